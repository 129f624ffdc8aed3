package style

import (
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/unit"
)

// fault returns a diagnostic without a place.
func fault(code diag.Code, message, hint string) *diag.Diagnostic {
	d := diag.New(code, diag.Place{}, message, hint)
	return &d
}

// unknown reports a name that does not exist in any style.
func (r *reader) unknown(place diag.Place, name string, known []string, what string) {
	d := fault(diag.F402, "样式里没有“"+name+"”这一"+what, "删去这一行")
	if len(known) > 0 {
		d.Hint = choice(name, known)
	}
	d.Place = place
	r.list.Add(*d)
}

// choice returns advice on what to write instead of name: the nearest name if one is similar, otherwise all names.
func choice(name string, known []string) string {
	if best := han.Nearest(name, known); best != "" {
		return "写成 " + best
	}
	return "从这些里选：" + strings.Join(known, "、")
}

// unknownSection reports a section that does not exist in any style.
func (r *reader) unknownSection(place diag.Place, key toml.Key) {
	name := key[len(key)-1]
	if !group(key[:1]) {
		name, key = key[0], key[:1]
	}
	if before, _, found := strings.Cut(place.Text, name); found {
		place.Col, place.Len = utf8.RuneCountInString(before)+1, utf8.RuneCountInString(name)
	}
	r.unknown(place, name, r.sectionsLike(key), "节")
}

// judge reports numbers that contradict each other.
func (r *reader) judge() {
	s := r.style
	if s.Page.Measure() < unit.Inch || s.Page.Height-s.Page.Top-s.Page.Bottom < unit.Inch {
		r.report(diag.F406, []string{"page.top", "page.bottom", "page.left", "page.right", "page"},
			"页边距太大，版心放不下字", "改小 [page] 的 top、bottom、left、right")
		return
	}
	names := map[string]bool{}
	for role := range document.Roles {
		p, section := s.Paragraphs[role], "paragraph."+role.String()
		if names[p.Name] || reserved[p.Name] {
			r.report(diag.F408, []string{section + ".name"}, "样式名“"+p.Name+"”已经用了", "换一个别处没有的 name")
		}
		names[p.Name] = true
		r.judgeLengths(role, p, section)
	}
	if n := s.PageNumber; n.Pitch < n.Size || n.Footer+n.Pitch > s.Page.Bottom {
		r.report(diag.F406, []string{"page_number.footer", "page_number.size", "page_number.pitch", "page.bottom"},
			"页码放不进版心下边的空白", "改小 [page_number] 的 footer，或改大 [page] 的 bottom")
	}
	r.judgeFormal()
	if m := s.DraftMark; m.Pitch < m.Size || m.Header+m.Pitch > s.Page.Top {
		r.report(diag.F406, []string{"draft_mark.header", "draft_mark.size", "draft_mark.pitch", "page.top"},
			"草稿二字放不进版心上边的空白", "改小 [draft_mark] 的 header，或改大 [page] 的 top")
	}
}

// judgeLengths reports lengths of one role that do not fit. It does not report those that the role takes from the
// body.
func (r *reader) judgeLengths(role document.Role, p Paragraph, section string) {
	set := func(keys ...string) []string {
		var mine, taken []string
		for _, k := range keys {
			if role == document.Body || r.style.set[section+"."+k] {
				mine = append(mine, section+"."+k)
			}
			taken = append(taken, "paragraph.body."+k)
		}
		if mine == nil {
			return nil
		}
		return append(mine, taken...)
	}
	if keys := set("pitch", "size"); p.Pitch < p.Size && len(keys) > 0 {
		r.report(diag.F406, keys, "["+section+"] 的行距 pitch 比字还小，上下行会叠在一起", "改大 pitch，或改小 size")
	}
	indent := p.LeftIndent + p.FirstIndent
	fits := p.Size+p.Spacing >= unit.Pt && indent >= 0 && indent+p.RightIndent+p.Size <= r.style.Page.Measure()
	if keys := set("first_indent", "left_indent", "right_indent", "spacing", "size"); !fits && len(keys) > 0 {
		r.report(diag.F406, keys, "["+section+"] 的缩进或字距放不下字", "改 first_indent、left_indent、right_indent 或 spacing")
	}
}

// reserved are the names of styles that every package has, in addition to those of the roles.
var reserved = map[string]bool{"Normal": true, "header": true, "footer": true, "Strong": true, "Normal Table": true}

// report adds an error at the first of keys that occurs in the file.
func (r *reader) report(code diag.Code, keys []string, message, hint string) {
	d := fault(code, message, hint)
	d.Place = diag.Place{File: r.name}
	for _, key := range keys {
		if place, ok := r.seen[key]; ok {
			d.Place = place
			break
		}
	}
	r.list.Add(*d)
}
