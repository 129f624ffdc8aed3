package importer

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/han"
	"fazhi/generator/internal/outline"
)

// section is a part of the report as written: its heading and the lines below it.
type section struct {
	title string // without its number; a run-in heading has its full stop
	lines []line
}

// sections divides the lines at the headings of the first level. The lines before the first heading are the opening.
func (r *report) sections(lines []line) (all []section) {
	isHeading := r.headings(lines)
	for i, l := range lines {
		switch title, rest, ok := isHeading(i, l); {
		case ok:
			all = append(all, section{title: title})
			if rest != "" {
				l.Text = rest
				all[len(all)-1].lines = []line{l}
			}
		case len(all) == 0:
			r.opening = append(r.opening, l)
		default:
			last := &all[len(all)-1]
			last.lines = append(last.lines, l)
		}
	}
	if len(all) == 0 { // without headings, the first paragraph is the opening
		return r.unheaded()
	}
	return all
}

// unheaded returns the section of a report without headings of the first level. It contains all lines from the first
// numbered line, or all except the first paragraph if no line is numbered.
func (r *report) unheaded() []section {
	n := min(1, len(r.opening)-1)
	for i, l := range r.opening {
		if outline.ReadMark([]rune(l.Text)).Rank > 0 {
			n = i
			break
		}
	}
	lines := r.opening[max(n, 0):]
	r.opening = r.opening[:max(n, 0)]
	return []section{{lines: lines}}
}

// heading returns the title of line i if it is a heading of the first level, and the text after the title in the
// same line.
type heading func(i int, l line) (title, rest string, ok bool)

// headings returns a function that finds the headings of the first level: by 一、 if there are such lines, otherwise
// by their looks.
func (r *report) headings(lines []line) heading {
	if slices.ContainsFunc(lines, func(l line) bool { return numbered(l.Text) > 0 }) {
		return r.byMark()
	}
	looks := highest(lines, func(l line) bool { return l.Level > 0 && !l.IsTable() },
		func(l line) int { return -l.Level })
	if len(looks) == 0 {
		looks = bySize(lines)
	}
	if r.Unmarked = len(looks) > 0; r.Unmarked {
		r.remark("小标题没有编号，照字体认出一级标题 %d 个，成稿时编上一、二、三", len(looks))
	}
	return func(i int, l line) (string, string, bool) {
		c := []rune(l.Text)
		return string(c[outline.ReadMark(c).End:]), "", looks[i]
	}
}

// maxHeading is the maximum number of characters of a heading that is recognized only by its looks.
const maxHeading = 40

// bySize returns the lines that look like headings of the highest level: short, without punctuation and number, bold
// or larger than the text, all of the same size. If some are centred, it returns only those.
func bySize(lines []line) map[int]bool {
	sizes := map[int]int{}
	body := 0
	for _, l := range lines {
		if strings.Contains(l.Text, "。") {
			if sizes[l.Size] += length(l.Text); sizes[l.Size] > sizes[body] {
				body = l.Size
			}
		}
	}
	looks := func(l line) bool {
		return !l.IsTable() && !l.Right && (l.Bold || l.Size > body && body > 0) && length(l.Text) <= maxHeading &&
			!strings.ContainsAny(l.Text, "。\uFF1B;\uFF1A:") && !opens(l.Text)
	}
	rank := func(l line) int {
		if l.Centred {
			return 2*l.Size + 1
		}
		return 2 * l.Size
	}
	found := highest(lines, looks, rank)
	delete(found, len(lines)-1)
	return found
}

// highest returns the lines of the highest rank among the lines that look like headings.
func highest(lines []line, looks func(line) bool, rank func(line) int) map[int]bool {
	found, most := map[int]bool{}, math.MinInt
	for i, l := range lines {
		if looks(l) && rank(l) > most {
			found, most = map[int]bool{}, rank(l)
		}
		if looks(l) && rank(l) == most {
			found[i] = true
		}
	}
	return found
}

// looseMarks match a number of the first level with another mark after it than a single 、: 一. and 一 、 and
// 第一部分.
var looseMarks = han.Pattern(`^(?:([一二三四五六七八九十]{1,3})(?:[.\x{FF0E}\x{FF0C},]\s*|\s+、\s*)|` +
	`第([一二三四五六七八九十]{1,3})部分[\s:\x{FF1A}、]+)`)

// numbered returns the number of the first level at the beginning of a line, or 0.
func numbered(s string) int {
	if m := outline.ReadMark([]rune(tight(s))); m.Rank == 1 {
		return m.Count
	}
	return 0
}

// tight returns s with 、 as the only mark after a number of the first level.
func tight(s string) string { return looseMarks().ReplaceAllString(s, "$1$2、") }

// byMark returns a function that finds headings by 一、. If the numbers begin again below a heading, these are
// headings of the text there, until the outer numbers continue.
func (r *report) byMark() heading {
	last, inner := 0, 0
	return func(_ int, l line) (title, rest string, ok bool) {
		count := numbered(l.Text)
		if l.IsTable() || count == 0 {
			return "", "", false
		}
		title, rest = headed(tight(l.Text), r.kind.HeadingMax)
		switch {
		case last > 0 && count == 1:
			inner = 1
			return "", "", false
		case inner > 0 && count == inner+1 && !(count == last+1 && known(r.kind, title, r.year+1)):
			inner++
			return "", "", false
		}
		if count != last+1 {
			r.remark("一级标题的编号不连续，「%s」编成第 %d 个", excerpt(l.Text), last+1)
		}
		last, inner = last+1, 0
		return title, rest, true
	}
}

// headed returns the heading of a line that begins with a number of the first level, and the run-in text after it.
func headed(s string, headingMax int) (title, rest string) {
	l := outline.Read([]rune(s), headingMax, true)
	switch {
	case l.Kind == outline.Heading || l.Kind == outline.RunIn:
		return l.Head, strings.TrimSpace(l.Text)
	case !l.Long:
		return l.Text, ""
	}
	at := strings.IndexAny(l.Text, "。\uFF01\uFF1F!?")
	_, n := utf8.DecodeRuneInString(l.Text[at:])
	end := at + n
	return l.Text[:end], strings.TrimSpace(l.Text[end:])
}
