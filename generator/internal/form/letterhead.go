package form

import (
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/source"
)

// Letterhead is [letterhead], 版头.
type Letterhead struct {
	Place diag.Place

	Form, Issuers, Suffix, Number, Serial, Secrecy, Urgency, Signer source.Value
}

// Imprint is [imprint], 版记.
type Imprint struct {
	Place diag.Place

	To, Cc, Printer, Date source.Value
}

// letterheadKeys and imprintKeys are what the two brackets take.
var (
	letterheadKeys = []key{{"form", line}, {"issuers", text}, {"suffix", line}, {"number", line},
		{"serial", line}, {"secrecy", line}, {"urgency", line}, {"signer", text}}
	imprintKeys = []key{{"to", line}, {"cc", line}, {"printer", line}, {"date", line}}
)

// letterhead maps [letterhead].
func (r *reader) letterhead(t source.Table, v map[string]source.Value) {
	r.form.Letterhead = &Letterhead{Place: t.Place, Form: v["form"], Issuers: v["issuers"], Suffix: v["suffix"], Number: v["number"],
		Serial: v["serial"], Secrecy: v["secrecy"], Urgency: v["urgency"], Signer: v["signer"]}
}

// imprint maps [imprint].
func (r *reader) imprint(t source.Table, v map[string]source.Value) {
	r.form.Imprint = &Imprint{Place: t.Place, To: v["to"], Cc: v["cc"], Printer: v["printer"], Date: v["date"]}
}
