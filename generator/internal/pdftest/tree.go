package pdftest

import (
	"fmt"
	"regexp"
)

// Element is a node of the structure tree.
type Element struct {
	Type    string     // structure type: P, H1, TD …
	Text    string     // text of its own sequences, joined
	Pages   []int      // from 0, of each of its sequences
	Lang    string     // BCP 47; "" if not stated
	Scope   string     // of a TH: Column or Row
	Columns int        // number of columns that a cell spans
	Rows    int        // number of rows that a cell spans
	Kids    []*Element // in reading order
}

// walker reads the structure tree.
type walker struct {
	*File
	faults  []string
	content []*content
	page    map[Ref]int
	owner   map[[2]int]Ref // page, MCID -> element
	seen    map[Ref]bool
}

// Elements returns the root of the structure tree, or nil.
func (f *File) Elements() *Element {
	e, _ := f.walk()
	return e
}

// Artifacts returns the artifacts of a page (from 0), in order.
func (f *File) Artifacts(page int) []Artifact { return f.scan(f.Pages[page]).artifacts }

func (f *File) walk() (*Element, []string) {
	w := &walker{File: f, page: map[Ref]int{}, owner: map[[2]int]Ref{}, seen: map[Ref]bool{}}
	for i, k := range get[Array](f.dict(f.Root["Pages"]), "Kids") {
		r, _ := k.(Ref)
		w.page[r] = i
		w.content = append(w.content, f.scan(f.Pages[i]))
	}
	root := f.dict(f.Root["StructTreeRoot"])
	kids := get[Array](root, "K")
	if get[Name](root, "Type") != "StructTreeRoot" || len(kids) != 1 {
		return nil, []string{"PDF/A 6.7.3.3-1: no structure tree"}
	}
	up, _ := f.Root["StructTreeRoot"].(Ref)
	r, _ := kids[0].(Ref)
	e := w.element(r, up)
	w.parentTree(root)
	return e, w.faults
}

func (w *walker) fault(format string, a ...any) {
	w.faults = append(w.faults, fmt.Sprintf(format, a...))
}

// types are the same types as in page.Type: standard types of ISO 32000-1, 14.8.4.
var types = map[Name]bool{"Document": true, "P": true, "H1": true, "H2": true, "H3": true, "H4": true, "H5": true,
	"H6": true, "L": true, "LI": true, "Lbl": true, "LBody": true, "Table": true, "THead": true, "TBody": true,
	"TR": true, "TH": true, "TD": true}

// language matches a language tag.
var language = regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$`)

// element reads element r, whose parent must be up.
func (w *walker) element(r, up Ref) *Element {
	d := w.dict(r)
	e := &Element{Type: string(get[Name](d, "S")), Lang: Text(d["Lang"]), Columns: 1, Rows: 1}
	if w.seen[r] {
		w.fault("PDF/A 6.7.3.3: element %d is reached twice", r)
		return e
	}
	w.seen[r] = true
	if get[Ref](d, "P") != up {
		w.fault("PDF/A 6.7.3.3: element %d has another parent", r)
	}
	if !types[Name(e.Type)] {
		w.fault("PDF/A 6.7.3.4-1: type %s", e.Type)
	}
	if _, has := d["Lang"]; has && !language.MatchString(e.Lang) {
		w.fault("PDF/A 6.7.4-1: language %q", e.Lang)
	}
	a := get[Dict](d, "A")
	e.Scope = string(get[Name](a, "Scope"))
	if n := get[Number](a, "ColSpan"); n != 0 {
		e.Columns = int(n)
	}
	if n := get[Number](a, "RowSpan"); n != 0 {
		e.Rows = int(n)
	}
	if e.Type == "L" && a["ListNumbering"] == nil {
		w.fault("ISO 32000-1 14.8.5.5: a list without ListNumbering")
	}
	for _, k := range get[Array](d, "K") {
		w.kid(e, r, k)
	}
	return e
}

// kid reads an entry of K of the element e.
func (w *walker) kid(e *Element, r Ref, k Value) {
	on := w.dict(r)["Pg"]
	var mcid Number
	switch k := k.(type) {
	case Ref:
		e.Kids = append(e.Kids, w.element(k, r))
		return
	case Number:
		mcid = k
	case Dict:
		mcid, on = get[Number](k, "MCID"), k["Pg"]
	}
	pg, _ := on.(Ref)
	p, ok := w.page[pg]
	if !ok || mcid < 0 || int(mcid) >= len(w.content[p].texts) {
		w.fault("PDF/UA 7.1-3: element %d names a sequence that is not there", r)
		return
	}
	at := [2]int{p, int(mcid)}
	if w.owner[at] != 0 {
		w.fault("PDF/UA 7.1-3: MCID %d of page %d has two elements", at[1], p+1)
	}
	w.owner[at] = r
	e.Text += w.content[p].texts[at[1]]
	e.Pages = append(e.Pages, p)
}

// parentTree checks that ParentTree is the inverse of the structure tree.
func (w *walker) parentTree(root Dict) {
	nums := get[Array](w.dict(root["ParentTree"]), "Nums")
	back := map[int]Array{}
	for i := 0; i+1 < len(nums); i += 2 {
		n, _ := nums[i].(Number)
		back[int(n)], _ = nums[i+1].(Array)
	}
	for p, c := range w.content {
		key, ok := w.Pages[p]["StructParents"].(Number)
		list := back[int(key)]
		if !ok || len(list) != len(c.texts) {
			w.fault("PDF/UA 7.1-3: page %d has %d sequences, %d in ParentTree", p+1, len(c.texts), len(list))
			continue
		}
		for mcid, r := range list {
			if owner := w.owner[[2]int{p, mcid}]; owner == 0 || Value(owner) != r {
				w.fault("PDF/UA 7.1-3: MCID %d of page %d: ParentTree and tree differ", mcid, p+1)
			}
		}
	}
	if int(get[Number](root, "ParentTreeNextKey")) < len(w.content) {
		w.fault("ISO 32000-1 14.7.2: ParentTreeNextKey")
	}
}
