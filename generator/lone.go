package generator

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/source"
	"fazhi/generator/internal/typography"
)

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
