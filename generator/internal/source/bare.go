package source

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

var (
	dateLike   = regexp.MustCompile(`^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?([T ]\s*\d{1,2}:\d\d.*)?$`)
	numberLike = regexp.MustCompile(`^([+-]?[0-9][0-9_,]*(\.[0-9]+)?([eE][+-]?[0-9]+)?|0[xob][0-9a-fA-F_]+|[+-]?(inf|nan))$`)
	yearExact  = regexp.MustCompile(`^(0|[1-9][0-9]{0,8})$`)
	yearLike   = regexp.MustCompile(`^([1-9][0-9]{3})\s*年?度?$`)
)

// bare scans a value without quotation marks that begins at i.
func (s *scanner) bare(ln *line, i int, k key) Value {
	end := i
	for end < len(ln.r) && ln.r[end] != '#' && (ln.r[end] != '\uFF03' || !han.IsBlank(ln.r[end-1])) {
		end++
	}
	s.isEnd(ln, end)
	to := s.skipBack(ln, i, end)
	word := ln.text(i, to)
	folded := han.FoldString(word)
	p := s.place(ln, i, to)
	v := Value{Place: p}
	switch {
	case isOpening(ln.r[i]), ln.r[i] == '{', ln.r[i] == '\uFF5B':
		s.collection(ln, i, k)
		v.Faulty = true
		return v
	case k.name == "year" && s.open.Name != "facts":
		return s.year(ln, i, to)
	case dateLike.MatchString(folded):
		word, v.Faulty = s.date(ln, i, to, k)
	case word == "true" || word == "false":
		v.Faulty = true
		s.fault(diag.F016, p, "内容要放在引号里；程序没有 "+word+" 这种写法", s.rewritten(ln, k, "……"))
	case numberLike.MatchString(folded):
		v.Faulty = true
		s.number(ln, p, k, folded)
	case strings.ContainsFunc(word, func(r rune) bool { return quoteKind(r) == asciiDouble }):
		v.Faulty = true
		s.fault(diag.F014, p, "内容要放在两个引号之间", "两头各写一个英文（半角）引号，内容里面的用中文引号 “ ”")
	default:
		s.fault(diag.F014, p, "内容要放在引号里", s.rewritten(ln, k, escaped(word)), s.wrap(ln, i, to)...)
	}
	b := builder{f: s.f}
	col := p.Col
	for _, r := range word {
		b.put(r, ln.no, min(col, p.Col+max(p.Len-1, 0)))
		col++
	}
	b.flush()
	v.Lines = b.out
	return v
}

// wrap puts characters i to j between quotation marks.
func (s *scanner) wrap(ln *line, i, j int) []diag.Fix {
	fixes := []diag.Fix{ln.insert(i, `"`)}
	for k := i; k < j; k++ {
		if ln.r[k] == '\\' {
			fixes = append(fixes, ln.replace(k, k+1, `\\`))
		}
	}
	return append(fixes, ln.insert(j, `"`))
}

func escaped(word string) string { return strings.ReplaceAll(word, `\`, `\\`) }

// number tells a number without quotation marks.
func (s *scanner) number(ln *line, p diag.Place, k key, digits string) {
	if s.open.Name == "facts" {
		s.fault(diag.F015, p, "数要连单位一起放在引号里", s.rewritten(ln, k, digits+"场")+"，「场」换成这个数的单位")
		return
	}
	s.fault(diag.F015, p, "内容要放在引号里，数也一样", s.rewritten(ln, k, digits))
}

// date tells a date without quotation marks and gives it as it should be written; wrong: there is no such day.
func (s *scanner) date(ln *line, i, j int, k key) (said string, wrong bool) {
	m := dateLike.FindStringSubmatch(han.FoldString(ln.text(i, j)))
	year, _ := strconv.Atoi(m[1])
	month, _ := strconv.Atoi(m[2])
	day, _ := strconv.Atoi(m[3])
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	said = fmt.Sprintf("%d年%d月%d日", year, month, day)
	if t.Month() != time.Month(month) || t.Day() != day {
		s.fault(diag.F018, s.place(ln, i, j), said+"没有这一天", "照日历改正，写成 \"2025年1月5日\" 这样")
		return said, true
	}
	s.fault(diag.F017, s.place(ln, i, j), "日期要照公文的写法，放在引号里", s.rewritten(ln, k, said), ln.replace(i, j, `"`+said+`"`))
	return said, false
}

// year reads the one value that is a bare whole number.
func (s *scanner) year(ln *line, i, j int) Value {
	word := ln.text(i, j)
	v := Value{Place: s.place(ln, i, j), Integer: true}
	if yearExact.MatchString(word) {
		v.Int, _ = strconv.Atoi(word)
	} else if m := yearLike.FindStringSubmatch(han.FoldString(word)); m != nil {
		v.Int, _ = strconv.Atoi(m[1])
		s.fault(diag.F053, v.Place, "年份只写四个半角数字，后面不写别的", example("year = %s", m[1]), ln.replace(i, j, m[1]))
	} else {
		v.Faulty = true
		s.fault(diag.F053, v.Place, "年份要写成四个数字，不加引号", "写成 year = 2025 这样")
	}
	b := builder{f: s.f}
	for n := i; n < j; n++ {
		b.put(ln.r[n], ln.no, ln.col[n])
	}
	b.flush()
	v.Lines = b.out
	return v
}

// collection tells an array or an inline table and passes over its lines.
func (s *scanner) collection(ln *line, i int, k key) {
	closing := "]\uFF3D】"
	p := s.place(ln, i, s.skipBack(ln, i, len(ln.r)))
	if r := ln.r[i]; r == '{' || r == '\uFF5B' {
		closing = "}\uFF5D"
		s.fault(diag.F028, p, "花括号里不能写内容", "先写一行 ["+k.name+"]，下面一行写一项")
	} else {
		s.fault(diag.F016, p, "内容要放在引号里，方括号在这里不用", "只有一项就写 \"……\"；有几项就放在两个 \"\"\" 之间，一行一项")
	}
	if strings.ContainsAny(ln.text(i+1, len(ln.r)), closing) {
		return
	}
	const far = 50
	for n := s.at; n < len(s.lines) && n < s.at+far && !s.structural(&s.lines[n]); n++ {
		if strings.ContainsAny(string(s.lines[n].r), closing) {
			s.at = n + 1
			return
		}
	}
}
