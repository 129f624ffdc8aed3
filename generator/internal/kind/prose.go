package kind

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"text/template"
	"text/template/parse"

	"fazhi/generator/internal/han"
)

// Reserved are the names of the report itself, which no fact may have. A caller of Prose sets all of them. 上级 is
// Office.Above and may be empty if no text names it; 层级 is the name of the level (街道).
var Reserved = []string{"本年", "上年", "下年", "单位", "自称", "上级", "层级"}

// reportWords returns values of the reserved names where there is no report.
func reportWords(year int, office, self, level string) map[string]string {
	return map[string]string{
		"本年": strconv.Itoa(year), "上年": strconv.Itoa(year - 1), "下年": strconv.Itoa(year + 1),
		"单位": office, "自称": self, "上级": "上级", "层级": level,
	}
}

// said is a printed fact or a word. An empty one is printed as a gap.
type said string

// String returns the words, or the gap if s is empty.
func (s said) String() string {
	if s == "" {
		return gap
	}
	return string(s)
}

// errNoFact is the error of a paragraph whose facts are all empty.
var errNoFact = errors.New("none of its facts is filled in")

// Prose returns the standard paragraph p, without its heading, made from data: the reserved names and the facts that
// are filled in, as printed, by name ("普法活动": "40余场次"). Each line of the result is one paragraph. An error is
// a fault of the caller, or a fault of the kind's files that Load did not find.
func (k *Kind) Prose(p *Paragraph, data map[string]string) (string, error) {
	t, err := p.prose()
	if err != nil {
		return "", fmt.Errorf("standard paragraph %s: %w", p.Name, err)
	}
	out, err := execute(k, t, data)
	if err != nil {
		return "", fmt.Errorf("standard paragraph %s: %w", p.Name, err)
	}
	text := sentences(out)
	if text == "" {
		return "", fmt.Errorf("standard paragraph %s: %w", p.Name, errNoFact)
	}
	return text, nil
}

// FixedText returns the output of a template in which every name must have a value: an opening, a title, a heading
// of a profile. Each line of the result is a line as a clerk would type it, including its numbering mark.
func (k *Kind) FixedText(t *template.Template, data map[string]string) (string, error) {
	out, err := execute(k, t, data)
	if err != nil {
		return "", err
	}
	var lines []string
	for line := range strings.Lines(out) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	out = strings.Join(lines, "\n")
	if strings.Contains(out, gap) {
		return "", fmt.Errorf("a name has no value: %q", strings.ReplaceAll(out, gap, "{{?}}"))
	}
	return out, nil
}

// execute runs t with data, the words of the level named in data, and a gap for every other fact of the catalogue.
func execute(k *Kind, t *template.Template, data map[string]string) (string, error) {
	level := k.Level(data["层级"])
	if level == nil {
		return "", fmt.Errorf("no level %q among the data", data["层级"])
	}
	all := make(map[string]said, len(k.Facts)+len(Reserved)+len(data)+len(level.Words))
	for i := range k.Facts {
		all[k.Facts[i].Name] = ""
	}
	for _, name := range Reserved {
		all[name] = ""
	}
	for name, s := range data {
		all[name] = said(s)
	}
	for name, s := range level.Words {
		all[name] = said(s)
	}
	var b strings.Builder
	if err := t.Execute(&b, all); err != nil {
		return "", err
	}
	return b.String(), nil
}

// bare matches a name as forms write it, {{普法活动}}; text/template needs {{.普法活动}}.
var bare = han.Pattern(`\{\{\s*(\p{Han}[\p{L}\p{N}]*)\s*\}\}`)

// parseText parses text as a template. It returns the names that the text uses, each with the line (from 0) of its
// first occurrence. If the text is faulty, at is the faulty line.
func parseText(name, text string) (t *template.Template, names map[string]int, at int, err error) {
	text = bare().ReplaceAllString(text, "{{.$1}}")
	t, err = template.New(name).Option("missingkey=error").Funcs(template.FuncMap{"ends": ends}).Parse(text)
	if err != nil {
		return nil, nil, faultLine(err), err
	}
	names = map[string]int{}
	if t.Tree != nil {
		walk(t.Root, func(f *parse.FieldNode) {
			if _, known := names[f.Ident[0]]; !known {
				names[f.Ident[0]] = strings.Count(text[:min(int(f.Pos), len(text))], "\n")
			}
		})
	}
	return t, names, 0, nil
}

// ends reports whether text, such as the name of an office, ends in one of the words.
func ends(text any, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasSuffix(fmt.Sprint(text), w) })
}

var tmplLine = han.Pattern(`^template: [^:]*:(\d+):`)

// faultLine returns the line, from 0, that an error of text/template names.
func faultLine(err error) int {
	n := 1
	if m := tmplLine().FindStringSubmatch(err.Error()); m != nil {
		fmt.Sscan(m[1], &n)
	}
	return n - 1
}

// walk visits every field below n.
func walk(n parse.Node, visit func(*parse.FieldNode)) {
	switch n := n.(type) {
	case *parse.FieldNode:
		visit(n)
	case *parse.ListNode:
		if n != nil {
			for _, c := range n.Nodes {
				walk(c, visit)
			}
		}
	case *parse.ActionNode:
		walk(n.Pipe, visit)
	case *parse.PipeNode:
		for _, c := range n.Cmds {
			walk(c, visit)
		}
	case *parse.CommandNode:
		for _, a := range n.Args {
			walk(a, visit)
		}
	case *parse.IfNode:
		walk(&n.BranchNode, visit)
	case *parse.RangeNode:
		walk(&n.BranchNode, visit)
	case *parse.WithNode:
		walk(&n.BranchNode, visit)
	case *parse.BranchNode:
		walk(n.Pipe, visit)
		walk(n.List, visit)
		walk(n.ElseList, visit)
	}
}

// sortedNames returns the keys of m in order.
func sortedNames[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
