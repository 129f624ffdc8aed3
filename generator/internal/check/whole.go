package check

import (
	"fmt"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/source"
)

// unused warns of facts that have a value and reach nothing: no text, no
// standard paragraph, no relation written in the form.
func (c *checker) unused() {
	parts := c.parted()
	for _, g := range c.form.Facts {
		for _, f := range g.Facts {
			known, filled := c.report.Facts[f.Name]
			if !filled || known.Broken || known.UsedInRelation || c.used[f.Name] || parts[f.Name] {
				continue
			}
			if v, err := fact.Parse(f.Value.String()); err == nil && v.Relation != nil {
				continue
			}
			c.Report(diag.F237, f.Place, fmt.Sprintf("「%s」填了数，报告里却没有用到", f.Name), "在文字里写上 {{"+f.Name+"}}，或者把它留空")
		}
	}
}

// parted gives the names of the facts that one that reaches the report was computed from.
func (c *checker) parted() map[string]bool {
	names := map[string]bool{}
	for sum, f := range c.report.Facts {
		for _, name := range f.Parts {
			names[name] = names[name] || c.used[sum]
		}
	}
	return names
}

// each visits every value of the form that is printed, facts left out.
func (c *checker) each(visit func(source.Value)) {
	f := c.form
	for _, v := range []source.Value{f.Title, f.Office.Name, f.Office.Self, f.Office.Above, f.Office.To, f.Office.Sign, f.Office.Date} {
		visit(v)
	}
	if f.Opening != nil {
		visit(f.Opening.Text)
	}
	for _, p := range f.Parts {
		visit(p.Title)
		visit(p.Text)
	}
	if f.Closing != nil {
		visit(f.Closing.Text)
		visit(f.Closing.Note)
	}
	for _, a := range f.Annexes {
		visit(a.Title)
		visit(a.Text)
	}
	if l := f.Letterhead; l != nil {
		for _, v := range []source.Value{l.Issuers, l.Suffix, l.Number, l.Serial, l.Secrecy, l.Urgency, l.Signer} {
			visit(v)
		}
	}
	if m := f.Imprint; m != nil {
		for _, v := range []source.Value{m.To, m.Cc, m.Printer, m.Date} {
			visit(v)
		}
	}
}

// blanks tells of every 【待…】 that is left outside of the facts, with its question.
func (c *checker) blanks() {
	c.each(func(v source.Value) {
		for _, l := range v.Lines {
			for _, m := range han.Placeholders(l.Text) {
				found := l.Text[m[0]:m[1]]
				i := len([]rune(l.Text[:m[0]]))
				message, hint := blankWords(found)
				c.Report(diag.F251, l.Place(i, len([]rune(found))), message, hint)
			}
		}
	})
}

// blankWords makes message and hint of one 【待…】.
func blankWords(found string) (message, hint string) {
	ask, check := han.ParsePlaceholder(found)
	message, hint = "还有没填的地方", "把【】连同里面的字换成要写的内容"
	if check {
		message, hint = "还有没核对的地方", "核对这一段，改好以后删去【待核】"
	}
	if ask != "" {
		message += "：" + ask
	}
	return message, hint
}

// characters tells of characters that no face has, each once.
func (c *checker) characters() {
	if c.in.Missing == nil {
		return
	}
	told := map[rune]int{} // index of its diagnostic
	c.each(func(v source.Value) {
		for _, l := range v.Lines {
			for i, r := range []rune(l.Text) {
				if r == '\t' || !c.in.Missing(r) {
					continue
				}
				if k, ok := told[r]; ok {
					c.out[k].Related = append(c.out[k].Related, l.Place(i, 1))
					continue
				}
				told[r] = len(c.out)
				c.Report(diag.F280, l.Place(i, 1), fmt.Sprintf("自带的字库里没有「%c」（U+%04X）", r, r), "换一个字；或者用有这个字的字库：--fonts 字库文件夹")
			}
		}
	})
}
