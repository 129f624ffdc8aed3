package main

import (
	"cmp"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"fazhi/generator"

	"github.com/spf13/cobra"
)

// factsCommand writes the facts of many forms as one table.
func factsCommand(std streams) *cobra.Command {
	var (
		format, out string
		folder      overrides
	)
	cmd := &cobra.Command{
		Use:   "facts 表.toml或文件夹… -o 台账.xlsx",
		Short: "汇总：把许多张表的数并成一张台账",
		Long: `把许多张表的数并成一张台账：一行一个事实，一列一个单位，最后一列是合计。次序照目录，各单位自己的数在后。
比率、得分不相加；有“余”“约”的，合计也写明是“余”“约”；单位不一样的不相加，备注里说明。
有错的表不列入，告诉是哪几张，其余照汇总。`,
		Example: `  fazhi facts 各街道 -o 台账.xlsx
  fazhi facts 2025.toml --format csv -o 2025.csv
  fazhi facts 各街道 --format json`,
		RunE: func(cmd *cobra.Command, args []string) error {
			name, err := ledgerFormat(format, out, isTerminal(std.out))
			if err != nil {
				return err
			}
			c := collector{std: std}
			err = c.gather(cmd, args, &folder)
			// Programs that read the output find the reason there too.
			if err != nil && name == "json" && toStdout(out) {
				err = errors.Join(err, writeEmptyLedger(std, err))
			}
			if err != nil {
				return err
			}
			return c.write(name, out)
		},
	}
	f := cmd.Flags()
	f.StringVar(&format, "format", "", "哪种`格式`："+listed(ledgerFormats)+"；不写就照 -o 的文件名，没有 -o 是 csv")
	f.StringVarP(&out, "output", "o", "", "写到哪个`文件`；不写就是标准输出")
	folder.templatesFlag(f)
	return cmd
}

// ledgerFormat returns the format asked for, by its name or by the suffix of out. screen reports whether standard
// output is a terminal.
func ledgerFormat(format, out string, screen bool) (string, error) {
	suffix := strings.TrimPrefix(strings.ToLower(filepath.Ext(out)), ".")
	switch {
	case suffix == "toml":
		return "", usageError("「%s」像是一张表，台账不写在表上：换一个文件名，例如 -o 台账.xlsx", out)
	case format == "" && slices.Contains(ledgerFormats, suffix):
		format = suffix
	case format == "" && !toStdout(out):
		return "", usageError("从「%s」看不出是哪种格式：文件名以 .xlsx、.csv 或 .json 结尾，或者写明 --format", out)
	case format == "":
		format = "csv"
	}
	if !slices.Contains(ledgerFormats, format) {
		return "", unknownFormat(format, ledgerFormats)
	}
	if format == "xlsx" && screen && toStdout(out) {
		return "", usageError("xlsx 不能显示在屏幕上：写明文件，例如 -o 台账.xlsx")
	}
	return format, nil
}

// toStdout reports whether the file out of a command line is standard output.
func toStdout(out string) bool { return out == "" || out == "-" }

// collector adds forms to a ledger, one after the other.
type collector struct {
	std    streams
	ledger *generator.Ledger
	worst  int // the highest exit status so far
}

// gather adds the forms that args name to a new ledger.
func (c *collector) gather(cmd *cobra.Command, args []string, folder *overrides) error {
	if err := requireForms(cmd, args); err != nil {
		return err
	}
	sources, err := folder.open()
	if err != nil {
		return err
	}
	list, err := collect(args)
	if err != nil {
		return err
	}
	c.ledger = generator.NewLedger(sources)
	if _, ok := await(cmd.Context(), func() bool { c.addAll(list); return true }); !ok {
		return exitError{exitInterrupted, "停下了：没有汇总完"}
	}
	return nil
}

// addAll adds every form of the list that has no errors, and reports the others.
func (c *collector) addAll(list []entry) {
	errs := printer{c.std.err}
	bar := newProgress(c.std.err, "汇总", len(list))
	for _, e := range list {
		data, err := read(e.path, c.std.in)
		if err != nil {
			bar.clear()
			errs.printError(openError(e.path, err).Error())
			c.ledger.LeaveOut(e.path, reason(err))
			c.worst = exitIO
			continue
		}
		found, added := c.ledger.Add(generator.Form{Name: e.path, Data: data, Near: newNearby(e.path)})
		if !added {
			bar.clear()
			noError := func(d generator.Diagnostic) bool { return d.Severity != generator.Error }
			_ = printText(c.std.err, slices.DeleteFunc(found, noError))
			why := generator.Summary(found)
			if !found.HasErrors() {
				why = "报告种类和第一张表不一样，分开汇总。"
			}
			errs.printf("没有列入 %s：%s", e.path, why)
			c.worst = max(c.worst, exitFormErrors)
		}
		bar.add()
	}
	bar.clear()
	if n := c.ledger.Len(); len(list) > 1 || n == 0 {
		errs.printf("共 %d 份表：列入 %d 份，没有列入 %d 份", len(list), n, len(list)-n)
	}
}

// write writes the ledger to the file out, "-" or "" being standard output. The error carries the exit status. An
// empty ledger is an error, and written only as JSON on standard output, for programs.
func (c *collector) write(format, out string) error {
	empty := c.ledger.Len() == 0
	if empty {
		c.worst = max(c.worst, exitFormErrors)
	}
	if !empty || format == "json" && toStdout(out) {
		data, notes, err := c.ledger.Bytes(format)
		if err != nil {
			return exitError{exitIO, "台账没有写成，程序内部出了错：" + err.Error()}
		}
		for _, note := range notes {
			printer{c.std.err}.printf("%s", note)
		}
		if err := c.std.writeResult(cmp.Or(out, "-"), data); err != nil {
			return err
		}
	}
	if c.worst != exitOK {
		return exitError{status: c.worst}
	}
	return nil
}

// writeEmptyLedger writes a ledger without forms, with the reason in its notes, as JSON to standard output.
func writeEmptyLedger(std streams, reason error) error {
	ledger := generator.NewLedger(nil)
	ledger.Note(reason.Error())
	data, _, err := ledger.Bytes("json")
	if err != nil {
		return err
	}
	return std.writeResult("-", data)
}
