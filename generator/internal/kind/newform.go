package kind

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"fazhi/generator/internal/han"
)

// NewOffice says for which office a new form is made.
type NewOffice struct {
	Name  string // 清溪街道
	Level string // 街道
	Year  int    // the year reported on, 2000 to 2100
	File  string // name of the form's file; "" means 2025.toml
}

// newForm is the data of form.tmpl.
type newForm struct {
	Kind     *Kind  // its Name and ID are printed
	Office   string // 清溪街道
	Level    *Level // of the office
	Self     string // 我街道
	Sign     string // 清溪街道办事处
	File     string // 2025.toml
	LastYear int
	Year     int        // the year reported on
	NextYear int        // Year+1
	Title    string     // standard title
	Levels   string     // all levels, separated by blanks
	DueDay   string     // 3月1日
	Ask      string     // everybody who is asked, without repetitions
	Groups   []newGroup // one for each bracket of facts
	Parts    []newPart  // in the order of the regulation
}

// newGroup is one bracket [facts.…].
type newGroup struct {
	Key, Short string     // of the part: measures, 主要举措和成效
	Number     string     // 一, of the mandated parts
	Topics     []newTopic // in catalogue order
}

// newTopic contains the facts of one standard paragraph.
type newTopic struct {
	Number, Name, Ask, Sample string    // 一, 普法宣传, whom to ask, a specimen sentence
	Facts                     []newFact // facts that have a separate line
	Rare                      []string  // names and units of facts that are seldom reported
	Taken                     []string  // names and units of facts that a form with facts_of takes from another form
}

// newFact is one line of the form.
type newFact struct {
	Name, Question, Remark string // as in Fact, with the names of the level filled in
}

// newPart is one part with its texts.
type newPart struct {
	*Part
	Number string   // 一, of the mandated parts; "" for others
	Title  string   // standard title
	Advice []string // lines of comment above the text
	Blank  string   // the text, with its 【待填】
	Table  []string // the lines of its table, to be filled in; nil if it has no table
	Offers []string // sentences that may be written in it, each with its condition
}

// NewForm returns the commented form for an office, with a line feed at its end. The error is a message for the
// person who typed office, level and year.
func (k *Kind) NewForm(o NewOffice) (string, error) {
	level := k.Level(o.Level)
	switch {
	case level == nil:
		return "", fmt.Errorf("没有「%s」这个层级，层级有：%s", o.Level, strings.Join(k.LevelNames(), "、"))
	case o.Year < 2000 || o.Year > 2100:
		return "", fmt.Errorf("年度%d不对，要写2000到2100之间的一年", o.Year)
	case strings.TrimSpace(o.Name) == "":
		return "", fmt.Errorf("单位名称空着")
	case strings.ContainsFunc(o.Name, unicode.IsControl) || strings.ContainsAny(o.Name, `"\{}`):
		return "", fmt.Errorf("单位名称里不能有引号、反斜杠、花括号和换行")
	}
	if strings.ContainsFunc(o.File, unicode.IsControl) { // it would end a comment
		o.File = ""
	}
	w := formWriter{k: k, o: o, level: level}
	form := newForm{
		Kind: k, Office: o.Name, Level: level, Self: level.Self(o.Name), Sign: signature(o.Name, level.Sign),
		File: cmp.Or(o.File, fmt.Sprintf("%d.toml", o.Year)), LastYear: o.Year - 1, Year: o.Year, NextYear: o.Year + 1,
		Title: w.say(level.Title), Levels: strings.Join(k.LevelNames(), " "), DueDay: dueDay(level.Due),
	}
	form.Groups = w.groups()
	form.Ask = strings.Join(w.asked, "、")
	form.Parts = w.parts()
	if w.err != nil {
		return "", w.err
	}
	t, err := parseForm(k.Form)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	if err := t.Execute(&b, form); err != nil {
		return "", fmt.Errorf("%s：%w", formFile, err)
	}
	return b.String(), nil
}

// signature appends suffix to the office's name, unless the name already ends in a name of an office.
func signature(name, suffix string) string {
	for _, end := range []string{"办事处", "政府", "委员会", "局", "厅", "办公室", "委", "部", "中心"} {
		if strings.HasSuffix(name, end) {
			return name
		}
	}
	return name + suffix
}

// dueDay returns 3月1日 for 03-01.
func dueDay(due string) string {
	var month, day int
	if _, err := fmt.Sscanf(due, "%d-%d", &month, &day); err != nil {
		return due
	}
	return fmt.Sprintf("%d月%d日", month, day)
}

// formWriter collects the contents of one form.
type formWriter struct {
	k     *Kind
	o     NewOffice
	level *Level
	asked []string
	count int   // number of topics so far
	err   error // error of the first text of the kind that failed
}

// say replaces the words of the level and the years in a text of the kind. If the text is faulty, say records the
// error in w.err. That happens only for a text of an office, of which Load checks only the names.
func (w *formWriter) say(text string) (out string) {
	t, _, _, err := parseText("text", text)
	if err == nil {
		out, err = w.k.FixedText(t, reportWords(w.o.Year, w.o.Name, w.level.Self(w.o.Name), w.level.Name))
	}
	if err != nil && w.err == nil {
		w.err = fmt.Errorf("模板里的这一段写得不对：%w\n%s", err, text)
	}
	return out
}

func (w *formWriter) groups() (all []newGroup) {
	for i := range w.k.Parts {
		p := &w.k.Parts[i]
		g := newGroup{Key: p.Key, Short: p.Short, Number: w.mandatoryNumber(p)}
		for j := range w.k.Paragraphs {
			if q := &w.k.Paragraphs[j]; q.Part == p.Key {
				if t := w.topic(q); t.Number != "" {
					g.Topics = append(g.Topics, t)
				}
			}
		}
		if len(g.Topics) > 0 {
			all = append(all, g)
		}
	}
	return all
}

func (w *formWriter) topic(p *Paragraph) newTopic {
	t := newTopic{Name: p.Name, Ask: w.say(p.Ask), Sample: w.say(p.Sample)}
	if !p.Levels.Include(w.level.Name) {
		return t
	}
	question := "" // of this fact, or of those before it that have no line
	for _, n := range p.Facts {
		f := w.k.Fact(n)
		question = cmp.Or(f.Question, question)
		switch {
		case !f.Levels.Include(w.level.Name), !f.Cell && len(w.k.CellsFor(f)) > 0:
		case f.Taken:
			t.Taken = append(t.Taken, n+"（"+f.Units[0]+"）")
		case slices.Contains(f.Rare, w.level.Name):
			t.Rare = append(t.Rare, n+"（"+f.Units[0]+"）")
		default:
			t.Facts = append(t.Facts, newFact{Name: n, Question: w.say(question), Remark: remark(f)})
			question = ""
		}
	}
	if len(t.Facts)+len(t.Rare)+len(t.Taken) > 0 {
		w.count++
		t.Number = han.Numeral(w.count)
		for _, who := range strings.Split(t.Ask, "、") {
			if !slices.Contains(w.asked, who) {
				w.asked = append(w.asked, who)
			}
		}
	}
	return t
}

func (w *formWriter) parts() (all []newPart) {
	for i := range w.k.Parts {
		if p := &w.k.Parts[i]; p.Mandatory {
			part := newPart{Part: p, Number: w.mandatoryNumber(p), Title: w.say(p.Title),
				Advice: strings.Split(w.say(p.Advice), "\n"), Blank: w.say(p.Blank),
				Offers: w.candidates(p)}
			if t := w.k.Table(p.Key); t != nil {
				part.Table = t.Blank(func(string) string { return "" })
			}
			all = append(all, part)
		}
	}
	return all
}

// mandatoryNumber returns the Chinese number of a mandated part, or "" for other parts.
func (w *formWriter) mandatoryNumber(p *Part) string {
	n := 0
	for i := range w.k.Parts {
		if w.k.Parts[i].Mandatory {
			n++
		}
		if &w.k.Parts[i] == p && p.Mandatory {
			return han.Numeral(n)
		}
	}
	return ""
}

// candidates returns the candidates of a part that the form shows.
func (w *formWriter) candidates(p *Part) (lines []string) {
	for i := range p.Candidates {
		c := &p.Candidates[i]
		if f := w.k.Fact(c.Fact); f == nil || f.Levels.Include(w.level.Name) {
			lines = append(lines, c.When(w.k)+c.Text)
		}
	}
	return lines
}
