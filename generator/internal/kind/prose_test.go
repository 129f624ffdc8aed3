package kind

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// longest is how many characters a sentence may have with every fact filled in:
// nobody reads a longer one at one go.
const longest = 120

// dataFor returns the reserved names for an office of that level.
func dataFor(k *Kind, office, level string, year int) map[string]string {
	return map[string]string{"本年": strconv.Itoa(year), "上年": strconv.Itoa(year - 1), "下年": strconv.Itoa(year + 1),
		"单位": office,
		"自称": k.Level(level).Self(office), "上级": k.Level(level).To, "层级": level}
}

// TestEverySubset makes every standard paragraph from subsets of its facts:
// all of them where there are at most eight, otherwise each alone, each pair,
// all but one, all, and some hundred at random.
func TestEverySubset(t *testing.T) {
	k := fazhi(t)
	random := rand.New(rand.NewPCG(1, 2))
	for i := range k.Paragraphs {
		p := &k.Paragraphs[i]
		for _, level := range k.Levels {
			if len(p.Levels) > 0 && !slices.Contains(p.Levels, level.Name) {
				continue
			}
			for _, set := range subsets(len(p.Facts), random) {
				judge(t, k, p, level.Name, set)
			}
		}
	}
}

// subsets returns sets of n facts as bits, none of them empty.
func subsets(n int, random *rand.Rand) []uint64 {
	all := uint64(1)<<n - 1
	var sets []uint64
	if n <= 8 {
		for s := uint64(1); s <= all; s++ {
			sets = append(sets, s)
		}
		return sets
	}
	sets = append(sets, all)
	for a := range n {
		sets = append(sets, all&^(1<<a))
		for b := range a + 1 {
			sets = append(sets, 1<<a|1<<b)
		}
	}
	for range 300 {
		if s := random.Uint64() & all; s != 0 {
			sets = append(sets, s)
		}
	}
	return sets
}

func judge(t *testing.T, k *Kind, p *Paragraph, level string, set uint64) {
	t.Helper()
	data := dataFor(k, "某单位", level, 2015+int(set%12))
	var filled []string
	for i, n := range p.Facts {
		if set>>i&1 != 0 {
			data[n] = strconv.Itoa(60001+i*7) + k.Fact(n).Units[0]
			filled = append(filled, n)
		}
	}
	text, err := k.Prose(p, data)
	if err != nil {
		t.Errorf("%s %v: %v", p.Name, filled, err)
		return
	}
	if fault := misshapen(text); fault != "" {
		t.Errorf("%s %v: %s:\n%s", p.Name, filled, fault, text)
	}
	for i, n := range p.Facts {
		want := 0
		if slices.Contains(filled, n) {
			want = 1
		}
		if got := strings.Count(text, strconv.Itoa(60001+i*7)); got != want {
			t.Errorf("%s %v: %s is there %d times, want %d:\n%s", p.Name, filled, n, got, want, text)
		}
	}
}

// misshapen says what no standard prose may look like.
func misshapen(text string) string {
	for _, bad := range []string{gap, "{{", "}}", "<no value>", "[", "]", "\n", "…", "引 ", "且 ", "或 ", " ",
		",,", ",、", "、,", "、、", ",。", "、。", "。。", ";;", ",;", "其中、", "其中。", "其中,", "全年,", "全年。", "现有。", "现有,", "()"} {
		if strings.Contains(text, bad) {
			return fmt.Sprintf("%q in it", bad)
		}
	}
	if !strings.HasSuffix(text, "。") {
		return "no stop at its end"
	}
	for _, s := range strings.Split(strings.TrimSuffix(text, "。"), "。") {
		if n := utf8.RuneCountInString(s); n > longest {
			return fmt.Sprintf("a sentence of %d characters", n)
		}
		if s == "" || strings.ContainsAny(s[:1], ",;") || strings.HasPrefix(s, "、") {
			return "a sentence begins with a mark"
		}
	}
	return ""
}

func TestSentences(t *testing.T) {
	for _, c := range []struct{ lines, want string }{
		{"甲\n乙\n\n丙", "甲,乙。丙。"},
		{"甲" + gap + "\n且 、乙\n或 丙\n且 、丁", "丙、丁。"},
		{"甲\n或 乙\n且 丙", "甲。"},
		{"甲\n且 、乙\n或 丙\n丁", "甲、乙,丁。"},
		{"引 全年…\n甲" + gap + "\n、乙\n丙", "全年乙,丙。"},
		{"引 先说\n甲" + gap, ""},
		{"引 先说\n、甲\n;乙", "先说,甲;乙。"},
		{"现有[甲" + gap + "、乙、丙" + gap + "]", "现有乙。"},
		{"现有[甲" + gap + "、乙" + gap + "]\n丁", "丁。"},
		{"", ""},
	} {
		if got := sentences(c.lines); got != c.want {
			t.Errorf("%q gives %q, want %q", c.lines, got, c.want)
		}
	}
}

func TestReportWords(t *testing.T) {
	words := reportWords(2024, "清溪镇人民政府", "镇政府", "乡镇")
	for name, want := range map[string]string{"本年": "2024", "上年": "2023", "下年": "2025",
		"单位": "清溪镇人民政府", "自称": "镇政府", "上级": "上级", "层级": "乡镇"} {
		if words[name] != want {
			t.Errorf("%s is %s, want %s", name, words[name], want)
		}
	}
	if len(words) != len(Reserved) {
		t.Errorf("%d words of %d", len(words), len(Reserved))
	}
}
