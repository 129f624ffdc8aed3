package main

import (
	"cmp"
	"path/filepath"
	"strings"

	"fazhi/generator"

	"github.com/spf13/cobra"
)

// importCommand makes a form from an existing report.
func importCommand(std streams) *cobra.Command {
	var (
		want            generator.ImportOptions
		out, year, last string
		folder          overrides
	)
	cmd := &cobra.Command{
		Use:   "import 报告.docx [-o 表.toml]",
		Short: "把现成的报告变成表",
		Long: `把去年的 Word 文件、网站上的网页（.html）、文字文件（.txt，UTF-8 或 GBK）、Markdown 变成一张表：标题、主送机关、
各个部分、小标题和编号、表格、附件、署名、日期，各归各位。Word 自动编的号打成字，修订按最后的样子算；网页上的
来源、分享、相关链接不带过来，不带的都告诉你；断成两段的一句话接起来；不知道该放在哪里的，标上【待核】留在表里。
最后把表再印成文字，和原文一个字一个字地比，差在哪里都说出来。

不写 -o，就写在报告旁边，名字一样，后面是 .toml。`,
		Example: `  fazhi import 2024年报告.docx -o 2024.toml
  fazhi import 网页.html -o 2024.toml --office 清溪镇人民政府
  fazhi import 2024年报告.docx -o 2024.toml --previous 2023年报告.docx`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usageError("要写明哪一份报告，一次一份，例如：fazhi import 2024年报告.docx -o 2024.toml")
			}
			sources, err := folder.open()
			if err != nil {
				return err
			}
			if year != "" {
				if want.Year, err = parseYear(year); err != nil {
					return err
				}
			}
			out = cmp.Or(out, besideReport(args[0], filepath.Dir(args[0])))
			n := starter{std: std, sources: sources, out: out, next: "接着：看看【待核】的地方，再查一遍：fazhi check " + out}
			if want.Previous, n.near, err = n.previous(last); err != nil {
				return err
			}
			if out != "-" {
				want.Schema = "./" + n.schemaName("*")
			}
			got, err := n.imported(args[0], want)
			if err != nil {
				return err
			}
			return n.writeForm(got.Form, got.Kind)
		},
	}
	f := cmd.Flags()
	f.StringVar(&want.Kind, "kind", "", "报告`种类`；不写就照标题认")
	f.StringVar(&want.Office, "office", "", "`单位`名称；不写就从标题、署名里找")
	f.StringVar(&want.Level, "level", "", "`层级`；不写就照单位名称认")
	f.StringVar(&year, "year", "", "报告的是哪一`年`；不写就从标题、日期里找")
	f.StringVar(&last, "previous", "", "`上年`的表，或者上年的报告：也变成表，记在 previous 里")
	f.StringVarP(&out, "output", "o", "", "写到哪个`文件`；- 是标准输出")
	folder.templatesFlag(f)
	return cmd
}

// previous returns the path of last year's form relative to the new form, and the files near the new form. If last
// is a report, it makes a form from it. If last is "", it returns "" and nil.
func (n starter) previous(last string) (string, generator.Near, error) {
	if last == "" {
		return "", nil, nil
	}
	form, err := n.lastForm(last, "")
	if n.out == "-" {
		return n.relative(form), newNearby(form), err
	}
	return n.relative(form), newNearby(n.out), err
}

// besideReport returns the path of the form of a report within a folder.
func besideReport(report, folder string) string {
	return filepath.Join(folder, strings.TrimSuffix(filepath.Base(report), filepath.Ext(report))+".toml")
}

// lastForm returns the name of last year's form. That is file itself, or, if file is a report, the form made from
// the report and written beside the new form. before is the form or report of the year before file, or "".
func (n starter) lastForm(file, before string) (string, error) {
	if file == "-" || strings.EqualFold(filepath.Ext(file), ".toml") {
		return file, nil
	}
	folder := "."
	if n.out != "-" {
		folder = filepath.Dir(n.out)
	}
	form := besideReport(file, folder)
	if form == filepath.Clean(n.out) {
		return "", usageError("「%s」要写上年的表：-o 换一个文件名", form)
	}
	if err := mustBeNew(form, "没有动它：要用它作上年的表，把命令里的「"+file+"」换成它；不用它，先把它移开"); err != nil {
		return "", err
	}
	n.out = form
	n.next = "上年的表是由报告变来的，先看看【待核】的地方：fazhi check " + n.out
	o := generator.ImportOptions{Schema: "./" + n.schemaName("*")}
	var err error
	if o.Previous, n.near, err = n.previous(before); err != nil {
		return "", err
	}
	got, err := n.imported(file, o)
	if err != nil {
		return "", err
	}
	return n.out, n.writeForm(got.Form, got.Kind)
}

// imported returns the form made from a report, and prints the notes and differences for the user.
func (n starter) imported(report string, o generator.ImportOptions) (generator.Imported, error) {
	data, err := read(report, n.std.in)
	if err != nil {
		return generator.Imported{}, openError(report, err)
	}
	got, err := generator.Import(n.sources, generator.Form{Name: report, Data: data, Near: n.near}, o)
	if err != nil {
		return got, exitError{exitIO, "读不了「" + report + "」：" + err.Error()}
	}
	errs := printer{n.std.err}
	for _, note := range got.Notes {
		errs.printf("%s。", note)
	}
	if len(got.Differences) == 0 {
		errs.printf("%d 字，一字不差", got.Characters)
		return got, nil
	}
	errs.printf("%d 字，印出来和原文有 %d 处不一样：", got.Characters, len(got.Differences))
	for i, d := range got.Differences {
		if i == maxDifferences {
			errs.printf("  ……")
			break
		}
		errs.printf("  %s", d)
	}
	return got, nil
}

// maxDifferences is the maximum number of differences printed.
const maxDifferences = 20
