package form

import (
	"cmp"
	"slices"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/source"
)

// Read returns the Form of f. parts are the names of the kind's parts (overview, study, measures …), factsPart is
// the part named as an example in messages, and tables are the parts with a table. It reports every fault of names
// and types, except those that were reported when f was read. The Form is never nil.
func Read(f *source.File, parts []string, factsPart string, tables ...string) (*Form, diag.List) {
	r := &reader{f: f, form: &Form{File: f}, parts: parts, factsPart: factsPart, tables: slots(parts, tables)}
	for _, t := range f.Tables {
		if t.Name == "part" && t.ID != "" && !t.Faulty {
			r.added = append(r.added, t.ID)
		}
	}
	for i := range f.Tables {
		r.readTable(i)
	}
	r.checkRequired()
	r.checkOrder()
	r.l.Sort()
	return r.form, r.l
}

// reader is the state of one call of Read.
type reader struct {
	f         *source.File
	form      *Form
	l         diag.List
	parts     []string // names of the kind's parts
	factsPart string   // one of them, used in examples of facts
	added     []string // IDs of the parts that the office added
	tables    []slot   // the form language

	opening, closing source.Table // [opening] and [closing]
	first, last      source.Table // the first and the last part
}

// fault reports an error.
func (r *reader) fault(code diag.Code, p diag.Place, message, hint string, related ...diag.Place) {
	diag.NewReporter(&r.l, false).Report(code, p, message, hint).Related = related
}

// readTable reads table i of the file.
func (r *reader) readTable(i int) {
	t := r.f.Tables[i]
	if t.Faulty && t.Name != "facts" {
		return
	}
	switch {
	case i == 0:
		r.readTop(t)
	case t.Name == "facts":
		r.readGroup(t)
	case t.Name == "ignore":
		r.readIgnore(t)
	case r.slot(t) == nil && t.Repeat:
	case r.slot(t) == nil:
		r.reportUnknownTable(t)
	case t.Name == "part" && slices.Contains(r.parts, t.ID):
		r.fault(diag.F062, t.Place, t.ID+" 是法定部分的名字，不能给自己加的部分用", "写成：["+t.ID+"]，或者换一个名字")
	default:
		r.readSection(t)
	}
}

// readTop reads the keys before the first bracket.
func (r *reader) readTop(t source.Table) {
	v := r.values(t)
	r.form.Kind, r.form.Year, r.form.Title = v["kind"], v["year"], v["title"]
	r.form.Profile, r.form.Previous = v["profile"], v["previous"]
	r.form.SumOf, r.form.FactsOf = v["sum_of"], v["facts_of"]
}

// readGroup reads one [facts.id].
func (r *reader) readGroup(t source.Table) {
	if !t.Faulty && !slices.Contains(r.parts, t.ID) && !slices.Contains(r.added, t.ID) {
		near := han.Nearest(t.ID, append(slices.Clone(r.added), r.parts...))
		hint := cmp.Or(didYouMean(near, "[facts.%s]"), "点后面写数所属的部分，例：[facts."+r.factsPart+"]")
		r.fault(diag.F050, t.Place, "没有叫 "+t.ID+" 的部分", hint)
	}
	g := Group{ID: t.ID, Place: t.Place}
	for _, e := range t.Entries {
		if r.reportMisplaced(t, e) || !r.checkType(e, line) {
			continue
		}
		g.Facts = append(g.Facts, Fact{Name: e.Key, Place: e.Place, Value: e.Value})
	}
	if !t.Repeat {
		r.form.Facts = append(r.form.Facts, g)
	}
}

// readSection reads every other table.
func (r *reader) readSection(t source.Table) {
	v := r.values(t)
	if t.Repeat {
		return
	}
	part := Part{
		Key: t.FullName(), Place: t.Place,
		Title: v["title"], Text: v["text"], Table: v["table"], Numbering: v["numbering"], Within: v["within"],
	}
	switch t.Name {
	case "office":
		r.form.Office = Office{Place: t.Place, Name: v["name"], Level: v["level"], Self: v["self"], Above: v["above"],
			To: v["to"], Sign: v["sign"], Date: v["date"], Seal: v["seal"]}
	case "letterhead":
		r.form.Letterhead = &Letterhead{Place: t.Place, Form: v["form"], Issuers: v["issuers"], Suffix: v["suffix"],
			Number: v["number"], Serial: v["serial"], Secrecy: v["secrecy"], Urgency: v["urgency"], Signer: v["signer"]}
	case "imprint":
		r.form.Imprint = &Imprint{Place: t.Place, To: v["to"], Cc: v["cc"], Printer: v["printer"], Date: v["date"]}
	case "web":
		r.form.Web = &Web{Place: t.Place, Index: v["index"], Publisher: v["publisher"], Access: v["access"]}
	case "opening":
		r.form.Opening, r.opening = &part, t
	case "closing":
		r.form.Closing, r.closing = &Closing{Place: t.Place, Text: v["text"], Note: v["note"]}, t
	case "annex":
		r.form.Annexes = append(r.form.Annexes, Annex{ID: t.ID, Place: t.Place, Title: v["title"], Text: v["text"],
			Table: v["table"], Checks: v["checks"], Ask: v["ask"]})
	default:
		if len(r.form.Parts) == 0 {
			r.first = t
		}
		r.last = t
		r.form.Parts = append(r.form.Parts, part)
		r.checkWithin(t)
	}
}

// values returns the entries of t that have correct names and types.
func (r *reader) values(t source.Table) map[string]source.Value {
	s := r.slot(t)
	v := map[string]source.Value{}
	for _, e := range t.Entries {
		k, ok := s.key(e.Key)
		if !ok {
			r.reportUnknownKey(t, e)
			continue
		}
		if r.checkType(e, k.typ) {
			v[e.Key] = e.Value
		}
	}
	return v
}

// checkWithin reports a key "within" together with other keys.
func (r *reader) checkWithin(t source.Table) {
	var within *source.Entry
	var others []diag.Place
	for i, e := range t.Entries {
		switch {
		case e.Value.Empty() && !e.Value.Faulty:
		case e.Key == "within":
			within = &t.Entries[i]
		default:
			others = append(others, e.Place)
		}
	}
	if within != nil && others != nil {
		r.fault(diag.F056, within.Place, "写了 within，这个方括号下面就不能再写别的",
			"这部分的内容写进 ["+within.Value.String()+"] 的文字里；要单列，就删去 within", others...)
	}
}

// checkRequired reports a form without kind or year.
func (r *reader) checkRequired() {
	for _, k := range []struct {
		v       source.Value
		name    string
		code    diag.Code
		example string
	}{
		{r.form.Kind, "kind", diag.F054, `kind = "fazhi"`},
		{r.form.Year, "year", diag.F055, "year = 2025"},
	} {
		if !k.v.Empty() || k.v.Faulty || r.reported(k.name) {
			continue
		}
		p := diag.Place{File: r.f.Name}
		for _, e := range r.f.Tables[0].Entries {
			if e.Key == k.name {
				p = e.Place
			}
		}
		r.fault(k.code, p, "缺少 "+k.name, "在第一个方括号之前写上："+k.example)
	}
}

// reported reports whether a fault of the key called name has been reported already.
func (r *reader) reported(name string) bool {
	isEntry := func(d diag.Diagnostic) bool {
		return slices.ContainsFunc(r.f.Tables[0].Entries, func(e source.Entry) bool {
			return e.Key == name && e.Place == d.Place
		})
	}
	return slices.ContainsFunc(r.l, func(d diag.Diagnostic) bool {
		return (d.Code == diag.F053 || d.Code == diag.F055) && name == "year" || d.Code == diag.F063 && isEntry(d)
	})
}

// checkOrder reports an opening after a part and a closing before a part, because a report has the order of its
// form.
func (r *reader) checkOrder() {
	if len(r.form.Parts) == 0 {
		return
	}
	if r.form.Opening != nil && r.opening.Place.Line > r.first.Place.Line {
		r.fault(diag.F057, r.opening.Place,
			"开头 [opening] 要放在各部分之前", "把 [opening] 整块移到 ["+r.first.FullName()+"] 前面", r.first.Place)
	}
	if r.form.Closing != nil && r.closing.Place.Line < r.last.Place.Line {
		r.fault(diag.F058, r.closing.Place,
			"结束语 [closing] 要放在各部分之后", "把 [closing] 整块移到 ["+r.last.FullName()+"] 的内容后面", r.last.Place)
	}
}
