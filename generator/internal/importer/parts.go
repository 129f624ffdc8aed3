package importer

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/outline"
)

// part is one bracket of the form.
type part struct {
	key    string
	title  string // "" if the part has no heading
	lines  []line
	within string // key of the part that contains the content of this part; usually ""

	declared bool     // it contains the table that the kind declares for it
	table    []string // the rows of that table with numbers
}

// Degrees to which a heading matches the name of a part of the kind.
const (
	unnamed  = 0
	oneWord  = 1 // contains one of the words for the part
	named    = 4 // contains several of them, or the short name of the part
	official = 8 // contains the phrase of the regulation
)

// names returns the degree to which a heading matches the name of a part; next is the year after the year reported
// on.
func names(title string, p *kind.Part, next int) (words int) {
	t := letters(title)
	for _, w := range append(slices.Clone(p.Words), p.Known...) {
		if strings.Contains(t, letters(w)) {
			words++
		}
	}
	switch {
	case p.Official != "" && strings.Contains(t, letters(p.Official)):
		return official + words
	case words > 1 || strings.Contains(t, letters(p.Short)):
		return named + words
	case p.NextYear && strings.Contains(t, fmt.Sprintf("%04d", next)):
		return named
	}
	return words
}

// letters returns the letters and digits of s.
func letters(s string) string {
	kept, _ := han.Letters([]rune(s))
	return string(kept)
}

// known reports whether a heading names a part of the kind.
func known(k *kind.Kind, title string, next int) bool {
	return slices.ContainsFunc(k.Parts, func(p kind.Part) bool { return names(title, &p, next) > unnamed })
}

// place finds the part of the kind for each section, and the mandated parts that are written within other parts.
func (r *report) place(sections []section) {
	keys := keysOfSections(r.kind, sections, r.year+1)
	own := 0
	for i, s := range sections {
		p := part{key: keys[i], title: s.title, lines: s.lines}
		if p.key == "" {
			own++
			p.key = "part.p" + strconv.Itoa(own)
		}
		r.parts = append(r.parts, p)
	}
	r.umbrella()
	for _, p := range r.kind.Parts {
		if p.Mandatory && !slices.ContainsFunc(r.parts, func(q part) bool { return q.key == p.Key }) {
			r.findWithin(&p)
		}
	}
}

// keysOfSections returns the key of the part for each section, or "" for sections that the office added. Each part
// is assigned once, to the section with the best matching heading.
func keysOfSections(k *kind.Kind, sections []section, next int) []string {
	keys := make([]string, len(sections))
	for {
		best, at, key := unnamed, -1, ""
		for i, s := range sections {
			for _, p := range k.Parts {
				if keys[i] != "" || s.title == "" || slices.Contains(keys, p.Key) {
					continue
				}
				if n := names(s.title, &p, next); n > best {
					best, at, key = n, i, p.Key
				}
			}
		}
		if at == -1 {
			break
		}
		keys[at] = key
	}
	return keys
}

// minTopics is the minimum number of first-level headings that are taken for topics of the part about the work done,
// if no heading names that part.
const minTopics = 3

// umbrella puts sections that are topics of the work done into the part for it, if no heading of the report names
// that part. Their headings remain headings of the first level. If there is only one such section, it becomes the
// part itself.
func (r *report) umbrella() {
	done := cmp.Or(r.kind.PartOf(kind.Done), &r.kind.Parts[0])
	from, to := topics(r.parts, done)
	at := slices.IndexFunc(r.parts, func(p part) bool { return p.key == done.Key })
	switch {
	case at != -1 && (to-from < minTopics || names(r.parts[at].title, done, 0) > oneWord || at < from || at >= to):
		return
	case to == from:
		return
	case to-from == 1:
		r.parts[from].key = done.Key
		return
	}
	whole := part{key: done.Key}
	r.remark("没有总的一部分写做了什么，「%s」等 %d 个一级标题合在 [%s] 里，标题照印",
		excerpt(r.parts[from].title), to-from, done.Key)
	for i, p := range r.parts[from:to] {
		head := line{Text: han.Numeral(i+1) + "、" + p.title}
		if strings.HasSuffix(p.title, "。") && len(p.lines) > 0 && !p.lines[0].IsTable() {
			head.Text += p.lines[0].Text
			p.lines = p.lines[1:]
		}
		whole.lines = append(append(whole.lines, head), p.lines...)
	}
	r.parts = slices.Replace(r.parts, from, to, whole)
}

// topics returns the longest sequence of parts that may be topics of the work done.
func topics(parts []part, done *kind.Part) (from, to int) {
	start := 0
	for i, p := range parts {
		if !isTopic(p, done) {
			start = i + 1
		} else if i+1-start > to-from {
			from, to = start, i+1
		}
	}
	return from, to
}

// isTopic reports whether a part may be a topic of the work done: the office added it, or its heading matches that
// part only weakly.
func isTopic(p part, done *kind.Part) bool {
	return strings.HasPrefix(p.key, "part.") || p.key == done.Key && names(p.title, done, 0) <= oneWord
}

// findWithin searches for the part that contains the content of p: a part whose title names p, a part with a heading
// that names p, or, if p has no role, a part that mentions p.
func (r *report) findWithin(p *kind.Part) {
	speaks := func(s string) bool {
		return slices.ContainsFunc(p.Words, func(w string) bool { return strings.Contains(s, w) })
	}
	inHeading := func(q part) bool {
		return slices.ContainsFunc(q.lines, func(l line) bool {
			o := outline.Read([]rune(l.Text), r.kind.HeadingMax, true)
			headed := o.Kind == outline.Heading || o.Kind == outline.RunIn
			return headed && names(o.Head, p, r.year+1) > unnamed && speaks(l.Text)
		})
	}
	inText := func(q part) bool {
		return p.Role == "" && slices.ContainsFunc(q.lines, func(l line) bool { return speaks(l.Text) })
	}
	for _, found := range []func(part) bool{func(q part) bool { return speaks(q.title) }, inHeading, inText} {
		if i := slices.IndexFunc(r.parts, found); i != -1 {
			r.parts = append(r.parts, part{key: p.Key, within: r.parts[i].key})
			r.remark("没有单列「%s」，写在 [%s] 里", p.Short, r.parts[i].key)
			return
		}
	}
	r.remark("没有找到「%s」，这是法定的内容，要补在 [%s]", p.Short, p.Key)
}
