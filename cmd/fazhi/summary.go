package main

import (
	"fmt"
	"strings"
	"time"
)

// named is how many forms that failed the summary names; all were told as they came.
const named = 10

// summary counts what became of many forms.
type summary struct {
	count  [left + 1]int
	failed []string // the first few forms that failed
}

func (s *summary) add(o outcome) {
	s.count[o.end]++
	if (o.end == faulty || o.end == unread || o.end == broken) && len(s.failed) < named {
		s.failed = append(s.failed, o.entry.path)
	}
}

// worst is the exit status of the run.
func (s *summary) worst() int {
	switch {
	case s.count[unread]+s.count[broken] > 0:
		return diskFaults
	case s.count[faulty] > 0:
		return formFaults
	}
	return done
}

// print tells the counts, a line for each ending that there was.
func (s *summary) print(to speaker, took time.Duration) {
	n := 0
	for _, c := range s.count {
		n += c
	}
	pace := ""
	if n > 0 {
		pace = fmt.Sprintf("，每秒 %.1f 份", float64(n)/max(took.Seconds(), 0.001))
	}
	to.say("共 %d 份表，用时 %s%s", n, duration(took), pace)
	for _, line := range []struct {
		end  ending
		what string
	}{
		{written, "写好"},
		{unchanged, "没有变化"},
		{faulty, "有错，没有出稿"},
		{unread, "读不了，或者写不了"},
		{broken, "程序出错"},
	} {
		if c := s.count[line.end]; c > 0 {
			to.say("%8d  %s", c, line.what)
		}
	}
	if failed := s.count[faulty] + s.count[unread] + s.count[broken]; failed > 0 {
		more := ""
		if failed > len(s.failed) {
			more = " 等"
		}
		to.say("没有出稿的：%s%s", strings.Join(s.failed, " "), more)
	}
}

// duration says how long something took, as people say it.
func duration(d time.Duration) string {
	switch {
	case d < time.Minute:
		return fmt.Sprintf("%.1f 秒", d.Seconds())
	case d < time.Hour:
		return fmt.Sprintf("%d 分 %d 秒", int(d.Minutes()), int(d.Seconds())%60)
	}
	return fmt.Sprintf("%d 小时 %d 分", int(d.Hours()), int(d.Minutes())%60)
}
