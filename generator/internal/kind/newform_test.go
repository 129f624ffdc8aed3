package kind

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/han"
)

// offices are one of each level.
var offices = []struct{ level, name, file string }{
	{"省", "江北省人民政府", "province"},
	{"市", "云州市人民政府", "city"},
	{"县区", "临江县人民政府", "county"},
	{"部门", "临江县农业农村局", "department"},
	{"乡镇", "清溪镇", "town"},
	{"街道", "清溪街道", "street"},
}

// TestNewForm compares the new forms of the shipped kind; Check says what is wrong with one.
func TestNewForm(t *testing.T) {
	k := fazhi(t)
	var written []string
	for _, o := range offices {
		form, err := k.NewForm(NewOffice{Name: o.name, Level: o.level, Year: 2025})
		if err != nil {
			t.Fatal(err)
		}
		file := "testdata/new-" + o.file + ".toml"
		golden.Check(t, file, []byte(form))
		written = append(written, file)
	}
	golden.Orphans(t, "testdata/new-*", written)
}

func TestNewFormRefuses(t *testing.T) {
	k := fazhi(t)
	for want, o := range map[string]NewOffice{
		"层级":  {Name: "清溪街道", Level: "村", Year: 2025},
		"年度":  {Name: "清溪街道", Level: "街道", Year: 25},
		"空着":  {Level: "街道", Year: 2025},
		"反斜杠": {Name: "清溪\"街道", Level: "街道", Year: 2025},
	} {
		if _, err := k.NewForm(o); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: %v, want something with %q", o, err, want)
		}
	}
}

// TestReport compares the text made from facts alone: the whole text of a report with every fact of the level filled
// in, one with three facts per paragraph, and one with only the facts of leadership missing.
func TestReport(t *testing.T) {
	k := fazhi(t)
	var written []string
	for _, o := range offices {
		for name, keep := range map[string]func(part string, i int) bool{
			"full": func(string, int) bool { return true },
			"some": func(part string, i int) bool { return part != "leadership" && i%5 < 2 },
		} {
			text := report(t, k, o.name, o.level, keep)
			if o.level == "街道" || o.level == "县区" || name == "full" && o.level == "部门" {
				file := "testdata/report-" + o.file + "-" + name + ".txt"
				golden.Check(t, file, []byte(text))
				written = append(written, file)
			}
		}
	}
	golden.Orphans(t, "testdata/report-*", written)
}

func report(t *testing.T, k *Kind, office, level string, keep func(string, int) bool) string {
	t.Helper()
	data := dataFor(k, office, level, 2025)
	filled := map[string]bool{}
	for i, f := range k.Facts {
		if (len(f.Levels) == 0 || slices.Contains(f.Levels, level)) && keep(f.Part, i) {
			data[f.Name], filled[f.Name] = likely(k, i), true
		}
	}
	w := formWriter{k: k, o: NewOffice{Name: office, Level: level, Year: 2025}, level: k.Level(level)}
	must := func(s string, err error) string {
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	out := w.say(w.level.Title) + "\n\n" + must(k.FixedText(k.Opening, data)) + "\n"
	n := 0
	for i := range k.Parts {
		p := &k.Parts[i]
		if !p.Mandatory {
			continue
		}
		n++
		out += han.Numeral(n) + "、" + w.say(p.Title) + "\n"
		m := 0
		var topics []*Paragraph
		for j := range k.Paragraphs {
			q := &k.Paragraphs[j]
			if q.Part == p.Key && slices.ContainsFunc(q.Facts, func(n string) bool { return filled[n] }) {
				topics = append(topics, q)
			}
		}
		for _, g := range k.Grouped(p.Key, level, topics) {
			m++
			out += fmt.Sprintf("（%s）%s\n", han.Numeral(m), g.Heading)
			for _, q := range g.Topics {
				out += must(k.Prose(q, data)) + "\n"
			}
		}
	}
	return out
}

// likely returns a value as a clerk might type it. A fact that is at most another has the value of that one.
func likely(k *Kind, i int) string {
	f := k.Facts[i]
	for _, r := range f.Relations {
		for j := range i {
			if r == "<= "+k.Facts[j].Name && len(k.Facts[j].Relations) == 0 {
				return strings.TrimSuffix(likely(k, j), k.Facts[j].Units[0]) + f.Units[0]
			}
		}
	}
	switch unit := f.Units[0]; {
	case unit == "%":
		return fmt.Sprintf("%d.%d%%", 88+i%11, 1+i%8)
	case strings.HasPrefix(unit, "万"):
		return fmt.Sprintf("%d.%d%s", 12+i*3%90, 1+i%8, unit)
	case unit == "人次" || unit == "平方米":
		return fmt.Sprintf("%d00余%s", 3+i*7%60, unit)
	}
	return fmt.Sprintf("%d%s", 2+i*5%37, f.Units[0])
}
