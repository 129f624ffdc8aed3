// Package plan cuts last year's plan into its items and finds those that this
// year's report does not take up.
//
// Its doors are Items and Item.TakenUp. It knows no forms: the lines of a plan
// and the text of a report come in as strings. Where it is in doubt, an item
// counts as taken up.
package plan

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/han"
)

// Item is one thing that was planned.
type Item struct {
	Mark string // （一） 一是; "" when it has none
	Head string // its heading or first sentence, without stop
	Line int    // which line of the plan it stands in, from 0
}

var (
	marked   = regexp.MustCompile(`^(?:[（(][一二三四五六七八九十]+[）)]|[0-9]+[.、．])`)
	chained  = regexp.MustCompile(`[一二三四五六七八九十]+是`)
	stops    = "。！？；"
	longHead = 40 // characters of a head that is quoted; the rest is left out
)

// Items returns the items of a plan: its numbered paragraphs; where it has none,
// the members of its 一是 chain; else each paragraph.
func Items(lines []string) []Item {
	var numbered, links, plain []Item
	for i, line := range lines {
		if m := marked.FindString(line); m != "" {
			numbered = append(numbered, Item{m, head(line[len(m):]), i})
		}
		at := chain(line)
		for n, a := range at {
			end := len(line)
			if n+1 < len(at) {
				end = at[n+1][0]
			}
			links = append(links, Item{line[a[0]:a[1]], head(line[a[1]:end]), i})
		}
		plain = append(plain, Item{"", head(line), i})
	}
	switch {
	case len(numbered) > 0:
		return numbered
	case len(links) > 1:
		return links
	}
	return plain
}

// chain returns where 一是, 二是 … begin a clause of the line.
func chain(line string) [][]int {
	var at [][]int
	for _, a := range chained.FindAllStringIndex(line, -1) {
		before, _ := utf8.DecodeLastRuneInString(line[:a[0]])
		if a[0] == 0 || strings.ContainsRune("。；，：:;,！？", before) {
			at = append(at, a)
		}
	}
	return at
}

// head is the first sentence of a text, marks of bold print left out.
func head(text string) string {
	text = strings.TrimSpace(strings.ReplaceAll(text, "**", ""))
	if i := strings.IndexAny(text, stops); i >= 0 {
		text = text[:i]
	}
	if r := []rune(text); len(r) > longHead {
		text = string(r[:longHead]) + "……"
	}
	return text
}

// empty are characters that join words rather than make them.
const empty = "的了和与及对把将以为在于等各是要向从到其这并或由用让被所之好更"

// pairs returns the pairs of neighbouring Han characters of a text.
func pairs(text string) []string {
	var all []string
	r := []rune(text)
	for i := 0; i+1 < len(r); i++ {
		if han.IsHan(r[i]) && han.IsHan(r[i+1]) && !strings.ContainsAny(string(r[i:i+2]), empty) {
			all = append(all, string(r[i:i+2]))
		}
	}
	return all
}

// enough is how many telling pairs an item must have to be judged at all.
const enough = 2

// TakenUp reports whether text speaks of the item: it has one of the item's
// telling pairs of characters, or the item has too few of them to say. The
// common words stand in every plan and say nothing of this item.
func (it Item) TakenUp(text string, common []string) bool {
	var blanked []string // each common word, and a blank to put in its place
	for _, w := range common {
		blanked = append(blanked, w, " ")
	}
	telling := 0
	for _, p := range pairs(strings.NewReplacer(blanked...).Replace(it.Head)) {
		if strings.Contains(text, p) {
			return true
		}
		telling++
	}
	return telling < enough
}
