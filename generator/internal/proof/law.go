package proof

import (
	"fmt"
	"io/fs"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"fazhi/generator/internal/han"
)

// law is a law, plan or central document of the register. Dates are 2021-08-11 or a year alone; empty when unknown.
type law struct {
	name      string // normalised
	runes     []rune // of it; nil before lengths is called
	official  string // as it is written, without 中华人民共和国
	prefixed  bool   // the full title begins with 中华人民共和国
	kind      string
	passed    string
	force     string
	revised   []string // days from which revisions are in force
	ended     string
	successor string
	renewed   string // day on which the last revision was passed
	articles  int    // how many it has; 0 when unknown
}

// The kinds of the register that are judged in a way of their own.
const (
	statute    = "法律"
	regulation = "行政法规"
	party      = "党内法规"
	planKind   = "规划纲要"

	departmental = "规章"
)

// register is the laws by their normalised names.
type register struct {
	laws  map[string]*law // other names in use among them
	names []*law          // each once, in the order of the files
	plans map[string][]*law

	once   sync.Once
	length map[int][]*law // those of names by how many characters they have; use lengths
}

// lengths returns the laws by how many characters their names have.
func (r *register) lengths() map[int][]*law {
	r.once.Do(func() {
		r.length = map[int][]*law{}
		for _, l := range r.names {
			l.runes = []rune(l.name)
			r.length[len(l.runes)] = append(r.length[len(l.runes)], l)
		}
	})
	return r.length
}

const republic = "中华人民共和国"

var (
	betweenYears = regexp.MustCompile(`(\d{4})年?(?:[—\-–~至]+|)(\d{4})年?`)
	planYears    = regexp.MustCompile(`\(?(\d{4})—(\d{4})\)?`)
)

// titleMarks leaves out the marks that titles are compared without, and makes brackets alike.
var titleMarks = strings.NewReplacer(" ", "", "、", "", ",", "", "<", "〈", ">", "〉")

// normalise returns a title as titles are compared: half-width, without blanks, commas, 中华人民共和国 and 年 of years.
func normalise(title string) string {
	if !onlyHan(title) {
		title = titleMarks.Replace(han.FoldString(title))
	}
	s := strings.TrimPrefix(title, republic)
	s = strings.ReplaceAll(s, "〈"+republic, "〈")
	if !strings.ContainsAny(s, "0123456789") {
		return s
	}
	return betweenYears.ReplaceAllString(s, "$1—$2")
}

// base returns a normalised plan without its years, and these; "" when there are none.
func base(name string) (string, string) {
	if !strings.ContainsAny(name, "—") {
		return name, ""
	}
	m := planYears.FindStringSubmatch(name)
	if m == nil {
		return name, ""
	}
	return strings.ReplaceAll(name, m[0], ""), m[1] + "—" + m[2]
}

// readRegister reads proof/laws*.tsv of fsys. A later line replaces an earlier one of the same name.
func (d *Data) readRegister(fsys fs.FS) error {
	r := &d.register
	r.laws, r.plans = make(map[string]*law, 1<<11), map[string][]*law{}
	err := readTable(fsys, "proof/laws*.tsv", 10, func(c []string) error {
		l := &law{name: normalise(c[0]), official: c[0], prefixed: c[1] == "yes", kind: c[2], passed: c[3], force: c[4],
			ended: c[6], successor: c[7], renewed: c[9]}
		if l.name == "" || l.kind == "" {
			return fmt.Errorf("a law without name or kind")
		}
		if len(c) > 10 {
			l.articles, _ = strconv.Atoi(c[10]) // 0 with an error
		}
		if c[5] != "" {
			l.revised = strings.Split(c[5], ",")
		}
		if old := r.laws[l.name]; old != nil && old.name == l.name {
			*old = *l
		} else {
			r.names = append(r.names, l)
			r.laws[l.name] = l
		}
		for short := range strings.SplitSeq(c[8], "|") {
			short = normalise(short)
			if _, years := base(short); short != "" && years == "" && r.laws[short] == nil {
				r.laws[short] = l
			}
		}
		return nil
	})
	for _, l := range r.names {
		if b, years := base(l.name); years != "" {
			r.plans[b] = append(r.plans[b], l)
		}
	}
	return err
}

// find returns the law that a normalised title names, nil if it is not in the register.
func (r *register) find(name string) *law {
	for _, s := range []string{name, strings.NewReplacer("(试行)", "", "(草案)", "").Replace(name)} {
		if l := r.laws[s]; l != nil {
			return l
		}
		if i := strings.Index(s, "关于"); i != -1 && r.laws[s[i:]] != nil {
			return r.laws[s[i:]]
		}
	}
	return nil
}

// otherNamed returns the regulation or rules with the long stem of the title, which is obeyed and called 办法 for 条例 or
// the like: 互联网上网服务营业场所管理办法. A place's own are mostly named with it.
func otherNamed(d *reader, c cited) *law {
	stem := kindOfLaw().ReplaceAllString(c.name, "")
	if stem == c.name || utf8.RuneCountInString(stem) < 10 ||
		!c.t.behind(c.at-1, "执行", "依据", "根据", "按照", "依照", "违反", "落实", "遵守", "贯彻", "对照", "学习",
			"宣传", "适用") {
		return nil
	}
	for _, kind := range []string{"条例", "规定", "办法", "规则"} {
		if l := d.Data.register.laws[stem+kind]; l != nil && l.ended == "" &&
			(l.kind == regulation || l.kind == departmental) {
			return l
		}
	}
	return nil
}

// yearOf returns the year of a date, 0 when it is unknown.
func yearOf(date string) int {
	date = strings.TrimPrefix(date, "p")
	y, _ := strconv.Atoi(date[:min(4, len(date))]) // 0 with an error
	return y
}

// RegisterDate returns the year and month, 2026-11, up to which the register of laws of fsys is complete; "" when its
// first line does not have it.
func RegisterDate(fsys fs.FS) string {
	date := ""
	data, _ := fs.ReadFile(fsys, "proof/laws.tsv")
	_, _ = fmt.Sscanf(string(data), "# 截至 %s", &date)
	return date
}
