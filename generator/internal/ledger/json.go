package ledger

import (
	"bytes"
	"encoding/json"

	"fazhi/generator/internal/fact"
)

// jsonTable is a Table.
type jsonTable struct {
	Forms []Form    `json:"forms"`    // in the order of the columns
	Facts []jsonRow `json:"facts"`    // in the order of the catalogue, then the other facts
	Left  []Omitted `json:"left_out"` // forms that are not in the table
	Notes []string  `json:"notes"`    // remarks on the whole table, Chinese sentences without full stop
}

// jsonRow is a Row.
type jsonRow struct {
	Part   string       `json:"part"`            // short name of the part: 主要举措和成效
	Topic  string       `json:"topic,omitempty"` // missing for a fact that is not in the catalogue
	Name   string       `json:"name"`            // of the fact
	Unit   string       `json:"unit"`            // of all values, with 万: 万元; several joined with /
	Values []*jsonValue `json:"values"`          // one for each form; null if the form does not report the fact
	Sum    *jsonValue   `json:"sum,omitempty"`   // missing if the values cannot be added
	Note   string       `json:"note,omitempty"`  // why there is no sum, or a remark on it
}

// jsonValue is one quantity. Numbers are in single units, multiplied by 万.
type jsonValue struct {
	Printed string      `json:"printed"`          // as printed in the report: 3.2万余件
	Unit    string      `json:"unit"`             // without 万
	Number  json.Number `json:"number,omitempty"` // of an exact quantity
	Low     json.Number `json:"low,omitempty"`    // of a quantity that is not exact: lower end of its range
	High    json.Number `json:"high,omitempty"`   // upper end; missing if there is none
}

// JSON returns the table as JSON, forms and facts in the order of the table.
func (t *Table) JSON() ([]byte, error) {
	out := jsonTable{Forms: append([]Form{}, t.Forms...), Facts: []jsonRow{}, Left: append([]Omitted{}, t.Omitted...),
		Notes: append([]string{}, t.Notes...)} // so that no list is null
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

// valueOf returns a quantity for JSON, or nil for nil.
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
