package generator

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/golden"
)

// asks are the hints that ask something of the clerk that no program can answer, by code and, where only some of the
// code do, a part of the hint.
var asks = []struct {
	codes string
	hint  string
	what  string
}{
	{"F131 F132 F134 F301 F302", "", "which of the numbers is wrong"},
	{"F118", "", "whether the excuse applies"},
	{"F103", "事实只写数和单位", "what of the words belongs into the text"},
	{"F105", "写全", "which number is meant"},
	{"F254", "依次写成", "how long the row is"},
	{"F113", "", "whether the unit is usual there"},
	{"F114", "是什么写什么", "what the number counts"},
	{"F232", "", "the number"},
	{"F129", "", "what the two numbers count"},
	{"F050", "", "which part the numbers belong to"},
	{"F124", "sum_of", "whether there are forms of subordinate offices"},
	{"F138 F139 F140 F141 F142 F143 F144 F148 F150", "", "other files, and what is in them"},
	{"F147", "", "whether the other office has none"},
	{"F151 F152", "", "what is dismissed, and why"},
	{"F204 F205 F207 F208 F283 F296", "", "which date or number is right"},
	{"F210 F213 F235 F290", "", "which lines or names belong together"},
	{"F218 F225 F226 F231 F233 F239 F251 F269 F272 F334", "", "words of the office's own"},
	{"F217", "真正有文字", "which part has the text"},
	{"F266 F267", "", "the name of a table or column"},
	{"F178", "行名、列名照表里写", "which row or column is meant"},
	{"F177", "", "the labels, or the number"},
	{"F179", "", "whether there was nothing, or the row was forgotten"},
	{"F230", "行和列都写上", "which cell is meant"},
	{"F230", "previous", "the form of last year"},
	{"F255 F257", "", "which mark is meant"},
	{"F237", "改成这个名字", "whether the text is to have the standard paragraph too"},
	{"F220", "", "the order of whole parts"},
	{"F230", `"名字" = `, "which number is the sum"},
	{"F241 F243", "漏了一条", "whether an item is missing"},
	{"F242", "", "whether the numbers go on on purpose"},
	{"F246", "", "a heading, or where one ends"},
	{"F249 F250", "", "where the partner of a mark belongs"},
	{"F180 F181 F183 F260 F261 F265", "", "cells of a table"},
	{"F280", "", "another character"},
	{"F299", "", "which of two places is meant"},
	{"F253", "删去画的线", "what the cells are"},
	{"F253", "最上面加一行", "the names of the columns"},
	{"F104", "不是数量", "words of the office's own"},
	{"F125", "", "which of the numbers is known"},
	{"F264", "", "whether anything is to be printed there"},
	{"F268", "", "a shorter name"},
	{"F161 F163 F164 F167", "", "the numbers of a table"},
	{"F162", "这个表的行", "which row is meant"},
	{"F166", "", "which rows they are"},
	{"F168", "", "which column of a row is meant"},
	{"F171 F172", "", "words of the office's own"},
	{"F173 F176", "", "which year or number is right"},
	{"F322", "", "the document in force"},
}

// asked returns the index in asks that applies to a diagnostic, -1 when none does.
func asked(d Diagnostic) int {
	for i, a := range asks {
		if strings.Contains(a.codes, string(d.Code)) && strings.Contains(d.Hint, a.hint) {
			return i
		}
	}
	return -1
}

// placeRemedies match what hints propose for the characters of the place.
var placeRemedies = []*regexp.Regexp{
	regexp.MustCompile(`写成「([^」]+)」(?:或者「([^」]+)」)?`),
	regexp.MustCompile(`(?:^是不是|^规定的说法是)「([^」]+)」`),
	regexp.MustCompile(`^(?:写成|是不是) ?(\{\{[^}]+\}\})`),
	regexp.MustCompile(`写成：?([0-9]+[^ "，；]*)(?:；|$)`),
	regexp.MustCompile(`^写成 ([^ {，；]+)$`),
	regexp.MustCompile(`^可以写：([^ ；]+)`),
}

var (
	lineRemedy   = regexp.MustCompile(`("\p{Han}+"|[a-z_]+) = ("[^"…]+"|""|[0-9]+)`)
	tableRemedy  = regexp.MustCompile(`在 (\[[^\]]+\]) [下里]`)
	valueRemedy  = regexp.MustCompile(`：(?:例：)?("[^"]+")$`)
	deleteRemedy = regexp.MustCompile(`删去(?: ([a-z]+)(?: 和 ([a-z]+))?|这一行)|这一行留空`)
	moveRemedy   = regexp.MustCompile(`移到 (\[[^\]]+\]) 下面`)
	blockRemedy  = regexp.MustCompile(`加一行 (\[[^\]]+\])(?:.*再加一行 (within = "[a-z.]+"))?`)
	partRemedy   = regexp.MustCompile(`新的一块：(\[[^\]]+\]) 和 (title = "[^"]+")`)
	beforeRemedy = regexp.MustCompile(`在「[^」]+」前面加上句号`)
	topicRemedy  = regexp.MustCompile(`可以写的标准段落：(\p{Han}+)`)
	valueOfLine  = regexp.MustCompile(`"[^"]*"$`)
)

// TestRemedies applies the remedies of all cases, as a clerk would who does what the hint says: of several that are
// offered each by itself. The form then has one fault of that code less.
func TestRemedies(t *testing.T) {
	t.Parallel()
	unknown, used := map[Code]string{}, map[int]bool{}
	for _, file := range golden.Glob(t, "testdata/case/*.txtar") {
		c := golden.Read(t, file)
		data, _ := c.Input("form.toml")
		check := func(text string) Diagnostics {
			return Check(Form{Name: "form.toml", Data: []byte(text), Near: folder{c}}, shipped)
		}
		found := check(string(data))
		for _, d := range found {
			if d.Dismissed != "" {
				continue
			}
			if i := asked(d); i >= 0 {
				used[i] = true
				continue
			}
			remedied := remedies(string(data), d)
			if len(remedied) == 0 {
				unknown[d.Code] = file + ": " + d.Hint
			}
			for _, text := range remedied {
				if n := count(check(text), d.Code); n >= count(found, d.Code) {
					t.Errorf("%s: %s %s\n\tfollowing %q leaves it:\n%s", file, d.Code, d.Message, d.Hint,
						newLines(string(data), text))
				}
			}
		}
	}
	for code, hint := range unknown {
		t.Errorf("%s: the test cannot follow the hint, and asks has no reason why: %s", code, hint)
	}
	for i, a := range asks {
		if !used[i] {
			t.Errorf("asks has %s %q, but no case reports it", a.codes, a.hint)
		}
	}
}

// count returns the number of faults of a code.
func count(found Diagnostics, code Code) int {
	n := 0
	for _, d := range found {
		if d.Code == code && d.Dismissed == "" {
			n++
		}
	}
	return n
}

// newLines returns the lines of b that a does not have.
func newLines(a, b string) string {
	lines := strings.Split(a, "\n")
	return strings.Join(slices.DeleteFunc(strings.Split(b, "\n"),
		func(l string) bool { return slices.Contains(lines, l) }), "\n")
}

// remedies returns the form after each remedy that a diagnostic offers.
func remedies(text string, d Diagnostic) (all []string) {
	if len(d.Fixes) > 0 {
		fixed, _ := diag.Apply([]byte(text), Diagnostics{d})
		return []string{string(fixed)}
	}
	for _, form := range placeRemedies {
		if m := form.FindStringSubmatch(d.Hint); m != nil && strings.Contains(text, d.Place.Text) && d.Place.Col > 0 &&
			!strings.HasPrefix(d.Place.Text, "[") {
			for _, said := range slices.DeleteFunc(m[1:], func(said string) bool { return said == "" }) {
				all = append(all, inPlace(text, d.Place, said))
			}
			return all
		}
	}
	if d.Place.Line > 0 {
		all = lineRemedies(text, d)
	}
	if m := blockRemedy.FindStringSubmatch(d.Hint); m != nil {
		return append(all, text+"\n"+m[1]+"\n"+m[2]+"\n")
	}
	if partRemedy.MatchString(d.Hint) {
		return all
	}
	return append(all, keyRemedies(text, d)...)
}

// lineRemedies returns the form after remedies for the whole line of the place.
func lineRemedies(text string, d Diagnostic) (all []string) {
	lines := strings.Split(text, "\n")
	at := d.Place.Line - 1
	with := func(new ...string) {
		all = append(all, strings.Join(slices.Replace(slices.Clone(lines), at, at+1, new...), "\n"))
	}
	if strings.Contains(d.Hint, "加句号") || strings.Contains(d.Hint, "补上句号") {
		with(lines[at] + "。")
	}
	if beforeRemedy.MatchString(d.Hint) {
		all = append(all, inPlace(text, Place{Line: at + 1, Col: d.Place.Col}, "。"))
	}
	if strings.Contains(d.Hint, "删去多出来的") {
		all = append(all, inPlace(text, d.Place, ""))
	}
	if m := topicRemedy.FindStringSubmatch(d.Hint); m != nil {
		with("{{" + m[1] + "}}")
	}
	if m := valueRemedy.FindStringSubmatch(d.Hint); m != nil {
		with(valueOfLine.ReplaceAllString(lines[at], m[1]))
	}
	if strings.Contains(d.Hint, "留空") && strings.Contains(lines[at], "= \"") {
		with(valueOfLine.ReplaceAllString(lines[at], `""`))
	}
	if m := partRemedy.FindStringSubmatch(d.Hint); m != nil {
		with(`"""`, m[1], m[2], `text = """`)
	}
	if m := moveRemedy.FindStringSubmatch(d.Hint); m != nil {
		with()
		all[len(all)-1] += "\n" + m[1] + "\n" + lines[at] + "\n"
	}
	if m := deleteRemedy.FindStringSubmatch(d.Hint); m != nil && m[1] == "" {
		with()
	} else if m != nil {
		head := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, m[1]+" ") })
		rest := slices.Delete(slices.Clone(lines), head, head+1)
		all = append(all, strings.Join(slices.DeleteFunc(rest, func(l string) bool {
			return m[2] != "" && l != "" && strings.HasPrefix(l, m[2]+" ") && l == d.Place.Text
		}), "\n"))
	}
	return all
}

// keyRemedies returns the form after each line with a key that the hint proposes; two lines of one remedy together.
func keyRemedies(text string, d Diagnostic) (all []string) {
	table := ""
	if m := tableRemedy.FindStringSubmatch(d.Hint); m != nil {
		table = m[1]
	}
	found := lineRemedy.FindAllStringSubmatch(fill(d.Hint), -1)
	if strings.Contains(d.Hint, "分成两行") {
		text = setLine(text, d.Place, table, found[0])
		return []string{setLine(text, d.Place, table, found[1])}
	}
	for i, m := range found {
		p := d.Place
		if i == 0 && strings.Contains(d.Hint, "第一个方括号前面") {
			p.Line = 0
		}
		all = append(all, setLine(text, p, table, m))
	}
	return all
}

// openSamples are what a clerk could write where a hint leaves it open.
var openSamples = map[string]string{"level": "乡镇", "name": "清溪镇人民政府", "issuers": "清溪镇人民政府",
	"printer": "清溪镇党政办公室", "signer": "王明", "number": "清政〔2026〕3号", "title": "统计表", "sign": "镇长", "date": "2026年1月20日"}

var openRemedy = regexp.MustCompile(`("\p{Han}+"|[a-z_]+) = "…`)

// fill returns the hint with samples for what it leaves open: "4" for a number.
func fill(hint string) string {
	return openRemedy.ReplaceAllStringFunc(hint, func(s string) string {
		key, _, _ := strings.Cut(s, " ")
		if sample := openSamples[key]; sample != "" {
			return strings.Replace(s, "…", sample, 1)
		} else if strings.HasPrefix(key, "\"") {
			return strings.Replace(s, "…", "4", 1)
		}
		return s
	})
}

// inPlace puts said for the characters of a place.
func inPlace(text string, p Place, said string) string {
	lines := strings.Split(text, "\n")
	r := []rune(lines[p.Line-1])
	if p.Len > 0 && r[p.Col-1] == '"' { // a name with its quotation marks
		said = `"` + said + `"`
	}
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
