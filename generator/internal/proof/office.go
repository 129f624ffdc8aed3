package proof

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
)

// organEnds end the name of an organ.
var organEnds = []string{"司法局", "公安局", "财政局", "人民政府", "办事处", "管理局", "应急局", "民政局", "教育局", "司法所", "派出所", "委员会"}

// organs reports the name of an organ that stands twice running, another place's organ, and words that another kind of
// office calls itself by.
func organs(d *reader, t *text) {
	for _, w := range organEnds {
		n := len([]rune(w))
		for i := t.find(0, w); i >= 0; i = t.find(i+1, w) {
			twiceRunning(d, t, i+n)
		}
	}
	if own := placeKind(d.Office); own != "" {
		otherOffice(d, t, own)
		otherSelf(d, t, own)
	}
}

// twiceRunning reports a name that ends at end and begins there again.
func twiceRunning(d *reader, t *text, end int) {
	for n := 3; n <= 14 && end-n >= 0; n++ {
		if name := t.string(end-n, end); t.has(end, name) && !strings.ContainsAny(name, markRunes) {
			d.report(Finding{Span: t.span(end, n), Code: diag.F336, Certainty: Certain,
				Message: fmt.Sprintf("「%s」写了两遍", name), Hint: "删去一遍"})
			return
		}
	}
}

// placeKinds are the kinds of place that offices are named after, with those that an office of that kind never is of.
var placeKinds = map[string]struct{ self, other []string }{
	"镇":  {[]string{"乡", "街道", "局", "校"}, []string{"镇", "乡", "街道"}},
	"乡":  {[]string{"镇", "街道", "局", "校"}, []string{"镇", "乡", "街道"}},
	"街道": {[]string{"镇", "乡", "局", "校"}, []string{"镇", "乡", "街道"}},
	"县":  {[]string{"镇", "乡", "街道", "局"}, []string{"县", "区"}},
	"区":  {[]string{"镇", "乡", "街道", "局", "县"}, []string{"县", "区"}},
	"市":  {[]string{"镇", "乡", "街道", "局"}, nil},
	"局":  {[]string{"镇", "乡", "街道", "校"}, nil},
}

// placeKind returns the kind of place that an office is of: 镇 for 云溪镇人民政府, 局 for a department; "" for others.
func placeKind(office string) string {
	place := office
	for _, w := range []string{"人民政府", "办事处", "党工委", "委员会"} {
		place = strings.TrimSuffix(place, w)
	}
	for kind := range placeKinds {
		if strings.HasSuffix(place, kind) && (kind == "局") == (place == office) {
			return kind
		}
	}
	return ""
}

// organNamed finds an organ of a place at the beginning of a clause.
var organNamed = regexp.MustCompile(`(?:^|[,。;:、])(\p{Han}{2,3}?(镇|乡|街道|县|区))(?:人民政府|办事处|\p{Han}{2,6}?局|人民法院|人民检察院)`)

// linked show that a name is not only that of a place, or that its organ does not act alone.
var linked = []string{"各", "我", "本", "全", "与", "和", "向", "会同", "联合", "赴", "社区", "园区", "景区", "辖区", "城区", "地区", "片区", "小区", "新区", "发区"}

// otherOffice reports the organ of another place, of a kind like the office's own or of a district where it belongs to
// a county, as the subject of a sentence.
func otherOffice(d *reader, t *text, own string) {
	for _, m := range organNamed.FindAllStringSubmatchIndex(t.s, -1) {
		place, kind := t.s[m[2]:m[3]], t.s[m[4]:m[5]]
		if strings.Contains(d.Office, place) || containsAny(place, linked) || !slices.Contains(placeKinds[own].other, kind) &&
			!(kind == "区" && strings.HasPrefix(d.Above, "县")) {
			continue
		}
		i, name := utf8.RuneCountInString(t.s[:m[2]]), t.s[m[2]:m[1]]
		d.report(Finding{Span: t.span(i, utf8.RuneCountInString(name)), Code: diag.F336, Certainty: Likely,
			Message: fmt.Sprintf("「%s」不是本单位「%s」", name, d.Office), Hint: "看看是不是从别处抄来的"})
	}
}

// otherSelf reports 我乡 and 本街道 in the report of a town.
func otherSelf(d *reader, t *text, own string) {
	for _, kind := range placeKinds[own].self {
		for _, w := range []string{"我" + kind, "本" + kind} {
			n := utf8.RuneCountInString(w)
			for i := t.find(0, w); i >= 0; i = t.find(i+1, w) {
				if !t.quoted[i] && !strings.ContainsRune("自基原根", t.at(i-1)) && !strings.ContainsRune("镇域部际势面限本土级", t.at(i+n)) {
					d.report(Finding{Span: t.span(i, n), Code: diag.F336, Certainty: Likely,
						Message: fmt.Sprintf("「%s」不像是「%s」的自称", w, d.Office), Hint: "看看这一段是不是从别处抄来的，改成本单位的自称"})
				}
			}
		}
	}
}
