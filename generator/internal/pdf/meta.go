package pdf

import (
	"bytes"
	_ "embed"
	"encoding/xml"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"text/template"
	"time"

	"fazhi/generator/internal/document"
)

// meta is the metadata of the file, in Info and, with the same values, in the metadata packet (A 6.6.3).
type meta struct {
	document.Meta
	date time.Time // midnight in Beijing
}

// The programs that made the file.
const (
	creator  = "fazhi"
	producer = "fazhi with go-pdf/fpdf"
)

// language matches a language tag (A 6.7.4-1, U 7.2-29).
var language = regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$`)

// newMeta checks the metadata that the file requires.
func newMeta(m document.Meta) (meta, error) {
	// Beijing time; a fixed zone needs no data from the machine.
	day, err := time.ParseInLocation(time.DateOnly, m.Date, time.FixedZone("", 8*60*60))
	if err != nil {
		return meta{}, fmt.Errorf("%q is no date", m.Date)
	}
	if !language.MatchString(m.Language) {
		return meta{}, fmt.Errorf("%q is no language tag", m.Language)
	}
	if strings.TrimSpace(m.Title) == "" { // U 7.1-9
		return meta{}, errors.New("the document has no title")
	}
	return meta{m, day}, nil
}

// info returns the document information. Empty entries are left out here and in the packet.
func (m meta) info() string {
	var b strings.Builder
	b.WriteString("<<")
	for _, e := range []struct{ key, value string }{
		{"Title", m.Title}, {"Author", m.Author}, {"Subject", m.Subject}, {"Creator", creator}, {"Producer", producer},
	} {
		if e.value != "" {
			fmt.Fprintf(&b, "/%s %s ", e.key, text(e.value))
		}
	}
	date := m.date.Format("D:20060102150405-07'00'")
	fmt.Fprintf(&b, "/CreationDate (%s) /ModDate (%s)>>", date, date)
	return b.String()
}

// packet returns the metadata packet; id is the file ID.
func (m meta) packet(id [16]byte) []byte {
	date := m.date.Format("2006-01-02T15:04:05-07:00")
	var b bytes.Buffer
	err := packet.Execute(&b, map[string]string{
		"Title": m.Title, "Author": m.Author, "Subject": m.Subject, "Language": m.Language,
		"Date": date, "Creator": creator, "Producer": producer,
		"ID": fmt.Sprintf("%x-%x-%x-%x-%x", id[:4], id[4:6], id[6:8], id[8:10], id[10:]),
	})
	if err != nil {
		panic("internal error: " + err.Error()) // the template and its values are fixed
	}
	return b.Bytes()
}

// escape escapes text for XML.
func escape(s string) (string, error) {
	var b strings.Builder
	err := xml.EscapeText(&b, []byte(s))
	return b.String(), err
}

// packetText is the packet of ISO 16684-1. A 6.6.2.1-2, -3: its header has no bytes and no encoding attribute. U
// 7.1-9: dc:title. A 6.6.4-1: pdfaid. U 5-1: pdfuaid, which needs its description (A 6.6.2.3.1-1, -2); PDF/A defines
// the others.
//
//go:embed packet.xmp
var packetText string

var packet = template.Must(template.New("").Funcs(template.FuncMap{"x": escape}).Parse(packetText))
