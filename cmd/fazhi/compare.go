package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator"
)

// Limits of the output of printCompared: texts of a part, and numbers. The JSON output is complete.
const (
	maxTexts   = 3
	maxNumbers = 12
	maxText    = 40 // characters of a text
)

// printCompared prints how similar a form is to last year's report.
func printCompared(w io.Writer, c generator.Comparison) error {
	var b strings.Builder
	if c.Last == "" {
		fmt.Fprintf(&b, "%s 没有上年的表可比：在第一个方括号之前写上 previous = \"上年的表.toml\"\n", c.File)
	} else {
		fmt.Fprintf(&b, "%s 和上年的 %s 比，各部分文字一字不差的（数、名称不算）：\n", c.File, c.Last)
	}
	for _, p := range c.Parts {
		fmt.Fprintf(&b, "  %3d%%  %s\n", p.Percent, p.Title)
		longest := slices.Clone(p.Texts)
		slices.SortStableFunc(longest, func(a, b generator.SameText) int {
			return cmp.Compare(utf8.RuneCountInString(b.Text), utf8.RuneCountInString(a.Text))
		})
		longest = longest[:min(len(longest), maxTexts)]
		slices.SortStableFunc(longest, func(a, b generator.SameText) int { return cmp.Compare(a.Line, b.Line) })
		for _, s := range longest {
			text := []rune(s.Text)
			if len(text) > maxText {
				text = append(text[:maxText], []rune("……")...)
			}
			fmt.Fprintf(&b, "        第 %d 行：%s\n", s.Line, string(text))
		}
		if more := len(p.Texts) - len(longest); more > 0 {
			fmt.Fprintf(&b, "        另外还有 %d 处\n", more)
		}
	}
	if n := len(c.Unchanged); n > 0 {
		var numbers []string
		for _, f := range c.Unchanged[:min(n, maxNumbers)] {
			numbers = append(numbers, fmt.Sprintf("%s %s（第 %d 行）", f.Name, f.Value, f.Line))
		}
		fmt.Fprintf(&b, "  和上年一样的数 %d 个：%s", n, strings.Join(numbers, "、"))
		if n > maxNumbers {
			b.WriteString("……")
		}
		b.WriteByte('\n')
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// printComparedJSON writes the diagnostics and the comparisons as one JSON object.
func printComparedJSON(w io.Writer, found generator.Diagnostics, compared []generator.Comparison) error {
	var list bytes.Buffer
	if err := generator.WriteJSON(&list, found); err != nil {
		return err
	}
	return printJSON(w, struct {
		Diagnostics json.RawMessage        `json:"diagnostics"`
		Comparisons []generator.Comparison `json:"comparisons"`
	}{list.Bytes(), append([]generator.Comparison{}, compared...)})
}

// printJSON writes v as indented JSON, without escaping < and >.
func printJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
