package ledger

import (
	"bytes"
	"encoding/json"

	"fazhi/generator/internal/fact"
)

type jsonTable struct {
	Forms []jsonForm `json:"forms"`
	Facts []jsonRow  `json:"facts"`
	Left  []jsonLeft `json:"left_out"`
	Notes []string   `json:"notes"`
}

type jsonLeft struct {
	File string `json:"file"`
	Why  string `json:"why"`
}

type jsonForm struct {
	File   string `json:"file"`
	Office string `json:"office"`
	Level  string `json:"level"`
	Year   int    `json:"year"`
}

type jsonRow struct {
	Part   string       `json:"part"`
	Topic  string       `json:"topic,omitempty"` // left out for a fact of the office's own
	Name   string       `json:"name"`
	Unit   string       `json:"unit"`
	Values []*jsonValue `json:"values"` // one a form, null where it does not report the fact
	Sum    *jsonValue   `json:"sum,omitempty"`
	Note   string       `json:"note,omitempty"`
}

// jsonValue is one quantity. Numbers count single things, 万 multiplied in.
type jsonValue struct {
	Printed string      `json:"printed"`
	Unit    string      `json:"unit"`             // without 万
	Number  json.Number `json:"number,omitempty"` // of an exact one
	Low     json.Number `json:"low,omitempty"`    // of one that is not exact: the range it may lie in
	High    json.Number `json:"high,omitempty"`   // left out when nothing bounds it
}

// JSON gives the table for programs, forms and facts in the table's order.
func (t *Table) JSON() ([]byte, error) {
	out := jsonTable{Forms: []jsonForm{}, Facts: []jsonRow{}, Left: []jsonLeft{}, Notes: append([]string{}, t.Notes...)}
	for _, f := range t.Forms {
		out.Forms = append(out.Forms, jsonForm{f.File, f.Office, f.Level, f.Year})
	}
	for _, l := range t.Left {
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
