package source

import (
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

var (
	bareWord   = han.Pattern(`^[A-Za-z0-9_-]+$`)
	shortValue = han.Pattern(`^[ \t=\x{FF1D}]*("([^"].{0,38}?)?")[\s\p{Zs}]*([#\x{FF03}].*)?$`)
)

// key is the name before an equals sign.
type key struct {
	name string
	i, j int  // its characters, marks included
	drop bool // the name identifies nothing: the entry is not kept
}

// entry scans a key and its value.
func (s *scanner) entry(i int) {
	if s.triple(i) && s.isEnd(s.skip(i+3)) {
		s.Report(diag.F036, s.place(i, i+3), "多了一个 \"\"\"：前面没有要它来结束的文字", "删去这一行")
		return
	}
	k, next := s.key(i)
	if next < 0 {
		return
	}
	before := len(*s.l)
	from, ok := s.equal(next)
	e := Entry{Key: k.name, Place: s.place(k.i, k.j), Value: s.value(k, from)}
	if !ok { // it may be a sentence with something in quotation marks
		for n := before; n < len(*s.l); n++ {
			(*s.l)[n].Fixes = nil
		}
	}
	if k.drop {
		return
	}
	if first, again := s.keys[e.Key]; again {
		s.Report(diag.F029, e.Place, "「"+e.Key+"」写了两次", "只留一处，删去另一处").Related = []diag.Place{first}
		return
	}
	s.keys[e.Key] = e.Place
	for _, l := range e.Value.Lines {
		s.braces(l)
	}
	s.table.Entries = append(s.table.Entries, e)
}

// key scans a key and returns what is after it, where the equals sign belongs; -1 when there is no key.
func (s *scanner) key(i int) (k key, next int) {
	j := run(s.r, i+1, func(r rune) bool { return !isQuote(r) && !isEqual(r) && r != '\n' })
	if isQuote(s.r[i]) && isQuote(s.r[j]) {
		return s.quotedKey(i, j), j + 1
	}
	j = s.keyEnd(i)
	end := s.skipBack(i, j)
	if isStop(s.r[j]) || end == i && !isEqual(s.r[j]) || s.sentence(j) {
		s.unreadable(i)
		return key{}, -1
	}
	return s.bareKey(i, end), j
}

// sentence reports whether a quotation mark at i opens something within a sentence: no equals sign is in the line,
// and more follows after the closing mark.
func (c *chars) sentence(i int) bool {
	if !isQuote(c.r[i]) {
		return false
	}
	_, exact := c.closing(i)
	return !exact && !slices.ContainsFunc(c.r[i:c.eol(i)], isEqual)
}

// keyEnd returns the end of the bare key that begins at i: the equals sign, a
// colon in its place, a quotation mark, a comment or the end of the line.
func (c *chars) keyEnd(i int) int {
	equals := slices.ContainsFunc(c.r[i:c.eol(i)], isEqual)
	for j, first := i, true; ; j++ {
		if r := c.r[j]; isEqual(r) || isStop(r) || isQuote(r) {
			return j
		} else if !equals && isColon(r) {
			if first && bareWord().MatchString(strings.TrimSpace(c.text(i, j))) || c.quoteAt(j+1) {
				return j
			}
			first = false
		}
	}
}

// equal returns the character after the equals sign at i. When it is missing, equal reports it and ok is false.
func (s *scanner) equal(i int) (after int, ok bool) {
	i = s.skip(i)
	if isEqual(s.r[i]) || isColon(s.r[i]) {
		s.want(i, '=')
		return i + 1, true
	}
	s.Report(diag.F036, s.place(i, i+1), "名字和内容之间少了等号", example(`名字 = "内容"`))
	return i, false
}

// ownNames reports whether the names of the table at hand are the clerk's own words.
func (s *scanner) ownNames() bool { return s.table.Name == "facts" || s.table.Name == "ignore" }

// quotedKey returns the key whose quotation marks, of any kind, are at i and j, and reports its faults.
func (s *scanner) quotedKey(i, j int) key {
	k := key{name: s.text(i+1, j), i: i, j: j + 1}
	p := s.place(i, j+1)
	switch low := strings.ToLower(k.name); {
	case strings.TrimSpace(k.name) == "":
		k.drop = true
		s.Report(diag.F036, p, "引号里没有名字", example(`"名字" = "4场"`))
	case strings.Contains(k.name, `\`):
		s.Report(diag.F023, p, "名字里不能有反斜杠 \\", "换一个名字")
	case !s.ownNames() && nameWord().MatchString(low):
		k.name = low
		s.Report(diag.F037, p, "这里的名字不加引号", example("%s = ……", low)).Fixes =
			append(s.replace(i, i+1, ""), s.replace(j, j+1, "")...)
	default:
		s.want(i, '"')
		s.want(j, '"')
	}
	return k
}

// bareKey returns the key without quotation marks from i to j and reports its faults.
func (s *scanner) bareKey(i, j int) key {
	k := key{name: s.text(i, j), i: i, j: j}
	p := s.place(i, j)
	own, bare := s.ownNames(), bareWord().MatchString(k.name)
	low := strings.ToLower(k.name)
	switch {
	case i == j:
		k.drop = true
		s.Report(diag.F036, s.place(i, i+1), "等号前面没有名字", example(`名字 = "内容"`))
	case own && !bare:
		said := "……"
		if m := shortValue().FindStringSubmatch(s.text(j, s.eol(j))); m != nil {
			said = m[1]
		}
		s.Report(diag.F012, p, "中文名字要加引号", example(`"%s" = %s`, k.name, said)).Fixes =
			append(s.replace(i, i, `"`), s.replace(j, j, `"`)...)
	case !own && bare && low != k.name:
		k.name = low
		s.Report(diag.F026, p, "名字要用小写字母", example("%s = ……", low)).Fixes = s.replace(i, j, low)
	case !bare && strings.Contains(k.name, ".") &&
		bareWord().MatchString(strings.NewReplacer(".", "", " ", "").Replace(k.name)):
		k.drop = true
		bracket, rest, _ := strings.Cut(low, ".")
		k.name = strings.TrimSpace(rest)
		s.Report(diag.F028, p, "名字里不能有点", "先写一行 ["+strings.TrimSpace(bracket)+"]，下面再写 "+k.name+" = ……")
	} // another name is reported by package form, which knows the names
	return k
}
