package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// placeName is the name of a place: 江南, and the kind of it, 区.
type placeName struct{ name, kind string }

// lineage is the place that an office is of behind those that it belongs to: 临川市, 江南区, 长桥街道.
type lineage []placeName

// OwnWords are words of the office itself, of the places that it is of, and of its posts.
type OwnWords struct {
	Kinds    string   `toml:"kinds"`    // characters that are a kind of place: 县
	Levels   []string `toml:"levels"`   // kinds of places, the highest first
	Nameless string   `toml:"nameless"` // characters that are in no name of a place
	Ours     []string `toml:"ours"`     // organs whose posts may be said without the name of the office: 党工委
	Theirs   []string `toml:"theirs"`   // what the organ of another place ends in, in front of a post: 村
	Heads    []string `toml:"heads"`    // what a post ends in
	Subjects []string `toml:"subjects"` // what a subject ends in: 街道
	Ahead    Pattern  `toml:"ahead"`    // the first place in the name of an office, and its kind
	Deed     Pattern  `toml:"deed"`     // behind the name of a place, what is said of the office's own
	Site     Pattern  `toml:"site"`     // behind it, what an office has itself: 综治中心
	Matter   Pattern  `toml:"matter"`   // behind it, what is said to be bettered of the office's own
	Higher   Pattern  `toml:"higher"`   // behind it, what an organ above the office does to it
	LowDeed  Pattern  `toml:"lowdeed"`  // behind the organ of a town, what is said of an office's own
	Posts    Pattern  `toml:"posts"`    // several posts one after the other
	Deputy   Pattern  `toml:"deputy"`   // the leader of a group and the deputy, each with a post
	Headed   Pattern  `toml:"headed"`   // the post of a head behind a place or organ
	Person   Pattern  `toml:"person"`   // a post, with those in front, and a name
	Bureau   Pattern  `toml:"bureau"`   // the name of a bureau with one field
	Self     Pattern  `toml:"self"`     // what an office calls itself
	Others   Pattern  `toml:"others"`   // in a sentence, other organs, and doing something with them
	Taught   Pattern  `toml:"taught"`   // in a clause, learning and teaching
	Issued   Pattern  `toml:"issued"`   // in front of a permit, that it is given
	Permit   Pattern  `toml:"permit"`   // what ends as a permit
}

// lineage returns the places in the name of an office.
func (w *OwnWords) lineage(office string) (c lineage) {
	for w.Ahead != nil {
		m := w.Ahead().FindStringSubmatch(office)
		if r := []rune(office); len(r) > 3 && r[1] == '县' { // 渠县
			m = []string{"", string(r[:1]), "县"}
		}
		if m == nil {
			return c
		}
		kind := m[2]
		if strings.ContainsAny(kind[:len("镇")], "镇乡") {
			kind = kind[:len("镇")]
		}
		c, office = append(c, placeName{m[1], kind}), office[len(m[1])+len(kind):]
	}
	return c
}

// level returns how low a kind of place is: 1 for 市, 2 for 县, 3 for 街道, 0 for others.
func (w *OwnWords) level(kind string) int {
	return slices.IndexFunc(w.Levels, func(kinds string) bool { return strings.Contains(kinds, kind) }) + 1
}

// ownPlace returns the office's place that is as low as a kind.
func (d *reader) ownPlace(kind string) (p placeName) {
	for _, x := range d.chain {
		if d.Data.Own.level(x.kind) == d.Data.Own.level(kind) {
			p = x
		}
	}
	return p
}

// strangers reports places that stand where those of the office should, and are others.
func strangers(d *reader, t *text) {
	if len(d.chain) == 0 {
		return
	}
	for i, r := range t.r {
		switch {
		case i < 2:
		case strings.ContainsRune(d.Data.Own.Kinds, r) && !t.among(i+1, "场容值域块间城村"): // 集贸市场
			stranger(d, t, i, i+1)
		case r == '街' && t.at(i+1) == '道':
			stranger(d, t, i, i+2)
		}
	}
}

// inPlaceOf matches what is in front of the name of a place in its clause, the office's own or that of what it belongs
// to.
var inPlaceOf = han.Pattern(`(?:^|[^\p{Han}]|[由经受向报在将使让为]|现将|依托|依靠|利用|借助|发挥|围绕|立足|` +
	`指导|优化|服务|推动|助力|促进|保障|打造|提升|聚焦|营造|推进|完善|规范|净化|维护|增强|结合)$`)

// joinedIn leaves out words of what is done together that say nothing of another place.
var joinedIn = strings.NewReplacer("联合接", "", "参加考", "", "参加培", "", "参加学", "", "跨越", "", "跨年", "", "跨领域", "")

// stranger judges the place whose kind is from character i up to end.
func stranger(d *reader, t *text, i, end int) {
	kind := t.string(i, end)
	own := d.ownPlace(kind)
	start, run := d.placesAt(t, i, end)
	if own.name == "" || len(run) == 0 || t.quoted[i] ||
		elsewhere().MatchString(joinedIn.Replace(t.around(i))) {
		return
	}
	alien, far := run[len(run)-1] != own, false
	for _, p := range run {
		over := d.ownPlace(p.kind)
		if p != over && !d.mayBePlace(p) {
			return
		}
		far = far || over.name != "" && over != p
	}
	if far && len(run) > 1 && (!alien || d.Data.Own.Deed.in(t.string(end, end+30))) ||
		alien && placedAs(d, t, start, end, kind) {
		d.notOurs(t, start, end)
	}
}

// notOurs reports the place from character i up to end.
func (d *reader) notOurs(t *text, i, end int) {
	if at := t.span(i, end-i); !d.reported(at, diag.F336) {
		d.say(at, diag.F336, Likely, "「%s」不是本单位「%s」\n看看是不是从别处抄来的", t.string(i, end), d.Office)
	}
}

// placesAt returns where the names of places begin of which the last has its kind from character i up to end, the
// largest first, as 江南区长桥街道; none where no name ends there.
func (d *reader) placesAt(t *text, i, end int) (start int, run []placeName) {
	for n := 2; n <= 3 && i-n >= 0; n++ {
		start = i - n
		p := placeName{t.string(start, i), t.string(i, end)}
		if !all(t.r[start:i], han.IsHan) {
			break
		}
		if inPlaceOf().MatchString(t.string(start-2, start)) {
			return start, []placeName{p}
		}
		level := d.Data.Own.level(t.string(start-1, start))
		if start > 2 && level > 0 && level < d.Data.Own.level(p.kind) {
			if from, over := d.placesAt(t, start-1, start); len(over) > 0 {
				return from, append(over, p)
			}
		}
	}
	return 0, nil
}

// mayBePlace reports whether a name with its kind may be that of a place.
func (d *reader) mayBePlace(p placeName) bool {
	return !d.Data.NoPlace.in(p.name+p.kind) && !containsAny(p.name, d.Data.Linked) &&
		!strings.ContainsAny(p.name, d.Data.Own.Nameless) &&
		!strings.HasSuffix(p.name, "街") && !strings.Contains(d.Office+d.Above, p.name+p.kind) &&
		(utf8.RuneCountInString(p.name) < 3 || !d.Data.model.Has(uint16([]rune(p.name)[0]), uint16([]rune(p.name)[1])))
}

// placedAs reports whether the place from character i up to end, of a kind, stands where the office's own place does,
// or one that it belongs to.
func placedAs(d *reader, t *text, i, end int, kind string) bool {
	behind := t.string(end, end+30)
	lowest := d.chain[len(d.chain)-1]
	opens := i == 0 || t.among(i-1, markRunes) || t.behind(i, "现将")
	higher := t.behind(i, "由", "经", "向", "报", "受", "在") && d.Data.Own.Higher.in(behind)
	if d.Data.Own.level(kind) == d.Data.Own.level(lowest.kind) &&
		t.behind(i, "依托", "依靠", "利用", "借助", "发挥", "在") && d.Data.Own.Site.in(behind) {
		return true
	}
	return opens && d.Data.Own.Deed.in(behind) || higher ||
		!opens && bettersPlace().MatchString(t.string(i-2, i)) && d.Data.Own.Matter.in(behind)
}

// bettersPlace matches what an office does to its own place.
var bettersPlace = han.Pattern(`指导|优化|服务|推动|助力|促进|打造|提升|营造|推进|完善|规范|净化|增强|结合|立足|聚焦|为$`)

// shortName hints at two characters that stand where the short name of the office's place does, are no words, and are
// in no name of its places: 法治云埠建设.
func shortName(d *reader, t *text, m []int) {
	k := 2
	for m[k] < 0 {
		k += 2
	}
	name, a, b := t.string(m[k], m[k+1]), uint16(t.at(m[k])), uint16(t.at(m[k]+1))
	whole := k == 2 // of the city above too, which the name of a county does not have
	if len(d.chain) == 0 || whole && d.Data.Own.level(d.chain[0].kind) != 1 || d.Data.model.Has(a, b) ||
		strings.Contains(d.Office+d.Above, name) || strings.ContainsAny(name, d.Data.Own.Nameless) {
		return
	}
	d.say(t.span(m[k], 2), diag.F336, Hint, "「%s」像是别处的地名\n看看是不是从别处抄来的", name)
}
