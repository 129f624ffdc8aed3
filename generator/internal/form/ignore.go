package form

import (
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/source"
)

// Dismissal is one line of [ignore]: something that the office has checked and found correct.
type Dismissal struct {
	Code   diag.Code    // of a warning or hint
	Words  string       // words of the message or text, half-width and without blanks; at least two characters
	Place  diag.Place   // of the name
	Reason source.Value // not empty
}

// dismissal matches the name of a line of [ignore] without blanks and with half-width characters.
var dismissal = han.Pattern(`^[Ff]([0-9]{3})(.{2,})$`)

// readIgnore reads [ignore].
func (r *reader) readIgnore(t source.Table) {
	for _, e := range t.Entries {
		if !r.checkType(e, line) || e.Value.Faulty {
			continue
		}
		m := dismissal().FindStringSubmatch(han.Unspaced(e.Key))
		if m == nil {
			r.fault(diag.F151, e.Place, "等号前面要写代码和那一处的几个字", `照 check 说的抄，例：F301 受理76件，两头加引号`)
			continue
		}
		d := Dismissal{Code: diag.Code("F" + m[1]), Words: m[2], Place: e.Place, Reason: e.Value}
		switch {
		case d.Code.ExplainedIn() == "":
			r.fault(diag.F151, e.Place, "没有 "+string(d.Code)+" 这个代码", "照 check 说的抄：警告或者提示后面的就是")
		case !d.Code.Dismissible():
			r.fault(diag.F153, e.Place, string(d.Code)+" 是错误，不能略过", "把它说的那一处改好，删去这一行；能略过的只有警告和提示")
		case e.Value.Empty(), han.HasPlaceholder(e.Value.String()):
			r.fault(diag.F152, e.Value.Place, "没有写为什么不算错", "等号后面写上原因，例：\"分两年统计，已核\"")
		default:
			r.form.Ignore = append(r.form.Ignore, d)
		}
	}
}
