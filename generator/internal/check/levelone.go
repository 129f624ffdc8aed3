package check

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/outline"
)

// levelOne reports a heading 一、 where it is not allowed. It is the heading of the part itself, which the program
// prints, or another heading.
func levelOne(t *texts, it item, m outline.Mark, part string) {
	heading, k := strings.TrimSpace(string(it.text[m.End:])), t.kind.Part(part)
	if k != nil && (within(heading, k.Official) || within(heading, k.Short)) {
		t.Report(diag.F240, it.place(0, len(it.text)), "这一部分的标题由程序印，这里不再写", "删去这一行").Fixes =
			it.fix(0, len(it.text), "")
		return
	}
	id := "qita"
	if m.Count > 1 {
		id += strconv.Itoa(m.Count)
	}
	heading, more := headline(heading, t.kind.HeadingMax)
	hint := partHint(id, heading, more)
	if p := headed(t.kind, heading, part); p != nil {
		hint += fmt.Sprintf("；要是讲的是「%s」，写成 [%s]，标题由程序印", p.Short, p.Key)
	}
	t.Report(diag.F240, it.place(0, m.End), "「一、」这一级的标题要另起一个部分", hint)
}

// partHint returns the hint to write a part with an id and a heading, or one still to be found, and what follows it.
func partHint(id, heading string, more bool) string {
	switch {
	case heading == "":
		return fmt.Sprintf("写成新的一块：[part.%s]，标题写在 title 里，后面的话写在 text 里", id)
	case more:
		return fmt.Sprintf("写成新的一块：[part.%s] 和 title = %q，后面的话写在 text 里", id, heading)
	}
	return fmt.Sprintf("写成新的一块：[part.%s] 和 title = %q", id, heading)
}

// headline returns the heading that a paragraph begins with, its first sentence without the full stop, and whether more
// follows it. A sentence of more than most characters is none, but what has no full stop may have twice as many.
func headline(paragraph string, most int) (heading string, more bool) {
	heading, rest, ends := strings.Cut(paragraph, "。")
	if n := utf8.RuneCountInString(heading); n > most && ends || n > 2*most {
		return "", true
	}
	return heading, strings.TrimSpace(rest) != ""
}

// headed returns the only other part of the kind that has one of its words in the heading, or nil.
func headed(k *kind.Kind, heading, part string) (found *kind.Part) {
	for i, p := range k.Parts {
		if p.Key == part || !slices.ContainsFunc(p.Words, func(w string) bool { return strings.Contains(heading, w) }) {
			continue
		}
		if found != nil {
			return nil
		}
		found = &k.Parts[i]
	}
	return found
}

// within reports whether the letters of s, without its digits, occur in official in the same order. s must have at
// least four letters.
func within(s, official string) bool {
	left, _ := han.Letters([]rune(s))
	left = slices.DeleteFunc(left, han.IsDigit)
	if len(left) < 4 {
		return false
	}
	for _, r := range official {
		if len(left) > 0 && r == left[0] {
			left = left[1:]
		}
	}
	return len(left) == 0
}
