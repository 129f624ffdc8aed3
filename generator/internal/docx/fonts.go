package docx

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"strings"

	"fazhi/generator/internal/face"
)

// shown is which characters the report shows: by the name under which the face is asked for, by the face.
type shown map[string]map[face.ID]map[rune]bool

func (s shown) add(name string, id face.ID, text string) {
	if s[name] == nil {
		s[name] = map[face.ID]map[rune]bool{}
	}
	if s[name][id] == nil {
		s[name][id] = map[rune]bool{}
	}
	for _, r := range text {
		s[name][id][r] = true
	}
}

// embedded is a face in the package.
type embedded struct {
	name    string // by which the report asks for it, and its own
	key     string // 32 hexadecimal digits in the groups of a GUID
	data    []byte // obfuscated
	program *face.Program
}

// embed makes a face for each name that the report asks for, of just the characters it shows.
func (w *writer) embed(set *face.Set) ([]embedded, error) {
	w.furniture()
	var faces []embedded
	for _, name := range slices.Sorted(maps.Keys(w.shown)) {
		wanted := face.Wanted{}
		for id, runes := range w.shown[name] {
			for r := range runes {
				want := id
				if r > 0xFFFF {
					want = face.Rare // all faces ask for these by its name
				}
				if from, _, ok := set.Resolve(want, r); ok {
					wanted.Add(from, r)
				}
			}
		}
		if len(wanted) == 0 {
			continue
		}
		p, err := set.Program(name, wanted)
		if err != nil {
			return nil, err
		}
		key, data := obfuscate(p.Data)
		faces = append(faces, embedded{name, key, data, p})
	}
	return faces, nil
}

// furniture adds what stands in header and footer: any page number.
func (w *writer) furniture() {
	number, mark := w.style.PageNumber.Face, w.style.DraftMark.Face
	w.shown.add(w.style.Faces[number].Office, number, "— 0123456789")
	if w.draft {
		w.shown.add(w.style.Faces[mark].Office, mark, "草稿")
	}
}

// obfuscate hides a font file as ECMA-376 part 1, 17.8.1 demands: its first 32
// bytes are mixed with the digits of a GUID, taken from the last to the first.
// The GUID follows from the bytes, so that the same face gives the same package.
func obfuscate(font []byte) (key string, data []byte) {
	digest := sha256.Sum256(font)
	guid := digest[:16]
	guid[6] = guid[6]&0x0F | 0x80 // RFC 9562, 5.8: of one's own making
	guid[8] = guid[8]&0x3F | 0x80
	data = slices.Clone(font)
	for i := range min(32, len(data)) {
		data[i] ^= guid[15-i%16]
	}
	return fmt.Sprintf("%X-%X-%X-%X-%X", guid[:4], guid[4:6], guid[6:8], guid[8:10], guid[10:]), data
}

const fontType = `<Default Extension="odttf" ContentType="application/vnd.openxmlformats-officedocument.obfuscatedFont"/>`

// fontPart names the part of face i. Word takes plain names only.
func fontPart(i int) string { return fmt.Sprintf("word/fonts/font%d.odttf", i+1) }

// fontRelations gives the relations of the font table.
func fontRelations(faces []embedded) string {
	var b strings.Builder
	for i := range faces {
		fmt.Fprintf(&b, `  <Relationship Id="rId%d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/font" Target="%s"/>`+"\n",
			i+1, strings.TrimPrefix(fontPart(i), "word/"))
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// fonts gives the font table: each name that a style or the report asks for,
// with the names to try where it is not installed, and its embedded face.
func (w *writer) fonts(faces []embedded) string {
	var b strings.Builder
	done := map[string]bool{}
	for id := range face.IDs {
		f := w.style.Faces[id]
		for i, name := range []string{f.Office, f.Rare} {
			styled := i == 0 && id != face.Rare
			if done[name] || !styled && w.shown[name] == nil {
				continue
			}
			done[name] = true
			fallbacks := slices.DeleteFunc(slices.Clone(f.Fallbacks), func(other string) bool { return other == name })
			b.WriteString(`  <w:font w:name="` + escape(name) + `">` +
				when(len(fallbacks) > 0, tag("altName", "val", strings.Join(fallbacks, ","))) + described(name, faces) + "</w:font>\n")
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// described gives what the font table says of the face of a name besides: its
// script and, when it is embedded, its kind and where it is.
func described(name string, faces []embedded) string {
	charset := tag("charset", "val", "86") // GB 2312
	i := slices.IndexFunc(faces, func(f embedded) bool { return f.name == name })
	if i < 0 {
		return charset
	}
	p := faces[i].program
	return tag("panose1", "val", fmt.Sprintf("%X", p.Panose[:])) + charset + tag("family", "val", "auto") + tag("pitch", "val", "variable") +
		fmt.Sprintf(`<w:sig w:usb0="%08X" w:usb1="%08X" w:usb2="%08X" w:usb3="%08X" w:csb0="%08X" w:csb1="%08X"/>`,
			p.Ranges[0], p.Ranges[1], p.Ranges[2], p.Ranges[3], p.CodePages[0], p.CodePages[1]) +
		fmt.Sprintf(`<w:embedRegular r:id="rId%d" w:fontKey="{%s}" w:subsetted="1"/>`, i+1, faces[i].key)
}
