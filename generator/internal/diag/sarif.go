package diag

import (
	"io"
	"net/url"
	"slices"
	"strings"
)

// The parts of SARIF 2.1.0 that are used, with the clauses of the OASIS standard.
type (
	sarifLog struct { // 3.13
		Schema  string     `json:"$schema"` // URI of its JSON schema (3.13.3)
		Version string     `json:"version"` // of SARIF: 2.1.0
		Runs    []sarifRun `json:"runs"`    // one
	}
	sarifRun struct { // 3.14
		Tool       sarifTool     `json:"tool"`       // this program
		ColumnKind string        `json:"columnKind"` // 3.14.17
		Results    []sarifResult `json:"results"`    // one for each diagnostic; may be empty (3.14.23)
	}
	sarifTool struct { // 3.18
		Driver sarifDriver `json:"driver"` // the program, which has no extensions
	}
	sarifDriver struct { // 3.19
		Name    string      `json:"name"`              // fazhi
		Version string      `json:"version,omitempty"` // of the program (3.19.13)
		Rules   []sarifRule `json:"rules"`             // the codes used, sorted (3.19.23)
	}
	sarifRule struct { // 3.49
		ID    Code          `json:"id"`                         // F and three digits (3.49.3)
		Short *sarifMessage `json:"shortDescription,omitempty"` // one line (3.49.9)
		Full  *sarifMessage `json:"fullDescription,omitempty"`  // why it is an error (3.49.10)
		Help  *sarifMessage `json:"help,omitempty"`             // an example (3.49.12)
	}
	sarifResult struct { // 3.27
		RuleID    Code            `json:"ruleId,omitempty"`           // missing: the diagnostic has no code (3.27.5)
		Level     string          `json:"level"`                      // 3.27.10
		Message   sarifMessage    `json:"message"`                    // message and remedy, a line each
		Locations []sarifLocation `json:"locations,omitempty"`        // one, of the form (3.27.12)
		Related   []sarifLocation `json:"relatedLocations,omitempty"` // other places that belong to it (3.27.22)

		Suppressions []sarifSuppression `json:"suppressions"` // in every result, or in no result (3.27.23)
	}
	sarifSuppression struct { // 3.35
		Kind          string `json:"kind"`          // inSource: the form dismisses it (3.35.2)
		Justification string `json:"justification"` // the form's reason (3.35.6)
	}
	sarifMessage struct { // 3.11
		Text string `json:"text"` // plain text, no Markdown (3.11.8)
	}
	sarifLocation struct { // 3.28
		Physical sarifPhysical `json:"physicalLocation"` // 3.28.3
	}
	sarifPhysical struct { // 3.29
		Artifact sarifArtifact `json:"artifactLocation"` // the form
		Region   *sarifRegion  `json:"region,omitempty"` // nil: the whole file
	}
	sarifArtifact struct { // 3.4
		URI string `json:"uri"` // path with slashes, percent-encoded (3.4.3)
	}
	sarifRegion struct { // 3.30
		StartLine   int           `json:"startLine"`             // from 1
		StartColumn int           `json:"startColumn,omitempty"` // from 1, in columnKind; missing: the whole line
		EndColumn   int           `json:"endColumn,omitempty"`   // column after the last character
		Snippet     *sarifMessage `json:"snippet,omitempty"`     // the line
	}
)

// Tool describes the program in a SARIF log.
type Tool struct {
	Version string // of the program: v1.2.3
	// Rule returns the meaning of a code in one line and in full, and how to correct it. For an unknown code it
	// returns "".
	Rule func(Code) (short, full, help string)
}

// SARIF writes the list as a SARIF 2.1.0 log with one run. Columns count Unicode code points from 1.
func SARIF(w io.Writer, l List, tool Tool) error {
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "fazhi", Version: tool.Version, Rules: []sarifRule{}}
	var codes []Code
	for _, d := range l {
		if d.Code != "" {
			codes = append(codes, d.Code)
		}
		run.Results = append(run.Results, resultSARIF(d))
	}
	slices.Sort(codes)
	for _, c := range slices.Compact(codes) {
		short, full, help := tool.Rule(c)
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules,
			sarifRule{ID: c, Short: messageSARIF(short), Full: messageSARIF(full), Help: messageSARIF(help)})
	}
	return encode(w, sarifLog{
		Schema:  "https://json.schemastore.org/sarif-2.1.0.json",
		Version: "2.1.0",
		Runs:    []sarifRun{run},
	})
}

// messageSARIF returns a text as a SARIF message, or nil for "".
func messageSARIF(text string) *sarifMessage {
	if text == "" {
		return nil
	}
	return &sarifMessage{text}
}

// resultSARIF returns a diagnostic as a SARIF result.
func resultSARIF(d Diagnostic) sarifResult {
	text := d.Message
	if d.Hint != "" {
		text += "\n" + d.Hint
	}
	level := d.Severity.word()
	if d.Severity == Hint {
		level = "note"
	}
	r := sarifResult{RuleID: d.Code, Level: level, Message: sarifMessage{text}}
	r.Suppressions = []sarifSuppression{}
	if d.Dismissed != "" {
		r.Suppressions = append(r.Suppressions, sarifSuppression{"inSource", d.Dismissed})
	}
	if d.Place.File != "" {
		r.Locations = []sarifLocation{locationSARIF(d.Place)}
	}
	for _, p := range d.Related {
		r.Related = append(r.Related, locationSARIF(p))
	}
	return r
}

// locationSARIF returns a place as a SARIF location.
func locationSARIF(p Place) sarifLocation {
	file := url.URL{Path: strings.ReplaceAll(p.File, `\`, "/")}
	loc := sarifLocation{Physical: sarifPhysical{Artifact: sarifArtifact{URI: file.String()}}}
	if p.Line > 0 {
		region := &sarifRegion{StartLine: p.Line, StartColumn: p.Col}
		if p.Col > 0 {
			region.EndColumn = p.Col + p.Len
		}
		region.Snippet = messageSARIF(p.Text)
		loc.Physical.Region = region
	}
	return loc
}
