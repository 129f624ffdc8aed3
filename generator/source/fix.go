package source

import "fazhi/generator/diag"

// Fix gives the edit that puts s, which needs no escapes, for n characters of
// the line from character i (from 0) on; n may be 0. It is empty when the
// characters stand in the file as codes, so that only a person can change
// them, or when the file cannot be mended.
func (l Line) Fix(i, n int, s string) []diag.Fix {
	text := []rune(l.Text)
	if l.File == nil || l.File.Offsets == nil || n < 0 || i < 0 || i+n > len(text) || len(l.Cols) < len(text) {
		return nil
	}
	if n == 0 {
		return l.insert(i, s)
	}
	raw := []rune(l.File.Lines[l.No-1])
	end := 0
	for k := i; k < i+n; k++ {
		col := l.Cols[k] - 1
		if col < 0 || col >= len(raw) {
			return nil
		}
		end = col + 1
		if raw[col] == '\\' && end < len(raw) && raw[end] == text[k] && (text[k] == '"' || text[k] == '\\') {
			end++
		} else if raw[col] != text[k] {
			return nil
		}
	}
	start := l.File.Offsets[l.No-1]
	from := len(string(raw[:l.Cols[i]-1]))
	return []diag.Fix{{Start: start + from, End: start + len(string(raw[:end])), New: s}}
}

// insert is the edit that puts s behind the first i characters.
func (l Line) insert(i int, s string) []diag.Fix {
	beside := max(i-1, 0)
	f := l.Fix(beside, 1, s)
	if len(f) == 0 {
		return nil
	}
	at := f[0].End
	if i == 0 {
		at = f[0].Start
	}
	return []diag.Fix{{Start: at, End: at, New: s}}
}
