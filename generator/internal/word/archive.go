package word

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"path"
	"slices"
	"strings"

	"fazhi/generator/internal/docx"
)

// Limits of a file, far above an office's Word file.
const (
	maxFile    = 50 << 20  // bytes of the file
	maxXML     = 16 << 20  // bytes of a part that is read
	maxAll     = 256 << 20 // bytes of all parts unpacked
	maxMembers = 4000
)

// The prefix of the types of parts, and the types that are used here.
const (
	wml       = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	mainType  = "document.main+xml"
	typesPart = "[Content_Types].xml"
)

// storyTypes are the types of the parts that are filled, the body first.
var storyTypes = []string{wml + mainType, wml + "header+xml", wml + "footer+xml", wml + "footnotes+xml",
	wml + "endnotes+xml"}

// archive is a Word package: a zip file and the parts that were read from it.
type archive struct {
	files []*zip.File
	types map[string]string // type of each part, by name; only types stated for single parts
	text  map[string]string // parts in XML, by name
}

// open reads a package, unpacks all of it once and stores its XML.
func open(data []byte) (*archive, *fault) {
	switch {
	case len(data) > maxFile:
		return nil, &fault{message: "这个 Word 文件太大：最多 50MB", hint: "把里面的图片压缩一下，或者删去用不着的"}
	case bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0")):
		return nil, broken("它是旧的 .doc，或者设了打开密码")
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, broken("它不是 .docx，或者没有存完整")
	}
	if len(z.File) > maxMembers {
		return nil, broken("里面的文件太多")
	}
	a := &archive{files: z.File, types: map[string]string{}, text: map[string]string{}}
	if err := a.unpack(); err != nil {
		return nil, err
	}
	return a, a.readTypes()
}

// unpack reads every file of the zip, which verifies the checksums, and stores the XML.
func (a *archive) unpack() *fault {
	left, seen := int64(maxAll), map[string]bool{}
	for _, f := range a.files {
		name := strings.ToLower(f.Name)
		if seen[name] || strings.HasPrefix(name, "/") || strings.Contains(name, `\`) ||
			slices.Contains(strings.Split(name, "/"), "..") {
			return broken("里面的文件名不对（%.60q）", f.Name)
		}
		seen[name] = true
		isXML := strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".rels")
		limit := left
		if isXML {
			limit = min(left, maxXML)
		}
		r, err := f.Open()
		if err != nil {
			return broken("里面的「%.60s」解不开", f.Name)
		}
		var b bytes.Buffer
		to := io.Discard
		if isXML {
			to = &b
		}
		n, err := io.Copy(to, io.LimitReader(r, limit+1))
		_ = r.Close() // nothing is written to it
		switch {
		case n > limit:
			return broken("里面的「%.60s」解开来太大", f.Name)
		case err != nil:
			return broken("里面的「%.60s」坏了", f.Name)
		}
		left -= n
		if isXML {
			a.text[f.Name] = b.String()
		}
	}
	return nil
}

// readTypes reads the types of the parts.
func (a *archive) readTypes() *fault {
	var list struct {
		Override []struct {
			PartName    string `xml:",attr"`
			ContentType string `xml:",attr"`
		}
	}
	if a.text[typesPart] == "" {
		return broken("里面没有「%s」", typesPart)
	}
	if err := xml.Unmarshal([]byte(a.text[typesPart]), &list); err != nil {
		return broken("「%s」读不懂", typesPart)
	}
	for _, o := range list.Override {
		name := strings.TrimPrefix(o.PartName, "/")
		for _, f := range a.files {
			if strings.EqualFold(f.Name, name) {
				a.types[f.Name] = o.ContentType
			}
		}
	}
	return nil
}

// ofTypes returns the names of the parts with one of the types, in the order of the types, then of the zip.
func (a *archive) ofTypes(types ...string) (names []string) {
	for _, wanted := range types {
		for _, f := range a.files {
			if a.types[f.Name] == wanted {
				names = append(names, f.Name)
			}
		}
	}
	return names
}

// relation is one relation of a part.
type relation struct {
	ID         string `xml:"Id,attr"`
	Target     string `xml:",attr"`
	TargetMode string `xml:",attr"`
}

// relationsOf returns the name of the part that contains the relations of a part.
func relationsOf(part string) string {
	return path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")
}

// relations returns the relations of a part.
func (a *archive) relations(part string) ([]relation, *fault) {
	var list struct{ Relationship []relation }
	name := relationsOf(part)
	if a.text[name] == "" {
		return nil, nil
	}
	if err := xml.Unmarshal([]byte(a.text[name]), &list); err != nil {
		return nil, broken("「%s」读不懂", name)
	}
	return list.Relationship, nil
}

// complete returns a fault if a part in XML to which the part refers, such as a header or footer, is missing.
func (a *archive) complete(part string) *fault {
	all, err := a.relations(part)
	if err != nil {
		return err
	}
	for _, r := range all {
		target := r.Target
		if !strings.HasPrefix(target, "/") {
			target = path.Join(path.Dir(part), target)
		}
		if r.TargetMode == "External" || !strings.HasSuffix(target, ".xml") {
			continue
		}
		if _, ok := a.text[strings.TrimPrefix(target, "/")]; !ok {
			return broken("里面缺「%.60s」", target)
		}
	}
	return nil
}

// write returns the package with other texts for some parts, by name. New parts are at the end, in the order of
// added. The other files are copied without unpacking.
func (a *archive) write(changed map[string]string, added []string) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range a.files {
		text, ok := changed[f.Name]
		if !ok || text == a.text[f.Name] {
			if err := z.Copy(f); err != nil {
				return nil, err
			}
			continue
		}
		if err := docx.Add(z, f.Name, text, zip.Deflate); err != nil {
			return nil, err
		}
	}
	for _, name := range added {
		if err := docx.Add(z, name, changed[name], zip.Deflate); err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return b.Bytes(), err
}
