package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"fazhi/generator"

	"github.com/spf13/cobra"
)

// checkCommand checks forms.
func checkCommand(std streams) *cobra.Command {
	var noBackup bool
	c := formChecker{std: std}
	cmd := &cobra.Command{
		Use:   "check 表.toml…",
		Short: "查一张或者几张表：哪里不对，该怎么写",
		Long: `查一张或者几张表，所有的错一次说完，按行排列。错误（出不了稿）退出状态 1；警告和提示不影响，
加 --strict 后警告也算。--fix 把毫无疑问的写法（引号、全角等号、日期写法……）直接改好，说明和空行都不动。
看过、确实没有错的警告和提示，在表里写 [ignore] 和原因，就略过（fazhi help F151）。
--compare 和上年的表（previous）比：各部分有多少文字一字不差，哪些数没有变。`,
		Example: `  fazhi check 2025.toml
  fazhi check 2025.toml --fix
  fazhi check 2025.toml --compare
  fazhi check 各街道 --format json`,
		RunE: func(cmd *cobra.Command, args []string) error {
			c.backup = !noBackup
			return c.run(cmd, args)
		},
	}
	f := cmd.Flags()
	f.StringVar(&c.format, "format", "text", "结果的`格式`："+listed(checkFormats))
	f.BoolVar(&c.strict, "strict", false, "有警告也算不过")
	f.BoolVar(&c.fix, "fix", false, "把毫无疑问的错改在表里；原来的表留在旁边，名字后面多一个 ~")
	f.BoolVar(&noBackup, "no-backup", false, "和 --fix 一起用：不留原来的表")
	f.BoolVar(&c.compare, "compare", false, "和上年的表比：多少文字一字不差，哪些数没有变")
	c.folder.templatesFlag(f)
	c.folder.looksFlags(f)
	return cmd
}

// formChecker checks forms one after the other.
type formChecker struct {
	std     streams
	format  string
	strict  bool
	fix     bool // apply fixes to the files
	backup  bool // keep the original files, with ~ after their names
	compare bool // compare with last year's forms
	folder  overrides

	sources  *generator.Sources
	compared []generator.Comparison // one for each form
}

// run checks the forms that args name and prints their diagnostics.
func (c *formChecker) run(cmd *cobra.Command, args []string) error {
	if formatPrinters[c.format] == nil {
		return unknownFormat(c.format, checkFormats)
	}
	var list []entry
	var all generator.Diagnostics
	err := requireForms(cmd, args)
	if err == nil {
		c.sources, err = c.folder.open()
	}
	if err == nil {
		list, err = collect(args)
	}
	if err == nil {
		all, err = c.checkAll(cmd.Context(), list)
	}
	if err != nil && c.format != "text" { // programs that read the output find the reason there too
		all = append(all, generator.Diagnostic{Severity: generator.Error, Message: err.Error()})
	}
	if err := errors.Join(c.print(all), err); err != nil {
		return err
	}
	summary := generator.Summary(all)
	if len(list) > 1 {
		summary = fmt.Sprintf("共 %d 份表：%s", len(list), summary)
	}
	printer{c.std.err}.printf("%s", strings.TrimSpace(summary))
	if c.format == "text" {
		c.suggest(all)
	}
	if all.HasErrors() || c.strict && all.Count(generator.Warning) > 0 {
		return exitError{status: exitFormErrors}
	}
	return nil
}

// print prints the diagnostics and comparisons.
func (c *formChecker) print(all generator.Diagnostics) error {
	if c.compare && c.format == "json" {
		return printComparedJSON(c.std.out, all, c.compared)
	}
	err := formatPrinters[c.format](c.std.out, all)
	for _, compared := range c.compared {
		if c.format == "text" {
			err = errors.Join(err, printCompared(c.std.out, compared))
		}
	}
	return err
}

// checked is a form with its diagnostics.
type checked struct {
	form     generator.Form
	err      error // why it could not be read
	found    generator.Diagnostics
	compared generator.Comparison // with last year's form, if a comparison is asked for
}

// check checks a form. A panic ends the check of this form only.
func (c *formChecker) check(form generator.Form) (got checked) {
	defer func() {
		if p := recover(); p != nil {
			fault := generator.Diagnostic{Severity: generator.Error,
				Message: fmt.Sprintf("没有查完，程序内部出了错，请把这张表发给我们：%v", p)}
			fault.Place.File = form.Name
			got = checked{form: form, found: generator.Diagnostics{fault}}
		}
	}()
	if !c.compare {
		return checked{form: form, found: generator.Check(form, c.sources)}
	}
	compared, found := generator.Compare(form, c.sources)
	return checked{form: form, found: found, compared: compared}
}

// checkAll returns the diagnostics of all forms of the list. If the error, an exitError, is not nil, they are the
// diagnostics of the forms before it.
func (c *formChecker) checkAll(ctx context.Context, list []entry) (generator.Diagnostics, error) {
	var all generator.Diagnostics
	for _, e := range list {
		got, ok := await(ctx, func() checked {
			form, err := c.std.form(e.path)
			if err != nil {
				return checked{err: err}
			}
			return c.check(form)
		})
		switch {
		case !ok:
			return all, exitError{exitInterrupted, "停下了：没有查完"}
		case got.err != nil:
			return all, got.err
		}
		if c.fix && e.path != "-" {
			if err := c.applyFixes(e.path, &got); err != nil {
				return all, err
			}
		}
		all = append(all, got.found...)
		if c.compare {
			c.compared = append(c.compared, got.compared)
		}
	}
	return all, nil
}

// suggest prints how to dismiss a warning, unless the forms already dismiss some or have errors to correct first.
func (c *formChecker) suggest(found generator.Diagnostics) {
	i := slices.IndexFunc(found, func(d generator.Diagnostic) bool { return d.Severity == generator.Warning })
	used := slices.ContainsFunc(found, func(d generator.Diagnostic) bool { return d.Dismissed != "" })
	if i < 0 || used || found.HasErrors() {
		return
	}
	printer{c.std.err}.printf("看过、确实没有错的，在表的最后写上原因，以后就不再说（fazhi help F151），例：\n[ignore]\n%s = \"为什么不算错\"",
		generator.DismissalOf(found[i]))
}

// applyFixes writes the fixes of a form into its file. It sets got to the result for the corrected form.
func (c *formChecker) applyFixes(path string, got *checked) error {
	total, was, form := 0, got.form.Data, got.form
	for range 10 { // a fix can reveal another fault
		fixed, n := generator.ApplyFixes(form.Data, got.found)
		if n == 0 {
			break
		}
		total += n
		form.Data = fixed
		*got = c.check(form)
	}
	if total == 0 {
		return nil
	}
	if err := rewrite(path, was, form.Data, c.backup); err != nil {
		return err
	}
	printer{c.std.err}.printf("改好 %s：%d 处", path, total)
	return nil
}
