package generator

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/source"
	"fazhi/generator/internal/typography"
)

// firstPage reports a first page without text (F277).
func firstPage(pages *page.Document, report *model.Report, f *form.Form) (found diag.List) {
	if pages.First == 0 {
		return nil
	}
	place, hint := diag.Place{File: f.File.Name}, "主送机关多的，移到版记：删去 [office] 下面的 to，写在 [imprint] 的 to 里"
	if l := report.Letterhead; l != nil {
		place = f.Letterhead.Place
		if len(l.Issuers) > 1 {
			hint = fmt.Sprintf("版头可以只写主办机关：issuers = %q", l.Issuers[0])
		}
	}
	message := fmt.Sprintf("正文从第%d页开始，首页没有正文", pages.First+1)
	diag.NewReporter(&found, false).Report(diag.F277, place, message, hint)
	return found
}

// loneLines reports the paragraphs whose last line is a single character (F274), where the form has them.
func loneLines(pages *page.Document, f *source.File) (found diag.List) {
	for _, p := range pages.Lone {
		if p.Line == 0 {
			continue
		}
		text := []rune(p.Text())
		end := strings.TrimRight(p.Text(), typography.Closing)
		last := string(text[max(0, utf8.RuneCountInString(end)-1):])
		at := diag.Place{File: f.Name, Line: p.Line, Text: f.Lines[p.Line-1]}
		diag.NewReporter(&found, false).Report(diag.F274, at,
			fmt.Sprintf("这一段排出来，最后一行只有「%s」", last), "加几个字或者减几个字，不要让一个字占一行")
	}
	return found
}
