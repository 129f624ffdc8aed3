package proof

import (
	"fmt"
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
		if strings.HasSuffix(place, p.Name) && (p.Name != "局" || place == office) {
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
		if !slices.Contains(own.Other, p.Name) && !(p.Name == "区" && strings.HasPrefix(d.Above, "县")) {
			continue
		}
		for i := range t.all(p.Name) {
			from, _ := t.piece(i, markRunes)
			end := i + utf8.RuneCountInString(p.Name)
			n, place := utf8.RuneCountInString(organ().FindString(t.string(end, end+7))), t.string(from, end)
			if n == 0 || i-from < 2 || i-from > 3 || strings.Contains(d.Office, place) ||
				containsAny(place, d.Data.Linked) {
				continue
			}
			name := t.string(from, end+n)
			d.report(Finding{Span: t.span(from, end+n-from), Code: diag.F336, Certainty: Likely,
				Message: fmt.Sprintf("「%s」不是本单位「%s」", name, d.Office), Hint: "看看是不是从别处抄来的"})
		}
	}
}

// otherSelf reports 我乡 in the report of an office of another kind, and 我市 that opens a sentence in one of a town.
func otherSelf(d *reader, t *text, own *PlaceKind) {
	for _, kind := range own.Self {
		d.notSelf(t, kind, "我本", Likely)
		if slices.Contains(own.Other, kind) { // a town's report does not speak of the whole of another kind of town
			d.notSelf(t, kind, "全", Hint)
		}
	}
	for _, kind := range own.Over {
		if !strings.HasPrefix(d.Above, kind) {
			d.notSelf(t, kind, "我", Hint)
		}
	}
}

// notSelf reports a kind of place behind one of the characters of self; behind 我 as a hint only at the start of a
// sentence.
func (d *reader) notSelf(t *text, kind, self string, certainty Certainty) {
	n := 1 + utf8.RuneCountInString(kind)
	for i := range t.all(kind) {
		i--
		if !t.among(i, self) || self == "我" && !t.opens(i) || t.quoted[i] || strings.Contains(d.Office, kind) ||
			t.among(i-1, "自基原根健安完齐") || t.among(i+n, "镇域部际势面限本土级村") {
			continue
		}
		d.report(Finding{Span: t.span(i, n), Code: diag.F336, Certainty: certainty,
			Message: fmt.Sprintf("「%s」不像是「%s」的自称", t.string(i, i+n), d.Office),
			Hint:    "看看这一段是不是从别处抄来的，改成本单位的自称"})
	}
}
