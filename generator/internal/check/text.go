package check

import (
	"fmt"
	"regexp"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/source"
)

// scope says what a text may hold.
type scope struct {
	part     string // its bracket
	levelOne bool   // 一、 headings
	standard bool   // standard paragraphs
	stops    bool   // its paragraphs have to end in a stop
}

// item is one line of a text, or one table, with what the rules about several lines need.
type item struct {
	model.Para
	resolved
	mark mark // the zero mark when there is none
	body int  // character of text behind the mark
	long bool // its first sentence is too long for a heading, and more follows
}

// text makes the paragraphs of a text and tells their faults.
func (c *checker) text(v source.Value, s scope) []model.Para {
	var items []item
	for i := 0; i < len(v.Lines); i++ {
		if bar(v.Lines[i]) {
			j := i
			for j < len(v.Lines) && bar(v.Lines[j]) {
				j++
			}
			if t, ok := c.table(v.Lines[i:j]); ok {
				items = append(items, item{Para: t, resolved: resolved{line: v.Lines[i]}})
			}
			i = j - 1
			continue
		}
		it := c.line(v.Lines[i], s)
		c.running(it, s.part)
		items = append(items, it)
	}
	c.sequences(items)
	c.chains(items)
	c.siblings(items)
	c.bare(items)
	paras := make([]model.Para, len(items))
	for i := range items {
		paras[i] = items[i].Para
	}
	return paras
}

// line makes one line that is no row of a table.
func (c *checker) line(l source.Line, s scope) item {
	if it, ok := c.standardLine(l, s); ok {
		return it
	}
	it := item{resolved: c.resolve(l)}
	c.marks(it.resolved)
	if m, ok := readMark(it.text); ok {
		if m.level == 1 && !s.levelOne {
			c.Report(diag.F240, it.place(0, m.end), "「一、」这一级的标题要另起一个部分", "写成新的一块：[part.qita] 和 "+fmt.Sprintf("title = %q", strings.TrimSpace(string(it.text[m.end:]))))
			it.Text = string(it.text)
			return it
		}
		it.mark, it.body = m, m.end
		it.Level, it.Mark, it.Count = m.level, m.printed, m.count
	}
	c.decide(&it)
	if s.stops && it.Kind != model.Heading {
		c.ending(it)
	}
	return it
}

// decide says whether a numbered line is a heading, begins with one, or is
// none: by the three rules of notes/form.md 4.
func (c *checker) decide(it *item) {
	body := it.text[it.body:]
	if it.Level == 0 {
		it.Text = string(body)
		return
	}
	stop, end := sentence(body)
	length := visible(body[:stop])
	switch {
	case stop == len(body):
		it.Kind, it.Head = model.Heading, strings.ReplaceAll(string(body), "**", "")
		if length > c.kind.HeadingMax && it.Level > 1 {
			c.Report(diag.F245, it.place(it.body, stop), fmt.Sprintf("小标题有%d个字，太长", length), "小标题后面要是接着正文，标题末尾加句号；要是一整段话，末尾也要有句号")
		}
	case length <= c.kind.HeadingMax && visible(body[end:]) > 0:
		it.Kind = model.RunIn
		head := string(body[:end])
		it.Head, it.Text = strings.ReplaceAll(head, "**", ""), string(body[end:])
		if strings.Count(head, "**")%2 == 1 {
			it.Text = strings.TrimPrefix("**"+it.Text, "****")
		}
	default:
		it.Kind, it.Text = model.Numbered, string(body)
		it.long = visible(body[end:]) > 0
	}
}

// sentence gives where the first stop of body stands and where the sentence
// ends with the closing marks behind it; len(body) twice when there is no
// stop. What stands in 【待…】 is not looked at.
func sentence(body []rune) (stop, end int) {
	for i := 0; i < len(body); i++ {
		if han.BeginsPlaceholder(body[i:]) {
			for i < len(body)-1 && body[i] != '】' {
				i++
			}
			continue
		}
		if !strings.ContainsRune("。\uFF01\uFF1F!?", body[i]) {
			continue
		}
		end = i + 1
		for end < len(body) && strings.ContainsRune("。\uFF01\uFF1F!?”’\uFF09)】》」』\"", body[end]) {
			end++
		}
		return i, end
	}
	return len(body), len(body)
}

// visible counts the characters that are printed, bold marks left out.
func visible(r []rune) int {
	return len([]rune(strings.TrimSpace(strings.ReplaceAll(string(r), "**", ""))))
}

// stops are the marks a paragraph may end in.
const stops = "。\uFF01!\uFF1F?\uFF1A:\uFF1B;”\"’'\uFF09)…"

// ending warns of a paragraph that does not end in a stop.
func (c *checker) ending(it item) {
	text := []rune(strings.TrimRight(string(it.text), "* "))
	if len(text) == 0 || strings.ContainsRune(stops, text[len(text)-1]) || strings.HasSuffix(string(text), "。。。") ||
		strings.HasSuffix(string(text), "】") && han.HasPlaceholder(string(text)) {
		return
	}
	c.Report(diag.F247, it.place(len(text)-1, 1), "这一段末尾没有句号一类的标点", "要是粘贴时把一段断成了两行，把下一行接上来；不然就补上句号")
}

var shortRange = regexp.MustCompile(`[0-9]-[0-9]+(?:%|\p{Han})`)

// marks tells of bold marks and quotation marks without a partner, and of hyphens in ranges.
func (c *checker) marks(r resolved) {
	s := string(r.text)
	if strings.Count(s, "**")%2 == 1 {
		i := len([]rune(s[:strings.LastIndex(s, "**")]))
		c.Report(diag.F249, r.place(i, 2), "加粗的 ** 没有配对", "要加粗的字前后都写两个星号：**送法上门。**")
	}
	if strings.Count(s, `"`)%2 == 1 {
		i := len([]rune(s[:strings.LastIndex(s, `"`)]))
		c.Report(diag.F250, r.place(i, 1), "引号没有配对", "补上另一半，或者直接打中文引号 “ ”")
	}
	for _, m := range shortRange.FindAllStringIndex(s, -1) {
		i := len([]rune(s[:m[0]]))
		if s[m[0]:] != "" && !yearRange(s[:m[0]+1], s[m[0]+1:m[1]]) {
			d := c.Report(diag.F252, r.place(i+1, 1), "表示范围的短横会原样印出来", "写成 3—5名 或者 3至5名")
			d.Fixes = r.fix(i+1, 1, "—")
		}
	}
}

var (
	yearBefore = regexp.MustCompile(`(?:19|20)[0-9]{2}$`)
	yearBehind = regexp.MustCompile(`^-[0-9]{2,4}年`)
	partBefore = regexp.MustCompile(`[0-9A-Za-z]-[0-9]+$|[A-Za-z][0-9]*$`)
)

// yearRange reports whether the hyphen between before and behind is one that
// becomes a dash by itself or belongs to a number such as a date or an address.
func yearRange(before, behind string) bool {
	return yearBefore.MatchString(before) && yearBehind.MatchString(behind) || partBefore.MatchString(before)
}
