package check

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/outline"
)

// sequences reports numbers of a text that do not count up.
func sequences(items []item, r diag.Reporter) {
	lines := make([]outline.Line, len(items))
	for i, it := range items {
		lines[i] = it.Line
	}
	for _, s := range outline.Sequences(lines) {
		if n := s.Numbers[0]; s.Continued {
			r.Report(diag.F242, items[n.Line].place(0, n.Len), fmt.Sprintf("「%s」接着上一节往下编", n.Printed),
				"一般每一节从 1. 重新编；有意连续编号的，不用改")
		}
		count(items, s, diag.F241, r)
	}
	for _, s := range outline.Chains(lines) {
		count(items, s, diag.F243, r)
	}
}

// count reports where a sequence does not count up by one. The first fault mends the whole sequence.
func count(items []item, s outline.Sequence, code diag.Code, r diag.Reporter) {
	last, mended := s.Base, false
	for i, n := range s.Numbers {
		if n.Count == last+1 {
			last = n.Count
			continue
		}
		var message string
		switch {
		case i == 0:
			message = fmt.Sprintf("编号从「%s」开始，前面没有第一个", n.Printed)
		case n.Count == last:
			message = fmt.Sprintf("「%s」出现了两次", n.Printed)
		case n.Count < last:
			message = fmt.Sprintf("「%s」后面是「%s」，编号倒回去了", s.Numbers[i-1].Printed, n.Printed)
		default:
			message = fmt.Sprintf("「%s」后面是「%s」，编号不连续", s.Numbers[i-1].Printed, n.Printed)
		}
		d := r.Report(code, items[n.Line].place(n.Start, n.Len), message, "是不是漏了一条，或者编号没有改？fazhi check --fix 可以从头重新编号")
		last = n.Count
		for k := 0; k < len(s.Numbers) && !mended; k++ {
			if m, right := s.Numbers[k], s.Base+k+1; m.Count != right {
				d.Fixes = append(d.Fixes, items[m.Line].fix(m.Start+m.From, m.To-m.From, m.Numeral(right))...)
			}
		}
		mended = true
	}
}

// stopped makes headings of short sentences that are alone in their line behind a mark, with a line without a mark
// below, and reports their stops. In a list of sentences, 1.甲。2.乙。, the last is none; nor is one with a number.
func stopped(items []item, max int, r diag.Reporter) {
	for i := 0; i+1 < len(items); i++ {
		it, next := &items[i], items[i+1]
		listed := i > 0 && items[i-1].Kind == outline.Numbered && items[i-1].Lead.Rank == it.Lead.Rank
		odd, _ := oddLead(next.text)
		if it.Kind != outline.Numbered || it.Long || odd > 0 || it.Chars > max || listed ||
			next.Kind != outline.Plain || next.Lead.Rank > 0 ||
			!strings.HasSuffix(it.Text, "。") || strings.ContainsAny(it.Text, "0123456789*【") {
			continue
		}
		it.Kind, it.Head, it.Text = outline.Heading, strings.TrimSuffix(it.Text, "。"), ""
		n := len(it.text) - 1
		r.Report(diag.F256, it.place(n, 1), "标题独占一行，末尾不用句号", "删去句号；不是标题的，和下一行接成一段").Fixes = it.fix(n, 1, "")
	}
}

// siblings warns when lines of one level below one heading are written
// differently: some headings alone, some run in.
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
		if first[rank] == nil {
			first[rank] = it
		}
		reported[rank] = reported[rank] || unlike(first[rank], it, max, r)
	}
}

// unlike warns when two lines of one rank are written differently, and reports whether they are.
func unlike(f, it *item, max int, r diag.Reporter) bool {
	if (f.Kind == outline.Heading) != (it.Kind == outline.Heading) {
		r.Report(diag.F246, it.place(0, it.Lead.End), fmt.Sprintf("「%s」和「%s」写法不一样：一个标题独占一行，一个接着正文", f.Mark, it.Mark),
			"同一级的标题写成一样的；接着正文的，标题末尾要有句号")
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

// bare warns of headings with nothing below.
func bare(items []item, r diag.Reporter) {
	for i, it := range items {
		below := i+1 < len(items) && (items[i+1].Lead.Rank == 0 || items[i+1].Lead.Rank > it.Lead.Rank)
		if it.Kind == outline.Heading && !below {
			r.Report(diag.F244, it.place(0, it.Lead.End), fmt.Sprintf("标题「%s%s」下面没有内容", it.Mark, it.Head),
				"补上内容；要是一句话的条目，末尾加句号")
		}
	}
}
