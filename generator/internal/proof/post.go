package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// posts judges posts: those of a list, of a group's leaders, of a place's head and of one person.
func posts(d *reader, t *text) {
	own := &d.Data.Own
	if own.Posts == nil || !containsAny(t.s, own.Heads) {
		return
	}
	for _, x := range []shape{
		{pattern: own.Posts, judge: samePost}, {pattern: own.Deputy, judge: sameLeader},
		{pattern: own.Headed, judge: otherHead},
	} {
		x.in(d, t, 0, len(t.s))
	}
	twoPosts(d, t)
}

// linking matches what is between two posts.
var linking = han.Pattern(`、|兼任?|和|及`)

// samePost reports a post that a list of posts has twice: 街道党工委书记、党工委书记.
func samePost(d *reader, t *text, m []int) {
	if t.starts(m[1], "助理", "办公", "工作室", "热线", "信箱", "接待", "联席", "会", "例会") {
		return
	}
	from, _ := t.piece(m[0], markRunes)
	var seen []string
	for _, post := range linking().Split(t.string(from, m[1]), -1) {
		bare := d.barePost(post)
		if slices.ContainsFunc(seen, func(s string) bool { return d.isPost(s, bare) }) {
			n := utf8.RuneCountInString(post)
			d.say(t.span(m[1]-n, n), diag.F332, Likely, "「%s」写了两遍\n删去一遍，或者改成另一个职务", post)
			return
		}
		seen = append(seen, post)
	}
}

// isPost reports whether the words end in the post, which is not that of another place or organ: 村党委书记.
func (d *reader) isPost(words, post string) bool {
	front, ok := strings.CutSuffix(words, post)
	long := startsAny(post, d.Data.Own.Ours) || utf8.RuneCountInString(post) > 3
	ours := strings.HasSuffix(front, d.ownKind())
	return ok && (strings.Trim(front, "我本全"+d.ownKind()) == "" || long && (ours || !endsAny(front, d.Data.Own.Theirs)))
}

// ownKind returns what the office is: 局, or the kind of its place.
func (d *reader) ownKind() string {
	if d.Data.Own.Bureau.in(d.Office) || len(d.chain) == 0 {
		r := []rune(d.Office)
		return string(r[max(0, len(r)-1):])
	}
	return d.chain[len(d.chain)-1].kind
}

// barePost returns a post without the name of the office's own kind in front: 党工委书记 for 街道党工委书记.
func (d *reader) barePost(post string) string {
	bare := strings.TrimPrefix(strings.TrimLeft(post, "我本全"), d.ownKind())
	if startsAny(bare, d.Data.Own.Ours) {
		return bare
	}
	return post
}

// sameLeader reports the post of the leader of a group that is the deputy's too.
func sameLeader(d *reader, t *text, m []int) {
	first, second := t.string(m[2], m[3]), t.string(m[4], m[5])
	if d.barePost(first) == d.barePost(second) && !strings.Contains(second, "副") {
		d.say(t.span(m[4], m[5]-m[4]), diag.F332, Likely, "组长和副组长都是「%s」\n核对职务", second)
	}
}

// otherHead reports the head of another kind of place as one of the office's own: 街道镇长.
func otherHead(d *reader, t *text, m []int) {
	place, kind := t.string(m[2], m[3]), t.string(m[4], m[5])
	words := t.string(m[3], m[4])
	if place == kind || t.among(m[2]-1, "各"+d.Data.Own.Kinds) || strings.Contains(words, kind) ||
		utf8.RuneCountInString(place) < 2 && words == "" && !t.among(m[2]-1, "我本") ||
		len(d.chain) == 0 || d.chain[len(d.chain)-1].kind != place && place != "局" ||
		place == "局" && (kind == "局" || !strings.HasSuffix(d.Office, "局")) {
		return
	}
	d.say(t.span(m[2], m[1]-m[2]), diag.F336, Likely, "「%s」没有「%s长」\n核对职务", place, kind)
}

// twoPosts hints at a person with one post, and another one later in the paragraph.
func twoPosts(d *reader, t *text) {
	held := map[string]string{} // the posts of a name as they are first said
	for _, m := range d.Data.Own.Person().FindAllStringSubmatchIndex(t.s, -1) {
		at := func(g int) int { i, _ := slices.BinarySearch(t.off, int32(m[g])); return i }
		posts, post, name := t.s[m[0]:m[3]], t.s[m[2]:m[3]], t.s[m[4]:m[5]]
		first, known := held[name]
		switch {
		case !known:
			held[name] = posts
		case !strings.Contains(first, post) && !containsAny(t.s, []string{"时任", "兼任", "原任", "调任", "接任"}):
			d.say(t.span(at(2), at(5)-at(2)), diag.F332, Hint, "「%s」前面的职务和这里的不同\n核对姓名和职务", name)
			return
		}
	}
}
