package source

import (
	"fmt"
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
	end := run(s.r, i+1, func(r rune) bool { return !isQuote(r) && !isEqual(r) && r != '\n' }) + 1
	next := end
	if !isQuote(s.r[i]) || !isQuote(s.r[end-1]) {
		var sentence bool
		next, sentence = s.keyEnd(i)
		end = s.skipBack(i, next)
		if isStop(s.r[next]) || end == i && !isEqual(s.r[next]) || sentence {
			s.unreadable(i)
			return
		}
	}
	k := s.key(i, end)
	before := len(*s.l)
	next = s.skip(next)
	assigned := isEqual(s.r[next]) || isColon(s.r[next])
	if assigned {
		s.want(next, '=')
		next++
	} else {
		s.Report(diag.F036, s.place(next, next+1), "名字和内容之间少了等号", example(`名字 = "内容"`))
	}
	e := Entry{Key: k.name, Place: s.place(k.i, k.j), Value: s.value(k, next)}
	for n := before; n < len(*s.l) && !assigned; n++ { // it may be a sentence with something in quotation marks
		(*s.l)[n].Fixes = nil
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

// unreadable reports words at i that are no line of the form language, with all such lines after it as one fault.
func (s *scanner) unreadable(i int) {
	message := "程序读不懂这一行"
	if end, lines := s.loose(i); lines > 1 {
		message = fmt.Sprintf("从这一行起有%d行程序读不懂", lines)
		s.at = end
	}
	s.Report(diag.F036, s.place(i, s.skipBack(i, s.eol(i))), message,
		"一行只能是 名字 = \"内容\"、[名字] 或者 # 说明；成段的文字要放在两个 \"\"\" 之间")
}

// keyEnd returns the end of the bare key that begins at i: the equals sign, a colon in its place, a quotation mark, a
// comment or the end of the line. With sentence, a quotation mark there opens something within a sentence: no equals
// sign is in the line, and more follows after the closing mark.
func (c *chars) keyEnd(i int) (end int, sentence bool) {
	equals, first := slices.ContainsFunc(c.r[i:c.eol(i)], isEqual), true
	for j := i; ; j++ {
		switch r := c.r[j]; {
		case isEqual(r), isStop(r):
			return j, false
		case isQuote(r):
			_, exact := c.closing(j)
			return j, !exact && !equals
		case !equals && isColon(r):
			if first && bareWord().MatchString(strings.TrimSpace(c.text(i, j))) || c.quoteAt(j+1) {
				return j, false
			}
			first = false
		}
	}
}

// ownNames reports whether the names of the table at hand are the clerk's own words.
func (s *scanner) ownNames() bool { return s.table.Name == "facts" || s.table.Name == "ignore" }

// key returns the key from i to j, between quotation marks of any kind or without, and reports its faults.
func (s *scanner) key(i, j int) key {
	quoted := j > i && isQuote(s.r[i])
	k := key{name: s.text(i, j), i: i, j: j}
	if quoted {
		k.name = s.text(i+1, j-1)
	}
	p, own, bare, low := s.place(i, j), s.ownNames(), bareWord().MatchString(k.name), strings.ToLower(k.name)
	switch {
	case i == j:
		k.drop = true
		s.Report(diag.F036, s.place(i, i+1), "等号前面没有名字", example(`名字 = "内容"`))
	case quoted && strings.TrimSpace(k.name) == "":
		k.drop = true
		s.Report(diag.F036, p, "引号里没有名字", example(`"名字" = "4场"`))
	case quoted && strings.Contains(k.name, `\`):
		s.Report(diag.F023, p, "名字里不能有反斜杠 \\", "换一个名字")
	case quoted && !own && nameWord().MatchString(low):
		k.name = low
		s.Report(diag.F037, p, "这里的名字不加引号", example("%s = ……", low)).Fixes =
			append(s.replace(i, i+1, ""), s.replace(j-1, j, "")...)
	case quoted:
		s.want(i, '"')
		s.want(j-1, '"')
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
