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
	var (
		format      string
		strict, fix bool
		noBackup    bool
		folder      overrides
	)
	cmd := &cobra.Command{
		Use:   "check 表.toml…",
		Short: "查一张或者几张表：哪里不对，该怎么写",
		Long: `查一张或者几张表，所有的错一次说完，按行排列。错误（出不了稿）退出状态 1；警告和提示不影响，
加 --strict 后警告也算。看过、确实没有错的，在表里写 [ignore] 和原因，就略过（fazhi help F151）。--fix 把毫无疑问的写法（引号、全角等号、日期写法……）直接改好，说明和空行都不动。`,
		Example: `  fazhi check 2025.toml
  fazhi check 2025.toml --fix
  fazhi check 各街道 --format json`,
		RunE: func(cmd *cobra.Command, args []string) error {
			print, ok := formatPrinters[format]
			if !ok {
				return usageError("不认识格式「%s」：可以是 text、json、sarif", format)
			}
			var list []entry
			var all generator.Diagnostics
			err := requireForms(cmd, args)
			c := formChecker{std: std, fix: fix, backup: !noBackup}
			if err == nil {
				c.sources, err = folder.open()
			}
			if err == nil {
				list, err = collect(args)
			}
			if err == nil {
				all, err = c.checkAll(cmd.Context(), list)
			}
			if err != nil && format != "text" { // a program that reads the output finds the reason there too
				all = append(all, generator.Diagnostic{Severity: generator.Error, Message: err.Error()})
			}
			if err := errors.Join(print(std.out, all), err); err != nil {
				return err
			}
			printer{std.err}.printf("%s", verdict(len(list), all))
			if format == "text" {
				c.suggest(all)
			}
			if all.HasErrors() || strict && all.Count(generator.Warning) > 0 {
				return exitError{status: exitFormErrors}
			}
			return nil
		},
	}
	f := cmd.Flags()
	f.StringVar(&format, "format", "text", "结果的`格式`：text、json、sarif")
	f.BoolVar(&strict, "strict", false, "有警告也算不过")
	f.BoolVar(&fix, "fix", false, "把毫无疑问的错改在表里；原来的表留在旁边，名字后面多一个 ~")
	f.BoolVar(&noBackup, "no-backup", false, "和 --fix 一起用：不留原来的表")
	folder.templatesFlag(f)
	folder.looksFlags(f)
	return cmd
}

// formChecker checks forms one after the other.
type formChecker struct {
	std     streams
	sources *generator.Sources
	fix     bool // apply fixes to the files
	backup  bool // keep the files as they were, with ~ after their names
}

// checkAll returns the diagnostics of all forms of the list. The error is an exitError; the diagnostics then are those
// of the forms before.
func (c formChecker) checkAll(ctx context.Context, list []entry) (generator.Diagnostics, error) {
	var all generator.Diagnostics
	for _, e := range list {
		var data []byte
		var err error
		found, ok := await(ctx, func() generator.Diagnostics {
			if data, err = read(e.path, c.std.in); err != nil {
				return nil
			}
			return generator.Check(generator.Form{Name: e.path, Data: data, Near: newNearby(e.path)}, c.sources)
		})
		switch {
		case !ok:
			return all, exitError{exitInterrupted, "停下了：没有查完"}
		case err != nil:
			return all, openError(e.path, err)
		}
		if c.fix && e.path != "-" {
			if found, err = c.applyFixes(e.path, data, found); err != nil {
				return all, err
			}
		}
		all = append(all, found...)
	}
	return all, nil
}

// suggest prints how to dismiss a warning, unless the forms already dismiss some or have errors to be mended first.
func (c formChecker) suggest(found generator.Diagnostics) {
	i := slices.IndexFunc(found, func(d generator.Diagnostic) bool { return d.Severity == generator.Warning })
	used := slices.ContainsFunc(found, func(d generator.Diagnostic) bool { return d.Dismissed != "" })
	if i < 0 || used || found.HasErrors() {
		return
	}
	printer{c.std.err}.printf("看过、确实没有错的，在表的最后写上原因，以后就不再说（fazhi help F151），例：\n[ignore]\n%s = \"为什么不算错\"",
		generator.DismissalOf(found[i]))
}

// applyFixes writes the fixes of found into the file and returns the diagnostics that remain.
func (c formChecker) applyFixes(path string, data []byte, found generator.Diagnostics) (generator.Diagnostics, error) {
	total, was := 0, data
	for range 10 { // a fix can reveal another fault
		fixed, n := generator.ApplyFixes(data, found)
		if n == 0 {
			break
		}
		total += n
		data = fixed
		found = generator.Check(generator.Form{Name: path, Data: data, Near: newNearby(path)}, c.sources)
	}
	if total == 0 {
		return found, nil
	}
	if c.backup {
		if err := write(path+"~", was); err != nil {
			return nil, writeError(path+"~", err)
		}
	}
	if err := write(path, data); err != nil {
		return nil, writeError(path, err)
	}
	printer{c.std.err}.printf("改好 %s：%d 处", path, total)
	return found, nil
}

// verdict returns a summary of what was found in n forms.
func verdict(n int, found generator.Diagnostics) string {
	s := generator.Summary(found)
	if n > 1 {
		s = fmt.Sprintf("共 %d 份表：%s", n, s)
	}
	return strings.TrimSpace(s)
}
