package proof

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// tableShape is a shape of a table.
type tableShape struct {
	shape
	within bool   // a match lies in one sentence, see withinSentence
	after  string // what it needs is behind one of these characters, | at the start; empty: anywhere
}

// cued judges the paragraph, or the sentence of character i, where what the shape needs is behind a character that it
// needs.
func (s *tableShape) cued(d *reader, t *text, i int, _ string) (judged int) {
	if s.after != "" && !strings.ContainsRune(s.after, cmp.Or(t.at(i-1), '|')) {
		return i
	}
	from, to, at := 0, len(t.s), int(t.off[i])
	if s.within {
		from = max(0, strings.LastIndex(t.s[:at], "。"))
		if n := strings.Index(t.s[at:], "。"); n != -1 {
			to = at + n + len("。")
		}
	}
	return s.in(d, t, from, to)
}

// edges matches what a pattern may have at its ends that is outside the sentence.
var edges = han.Pattern(`^(?:\(\?:\^\|)?\[[^\]]*\]\)?|(?:\(\?:)?\[[^\]]*\](?:\|\$\)|\))?$`)

// withinSentence reports whether what a pattern matches lies in one sentence, but for its first character and its last.
// It may not notice it.
func withinSentence(expr string) bool {
	rest := edges().ReplaceAllLiteralString(expr, "")
	if strings.IndexAny(rest, "{*+?") == 0 {
		return false
	}
	for i := 0; i < len(rest); i++ {
		switch rest[i] {
		case '\\':
			if i++; i == len(rest) || strings.IndexByte("PDWS", rest[i]) != -1 { // at the end of what is left
				return false
			}
		case '.':
			return false
		case '[':
			n := strings.IndexByte(rest[i:], ']')
			if n == -1 {
				return false
			}
			class, other := strings.CutPrefix(rest[i:i+n], "[^")
			if strings.Contains(class, "。") != other || strings.Contains(class, "\\") && !other {
				return false
			}
			i += n
		default:
			if strings.HasPrefix(rest[i:], "。") {
				return false
			}
		}
	}
	return true
}

// tableCodes are the codes that the table of shapes reports; where none is named, the first.
var tableCodes = []diag.Code{diag.F332, diag.F305, diag.F319, diag.F321, diag.F325, diag.F329, diag.F334,
	diag.F336, diag.F341, diag.F343, diag.F345, diag.F346,
	diag.F347, diag.F349, diag.F354, diag.F356, diag.F358, diag.F359, diag.F365}

// readHints reads the tables of shapes and of words that are cut. The cells behind the fifth of a shape may be missing:
// condition, certainty, code, replacement. A line that begins with = says what a sign stands for in the patterns below.
func (d *Data) readHints(fsys fs.FS) error {
	var signs []string
	err := readTable(fsys, "proof/shapes.tsv", 5, func(c []string) error {
		if sign, ok := strings.CutPrefix(c[0], "="); ok {
			signs = append(signs, sign, c[2])
			return nil
		}
		for i := 0; i < len(signs); i += 2 {
			c[2] = strings.ReplaceAll(c[2], signs[i], signs[i+1])
		}
		return addHint(d, c)
	})
	return cmp.Or(err, readTable(fsys, "proof/ends.tsv", 3, func(c []string) error {
		return addHint(d, cutShape(append(slices.Clone(c), "", "")))
	}))
}

// cutShape returns the cells of the shape that a line of the table of cut words stands for: what is left of the word
// where a clause ends, what is lost, the words in front of it, the certainty, and more marks behind it.
func cutShape(c []string) []string {
	left, word := c[0], c[0]+c[1]
	marks := ",。;" + c[4]
	var needs []string
	for _, mark := range marks {
		needs = append(needs, left+string(mark))
	}
	before := strings.ReplaceAll(c[2], " ", "|")
	return []string{strings.Join(needs, " "), "", "(?:" + before + ")(" + left + ")[" + marks + "]",
		"「$0」后面少了「" + c[1] + "」", "写成「" + word + "」", "", c[3], "", word}
}

// addHint adds the shape of the cells of a line.
func addHint(d *Data, cells []string) error {
	c := append(slices.Clone(cells), "", "", "", "")
	if err := d.parses(c[2]); err != nil {
		return err
	}
	f := Finding{Code: tableCodes[0], Certainty: Hint, Message: c[3], Hint: c[4], Replacement: c[8]}
	if c[6] != "" {
		if err := f.Certainty.UnmarshalText([]byte(c[6])); err != nil {
			return err
		}
	}
	if c[7] != "" {
		f.Code = diag.Code(c[7])
	}
	if !slices.Contains(tableCodes, f.Code) {
		return fmt.Errorf("the table of shapes does not report %s", f.Code)
	}
	when, err := parseCondition(c[5])
	judge := says(f, when)
	if f.Code == diag.F329 {
		judge = lawDay
	}
	d.hints = append(d.hints, tableShape{shape{strings.Fields(c[0]), han.Pattern(c[2]), judge},
		withinSentence(c[2]), c[1]})
	return err
}

// says returns what reports the first group of a match that has characters, or the match where none has, as f under a
// condition. In the words of f, $0 is what is marked, $1 the text of the first group.
func says(f Finding, when condition) func(d *reader, t *text, m []int) {
	return func(d *reader, t *text, m []int) {
		k := 2
		for k < len(m) && m[k] == m[k+1] {
			k += 2
		}
		k %= len(m)
		from, to, f := m[k], m[k+1], f
		if from == to || !when.holds(d, t, from, to) {
			return
		}
		f.Span = t.span(from, to-from)
		at := f.Span
		if f.Code != diag.F332 {
			at.Len = 1 // of several about one place the first is enough
		} else if t.quoted[m[0]] && !t.among(m[0], "“《") {
			return
		}
		if d.reported(at, f.Code, diag.F326, diag.F331, diag.F341, diag.F342) {
			return
		}
		m[0], m[1] = from, to
		for n := 0; n < len(m); n += 2 {
			word := ""
			if m[n] < m[n+1] {
				word = t.typed(m[n], m[n+1]-m[n])
			}
			for _, s := range []*string{&f.Message, &f.Hint, &f.Replacement} {
				*s = strings.ReplaceAll(*s, "$"+strconv.Itoa(n/2), word)
			}
		}
		d.report(f)
	}
}
