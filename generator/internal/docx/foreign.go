package docx

import (
	"slices"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// Style is one of our styles, to be added to the style sheet of a package that somebody else wrote.
type Style struct {
	ID    string   // in our own packages
	Names []string // under which a style sheet may have it; the first is the one that it is added with
	Kind  string   // w:type: paragraph, character or table
	looks string
}

// XML returns the style with the identifier id, based on the style of identifier base; "": on none.
func (s Style) XML(id, base string) string {
	return open(s.Kind, id, s.Kind == "table" || builtIn[s.Names[0]]) + tag("name", "val", s.Names[0]) +
		when(base != "", tag("basedOn", "val", base)) + when(s.Kind != "table", tag("qFormat")) + s.looks +
		"</w:style>\n"
}

// Styles returns the styles that paragraphs, runs and tables written into somebody else's package may need. sizes are
// those of the characters in tables, where they are not the style's.
func Styles(st *style.Style, sizes []unit.Length) []Style {
	sheet := styleSheet{style: st, fonts: &fontUse{style: st, shown: map[string]map[shown]bool{}}}
	strong, missing := emphasis(style.Looks{Bold: true}), emphasis(style.Looks{Red: true})
	all := []Style{{gridID, []string{gridName}, "table", sheet.table()},
		{"Strong", []string{"Strong"}, "character", wrap("rPr", strong)},
		{"Missing", []string{"Missing"}, "character", wrap("rPr", missing)}}
	for role := range document.Roles {
		l := st.Paragraphs[role]
		names := []string{l.Name}
		if chinese[role] != "" {
			names = append(names, chinese[role])
		}
		all = append(all, Style{StyleID(role), names, "paragraph", sheet.looks(l)})
		if role.Heading() {
			all = append(all, Style{LeadID(role), []string{l.Name + " Char"}, "character", sheet.characters(l)})
		}
	}
	for _, role := range []document.Role{document.TableHead, document.TableCell} {
		for _, size := range slices.Compact(slices.Sorted(slices.Values(sizes))) {
			l := st.Of(&document.Paragraph{Role: role, Size: size})
			all = append(all, Style{sizedID(role, size), []string{sizedName(l.Name, size)}, "paragraph",
				sheet.looks(l)})
		}
	}
	return all
}

// Table returns a table for somebody else's package. Its widths are those of t; heading is the heading above it, ""
// when there is none; rename returns the identifier that a style of ours has in that package.
func Table(t *document.Table, st *style.Style, heading string, rename func(id string) string) string {
	upright := *t
	upright.Landscape = false
	fonts := &fontUse{style: st, shown: map[string]map[shown]bool{}}
	b := &body{text: text{style: st, fonts: fonts, rename: rename, plain: true}, section: section{style: st},
		heading: heading}
	b.Table(&upright)
	return b.String()
}
