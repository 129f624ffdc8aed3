package main

import (
	"fmt"
	"path/filepath"
	"regexp"

	"fazhi/generator"

	"github.com/spf13/cobra"
)

// dayForm matches the values of --by: 12月20日, 2025年12月20日, 2025-12-20.
var dayForm = regexp.MustCompile(`^(?:(20[0-9]{2})[年./-])?0?(1[0-2]|[1-9])[月./-]0?(3[01]|[12][0-9]|[1-9])日?$`)

// askCommand writes a workbook of questions for each department.
func askCommand(std streams) *cobra.Command {
	var (
		out, by string
		folder  overrides
	)
	cmd := &cobra.Command{
		Use:   "ask 表.toml -o 发下去",
		Short: "向各科室、站所要数：一家一个 Excel 文件",
		Long: `向各科室、各站所要数：表里的数问谁，程序知道；一家写出一个 Excel 文件，里面是要填的数、单位、上年的数、怎么填，
总数由表格自己算，填错了当场提醒；另有一份说明，写着哪天前交回。法定的表整张发下去。
表里已经有的数也列在上面，请他们核对。上年的数从 previous 写的上年的表里来。

收回来的文件用 fazhi fill 填进表里。`,
		Example: `  fazhi ask 2025.toml -o 发下去 --by 12月20日
  fazhi fill 2025.toml 收回来`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usageError("要写明哪一张表，一次一张，例如：fazhi ask 2025.toml -o 发下去")
			}
			if err := requireFlags(cmd, "output"); err != nil {
				return err
			}
			day := dayForm.FindStringSubmatch(by)
			if by != "" && day == nil {
				return usageError("--by 要写成几月几日，例如：--by 12月20日")
			}
			if day != nil {
				by = day[2] + "月" + day[3] + "日"
				if day[1] != "" {
					by = day[1] + "年" + by
				}
			}
			sources, err := folder.open()
			if err != nil {
				return err
			}
			in, err := std.form(args[0])
			if err != nil {
				return err
			}
			files, found, err := generator.Ask(sources, in, by)
			if err := std.unusable(found, err, "没有写出要数单", args[0]); err != nil {
				return err
			}
			return std.sendOut(files, args[0], out)
		},
	}
	f := cmd.Flags()
	f.StringVarP(&out, "output", "o", "", "写到哪个`文件夹`")
	f.StringVar(&by, "by", "", "`哪天`前交回，例：12月20日；不写，说明里留空")
	folder.templatesFlag(f)
	return cmd
}

// unusable returns the error for a form that cannot be used, or nil. found is the list of its faults, err any other
// reason why it cannot be used.
func (s streams) unusable(found generator.Diagnostics, err error, what, form string) error {
	switch {
	case found.HasErrors():
		_ = formatPrinters["text"](s.err, found)
		return exitError{exitFormErrors, what + "：「" + form + "」里有写错的地方，先改好再来：fazhi check " + form}
	case err != nil:
		return exitError{exitFormErrors, what + "：" + err.Error()}
	}
	return nil
}

// sendOut writes the files of a form into the folder out. It replaces no existing file, which may be one that came back
// filled in.
func (s streams) sendOut(files []generator.Asked, form, out string) error {
	for _, f := range files {
		if err := mustBeNew(filepath.Join(out, f.Name), "一个文件也没有写：换一个文件夹，或者先把它移开"); err != nil {
			return err
		}
	}
	folder := new(outputs)
	for _, f := range files {
		if err := folder.write(out, f.Name, f.Data); err != nil {
			return writeError(filepath.Join(out, f.Name), err)
		}
		what := "随要数单一起发的说明"
		if f.Who != "" {
			what = fmt.Sprintf("%d 项", f.Count)
		}
		printer{s.out}.printf("写好 %s（%s）", filepath.Join(out, f.Name), what)
	}
	printer{s.err}.printf("发给各科室、站所，收回来的放在一个文件夹里，再：fazhi fill %s 收回来", form)
	return nil
}
