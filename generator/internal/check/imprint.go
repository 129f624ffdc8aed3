package check

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/source"
)

// imprint checks [imprint]; it returns nil if there is nothing to print.
func imprint(n *names, m *form.Imprint) *model.Imprint {
	if m == nil {
		return nil
	}
	office := n.report.Office
	out := &model.Imprint{To: recipients(n, m.To, "主送"), Cc: recipients(n, m.Cc, "抄送")}
	printer, found := strings.CutSuffix(n.only(m.Printer), issued)
	if out.Printer = printer; found && printer != "" {
		n.Report(diag.F295, m.Printer.Lines[0].Whole(), "「印发」由程序印在日期后面",
			"写成："+printer).Fixes = replace(m.Printer, printer)
	}
	if !m.Date.Empty() {
		printed, t, ok := date(m.Date, n.Reporter)
		out.Date = printed
		if ok && t.Format(time.DateOnly) < office.Day {
			n.Report(diag.F296, at(m.Date, m.Place), "印发日期在成文日期之前", "印发日期是送印的那一天，不会早于 "+office.Date)
		}
	} else if out.Printer != "" {
		out.Date = office.Date
	}
	imprintRules(n, m)
	if *out == (model.Imprint{}) {
		n.Report(diag.F264, m.Place, "版记是空的，不会印出来",
			"在 cc 里写抄送的机关，或者在 printer 里写印发机关；不要版记，就删去 [imprint]")
		return nil
	}
	return out
}

// imprintRules checks that the keys of [imprint] go with each other and with the rest of the form.
func imprintRules(n *names, m *form.Imprint) {
	letter := n.report.Letterhead != nil && n.report.Letterhead.Letter
	switch {
	case letter && !(m.Printer.Empty() && m.Date.Empty()):
		n.Report(diag.F297, at(m.Printer, at(m.Date, m.Place)), "信函格式的版记不印印发机关和印发日期", "删去 printer 和 date")
	case m.Printer.Empty() && !m.Date.Empty() && !m.Printer.Faulty:
		n.Report(diag.F297, at(m.Date, m.Place), "有印发日期，没有印发机关", "写上管印发的机关，多是本机关的办公室："+`printer = "…"`)
	}
	if !m.To.Empty() && !n.form.Office.To.Empty() {
		n.Report(diag.F299, at(m.To, m.Place), "主送机关写了两处：正文前面和版记里", "主送机关移到版记，就把 [office] 下面的 to 留空")
	}
}

// recipients returns 主送 or 抄送 without its label and full stop, which the program adds.
func recipients(n *names, v source.Value, word string) string {
	s := n.only(v)
	if len(v.Lines) > 0 {
		s = unlabelled(n, v.Lines[0], s, word)
	}
	return strings.TrimRight(s, "。")
}

// unlabelled returns s, the text of l, without its label and colon, which the program adds.
func unlabelled(n *names, l source.Line, s, word string) string {
	if !strings.HasPrefix(han.FoldString(s), word+":") {
		return s
	}
	cut := utf8.RuneCountInString(word) + 1
	s = strings.TrimSpace(string([]rune(s)[cut:]))
	n.Report(diag.F295, l.Whole(), fmt.Sprintf("「%s\uFF1A」由程序加", word), "写成："+s).Fixes = l.Fix(0, cut, "")
	return s
}
