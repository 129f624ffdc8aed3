package proof

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// ranking is a place in an order: 第3名, 居全市第5.
type ranking struct {
	at, n, value int
	lead         string // the words in front of it, from the comma or the standing before
	from, to     int    // its sentence
}

// These match words around standings.
var (
	// ordered matches what is in front of a standing without 名 or 位.
	ordered = han.Pattern(`(?:[排列居获]|名次|位次|[升降退落][至到]|跃[居至]|[由从较比]|[0-9][、和])` +
		`(?:[^0-9]{0,8}|[^0-9]{0,4}[0-9]+个[^0-9]{1,6})$`)
	rises = han.Pattern(`上升|提升|提高|跃升|前移|跃居|前进|晋升|攀升|进位|进步|[升跃进提][至到]|^升`)
	falls = han.Pattern(`下降|下滑|下跌|后退|后移|退步|倒退|回落|滑落|[降退跌落掉滑][至到]|退居|^[降退跌]`)
	// byPlaces matches by how many places a standing has changed, and with which words.
	byPlaces = han.Pattern(`((?:[较比][^0-9,。;]{0,8}?)?(?:上升|提升|提高|跃升|前移|前进|晋升|攀升|进位|进步|[升进]|下降|下滑|` +
		`下跌|后退|后移|退步|倒退|回落|滑落|[降退跌]))了?([0-9]{1,3}|[一二两三四五六七八九十]{1,3})个?(?:位次|名次|位|名)`)
	// realm matches of whom standings are.
	realm = han.Pattern(`全[国街` + places + `]|[国` + places + `][内里]`)
	// standingThen and standingNow match what is in front of a standing of before, and of now.
	standingThen = han.Pattern(`上年|去年|前一年|上一年|年初|原来|原为|此前|[由从较比]`)
	standingNow  = han.Pattern(`[至到]|跃居|退居|今年|本年`)
)

// standings judges the standings of a paragraph: one beyond all there are, 13个县中列第15位, and one that has not become
// what is said, 由第3位上升到第5位.
func standings(d *reader, t *text) {
	all := standingsIn(t)
	for i, s := range all {
		switch {
		case i+1 < len(all) && all[i+1].to == s.to && s.became(d, t, all[i+1]):
			return
		case s.beyond(d, t), s.notLast(d, t), s.notFirst(d, t):
		case (i == 0 || all[i-1].to != s.to) && (i+1 == len(all) || all[i+1].to != s.to):
			s.alone(d, t)
		}
	}
}

// standingsIn returns the standings of a paragraph.
func standingsIn(t *text) (out []ranking) {
	for i := range t.all("第") {
		n, v := t.cardinal(i + 1)
		end := i + 1 + n
		end += b2i(t.among(end, "名位"))
		start, _ := t.piece(i, clauseEnds)
		if k := len(out) - 1; k >= 0 {
			start = max(start, out[k].at+out[k].n)
		}
		from, to := t.piece(i, ends)
		s := ranking{i, end - i, v, t.string(start, i), from, to}
		next := t.string(end, end+3)
		over := next == "" || t.among(end, markRunes+"的次和与及至到") || rises().MatchString(next) ||
			falls().MatchString(next)
		if n > 0 && over && !t.quoted[i] && !strings.HasSuffix(s.lead, "倒数") &&
			(t.among(end-1, "名位") || ordered().MatchString(s.lead)) {
			out = append(out, s)
		}
	}
	return out
}

// former reports whether the standing is said to be of before; sure whether its words say when it is.
func (s ranking) former(d *reader) (former, sure bool) {
	last := func(m [][]int) int {
		if len(m) == 0 {
			return -1
		}
		return m[len(m)-1][0]
	}
	lead := strings.NewReplacer(strconv.Itoa(d.Year-1)+"年", "上年", strconv.Itoa(d.Year)+"年", "今年").Replace(s.lead)
	before := last(standingThen().FindAllStringIndex(lead, -1))
	now := last(standingNow().FindAllStringIndex(lead, -1))
	return before > now, before != now
}

// way returns 1 where words say that a standing has become better, -1 for worse, 0 where they say neither or both.
func way(words string) int {
	return b2i(rises().MatchString(words)) - b2i(falls().MatchString(words))
}

// move is by how many places a standing is said to have changed.
type move struct {
	at, n, value int
	way          int // 1 for better, -1 for worse
}

// moveIn returns the first move said between two characters; its n is 0 where there is none.
func moveIn(t *text, from, to int) (m move) {
	if at := byPlaces().FindStringSubmatchIndex(t.string(from, to)); at != nil {
		words := t.string(from, to)
		m.at, m.way = from+utf8.RuneCountInString(words[:at[4]]), way(words[at[2]:at[3]]+"至")
		m.n, m.value = t.cardinal(m.at)
	}
	return m
}

// became judges two standings side by side of which one was before the other, and reports whether they are.
func (s ranking) became(d *reader, t *text, o ranking) bool {
	between := t.string(s.at+s.n, o.at)
	first, known := s.former(d)
	second, sure := o.former(d)
	a, b := realm().FindString(s.lead), realm().FindString(o.lead)
	if utf8.RuneCountInString(between) > 30 || first && second || a != "" && b != "" && a != b ||
		!first && !second && (!sure || known || way(between) == 0) || containsAny(between, []string{"其中", "分别"}) {
		return false
	}
	old, now := s, o
	if second {
		old, now = o, s
	}
	m := moveIn(t, max(s.from, s.at-16), min(o.to, o.at+o.n+16))
	dir := way(between + "\n" + t.string(o.at+o.n, min(o.at+o.n+6, t.until(o.at+o.n, clauseEnds))))
	if dir == 0 {
		dir = m.way
	}
	switch off := (old.value - now.value) * dir; {
	case dir == 0:
	case off <= 0:
		said, right := "上升", "下降"
		if dir < 0 {
			said, right = right, said
		}
		d.say(t.span(now.at, now.n), diag.F366, Likely, "从第%d到第%d，不是%s\n名次改对，或者改成「%s」", old.value, now.value, said,
			right).Related = []Span{t.span(old.at, old.n)}
	case m.n > 0 && m.value != off:
		d.say(t.span(m.at, m.n), diag.F353, Likely, "第%d和第%d相差%d位，写的是%d位\n几个数改一个", old.value, now.value, off,
			m.value).Related = []Span{t.span(old.at, old.n), t.span(now.at, now.n)}
	}
	return true
}
