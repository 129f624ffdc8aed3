package proof

import (
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// approximation reports a number whose words contradict or repeat each other: 约40余件, 12余次, 近百人左右.
func approximation(l lister, k int) {
	d, t := l.reader, l.text
	q := t.q(k)
	more := more(q.typed)
	switch {
	case q.tail == "以上" && q.about != "" && q.Approx == fact.AtLeast && more == "": // shapes.tsv has it
	case q.tail != "" && (q.about != "" || more != ""):
		doubled(d, t, k, q.tail)
	case len(q.doubts) > 0 && q.doubts[0].Kind == fact.DoubleAbout:
		doubled(d, t, k, more)
	case len(q.doubts) > 0:
		d.say(t.place(k), diag.F342, Likely, "「%s」已经数到个位，不能再说「%s」\n有确数就写成「%s」；没有，写整十、整百的数加「%s」",
			q.Printed, more, q.about+strings.ReplaceAll(q.typed, more, "")+q.Unit, more)
	}
}

// more returns the 余 or 多 of a number, "" when it has none.
func more(typed string) string {
	for _, w := range fact.MoreWords {
		if strings.ContainsRune(typed, w) {
			return string(w)
		}
	}
	return ""
}

// doubled reports a number that is made approximate twice, before or by 余 and then by word.
func doubled(d *reader, t *text, k int, word string) {
	q := t.q(k)
	plain := strings.NewReplacer("余", "", "多", "").Replace(q.typed)
	first, one := q.about, q.about+plain+q.Unit
	if first == "" {
		first = more(q.typed)
		one = q.typed + q.Unit
	}
	other := plain + q.Unit + q.tail
	switch {
	case q.tail != "":
	case q.about == "": // 20余万余元
		one = strings.Replace(q.typed, first, "", 1) + q.Unit
		at := strings.LastIndexAny(q.typed, fact.MoreWords)
		_, n := utf8.DecodeRuneInString(q.typed[at:])
		other = q.typed[:at] + q.typed[at+n:] + q.Unit
	default:
		other = q.typed + q.Unit
	}
	d.say(t.place(k), diag.F341, Certain, "「%s」和「%s」说的是一回事，只留一个\n写成「%s」或者「%s」", first, word, one, other)
}
