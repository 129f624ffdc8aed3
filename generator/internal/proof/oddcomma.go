package proof

import (
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// mostMember is how many characters a member of a list has at most whose marks are compared.
const mostMember = 16

// governing are characters that open a list at the head of a clause, or behind a short subject: 我局对….
const governing = "对在以由将把从"

// oddCommas hints at the only comma among the marks 、 of a list between what opens it and 等 or 组成:
// 通过网站、微信，广播、展板等渠道.
func oddCommas(d *reader, t *text) {
	for i, r := range t.r {
		closes := r == '等' && !t.among(i+1, "级同于待候次额等") && !t.among(i-1, "平高中初何相对同优") ||
			r == '组' && t.has(i, "组成") && !t.has(i, "组成员")
		if !closes || t.quoted[i] {
			continue
		}
		if at := oddComma(d, t, i); at >= 0 && !d.reported(t.span(at, 1), diag.F332) {
			d.say(t.span(at, 1), diag.F332, Hint, "并列的几项，标点前后不一样\n这里也用顿号")
		}
	}
}

// oddComma returns the place of the only comma of the list that ends at end, -1 where it has none, or not 、 on both
// sides of it.
func oddComma(d *reader, t *text, end int) int {
	from, _ := t.piece(end, ends+":")
	comma, last := -1, end
	var stops [2]int // behind the comma and in front of it
	for k := end - 1; k >= from; k-- {
		if t.quoted[k] || !t.among(k, ",、") {
			continue
		}
		behind := t.r[k] == ','
		member, opened := d.Data.opened(t.string(k+1, last), behind)
		switch {
		case !d.Data.member(member):
			return -1
		case opened:
			return lone(comma, stops)
		case behind && (comma >= 0 || t.among(k+1, "与经按从到用和集对在将把以由")):
			return -1
		case behind:
			comma = k
		default:
			stops[b2i(comma >= 0)]++
		}
		last = k
	}
	if member, opened := d.Data.opened(t.string(from, last), true); opened && d.Data.member(member) {
		return lone(comma, stops)
	}
	return -1
}

// lone returns the place of a comma that has 、 on both sides of it, else -1.
func lone(comma int, stops [2]int) int {
	if min(stops[0], stops[1]) == 0 {
		return -1
	}
	return comma
}

// counted matches how many members a list had, which ends it: 劳动者三类对象.
var counted = han.Pattern(`[两二三四五六七八九十][个类种项大]`)

// member reports whether s may be a member of a list of nouns.
func (w *Language) member(s string) bool {
	n := utf8.RuneCountInString(s)
	return 1 < n && n <= mostMember && !strings.ContainsFunc(s, han.IsDigit) && !containsAny(s, w.Clausal) &&
		!counted().MatchString(s) && !strings.ContainsAny(s[len(s)-len("强"):], "强大高低弱足") // 隐蔽性强、取证难度大
}

// opened returns what of a member is behind the word that opens its list, and whether one does: one of Framing, a verb
// of Doing in front of all, or behind a subject at the head of a clause, or there one of governing.
func (w *Language) opened(member string, head bool) (string, bool) {
	at := len(member)
	for _, verb := range w.Framing {
		if _, behind, ok := strings.Cut(member, verb); ok {
			return behind, true
		}
	}
	for _, verb := range w.Doing {
		if i := strings.Index(member, verb); i == 0 || i > 0 && head && !containsAny(member[i:], w.Clausal) {
			at = min(at, i+len(verb))
		}
	}
	if i := strings.IndexAny(member, governing); head && at == len(member) && i >= 0 && i <= len("本报告主要") {
		_, n := utf8.DecodeRuneInString(member[i:])
		at = i + n
	}
	return member[at%max(1, len(member)):], at < len(member)
}
