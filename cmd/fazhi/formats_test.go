package main

import (
	"bytes"
	"maps"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fazhi/generator"
)

// example returns an example form and the shipped data.
func example(t *testing.T) (generator.Form, *generator.Sources) {
	t.Helper()
	data, err := os.ReadFile("../../examples/zhuji-2022.toml")
	if err != nil {
		t.Fatal(err)
	}
	s, err := generator.Open(generator.Overrides{})
	if err != nil {
		t.Fatal(err)
	}
	return generator.Form{Name: "zhuji-2022.toml", Data: data, Near: newNearby("../../examples/zhuji-2022.toml")}, s
}

// TestFormats checks that the generator makes every format that the command lists.
func TestFormats(t *testing.T) {
	in, s := example(t)
	r, found, err := generator.Generate(in, s, generator.Options{Formats: reportFormats})
	if err != nil || len(r.Files) != len(reportFormats) {
		t.Errorf("%d files of %v: %v %v", len(r.Files), reportFormats, found, err)
	}
	ledger := generator.NewLedger(s)
	ledger.Add(in)
	for _, format := range ledgerFormats {
		if data, _, err := ledger.Bytes(format); err != nil || len(data) == 0 {
			t.Errorf("ledger as %s: %v", format, err)
		}
	}
	if got := slices.Sorted(maps.Keys(formatPrinters)); !slices.Equal(got, slices.Sorted(slices.Values(checkFormats))) {
		t.Errorf("check prints %v, its help says %v", got, checkFormats)
	}
}

// TestFigures checks that the sizes stated in README.md and in the help of render are equal, and correct.
func TestFigures(t *testing.T) {
	in, s := example(t)
	size := func(o generator.Options) float64 {
		r, _, err := generator.Generate(in, s, o)
		if err != nil {
			t.Fatal(err)
		}
		return float64(len(r.Files[o.Formats[0]]))
	}
	docx := generator.Options{Formats: []string{"docx"}}
	embedded := generator.Options{Formats: []string{"docx"}, EmbedFonts: true}
	pdf := generator.Options{Formats: []string{"pdf"}}
	smallest := generator.Options{Formats: []string{"pdf"}, Smallest: true}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var help bytes.Buffer
	run(t.Context(), []string{"help", "render"}, streams{in: strings.NewReader(""), out: &help, err: &help})
	for _, figure := range []struct {
		pattern  string
		measured float64
	}{
		{`每份大?约大? ([0-9]+)KB`, (size(embedded) - size(docx)) / 1000},
		{`再小百分之([一二三四五六七八九十])`, 100 * (1 - size(smallest)/size(pdf))},
	} {
		var said []string
		for _, text := range []string{string(readme), help.String()} {
			if m := regexp.MustCompile(figure.pattern).FindStringSubmatch(text); m != nil {
				said = append(said, m[1])
			}
		}
		if len(said) != 2 || said[0] != said[1] {
			t.Errorf("README.md and help say %v for %s", said, figure.pattern)
			continue
		}
		n, err := strconv.ParseFloat(said[0], 64)
		if err != nil {
			n = float64(1 + strings.Index("一二三四五六七八九十", said[0])/len("一"))
		}
		if figure.measured < 0.85*n || figure.measured > 1.15*n {
			t.Errorf("%s: said %v, measured %.1f", figure.pattern, n, figure.measured)
		}
	}
}
