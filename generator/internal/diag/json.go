package diag

import (
	"encoding/json"
	"io"
)

// jsonDiagnostic is a Diagnostic.
type jsonDiagnostic struct {
	Severity string `json:"severity"` // error, warning or hint
	Code     Code   `json:"code"`     // F and three digits; "" if it is not about a form
	Place
	Message string  `json:"message"`           // what is wrong, one Chinese sentence
	Hint    string  `json:"hint,omitempty"`    // what to write; may be missing
	Related []Place `json:"related,omitempty"` // other places that belong to it
	Fixes   []Fix   `json:"fixes,omitempty"`   // edits that correct it; missing: a person has to decide

	Dismissed string `json:"dismissed,omitempty"` // why it is not a fault; missing: not dismissed
}

// JSON writes the list as one array of objects: severity (error, warning, hint), code, file, line and column
// (characters, from 1), length, text of the line, message, hint, related places, fixes as byte offsets in the file,
// and, for dismissed diagnostics, the reason (dismissed).
func JSON(w io.Writer, l List) error {
	out := make([]jsonDiagnostic, 0, len(l))
	for _, d := range l {
		out = append(out, jsonDiagnostic{Severity: d.Severity.word(), Code: d.Code, Place: d.Place, Message: d.Message,
			Hint: d.Hint, Related: d.Related, Fixes: d.Fixes, Dismissed: d.Dismissed})
	}
	return encode(w, out)
}

// word returns the English word of the severity, for programs.
func (s Severity) word() string { return s.words()[0] }

// encode writes v as indented JSON.
func encode(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
