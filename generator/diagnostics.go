package generator

import (
	"io"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/ignore"
)

// The types of what is reported about a form. They are defined in internal packages and repeated here, so that a
// program imports this package only.
type (
	// Diagnostic is one fault: its code, place, message, remedy and fixes.
	Diagnostic = diag.Diagnostic
	// Diagnostics are all faults of one run, sorted by place.
	Diagnostics = diag.List
	// Severity says what a diagnostic does to the run.
	Severity = diag.Severity
	// Place is a range within one line of a file.
	Place = diag.Place
	// TextOptions says how WriteText prints.
	TextOptions = diag.TextOptions
)

// The severities.
const (
	Error   = diag.Error   // the form has no report until this is corrected
	Warning = diag.Warning // the report is made; a strict check fails
	Hint    = diag.Hint    // worth a look, never counts
)

// WriteText prints diagnostics as a clerk reads them, with the line and carets under the place.
func WriteText(w io.Writer, found Diagnostics, o TextOptions) error { return diag.Text(w, found, o) }

// WriteJSON writes diagnostics as one JSON array.
func WriteJSON(w io.Writer, found Diagnostics) error { return diag.JSON(w, found) }

// WriteSARIF writes diagnostics as a SARIF 2.1.0 log, with the version of the program and explanations of the codes.
func WriteSARIF(w io.Writer, found Diagnostics, version string) error {
	rule := func(c Code) (short, full, help string) {
		e, _ := Explain(c)
		return e.Title, e.Why, e.example()
	}
	return diag.SARIF(w, found, diag.Tool{Version: version, Rule: rule})
}

// WriteDismissed prints the diagnostics that a form dismisses in [ignore], one per line, with the reason.
func WriteDismissed(w io.Writer, found Diagnostics) error { return diag.Dismissed(w, found) }

// DismissalOf returns the name, in quotation marks, of the line of [ignore] that dismisses a warning or hint.
func DismissalOf(d Diagnostic) string { return ignore.Key(d) }

// Summary counts diagnostics in one Chinese line without line end.
func Summary(found Diagnostics) string { return diag.Summary(found) }

// ApplyFixes returns a copy of data with the fixes of found written into it,
// and the number of diagnostics corrected. Fixes that overlap wait for the next run.
func ApplyFixes(data []byte, found Diagnostics) (fixed []byte, corrected int) {
	return diag.Apply(data, found)
}
