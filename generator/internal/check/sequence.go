package check

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/model"
)

// number is one of a row of numbers that should count up by one.
type number struct {
	count  int
	word   string // as the text has it: （二）
	head   bool   // of 一是: it stands at the head of its line
	at     diag.Place
	rename func(n int) []diag.Fix // the edit that makes it n
}

// sequences counts the marks of a text along, each level by itself. Level one
// is counted by the program, over all parts: there the first number is free.
func (c *checker) sequences(items []item) {
	var rows [6][]number
	last := 0 // number of the last 1. before a new （一）
	finish := func(rank int) {
		row, base := rows[rank], 0
		rows[rank] = nil
		switch {
		case len(row) == 0:
			return
		case rank == 1:
			base = row[0].count - 1
		case rank == 3:
			if row[0].count > 1 && row[0].count == last+1 {
				c.Report(diag.F242, row[0].at, fmt.Sprintf("「%s」接着上一节往下编", row[0].word), "一般每一节从 1. 重新编；有意连续编号的，不用改")
				base = last
			}
			last = row[len(row)-1].count
		}
		c.count(row, base, diag.F241)
	}
	for i := range items {
		it := &items[i]
		m := it.mark
		if m.level == 0 {
			continue
		}
		for rank := m.rank + 1; rank < len(rows); rank++ {
			finish(rank)
		}
		if m.rank == 1 {
			last = 0
		}
		r := it.resolved
		rows[m.rank] = append(rows[m.rank], number{m.count, m.printed, true, r.place(0, m.from+m.n), func(n int) []diag.Fix {
			return r.fix(m.from, m.n, m.numeral(n))
		}})
	}
	for rank := 1; rank < len(rows); rank++ {
		finish(rank)
	}
}

// count tells where a row of numbers that goes on from base does not count up
// by one. The first fault mends the whole row.
func (c *checker) count(row []number, base int, code diag.Code) {
	last, mended := base, false
	for i, n := range row {
		if n.count == last+1 {
			last = n.count
			continue
		}
		var message string
		switch {
		case i == 0:
			message = fmt.Sprintf("编号从「%s」开始，前面没有第一个", n.word)
		case n.count == last:
			message = fmt.Sprintf("「%s」出现了两次", n.word)
		case n.count < last:
			message = fmt.Sprintf("「%s」后面是「%s」，编号倒回去了", row[i-1].word, n.word)
		default:
			message = fmt.Sprintf("「%s」后面是「%s」，编号不连续", row[i-1].word, n.word)
		}
		d := c.Report(code, n.at, message, "是不是漏了一条，或者编号没有改？fazhi check --fix 可以从头重新编号")
		last = n.count
		if mended {
			continue
		}
		mended = true
		for k, m := range row {
			if right := base + k + 1; m.count != right {
				d.Fixes = append(d.Fixes, m.rename(right)...)
			}
		}
	}
}

// chains counts 一是…二是… along, inside a paragraph and over several, whatever
// paragraphs and tables stand between. A numbered line ends them; one chain
// may stand inside an item of another.
func (c *checker) chains(items []item) {
	var open [][]number
	closeTo := func(depth int) {
		for len(open) > depth {
			c.count(open[len(open)-1], 0, diag.F243)
			open = open[:len(open)-1]
		}
	}
	for i := range items {
		if items[i].Kind == model.Table {
			continue // only its first line stands for it
		}
		if items[i].Level > 0 {
			closeTo(0)
		}
		for _, n := range links(items[i].resolved) {
			depth := follows(open, n)
			switch {
			case depth > 0:
				closeTo(depth)
			case n.count == 1 || len(open) == 0:
				open = append(open, nil)
				depth = len(open)
			default:
				depth = len(open)
			}
			open[depth-1] = append(open[depth-1], n)
		}
	}
	closeTo(0)
}

// follows gives the depth of the chain that n goes on, the innermost of
// several, 0 when none does. What stands at the head of a line goes on a chain
// that began at one, when there is such.
func follows(open [][]number, n number) int {
	any := 0
	for depth := len(open); depth > 0; depth-- {
		chain := open[depth-1]
		if chain[len(chain)-1].count != n.count-1 {
			continue
		}
		if !n.head || chain[0].head {
			return depth
		}
		any = max(any, depth)
	}
	return any
}

// links finds the 一是 of a line: at its head or behind a mark.
func links(r resolved) []number {
	var out []number
	for i := range r.text {
		if i > 0 && !strings.ContainsRune("。\uFF1B;\uFF1A:\uFF0C,、\uFF01!\uFF1F?*", r.text[i-1]) {
			continue
		}
		n, count := han.Enumerator(r.text[i:])
		if n == 0 {
			continue
		}
		out = append(out, number{count, string(r.text[i : i+n]), i == 0, r.place(i, n), func(k int) []diag.Fix {
			return r.fix(i, n-1, han.Numeral(k))
		}})
	}
	return out
}

// siblings warns when lines of one level below one heading stand differently:
// some headings alone, some run in.
func (c *checker) siblings(items []item) {
	var first [6]*item
	var told [6]bool
	for i := range items {
		it := &items[i]
		rank := it.mark.rank
		if rank == 0 || it.Kind == model.Standard {
			continue
		}
		for k := rank + 1; k < len(first); k++ {
			first[k], told[k] = nil, false
		}
		f := first[rank]
		switch {
		case f == nil:
			first[rank] = it
		case told[rank]:
		case (f.Kind == model.Heading) != (it.Kind == model.Heading):
			told[rank] = true
			c.Report(diag.F246, it.place(0, it.body), fmt.Sprintf("「%s」和「%s」写法不一样：一个标题独占一行，一个接着正文", f.Mark, it.Mark), "同一级的标题写成一样的；接着正文的，标题末尾要有句号")
		case rank == 2 && f.Kind == model.RunIn && it.long || rank == 2 && it.Kind == model.RunIn && f.long:
			told[rank] = true
			long := it
			if f.long {
				long = f
			}
			c.Report(diag.F246, long.place(0, long.body), fmt.Sprintf("「%s」的第一句太长，没有当作标题，同级的其他几条有标题", long.Mark), fmt.Sprintf("标题一般不超过%d个字；看看标题末尾是不是漏了句号", c.kind.HeadingMax))
		}
	}
}

// bare warns of headings that nothing stands under.
func (c *checker) bare(items []item) {
	for i := range items {
		it := &items[i]
		if it.Kind != model.Heading {
			continue
		}
		if i+1 < len(items) && (items[i+1].mark.rank == 0 || items[i+1].mark.rank > it.mark.rank) {
			continue
		}
		c.Report(diag.F244, it.place(0, it.body), fmt.Sprintf("标题「%s%s」下面没有内容", it.Mark, it.Head), "补上内容；要是一句话的条目，末尾加句号")
	}
}
