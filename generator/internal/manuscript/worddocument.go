package manuscript

import (
	"cmp"
	"path"
	"strconv"
	"strings"
)

// wordDocument reads the text of a Word file into m.
type wordDocument struct {
	m       *Manuscript
	pkg     *wordPackage
	dir     string // folder of the other parts
	styles  wordStyles
	numbers *wordNumbers
	notes   map[string]string // texts of footnotes and endnotes, by kind and ID
	seen    besides
	held    string // text of paragraphs whose end was deleted; it continues in the next paragraph
}

// read reads the part called main and the parts that belong to it.
func (d *wordDocument) read(main string) error {
	root, err := d.pkg.part(main)
	if err != nil {
		return err
	}
	body := root.child("body")
	if body == nil {
		return errBroken
	}
	beside := func(name string) *element {
		if err != nil {
			return nil
		}
		var e *element
		e, err = d.pkg.part(path.Join(d.dir, name))
		return e
	}
	d.styles = newWordStyles(beside("styles.xml"))
	d.numbers = newWordNumbers(beside("numbering.xml"))
	d.notes = map[string]string{}
	for _, kind := range []string{"footnote", "endnote"} {
		for _, e := range beside(kind + "s.xml").all(kind) {
			if t := e.attr("type"); t == "" || t == "normal" {
				d.notes[kind+e.attr("id")] = d.plain(e)
			}
		}
	}
	comments := beside("comments.xml").all("comment")
	if err != nil {
		return err
	}
	d.seen = besides{}
	d.blocks(body)
	d.seen.comments = len(comments)
	for _, c := range comments {
		d.m.Left = append(d.m.Left, "批注\uFF1A"+d.plain(c))
	}
	d.furniture()
	d.seen.macros = d.pkg.has(path.Join(d.dir, "vbaProject.bin"))
	d.m.Notes = append(d.m.Notes, d.seen.notes()...)
	return nil
}

// furniture records the texts of headers and footers that contain more than a page number.
func (d *wordDocument) furniture() {
	for _, kind := range []string{"header", "footer"} {
		for i := 1; i < 20; i++ {
			root, err := d.pkg.part(path.Join(d.dir, kind+strconv.Itoa(i)+".xml"))
			if err != nil || root == nil {
				continue
			}
			if text := d.plain(root); strings.Trim(text, "0123456789—-–－ 第页共/IVX") != "" {
				d.seen.furniture++
				d.m.Left = append(d.m.Left, "页眉页脚\uFF1A"+text)
			}
		}
	}
}

// plain returns the text of all paragraphs below e, with blanks between them. It counts nothing.
func (d *wordDocument) plain(e *element) string {
	inner := *d
	inner.m, inner.seen, inner.numbers = &Manuscript{}, besides{}, newWordNumbers(nil)
	inner.blocks(e)
	return inner.m.joined(" ")
}

// blocks reads the paragraphs and tables of a part or of a cell.
func (d *wordDocument) blocks(parent *element) {
	for _, e := range parent.children {
		switch e.name {
		case "p":
			d.paragraph(e)
		case "tbl":
			d.release()
			d.table(e)
		case "del", "moveFrom", "sectPr", "tblPr", "tcPr", "trPr", "sdtPr", "sdtEndPr", "pPr":
		case "altChunk", "subDoc":
			d.seen.embedded++
		case "AlternateContent":
			d.blocks(alternative(e))
		default: // sdt, sdtContent, ins, customXml, txbxContent and others
			d.blocks(e)
		}
	}
	d.release()
}

// release adds the held text if no paragraph follows.
func (d *wordDocument) release() {
	d.m.paragraph(d.held, Looks{})
	d.held = ""
}

// alternative returns the branch of an mc:AlternateContent that is read, because text in both branches must not be
// read twice.
func alternative(e *element) *element {
	return cmp.Or(e.child("Choice"), e.child("Fallback"), &element{})
}

// paragraph reads one paragraph, and after it its text boxes.
func (d *wordDocument) paragraph(p *element) {
	pr := p.child("pPr")
	style := d.styles.paragraph(pr.val("pStyle"))
	r := &runReader{d: d, style: style}
	r.runs(p)
	text := d.held + r.text.String()
	if d.held = ""; pr.child("rPr", "del") != nil {
		d.held = text
		return
	}
	bare := tidy(strings.ReplaceAll(text, "\n", " ")) == ""
	if !bare {
		text = d.mark(pr, style, text)
	}
	looks := Looks{Title: style.title, Level: style.level, Bold: !bare && !r.light, Size: r.size,
		Link: !bare && !r.unlinked}
	if n := number(pr.val("outlineLvl"), -1); n >= 0 {
		looks.Level = (n + 1) % 10
	}
	align := cmp.Or(pr.val("jc"), style.align)
	looks.Centred, looks.Right = align == "center", align == "right" || align == "end"
	d.m.paragraph(text, looks)
	for _, box := range r.boxes {
		before := len(d.m.Blocks)
		d.blocks(box)
		if len(d.m.Blocks) > before {
			d.seen.boxes++
		}
	}
}

// mark returns the text with its automatic number before it.
func (d *wordDocument) mark(pr *element, style wordStyle, text string) string {
	id := cmp.Or(pr.val("numPr", "numId"), style.num)
	if id == "" || id == "0" {
		return text
	}
	mark, bullet := d.numbers.next(id, number(cmp.Or(pr.val("numPr", "ilvl"), style.level0), 0))
	switch {
	case bullet:
		d.seen.bullets++
	case mark != "":
		d.seen.numbers++
		return mark + strings.TrimLeft(text, " \t\n\u3000\u00A0")
	}
	return text
}
