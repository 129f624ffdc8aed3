package importer

import (
	"slices"
	"strings"

	"fazhi/generator/internal/han"
)

// maxBefore is the maximum number of lines before a table of contents.
const maxBefore = 40

// maxEntries is the maximum number of lines of a table of contents.
const maxEntries = 200

// withoutContents returns the lines without a table of contents, and the lines removed. A table of contents is a
// line 目录 and the lines below it that are also headings of the report. Most of them end with a page number.
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

// pageOf matches the page number at the end of a line of a table of contents.
var pageOf = han.Pattern(`[\s.…·\-—_]*\(?[0-9]{1,3}\)?$`)

// isEntry reports whether a line belongs to a table of contents. It may be a table made of several lines with tabs.
// below are the folded texts of the following lines.
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
