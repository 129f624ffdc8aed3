package proof

import (
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// ledBy reports the committee of another place of the office's own kind that is said to lead it: 青河县委领导下.
func ledBy(d *reader, t *text, m []int) {
	name := t.string(m[2], m[3])
	kind := name[len(name)-len("县"):]
	if strings.Contains(d.Office, kind) && !strings.Contains(d.Office+d.Above, name) {
		d.say(t.span(m[2], m[3]-m[2]), diag.F336, Likely, "「%s」不是「%s」的上级\n看看是不是从别处抄来的，改成本单位的上级", name, d.Office)
	}
}

// overseen matches what an office says to be led by, in front of whose committee the kind of its place stands.
var overseen = han.Pattern(`(?:^|[,。;])(?:认真|坚决|全面|深入|严格|紧紧|切实|始终|扎实|坚持)*(?:(?:在|按照|根据|遵照|贯彻|落实|围绕|省[委政府、和]+)+)` +
	`((县|区|镇|乡|旗)(?:委|党委)(?:和?、?(?:县|区|镇|乡|旗)?(?:人民)?政府)?)的?(?:坚强|正确|统一|有力|工作|决策|总体)?(?:领导|部署|安排|要求)`)

// otherLed reports the committee that leads the office where it is of a kind of place that the one above it is not.
func otherLed(d *reader, t *text, m []int) {
	if !strings.Contains(d.Office+d.Above, t.string(m[4], m[5])) && d.Above != "" {
		d.say(t.span(m[2], m[3]-m[2]), diag.F336, Likely, "「%s」不是「%s」的上级\n看看是不是从别处抄来的，改成本单位的上级",
			t.string(m[2], m[3]), d.Office)
	}
}

// direct matches what an office says to lead it directly, or to be reported to.
var direct = han.Pattern(`在([省市])委、?[省市](?:人民)?政府的?(?:直接|坚强|正确|有力|统一)*领导下|` +
	`向([省市])(?:委|(?:人民)?政府)(?:、[省市](?:人民)?政府)?[^,。;]{0,10}(?:报告|述法|述职|请示)`)

// overAbove hints at a committee or government that is above the one to which a bureau or a town reports, where that
// one is not said too.
func overAbove(d *reader, t *text, m []int) {
	at := max(m[2], m[4])
	above, _, _ := strings.Cut(d.Above, "、")
	kind := t.string(at, at+1)
	if above == "" || strings.HasPrefix(above, kind) || strings.Contains(t.around(at), above) ||
		containsAny(t.around(at), []string{"党组", "上级", "中心城区"}) ||
		!d.Data.Own.Bureau.in(d.Office) && (len(d.chain) == 0 || d.Data.Own.level(d.ownKind()) < 3) {
		return
	}
	d.say(t.span(at, 2), diag.F336, Hint, "「%s」不是「%s」的直接上级\n改成直接的上级，或者在后面补上", t.string(at, at+2), d.Office)
}

// otherPlace reports whether a name from i to end is of a place of the kind that the office is, or is of, and is
// neither.
func (d *reader) otherPlace(t *text, i, end int) bool {
	name, place := t.string(i, end), t.string(i, end-1)
	kind := t.string(end-1, end)
	if t.at(end-1) == '市' {
		place = strings.TrimSuffix(place, "乡") // 桐乡市
	}
	kin := kind == "县" && strings.Contains(d.Office, "区") // of the same level
	return (kin || strings.Contains(d.Office, kind)) && !strings.Contains(d.Office+d.Above, name) &&
		!elsewhere().MatchString(t.around(i)) && !d.Data.NoPlace.in(name) && !containsAny(place, d.Data.Linked)
}

// ofAbove reports whether a bureau is that of the city above an office's county or district, for the same work.
func ofAbove(name, office string) bool {
	of := strings.LastIndexAny(office, "区县")
	city, ok := strings.CutSuffix(name, strings.TrimLeft(office[max(0, of):], "区县"))
	return of > 0 && ok && strings.HasSuffix(city, string('市'))
}

// above returns how many characters from character i up to end name the place above the office's own, as the office is
// named: 青阳市临江区 in front of 新华街道, in the report of 青阳市临江区老城街道办事处.
func (d *reader) above(t *text, i, end int) int {
	office := []rune(d.Office)
	for n := min(len(office)-1, end-i-1); n > 2; n-- {
		if strings.ContainsRune(places, office[n-1]) && t.starts(i, string(office[:n])) {
			return n
		}
	}
	return 0
}

// issuedBy judges the organ that is said to have made a law or regulation: 国务院颁布的《行政处罚法》.
func issuedBy(d *reader, t *text, m []int) {
	l := d.Data.register.laws[normalise(t.string(m[4], m[5]))]
	assembly := strings.HasPrefix(t.string(m[2], m[3]), "全国人")
	if l != nil && (assembly && l.kind == regulation || !assembly && l.kind == statute) {
		d.say(t.span(m[2], m[3]-m[2]), diag.F336, Likely, "《%s》是%s，不由「%s」制定\n法律由全国人大和它的常委会制定，行政法规由国务院制定",
			l.official, l.kind, t.string(m[2], m[3]))
	}
}

// fields matches what bureaus are responsible for.
const fields = `司法行政|教育|公安|税务|市场监管|生态环境|自然资源|水行政|交通运输|卫生健康|民政|农业农村|住房|文化|林业|应急管理|人力资源|审计|统计|商务|医疗保障`

// otherField hints at another bureau's field as that of the office: 我局作为司法行政主管部门.
func otherField(d *reader, t *text, m []int) {
	first := t.string(m[2], m[2]+1+b2i(t.at(m[2]) == '市'))
	if strings.HasSuffix(d.Office, "局") && !strings.Contains(d.Office, first) {
		d.say(t.span(m[2], m[3]-m[2]), diag.F336, Hint, "「%s」不归「%s」管\n看看是不是从别处抄来的", t.string(m[2], m[3]), d.Office)
	}
}
