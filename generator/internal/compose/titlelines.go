package compose

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/han"
	"fazhi/generator/internal/typography"
	"fazhi/generator/internal/unit"
)

// breaker breaks titles by meaning.
type breaker struct {
	measure  unit.Em  // width of a line
	maxLines int      // maximum number of lines of a title
	words    []string // never divided; the first is the office
}

// The costs of line breaks in a title, added to the cost of the shape of the lines.
const (
	goodBreak = 0   // after an office's name, before 关于
	wordBreak = 4   // between two known words
	wildBreak = 100 // between unknown characters
	noBreak   = 999 // never
)

// lines breaks a title by meaning (GB/T 9704, 7.3.1) into lines in the shape of a trapezium or a lozenge: never
// inside one of the words, a book title, a bracket or a number with its unit; between other characters only if
// nothing else is possible. A title too long for maxLines is returned as one line, which the layout wraps.
func (b breaker) lines(title string) []string {
	width := typography.Width(title)
	if b.fits(title) || width > unit.Em(b.maxLines)*b.measure {
		return []string{title}
	}
	tokens := b.tokenize(title)
	for _, most := range []int{wordBreak * 2, wildBreak} {
		var best []string
		least, merged := 0, mergeTokens(tokens, most)
		for n := 2; n <= b.maxLines && best == nil; n++ {
			b.eachSplit(merged, n, func(lines []token) {
				if lineCost := cost(lines); best == nil || lineCost < least {
					best, least = texts(lines), lineCost
				}
			})
		}
		if best != nil {
			return best
		}
	}
	return []string{title}
}

// mergeTokens joins tokens between which a break would cost more than most.
func mergeTokens(tokens []token, most int) (out []token) {
	for _, t := range tokens {
		if n := len(out); n > 0 && out[n-1].after > most {
			out[n-1] = token{out[n-1].text + t.text, t.after}
			continue
		}
		out = append(out, t)
	}
	return out
}

// fits reports whether s fits on one line of the title.
func (b breaker) fits(s string) bool { return typography.Width(s) <= b.measure }

// token is an indivisible part of the title, or a whole line.
type token struct {
	text  string
	after int // cost of a break after it
}

// texts returns the texts of the lines without surrounding spaces.
func texts(lines []token) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = strings.TrimSpace(l.text)
	}
	return out
}

// eachSplit calls visit with every way to divide the tokens into n lines that fit.
func (b breaker) eachSplit(tokens []token, n int, visit func(lines []token)) {
	var lines []token
	var place func(from int)
	place = func(from int) {
		if len(lines) == n {
			if from == len(tokens) {
				visit(lines)
			}
			return
		}
		text := ""
		for i := from; i < len(tokens); i++ {
			if text += tokens[i].text; !b.fits(text) {
				return
			}
			lines = append(lines, token{text, tokens[i].after})
			place(i + 1)
			lines = lines[:len(lines)-1]
		}
	}
	place(0)
}

// cost returns the cost of lines: the costs of their breaks and of their shape.
func cost(lines []token) (sum int) {
	widths := make([]unit.Em, len(lines))
	for i, l := range lines {
		widths[i] = typography.Width(strings.TrimSpace(l.text))
		if i < len(lines)-1 {
			sum += l.after
		}
	}
	least, widest := slices.Min(widths), slices.Max(widths)
	sum += int((widest - least) * 8 / max(widest, 1))
	if len(lines) == 2 && widest-least < unit.OneEm/2 { // two equal lines
		sum++
	}
	for i := 1; i+1 < len(widths); i++ {
		if widths[i] < widths[i-1] && widths[i] < widths[i+1] { // an hourglass
			sum += 8
		}
	}
	if widths[len(widths)-1] < 5*unit.OneEm { // a short last line
		sum += 10
	}
	return sum
}

// tokenize splits a title into tokens with the costs of breaks after them.
func (b breaker) tokenize(title string) (out []token) {
	r := []rune(title)
	for i := 0; i < len(r); {
		n, known := b.together(r[i:])
		t := token{text: string(r[i : i+n]), after: wildBreak}
		if !b.fits(t.text) {
			n, known = 1, false
			t.text = string(r[i])
		}
		i += n
		if known && len(out) > 0 {
			before := &out[len(out)-1]
			if before.after == wildBreak && !strings.ContainsRune(opening, han.Last(before.text)) {
				before.after = wordBreak * 2 // a known word after an unknown one
			}
		}
		if known {
			t.after = wordBreak
		}
		out = append(out, t)
	}
	for i := range out {
		rest := ""
		for _, t := range out[i+1:] {
			rest += t.text
		}
		out[i].after = b.breakCost(out[i], rest)
	}
	return out
}

// opening are the marks that never end a line.
const opening = "\uFF08《〈“‘〔【"

// noStart are the words that never begin a line.
var noStart = []string{"的", "和", "与", "及", "、", "\uFF09", "》", "”", "\uFF0C", "\uFF1A", "年"}

// breakCost returns the cost of a break between t and rest.
func (b breaker) breakCost(t token, rest string) int {
	switch {
	case slices.ContainsFunc(noStart, func(s string) bool { return strings.HasPrefix(rest, s) }):
		return noBreak
	case strings.HasPrefix(rest, "报告") && !strings.HasPrefix(rest, "报告制"):
		return noBreak
	case strings.HasPrefix(rest, "关于"), rest != "" && t.text == b.words[0], strings.HasPrefix(rest, " "), t.text == " ":
		return goodBreak
	case t.text == "关于", strings.ContainsRune(opening, han.Last(t.text)):
		return noBreak
	case strings.HasSuffix(t.text, "、"):
		return wordBreak
	}
	return t.after
}

// pairs maps opening marks to closing marks.
var pairs = map[rune]rune{'\uFF08': '\uFF09', '《': '》', '〈': '〉', '“': '”', '〔': '〕', '【': '】'}

// together returns the number of characters at the beginning of r that belong together, and whether they are a
// known word.
func (b breaker) together(r []rune) (n int, known bool) {
	for _, w := range b.words {
		if k := len([]rune(w)); k > n && strings.HasPrefix(string(r), w) {
			n = k
		}
	}
	if n > 0 {
		return n, true
	}
	if end, ok := pairs[r[0]]; ok {
		if inside, _, ok := strings.Cut(string(r), string(end)); ok {
			return utf8.RuneCountInString(inside) + 1, true
		}
	}
	for n < len(r) && typography.ScriptOf(r[n]) == typography.Western && r[n] != ' ' {
		n++
	}
	if n == 0 {
		return 1, r[0] == ' '
	}
	for _, u := range []string{"年度", "年", "个", "项", "次"} {
		if strings.HasPrefix(string(r[n:]), u) {
			return n + len([]rune(u)), true
		}
	}
	return n, true
}
