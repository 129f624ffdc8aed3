package main

import (
	"regexp"
	"strings"

	"fazhi/generator"

	"github.com/spf13/cobra"
)

// codePattern matches a code of a diagnostic.
var codePattern = regexp.MustCompile(`^[Ff]\d{3}$`)

// helpCommand explains commands, and codes of diagnostics as well.
func helpCommand(std streams, root *cobra.Command) *cobra.Command {
	var all bool
	help := &cobra.Command{
		Use:   "help [命令或错误代码]",
		Short: "说明一个命令，或者一个错误代码",
		Example: `  fazhi help render
  fazhi help F012
  fazhi help --all`,
		RunE: func(_ *cobra.Command, args []string) error {
			if all {
				return explainAll(std)
			}
			if len(args) == 1 && codePattern.MatchString(args[0]) {
				return explain(std, generator.Code(strings.ToUpper(args[0])))
			}
			cmd, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return usageError("没有「%s」这个命令，也没有这个错误代码（全部命令：fazhi help）", strings.Join(args, " "))
			}
			return cmd.Help()
		},
	}
	help.Flags().BoolVar(&all, "all", false, "说明全部错误代码")
	return help
}

// explainAll prints the explanation of every code.
func explainAll(std streams) error {
	for i, code := range generator.Codes() {
		if i > 0 {
			printer{std.out}.printf("")
		}
		if err := explain(std, code); err != nil {
			return err
		}
	}
	return nil
}

// explain prints the explanation of a code, with a wrong and a right example.
func explain(std streams, code generator.Code) error {
	e, ok := generator.Explain(code)
	if !ok {
		return usageError("没有 %s 这个错误代码", code)
	}
	out := printer{std.out}
	out.printf("%s  %s\n\n%s", code, e.Title, strings.TrimSpace(e.Why))
	out.printf("\n错的：\n%s\n\n对的：\n%s", indent(e.Wrong), indent(e.Right))
	return nil
}

// indent returns s with four spaces before every line.
func indent(s string) string {
	return "    " + strings.ReplaceAll(strings.TrimRight(s, "\n"), "\n", "\n    ")
}
