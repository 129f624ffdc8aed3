package source

import (
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
)

// key is the name before an equals sign.
type key struct {
	name string
	i, j int  // its characters, marks included
	next int  // behind the equals sign
	skip bool // its name is no guide to anything: the entry is not kept
}

// entry scans a key and its value.
func (s *scanner) entry(ln *line, i int) {
	if s.strayEnd(ln, i) {
		return
	}
	k, ok := s.key(ln, i)
	if !ok {
		return
	}
	e := Entry{Key: k.name, Place: s.place(ln, k.i, k.j)}
	e.Value = s.value(ln, k)
	if k.skip {
		return
	}
	if first, again := s.keys[e.Key]; again {
		s.broken = true
		s.l.Add(diag.Diagnostic{Severity: diag.Error, Code: diag.F029, Place: e.Place, Related: []diag.Place{first},
			Message: "「" + e.Key + "」写了两次", Hint: "只留一处，删去另一处"})
		return
	}
	s.keys[e.Key] = e.Place
	s.braces(e.Value.Lines)
	s.open.Entries = append(s.open.Entries, e)
	if s.loose {
		s.broken = true
	}
	s.clean = append(s.clean, clean{table: s.open.FullName(), key: e.Key, value: e.Value, from: ln.no - 1})
}

// strayEnd tells a closing """ that closes nothing.
func (s *scanner) strayEnd(ln *line, i int) bool {
	if !s.triple(ln, i) || !s.isEnd(ln, s.skip(ln, i+3)) {
		return false
	}
	s.fault(diag.F036, s.place(ln, i, i+3), "多了一个 \"\"\"：前面没有要它来结束的文字", "删去这一行")
	return true
}

// key scans from i to behind the equals sign.
func (s *scanner) key(ln *line, i int) (key, bool) {
	if quoteKind(ln.r[i]) != 0 {
		if k, ok := s.quotedKey(ln, i); ok {
			return k, true
		}
	}
	j := keyEnd(ln, i)
	end := s.skipBack(ln, i, j)
	switch {
	case j == len(ln.r) || ln.r[j] == '#' || ln.r[j] == '\uFF03' || end == i && !isEqual(ln.r[j]):
		to := s.skipBack(ln, i, len(ln.r))
		s.fault(diag.F036, s.place(ln, i, to), "程序读不懂这一行", "一行只能是 名字 = \"内容\"、[名字] 或者 # 说明；成段的文字要放在两个 \"\"\" 之间")
		return key{}, false
	case end == i:
		s.fault(diag.F036, s.place(ln, i, i+1), "等号前面没有名字", example(`名字 = "内容"`))
		return key{i: i, j: i, next: s.equal(ln, i), skip: true}, true
	}
	k := s.bareKey(ln, i, end)
	k.next = s.equal(ln, j)
	return k, true
}

// keyEnd finds the end of the bare key that begins at i: the equals sign, a
// colon that stands for it, a quotation mark, a comment or the end of the line.
func keyEnd(ln *line, i int) int {
	equals := slices.ContainsFunc(ln.r[i:], isEqual)
	first := true
	for j := i; j < len(ln.r); j++ {
		switch r := ln.r[j]; {
		case isEqual(r), r == '#', r == '\uFF03', quoteKind(r) != 0:
			return j
		case !equals && isColon(r):
			if first && bareWord.MatchString(strings.TrimSpace(ln.text(i, j))) || quoteBehind(ln, j+1) {
				return j
			}
			first = false
		}
	}
	return len(ln.r)
}

// quoteBehind reports whether a quotation mark is the next thing from i on.
func quoteBehind(ln *line, i int) bool {
	for i < len(ln.r) && (isBlank(ln.r[i]) || isOddBlank(ln.r[i])) {
		i++
	}
	return i < len(ln.r) && quoteKind(ln.r[i]) != 0
}

func isColon(r rune) bool { return r == ':' || r == '\uFF1A' }

func isEqual(r rune) bool { return r == '=' || r == '\uFF1D' }

// equal passes over the equals sign at i, or tells that it is missing.
func (s *scanner) equal(ln *line, i int) int {
	i = s.skip(ln, i)
	if i < len(ln.r) && (isEqual(ln.r[i]) || isColon(ln.r[i])) {
		s.want(ln, i, "=")
		return i + 1
	}
	s.fault(diag.F036, s.place(ln, i, i+1), "名字和内容之间少了等号", example(`名字 = "内容"`))
	return i
}

// quotedKey scans a key in quotation marks of any kind.
func (s *scanner) quotedKey(ln *line, i int) (key, bool) {
	j := i + 1
	for j < len(ln.r) && quoteKind(ln.r[j]) == 0 && !isEqual(ln.r[j]) {
		j++
	}
	if j >= len(ln.r) || quoteKind(ln.r[j]) == 0 {
		return key{}, false
	}
	k := key{name: ln.text(i+1, j), i: i, j: j + 1}
	facts := s.open.Name == "facts"
	switch low := strings.ToLower(k.name); {
	case strings.TrimSpace(k.name) == "":
		k.skip = true
		s.fault(diag.F036, s.place(ln, i, j+1), "引号里没有名字", example(`"名字" = "4场"`))
	case strings.Contains(k.name, `\`):
		s.fault(diag.F023, s.place(ln, i, j+1), "名字里不能有反斜杠 \\", "换一个名字")
	case !facts && nameWord.MatchString(low):
		k.name = low
		s.fault(diag.F037, s.place(ln, i, j+1), "这里的名字不加引号", example("%s = ……", low), ln.replace(i, i+1, ""), ln.replace(j, j+1, ""))
	default:
		s.want(ln, i, `"`)
		s.want(ln, j, `"`)
	}
	k.next = s.equal(ln, j+1)
	return k, true
}

// bareKey judges a key without quotation marks.
func (s *scanner) bareKey(ln *line, i, j int) key {
	k := key{name: ln.text(i, j), i: i, j: j}
	p := s.place(ln, i, j)
	facts := s.open.Name == "facts"
	low := strings.ToLower(k.name)
	switch {
	case facts && bareWord.MatchString(k.name):
	case facts:
		s.fault(diag.F012, p, "中文名字要加引号", example(`"%s" = %s`, k.name, s.rest(ln, j)), ln.insert(i, `"`), ln.insert(j, `"`))
	case bareWord.MatchString(k.name) && low != k.name:
		k.name = low
		s.fault(diag.F026, p, "名字要用小写字母", example("%s = ……", low), ln.replace(i, j, low))
	case bareWord.MatchString(k.name):
	case bareWord.MatchString(strings.NewReplacer(".", "", " ", "").Replace(k.name)) && strings.Contains(k.name, "."):
		k.skip = true
		bracket, rest, _ := strings.Cut(low, ".")
		k.name = strings.TrimSpace(rest)
		s.fault(diag.F028, p, "名字里不能有点", "先写一行 ["+strings.TrimSpace(bracket)+"]，下面再写 "+k.name+" = ……")
	default:
		s.broken = true // told by package form, which knows the names
	}
	return k
}

// rest gives the value behind the key that ends at j, for an example, when it
// is a short string without faults.
func (s *scanner) rest(ln *line, j int) string {
	for j < len(ln.r) && (isBlank(ln.r[j]) || isEqual(ln.r[j])) {
		j++
	}
	if j < len(ln.r) && ln.r[j] == '"' && !s.triple(ln, j) {
		if end, exact := s.closing(ln, j); exact && ln.r[end] == '"' && end-j <= 40 {
			return ln.text(j, end+1)
		}
	}
	return "……"
}
