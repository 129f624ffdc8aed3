package proof

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"fazhi/templates"
)

// shared is where the real reports lie, when they do.
const shared = "../../../shared/reports"

func data(t testing.TB) *Data {
	t.Helper()
	d, err := Load(templates.FS, "fazhi")
	if err != nil {
		t.Fatal(err)
	}
	return d
}

var yearIn = regexp.MustCompile(`\| (\d{4}) \|`)

// report is one real report; an excerpt ends in mid-sentence.
type report struct {
	name    string
	year    int
	paras   []Para
	excerpt bool
	size    int // characters
}

// seedYears are the years reported on, by the seeds' file names.
var seedYears = map[string]int{"000": 2019, "001": 2022, "002": 2024, "003": 2020, "004": 2020}

func corpus(t testing.TB) []report {
	t.Helper()
	files, _ := filepath.Glob(shared + "/*/*.txt")
	if len(files) == 0 {
		t.Skip("no real reports here")
	}
	var out []report
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r := report{name: filepath.Base(file)[:3], excerpt: strings.Contains(file, "excerpts")}
		r.year = seedYears[r.name]
		lines := strings.Split(string(data), "\n")
		if r.excerpt {
			r.year, _ = strconv.Atoi(yearIn.FindStringSubmatch(lines[0])[1])
			lines = lines[1:]
			for strings.TrimSpace(lines[len(lines)-1]) == "" {
				lines = lines[:len(lines)-1]
			}
			last := &lines[len(lines)-1] // cut in mid-sentence: drop what is not whole
			*last = (*last)[:max(strings.LastIndex(*last, "。"), 0)]
		}
		for _, l := range lines {
			if l = strings.TrimSpace(l); l != "" {
				r.paras = append(r.paras, Para{Text: l})
				r.size += len([]rune(l))
			}
		}
		out = append(out, r)
	}
	return out
}

func TestCorpus(t *testing.T) {
	d := data(t)
	size, warnings := 0, 0
	for _, r := range corpus(t) {
		size += r.size
		for _, f := range Read(r.paras, Context{Year: r.year, Data: d}) {
			if f.Certainty != Hint {
				warnings++
			}
			t.Logf("%s %s", r.name, show(r.paras, f))
		}
	}
	t.Logf("%d characters, %d warnings", size, warnings)
}

// TestCorpusMutated spoils numbers of the real reports, one at a time, and
// wants each fault found where it was made, and none elsewhere.
func TestCorpusMutated(t *testing.T) {
	d := data(t)
	byName := map[string]report{}
	for _, r := range corpus(t) {
		byName[r.name] = r
	}
	for _, m := range []struct{ name, old, new, code string }{
		{"001", "297项", "279项", "F301"},        // 515=218+297
		{"016", "2331项", "2431项", "F302"},      // of 2418
		{"016", "96.4%", "94.6%", "F305"},       // 2331/2418
		{"016", "2331项", "2113项", ""},          // far from the rate: silent, the rate may be of something else
		{"076", "96%", "196%", "F308"},          //
		{"115", "1322项", "1332项", "F301"},      // 1525=203+1322
		{"100", "密云五个", "密云四个", ""},           // the heads do not hold 区
		{"085", "四个“最”", "五个“最”", "F317"},      //
		{"079", "事务三类", "事务四类", "F318"},       //
		{"000", "会议研判四项", "会议研判五项", "F318"},   //
		{"001", "其他类职权75项", "其他类职权74项", ""},   // the seed's 75, below
		{"002", "阵地打造”三方面", "阵地打造”两方面", "F318"}, //
		{"004", "440条", "444条", "F304"},        // 1079=230+440+409
		{"004", "99.94%", "99.49%", "F305"},     // 1688/1689
		{"004", "99.94%", "99.95%", "F305"},     //
		{"004", "1688件", "1690件", "F313"},      // more closed than there were
		{"004", "90.625%", "90.65%", "F305"},    // 29/32
		{"004", "47起全部", "45起全部", ""},           // 119=2+42+30+45
		{"031", "38%", "48%", "F311"},           // 由40%降低至
	} {
		r := byName[m.name]
		paras, done := append([]Para{}, r.paras...), false
		for i := range paras {
			if strings.Contains(paras[i].Text, m.old) {
				paras[i].Text, done = strings.Replace(paras[i].Text, m.old, m.new, 1), true
				break
			}
		}
		if !done {
			t.Logf("%s has no %s", m.name, m.old)
			continue
		}
		before := map[string]bool{}
		for _, f := range Read(r.paras, Context{Year: r.year, Data: d}) {
			before[show(r.paras, f)] = true
		}
		var got []string
		for _, f := range Read(paras, Context{Year: r.year, Data: d}) {
			if s := show(paras, f); !before[s] {
				t.Logf("%s %s → %s: %s", m.name, m.old, m.new, s)
				got = append(got, f.Code)
			}
		}
		if strings.Join(got, " ") != m.code {
			t.Errorf("%s with %s for %s: %v, want %s", m.name, m.new, m.old, got, m.code)
		}
	}
}

// TestCorpusYear reads every report as one of the year before or after: each has to show it.
func TestCorpusYear(t *testing.T) {
	d := data(t)
	total, found := 0, 0
	for _, r := range corpus(t) {
		for _, y := range []int{r.year - 1, r.year + 1} {
			total++
			hit := false
			for _, f := range Read(r.paras, Context{Year: y, Data: d}) {
				hit = hit || f.Certainty != Hint && f.Code >= "F321" && f.Code <= "F324"
			}
			if hit {
				found++
			} else {
				t.Logf("%s as %d: silent", r.name, y)
			}
		}
	}
	t.Logf("%d of %d", found, total)
}
