package importer

import (
	"slices"
	"strings"

	"fazhi/generator/internal/han"
	"fazhi/generator/internal/outline"
)

// joined returns the lines, with paragraphs joined that were broken inside a sentence.
func (r *report) joined(lines []line) (out []line) {
	joins, doubts := []string{}, []string{}
	measure, end := wrapped(lines), 0 // end is the width of the source line read last
	for _, l := range lines {
		before := end
		end = columns(l.Text)
		full := measure > 0 && before >= measure-ragged
		if n := len(out); n > 0 && len(out[n-1].Text) < maxJoined &&
			(broken(out[n-1], l) || full && continuesLine(out[n-1], l)) {
			last := &out[n-1]
			joins = append(joins, han.Tail(last.Text, 8)+"／"+han.Head(l.Text, 8, ""))
			gap := ""
			if han.IsLatin(han.Last(last.Text)) && han.IsLatin([]rune(l.Text)[0]) {
				gap = " "
			}
			last.Text += gap + l.Text
			continue
		} else if n > 0 && doubtful(out[n-1], l) {
			doubts = append(doubts, out[n-1].Text)
		}
		out = append(out, l)
	}
	r.listed("一句话断成两段的，接起来 %d 处", joins)
	r.listed("末尾没有标点、看不出是小标题还是断开的半句话的，没有接，有 %d 段", doubts)
	return out
}

// doubtful reports whether a may be half a sentence that continues in b. By its looks and length, a is not a
// heading.
func doubtful(a, b line) bool {
	heading := a.Title || a.Bold != b.Bold || outline.ReadMark([]rune(a.Text)).Rank > 0 ||
		titleEnd().MatchString(han.Unspaced(a.Text))
	return beside(a, b) && !heading && length(a.Text) >= minBroken && isBody(b) &&
		!isSignature(b.Text) && !isFurniture(a)
}

// maxJoined is the maximum number of bytes of a paragraph that is joined with the next: ten thousand characters.
const maxJoined = 30000

// ragged is the maximum number of columns by which a full line is shorter than the longest line: an indent, and
// marks that may not end or begin a line.
const ragged = 8

// columns returns the width of s in half-width characters. Quotation marks and dashes of a Chinese text are
// full-width.
func columns(s string) int {
	n := han.Columns(s)
	for _, r := range s {
		if strings.ContainsRune("“”‘’—…", r) {
			n++
		}
	}
	return n
}

// wrapped returns the number of columns of lines that were broken at the edge of a page: most lines are then as long
// as the longest. It returns 0 if paragraphs are not broken.
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

// continuesLine reports whether b may continue the paragraph of the full line a.
func continuesLine(a, b line) bool {
	return !a.IsTable() && !b.IsTable() && !b.Indent && !opens(b.Text) && b.Text != "" && !isFurniture(b)
}

// stops are the marks that may end a complete paragraph.
const stops = "。!?:;”\"’'\uFF09)…】》"

// minBroken is the minimum number of characters of a line that may be the beginning of a broken paragraph without
// other evidence. Titles and names are shorter.
const minBroken = 25

// broken reports whether the paragraph of a continues in b.
func broken(a, b line) bool {
	if !beside(a, b) || isSignature(b.Text) && !cut(a.Text, b.Text) {
		return false
	}
	m := outline.ReadMark([]rune(a.Text))
	switch {
	case cut(a.Text, b.Text):
		return true
	case a.Bold != b.Bold, m.Rank > 0 && !strings.Contains(a.Text, "。"): // a heading alone in its line
		return false
	case length(a.Text) < minBroken:
		return strings.Contains(a.Text, "。")
	}
	return strings.ContainsAny(a.Text, ",\uFF0C。;\uFF1B")
}

// beside reports whether two lines are paragraphs of the text, the first has no punctuation mark at its end, and the
// second is not the beginning of anything.
func beside(a, b line) bool {
	return running(a) && running(b) && !b.Right && b.Text != "" && !opens(b.Text) &&
		!strings.ContainsRune(stops, han.Fold(han.Last(a.Text))) && !closingWords().MatchString(b.Text)
}

// running reports whether a line is a paragraph that looks like running text.
func running(l line) bool { return !l.IsTable() && !l.Centred && l.Level == 0 }

// cut reports whether the line end between two lines must be inside a sentence: at a comma, in an open bracket,
// before a mark that never begins a paragraph, inside a number.
func cut(a, b string) bool {
	last, first := han.Fold(han.Last(a)), han.Fold([]rune(b)[0])
	switch {
	case strings.ContainsRune(",、", last), strings.ContainsRune(",、。;:!?)》”", first):
		return true
	case strings.Count(a, "《") > strings.Count(a, "》"), strings.Count(a, "“") > strings.Count(a, "”"):
		return true
	}
	number := han.IsDigit(last) || han.IsNumeral(last)
	return number && length(a) >= minCut && strings.ContainsRune("0123456789.%年月日十百千万亿余多个件次场起人名家条项", first)
}

// minCut is the minimum number of characters of a line for which a number at its end is taken for half of a
// quantity.
const minCut = 12

// opens reports whether s is the beginning of a paragraph: a mark, 一是, a dash, 附件.
func opens(s string) bool {
	c := []rune(s)
	if outline.ReadMark(c).Rank > 0 || outline.ReadLabel(c).Count > 0 {
		return true
	}
	return slices.ContainsFunc([]string{"--", "—", "附件", "【"}, func(w string) bool { return strings.HasPrefix(s, w) })
}
