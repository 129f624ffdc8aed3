package proof

import "strings"

// member is one count of a list with the words that say what it counts.
type member struct {
	tok  int    // its token
	sep  rune   // the mark in front of it: 0 before the first, 、 or a comma; 和 for any linking word
	noun string // 工伤纠纷
}

// maxMembers is how many members of a list are read.
const maxMembers = 30

// maxNoun is how many characters a member's words may have behind a comma.
const maxNoun = 12

// breaks end a list: what follows is compared with something else.
var breaks = []string{"同比", "比上年", "较上年", "增长", "上年", "去年", "累计", "合计", "达到", "涉及", "占比"}

// list reads the members that begin at token k, all of one unit. It ends
// where a statement of another shape begins.
func (d *reader) list(t *text, k int) []member {
	var out []member
	var noun strings.Builder
	sep, fresh := rune(0), false // fresh: the last token was a member's count
	for end := min(len(t.tokens), k+maxTokens); k < end && len(out) < maxMembers; k++ {
		tok := t.tokens[k]
		switch {
		case tok.kind == year:
			return out
		case tok.kind == count && fresh:
			return out
		case tok.kind == count:
			m := member{k, sep, strings.TrimLeft(trimLink(noun.String()), "、")}
			inner := strings.Contains(noun.String(), "其中") // parts of the member before
			noun.Reset()
			if len(out) > 0 && (inner || !t.tokens[out[0].tok].q.alike(tok.q) || d.strange(m)) {
				return out
			}
			out, fresh = append(out, m), true
		case tok.kind == word && fresh:
			s := t.of(k)
			if l := trimLink(s); l != s {
				sep, fresh = '和', false
				noun.WriteString(l)
				continue
			}
			last := &out[len(out)-1]
			if last.noun != "" {
				return out // 47起全部调解成功: the list ends with its predicate
			}
			last.noun = s
		case tok.kind == word:
			noun.WriteString(t.of(k))
		case tok.r == '(' && fresh:
			if k = t.closing(k); k < 0 {
				return out
			}
		case tok.r == ',' && sep == '、' && fresh:
			return out // the comma is the greater mark: 婚姻20件、继承40件,行政40件
		case (tok.r == '、' || tok.r == ',') && fresh:
			sep, fresh = tok.r, false
		case tok.r == '、' && noun.Len() > 0 && sep != ',':
			noun.WriteRune('、')
		case (tok.r == ',' || tok.r == ':') && len(out) == 0 && opens(noun.String()):
			noun.Reset()
		default:
			return out
		}
	}
	return out
}

// openers stand in front of a list.
var openers = []string{"其中", "分别是"}

// opens reports whether the words end in what stands in front of a list: 其中.
func opens(words string) bool {
	for _, o := range openers {
		if strings.HasSuffix(words, o) {
			return true
		}
	}
	return words == ""
}

// strange reports whether a member does not belong to the list in front of it.
func (d *reader) strange(m member) bool {
	if containsAny(m.noun, breaks) {
		return true
	}
	if m.sep != ',' {
		return false
	}
	for _, a := range d.Data.Words.Actions {
		if strings.HasPrefix(m.noun, a) {
			return true
		}
	}
	return m.noun == "" || len([]rune(m.noun)) > maxNoun
}

// closing gives the token that closes the bracket at token k, -1 when none does.
func (t *text) closing(k int) int {
	for i := k + 1; i < min(len(t.tokens), k+maxTokens); i++ {
		if t.tokens[i].r == ')' && t.tokens[i].depth == t.tokens[k].depth {
			return i
		}
	}
	return -1
}

// wholeOf gives the token of the count in front of token k that the members
// of a list may be parts of: the nearest of their unit in the sentence,
// itself no member of the list. -1 when there is none.
func (t *text) wholeOf(k int, unit string) int {
	depth := t.tokens[k].depth
	for i := k - 1; i >= max(0, k-maxTokens) && !ending(t.markAt(i)); i-- {
		if t.tokens[i].kind == count && t.tokens[i].depth <= depth && t.tokens[i].q.Unit == unit {
			return i
		}
	}
	return -1
}
