package generator

import "fazhi/generator/kind"

// NewOptions say for whom a new form is.
type NewOptions struct {
	Kind, Office, Level string
	Year                int
	Schema              string // where editors find the schema, relative to the form: ./fazhi.schema.json; "" names none
}

// New gives the text of a new form with its explanations.
func New(s *Sources, o NewOptions) (string, error) {
	k, found := s.kind(o.Kind)
	if err := faults(found); err != nil {
		return "", err
	}
	text, err := k.NewForm(kind.NewOffice{Name: o.Office, Level: o.Level, Year: o.Year})
	return directive(o.Schema) + text, err
}

// directive is the first line of a form for Even Better TOML and other editors that go by Taplo.
func directive(schema string) string {
	if schema == "" {
		return ""
	}
	return "#:schema " + schema + "\n"
}
