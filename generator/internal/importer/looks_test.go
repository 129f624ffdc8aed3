package importer

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"fazhi/generator/internal/manuscript"
)

// lineOf makes a line of the importer.
func lineOf(text string, looks manuscript.Looks) line {
	var l line
	l.Text, l.Looks = text, looks
	return l
}

// TestBySize finds the headings of the highest level by their looks alone: bold or larger than the text with stops.
func TestBySize(t *testing.T) {
	type looks = manuscript.Looks
	body := lineOf("这一年开展普法活动。", looks{Size: 32})
	long := strings.Repeat("长", maxHeading)
	for name, c := range map[string]struct {
		lines []line
		want  string // numbers of the lines found
	}{
		"larger":              {[]line{lineOf("做法", looks{Size: 33}), body, lineOf("不足", looks{Size: 33}), body}, "0 2"},
		"as large":            {[]line{lineOf("做法", looks{Size: 32}), body}, ""},
		"bold":                {[]line{lineOf("做法", looks{Size: 32, Bold: true}), body}, "0"},
		"larger before bold":  {[]line{lineOf("做法", looks{Size: 36}), body, lineOf("普法", looks{Size: 32, Bold: true}), body}, "0"},
		"centred before left": {[]line{lineOf("做法", looks{Size: 36, Centred: true}), body, lineOf("普法", looks{Size: 36}), body}, "0"},
		"at the right":        {[]line{lineOf("做法", looks{Size: 36, Right: true}), body}, ""},
		"the last":            {[]line{body, lineOf("做法", looks{Size: 36})}, ""},
		"the longest":         {[]line{lineOf(long, looks{Size: 36}), body}, "0"},
		"too long":            {[]line{lineOf(long+"长", looks{Size: 36}), body}, ""},
		"with a stop":         {[]line{lineOf("做法；", looks{Size: 36}), body}, ""},
		"no size":             {[]line{lineOf("做法", looks{Size: 36}), lineOf("这一年开展普法活动。", looks{})}, ""},
		"most of the text": {[]line{lineOf("做法", looks{Size: 30}), lineOf("短。", looks{Size: 28}), lineOf("五个字的。", looks{Size: 32}),
			lineOf("短。", looks{Size: 28}), lineOf("短。", looks{Size: 28})}, "0"}, // 6 characters are smaller, 5 larger
	} {
		var got []string
		for _, i := range slices.Sorted(maps.Keys(bySize(c.lines))) {
			got = append(got, string(rune('0'+i)))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %q, want %q", name, s, c.want)
		}
	}
}
