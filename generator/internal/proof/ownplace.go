package proof

import (
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// belonging matches the name of a place where a report says what is its own: who leads it, what it does well, what it
// is to become.
var belonging = han.Pattern(`在(\p{Han}{2,3}([市县区]))委(?:、[市县区](?:委|(?:人民)?政府))?` +
	`的?(?:坚强|正确|统一|有力)*(?:领导|指导)|` +
	`(?:^|[,。;])(\p{Han}{2,3}([镇乡县区]))在[^,。;]{2,20}(?:领导|指导|支持)下|` +
	`(?:开创|谱写|书写|推动|为|建设|助力)(\p{Han}{2}([市县区镇乡]))` +
	`(?:法治(?:政府)?建设|高质量发展|乡村(?:全面)?振兴|经济社会发展|各(?:成员单位|部门|项))|` +
	`(?:建设|打造)[^,。;]{2,12}的(\p{Han}{2}([市县区镇乡]))(?:[,。;]|贡献|提供|而)|` +
	`(?:^|[,。;])(\p{Han}{2}([县区镇乡]))(?:环境|应急|执法|法治|监管|治理|营商|普法|调解)` +
	`[^,。;]{2,12}(?:能力|水平|环境|质量|体系|成效)(?:得到|明显|不断|持续|进一步|显著|稳步|有效)`)

// ownPlace reports another place where the office's own, or the one it is of, has to be.
func ownPlace(d *reader, t *text, m []int) {
	for k := 2; k < len(m); k += 4 {
		if m[k] >= 0 && strings.Contains(d.Office, t.string(m[k+2], m[k+3])) &&
			!strings.Contains(d.Above, t.string(m[k], m[k+1])) && !elsewhere().MatchString(t.around(m[k])) && !noPlace().MatchString(t.string(m[k], m[k+1])) {
			d.alien(t, [3]int{m[k], m[k+2], m[k+3]}, Hint)
		}
	}
}

// noPlace matches words that end as names of places do, and are none: 老城区, 大城市.
var noPlace = han.Pattern(`[城发范园景辖片验新牧库矿林灾社郊校特小战边]区$|[城省地超都上门集级]市$|` +
	`[市困点范贫进强各全乡省级]县$|[乡城街点色心各]镇$|[城家水下返老各故族回]乡$`)

// noCounties reports what an office says that has districts and counties under it, in the report of one that has none: 各县(市、区).
func noCounties(d *reader, t *text, m []int) {
	if strings.ContainsAny(d.Office, "县区镇乡街") && !containsAny(t.around(m[0]), []string{"全市", "全省", "省", "市级", "排名", "位列"}) {
		d.say(t.span(m[0], m[1]-m[0]), diag.F336, Hint, "「%s」下面没有县、区，不会有「%s」\n看看是不是从上级的报告抄来的",
			d.Office, t.typed(m[0], m[1]-m[0]))
	}
}
