package diag

import (
	"encoding/json"
	"io"
)

// jsonPlace is a Place; line and column count from 1.
type jsonPlace struct {
	File   string `json:"file,omitempty"`   // as named on the command line
	Line   int    `json:"line,omitempty"`   // from 1; missing: the whole file
	Column int    `json:"column,omitempty"` // from 1, in characters
	Length int    `json:"length,omitempty"` // in characters; missing: none to point at
	Text   string `json:"text,omitempty"`   // the line
}

// jsonFix is a Fix; start and end are byte offsets.
type jsonFix struct {
	Start int    `json:"start"` // from 0
	End   int    `json:"end"`   // the byte after the last one replaced
	New   string `json:"new"`   // what is written there
}

// jsonDiagnostic is a Diagnostic.
type jsonDiagnostic struct {
	Severity string `json:"severity"` // error, warning or hint
	Code     Code   `json:"code"`     // F and three digits; "" for what is not about a form
	jsonPlace
	Message string      `json:"message"`           // what is wrong, one Chinese sentence
	Hint    string      `json:"hint,omitempty"`    // what to write; missing: none
	Related []jsonPlace `json:"related,omitempty"` // other places that belong to it
	Fixes   []jsonFix   `json:"fixes,omitempty"`   // edits that correct it; missing: a person has to decide

	Dismissed string `json:"dismissed,omitempty"` // why it is no fault; missing: it counts
}

// JSON writes the list as one array of objects: severity (error, warning, hint), code, file, line and column
// (characters, from 1), length, text of the line, message, hint, related places, fixes as byte offsets in
// the file, and the reason (dismissed) of those that the form dismisses.
func JSON(w io.Writer, l List) error {
	out := make([]jsonDiagnostic, 0, len(l))
	for _, d := range l {
		j := jsonDiagnostic{
			Severity: d.Severity.word(), Code: d.Code, jsonPlace: placeJSON(d.Place), Message: d.Message, Hint: d.Hint,
			Dismissed: d.Dismissed,
		}
		for _, p := range d.Related {
			j.Related = append(j.Related, placeJSON(p))
		}
		for _, f := range d.Fixes {
			j.Fixes = append(j.Fixes, jsonFix(f))
		}
		out = append(out, j)
	}
	return encode(w, out)
}

// placeJSON returns a place for JSON.
func placeJSON(p Place) jsonPlace {
	return jsonPlace{File: p.File, Line: p.Line, Column: p.Col, Length: p.Len, Text: p.Text}
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
