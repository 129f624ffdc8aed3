package generator

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/golden"
)

// asks are the codes whose hints ask something of the clerk that no program can answer, with what they ask.
var asks = map[Code]string{
}

var (
	quotedRemedy = regexp.MustCompile(`写成「([^」]+)」(?:或者「([^」]+)」)?`)
	namedRemedy  = regexp.MustCompile(`^(?:写成|是不是) ?(\{\{[^}]+\}\})`)
	plainRemedy  = regexp.MustCompile(`写成：?([0-9]+[^ "，；]*)(?:；|$)`)
	lineRemedy   = regexp.MustCompile(`("\p{Han}+"|[a-z_]+) = ("[^"]*"|[0-9]+)`)
	tableRemedy  = regexp.MustCompile(`在 (\[[^\]]+\]) 下`)
	deleteRemedy = regexp.MustCompile(`删去这一行|这一行留空`)
)

// TestRemedies applies the remedies of all cases, as a clerk would who does what the hint says: of several that are
// offered each by itself. The form then has one fault of that code less.
func TestRemedies(t *testing.T) {
	unknown, used := map[Code]string{}, map[Code]bool{}
	for _, file := range golden.Glob(t, "testdata/case/*.txtar") {
		c := golden.Read(t, file)
		data, _ := c.Input("form.toml")
		check := func(text string) Diagnostics {
			return Check(Form{Name: "form.toml", Data: []byte(text), Near: folder{c}}, shipped)
		}
		found := check(string(data))
		for _, d := range found {
			if asks[d.Code] != "" {
				used[d.Code] = true
				continue
			}
			remedied := remedies(string(data), d)
			if len(remedied) == 0 {
				unknown[d.Code] = file + ": " + d.Hint
			}
			for _, text := range remedied {
				if n := count(check(text), d.Code); n >= count(found, d.Code) {
					t.Errorf("%s: %s %s\n\tfollowing %q leaves it:\n%s", file, d.Code, d.Message, d.Hint, changed(string(data), text))
				}
			}
		}
	}
	for code, hint := range unknown {
		t.Errorf("%s: the test cannot follow the hint, and asks has no reason why: %s", code, hint)
	}
	for code := range asks {
		if !used[code] {
			t.Errorf("%s is in asks, but no case reports it", code)
		}
	}
}

// count returns the number of faults of a code.
func count(found Diagnostics, code Code) int {
	n := 0
	for _, d := range found {
		if d.Code == code {
			n++
		}
	}
	return n
}

// changed returns the lines of b that a does not have.
func changed(a, b string) string {
	lines := strings.Split(a, "\n")
	return strings.Join(slices.DeleteFunc(strings.Split(b, "\n"), func(l string) bool { return slices.Contains(lines, l) }), "\n")
}

// remedies returns the form after each remedy that a diagnostic offers.
func remedies(text string, d Diagnostic) (all []string) {
	if len(d.Fixes) > 0 {
		fixed, _ := diag.Apply([]byte(text), Diagnostics{d})
		return []string{string(fixed)}
	}
	for _, form := range []*regexp.Regexp{quotedRemedy, namedRemedy, plainRemedy} {
		if m := form.FindStringSubmatch(d.Hint); m != nil {
			for _, said := range m[1:] {
				if said != "" {
					all = append(all, inPlace(text, d.Place, said))
				}
			}
			return all
		}
	}
	table := ""
	if m := tableRemedy.FindStringSubmatch(d.Hint); m != nil {
		table = m[1]
	}
	found := lineRemedy.FindAllStringSubmatch(d.Hint, -1)
	if strings.Contains(d.Hint, "分成两行") {
		text = setLine(text, d.Place, table, found[1])
		found = found[:1]
		d.Place.Line += strings.Count(text[:strings.Index(text, d.Place.Text)], "\n") + 1 - d.Place.Line
	}
	for _, m := range found {
		all = append(all, setLine(text, d.Place, table, m))
	}
	if deleteRemedy.MatchString(d.Hint) && d.Place.Line > 0 {
		lines := strings.Split(text, "\n")
		all = append(all, strings.Join(slices.Delete(lines, d.Place.Line-1, d.Place.Line), "\n"))
	}
	return all
}

// inPlace puts said for the characters of a place.
func inPlace(text string, p Place, said string) string {
	lines := strings.Split(text, "\n")
	r := []rune(lines[p.Line-1])
	lines[p.Line-1] = string(r[:p.Col-1]) + said + string(r[p.Col-1+p.Len:])
	return strings.Join(lines, "\n")
}

// setLine puts the line m, with its key and value, for the one of that key in the table, or first in it. Without a
// table that is the one that the place is in.
func setLine(text string, p Place, table string, m []string) string {
	lines := strings.Split(text, "\n")
	head := -1
	for i, l := range lines {
		if strings.HasPrefix(l, "[") && (table == "" && i < p.Line || strings.HasPrefix(l, table) && table != "") {
			head = i
		}
	}
	if head < 0 && table != "" {
		lines = append(lines, table)
		head = len(lines) - 1
	}
	for i := head + 1; i < len(lines) && !strings.HasPrefix(lines[i], "["); i++ {
		key, value, _ := strings.Cut(lines[i], "=")
		if strings.TrimSpace(key) != m[1] {
			continue
		}
		end := i + 1
		if strings.Contains(value, `"""`) && strings.Count(value, `"""`) == 1 {
			for !strings.Contains(lines[end], `"""`) {
				end++
			}
			end++
		}
		return strings.Join(slices.Replace(lines, i, end, m[0]), "\n")
	}
	return strings.Join(slices.Insert(lines, head+1, m[0]), "\n")
}
