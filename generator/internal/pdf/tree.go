package pdf

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/page"
)

// leaf is one marked sequence of an element.
type leaf struct{ page, mcid int }

// tree writes the structure tree.
type tree struct {
	*finisher
	leaves map[*page.Element][]leaf // in reading order
	refs   map[*page.Element]ref
}

// writeTree writes the structure tree and its inverse, ParentTree (A 6.7.3.3-1, U 7.1-3, U 7.1-11).
func (f *finisher) writeTree() error {
	t := &tree{finisher: f, leaves: map[*page.Element][]leaf{}, refs: map[*page.Element]ref{}}
	for p, owners := range f.owners {
		for mcid, e := range owners {
			t.leaves[e] = append(t.leaves[e], leaf{p, mcid})
		}
	}
	root := f.doc.Root
	if root == nil || root.Type != page.Root {
		return fmt.Errorf("the structure tree has no root of type %s", page.Root)
	}
	r, err := t.write(root, f.tree)
	if err != nil {
		return err
	}
	parents, err := t.parents()
	if err != nil {
		return err
	}
	f.set(f.tree, fmt.Sprintf("<</Type /StructTreeRoot /K [%v] /ParentTree %v /ParentTreeNextKey %d>>",
		r, parents, len(f.page)))
	return nil
}

// write writes the element, then its kids, and returns its number.
func (t *tree) write(e *page.Element, parent ref) (ref, error) {
	if _, twice := t.refs[e]; twice {
		return 0, fmt.Errorf("an element of type %s is twice in the tree", e.Type)
	}
	if !slices.Contains(page.Types, e.Type) { // A 6.7.3.4-1, U 7.1-5
		return 0, fmt.Errorf("%q is no structure type in use", e.Type)
	}
	leaves := t.leaves[e]
	if len(leaves) > 0 && len(e.Kids) > 0 {
		return 0, fmt.Errorf("an element of type %s has text and kids", e.Type)
	}
	r := t.reserve()
	t.refs[e] = r
	var b strings.Builder
	fmt.Fprintf(&b, "<</Type /StructElem /S /%s /P %v%s", e.Type, parent, attributes(e))
	if e.Type == page.Root {
		fmt.Fprintf(&b, " /Lang %s", text(t.meta.Language))
	}
	if len(leaves) > 0 {
		fmt.Fprintf(&b, " /Pg %v", t.page[leaves[0].page])
	}
	if kids, err := t.kids(e, r); err != nil {
		return 0, err
	} else if len(kids) > 0 {
		fmt.Fprintf(&b, " /K [%s]", strings.Join(kids, " "))
	}
	b.WriteString(">>")
	t.set(r, b.String())
	return r, nil
}

// kids returns the entries of /K: sequences or elements. A sequence that is not on the page of the first one (/Pg)
// names its page.
func (t *tree) kids(e *page.Element, r ref) ([]string, error) {
	var kids []string
	leaves := t.leaves[e]
	for _, l := range leaves {
		if l.page == leaves[0].page {
			kids = append(kids, fmt.Sprint(l.mcid))
		} else {
			kids = append(kids, fmt.Sprintf("<</Type /MCR /Pg %v /MCID %d>>", t.page[l.page], l.mcid))
		}
	}
	for _, k := range e.Kids {
		kr, err := t.write(k, r)
		if err != nil {
			return nil, err
		}
		kids = append(kids, kr.String())
	}
	return kids, nil
}

// attributes returns /A if the element needs it: Scope of a head cell (U 7.5-1), the span of a cell (U 7.2-41 to
// -43), the kind of a list's labels.
func attributes(e *page.Element) string {
	switch e.Type {
	case page.L:
		// The most similar value for 一是, 二是: no value means Chinese numerals.
		return " /A <</O /List /ListNumbering /Decimal>>"
	case page.TH, page.TD:
		words := ""
		if e.Type == page.TH {
			words += fmt.Sprintf(" /Scope /%s", e.Scope)
		}
		if e.Rows > 1 {
			words += fmt.Sprintf(" /RowSpan %d", e.Rows)
		}
		if e.Columns > 1 {
			words += fmt.Sprintf(" /ColSpan %d", e.Columns)
		}
		if words != "" {
			return " /A <</O /Table" + words + ">>"
		}
	}
	return ""
}

// parents writes ParentTree, which contains for each page (its number is StructParents) the element of each MCID.
func (t *tree) parents() (ref, error) {
	var b strings.Builder
	b.WriteString("<</Nums [")
	for p, owners := range t.owners {
		if p > 0 {
			b.WriteByte(' ')
		}
		refs := make([]string, len(owners))
		for i, e := range owners {
			r, ok := t.refs[e]
			if !ok {
				return 0, fmt.Errorf("text of a %s on page %d is not in the structure tree", e.Type, p+1)
			}
			refs[i] = r.String()
		}
		fmt.Fprintf(&b, "%d [%s]", p, strings.Join(refs, " "))
	}
	b.WriteString("]>>")
	return t.add(b.String()), nil
}
