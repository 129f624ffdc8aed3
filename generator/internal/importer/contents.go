package importer

import (
	"slices"
	"strings"

	"fazhi/generator/internal/han"
)

// maxBefore is how many lines are before a table of contents at most.
const maxBefore = 40

// maxEntries is how many lines a table of contents has at most.
const maxEntries = 200

// withoutContents returns the lines without a table of contents, which is 目录 alone in its line and what is below:
// lines that are headings of the report, most with the number of a page at their end.
func withoutContents(lines []line) (kept []line, contents []string) {
	isHead := func(l line) bool { return han.Unspaced(l.Text) == "目录" }
	first := slices.IndexFunc(lines[:min(maxBefore, len(lines))], isHead)
	if first == -1 {
		return lines, nil
	}
	texts := make([]string, len(lines))
	for i, l := range lines {
		texts[i] = han.Unspaced(l.Text)
	}
	end := first + 1
	for end < min(len(lines), first+maxEntries) && isEntry(lines[end], texts[end+1:]) {
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

// isEntry reports whether a line is of a table of contents, or a table that tabs make of several; below are the folded
// texts of the lines that follow.
func isEntry(l line, below []string) bool {
	entries := []string{l.Text}
	if l.IsTable() {
		entries = entries[:0]
		for _, row := range l.Rows {
			entries = append(entries, strings.Join(row, " "))
		}
	}
	return !slices.ContainsFunc(entries, func(entry string) bool {
		entry = han.Unspaced(pageOf().ReplaceAllString(strings.TrimSpace(han.FoldString(entry)), ""))
		return entry == "" || !slices.ContainsFunc(below, func(s string) bool { return strings.HasPrefix(s, entry) })
	})
}
