package word

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/han"
)

// maxReported is the approximate maximum number of reported faults of placeholders. maxBlocks is the maximum number
// of placeholders that become paragraphs, because each of them copies the part.
const (
	maxReported = 30
	maxBlocks   = 200
)

// around is the number of characters that a message shows before and after a placeholder.
const around = 12

// Check returns the faults of the placeholders for a report with these values: placeholders that are unknown or
// cannot be filled, and contents of the report without a placeholder in the file.
func (t *Template) Check(values []document.Value) diag.List {
	c := checker{Template: t, values: byName(values), used: map[string]bool{}, within: map[string][]string{}}
	for _, v := range values {
		c.names = append(c.names, v.Name)
		c.within[v.Within] = append(c.within[v.Within], v.Name)
	}
	for _, s := range slices.Concat(t.stories, t.properties) {
		for _, p := range s.paragraphs {
			if len(c.found) < maxReported {
				c.paragraph(s, p)
			}
		}
	}
	if c.blocks > maxBlocks {
		c.report(diag.F505, fmt.Sprintf("单独成段的占位有 %d 处，最多 %d 处", c.blocks, maxBlocks), "看看是不是同一个占位放了许多遍")
	}
	for _, f := range t.pkg.files {
		drawn := strings.Contains(f.Name, "/charts/") || strings.Contains(f.Name, "/diagrams/")
		if drawn && strings.Contains(t.pkg.text[f.Name], opening) {
			c.report(diag.F507, fmt.Sprintf("「%s」里有占位，这里填不了", f.Name),
				"图表、SmartArt 里的占位不填：移到文字、表格、页眉页脚或者文本框里")
		}
	}
	if len(c.found) == 0 && len(c.used) == 0 {
		c.report(diag.F506, "这个 Word 文件里一个占位也没有，不知道报告填在哪里",
			"在该填的地方打上 {{标题}}、{{正文}} 这样的占位；有哪些，看 fazhi word export 写出的文件里的批注")
		return c.found
	}
	for _, v := range values {
		c.place(v)
	}
	return slices.CompactFunc(c.found, func(a, b diag.Diagnostic) bool {
		return a.Code == b.Code && a.Message == b.Message
	})
}

// byName returns the values by their names.
func byName(values []document.Value) map[string]document.Value {
	all := map[string]document.Value{}
	for _, v := range values {
		all[v.Name] = v
	}
	return all
}

// checker checks a template against the values of a report.
type checker struct {
	*Template
	values map[string]document.Value
	names  []string
	used   map[string]bool
	within map[string][]string // names of the values that are parts of a value
	blocks int                 // number of placeholders that become paragraphs
	found  diag.List
}

// report adds a diagnostic about the file.
func (c *checker) report(code diag.Code, message, hint string) {
	c.found.Add(diag.New(code, diag.Place{File: c.name}, message, hint))
}

// paragraph checks the placeholders of one paragraph.
func (c *checker) paragraph(s *story, p *paragraph) {
	chars := p.chars()
	place := cmp.Or(placeNames[c.pkg.types[s.part]], "文件属性")
	where := func(at span) string { return place + "「" + excerpt(chars, at) + "」" }
	if len(p.flaws) > 0 {
		f := p.flaws[0]
		message := [...]string{unclosed: "里的占位没有写完\uFF1A有 {{\uFF0C后面没有 }}", unopened: "里有 }}\uFF0C前面没有 {{",
			nested: "里的占位一个套着一个", wide: "里的花括号是全角的"}[f.kind]
		c.report(diag.F504, where(f.span)+message, "占位写成 {{名字}}：前后各两个半角的花括号，名字写在同一行里")
	}
	for _, spot := range p.spots {
		v, ok := c.values[spot.name]
		if !ok {
			c.report(diag.F503, where(spot.span)+fmt.Sprintf("里的 {{%s}} 不认识", han.Head(spot.name, clipped, "…")),
				c.suggestion(spot.name))
			continue
		}
		c.used[spot.name] = true
		if v.Need == document.Unfit {
			c.report(diag.F275, where(spot.span)+fmt.Sprintf("里有 {{%s}}\uFF0C信函格式不标注它", spot.name),
				"这个 Word 文件是文件格式的版头\uFF1A用 fazhi word export --letterhead 信函 写出的文件\uFF0C或者改掉版头、删去这个占位")
		}
		if len(v.Blocks) > 0 && p.alone() {
			c.blocks++
		} else if _, ok := v.Line(); !ok {
			c.report(diag.F505, where(spot.span)+fmt.Sprintf("里的 {{%s}} 有好几段，要单独占一段", spot.name),
				"另起一段，里面只放这一个占位，不放别的字、图片、域、内容控件和修订（修订先接受）")
		}
	}
}

// placeNames are the names of the parts with text in messages, by type.
var placeNames = map[string]string{wml + mainType: "文字", wml + "header+xml": "页眉", wml + "footer+xml": "页脚",
	wml + "footnotes+xml": "脚注", wml + "endnotes+xml": "尾注"}

// excerpt returns the characters of a paragraph around a place.
func excerpt(chars string, at span) string {
	before, after := chars[:at.from], chars[at.to:]
	from := len(before)
	for range around {
		_, n := utf8.DecodeLastRuneInString(before[:from])
		from -= n
	}
	if before = before[from:]; from > 0 {
		before = "…" + before
	}
	found := han.Head(chars[at.from:at.to], clipped, "…")
	return strings.ReplaceAll(before+found+han.Head(after, around, "…"), "\n", " ")
}

// clipped is the maximum number of characters of a placeholder in a message.
const clipped = 40

// suggestion returns advice on an unknown name.
func (c *checker) suggestion(name string) string {
	if near := han.Nearest(name, c.names); near != "" {
		return "是不是 {{" + near + "}}？"
	}
	return "有哪些名字\uFF0C看 fazhi word export 写出的文件里的批注"
}

// alone reports whether the paragraph contains one placeholder and nothing else, so that several paragraphs can
// replace it.
func (p *paragraph) alone() bool {
	return len(p.spots) == 1 && len(p.flaws) == 0 && !p.others && p.spots[0].whole(p.chars())
}

// whole reports whether there are only blanks before and after the placeholder.
func (s spot) whole(chars string) bool { return bare(chars[:s.from])+bare(chars[s.to:]) == "" }

// place reports a value for which the file has no placeholder.
func (c *checker) place(v document.Value) {
	if v.Need == document.Optional || v.Empty() || c.used[v.Within] || c.placed(v.Name) {
		return
	}
	also := ""
	if v.Within != "" {
		also = fmt.Sprintf("，也没有 {{%s}}", v.Within)
	}
	if v.Need == document.Needed {
		c.report(diag.F506, fmt.Sprintf("这个 Word 文件里没有 {{%s}}%s，报告就缺了它", v.Name, also), "在该放它的地方单独写一段 {{"+v.Name+"}}")
		return
	}
	c.report(diag.F508, fmt.Sprintf("表里有「%s」，这个 Word 文件里没有 {{%s}}%s，不会印出来", v.Name, v.Name, also),
		"要印，就在该放它的地方写上 {{"+v.Name+"}}；文件里已经印着的，不用管")
}

// placed reports whether the file has a placeholder for a value or for one of its parts.
func (c *checker) placed(name string) bool {
	return c.used[name] || slices.ContainsFunc(c.within[name], c.placed)
}
