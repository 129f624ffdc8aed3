package main

import (
	"cmp"

	"fazhi/generator"

	"github.com/spf13/cobra"
)

// schemaCommand writes the JSON Schema of a kind.
func schemaCommand(std streams) *cobra.Command {
	var (
		kind, out string
		folder    overrides
	)
	cmd := &cobra.Command{
		Use:   "schema --kind 种类 -o fazhi.schema.json",
		Short: "给编辑器：填表时自动补全和说明",
		Long: `写出填报表的 JSON Schema。用 VS Code（装 Even Better TOML 扩展）打开表，就有自动补全、每一格的说明，写错名字立刻标红。
fazhi new 已经把它写在新表旁边，表的第一行指着它；这个命令用来给旧表补一份，或者程序换了新版以后再写一份。`,
		Example: `  fazhi schema -o fazhi.schema.json`,
		Args:    rejectArguments,
		RunE: func(*cobra.Command, []string) error {
			sources, err := folder.open()
			if err != nil {
				return err
			}
			data, err := generator.Schema(sources, kind)
			if err != nil {
				return usageError("%v", err)
			}
			return std.writeResult(cmp.Or(out, "-"), data)
		},
	}
	f := cmd.Flags()
	f.StringVar(&kind, "kind", "fazhi", "报告`种类`")
	f.StringVarP(&out, "output", "o", "", "写到哪个`文件`；不写就是标准输出")
	folder.templatesFlag(f)
	return cmd
}
