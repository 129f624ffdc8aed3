package main

import (
	"os"
	"path/filepath"
	"testing"

	"fazhi/generator/internal/ngram"
)

// TestBuild makes a model of a few lines and asks it for what was counted, and for what was left out.
func TestBuild(t *testing.T) {
	c := newCounts()
	add := func(l string, weight float64) {
		symbols, _ := ngram.Symbols([]rune(l))
		c.add(symbols, weight)
	}
	for range 40 {
		add("依法行政，依法办事。", 1)
	}
	add("依法治县。", 2)
	kept := c.thin()
	data, err := pack(kept, level(c.total))
	if err != nil {
		t.Fatal(err)
	}
	m, err := ngram.Open(string(data))
	if err != nil {
		t.Fatal(err)
	}
	if !m.Has('依', '法') || !m.Has('办', '事') || m.Has('治', '县') || m.Has('县', '依') {
		t.Error("a pair counted often enough is lost, or one counted twice is kept")
	}
	// half of what is behind 法 is 行: one step; 依 always has 法 behind it
	if half, all := m.Behind('法', '行'), m.Behind('依', '法'); half != 1 || all != 0 {
		t.Errorf("行 behind 法 costs %d, 法 behind 依 %d", half, all)
	}
	for key, level := range kept {
		if at, _ := ngram.Place(key, 1<<20, 1<<10); level < 0 || at[0] >= 1<<20 || at[2] >= 1<<20+2<<10 {
			t.Fatalf("run %x has slots %d", key, at)
		}
	}
}

// TestRead leaves out what cannot be read, and a line that was read before.
func TestRead(t *testing.T) {
	c := newCounts()
	if err := c.read(t.TempDir()+"/missing.txt", 1); err == nil {
		t.Error("a missing file was read")
	}
	if err := c.read("build_test.go", 1); err != nil || c.of[1][ngram.Key([]uint16{'法'})] < 6 {
		t.Fatalf("the lines were not counted: %v", err)
	}
	before := c.total
	if err := c.read("build_test.go", 1); err != nil || c.total != before {
		t.Errorf("lines were counted again: %v, %v", c.total-before, err)
	}
}

// TestWords makes the file of a small dictionary, of which rare words are left out unless they name a place, and long
// ones that are no more probable than what they are made of; texts make a word more probable.
func TestWords(t *testing.T) {
	dir := t.TempDir()
	dictionary, out, text := filepath.Join(dir, "words.txt"), filepath.Join(dir, "words.bin"), filepath.Join(dir, "text")
	lines := "监督 900 v\n谈判 9 v\n黏度 3 n\n岷县 2 ns\n监督权 70 n\n权 90 n\n因地制宜 50 i\n监督谈判 1 n\n"
	for file, s := range map[string]string{dictionary: lines, text: "谈判，谈判；因地制宜。\n"} {
		if err := os.WriteFile(file, []byte(s), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	cost := func(texts ...string) int {
		if err := writeWords(out, dictionary, texts); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		w, err := ngram.OpenWords(string(data))
		if err != nil {
			t.Fatal(err)
		}
		for s, want := range map[string]bool{"监督": true, "谈判": true, "岷县": true, "黏度": false, "督权": false,
			"因地制宜": true, "监督谈判": false} {
			symbols, _ := ngram.Symbols([]rune(s))
			if w.Has(symbols[1:len(symbols)-1]...) != want {
				t.Errorf("%s is a word: %v", s, !want)
			}
		}
		costs, _ := w.Divide([]uint16{'谈', '判'})
		return costs[2]
	}
	if alone, read := cost(), cost("2:"+text); alone <= read {
		t.Errorf("谈判 costs %d, with a text that has it %d", alone, read)
	}
	for _, texts := range [][]string{{text}, {"x:" + text}, {"1:" + dir + "/missing.txt"}} {
		if err := writeWords(out, dictionary, texts); err == nil {
			t.Errorf("%q were read", texts)
		}
	}
	if err := writeWords(out, dir+"/missing.txt", nil); err == nil {
		t.Error("a missing dictionary was read")
	}
}
