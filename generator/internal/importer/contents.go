package importer

import (
	"slices"
	"strings"

	"fazhi/generator/internal/han"
)

// maxBefore is how many lines are before a table of contents at most.
const maxBefore = 40

// withoutContents returns the lines without a table of contents, which is 目录 alone in its line and what is below: lines
// that end in the number of a page, or that are headings of the report.
func withoutContents(lines []line) (kept []line, contents []string) {
	first := slices.IndexFunc(lines[:min(maxBefore, len(lines))], func(l line) bool { return folded(l.Text) == "目录" })
	if first < 0 {
		return lines, nil
	}
	end := first + 1
	for end < len(lines) && isEntry(lines[end], lines[end+1:]) {
		end++
	}
	if end == first+1 {
		return lines, nil
	}
	for _, l := range lines[first:end] {
		contents = append(contents, l.String())
	}
	return slices.Concat(lines[:first], lines[end:]), contents
}

// pageOf matches the number of the page at the end of a line of a table of contents.
var pageOf = han.Pattern(`[\s.…·\-—_]*\(?[0-9]{1,3}\)?$`)

// isEntry reports whether a line is of a table of contents, or a table that tabs make of several; below is what
// follows.
func isEntry(l line, below []line) bool {
	entries := []string{l.Text}
	if l.IsTable() {
		entries = entries[:0]
		for _, row := range l.Rows {
			entries = append(entries, strings.Join(row, " "))
		}
	}
	return !slices.ContainsFunc(entries, func(entry string) bool {
		entry = folded(pageOf().ReplaceAllString(strings.TrimSpace(han.FoldString(entry)), ""))
		return entry == "" || !slices.ContainsFunc(below, func(b line) bool {
			return strings.HasPrefix(folded(b.Text), entry)
		})
	})
}
