package kind

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/han"
)

// The clause language. The output of the template of a standard paragraph is read line by line:
//
//	开展普法活动{{普法活动}}        a clause; it is omitted when one of its facts is empty
//	且 ,其中进校园{{进校园活动}}    only when the clause above is printed
//	或 开展进校园活动{{进校园活动}}  only when none of the clauses above, up to the last line without 且 and 或, is printed
//	引 全年…                        only when a clause of the sentence follows; … goes on without a mark.
//	                                The first one of all waits for the first clause of the paragraph
//	、调解成功{{调解成功}}          joined to the clause before with this mark (、 or ;) instead of a comma;
//	                                a clause in brackets (…) without one
//	现有[网格{{网格}}、网格员{{网格员}}]  a list: items without their fact are omitted, and the clause with an empty list
//	(an empty line)                 the sentence ends
//
// So every subset of facts makes whole sentences, and an office can change
// the wording without knowing a programming language.

// gap is printed in place of an empty fact.
const gap = "\x00"

const (
	then  = "且 "
	orFor = "或 "
	lead  = "引 "
	goOn  = "…"
)

var list = han.Pattern(`\[([^\[\]]*)\]`)

// sentences makes prose of the lines of a template's output.
func sentences(out string) string {
	var b strings.Builder
	var s sentence
	for line := range strings.Lines(out) {
		line = strings.TrimSpace(line)
		if line == "" {
			b.WriteString(s.end())
			if b.Len() > 0 || len(s.leads) == 0 {
				s = sentence{}
			} else {
				s = sentence{leads: s.leads[:1]}
			}
			continue
		}
		s.add(line)
	}
	b.WriteString(s.end())
	return b.String()
}

// sentence gathers the clauses of one sentence.
type sentence struct {
	text   strings.Builder
	leads  []string // waiting for the next clause
	mark   string   // between text and the next clause; "" at the beginning and after …
	fresh  bool     // the last text written was a lead
	taken  bool     // one of this group of alternatives is printed
	branch bool     // the clause to which 且 refers is printed
}

func (s *sentence) add(line string) {
	switch {
	case strings.HasPrefix(line, lead):
		s.leads = append(s.leads, strings.TrimPrefix(line, lead))
	case strings.HasPrefix(line, then):
		if s.branch {
			s.clause(strings.TrimPrefix(line, then))
		}
	case strings.HasPrefix(line, orFor):
		s.branch = !s.taken && s.clause(strings.TrimPrefix(line, orFor))
		s.taken = s.taken || s.branch
	default:
		s.branch = s.clause(line)
		s.taken = s.branch
	}
}

// clause writes one clause unless one of its facts is missing, and reports whether it did.
func (s *sentence) clause(c string) bool {
	c = list().ReplaceAllStringFunc(c, items)
	if strings.Contains(c, gap) {
		return false
	}
	joint, c := splitJoint(c)
	for _, l := range s.leads {
		s.write(l)
		s.fresh = true
	}
	s.leads = nil
	if s.mark != "" && !s.fresh {
		s.mark = joint
	}
	s.write(c)
	s.fresh = false
	return true
}

func (s *sentence) write(c string) {
	c, open := strings.CutSuffix(c, goOn)
	s.text.WriteString(s.mark)
	s.text.WriteString(c)
	s.mark = ","
	if open {
		s.mark = ""
	}
}

func (s *sentence) end() string {
	if s.text.Len() == 0 {
		return ""
	}
	return s.text.String() + "。"
}

// splitJoint splits off the mark that a clause begins with. The joint is a comma if there is no mark, and empty
// before a bracket.
func splitJoint(c string) (joint, rest string) {
	mark, n := utf8.DecodeRuneInString(c)
	switch han.Fold(mark) {
	case '、', ';', ',':
		return c[:n], strings.TrimSpace(c[n:])
	case '(':
		return "", c
	}
	return ",", c
}

// items returns the items of a list whose facts are filled in, or a gap if there are none.
func items(bracket string) string {
	all := strings.Split(bracket[1:len(bracket)-1], "、")
	all = slices.DeleteFunc(all, func(item string) bool { return strings.Contains(item, gap) })
	return cmp.Or(strings.Join(all, "、"), gap)
}

// clauseFault returns the first fault in the lines of a standard paragraph, or "", and the index of the line, from
// 0.
func clauseFault(lines []string) (fault string, at int) {
	first := true
	for i, line := range lines {
		line = strings.TrimSpace(line)
		opens := strings.Count(line, "[")
		switch {
		case opens != strings.Count(line, "]") || opens != len(list().FindAllString(line, -1)):
			return "方括号 [ ] 要成对，里面不能再套方括号", i
		case first && (strings.HasPrefix(line, then) || strings.HasPrefix(line, orFor)):
			return "句子不能用「且」「或」开头：它们要跟在一个分句后面", i
		case strings.HasSuffix(line, "。") || strings.HasSuffix(line, ",") || strings.HasSuffix(line, "\uFF0C"):
			return "分句末尾不写标点：逗号和句号由程序加，空一行就是一句完了", i
		}
		first = line == "" || first && strings.HasPrefix(line, lead)
	}
	return "", 0
}
