package proof

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"fazhi/templates"
)

// shared is where the real reports lie, when they do.
const shared = "../../../../shared/reports"

var loaded = sync.OnceValues(func() (*Data, error) { return Load(templates.FS, "fazhi") })

// data returns the shipped data, which is loaded once for all tests.
func data(t testing.TB) *Data {
	t.Helper()
	d, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

var yearAtEnd = regexp.MustCompile(`-(\d{4})\.txt$`)

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
	var files []string
	for _, folder := range []string{"seeds", "excerpts", "gkbg"} {
		more, _ := filepath.Glob(filepath.Join(shared, folder, "*.txt"))
		files = append(files, more...)
	}
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
		if y := yearAtEnd.FindStringSubmatch(file); y != nil {
			r.name = "g" + r.name[:2]
			r.year, _ = strconv.Atoi(y[1])
		}
		if r.excerpt {
			r.name = "e" + r.name
		}
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

// corpusFaults are the faults of the real reports, read by eye, by report, code and what is marked.
var corpusFaults = []string{
	"000 F332 中的起到", "000 F332 非法犯罪", "000 F343 截止", "001 F303 6500人次", "001 F309 均", "001 F331 党政主要负责人改造推进法治建设第一责任人职责", "002 F343 截止",
	"003 F326 党政主要负责人履行法治建设第一责任人职责规定", "004 F301 119起", "004 F332 执政率", "004 F332 计提学法", "004 F333 刑释解教人员", "004 F333 法制办",
	"e004 F332 十九大历次全会", "e004 F332 街道2022年街道", "e085 F348 “", "e088 F332 学法尊法学法",
	"e115 F332 习菦平", "e115 F346 (年)", "e115 F346 (年)",
	"g03 F332 公共企事业单信息", "g03 F332 的的",
}

// TestCorpus wants exactly the known faults as warnings, and the known hint
// about one fact with two numbers.
func TestCorpus(t *testing.T) {
	t.Parallel()
	d := data(t)
	size, hint := 0, false
	var got []string
	for _, r := range corpus(t) {
		size += r.size
		for _, f := range Read(r.paras, Context{Year: r.year, Data: d}) {
			if f.Certainty != Hint {
				got = append(got, r.name+" "+string(f.Code)+" "+string([]rune(r.paras[f.Para].Text)[f.Start:f.Start+f.Len]))
			}
			hint = hint || r.name == "001" && f.Code == "F315"
			t.Logf("%s %s", r.name, show(r.paras, f))
		}
	}
	slices.Sort(got)
	if !slices.Equal(got, corpusFaults) {
		t.Errorf("got  %q\nwant %q", got, corpusFaults)
	}
	if !hint {
		t.Error("260 and 90 of the same thing were not reported")
	}
	t.Logf("%d characters, %d warnings", size, len(got))
}

// TestCorpusMutated spoils numbers of the real reports, one at a time, and
// wants each fault found where it was made, and none elsewhere.
func TestCorpusMutated(t *testing.T) {
	t.Parallel()
	d := data(t)
	byName := map[string]report{}
	for _, r := range corpus(t) {
		byName[r.name] = r
	}
	for _, m := range []struct{ name, old, new, code string }{
		{"e001", "297项", "279项", "F301"},        // 515=218+297
		{"e016", "2331项", "2431项", "F302"},      // of 2418
		{"e016", "96.4%", "94.6%", "F305"},      // 2331/2418
		{"e016", "2331项", "2113项", "F305"},      // far from the rate
		{"e076", "96%", "196%", "F308"},         //
		{"e100", "密云五个", "密云四个", ""},            // the heads do not hold 区
		{"e085", "四个“最”", "五个“最”", "F317"},      //
		{"e079", "事务三类", "事务四类", "F318"},        //
		{"000", "会议研判四项", "会议研判五项", "F318"},     //
		{"001", "其他类职权75项", "其他类职权74项", "F301"}, // 87=1+2+9+75
		{"002", "阵地打造”三方面", "阵地打造”两方面", "F318"}, //
		{"004", "440条", "444条", "F301"},         // 1079=230+440+409
		{"004", "99.94%", "99.49%", "F305"},     // 1688/1689
		{"004", "99.94%", "99.95%", "F305"},     //
		{"004", "1688件", "1690件", "F313"},       // more closed than there were
		{"004", "90.625%", "90.65%", "F305"},    // 29/32
		{"004", "47起全部", "45起全部", ""},           // 119=2+42+30+45
		{"e031", "38%", "48%", "F311"},          // 由40%降低至
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
			before[string(f.Code)+f.Message] = true
		}
		var got []string
		for _, f := range Read(paras, Context{Year: r.year, Data: d}) {
			if s := show(paras, f); !before[string(f.Code)+f.Message] {
				t.Logf("%s %s → %s: %s", m.name, m.old, m.new, s)
				got = append(got, string(f.Code))
			}
		}
		if strings.Join(got, " ") != m.code {
			t.Errorf("%s with %s for %s: %v, want %s", m.name, m.new, m.old, got, m.code)
		}
	}
}

// TestCorpusYear reads every report as one of the year before or after: each has to show it.
func TestCorpusYear(t *testing.T) {
	t.Parallel()
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
	if found < total*95/100 {
		t.Errorf("%d of %d show the wrong year", found, total)
	}
}
