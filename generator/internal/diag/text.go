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
	Color bool // severity and carets in colour, for a terminal
	Width int  // columns; a longer line is shown around its place only; 0 means 80
}

// Around is how many characters of a long line are shown on either side of the place.
const Around = 20

// longest is how many marked characters of a long line are shown.
const longest = 40

// most is how many other places of one diagnostic are shown.
const most = 20

// Text prints the list as the clerk reads it: for each diagnostic the place,
// what is wrong, the line with carets under the place, what to write, and the
// other places it speaks of.
func Text(w io.Writer, l List, o TextOptions) error {
	if o.Width <= 0 {
		o.Width = 80
	}
	var b strings.Builder
	for _, d := range l {
		fmt.Fprintf(&b, "%s%s: %s\n", where(d.Place), o.paint(d.Severity, d.Severity.String()+" "+string(d.Code)), d.Message)
		o.excerpt(&b, d.Severity, d.Place)
		if d.Hint != "" {
			fmt.Fprintf(&b, "  %s\n", strings.ReplaceAll(d.Hint, "\n", "\n  "))
		}
		for i, p := range d.Related {
			if i == most {
				fmt.Fprintf(&b, "  另外还有 %d 处\n", len(d.Related)-most)
				break
			}
			fmt.Fprintf(&b, "  另见 %s\n", strings.TrimSuffix(where(p), " "))
			o.excerpt(&b, d.Severity, p)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// String gives the word the clerk reads.
func (s Severity) String() string {
	switch s {
	case Error:
		return "错误"
	case Warning:
		return "警告"
	case Hint:
		return "提示"
	}
	panic("internal error: diagnostic without severity")
}

// Summary counts the list in one Chinese line without line end.
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

// where gives "name:line:column: " with what is known of it.
func where(p Place) string {
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

func (o TextOptions) paint(s Severity, text string) string {
	if !o.Color {
		return text
	}
	color := map[Severity]string{Error: "31", Warning: "33", Hint: "36"}[s]
	return "\x1b[" + color + "m" + text + "\x1b[0m"
}

// excerpt prints the line of p and carets under its stretch. A line of blanks shows nothing.
func (o TextOptions) excerpt(b *strings.Builder, s Severity, p Place) {
	if p.Line == 0 || strings.TrimSpace(p.Text) == "" && p.Len == 0 {
		return
	}
	r := []rune(p.Text)
	from := min(max(p.Col-1, 0), len(r))
	to := min(from+max(p.Len, 0), len(r))
	before, marked, after := cut(r, from, to)
	if len(r) <= o.Width { // else it cannot fit, whatever its characters take
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

// cut shows Around characters either side of r[from:to].
func cut(r []rune, from, to int) (before, marked, after string) {
	const gap = "…"
	if from > Around {
		before = gap + show(r[from-Around:from])
	} else {
		before = show(r[:from])
	}
	if to-from > longest {
		return before, show(r[from : from+longest]), gap
	}
	marked = show(r[from:to])
	if len(r)-to > Around {
		return before, marked, show(r[to:to+Around]) + gap
	}
	return before, marked, show(r[to:])
}

// show makes every character of the line take the room that han.Columns counts:
// a tab becomes one blank, what a terminal would obey or hide is spelled out.
func show(r []rune) string {
	var b strings.Builder
	for _, c := range r {
		switch {
		case c == '\t':
			b.WriteByte(' ')
		case c == '\u00A0':
			b.WriteByte(' ')
		case unicode.IsControl(c), unicode.Is(unicode.Cf, c), c == '\u2028', c == '\u2029', unicode.Is(unicode.Co, c):
			fmt.Fprintf(&b, "<U+%04X>", c)
		default:
			b.WriteRune(c)
		}
	}
	return b.String()
}
