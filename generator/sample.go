package generator

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
)

// samples are the forms near a sample, by name.
type samples map[string][]byte

// Open returns the form of that name.
func (s samples) Open(name string) ([]byte, error) {
	if data, ok := s[name]; ok {
		return data, nil
	}
	return nil, fs.ErrNotExist
}

// Glob returns nil, because a sample has no subordinate forms.
func (s samples) Glob(string, string) ([]string, error) { return nil, nil }

// sampleOffice is the office of all samples.
const sampleOffice = "某单位"

// sample returns a filled-in form of an office of that level, or of the first level of the kind if the kind has no
// such level. Facts stay empty if a number would contradict a relation.
func (s *Sources) sample(k *kind.Kind, level string) (Form, error) {
	if k.Level(level) == nil {
		level = k.Levels[0].Name
	}
	blank, err := k.NewForm(kind.NewOffice{Name: sampleOffice, Level: level, Year: kind.TrialYear(k)})
	if err != nil {
		return Form{}, err
	}
	form := Form{Name: "sample.toml", Near: samples{}}
	if k.FactsOf != "" {
		other, found := s.kind(k.FactsOf)
		if other == nil || other.FactsOf != "" {
			return Form{}, errors.Join(fmt.Errorf("没有可以取数的表：%s", k.FactsOf), faults(found))
		}
		taken, err := s.sample(other, level)
		if err != nil {
			return Form{}, err
		}
		form.Near = samples{"taken.toml": taken.Data}
	}
	values := sampleValues(k)
	for {
		form.Data = []byte(fillSample(k, blank, values))
		report, _ := examine(form, s, true)
		if report == nil {
			return form, nil // the faults of the form are reported by the caller
		}
		before := len(values)
		for name, f := range report.Facts {
			if f.Failed {
				delete(values, name)
			}
		}
		if len(values) == before {
			return form, nil
		}
	}
}

// maxRounds is the maximum number of relations in a row through which a number of a sample is passed on.
const maxRounds = 20

// sampleValues returns a number for each typed fact. The numbers are as small as the relations of the catalogue
// allow, but not 0.
func sampleValues(k *kind.Kind) map[string]int {
	values := map[string]int{}
	for i := range k.Facts {
		if f := &k.Facts[i]; k.Typed(f) && !f.Computed {
			values[f.Name] = 1
		}
	}
	for range maxRounds {
		for i := range k.Facts {
			f := &k.Facts[i]
			for _, text := range f.Relations {
				raise(values, f.Name, kind.ParseRelation(text))
			}
		}
	}
	return values
}

// raise raises the value of a fact, or of the fact that is its maximum, until the relation is true.
func raise(values map[string]int, name string, r *fact.Relation) {
	names, sum := r.Expr.Names(), 0
	for _, n := range names {
		sum += values[n]
	}
	_, typed := values[name]
	switch {
	case !typed:
	case r.Op == fact.AtMost && len(names) == 1 && values[names[0]] > 0:
		values[names[0]] = max(values[names[0]], values[name])
	case r.Op != fact.AtMost && (r.Expr.IsSum() || len(names) == 1):
		values[name] = max(values[name], sum)
	}
}

// The places of a blank form that have to be filled in.
var (
	blankFact    = han.Pattern(`^"([^"]+)"(\s*=\s*)""`)
	blankDate    = han.Pattern(`^date(\s*=\s*)"[^"]*"`)
	blankTaken   = han.Pattern(`^facts_of(\s*=\s*)"[^"]*"`)
	blankTable   = han.Pattern(`(?ms)^table = """\n.*?"""`)
	blankProfile = han.Pattern(`(?m)^profile = .*\n`)
	blankText    = han.Pattern(`(?m)^text = """\n"""`)
)

// sampleText is the text of a sample wherever the form asks for a text.
const sampleText = "有关工作已经做完"

// fillSample fills in a new form.
func fillSample(k *kind.Kind, blank string, values map[string]int) string {
	var b strings.Builder
	for line := range strings.Lines(blank) {
		switch m := blankFact().FindStringSubmatch(line); {
		case strings.HasPrefix(line, "#"):
		case m != nil && values[m[1]] > 0:
			line = fmt.Sprintf("%q%s\"%d%s\"", m[1], m[2], values[m[1]], k.Fact(m[1]).Units[0]) + line[len(m[0]):]
		case blankDate().MatchString(line):
			line = blankDate().ReplaceAllString(line, fmt.Sprintf(`date${1}"%d年1月10日"`, kind.TrialYear(k)+1))
		case blankTaken().MatchString(line):
			line = blankTaken().ReplaceAllString(line, `facts_of${1}"taken.toml"`)
		}
		if !strings.HasPrefix(line, "#") {
			for _, at := range slices.Backward(han.Placeholders(line)) {
				said := sampleText
				if _, check := han.ParsePlaceholder(line[at[0]:at[1]]); check {
					said = ""
				}
				line = line[:at[0]] + said + line[at[1]:]
			}
		}
		b.WriteString(line)
	}
	return fillParts(k, b.String(), values)
}

// fillParts writes zeros into tables, a sentence into the empty texts of parts that no standard paragraph fills, and a
// line for the facts into other texts.
func fillParts(k *kind.Kind, form string, values map[string]int) string {
	for i := range k.Parts {
		key := k.Parts[i].Key
		at := strings.Index(form, "\n["+key+"]")
		if at < 0 {
			continue
		}
		end := len(form)
		if next := strings.Index(form[at+1:], "\n["); next >= 0 {
			end = at + 1 + next
		}
		part := form[at:end]
		if t := k.Table(key); t != nil {
			rows := strings.Join(t.Blank(func(string) string { return "0" }), "\n")
			part = blankTable().ReplaceAllString(part, "table = \"\"\"\n"+rows+"\n\"\"\"")
		}
		filled := func(f kind.Fact) bool { return f.Part == key && strings.Contains(form, fmt.Sprintf("\n%q", f.Name)) }
		switch empty := blankText().MatchString(part); {
		case slices.ContainsFunc(k.Facts, func(f kind.Fact) bool { return values[f.Name] > 0 && filled(f) }):
			if !empty {
				part = strings.Replace(part, "\n\"\"\"\n", "\n{{其余}}\n\"\"\"\n", 1)
			}
		case empty && !slices.ContainsFunc(k.Paragraphs, func(p kind.Paragraph) bool { return p.Part == key }):
			part = blankText().ReplaceAllString(part, "text = \"\"\"\n"+sampleText+"。\n\"\"\"")
		}
		form = form[:at] + part + form[end:]
	}
	return form
}
