package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// exitError is an error that carries the exit status. Its text is empty if it has been printed already.
type exitError struct {
	status int
	text   string
}

func (e exitError) Error() string { return e.text }

// usageError returns the error for a command line that cannot be executed.
func usageError(format string, args ...any) error {
	return exitError{exitUsage, fmt.Sprintf(format, args...)}
}

// run executes one command line and returns the exit status.
func run(ctx context.Context, args []string, std streams) int {
	results := &results{w: std.out}
	std.out = results
	status := execute(ctx, args, std)
	if results.err != nil && !errors.Is(results.err, syscall.EPIPE) {
		printer{std.err}.printError("结果没有全部写到标准输出：" + reason(results.err))
		return max(status, exitIO)
	}
	return status
}

// execute does what run does, except that it does not check whether the results could be written to standard output.
func execute(ctx context.Context, args []string, std streams) int {
	root := newRoot(std)
	if namesForm(root, args) {
		args = append([]string{"render", "--open"}, args...)
	}
	cobra.MousetrapHelpText = "" // see runClicked
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		err = translateFlagError(cmd, err)
		reportUsage(std, cmd.Name(), args, err)
		return err
	})
	root.SetArgs(args)
	root.SetIn(std.in)
	root.SetOut(std.out)
	root.SetErr(std.err)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return exitOK
	}
	var e exitError
	if !errors.As(err, &e) {
		e = exitError{exitUsage, err.Error()}
	}
	if e.text != "" {
		printer{std.err}.printError(e.text)
	}
	return e.status
}

// namesForm reports whether args begin with a form instead of a command. This happens when files are dropped on the
// program.
func namesForm(root *cobra.Command, args []string) bool {
	cmd, rest, err := root.Find(args)
	if err != nil || cmd != root || len(rest) == 0 || strings.HasPrefix(rest[0], "-") {
		return false
	}
	_, err = os.Stat(rest[0])
	return err == nil || filepath.Ext(rest[0]) == ".toml"
}

// about is the text of fazhi help.
const about = `fazhi 把填好的表做成《法治政府建设年度报告》：一份 Word，一份 PDF，版式依 GB/T 9704-2012。

从头到尾做一遍：

  fazhi new --office 清溪街道 --level 街道 --year 2025 -o 2025.toml     得到一张带说明的空表
  （用记事本打开 2025.toml，先填数，再写文字，【待填】的都要填）
  fazhi check 2025.toml                                                 查：哪一行哪一格不对，该怎么写
  fazhi render 2025.toml --open                                         出稿：表旁边的 2025.docx 和 2025.pdf，打开来看

去年有 Word 文件或者网页：fazhi import 2024年报告.docx -o 2024.toml，先变成表，再照着做
一步到位：把填好的表拖到程序的图标上（就是 fazhi 2025.toml）
还没填完也想看看样子：fazhi render 2025.toml -o 草稿 --draft
看不懂某个错误代码：    fazhi help F012`

// newRoot returns the command with all its subcommands.
func newRoot(std streams) *cobra.Command {
	root := &cobra.Command{
		Use:           "fazhi",
		Short:         "填一张表，出一份合规的法治政府建设年度报告",
		Long:          about,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetUsageTemplate(usage)
	root.SetHelpTemplate("{{with (or .Long .Short)}}{{. | trimTrailingWhitespaces}}\n\n{{end}}{{.UsageString}}")
	group(root, newCommand(std), importCommand(std), checkCommand(std), renderCommand(std), askCommand(std),
		fillCommand(std), factsCommand(std), schemaCommand(std), wordCommand(std), kindCommand(std),
		versionCommand(std), completionCommand(std))
	root.SetHelpCommand(helpCommand(std, root))
	root.CompletionOptions.DisableDefaultCmd = true
	adaptAll(root)
	return root
}

// group adds subcommands to a command. Without a subcommand, the command prints its help.
func group(cmd *cobra.Command, subcommands ...*cobra.Command) *cobra.Command {
	cmd.Args, cmd.RunE = rejectUnknownCommand, func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
	cmd.AddCommand(subcommands...)
	return cmd
}

// adaptAll adapts what cobra adds to a command and to its subcommands.
func adaptAll(cmd *cobra.Command) {
	cmd.InitDefaultHelpFlag()
	cmd.Flags().Lookup("help").Usage = "显示这份说明"
	cmd.DisableFlagsInUseLine = true
	cmd.SuggestionsMinimumDistance = 2
	for _, c := range cmd.Commands() {
		adaptAll(c)
	}
}

// rejectUnknownCommand returns an error that names the nearest command if args are not empty.
func rejectUnknownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	near := ""
	if s := cmd.SuggestionsFor(args[0]); len(s) > 0 {
		near = "，是不是 " + strings.Join(s, "、") + "？"
	}
	return usageError("没有「%s」这个命令%s（全部命令：fazhi help）", args[0], near)
}

// translateFlagError returns an error of pflag in Chinese.
func translateFlagError(cmd *cobra.Command, err error) error {
	var (
		unknown *pflag.NotExistError
		without *pflag.ValueRequiredError
		invalid *pflag.InvalidValueError
	)
	tail := fmt.Sprintf("（全部选项：fazhi help %s）", topic(cmd))
	switch {
	case errors.As(err, &unknown):
		dashes := "--"
		if len(unknown.GetSpecifiedName()) == 1 {
			dashes = "-"
		}
		return usageError("没有「%s%s」这个选项%s", dashes, unknown.GetSpecifiedName(), tail)
	case errors.As(err, &without):
		return usageError("选项「--%s」后面要有内容%s", without.GetFlag().Name, tail)
	case errors.As(err, &invalid):
		return usageError("选项「--%s」不能是「%s」%s", invalid.GetFlag().Name, invalid.GetValue(), tail)
	}
	return usageError("%v%s", err, tail)
}

// topic returns the name under which fazhi help explains a command: render, word export.
func topic(cmd *cobra.Command) string {
	return strings.TrimPrefix(cmd.CommandPath(), cmd.Root().Name()+" ")
}

// requireForms returns an error if the command line names no form.
func requireForms(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usageError("要写明哪一张表，例如：fazhi %s 2025.toml", cmd.Name())
	}
	return nil
}

// requireFlags returns an error that names every flag that is missing.
func requireFlags(cmd *cobra.Command, flags ...string) error {
	var missing []string
	for _, name := range flags {
		if !cmd.Flags().Changed(name) {
			_, what := pflag.UnquoteUsage(cmd.Flags().Lookup(name))
			missing = append(missing, "--"+name+" "+what)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return usageError("还要写明 %s（例子：fazhi help %s）", strings.Join(missing, "；"), topic(cmd))
}

// rejectArguments returns an error if a command that takes only flags has arguments.
func rejectArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usageError("「%s」是多出来的：这个命令只有选项（例子：fazhi help %s）", args[0], topic(cmd))
	}
	return nil
}
