package compose

import (
	"strings"

	"fazhi/generator/internal/han"
	"fazhi/generator/internal/typography"
)

// The measure of 156 mm (GB/T 9704, 5.2.1) has room for 20 characters of 22 pt (7.3.1: 2号).
const titleMeasure = 20 * em

// most is how many lines a title may have.
const most = 4

// What a break of a title costs beside the shape of the lines: the more, the worse it reads.
const (
	goodBreak = 0   // behind an office's name, before 关于
	wordBreak = 4   // between two known words
	wildBreak = 100 // between characters nobody knows
)

// Lines breaks a title by meaning (GB/T 9704, 7.3.1): never inside one of the
// words, a book title, a bracket or a number with its unit; in the shape of a
// trapezium or a lozenge. The first of words is the office. A title too long
// for four lines stays in one, which the layout wraps.
func Lines(title string, words []string) []string {
	width := typography.Width(title)
	if fits(title) || width > most*titleMeasure {
		return []string{title}
	}
	tokens := solid(tokenize(title, words))
	var best []string
	least := 0
	for n := 2; n <= most && best == nil; n++ {
		try(tokens, n, func(lines []token) {
			if cost := price(lines); best == nil || cost < least {
				best, least = texts(lines), cost
			}
		})
	}
	if best == nil {
		return even(title, (width+titleMeasure-1)/titleMeasure)
	}
	return best
}

// solid joins tokens that should not be parted.
func solid(tokens []token) []token {
	var out []token
	for _, t := range tokens {
		if n := len(out); n > 0 && out[n-1].behind == wildBreak {
			out[n-1] = token{out[n-1].text + t.text, t.behind}
			continue
		}
		out = append(out, t)
	}
	return out
}

// even cuts a title that cannot be broken by meaning into lines of about the
// same length, n of them or one more.
func even(title string, n int) []string {
	target := typography.Width(title)/n + 1
	lines := []string{""}
	for _, r := range title {
		last := &lines[len(lines)-1]
		full := typography.Width(*last+string(r)) > target && typography.Width(*last) > 0
		if full && !strings.ContainsRune(closing, r) {
			lines = append(lines, "")
			last = &lines[len(lines)-1]
		}
		*last += string(r)
	}
	return lines
}

func fits(s string) bool { return typography.Width(s) <= titleMeasure }

// token is a stretch that is not broken, or a whole line; behind is the price of a break behind it.
type token struct {
	text   string
	behind int
}

// texts returns the lines' texts.
func texts(lines []token) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = strings.TrimSpace(l.text)
	}
	return out
}

// try calls visit with every way to put the tokens into n lines that fit.
func try(tokens []token, n int, visit func(lines []token)) {
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
			if text += tokens[i].text; !fits(text) {
				return
			}
			lines = append(lines, token{text, tokens[i].behind})
			place(i + 1)
			lines = lines[:len(lines)-1]
		}
	}
	place(0)
}

// price says how bad lines look and read.
func price(lines []token) int {
	cost := 0
	widths := make([]int, len(lines))
	least, widest := titleMeasure, 0
	for i, l := range lines {
		widths[i] = typography.Width(strings.TrimSpace(l.text))
		least, widest = min(least, widths[i]), max(widest, widths[i])
		if i < len(lines)-1 {
			cost += l.behind
		}
	}
	cost += (widest - least) * 8 / max(widest, 1)
	if len(lines) == 2 && widest-least < em/2 { // no block of equal lines
		cost++
	}
	for i := 1; i+1 < len(widths); i++ {
		if widths[i] < widths[i-1] && widths[i] < widths[i+1] { // no hourglass
			cost += 8
		}
	}
	if widths[len(widths)-1] < 5*em { // no short rest
		cost += 10
	}
	return cost
}

// tokenize cuts a title into what may not be broken.
func tokenize(title string, words []string) []token {
	var out []token
	r := []rune(title)
	for i := 0; i < len(r); {
		n, known := unit(r[i:], words)
		t := token{text: string(r[i : i+n]), behind: wildBreak}
		if !fits(t.text) {
			n, known = 1, false
			t.text = string(r[i])
		}
		i += n
		if known && len(out) > 0 {
			before := &out[len(out)-1]
			if before.behind == wildBreak && !strings.ContainsRune(opening, han.Last(before.text)) {
				before.behind = wordBreak * 2 // a known word behind an unknown one
			}
		}
		if known {
			t.behind = wordBreak
		}
		out = append(out, t)
	}
	for i := range out {
		rest := ""
		for _, t := range out[i+1:] {
			rest += t.text
		}
		out[i].behind = at(out[i], rest, words)
	}
	return out
}

// opening are the marks that never end a line, little the words that never begin one.
const opening = "\uFF08《〈“‘〔【"

var little = []string{"的", "和", "与", "及", "、", "\uFF09", "》", "”", "\uFF0C", "\uFF1A", "年"}

// at returns the price of a break between t and rest.
func at(t token, rest string, words []string) int {
	for _, s := range little {
		if strings.HasPrefix(rest, s) {
			return wildBreak
		}
	}
	switch {
	case strings.HasPrefix(rest, "报告") && !strings.HasPrefix(rest, "报告制"):
		return wildBreak
	case strings.HasPrefix(rest, "关于"), rest != "" && t.text == words[0], strings.HasPrefix(rest, " "), t.text == " ":
		return goodBreak
	case t.text == "关于":
		return wildBreak
	}
	return t.behind
}

var pairs = map[rune]rune{'\uFF08': '\uFF09', '《': '》', '〈': '〉', '“': '”', '〔': '〕', '【': '】'}

// unit returns how many characters at the head of r belong together, and whether they are a known word.
func unit(r []rune, words []string) (n int, known bool) {
	for _, w := range words {
		if k := len([]rune(w)); k > n && strings.HasPrefix(string(r), w) {
			n = k
		}
	}
	if n > 0 {
		return n, true
	}
	if end, ok := pairs[r[0]]; ok {
		for i := range r {
			if r[i] == end {
				return i + 1, true
			}
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
