package main

import (
	"io"
	"io/fs"
	"strings"

	"fazhi/fonts"
)

// The part of CycloneDX 1.5 (ECMA-424) that is used here, with the names of the standard.
type (
	bom struct {
		BOMFormat    string       `json:"bomFormat"`    // always CycloneDX
		SpecVersion  string       `json:"specVersion"`  // 1.5
		Version      int          `json:"version"`      // version of the list itself, from 1
		Metadata     metadata     `json:"metadata"`     // what the list is about
		Components   []component  `json:"components"`   // the modules and fonts in the program
		Dependencies []dependency `json:"dependencies"` // one entry: what the program needs
	}
	metadata struct {
		Component component `json:"component"` // the program
	}
	component struct {
		Type     string       `json:"type"`              // application, library or file
		Ref      string       `json:"bom-ref"`           // unique in the list; dependencies name it
		Name     string       `json:"name"`              // path of a module; of a font fonts/ and its file
		Version  string       `json:"version,omitempty"` // with the v that Go writes
		Hashes   []hash       `json:"hashes,omitempty"`  // of a font
		Licenses []expression `json:"licenses"`          // one expression
		PURL     string       `json:"purl,omitempty"`    // package URL of a module: pkg:golang/…
	}
	hash struct {
		Algorithm string `json:"alg"`     // SHA-256
		Content   string `json:"content"` // in hexadecimal
	}
	expression struct {
		SPDX string `json:"expression"` // MIT, OFL-1.1 …
	}
	dependency struct {
		Ref       string   `json:"ref"`       // of the component that needs the others
		DependsOn []string `json:"dependsOn"` // their Refs, in the order of the components
	}
)

// writeCycloneDX writes the bill of materials. It contains no date and no serial number, so that the same program
// writes the same list.
func (p program) writeCycloneDX(w io.Writer) error {
	list := bom{BOMFormat: "CycloneDX", SpecVersion: "1.5", Version: 1}
	list.Metadata.Component = component{
		Type: "application", Ref: "fazhi", Name: "fazhi", Version: p.version, Licenses: []expression{{"MIT"}},
	}
	all := dependency{Ref: "fazhi"}
	for _, c := range p.parts {
		entry := component{
			Type: "library", Ref: c.name, Name: c.name, Version: c.version, Licenses: []expression{{c.licence}},
		}
		if face, ok := strings.CutPrefix(c.name, "fonts/"); ok {
			data, err := fs.ReadFile(fonts.FS, face)
			if err != nil {
				return err
			}
			entry.Type, entry.Hashes = "file", []hash{{"SHA-256", digest(data)}}
		} else {
			// In small letters, as the specification of package URLs demands for Go.
			entry.PURL = "pkg:golang/" + strings.ToLower(c.name) + "@" + strings.ReplaceAll(c.version, "+", "%2B")
		}
		list.Components = append(list.Components, entry)
		all.DependsOn = append(all.DependsOn, entry.Ref)
	}
	list.Dependencies = []dependency{all}
	return printJSON(w, list)
}
