package diag

// New returns a diagnostic with the severity of its code. It panics if there is no such code.
func New(c Code, at Place, message, hint string) Diagnostic {
	s, ok := severities[c]
	if !ok {
		panic("internal error: no code " + string(c))
	}
	if s == unfilled {
		s = Error
	}
	return Diagnostic{Severity: s, Code: c, Place: at, Message: message, Hint: hint}
}

// Reporter adds diagnostics to a list. It is passed by value: all copies add to the same list.
type Reporter struct {
	list  *List
	draft bool
}

// NewReporter returns a reporter that adds to list. With draft, missing content is a warning.
func NewReporter(list *List, draft bool) Reporter { return Reporter{list, draft} }

// Report adds a diagnostic and returns it, so that the caller can add fixes and related places. The pointer is
// valid until the next call.
func (r Reporter) Report(c Code, at Place, message, hint string) *Diagnostic {
	d := New(c, at, message, hint)
	if r.draft && severities[c] == unfilled {
		d.Severity = Warning
	}
	r.list.Add(d)
	return &(*r.list)[len(*r.list)-1]
}
