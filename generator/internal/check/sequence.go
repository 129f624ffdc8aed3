package check

import (
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/outline"
)

// sequences reports numbers of a text that do not count up. A paragraph that is alone is an excerpt: its own number may
// be any.
func sequences(items []item, alone bool, r diag.Reporter) {
	lines := make([]outline.Line, len(items))
	for i, it := range items {
		lines[i] = it.Line
	}
	for _, s := range outline.Sequences(lines) {
		s = excerpt(s, alone)
		if n := s.Numbers[0]; s.Continued {
			r.Report(diag.F242, items[n.Line].place(0, n.Len), fmt.Sprintf("「%s」接着上一节往下编", n.Printed),
				"一般每一节从 1. 重新编；有意连续编号的，不用改")
		}
		count(items, s, diag.F241, r)
	}
	for _, s := range outline.Chains(lines) {
		s = excerpt(s, alone)
		count(items, s, diag.F243, r)
	}
}

// excerpt returns the sequence as one that begins where it does, if it is that of a paragraph that is alone.
func excerpt(s outline.Sequence, alone bool) outline.Sequence {
	if first := s.Numbers[0]; alone && first.Start == 0 {
		s.Base = first.Count - 1
	}
	return s
}

// count reports places where a sequence does not count up by one. If the only faults are repeated numbers, the fix
// of the first fault corrects the whole sequence. If a number is missing, an item may be missing too, so there is no
// fix.
func count(items []item, s outline.Sequence, code diag.Code, r diag.Reporter) {
	again := repeatsOnly(s)
	before := outline.Number{Line: s.Numbers[0].Line}
	before.Count = s.Base
	for _, n := range s.Numbers {
		if n.Count != before.Count+1 {
			place, message, hint := miscounted(items, code, before, n)
			if again {
				hint = "从这里起依次往下编；fazhi check --fix 可以编好"
			}
			if d := r.Report(code, place, message, hint); again {
				renumber(items, s, d)
				again = false
			}
		}
		before = n
	}
	end := outline.Number{Line: before.Line, Start: len(items[before.Line].text)}
	label := before.Numeral(before.Count+1) + "是"
	if at, found := glued(items, before, end, label); found && code == diag.F243 {
		place, message, hint := unmarked(at, label)
		r.Report(code, place, message, hint)
	}
}

// miscounted returns the fault of number n, which does not follow the number from.
func miscounted(items []item, code diag.Code, from, n outline.Number) (place diag.Place, message, hint string) {
	place, hint = items[n.Line].place(n.Start, n.Len), "漏了一条的，补上；没有漏的，从头按次序编号"
	label := from.Numeral(from.Count+1) + "是"
	switch at, found := glued(items, from, n, label); {
	case found && code == diag.F243:
		return unmarked(at, label)
	case from.Len == 0:
		message = fmt.Sprintf("编号从「%s」开始，前面没有第一个", n.Printed)
		if above := lastHeading(items[:n.Line]); code == diag.F241 && above == n.Count-1 {
			hint = fmt.Sprintf("上一级编到（%s）：接着它的，写成「（%s）」", han.Numeral(above), han.Numeral(n.Count))
		}
	case n.Count == from.Count:
		message = fmt.Sprintf("「%s」出现了两次", n.Printed)
	case n.Count < from.Count:
		message = fmt.Sprintf("「%s」后面是「%s」，编号倒回去了", from.Printed, n.Printed)
	default:
		message = fmt.Sprintf("「%s」后面是「%s」，编号不连续", from.Printed, n.Printed)
	}
	return place, message, hint
}

// unmarked returns the fault of label, a 一是 without a mark before it.
func unmarked(at diag.Place, label string) (place diag.Place, message, hint string) {
	return at, fmt.Sprintf("「%s」前面没有标点，没有当作编号", label), fmt.Sprintf("在「%s」前面加上句号或者分号", label)
}

// repeatsOnly reports whether repeated numbers are the only faults of a sequence.
func repeatsOnly(s outline.Sequence) bool {
	last := s.Base
	for _, n := range s.Numbers {
		if n.Count != last+1 && n.Count != last || n.Count == s.Base {
			return false
		}
		last = n.Count
	}
	return true
}

// renumber adds to d the fixes that number the whole sequence again, and the places that they change.
func renumber(items []item, s outline.Sequence, d *diag.Diagnostic) {
	for k, n := range s.Numbers {
		if right := s.Base + k + 1; n.Count != right {
			it := items[n.Line]
			d.Fixes = append(d.Fixes, it.fix(n.Start+n.From, n.To-n.From, n.Numeral(right))...)
			if at := it.place(n.Start, n.Len); at != d.Place {
				d.Related = append(d.Related, at)
			}
		}
	}
}

// glued returns the place of label, a 一是, between two numbers, if there are words directly before it.
func glued(items []item, from, to outline.Number, label string) (diag.Place, bool) {
	for line := from.Line; line <= to.Line; line++ {
		text, start := string(items[line].text), 0
		if line == from.Line {
			start = len(string(items[line].text[:from.Start+from.Len]))
		}
		if line == to.Line {
			text = string(items[line].text[:to.Start])
		}
		words, _, ok := strings.Cut(text[min(start, len(text)):], label)
		if last, n := utf8.DecodeLastRuneInString(words); ok && (n == 0 || !strings.ContainsRune("第其之十", last)) {
			return items[line].place(items[line].index(start+len(words)), len([]rune(label))), true
		}
	}
	return diag.Place{}, false
}

// stopped finds headings that end in a full stop, turns them into headings and reports the full stop. Such a heading
// is a short sentence, alone in its line after a mark, and the next line has no mark. The last sentence in a list of
// sentences (1.甲。2.乙。) is not a heading, and neither is a sentence with a number. It also reports the colons of
// headings.
func stopped(items []item, max int, r diag.Reporter) {
	for i := 0; i+1 < len(items); i++ {
		it, next := &items[i], items[i+1]
		if next.Kind != outline.Plain || next.Lead.Rank > 0 {
			continue
		}
		n := len(it.text) - 1
		if it.Kind == outline.Heading && han.Fold(it.text[n]) == ':' && !strings.Contains(it.Head, "如下") {
			r.Report(diag.F256, it.place(n, 1), "标题独占一行，末尾不用冒号", "删去冒号；不是标题的，和下一行接成一段").Fixes = it.fix(n, 1, "")
		}
		listed := i > 0 && items[i-1].Kind == outline.Numbered && items[i-1].Lead.Rank == it.Lead.Rank
		odd, _ := oddLead(next.text)
		if it.Kind != outline.Numbered || it.Long || odd > 0 || it.Chars > max || listed ||
			!strings.HasSuffix(it.Text, "。") || strings.ContainsAny(it.Text, "0123456789*【") {
			continue
		}
		it.Kind, it.Head, it.Text = outline.Heading, strings.TrimSuffix(it.Text, "。"), ""
		r.Report(diag.F256, it.place(n, 1), "标题独占一行，末尾不用句号", "删去句号；不是标题的，和下一行接成一段").Fixes = it.fix(n, 1, "")
	}
}

// siblings warns if lines of one level below one heading are written differently: some as separate headings, some
// run in.
func siblings(items []item, max int, r diag.Reporter) {
	var first [6]*item
	var reported [6]bool
	for i := range items {
		it := &items[i]
		rank := it.Lead.Rank
		if rank == 0 || it.Kind == outline.Standard {
			continue
		}
		clear(first[rank+1:])
		clear(reported[rank+1:])
		first[rank] = cmp.Or(first[rank], it)
		reported[rank] = reported[rank] || unlike(first[rank], it, max, r)
	}
}

// unlike warns if two lines of one rank are written differently, and reports whether they are.
func unlike(f, it *item, max int, r diag.Reporter) bool {
	if (f.Kind == outline.Heading) != (it.Kind == outline.Heading) {
		head, other := f, it
		if it.Kind == outline.Heading {
			head, other = it, f
		}
		said := "接着正文"
		if other.Kind != outline.RunIn {
			said = "是一段话，没有标题"
		}
		r.Report(diag.F246, it.place(0, it.Lead.End),
			fmt.Sprintf("同级的写法不一样：「%s」标题独占一行，「%s」%s", head.Mark, other.Mark, said),
			fmt.Sprintf("给「%s」也写一个独占一行的标题；或者「%s」的标题末尾加句号，后面接着写正文", other.Mark, head.Mark))
		return true
	}
	if f.Long {
		f, it = it, f
	}
	if it.Lead.Rank != 2 || f.Kind != outline.RunIn || !it.Long {
		return false
	}
	r.Report(diag.F246, it.place(0, it.Lead.End), fmt.Sprintf("「%s」的第一句太长，没有当作标题，同级的其他几条有标题", it.Mark),
		fmt.Sprintf("标题一般不超过%d个字；看看标题末尾是不是漏了句号", max))
	return true
}

// bare warns of headings that have nothing below them.
func bare(items []item, r diag.Reporter) {
	for i, it := range items {
		below := i+1 < len(items) && (items[i+1].Lead.Rank == 0 || items[i+1].Lead.Rank > it.Lead.Rank)
		if it.Kind == outline.Heading && !below {
			r.Report(diag.F244, it.place(0, it.Lead.End), fmt.Sprintf("标题「%s%s」下面没有内容", it.Mark, it.Head),
				"补上内容；要是一句话的条目，末尾加句号")
		}
	}
}
