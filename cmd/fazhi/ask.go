package main

import (
	"bufio"
	"errors"
	"io"
	"strconv"
	"strings"

	"fazhi/generator"

	"github.com/spf13/pflag"
	chars "golang.org/x/text/width"
)

// questioner asks on a terminal for the flags that the command line does not name.
type questioner struct {
	in    *bufio.Reader
	out   printer
	flags *pflag.FlagSet
}

// askNew asks for the values that a new form needs, in the order of the form. It proposes year as the year reported
// on.
func (q questioner) askNew(s *generator.Sources, year int) error {
	value := func(flag string) string { return q.flags.Lookup(flag).Value.String() }
	if err := q.ask("office", "单位名称（标题和正文里怎么称呼就怎么写）", ""); err != nil {
		return err
	}
	levels := strings.Join(generator.Levels(s, value("kind")), "、")
	level := generator.LevelOf(s, value("kind"), value("office"))
	if err := q.ask("level", "层级（"+levels+"）", level); err != nil {
		return err
	}
	if err := q.ask("year", "报告的是哪一年", strconv.Itoa(year)); err != nil {
		return err
	}
	n, err := parseYear(value("year"))
	if err != nil {
		return err
	}
	return q.ask("output", "写到哪个文件", strconv.Itoa(n)+".toml")
}

// ask asks for a flag that is not set, and again until there is an answer; an empty answer means the proposal. At the
// end of the input the flag stays as it is.
func (q questioner) ask(flag, question, proposal string) error {
	if q.flags.Changed(flag) {
		return nil
	}
	if proposal != "" {
		question += "，直接回车就是 " + proposal
	}
	for {
		q.out.prompt(question + "：")
		line, err := q.in.ReadString('\n')
		if answer := strings.TrimSpace(line); answer != "" {
			return q.flags.Set(flag, answer)
		}
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return exitError{exitIO, "读不了回答：" + reason(err)}
		case proposal != "":
			return q.flags.Set(flag, proposal)
		}
	}
}

// parseYear parses a year as people write it: 2025, 2025年, 2025年度, with full-width digits too; 0 for "".
func parseYear(s string) (int, error) {
	digits := chars.Narrow.String(strings.TrimSpace(s))
	digits = strings.TrimSuffix(strings.TrimSuffix(digits, "度"), "年")
	if digits == "" {
		return 0, nil
	}
	year, err := strconv.Atoi(strings.TrimSpace(digits))
	if err != nil {
		return 0, usageError("年度「%s」看不懂：写成 2025 这样", s)
	}
	return year, nil
}
