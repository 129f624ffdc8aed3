package main

import (
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"fazhi/generator"

	"github.com/spf13/cobra"
)

// kindCommand has the subcommands for the report kinds of an office.
func kindCommand(std streams) *cobra.Command {
	return group(&cobra.Command{
		Use:   "kind",
		Short: "自己做一种报告：写出最小的一种，查做得对不对",
		Long: `报告种类是模板文件夹里的几个文件：有哪些部分、要填哪些数、写成什么句子，不用编程序。
fazhi kind new 写出能出稿的最小的一种，每一项都有说明，照着改；改一点，查一遍：fazhi kind check。`,
		Example: `  fazhi kind new 我的模板 --kind shufa --name 述法报告
  fazhi kind check 我的模板
  fazhi new --templates 我的模板 --kind shufa --office 清溪镇 --level 单位 --year 2025 -o 述法.toml`,
	}, kindNewCommand(std), kindCheckCommand(std))
}

// requireFolder returns an error unless args contains exactly one folder of templates.
func requireFolder(cmd *cobra.Command, args []string) error {
	if len(args) != 1 {
		return usageError("要写明一个模板文件夹，例如：fazhi %s 我的模板（例子：fazhi help %s）", topic(cmd), topic(cmd))
	}
	return nil
}

// kindNewCommand writes the smallest kind.
func kindNewCommand(std streams) *cobra.Command {
	var id, name string
	cmd := &cobra.Command{
		Use:     "new 文件夹 --kind 代号 --name 名称",
		Short:   "写出能出稿的最小的一种报告，有说明，照着改",
		Example: `  fazhi kind new 我的模板 --kind shufa --name 述法报告`,
		Args:    requireFolder,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := requireFlags(cmd, "kind", "name"); err != nil {
				return err
			}
			files, err := generator.NewKind(id, name)
			if err != nil {
				return usageError("%v", err)
			}
			return writeKind(std, args[0], id, files)
		},
	}
	f := cmd.Flags()
	f.StringVar(&id, "kind", "", "报告种类的`代号`，小写英文字母，也是文件夹的名字：shufa")
	f.StringVar(&name, "name", "", "报告的`名称`：述法报告")
	return cmd
}

// writeKind writes the files of a kind into a folder of templates that does not have the kind yet.
func writeKind(std streams, folder, id string, files map[string][]byte) error {
	if err := mustBeNew(filepath.Join(folder, "reports", id), "没有动它：换一个代号，或者先把它移开"); err != nil {
		return err
	}
	for _, file := range slices.Sorted(maps.Keys(files)) {
		path := filepath.Join(folder, filepath.FromSlash(file))
		if err := std.writeResult(path, files[file]); err != nil {
			return err
		}
	}
	printer{std.err}.printf("接下来照里面的说明改，改一点查一遍：fazhi kind check %s", folder)
	return nil
}

// kindCheckCommand checks the kinds of a folder of templates.
func kindCheckCommand(std streams) *cobra.Command {
	var id, format string
	cmd := &cobra.Command{
		Use:   "check 文件夹",
		Short: "查自己的报告种类：哪个文件哪一行不对，该怎么写",
		Long: `查模板文件夹里的报告种类，和程序自带的种类查得一样细：文件写得对不对，合不合得拢；每个标准段落，填这个数、不填那个数，
各种填法都写出来读一遍；新表写出来填满，出成 Word、PDF、网页，列进台账，再接着做来年的表。每个毛病都告诉在哪个文件哪一行。`,
		Example: `  fazhi kind check 我的模板
  fazhi kind check 我的模板 --kind shufa`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if formatPrinters[format] == nil {
				return unknownFormat(format, checkFormats)
			}
			names, found, err := checkKinds(cmd, args, id)
			if err != nil && format != "text" { // programs that read the output find the reason there too
				found = generator.Diagnostics{{Severity: generator.Error, Message: err.Error()}}
			}
			if err := errors.Join(formatPrinters[format](std.out, found), err); err != nil {
				return err
			}
			printer{std.err}.printf("查了 %d 种报告（%s）：%s", len(names), strings.Join(names, "、"), generator.Summary(found))
			if found.HasErrors() {
				return exitError{status: exitFormErrors}
			}
			return nil
		},
	}
	f := cmd.Flags()
	f.StringVar(&id, "kind", "", "只查这一`种`；不写就都查")
	f.StringVar(&format, "format", "text", "结果的`格式`："+listed(checkFormats))
	return cmd
}

// checkKinds returns the IDs and the diagnostics of the kinds in the folder that args name. The error is an
// exitError.
func checkKinds(cmd *cobra.Command, args []string, id string) (names []string, found generator.Diagnostics, err error) {
	if err := requireFolder(cmd, args); err != nil {
		return nil, nil, err
	}
	own, err := folder(args[0])
	if err != nil {
		return nil, nil, err
	}
	if !has(own, "reports") {
		return nil, nil, exitError{exitUsage, fmt.Sprintf(layout, args[0])}
	}
	type checked struct {
		names []string
		found generator.Diagnostics
		err   error
	}
	got, ok := await(cmd.Context(), func() (c checked) {
		c.names, c.found, c.err = generator.CheckKinds(own, id)
		return c
	})
	switch {
	case !ok:
		return nil, nil, exitError{exitInterrupted, "停下了：没有查完"}
	case got.err != nil:
		return nil, nil, exitError{exitIO, got.err.Error()}
	}
	return got.names, got.found, nil
}
