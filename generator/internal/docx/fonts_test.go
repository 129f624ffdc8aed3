package docx_test

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"unicode/utf16"

	"fazhi/fonts"
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/docx"
	"fazhi/generator/internal/face"
)

func faces(t *testing.T) *face.Set {
	t.Helper()
	set, err := face.Load(fonts.FS)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// withFaces writes the document with embedded faces.
func withFaces(t *testing.T, d *document.Document) []byte {
	t.Helper()
	data, err := docx.Write(d, placer(t), folder(t), docx.Options{Embed: true})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// partOf returns one part without changes.
func partOf(t *testing.T, data []byte, name string) []byte {
	t.Helper()
	z := unzip(t, data)
	b, err := fs.ReadFile(z, name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

var embeddedFace = regexp.MustCompile(`<w:font w:name="([^ "]*) ([A-Z]{6})"><w:altName w:val="([^,"]*)[^>]*>.*` +
	`<w:embedRegular r:id="(rId\d+)" w:fontKey="\{([0-9A-F-]*)\}" w:subsetted="1"/></w:font>`)

// TestEmbeddedFaces checks that each name that the report uses has a face that, read with its key, is a TrueType
// file with exactly the characters used.
func TestEmbeddedFaces(t *testing.T) {
	d := sample()
	d.Draft = true
	data := withFaces(t, d)
	relations := string(partOf(t, data, "word/_rels/fontTable.xml.rels"))
	shows := map[string]string{"仿宋_GB2312": "法1+N”—…【", "仿宋": "喆镕", "楷体_GB2312": "普法进村（", "黑体": "草稿一、附件",
		"方正小标宋简体": "清溪镇", "宋体": "—0123456789"}
	lacks := map[string]string{"仿宋_GB2312": "镕龘", "仿宋": "法", "黑体": "镇", "宋体": "法"}
	styles := string(partOf(t, data, "word/styles.xml"))
	var names []string
	for _, m := range embeddedFace.FindAllStringSubmatch(string(partOf(t, data, "word/fontTable.xml")), -1) {
		name, tag, first, id, key := m[1], m[2], m[3], m[4], m[5]
		names = append(names, name)
		if first != name || name != "仿宋" && !strings.Contains(styles, `"`+name+" "+tag+`"`) && name != "SimSun-ExtB" {
			t.Errorf("%s %s: no style names it, or the name without a tag is not its first alternative", name, tag)
		}
		target := regexp.MustCompile(`Id="` + id +
			`" Type="[^"]*/font" Target="(fonts/font\d+\.odttf)"`).FindStringSubmatch(relations)
		if target == nil {
			t.Fatalf("%s: no relation %s in\n%s", name, id, relations)
		}
		font := bytes.Clone(partOf(t, data, "word/"+target[1]))
		digits, err := hex.DecodeString(strings.ReplaceAll(key, "-", ""))
		if err != nil || len(digits) != 16 {
			t.Fatalf("%s: key %s", name, key)
		}
		slices.Reverse(digits)
		for i := range 32 {
			font[i] ^= digits[i%16]
		}
		var called []byte // the name as encoded in the name table
		for _, unit := range utf16.Encode([]rune(name + " " + tag)) {
			called = binary.BigEndian.AppendUint16(called, unit)
		}
		if !bytes.Contains(font, called) {
			t.Errorf("%s %s: the file has another name", name, tag)
		}
		if name == "SimSun-ExtB" {
			if !bytes.HasPrefix(font, []byte{0, 1, 0, 0}) {
				t.Errorf("%s is no TrueType file", name)
			}
			continue // package face checks its characters
		}
		own, err := face.Override(faces(t), fstest.MapFS{name + ".ttf": {Data: font}})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		as := map[string]face.ID{"楷体_GB2312": face.Kai, "黑体": face.Hei, "方正小标宋简体": face.BiaoSong, "宋体": face.Song}[name]
		for _, r := range shows[name] {
			if id, _, _ := own.Resolve(as, r); id != as {
				t.Errorf("%s lacks %c", name, r)
			}
		}
		for _, r := range lacks[name] {
			if id, _, ok := own.Resolve(as, r); ok && id == as {
				t.Errorf("%s has %c, which is not in use", name, r)
			}
		}
	}
	slices.Sort(names)
	want := []string{"SimSun-ExtB", "仿宋", "仿宋_GB2312", "宋体", "方正小标宋简体", "楷体_GB2312", "黑体"}
	if !slices.Equal(names, want) {
		t.Errorf("embedded are %v, want %v", names, want)
	}
	settings := string(partOf(t, data, "word/settings.xml"))
	if !strings.Contains(settings, "<w:embedTrueTypeFonts/><w:saveSubsetFonts/>") {
		t.Error("the settings do not speak of the faces")
	}
	if plain := write(t, d); bytes.Contains(partOf(t, plain, "word/settings.xml"), []byte("embed")) ||
		len(plain)*5 > len(data) {
		t.Error("faces are embedded without being asked for")
	}
}

// TestSameBytesWithFaces checks that the same report has the same package, also in parallel.
func TestSameBytesWithFaces(t *testing.T) {
	place, want := placer(t), withFaces(t, sample())
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			got, err := docx.Write(sample(), place, folder(t), docx.Options{Embed: true})
			if err != nil || !bytes.Equal(got, want) {
				t.Errorf("two runs differ (%v)", err)
			}
		})
	}
	group.Wait()
}

// TestOfficeDrawsEmbedded checks that LibreOffice on a machine without any of the faces draws with the faces in the
// package.
func TestOfficeDrawsEmbedded(t *testing.T) {
	script := tool(t, "same-lines", "python3", "soffice", "pdffonts", "pdftotext")
	file := filepath.Join(t.TempDir(), "sample.docx")
	if err := os.WriteFile(file, withFaces(t, sample()), 0o644); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("python3", tool(t, "check-docx", "xmllint"), file).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	pdf := strings.TrimSuffix(file, "docx") + "pdf"
	same := exec.Command("python3", script, "--embedded", "--office", filepath.Dir(pdf), file)
	if out, err := same.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	used, err := exec.Command("pdffonts", pdf).Output()
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(strings.TrimSpace(string(used)), "\n") {
		if i >= 2 && !strings.Contains(line, "+GW") {
			t.Errorf("drawn with a face of the machine: %s", line)
		}
	}
	text, err := exec.Command("pdftotext", pdf, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(strings.Join(strings.Fields(string(text)), ""), "喆、镕、𬭎字俱全") {
		t.Error("the rare characters are lost")
	}
}
