package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"strings"

	"fazhi/fonts"
)

// The part of CycloneDX 1.5 that is used here; the names are the standard's (ECMA-424).
type (
	bom struct {
		BOMFormat    string       `json:"bomFormat"`
		SpecVersion  string       `json:"specVersion"`
		Version      int          `json:"version"` // version of the list itself, from 1
		Metadata     metadata     `json:"metadata"`
		Components   []component  `json:"components"`
		Dependencies []dependency `json:"dependencies"`
	}
	metadata struct {
		Component component `json:"component"`
	}
	component struct {
		Type     string       `json:"type"`
		Ref      string       `json:"bom-ref"`
		Name     string       `json:"name"`
		Version  string       `json:"version,omitempty"`
		Hashes   []hash       `json:"hashes,omitempty"`
		Licenses []expression `json:"licenses"`
		PURL     string       `json:"purl,omitempty"`
	}
	hash struct {
		Algorithm string `json:"alg"`
		Content   string `json:"content"`
	}
	expression struct {
		SPDX string `json:"expression"`
	}
	dependency struct {
		Ref       string   `json:"ref"`
		DependsOn []string `json:"dependsOn"`
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
			data, err := fonts.FS.ReadFile(face)
			if err != nil {
				return err
			}
			sum := sha256.Sum256(data)
			entry.Type, entry.Hashes = "file", []hash{{"SHA-256", hex.EncodeToString(sum[:])}}
		} else {
			entry.PURL = purl(c)
		}
		list.Components = append(list.Components, entry)
		all.DependsOn = append(all.DependsOn, entry.Ref)
	}
	list.Dependencies = []dependency{all}
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(list)
}

// purl returns the package URL of a module, in small letters as the specification demands for Go.
func purl(c part) string {
	return "pkg:golang/" + strings.ToLower(c.name) + "@" + strings.ReplaceAll(c.version, "+", "%2B")
}
