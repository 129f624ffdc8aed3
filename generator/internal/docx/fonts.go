package docx

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"strings"

	"fazhi/generator/internal/face"
	"fazhi/generator/internal/style"
)

// fontUse contains the characters that the report shows, by the name of their face.
type fontUse struct {
	style *style.Style
	shown map[string]map[shown]bool
	faces []embedded // nil before embed
}

// shown is a character in a face.
type shown struct {
	face face.ID
	r    rune
}

// add notes that text is shown.
func (u *fontUse) add(name string, id face.ID, text string) {
	if u.shown[name] == nil {
		u.shown[name] = map[shown]bool{}
	}
	for _, r := range text {
		u.shown[name][shown{id, r}] = true
	}
}

// stretch returns the number of bytes at the beginning of text that are shown with the same name of a face, and that
// name. It records that they are shown.
func (u *fontUse) stretch(id face.ID, text string) (name string, n int) {
	n = len(text)
	for i, r := range text {
		now := u.style.OfficeName(id, r)
		if i > 0 && now != name {
			n = i
			break
		}
		name = now
	}
	u.add(name, id, text[:n])
	return name, n
}

// embedded is a face in the package.
type embedded struct {
	name    string // name in the style
	key     string // 32 hexadecimal digits in the groups of a GUID
	data    []byte // obfuscated
	program *face.Program
}

// embed makes a face for each name that the report uses, with only the characters that it shows. After this, names
// returns the names of these faces.
func (u *fontUse) embed(set *face.Set, draft bool) error {
	u.furniture(draft)
	for _, name := range slices.Sorted(maps.Keys(u.shown)) {
		wanted := face.Wanted{}
		for s := range u.shown[name] {
			if s.r > 0xFFFF {
				s.face = face.Rare // the name of face Rare is used for these characters in all faces
			}
			if from, _, ok := set.Resolve(s.face, s.r); ok {
				wanted.Add(from, s.r)
			}
		}
		if len(wanted) == 0 {
			continue
		}
		p, err := set.Program(name, wanted)
		if err != nil {
			return err
		}
		key, data := obfuscate(p.Data)
		u.faces = append(u.faces, embedded{name, key, data, p})
	}
	return nil
}

// names returns the attributes that name a face for all kinds of characters: the name of the embedded face, or the
// name in the style.
func (u *fontUse) names(name string) []any {
	if i := slices.IndexFunc(u.faces, func(f embedded) bool { return f.name == name }); i >= 0 {
		name = u.faces[i].program.Name
	}
	return []any{"ascii", name, "eastAsia", name, "hAnsi", name, "cs", name}
}

// furniture adds the characters of header and footer: those of any page number.
func (u *fontUse) furniture(draft bool) {
	number, mark := u.style.PageNumber.Face, u.style.DraftMark.Face
	u.add(u.style.Faces[number].Office, number, "— 0123456789")
	if draft {
		u.add(u.style.Faces[mark].Office, mark, "草稿")
	}
}

// obfuscate obfuscates a font file as ECMA-376 part 1, 17.8.1 requires: its first 32 bytes are combined with the
// digits of a GUID, from the last to the first. The GUID is derived from the bytes, so that the same face makes the
// same package.
func obfuscate(font []byte) (key string, data []byte) {
	digest := sha256.Sum256(font)
	guid := digest[:16]
	guid[6] = guid[6]&0x0F | 0x80 // RFC 9562, 5.8: a custom format
	guid[8] = guid[8]&0x3F | 0x80
	data = slices.Clone(font)
	for i := range min(32, len(data)) {
		data[i] ^= guid[15-i%16]
	}
	return fmt.Sprintf("%X-%X-%X-%X-%X", guid[:4], guid[4:6], guid[6:8], guid[8:10], guid[10:]), data
}

const fontType = `<Default Extension="odttf" ` +
	`ContentType="application/vnd.openxmlformats-officedocument.obfuscatedFont"/>`

// fontPart returns the name of the part of face i. Word accepts simple names only.
func fontPart(i int) string { return fmt.Sprintf("word/fonts/font%d.odttf", i+1) }

// relations returns the relations of the font table.
func (u *fontUse) relations() string {
	var b strings.Builder
	for i := range u.faces {
		id, part := fmt.Sprintf("rId%d", i+1), strings.TrimPrefix(fontPart(i), "word/")
		b.WriteString("  " + relation(id, "font", part) + "\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// table returns the font table: each name that a style or the report uses, with alternative names in case it is not
// installed, and its embedded face.
func (u *fontUse) table() string {
	var b strings.Builder
	done := map[string]bool{}
	for id := range face.IDs {
		f := u.style.Faces[id]
		for i, name := range []string{f.Office, f.Rare} {
			styled := i == 0 && id != face.Rare
			if done[name] || !styled && u.shown[name] == nil {
				continue
			}
			done[name] = true
			b.WriteString(u.font(name, f.Fallbacks))
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// font returns the entry of a name of the style: alternative names, its script and, if it is embedded, its kind and
// place.
func (u *fontUse) font(name string, fallbacks []string) string {
	others := slices.DeleteFunc(slices.Clone(fallbacks), func(other string) bool { return other == name })
	charset := tag("charset", "val", "86") // GB 2312
	i := slices.IndexFunc(u.faces, func(f embedded) bool { return f.name == name })
	if i >= 0 {
		p := u.faces[i].program
		others = append([]string{name}, others...)
		name = p.Name
		charset = tag("panose1", "val", fmt.Sprintf("%X", p.Panose[:])) + charset +
			tag("family", "val", "auto") + tag("pitch", "val", "variable") +
			fmt.Sprintf(`<w:sig w:usb0="%08X" w:usb1="%08X" w:usb2="%08X" w:usb3="%08X" w:csb0="%08X" w:csb1="%08X"/>`,
				p.Ranges[0], p.Ranges[1], p.Ranges[2], p.Ranges[3], p.CodePages[0], p.CodePages[1]) +
			fmt.Sprintf(`<w:embedRegular r:id="rId%d" w:fontKey="{%s}" w:subsetted="1"/>`, i+1, u.faces[i].key)
	}
	alternatives := when(len(others) > 0, tag("altName", "val", strings.Join(others, ",")))
	return `  <w:font w:name="` + Escape(name) + `">` + alternatives + charset + "</w:font>\n"
}
