package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// organs reports another place's organ, and words that another kind of office calls itself by.
func organs(d *reader, t *text) {
	if own := d.Data.placeKind(d.Office); own != nil {
		otherOffice(d, t, own)
		otherSelf(d, t, own)
		otherCommittee(d, t, own)
		cutShort(d, t, own)
	}
}

// cutShort reports the office's own name without the kind of its place: 清溪人民政府, of 清溪镇人民政府.
func cutShort(d *reader, t *text, own *PlaceKind) {
	const seat = "人民政府"
	place, of, ok := strings.Cut(d.Office, own.Name+seat)
	if n := utf8.RuneCountInString(place); ok && of == "" && n > 1 {
		for i := range t.all(string([]rune(place)[n-2:]) + seat) {
			d.say(t.span(i, 6), diag.F332, Likely, "「%s」里少了「%s」\n写成「%s」",
				t.string(i, i+6), own.Name, t.string(i, i+2)+own.Name+seat)
		}
	}
}

// PlaceKind is a kind of place that offices are of: 镇, or 局 for departments.
type PlaceKind struct {
	Name  string   `toml:"name"`  // the character or two that end its name: 镇
	Self  []string `toml:"self"`  // what an office of it never calls itself
	Over  []string `toml:"over"`  // kinds that it belongs to: its sentences do not open with 我市
	Other []string `toml:"other"` // kinds of which another place's organs do not belong in its report
}

// placeKind returns the kind of place that an office is of, nil when it is not known.
func (l *Language) placeKind(office string) *PlaceKind {
	place := office
	for _, w := range []string{"人民政府", "办事处", "党工委", "委员会"} {
		place = strings.TrimSuffix(place, w)
	}
	for i, p := range l.Places {
		if strings.HasSuffix(office, p.Name) || p.Name != "局" && strings.HasSuffix(place, p.Name) {
			return &l.Places[i]
		}
	}
	return nil
}

// organ matches the name of an organ behind that of a place: 人民政府, 司法局.
var organ = han.Pattern(`^(?:人民政府|办事处|人民法院|人民检察院|[^` + markRunes + `]{2,6}?局)`)

// otherOffice reports another place's organ, of a kind like the office's own, or a district's where it is a county's.
func otherOffice(d *reader, t *text, own *PlaceKind) {
	for _, p := range d.Data.Places {
		within := p.Name != own.Name && strings.Index(d.Office, p.Name) > 0 // 清溪县 of 清溪县司法局
		if !within && !slices.Contains(own.Other, p.Name) && !(p.Name == "区" && strings.HasPrefix(d.Above, "县")) {
			continue
		}
		for i := range t.all(p.Name) {
			from, _ := t.piece(i, markRunes)
			from += 2 * b2i(t.starts(from, "现将", "现就"))
			from += d.above(t, from, i)
			end := i + utf8.RuneCountInString(p.Name)
			if t.at(i-1) == t.at(end-1) && t.among(end, "属级直域") || // 清溪县县属企业
				theirs().MatchString(t.string(end, end+14)) { // 白沙县人民法院向我县发来
				continue
			}
			if at := withinClause(t, from, i, end); at > 0 {
				d.alien(t, [3]int{at, i, end}, Hint)
				continue
			}
			n, certainty := utf8.RuneCountInString(organ().FindString(t.string(end, end+7))), Likely
			switch {
			case n == 0 && !praised().MatchString(t.string(end, end+26)) &&
				(!t.starts(end, d.Data.Acting...) || t.at(end) == '党'): // 通过|镇党委
				continue
			case n == 0, within:
				certainty = Hint
			}
			d.alien(t, [3]int{from, i, end + n}, certainty)
		}
	}
}

// theirs matches what is behind the name of a place whose office acts on its own part.
var theirs = han.Pattern(`[来到向赴][我本]|受理我|(?:集中|指定|跨区域|异地)管辖`)

// praised matches what a report says of its own office, behind the name of the place.
var praised = han.Pattern(`^(?:(?:20[0-9]{2}年度?)?的?(?:法治(?:政府)?建设|依法行政|普法|(?:行政)?执法|人民调解)(?:工作)?(?:中的|仍|还|虽|取得|在|也|` +
	`存在|与[^,。;]{2,24}(?:差距|相比|不相?适应)|已|水平|能力|环境|各项|得到|总体|稳步|成效|坚持|连续)|` +
	`各级(?:领导干部|行政|党政)|以[^,。;]{2,30}为(?:抓手|契机|目标|载体|重点|主线|引领|导向)|(?:党工?委|办事处|` +
	`(?:人民)?政府|党政|党组|领导班子|书记|主任|[镇乡]长|主要负责人|、|和)+(?:始终|坚持|高度重视|认真|严格|切实|深入|扎实|持续|积极|全面|定期|多次|把|将|以习近平|着力|带头|召开|专题|` +
	`先后|主持|亲自|履行|率先|牵头|听取|每)|委(?:全面)?依法治(?:县|区))`)

// withinClause returns where the name of a place that ends before character i begins behind the verb of a clause, or in
// a title that is followed, if what is behind end is what an office has of its own; 0 for others: 研究白沙镇法治建设中的问题.
func withinClause(t *text, from, i, end int) int {
	if elsewhere().MatchString(t.around(i)) || t.at(end-1) == '市' || t.among(i-1, "新治") { // 地级市; 新区, 自治区
		return 0
	}
	if open := t.back(i, 4, '《'); open >= from && followed().MatchString(t.string(from, open)) {
		return open + 1
	}
	if m := doing().FindString(t.string(from, i)); m != "" && had().MatchString(t.string(end, end+16)) {
		return from + utf8.RuneCountInString(m)
	}
	return 0
}

// elsewhere matches what sentences have that speak of another place's office as such.
var elsewhere = han.Pattern(`学习借鉴|赴|考察|交流|对接|(?:^|[^参])与[^,。;]{2,16}[县市区镇乡街]|` +
	`(?:^|[^共协不合相])同[^,。;]{2,16}[县市区镇乡街]|协作|借鉴|邻|跨|参加|观摩|取经|联合|走进|对标|支援|帮扶|毗`)

// followed matches what is in front of a title that an office keeps to, doing the verb of what it does, and had what is
// behind the name of its place.
var (
	followed = han.Pattern(`(?:执行|落实|制定|出台|印发|修订|完善|根据|按照|依据|编制|公布|发布|对照|遵守|审议|审议通过|研究|讨论|部署)(?:了|并实施|实施)?$`)
	doing    = han.Pattern(`^(?:全[市县镇区乡街]道?(?:上下|各级(?:各\p{Han}{2})?)?)?` +
		`(?:为?|奋力)(?:全面|认真|切实|深入|进一步|不断|有效|专题|持续|先后|多次|共同|定期|严格|坚决|客观|系统|及时)*` +
		`(?:研究(?:部署|解决|推进)?|总结|` +
		`回顾|推进|推动|提升|提高|加快|加强|完善|健全|结合|贯彻(?:落实)?|落实|听取|部署|夯实|展示|反映|形成|体现|按照|根据|使|为|成立|履行|营造|增强|激发|展现|擦亮)了?`)
	had = han.Pattern(`^(?:的)?(?:法治(?:政府|社会|乡村)?建设|高质量发展|经济社会发展|依法行政|(?:行政)?执法|普法|平安(?:建设)|依法治理|尊法学法|干部群众|` +
		`法治(?:氛围|品牌|名片)|` +
		`(?:党委|党工委|委)(?:、\p{Han}?(?:镇|乡|县|区)?政府|、办事处)?(?:关于|的|决策|部署|工作|各项|中心|会议|书记))`)
)

// alien reports another's office at at[0] up to at[2], the name of whose place ends before character at[1].
func (d *reader) alien(t *text, at [3]int, certainty Certainty) {
	n, place := at[1]-at[0], t.string(at[0], at[1])
	if n < 2 || n > 3 || t.among(at[0], places) && t.at(at[0]+1) == '城' || // 区城市管理局
		strings.Contains(d.Office, t.string(at[1]-2, at[1]+1)) || containsAny(place, d.Data.Linked) ||
		strings.Contains(place, "原") && (n > 2 || !strings.HasSuffix(place, "原")) || // 废止原县; not 丰原
		strings.Contains(d.Office, place) && strings.Contains(d.Office, "自治"+t.string(at[1], at[1]+1)) || // of 白河自治县
		!all(t.r[at[0]:at[1]], han.IsHan) || containsAny(t.around(at[0]), []string{"邻", "跨"}) { // 与邻近的石门乡
		return
	}
	d.say(t.span(at[0], at[2]-at[0]), diag.F336, certainty, "「%s」不是本单位「%s」\n看看是不是从别处抄来的",
		t.string(at[0], at[2]), d.Office)
}

// otherBureau returns 同名 for a bureau of another place that is named as the office, 他局 for another one of the same
// place, 办事 in the report of a bureau of justice, which says what others do too.
func (d *reader) otherBureau(name string) string {
	office := strings.TrimSuffix(d.Office, "员会")
	at, own := strings.IndexAny(office, "区县市"), []rune(office)
	switch more := len(own) - utf8.RuneCountInString(name); {
	case at < 1 || !endsAny(office, []string{"局", "委"}) || strings.HasSuffix(office, "管理委"),
		more >= 0 && edits([]rune(name), own, more) == more,        // 县住建局
		strings.HasSuffix(name, d.Office) || ofAbove(name, office): // 河东市临江区住建局
		return ""
	case strings.HasSuffix(name, office[at:]):
		return "同名"
	}
	return map[bool]string{true: "办事", false: "他局"}[strings.HasSuffix(d.Office, "司法局")]
}

// otherSelf reports 我乡 in the report of an office of another kind, and 我市 that opens a sentence in one of a town.
func otherSelf(d *reader, t *text, own *PlaceKind) {
	for _, kind := range own.Self {
		d.notSelf(t, kind, "我本", Likely)
		wholeOf(d, t, kind)
		if slices.ContainsFunc(d.Data.Places, func(p PlaceKind) bool { return slices.Contains(p.Other, kind) }) {
			d.notSelf(t, kind, "全", Hint)
		}
	}
	for _, kind := range d.otherKinds(own) {
		if kind != "区" && !slices.Contains(own.Self, kind) { // 全区 may be an autonomous region
			d.notSelf(t, kind, "全本", Hint)
		}
	}
	for _, p := range d.Data.Places {
		if p.Name == own.Name || strings.Index(d.Office, p.Name) > 0 {
			for _, kind := range p.Over {
				d.notSelf(t, kind, "我", Hint)
			}
		}
	}
}

// wholeOf hints at a body of a kind that the office is not, as what its people are of: 全局干部职工, in a town's report.
func wholeOf(d *reader, t *text, kind string) {
	n := 1 + utf8.RuneCountInString(kind)
	for i := range t.all("全" + kind) {
		if t.starts(i+n, d.Data.Staff...) && strings.Count(t.around(i), kind) == 1 && !t.quoted[i] &&
			!strings.Contains(d.Office, kind) {
			d.say(t.span(i, n), diag.F336, Hint, "「%s」不像是「%s」的自称\n看看这一段是不是从别处抄来的，改成本单位的自称", t.string(i, i+n), d.Office)
		}
	}
}

// joint leaves out the words that name kinds of places together.
var joint = strings.NewReplacer("镇村", "", "乡"+"镇", "", "镇街", "", "城镇", "", "乡村", "", "城乡", "", "街镇", "")

// notSelf reports a kind of place behind one of the characters of self.
func (d *reader) notSelf(t *text, kind, self string, certainty Certainty) {
	n := 1 + utf8.RuneCountInString(kind)
	for i := range t.all(kind) {
		i--
		if !calledSelf(d, t, i, [2]string{kind, self}) || t.quoted[i] ||
			strings.Contains(d.Office, kind) && !d.ownDoes(t, i, kind) ||
			t.among(i-1, "自基原根健安完齐") || t.among(i+n, "镇域部际势面限本土级村") {
			continue
		}
		d.say(t.span(i, n), diag.F336, certainty, "「%s」不像是「%s」的自称\n看看这一段是不是从别处抄来的，改成本单位的自称", t.string(i, i+n), d.Office)
	}
}

// ownDoes reports whether the sentence of character i, which calls the place above the office's own by its kind, says
// that an organ of the office's own place acted.
func (d *reader) ownDoes(t *text, i int, kind string) bool {
	by := "由" + d.ownKind()
	return len(d.chain) > 0 && strings.HasPrefix(d.Above, kind) &&
		containsAny(t.around(i), []string{by + "委", by + "政府", by + "党委", by + "人民政府"})
}

// calledSelf reports whether character i is one of those of self that make a kind of place, of[0] and of[1], the
// office's own: 我 at the start of a sentence, if the office does not report there, and behind 现将; 全 at the start of
// a clause, if the sentence has no other place of the kind.
func calledSelf(d *reader, t *text, i int, of [2]string) bool {
	kind, self := of[0], of[1]
	switch {
	case !t.among(i, self):
		return false
	case self == "我":
		own := t.starts(i+1+utf8.RuneCountInString(kind), "党政", "主要", "各级", "法治", "依法")
		return (t.opens(i) || t.at(i-1) == ',' && own) &&
			(!strings.HasPrefix(d.Above, kind) || d.ownDoes(t, i, kind)) || t.behind(i, "现将", "现就") ||
			t.behind(i, "推动", "提升", "优化", "促进", "助力", "擦亮", "展现", "协调", "结合") && !strings.Contains(d.Above, kind)
	case self == "全":
		return (i == 0 || t.among(i-1, markRunes) || t.behind(i, "带动", "推动", "组织", "纳入", "覆盖", "为", "助力", "促进")) &&
			strings.Count(joint.Replace(t.around(i)), kind) == 1
	}
	return true
}
