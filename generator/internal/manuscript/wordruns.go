package manuscript

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// runReader reads the runs of one paragraph.
type runReader struct {
	d        *wordDocument
	style    wordStyle
	text     strings.Builder
	boxes    []*element // text boxes in the paragraph
	light    bool       // some character is not bold
	link     bool       // the text being read is in a link to another file
	unlinked bool       // some character is not in a link
	size     int        // largest type size, in half points
	field    []bool     // for each open field: its result has begun
}

// runs reads the runs below e.
func (r *runReader) runs(e *element) {
	for _, c := range e.children {
		switch c.name {
		case "r":
			r.run(c)
		case "del", "moveFrom":
			if isText(c) {
				r.d.seen.deleted++
			}
		case "ins", "moveTo":
			r.d.seen.inserted++
			r.runs(c)
		case "oMath", "oMathPara":
			r.d.seen.formulas++
			r.text.WriteString(c.texts("t"))
		case "hyperlink":
			was := r.link
			r.link = r.link || c.attr("id") != ""
			r.runs(c)
			r.link = was
		case "pPr", "rPr", "sdtPr", "sdtEndPr", "rt":
		case "AlternateContent":
			r.runs(alternative(c))
		case "commentRangeStart", "commentRangeEnd", "bookmarkStart", "bookmarkEnd", "proofErr":
		default: // fldSimple, smartTag, sdt, sdtContent, ruby, rubyBase, bdo and others
			r.runs(c)
		}
	}
}

// run reads one run.
func (r *runReader) run(e *element) {
	pr := e.child("rPr")
	if pr.on("vanish") || pr.on("webHidden") {
		if isText(e) && pr.on("vanish") {
			r.d.seen.hidden++
		}
		return
	}
	before := r.text.Len()
	r.pieces(e)
	if strings.TrimSpace(r.text.String()[before:]) != "" {
		r.looks(pr)
		r.unlinked = r.unlinked || !r.link
	}
}

// looks takes the looks of a run into account.
func (r *runReader) looks(pr *element) {
	r.light = r.light || !pr.child("b").switched(r.d.styles.bold(pr.val("rStyle"), r.style.bold))
	r.size = max(r.size, number(pr.val("sz"), r.style.size))
}

// characters are the pieces of a run that mean one character each.
var characters = map[string]string{"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}

// pieces reads the pieces of a run.
func (r *runReader) pieces(e *element) {
	for _, c := range e.children {
		if c.name == "fldChar" {
			r.fieldMark(c.attr("fldCharType"))
			continue
		}
		if len(r.field) > 0 && !r.field[len(r.field)-1] {
			continue // the code of a field
		}
		r.text.WriteString(characters[c.name])
		switch c.name {
		case "t":
			r.text.WriteString(c.text)
		case "sym":
			r.symbol(c)
		case "footnoteReference", "endnoteReference":
			if text := r.d.notes[strings.TrimSuffix(c.name, "Reference")+c.attr("id")]; text != "" {
				r.d.seen.footnotes++
				r.text.WriteString("\uFF08注\uFF1A" + text + "\uFF09")
			}
		case "ruby":
			r.runs(c)
		case "AlternateContent":
			r.pieces(alternative(c))
		case "drawing", "pict", "object":
			r.graphic(c)
		}
	}
}

// fieldMark follows a field: its code is not read, but its result is.
func (r *runReader) fieldMark(kind string) {
	switch n := len(r.field); {
	case kind == "begin":
		r.field = append(r.field, false)
	case kind == "separate" && n > 0:
		r.field[n-1] = true
	case kind == "end" && n > 0:
		r.field = r.field[:n-1]
	}
}

// symbols are the characters of Word's symbol fonts that are usual in offices, by their private codes.
var symbols = map[string]rune{
	"F0FE": '☑', "F052": '☑', "F0A8": '□', "F06F": '□', "F0FC": '√', "F0D8": '➢', "F0B7": '·', "F0A7": '▪',
}

// symbol adds a character of a symbol font.
func (r *runReader) symbol(c *element) {
	if k, ok := symbols[strings.ToUpper(c.attr("char"))]; ok {
		r.text.WriteRune(k)
		return
	}
	n, _ := strconv.ParseUint(c.attr("char"), 16, 32)
	if !unicode.IsGraphic(rune(n)) { // 0 if it is not a number
		r.d.seen.symbols++
		return
	}
	r.text.WriteRune(rune(n))
}

// graphic finds the text boxes of a drawing, and counts drawings without text boxes.
func (r *runReader) graphic(e *element) {
	boxes := boxesOf(e)
	switch {
	case len(boxes) > 0:
		r.boxes = append(r.boxes, boxes...)
	case e.name == "object":
		r.d.seen.embedded++
	case hasPicture(e):
		r.d.seen.pictures++
	}
}

// boxesOf returns the text boxes below e that are not inside other text boxes.
func boxesOf(e *element) (boxes []*element) {
	for _, c := range e.children {
		switch c.name {
		case "txbxContent":
			boxes = append(boxes, c)
		case "AlternateContent":
			boxes = append(boxes, boxesOf(alternative(c))...)
		default:
			boxes = append(boxes, boxesOf(c)...)
		}
	}
	return boxes
}

// hasPicture reports whether there is a picture below e. A line or a frame is not a picture.
func hasPicture(e *element) bool {
	return slices.ContainsFunc(e.children, func(c *element) bool {
		return c.name == "blip" || c.name == "imagedata" || hasPicture(c)
	})
}

// isText reports whether e or an element below contains characters in runs, including deleted ones.
func isText(e *element) bool { return strings.TrimSpace(e.texts("t", "delText")) != "" }
