package main

import (
	"fmt"
	"strings"
	"time"
)

// maxNamed is the number of failed forms that the summary names; all were reported before.
const maxNamed = 10

// summary counts the outcomes of many forms.
type summary struct {
	count  [outcomeInterrupted + 1]int // by outcomeKind
	failed []string                    // the first few forms that failed
}

// add counts one outcome.
func (s *summary) add(o outcome) {
	s.count[o.kind]++
	switch o.kind {
	case outcomePartly, outcomeFormErrors, outcomeIOError, outcomeInternalError:
		if len(s.failed) < maxNamed {
			s.failed = append(s.failed, o.entry.path)
		}
	}
}

// worst returns the exit status of the run.
func (s *summary) worst() int {
	switch {
	case s.count[outcomeIOError]+s.count[outcomeInternalError] > 0:
		return exitIO
	case s.count[outcomePartly]+s.count[outcomeFormErrors] > 0:
		return exitFormErrors
	}
	return exitOK
}

// print prints the counts, a line for each kind of outcome that occurred.
func (s *summary) print(to printer, took time.Duration) {
	n := 0
	for _, c := range s.count {
		n += c
	}
	pace := ""
	if n > 0 {
		pace = fmt.Sprintf("，每秒 %.1f 份", float64(n)/max(took.Seconds(), 0.001))
	}
	to.printf("共 %d 份表，用时 %s%s", n, duration(took), pace)
	for _, line := range []struct {
		end  outcomeKind
		what string
	}{
		{outcomeWritten, "写好"},
		{outcomeUnchanged, "没有变化"},
		{outcomePartly, "有错，没有出 PDF"},
		{outcomeFormErrors, "有错，没有出稿"},
		{outcomeIOError, "读不了，或者写不了"},
		{outcomeInternalError, "程序出错"},
	} {
		if c := s.count[line.end]; c > 0 {
			to.printf("%8d  %s", c, line.what)
		}
	}
	failed := s.count[outcomePartly] + s.count[outcomeFormErrors] +
		s.count[outcomeIOError] + s.count[outcomeInternalError]
	if failed > 0 {
		more := ""
		if failed > len(s.failed) {
			more = " 等"
		}
		what := "没有出稿的"
		if s.count[outcomePartly] > 0 {
			what = "没有出稿、没有出全的"
		}
		to.printf("%s：%s%s", what, strings.Join(s.failed, " "), more)
	}
}

// duration returns how long something took, as people say it in Chinese.
func duration(d time.Duration) string {
	switch {
	case d < time.Minute:
		return fmt.Sprintf("%.1f 秒", d.Seconds())
	case d < time.Hour:
		return fmt.Sprintf("%d 分 %d 秒", int(d.Minutes()), int(d.Seconds())%60)
	}
	return fmt.Sprintf("%d 小时 %d 分", int(d.Hours()), int(d.Minutes())%60)
}
