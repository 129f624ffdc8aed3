package html

import (
	"fmt"
	"strconv"
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// fixed is the part of the style sheet that does not depend on the style file.
const fixed = `body > * { max-width: %[1]s; margin-left: auto; margin-right: auto; }
.run-in > * { display: inline; }
.run-in > p { font: inherit; }
table { border-collapse: collapse; width: 100%%; margin: 0 auto; }
th, td { border: 1px solid #000; padding: 0 0.3em; vertical-align: middle; }
.table { overflow-x: auto; }
.c { text-align: center !important; }
.r { text-align: right !important; }
.l { text-align: left !important; }
mark { background: none; color: #c00000; }
.pair { display: flex; justify-content: space-between; gap: 1em; padding: 0 1em; }
.rule { border: 0; border-top: %[2]s solid #c00000; }
.portal { border: 1px solid #767676; padding: 0.5em 1em; }
.portal div { display: inline-block; min-width: 45%%; }
.portal dt { display: inline; font-weight: bold; }
.portal dt::after { content: "\FF1A"; }
.portal dd { display: inline; margin: 0; }
.draft { color: #c00000; text-align: center; }
footer > * { border-bottom: 1px solid #000; }
footer > :first-child { border-top: 1px solid #000; }
@media screen { body { margin: 1em; } }
@media print { body { margin: 0; } .portal { display: none; } tr { break-inside: avoid; } }
@media print { .whole { break-inside: avoid; } .whole thead { display: table-row-group; } }
`

// sheet returns the style sheet: the page of the style and a class for each role used.
func (w *writer) sheet() string {
	s := w.style
	var b strings.Builder
	fmt.Fprintf(&b, fixed, points(s.Page.Measure()), points(s.Letterhead.Rule))
	fmt.Fprintf(&b, "@page { size: %s %s; margin: %s %s %s %s; }\n", points(s.Page.Width), points(s.Page.Height),
		points(s.Page.Top), points(s.Page.Right), points(s.Page.Bottom), points(s.Page.Left))
	number := fmt.Sprintf("content: \"\u2014 \" counter(page) \" \u2014\"; font: %s %s",
		points(s.PageNumber.Size), w.family(s.PageNumber.Face))
	if s.PageNumber.Centre {
		fmt.Fprintf(&b, "@page { @bottom-center { %s } }\n", number)
	} else {
		fmt.Fprintf(&b, "@page :right { @bottom-right { %[1]s } }\n@page :left { @bottom-left { %[1]s } }\n", number)
	}
	for role := range document.Roles {
		if w.used[role] {
			fmt.Fprintf(&b, ".%s { %s }\n", role, w.rule(role))
		}
	}
	return b.String()
}

// rule returns the declarations of a role.
func (w *writer) rule(role document.Role) string {
	l := w.style.Of(&document.Paragraph{Role: role})
	weight, colour, page := "normal", "#000", ""
	if l.Bold {
		weight = "bold"
	}
	if l.Red {
		colour = "#c00000"
	}
	if l.NewPage {
		page = " break-before: page;"
	}
	if l.KeepNext {
		page += " break-after: avoid;"
	}
	return fmt.Sprintf("font: %s %s/%s %s; color: %s; text-align: %s; text-indent: %s; margin: %s;%s", weight,
		points(l.Size), points(l.Pitch), w.family(l.Face), colour, align(l.Align),
		points(l.FirstIndent), margins(l), page)
}

// direct returns the style attribute for the differences of a paragraph from its role, or "".
func (w *writer) direct(p *document.Paragraph) string {
	l, base := w.style.Of(p), w.style.Of(&document.Paragraph{Role: p.Role})
	declarations := ""
	if margins(l) != margins(base) {
		declarations += "margin: " + margins(l) + ";"
	}
	if l.FirstIndent != base.FirstIndent {
		declarations += "text-indent: " + points(l.FirstIndent) + ";"
	}
	if l.Align != base.Align {
		declarations += "text-align: " + align(l.Align) + ";"
	}
	if declarations == "" {
		return ""
	}
	return ` style="` + declarations + `"`
}

// margins returns the margins of a paragraph.
func margins(l style.Paragraph) string {
	return strings.Join([]string{points(l.Before), points(l.RightIndent), points(l.After), points(l.LeftIndent)}, " ")
}

// family returns the names of a face, the name used by the office first.
func (w *writer) family(id face.ID) string {
	names := w.style.Faces[id]
	return `"` + strings.Join(append([]string{names.Office}, names.Fallbacks...), `", "`) + `", serif`
}

// align returns an alignment in CSS.
func align(a style.Align) string {
	return [...]string{style.Justify: "justify", style.Left: "left", style.Centre: "center", style.Right: "right"}[a]
}

// points returns a length in points, rounded toward zero to a hundredth.
func points(l unit.Length) string {
	hundredths := int64(l) * 100 / int64(unit.Pt)
	if hundredths == 0 {
		return "0"
	}
	return strconv.FormatFloat(float64(hundredths)/100, 'f', -1, 64) + "pt"
}
