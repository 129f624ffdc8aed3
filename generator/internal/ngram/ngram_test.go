package ngram

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// read returns a file of the program.
func read(t testing.TB, name string) string {
	data, err := os.ReadFile("../../../templates/proof/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// shipped returns the model of the program.
func shipped(t testing.TB) Model {
	m, err := Open(read(t, "runs.bin"))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// cost returns what the last character of s costs behind the others.
func cost(m *Model, s string) (cost int) {
	symbols, _ := Symbols([]rune(s))
	symbols = symbols[1 : len(symbols)-1] // without the marks around
	var state State
	for i := range symbols {
		cost, state = m.Next(symbols, i, state)
	}
	return cost
}

// TestCost holds what the shipped counts say of common and of strange characters.
func TestCost(t *testing.T) {
	m := shipped(t)
	for _, s := range []string{"依法行政", "法治政府", "贯彻落实", "行政复议", "人民调解"} {
		if c := cost(&m, s); c > 2 {
			t.Errorf("the end of %s costs %d", s, c)
		}
	}
	for _, s := range []string{"依法行争", "法治政辅", "贯彻落时", "行政复仪", "人民调介"} {
		if c := cost(&m, s); c < 12 {
			t.Errorf("the end of %s costs %d", s, c)
		}
	}
	if a, b := m.Behind('政', '府'), m.Behind('府', '政'); a > 3 || b < a+5 {
		t.Errorf("府 behind 政 costs %d, 政 behind 府 %d", a, b)
	}
	if common, rare := m.Alone('法'), m.Alone('翥'); common > 9 || rare < 18 {
		t.Errorf("alone 法 costs %d and 翥 %d", common, rare)
	}
	if !m.Has('法', '治') || m.Has('法', '翥') || (&Model{}).Has('法', '治') {
		t.Error("法治 is a known pair and 法翥 is none")
	}
	if c, state := (&Model{}).Next([]uint16{'法'}, 0, State{}); c != 0 || state.Len() != 0 {
		t.Errorf("without counts 法 costs %d", c)
	}
}

// TestState says how long the known runs are.
func TestState(t *testing.T) {
	m := shipped(t)
	symbols, _ := Symbols([]rune("依法行政翥"))
	want := []int{1, 2, 3, 4, 4, 1}
	var state State
	for i, n := range want {
		if _, state = m.Next(symbols, i, state); state.Len() != n {
			t.Errorf("behind symbol %d the longest known run has %d, want %d", i, state.Len(), n)
		}
	}
}

// TestOpenDamaged refuses files that are cut or have no slots.
func TestOpenDamaged(t *testing.T) {
	file := read(t, "runs.bin")
	for _, bad := range []string{"", file[:head-1], file[:head], file[:len(file)-3], file + "123",
		"\x00\x00\x00\x03" + file[4:], file[:4] + "\x00\x00\x00\x00" + file[8:]} {
		if _, err := Open(bad); err == nil {
			t.Errorf("a file of %d bytes was opened", len(bad))
		}
	}
}

func TestSymbols(t *testing.T) {
	symbols, places := Symbols([]rune("一、 受理“行政” 12.5%的案件。⻅"))
	want := []uint16{Mark, '一', Mark, '受', '理', '行', '政', Number, '的', '案', '件', Mark, Number, Mark}
	if !slices.Equal(symbols, want) {
		t.Errorf("symbols %d", symbols)
	}
	if want := []int{0, 0, 1, 3, 4, 6, 7, 10, 15, 16, 17, 18, 19, 20}; !slices.Equal(places, want) {
		t.Errorf("places %d", places)
	}
	if symbols, places := Symbols(nil); !slices.Equal(symbols, []uint16{Mark}) || !slices.Equal(places, []int{0}) {
		t.Errorf("nothing is %d at %d", symbols, places)
	}
}

// TestDivide divides texts into the words of the shipped dictionary.
func TestDivide(t *testing.T) {
	words, err := OpenWords(read(t, "words.bin"))
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"商务谈判12次，监督权":   "商务 谈判  次  监督权",
		"因地制宜、齐抓共管":     "因地制宜  齐抓共管",
		"督促整改，昆明市司法局工作": "督促 整改  昆明市 司法局 工作",
		"": "",
	} {
		symbols, _ := Symbols([]rune(text))
		costs, starts := words.Divide(symbols)
		got := ""
		for i := len(symbols); i > 0; i = starts[i] {
			word := ""
			for _, s := range symbols[starts[i]:i] {
				if s > Mark {
					word += string(rune(s))
				}
			}
			got = word + " " + got
		}
		if got = strings.TrimSpace(got); got != want {
			t.Errorf("%s is divided into %q, want %q", text, got, want)
		}
		if last := costs[len(symbols)]; last < 0 || last > 28*len(symbols) {
			t.Errorf("%s costs %d", text, last)
		}
	}
}
