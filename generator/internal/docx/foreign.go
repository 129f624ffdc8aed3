package docx

import (
	"slices"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// Style is one of our styles, to be added to the style sheet of another program's package.
type Style struct {
	ID    string   // identifier in our own packages
	Names []string // names that a style sheet may use for it; it is added with the first
	Kind  string   // w:type: paragraph, character or table
	looks string
}

// XML returns the style with the identifier id. base is the identifier of the style on which it is based, or "".
func (s Style) XML(id, base string) string {
	return open(s.Kind, id, s.Kind == "table" || builtIn[s.Names[0]]) + tag("name", "val", s.Names[0]) +
		when(base != "", tag("basedOn", "val", base)) + when(s.Kind != "table", tag("qFormat")) + s.looks +
		"</w:style>\n"
}

// Styles returns the styles that may be needed by paragraphs, runs and tables written into another program's
// package. sizes are the type sizes in tables that differ from the style.
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

// Table returns a table for another program's package, with the widths of t. heading is the heading above it, or "".
// rename returns the identifier in that package of one of our styles.
func Table(t *document.Table, st *style.Style, heading string, rename func(id string) string) string {
	upright := *t
	upright.Landscape = false
	fonts := &fontUse{style: st, shown: map[string]map[shown]bool{}}
	b := &body{text: text{style: st, fonts: fonts, rename: rename, plain: true}, section: section{style: st},
		heading: heading}
	b.Table(&upright)
	return b.String()
}
