package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"fazhi/generator"

	"github.com/spf13/cobra"
)

func newCommand(std streams) *cobra.Command {
	var (
		want   generator.NewOptions
		out    string
		folder own
	)
	cmd := &cobra.Command{
		Use:   "new --office 单位 --level 层级 --year 年度 -o 表.toml",
		Short: "新建一张带说明的空表",
		Long: `新建一张带说明的空表：先是要填的数（问谁、什么单位、有什么限制），再是要写的文字（每一部分
依据哪一条、怎样才算写好）。【待填】的地方都要填；没有的数留空，那句话就不会出现。`,
		Example: `  fazhi new --office 清溪街道 --level 街道 --year 2025 -o 2025.toml
  fazhi new --office 某县司法局 --level 部门 --year 2025 -o 2025.toml`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := needed(cmd, "office", "level", "year", "output"); err != nil {
				return err
			}
			sources, err := folder.open()
			if err != nil {
				return err
			}
			text, err := generator.New(sources, want)
			if err != nil {
				return misuse("%v", err)
			}
			if out == "-" {
				_, err := fmt.Fprint(std.out, text)
				return err
			}
			if _, err := os.Stat(out); err == nil {
				return exit{diskFaults, "「" + out + "」已经有了，没有动它：换一个文件名，或者先把它移开"}
			} else if !errors.Is(err, fs.ErrNotExist) {
				return exit{diskFaults, "写不了「" + out + "」：" + reason(err)}
			}
			if err := write(out, []byte(text)); err != nil {
				return exit{diskFaults, "写不了「" + out + "」：" + reason(err)}
			}
			speaker{std.out}.say("写好 %s", out)
			speaker{std.err}.say("下一步：用文本编辑器打开它，照说明填；随时可以查：fazhi check %s", out)
			return nil
		},
	}
	f := cmd.Flags()
	f.StringVar(&want.Kind, "kind", "fazhi", "报告`种类`")
	f.StringVar(&want.Office, "office", "", "`单位`名称，标题和正文里怎么称呼就怎么写")
	f.StringVar(&want.Level, "level", "", "`层级`：省、市、县区、部门、乡镇、街道")
	f.IntVar(&want.Year, "year", 0, "报告的是哪一`年`")
	f.StringVarP(&out, "output", "o", "", "写到哪个`文件`；- 是标准输出")
	folder.templatesFlag(f)
	return cmd
}
