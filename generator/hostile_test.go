package generator

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fazhi/generator/internal/diag"
)

// lines returns n lines by number.
func lines(n int, line func(i int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(line(i) + "\n")
	}
	return b.String()
}

// numbered returns n lines of a format with their number, from 0.
func numbered(n int, format string) string {
	return lines(n, func(i int) string { return fmt.Sprintf(format, i) })
}

// measures returns a form whose first part is text.
func measures(text string) string {
	return top + "[measures]\ntext = \"\"\"\n" + text + "\n\"\"\"\n" + rest
}

// factsForm returns a form with these lines below a bracket of facts.
func factsForm(text string) string {
	return top + "[measures]\ntext = \"做了。\"\n" + rest + "[facts.measures]\n" + text
}

const (
	top = "kind = \"fazhi\"\nyear = 2025\n[office]\nname = \"清溪街道\"\nlevel = \"街道\"\nabove = \"区委\"\n"

	rest = "[shortcomings]\ntext = \"不足是有的。\"\n[leadership]\ntext = \"主要负责人履职。\"\n[plan]\ntext = \"明年继续。\"\n"
)

// TestHostile checks forms that are made to do harm: each is rendered or refused for a reason, quickly, and never
// with more messages than can be read.
func TestHostile(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, form, code string
		left             int // number of faults not listed; 0: not checked
	}{
		{"ten megabytes on one line", measures(strings.Repeat("法", 3_500_000)), "F002", 0},
		{"three megabytes on one line", measures(strings.Repeat("法", 1_000_000)), "F003", 0},
		{"the longest line there may be", measures(strings.Repeat("法治。", 6600)), "", 0},
		{"a hundred thousand headings", measures(numbered(100_000, "# 标题%d")), "F003", 0},
		{"fifteen thousand headings", measures(numbered(15_000, "# 标题%d")), "F039", 13_000},
		{"a table of nineteen thousand rows",
			measures("| 甲 | 乙 |\n|---|---|\n" + numbered(19_000, "| %d | 好 |")), "", 0},
		{"a table of two thousand columns", measures(strings.Repeat("| 甲 ", 2000) + "|\n" +
			strings.Repeat("|---", 2000) + "|\n" + strings.Repeat("| 1 ", 2000) + "|"), "F265", 0},
		{"deep brackets", factsForm("\"行政处罚\" = " + strings.Repeat("[", 9000) + strings.Repeat("]", 9000)), "F016", 0},
		{"deep round brackets", factsForm("\"行政处罚\" = \"12件 = " + strings.Repeat("(", 9000) + "1" +
			strings.Repeat(")", 9000) + "\""), "F121", 0},
		{"a name of thousands of dots", top + "[" + strings.Repeat("a.", 9000) + "a]\n" + rest, "F028", 0},
		{"nothing but braces", measures(strings.Repeat("{{", 9000)), "F032", 0},
		{"nothing but stars", measures(strings.Repeat("**", 9999)), "F249", 0},
		{"nothing but open brackets", measures(strings.Repeat("(", 19_000)), "F039", 17_001},
		{"nothing but open quotation marks",
			measures(strings.Repeat("“", 9999) + strings.Repeat("《", 9000)), "F039", 0},
		{"one endless number", measures(strings.Repeat("1", 19_000)), "F247", 0},
		{"one endless numeral", measures(strings.Repeat("十", 19_000)), "F247", 0},
		{"an endless list of counts", measures(strings.Repeat("3件、", 6000)), "F247", 0},
		{"nineteen thousand facts", factsForm(numbered(19_000, `"甲%d" = "1件"`)), "F039", 0},
		{"nine thousand relations with unknown names",
			factsForm(numbered(9000, `"甲%[1]d" = "1件 = 甲0%[1]d + 乙%[1]d"`)), "F039", 0},
		{"a chain of nine thousand relations", factsForm(lines(9000,
			func(i int) string { return fmt.Sprintf("\"甲%d\" = \"= 甲%d\"", i, i+1) }) + "\"甲9000\" = \"1件\"\n"), "", 0},
		{"accents on accents", measures("e" + strings.Repeat("\u0301", 5000)), "F280", 0},
		{"marks that turn writing round", measures("法治\u202E政府\u2066好\u2069。"), "F009", 0},
		{"what a terminal obeys", measures("法治\u0007政府\u001B[31m好。"), "F007", 0},
		{"the languages of other programs",
			measures("<w:p/>&amp;]]><!-- --> %PDF-1.7 $HOME $(ls) `ls` '; DROP TABLE 报告; -- 好。"), "", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			late := time.AfterFunc(patience, func() { panic(c.name + " takes too long") })
			defer late.Stop()
			r, found, err := Generate(Form{Name: "form.toml", Data: []byte(c.form)}, shipped,
				Options{Formats: []string{"docx", "pdf", "txt"}})
			if err != nil {
				t.Fatal(err)
			}
			of := func(d diag.Diagnostic) bool { return string(d.Code) == c.code }
			if c.code != "" && !slices.ContainsFunc(found, of) {
				t.Errorf("%s is not reported, but %v", c.code, heads(found))
			}
			other := slices.IndexFunc(found, func(d diag.Diagnostic) bool { return !of(d) })
			if other >= 0 && (c.code == "F002" || c.code == "F003") {
				t.Errorf("nothing was read, and yet it is reported: %v", found[other].Message)
			}
			if (r.Files["pdf"] == nil) != found.HasErrors() || c.code == "" && r.Files == nil {
				t.Errorf("files: %v, reported: %v", r.Files != nil, heads(found))
			}
			if rest := slices.IndexFunc(found, func(d diag.Diagnostic) bool { return d.Code == "F039" }); c.left != 0 &&
				(rest != maxReported || found[rest].Message != fmt.Sprintf("从这里起还有 %d 处问题没有列出", c.left)) {
				t.Errorf("%d are left, but it is reported: %v", c.left, heads(found[max(rest, 0):]))
			}
			var b bytes.Buffer
			if err := diag.Text(&b, found, diag.TextOptions{}); err != nil {
				t.Fatal(err)
			}
			if len(found) > maxReported+1 || b.Len() > 2<<20 {
				t.Errorf("%d messages of %d bytes", len(found), b.Len())
			}
		})
	}
}

// heads returns codes and messages of the first few diagnostics.
func heads(found diag.List) (out []string) {
	for _, d := range found[:min(5, len(found))] {
		out = append(out, string(d.Code)+" "+d.Message)
	}
	return out
}
