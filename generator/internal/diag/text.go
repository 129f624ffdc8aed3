package diag

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"fazhi/generator/internal/han"
)

// TextOptions says how Text prints.
type TextOptions struct {
	Color bool // print severity and carets in colour, for a terminal
	Width int  // columns of the output; of a longer line only the text around the place is shown; 0 means 80
}

// excerptMargin is the number of characters of a long line shown before and after the place.
const excerptMargin = 20

// maxMarked is the maximum number of characters of a place shown in a long line.
const maxMarked = 40

// maxRelated is the maximum number of related places shown for one diagnostic.
const maxRelated = 20

// Text prints the list for the clerk: for each diagnostic the place, what is wrong, the line with carets under the
// place, what to write, and the related places. It leaves out dismissed diagnostics, which Dismissed prints.
func Text(w io.Writer, l List, o TextOptions) error {
	if o.Width <= 0 {
		o.Width = 80
	}
	var b strings.Builder
	for _, d := range l {
		if d.Dismissed != "" {
			continue
		}
		fmt.Fprintf(&b, "%s%s: %s\n",
			placePrefix(d.Place), o.paint(d.Severity, d.Severity.String()+" "+string(d.Code)), d.Message)
		o.excerpt(&b, d.Severity, d.Place)
		if d.Hint != "" {
			fmt.Fprintf(&b, "  %s\n", strings.ReplaceAll(d.Hint, "\n", "\n  "))
		}
		for i, p := range d.Related {
			if i == maxRelated {
				fmt.Fprintf(&b, "  另外还有 %d 处\n", len(d.Related)-maxRelated)
				break
			}
			fmt.Fprintf(&b, "  另见 %s\n", strings.TrimSuffix(placePrefix(p), " "))
			o.excerpt(&b, d.Severity, p)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Dismissed prints the dismissed diagnostics of the list, one per line, with the reasons. It prints nothing if there
// are none.
func Dismissed(w io.Writer, l List) error {
	var b strings.Builder
	n := 0
	for _, d := range l {
		if d.Dismissed != "" {
			n++
			fmt.Fprintf(&b, "  %s%s %s\uFF1A%s\uFF08说明\uFF1A%s\uFF09\n",
				placePrefix(d.Place), d.Severity, d.Code, d.Message, d.Dismissed)
		}
	}
	if n == 0 {
		return nil
	}
	_, err := fmt.Fprintf(w, "已按表内 [ignore] 的说明略过 %d 处\uFF1A\n%s", n, b.String())
	return err
}

// severityWords are the words of the severities, in English for programs and in Chinese.
var severityWords = map[Severity][2]string{Error: {"error", "错误"}, Warning: {"warning", "警告"}, Hint: {"hint", "提示"}}

// words returns the English and the Chinese word of the severity.
func (s Severity) words() [2]string {
	words, ok := severityWords[s]
	if !ok {
		panic("internal error: diagnostic without severity")
	}
	return words
}

// String returns the Chinese word of the severity.
func (s Severity) String() string { return s.words()[1] }

// Summary returns the counts of the list as one Chinese line without line end.
func Summary(l List) string {
	var parts []string
	for _, s := range []Severity{Error, Warning, Hint} {
		if n := l.Count(s); n > 0 {
			parts = append(parts, fmt.Sprintf("%d 处%s", n, s))
		}
	}
	if len(parts) == 0 {
		return "没有发现问题。"
	}
	return strings.Join(parts, "\uFF0C") + "。"
}

// placePrefix returns "name:line:column: ", without unknown parts.
func placePrefix(p Place) string {
	switch {
	case p.File == "":
		return ""
	case p.Line == 0:
		return p.File + ": "
	case p.Col == 0:
		return fmt.Sprintf("%s:%d: ", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d: ", p.File, p.Line, p.Col)
}

// paint returns text in the colour of the severity, if colour is on.
func (o TextOptions) paint(s Severity, text string) string {
	if !o.Color {
		return text
	}
	color := map[Severity]string{Error: "31", Warning: "33", Hint: "36"}[s]
	return "\x1b[" + color + "m" + text + "\x1b[0m"
}

// excerpt prints the line of p and carets under the place. It prints nothing for a line of blanks.
func (o TextOptions) excerpt(b *strings.Builder, s Severity, p Place) {
	if p.Line == 0 || strings.TrimSpace(p.Text) == "" && p.Len == 0 {
		return
	}
	r := []rune(p.Text)
	from := min(max(p.Col-1, 0), len(r))
	to := min(from+max(p.Len, 0), len(r))
	before, marked, after := cut(r, from, to)
	if len(r)+4 <= o.Width { // otherwise it cannot fit
		b, m, a := show(r[:from]), show(r[from:to]), show(r[to:])
		if han.Columns(b)+han.Columns(m)+han.Columns(a)+4 <= o.Width {
			before, marked, after = b, m, a
		}
	}
	fmt.Fprintf(b, "    %s%s%s\n", before, marked, strings.TrimRight(after, " "))
	if p.Col > 0 {
		carets := strings.Repeat("^", max(han.Columns(marked), 1))
		fmt.Fprintf(b, "    %s%s\n", strings.Repeat(" ", han.Columns(before)), o.paint(s, carets))
	}
}

// cut returns r[from:to], and excerptMargin characters on either side of it, as printable text.
func cut(r []rune, from, to int) (before, marked, after string) {
	const gap = "…"
	if from > excerptMargin {
		before = gap + show(r[from-excerptMargin:from])
	} else {
		before = show(r[:from])
	}
	if to-from > maxMarked {
		return before, show(r[from : from+maxMarked]), gap
	}
	marked = show(r[from:to])
	if len(r)-to > excerptMargin {
		return before, marked, show(r[to:to+excerptMargin]) + gap
	}
	return before, marked, show(r[to:])
}

// show returns characters as printable text, each as wide as han.Columns counts: a tab becomes one space, control
// and invisible characters become <U+code>.
func show(r []rune) string {
	var b strings.Builder
	for _, c := range r {
		switch {
		case c == '\t', c == '\u00A0':
			b.WriteByte(' ')
		case unicode.IsControl(c), unicode.Is(unicode.Cf, c), c == '\u2028', c == '\u2029', unicode.Is(unicode.Co, c):
			fmt.Fprintf(&b, "<U+%04X>", c)
		default:
			b.WriteRune(c)
		}
	}
	return b.String()
}
