package compose

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/typography"
)

// The names of the two values that contain others.
const (
	textName  = "正文"
	annexName = document.AnnexStretch
)

// Values returns the replacements for the placeholders in an office's Word file; d is the document of r. They
// include every fact and every part of the kind, even if the report does not have them; annexes and tables are taken
// from d. Each name occurs once: properties of the report come before parts, parts before facts.
func Values(r *model.Report, d *document.Document) []document.Value {
	v := valuer{report: r, doc: d, known: map[string]bool{}}
	v.properties()
	v.parts()
	v.annexes()
	v.tables()
	v.facts()
	return v.all
}

// valuer collects values.
type valuer struct {
	report *model.Report
	doc    *document.Document
	all    []document.Value
	known  map[string]bool // their names
}

// add adds a value unless a value of that name exists.
func (v *valuer) add(value document.Value) {
	if value.Name != "" && !v.known[value.Name] {
		v.known[value.Name] = true
		v.all = append(v.all, value)
	}
}

// line adds a value of one line.
func (v *valuer) line(name, about, text string, need document.Need) {
	v.add(document.Value{Name: name, About: about, Text: typography.Widen(text), Need: need})
}

// role adds the paragraphs of a role that are not in the text.
func (v *valuer) role(name, about string, role document.Role) {
	value := document.Value{Name: name, About: about, Need: document.Expected}
	paragraphs, _ := document.Pick(v.doc.Blocks)
	for _, p := range paragraphs {
		if p.Role == role {
			value.Blocks = append(value.Blocks, p)
		}
	}
	v.add(value)
}

// properties adds the properties of the report.
func (v *valuer) properties() {
	r := v.report
	v.role("标题", "报告的标题", document.Title)
	v.line("主送机关", "主送机关，后面的冒号自己打", r.Office.To, document.Expected)
	text := document.Value{Name: textName, About: "报告的全部文字：开头、各部分连同标题、结尾"}
	for _, s := range v.doc.Stretches {
		if s.Name != document.AnnexStretch {
			text.Blocks = append(text.Blocks, v.doc.Blocks[s.From:s.To]...)
		}
	}
	v.add(text)
	v.role("附件说明", "“附件”二字和各个附件的名称", document.AnnexNote)
	v.role("落款", "署名", document.Signature)
	v.role("成文日期", "成文日期", document.Date)
	v.line("附注", "附注，两边的圆括号自己打", r.Note, document.Expected)
	v.letterhead(r.Letterhead)
	v.imprint(r.Imprint)
	words := r.Words()
	for _, p := range [][2]string{{"单位", "单位的全称"}, {"自称", "文字里怎样称呼自己"}, {"上级", "上级"}, {"层级", "层级"},
		{"本年", "报告的年度，四位数字"}, {"上年", "报告的年度前面的一年"}, {"下年", "报告的年度后面的一年"}} {
		v.line(p[0], p[1], words[p[0]], document.Optional)
	}
}

// letterhead adds the items of 版头; l may be nil.
func (v *valuer) letterhead(l *model.Letterhead) {
	l = cmp.Or(l, &model.Letterhead{})
	issuers := document.Value{Name: "发文机关标志", About: "版头：发文机关标志，联合行文的一个机关一行；太长的，把字号改小", Need: document.Expected}
	for i, name := range widen(l.Issuers) {
		if i == len(l.Issuers)-1 {
			name += l.Suffix
		}
		issuers.Blocks = append(issuers.Blocks, &document.Paragraph{Role: document.Issuer,
			Runs: runs(span{text: name})})
	}
	v.add(issuers)
	v.line("份号", "版头：份号", l.Serial, document.Expected)
	v.line("密级", "版头：密级和保密期限", l.Secrecy, document.Expected)
	v.line("紧急程度", "版头：紧急程度", l.Urgency, document.Expected)
	v.line("发文字号", "版头：发文字号", l.Number, document.Expected)
	signers := document.Value{Name: "签发人", About: "版头：签发人的姓名", Need: document.Unfit}
	if !l.Letter {
		signers.Text, signers.Need = strings.Join(l.Signers, "\u3000"), document.Expected
	}
	v.add(signers)
}

// imprint adds the items of 版记; m may be nil.
func (v *valuer) imprint(m *model.Imprint) {
	m = cmp.Or(m, &model.Imprint{})
	printed := *m
	if l := v.report.Letterhead; l != nil && l.Letter {
		printed.Printer, printed.Date = "", "" // GB/T 9704-2012, 10.1
	}
	v.line("版记主送", "版记：移到版记里的主送机关，前面的“主送”和后面的句号自己打", m.To, document.Expected)
	v.line("抄送", "版记：抄送机关，前面的“抄送”和后面的句号自己打", m.Cc, document.Expected)
	v.line("印发机关", "版记：印发机关", printed.Printer, document.Expected)
	v.line("印发日期", "版记：印发日期，后面的“印发”自己打", printed.Date, document.Expected)
}

// parts adds the parts without their headings, and the headings separately.
func (v *valuer) parts() {
	v.stretch(document.OpeningStretch, "第一部分前面的文字", document.OpeningStretch)
	for i := range v.report.Parts {
		p := &v.report.Parts[i]
		v.part(p.Key, p.Title)
	}
	for _, key := range v.report.Kind.PartKeys() {
		v.part(key, "")
	}
	v.stretch(document.ClosingStretch, "最后一部分后面的文字", document.ClosingStretch)
}

// part adds a part without its heading, by its name and by its key in the form, and the heading separately.
func (v *valuer) part(key, title string) {
	title = strings.TrimSuffix(title, "。")
	name := title
	if p := v.report.Kind.Part(key); p != nil {
		name = p.Short
	}
	v.stretch(name, "这一部分的文字，不连标题", key)
	v.add(document.Value{Name: key, About: "这一部分的文字，不连标题", Blocks: v.blocks(key), Within: name})
	v.add(document.Value{Name: name + "标题", About: "这一部分的标题，不连编号", Text: typography.Widen(title), Within: textName})
}

// stretch adds a stretch of the text without its heading of the first level.
func (v *valuer) stretch(name, about, key string) {
	need := document.Expected
	if p := v.report.Kind.Part(key); p != nil && p.Mandatory {
		need = document.Needed
	}
	v.add(document.Value{Name: name, About: about, Blocks: v.blocks(key), Within: textName, Need: need})
}

// blocks returns a stretch of the text without its heading of the first level.
func (v *valuer) blocks(key string) (blocks []document.Block) {
	for _, s := range v.doc.Stretches {
		if s.Name == key {
			blocks = append(blocks, withoutHeading(v.doc.Blocks[s.From:s.To])...)
		}
	}
	return blocks
}

// withoutHeading returns blocks without the heading of the first level that they begin with.
func withoutHeading(blocks []document.Block) []document.Block {
	first, _ := document.Pick(blocks[:min(1, len(blocks))])
	if len(first) == 0 {
		return blocks
	}
	switch p := first[0]; {
	case p.Role == document.Heading1 && !p.RunIn:
		return blocks[1:]
	case p.RunIn && p.LeadRole == document.Heading1:
		rest := *p
		rest.Role, rest.RunIn, rest.Depth = document.Body, false, 0
		_, rest.Runs = p.Parts()
		return append([]document.Block{&rest}, blocks[1:]...)
	}
	return blocks
}

// mostNumbered is the highest number in placeholders of annexes and tables in a Word file. Those that the report
// does not have are empty.
const mostNumbered = 9

// annexes adds all annexes together and each annex separately.
func (v *valuer) annexes() {
	all := document.Value{Name: annexName, About: "全部附件：序号、名称和内容", Need: document.Expected}
	var each [][]document.Block
	for _, s := range v.doc.Stretches {
		if s.Name == document.AnnexStretch {
			each = append(each, v.doc.Blocks[s.From:s.To])
		}
	}
	all.Blocks = slices.Concat(each...)
	v.add(all)
	for i := range max(len(each), mostNumbered) {
		name := annexName + strconv.Itoa(i+1)
		var blocks, title, text []document.Block
		if i < len(each) { // the mark, the title and the text
			blocks, title, text = each[i], each[i][1:2], each[i][2:]
		}
		v.add(document.Value{Name: name, About: "一个附件：序号、名称和内容", Blocks: blocks, Within: annexName})
		v.add(document.Value{Name: name + "标题", About: "一个附件的名称", Blocks: title, Within: name})
		v.add(document.Value{Name: name + textName, About: "一个附件的内容", Blocks: text, Within: name})
	}
}
