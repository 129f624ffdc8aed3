// Package plan divides last year's plan into its items and finds the items that this year's report does not mention.
//
// Its main functions are Items and Item.TakenUp. It knows no forms: the lines of a plan and the text of a report are
// strings. In doubt, an item counts as mentioned.
package plan

import (
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/han"
)

// Item is one planned thing.
type Item struct {
	Mark string // its numbering mark or enumerator, （一） 一是; or ""
	Head string // its heading or first sentence, without full stop
	Line int    // index of its line in the plan, from 0
}

var (
	// numberPattern matches the numbering mark of a paragraph, chainPattern an enumerator. stops end a sentence.
	numberPattern = han.Pattern(`^(?:[（(][一二三四五六七八九十]+[）)]|[0-9]+[.、．])`)
	chainPattern  = han.Pattern(`[一二三四五六七八九十]+是`)
	stops         = "。！？；"
	maxHead       = 40 // maximum number of characters of a quoted head
)

// Items returns the items of a plan: its numbered paragraphs; if there are none, the members of its 一是 chain;
// otherwise each paragraph.
func Items(lines []string) []Item {
	var numbered, links, plain []Item
	for i, line := range lines {
		if m := numberPattern().FindString(line); m != "" {
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

// chain returns the byte ranges of 一是, 二是 … that begin a clause of the line.
func chain(line string) (at [][]int) {
	for _, a := range chainPattern().FindAllStringIndex(line, -1) {
		before, _ := utf8.DecodeLastRuneInString(line[:a[0]])
		if a[0] == 0 || strings.ContainsRune("。；，：:;,！？", before) {
			at = append(at, a)
		}
	}
	return at
}

// head returns the first sentence of a text without ** and full stop, at most maxHead characters.
func head(text string) string {
	text = strings.TrimSpace(strings.ReplaceAll(text, "**", ""))
	if i := strings.IndexAny(text, stops); i != -1 {
		text = text[:i]
	}
	return han.Head(text, maxHead, "……")
}

// functionWords are characters that connect words rather than form them.
const functionWords = "的了和与及对把将以为在于等各是要向从到其这并或由用让被所之好更"

// pairs returns the pairs of neighbouring Chinese characters of a text, without those that contain a function word.
func pairs(text string) (all []string) {
	r := []rune(text)
	for i := 0; i+1 < len(r); i++ {
		if han.IsHan(r[i]) && han.IsHan(r[i+1]) && !strings.ContainsAny(string(r[i:i+2]), functionWords) {
			all = append(all, string(r[i:i+2]))
		}
	}
	return all
}

// minPairs is the minimum number of significant pairs in an item that is checked.
const minPairs = 2

// TakenUp reports whether text mentions the item: it contains one of the item's significant pairs of characters, or
// the item has too few pairs to be checked. The common words occur in every plan, so that pairs in them are not
// significant.
func (it Item) TakenUp(text string, common []string) bool {
	var blanked []string // each common word and its replacement, a space
	for _, w := range common {
		blanked = append(blanked, w, " ")
	}
	significant := 0
	for _, p := range pairs(strings.NewReplacer(blanked...).Replace(it.Head)) {
		if strings.Contains(text, p) {
			return true
		}
		significant++
	}
	return significant < minPairs
}
