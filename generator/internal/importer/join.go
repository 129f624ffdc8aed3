package importer

import (
	"slices"
	"strings"
	"unicode"

	"fazhi/generator/internal/han"
	"fazhi/generator/internal/outline"
)

// joined returns the lines with those joined that were broken inside a sentence.
func (r *report) joined(lines []line) []line {
	var out []line
	joins := []string{}
	measure, end := wrapped(lines), 0 // end is the width of the line of the source that was read last
	for _, l := range lines {
		before := end
		end = columns(l.Text)
		full := measure > 0 && before >= measure-ragged
		if n := len(out); n > 0 && (broken(out[n-1], l) || full && continuesLine(out[n-1], l)) {
			last := &out[n-1]
			a, b := []rune(last.Text), []rune(l.Text)
			joins = append(joins, string(a[max(0, len(a)-8):])+"／"+string(b[:min(8, len(b))]))
			gap := ""
			if word(han.Last(last.Text)) && word([]rune(l.Text)[0]) {
				gap = " "
			}
			last.Text += gap + l.Text
			continue
		}
		out = append(out, l)
	}
	if len(joins) > 0 {
		r.remark("一句话断成两段的，接起来 %d 处\uFF1A%s", len(joins), excerpts(joins))
	}
	return out
}

// ragged is how many columns a full line is shorter than the longest at most: an indent, and marks that may not end
// or begin a line.
const ragged = 8

// columns returns the width of s in half characters; quotation marks and dashes of a Chinese text are full-width.
func columns(s string) int {
	n := han.Columns(s)
	for _, r := range s {
		if strings.ContainsRune("“”‘’—…", r) {
			n++
		}
	}
	return n
}

// wrapped returns how many columns the lines have that somebody broke at the edge of a page, 0 where paragraphs are
// whole. Most lines are as long as the longest then.
func wrapped(lines []line) int {
	longest, all, full := 0, 0, 0
	for _, l := range lines {
		longest = max(longest, columns(l.Text))
	}
	for _, l := range lines {
		if columns(l.Text) >= 2*minBroken-10 {
			all++
			if columns(l.Text) >= longest-ragged {
				full++
			}
		}
	}
	if longest > 120 || all < 10 || full*10 < all*7 {
		return 0
	}
	return longest
}

// continuesLine reports whether b may go on with the paragraph of the full line a.
func continuesLine(a, b line) bool {
	return !a.IsTable() && !b.IsTable() && !b.Indent && !opens(b.Text) && b.Text != "" && !isFurniture(b)
}

// word reports whether c is of a word that needs a blank before the next.
func word(c rune) bool { return c < unicode.MaxLatin1 && unicode.IsLetter(c) }

// stops are the marks that a whole paragraph ends in.
const stops = "。!?:;”\"’'\uFF09)…】》"

// minBroken is how many characters a line has at least that is taken for the beginning of a broken paragraph;
// titles and names are shorter.
const minBroken = 25

// broken reports whether the paragraph of a goes on in b.
func broken(a, b line) bool {
	if a.IsTable() || b.IsTable() || b.Right || b.Centred || b.Level > 0 || a.Level > 0 || b.Text == "" {
		return false
	}
	last := han.Fold(han.Last(a.Text))
	switch {
	case strings.ContainsRune(stops, last), length(a.Text) < minBroken, !strings.ContainsAny(a.Text, ",\uFF0C。;\uFF1B"):
		return false
	case opens(b.Text), isSignature(b.Text), closingWords().MatchString(b.Text):
		return false
	}
	if m := outline.ReadMark([]rune(a.Text)); m.Rank > 0 && !strings.Contains(a.Text, "。") {
		return strings.ContainsRune(",、", last) // else a heading that is alone
	}
	return true
}

// opens reports whether a paragraph begins with s: a mark, 一是, a dash, 附件.
func opens(s string) bool {
	c := []rune(s)
	if outline.ReadMark(c).Rank > 0 || outline.ReadLabel(c).Count > 0 {
		return true
	}
	return slices.ContainsFunc([]string{"--", "—", "附件", "【"}, func(w string) bool { return strings.HasPrefix(s, w) })
}
