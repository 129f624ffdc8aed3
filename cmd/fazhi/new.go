package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

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
			n := starter{std: std, sources: sources, out: out}
			if out != "-" {
				want.Schema = "./" + n.schemaName(want.Kind)
			}
			text, err := generator.New(sources, want)
			if err != nil {
				return misuse("%v", err)
			}
			return n.put(text, want.Kind)
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

// starter writes a new form, and beside it the schema that its first line names.
type starter struct {
	std     streams
	sources *generator.Sources
	out     string // "-" is standard output
}

func (n starter) schemaName(kind string) string { return kind + ".schema.json" }

// put writes the form where no file is yet.
func (n starter) put(text, kind string) error {
	if n.out == "-" {
		_, err := fmt.Fprint(n.std.out, text)
		return err
	}
	if there, err := exists(n.out); err != nil {
		return err
	} else if there {
		return exit{diskFaults, "「" + n.out + "」已经有了，没有动它：换一个文件名，或者先把它移开"}
	}
	if err := write(n.out, []byte(text)); err != nil {
		return exit{diskFaults, "写不了「" + n.out + "」：" + reason(err)}
	}
	out, errs := speaker{n.std.out}, speaker{n.std.err}
	out.say("写好 %s", n.out)
	wrote, err := n.schema(kind)
	if err != nil {
		return err
	}
	if wrote != "" {
		out.say("写好 %s（给编辑器用：VS Code 装上 Even Better TOML，填表时有补全和说明；用记事本填，不用管它）", wrote)
	}
	errs.say("下一步：用文本编辑器打开它，照说明填；随时可以查：fazhi check %s", n.out)
	return nil
}

// schema writes the schema beside the form when it is not there yet, and names the file.
func (n starter) schema(kind string) (wrote string, err error) {
	file := filepath.Join(filepath.Dir(n.out), n.schemaName(kind))
	if there, err := exists(file); there || err != nil {
		return "", err
	}
	data, err := generator.Schema(n.sources, kind)
	if err == nil {
		err = write(file, data)
	}
	if err != nil {
		return "", exit{diskFaults, "写不了「" + file + "」：" + reason(err)}
	}
	return file, nil
}

// exists reports whether there is a file of that name.
func exists(name string) (bool, error) {
	_, err := os.Stat(name)
	switch {
	case err == nil:
		return true, nil
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	}
	return false, exit{diskFaults, "写不了「" + name + "」：" + reason(err)}
}
