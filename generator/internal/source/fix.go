package source

import "fazhi/generator/internal/diag"

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
	return l.File.Replace(l.Place(i, n), end+1-l.Cols[i], s)
}

// Replace gives the edit that puts s for n characters from the beginning of p
// on. It is empty when the file cannot be mended or p is no place of it.
func (f *File) Replace(p diag.Place, n int, s string) []diag.Fix {
	if f.Offsets == nil || p.Line < 1 || p.Line > len(f.Lines) || p.Col < 1 || n < 0 {
		return nil
	}
	start, ok := offset(f.Lines[p.Line-1], p.Col-1)
	end, within := offset(f.Lines[p.Line-1], p.Col-1+n)
	if !ok || !within {
		return nil
	}
	at := f.Offsets[p.Line-1]
	return []diag.Fix{{Start: at + start, End: at + end, New: s}}
}

// offset gives the bytes that the first n characters of text take; a damaged byte is a character.
func offset(text string, n int) (int, bool) {
	for i := range text {
		if n == 0 {
			return i, true
		}
		n--
	}
	return len(text), n == 0
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
