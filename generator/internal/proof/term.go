package proof

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/diag"
)

// terms reports plans, laws, meetings and phrases that the report's year cannot have.
func terms(d *reader, t *text) {
	if d.Year == 0 {
		return
	}
	may, word := d.may(t), d.Data.finders().terms
	for _, term := range d.Data.Terms {
		for _, w := range term.Words {
			if word++; !may[word-1] {
				continue
			}
			bare := t.unquoted()
			for i := bare.find(0, w); i >= 0; i = bare.find(i+1, w) {
				oneTerm(d, bare, i, w, term)
			}
		}
	}
	for _, c := range d.Data.Congress {
		for i := t.find(0, c.Name); i >= 0; i = t.find(i+1, c.Name) {
			sessions(d, t, i, c)
		}
	}
}

// may reports for each of the words of the finders whether the text may hold it.
func (d *reader) may(t *text) []bool {
	if t.may == nil {
		t.may = d.Data.finders().words.in(t.r)
	}
	return t.may
}

// unquoted returns the text without its quotation marks: “七五”普法 is 七五普法.
func (t *text) unquoted() *text {
	switch {
	case t.bare != nil:
		return t.bare
	case !strings.ContainsAny(t.s, "“”‘’\""):
		t.bare = t
		return t
	}
	out := &text{line: line{index: t.index, raw: t.raw}, plan: t.plan}
	for i, c := range t.r {
		if !strings.ContainsRune("“”‘’\"", c) {
			out.r, out.pos = append(out.r, c), append(out.pos, t.pos[i])
		}
	}
	out.write()
	t.bare = out
	return out
}

// oneTerm judges the word w of a term at character i.
func oneTerm(d *reader, t *text, i int, w string, term Term) {
	sentence, now := t.around(i), d.Year
	if d.ahead(t, i) {
		now++
	}
	f := Finding{Span: t.span(i, len([]rune(w))), Code: diag.F324, Certainty: certainties[term.Certainty]}
	switch {
	case term.From > 0 && now < term.From:
		if now+2 >= term.From && containsAny(sentence, term.Early) {
			return
		}
		f.Message = fmt.Sprintf("「%s」%d年才有，报告的是%d年", w, term.From, d.Year)
		f.Hint = "看看是不是从别的年份的报告抄来的"
	case term.To > 0 && d.Year > term.To:
		if d.Year == term.To+1 && containsAny(sentence, term.Late) {
			return
		}
		f.Message = fmt.Sprintf("「%s」到%d年为止，报告的是%d年", w, term.To, d.Year)
		f.Hint = "换成现在的说法"
		if term.Now != "" {
			f.Hint = fmt.Sprintf("换成现在的说法：%s", term.Now)
		}
	default:
		return
	}
	if f.Start > 0 && t.raw[f.Start-1] == '“' {
		f.Start, f.Len = f.Start-1, f.Len+1
	}
	d.report(f)
}

// recalled shows that a sentence speaks of an earlier meeting as such.
var recalled = []string{"以来", "历史", "提出"}

// awaited shows that a sentence speaks of a meeting to come.
var awaited = []string{"即将", "将于", "喜迎", "迎接"}

// sessions judges 十九届二中、三中、四中全会 at character i.
func sessions(d *reader, t *text, i int, c Congress) {
	k := i + len([]rune(c.Name))
	if t.has(k, "历次全会") && c.To > 0 && d.Year > c.To && !containsAny(t.around(i), recalled) {
		passedSession(d, t, i, k+4-i, c)
		return
	}
	old := false
	for {
		n, v := t.numeral(k)
		if n == 0 || t.at(k+n) != '中' {
			return
		}
		end := k + n + 1
		held := c.Years[len(c.Years)-1] + 1
		if v <= len(c.Years) {
			held = c.Years[v-1]
		}
		switch {
		case held > d.Year && (v <= len(c.Years) || d.Year < held-1) && !containsAny(t.around(i), awaited):
			earlySession(d, t, k, n+1, announcedSession{c.Name + t.string(k, end), held, v <= len(c.Years)})
			return
		case c.To > 0 && d.Year > c.To && !old && !containsAny(t.around(i), recalled):
			passedSession(d, t, i, end-i, c)
			old = true
		}
		if k = end; strings.ContainsRune("、和及,", t.at(k)) && t.at(k) != 0 {
			k++
		}
	}
}

// announcedSession is a plenary session for messages.
type announcedSession struct {
	name  string
	year  int
	known bool // the year is of the data, not guessed
}

// earlySession reports a session after the report's year.
func earlySession(d *reader, t *text, k, n int, s announcedSession) {
	message := fmt.Sprintf("%s全会%d年才召开，报告的是%d年", s.name, s.year, d.Year)
	if !s.known {
		message = fmt.Sprintf("%d年还没有%s全会", d.Year, s.name)
	}
	certainty := Hint
	if s.known {
		certainty = Certain
	}
	d.report(Finding{Span: t.span(k, n), Code: diag.F323, Certainty: certainty, Message: message, Hint: "核对是哪一次全会"})
}

// passedSession reports a session that reports of this year no longer refer to.
func passedSession(d *reader, t *text, i, n int, c Congress) {
	d.report(Finding{Span: t.span(i, n), Code: diag.F323, Certainty: Likely,
		Message: fmt.Sprintf("%s中央委员会到%d年为止，%d年的报告应当说后一届的全会", c.Name, c.To, d.Year), Hint: "换成最近的全会；回顾历史的，不用改"})
}
