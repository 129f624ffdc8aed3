package ledger

import (
	"bytes"
	"encoding/json"

	"fazhi/generator/internal/fact"
)

// jsonTable is a Table.
type jsonTable struct {
	Forms []jsonForm `json:"forms"`
	Facts []jsonRow  `json:"facts"`
	Left  []jsonLeft `json:"left_out"`
	Notes []string   `json:"notes"`
}

// jsonLeft is an Omitted form.
type jsonLeft struct {
	File string `json:"file"`
	Why  string `json:"why"`
}

// jsonForm is a Form.
type jsonForm struct {
	File   string `json:"file"`
	Office string `json:"office"`
	Level  string `json:"level"`
	Year   int    `json:"year"`
}

// jsonRow is a Row.
type jsonRow struct {
	Part   string       `json:"part"`
	Topic  string       `json:"topic,omitempty"` // missing for a fact that is not in the catalogue
	Name   string       `json:"name"`
	Unit   string       `json:"unit"`
	Values []*jsonValue `json:"values"` // one for each form, null where it does not report the fact
	Sum    *jsonValue   `json:"sum,omitempty"`
	Note   string       `json:"note,omitempty"`
}

// jsonValue is one quantity. Numbers count single units, 万 multiplied in.
type jsonValue struct {
	Printed string      `json:"printed"`
	Unit    string      `json:"unit"`             // without 万
	Number  json.Number `json:"number,omitempty"` // of an exact quantity
	Low     json.Number `json:"low,omitempty"`    // of one that is not exact: lower end of its range
	High    json.Number `json:"high,omitempty"`   // upper end; missing when there is none
}

// JSON returns the table as JSON, forms and facts in the order of the table.
func (t *Table) JSON() ([]byte, error) {
	out := jsonTable{
		Forms: []jsonForm{}, Facts: []jsonRow{}, Left: []jsonLeft{}, Notes: append([]string{}, t.Notes...),
	}
	for _, f := range t.Forms {
		out.Forms = append(out.Forms, jsonForm{f.File, f.Office, f.Level, f.Year})
	}
	for _, l := range t.Omitted {
		out.Left = append(out.Left, jsonLeft(l))
	}
	for _, r := range t.Rows {
		row := jsonRow{Part: r.Part, Topic: r.Topic, Name: r.Name, Unit: r.Unit, Sum: valueOf(r.Sum), Note: r.Note}
		for _, q := range r.Cells {
			row.Values = append(row.Values, valueOf(q))
		}
		out.Facts = append(out.Facts, row)
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(out)
	return b.Bytes(), err
}

// valueOf returns a quantity for JSON, nil for nil.
func valueOf(q *fact.Quantity) *jsonValue {
	if q == nil {
		return nil
	}
	v := &jsonValue{Printed: q.Printed, Unit: q.Unit}
	if q.Approx == fact.Exact {
		v.Number = json.Number(fact.Decimal(q.Low))
		return v
	}
	v.Low = json.Number(fact.Decimal(q.Low))
	if q.High != nil {
		v.High = json.Number(fact.Decimal(q.High))
	}
	return v
}
