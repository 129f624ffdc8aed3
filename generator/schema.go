package generator

import "fazhi/generator/internal/schema"

// Schema returns the JSON Schema of the forms of a kind, for editors.
func Schema(s *Sources, kind string) ([]byte, error) {
	k, found := s.kind(kind)
	if err := faults(found); err != nil {
		return nil, err
	}
	return schema.Make(k)
}
