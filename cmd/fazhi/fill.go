package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"fazhi/generator"

	"github.com/spf13/cobra"
)

// fillCommand puts the answers of the departments into a form.
func fillCommand(std streams) *cobra.Command {
	var (
		overwrite, noBackup bool
		folder              overrides
	)
	cmd := &cobra.Command{
		Use:   "fill 表.toml 收回来的文件或文件夹…",
		Short: "把各科室、站所填好的 Excel 文件填进表里",
		Long: `把各科室、站所填好交回来的 Excel 文件（fazhi ask 发下去的）填进表里：数写在原来的地方，说明和空行都不动，
后面的说明里写着是谁给的。两家答的不一样，并排列出来，由您选；单位不对、不是数的，说在哪个文件哪一格、该怎么改；
表里已经有、和收回来的不一样的，表里的不动，加 --overwrite 才换。最后列出谁还没有答、还缺哪些。
原来的表留在旁边，名字后面多一个 ~。可以收到几份填几份，再收到再填。

有答案没有填进去的，退出状态 1；有文件读不了的，3。`,
		Example: `  fazhi fill 2025.toml 收回来
  fazhi fill 2025.toml 收回来/司法所.xlsx 收回来/党政办.xlsx`,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) < 2 {
				return usageError("要写明哪一张表，再写收回来的文件，例如：fazhi fill 2025.toml 收回来")
			}
			sources, err := folder.open()
			if err != nil {
				return err
			}
			in, err := std.form(args[0])
			if err != nil {
				return err
			}
			books, err := readBooks(args[1:])
			if err != nil {
				return err
			}
			filled, found, err := generator.Fill(sources, in, books, overwrite)
			if err := std.unusable(found, err, "没有填", args[0]); err != nil {
				return err
			}
			return std.report(args[0], in.Data, filled, !noBackup)
		},
	}
	f := cmd.Flags()
	f.BoolVar(&overwrite, "overwrite", false, "表里已经有的数，换成收回来的")
	f.BoolVar(&noBackup, "no-backup", false, "不留原来的表")
	folder.templatesFlag(f)
	return cmd
}

// ours matches the names of files in a folder that are not answers: temporary files, forms and the files written
// beside them, and the note that fazhi ask writes beside the workbooks.
const ours = `^~\$|^\.|\.toml~?$|\.schema\.json$|^说明\.docx$`

// readBooks reads the workbooks that args name: files, folders, and patterns that the shell has not expanded. In a
// folder it reads all files except those that match ours, so that a file that is not a workbook is reported.
func readBooks(args []string) (books []generator.Form, err error) {
	var names []string
	other := regexp.MustCompile(ours)
	for _, arg := range expand(args) {
		if info, err := os.Stat(arg); err != nil || !info.IsDir() {
			names = append(names, arg)
			continue
		}
		inside, err := os.ReadDir(arg)
		if err != nil {
			return nil, openError(arg, err)
		}
		for _, e := range inside {
			if e.Type().IsRegular() && !other.MatchString(e.Name()) {
				names = append(names, filepath.Join(arg, e.Name()))
			}
		}
	}
	if len(names) == 0 {
		return nil, exitError{exitIO, "「" + strings.Join(args, "」「") + "」里没有文件"}
	}
	for _, name := range names {
		data, err := read(name, nil)
		if err != nil {
			return nil, openError(name, err)
		}
		books = append(books, generator.Form{Name: name, Data: data})
	}
	return books, nil
}

// report writes the filled-in form if it has changed, and prints the result of each answer.
func (s streams) report(form string, was []byte, filled generator.Filled, backup bool) error {
	out := printer{s.out}
	for _, line := range filled.Lines {
		out.printf("%s", line)
	}
	if filled.Form != string(was) {
		if err := rewrite(form, was, []byte(filled.Form), backup); err != nil {
			return err
		}
		printer{s.err}.printf("写好 %s；接着查一遍：fazhi check %s", form, form)
	}
	switch {
	case filled.Unread > 0:
		return exitError{status: exitIO}
	case filled.Open > 0:
		return exitError{status: exitFormErrors}
	}
	return nil
}
