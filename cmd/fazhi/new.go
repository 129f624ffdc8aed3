package main

import (
	"bufio"
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fazhi/generator"

	"github.com/spf13/cobra"
)

// newHelp is the long description of new.
const newHelp = `新建一张带说明的空表：先是要填的数（问谁、什么单位、有什么限制），再是要写的文字（每一部分
依据哪一条、怎样才算写好）。【待填】的地方都要填；没有的数留空，那句话就不会出现。
没写明的选项，在屏幕上一个一个问。

--from 从上年的表接着做：单位照旧，年度加一，数清空（上年的数写在旁边的说明里），文字留着，每段标上【待核】；
上年的安排变成【待答】，排在写今年做了什么的那一部分最前面，安排本身等着写新的。自己加的说明都留着。
上年没有表，只有 Word 文件或者网页的，也写在 --from 后面：先把它变成表（fazhi import），再接着做；
再早一年的也有，写在 --previous 后面：文字里“比上年增长20%”这样的数，对得上的变成算式，以后自己算。`

// newCommand writes a new form.
func newCommand(std streams) *cobra.Command {
	var (
		want         generator.NewOptions
		out, year    string
		from, before string
		folder       overrides
	)
	cmd := &cobra.Command{
		Use:   "new [--office 单位] [--level 层级] [--year 年度] [-o 表.toml]",
		Short: "新建一张带说明的空表",
		Long:  newHelp,
		Example: `  fazhi new --office 清溪街道 --level 街道 --year 2025 -o 2025.toml
  fazhi new --office 某县司法局 --level 部门 --year 2025 -o 2025.toml
  fazhi new --from 2025.toml -o 2026.toml
  fazhi new --from 2025年报告.docx -o 2026.toml`,
		Args: rejectArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			sources, err := folder.open()
			if err != nil {
				return err
			}
			if from == "" && isTerminal(std.in) {
				q := questioner{in: bufio.NewReader(std.in), out: printer{std.err}, flags: cmd.Flags()}
				if err := q.askNew(sources, time.Now().Year()-1); err != nil {
					return err
				}
			}
			if err := checkNewFlags(cmd, from); err != nil {
				return err
			}
			if want.Year, err = parseYear(year); err != nil {
				return err
			}
			n := starter{std: std, sources: sources, out: out}
			text, err := n.text(&want, from, before)
			if err != nil {
				return err
			}
			return n.writeForm(text, want.Kind)
		},
	}
	f := cmd.Flags()
	f.StringVar(&want.Kind, "kind", "fazhi", "报告`种类`")
	f.StringVar(&want.Office, "office", "", "`单位`名称，标题和正文里怎么称呼就怎么写")
	f.StringVar(&want.Level, "level", "", "`层级`")
	f.StringVar(&year, "year", "", "报告的是哪一`年`")
	f.StringVar(&from, "from", "", "从`上年的表`接着做")
	f.StringVar(&before, "previous", "", "--from 后面是报告的，它的`上年`的表或者报告：和上年比的数变成算式")
	f.StringVarP(&out, "output", "o", "", "写到哪个`文件`；- 是标准输出")
	folder.templatesFlag(f)
	cmd.SetHelpFunc(func(cmd *cobra.Command, args []string) {
		if sources, err := folder.open(); err == nil {
			f.Lookup("level").Usage = "`层级`：" + strings.Join(generator.Levels(sources, want.Kind), "、")
		}
		cmd.Parent().HelpFunc()(cmd, args)
	})
	return cmd
}

// checkNewFlags returns an error if a flag that a new form needs is missing, or if a flag that --from excludes is
// set.
func checkNewFlags(cmd *cobra.Command, from string) error {
	report := from != "-" && !strings.EqualFold(filepath.Ext(from), ".toml")
	switch {
	case cmd.Flags().Changed("previous") && (from == "" || !report):
		return usageError("--previous 和 --from 报告 一起用：它是那份报告的上年的表，或者上年的报告")
	case from == "":
		return requireFlags(cmd, "office", "level", "year", "output")
	}
	for _, name := range []string{"office", "level", "year", "kind"} {
		if cmd.Flags().Changed(name) {
			return usageError("--from 和 --%s 不能一起用：单位、层级、种类照上年的表，年度是下一年", name)
		}
	}
	return requireFlags(cmd, "output")
}

// starter writes a new form, and beside it the schema that the form names in its first line.
type starter struct {
	std     streams
	sources *generator.Sources
	out     string         // "-" is standard output
	next    string         // hint printed afterwards; "" means: fill in the form
	near    generator.Near // files near the form, if it is made from a report and names last year's; or nil
}

// text returns the text of a new form. If from is not "", the form is made from last year's form, which determines
// the kind.
func (n starter) text(want *generator.NewOptions, from, before string) (string, error) {
	var last generator.Form
	if from != "" {
		var err error
		if last, err = n.last(from, before); err != nil {
			return "", err
		}
		want.Kind = generator.KindOf(n.sources, last)
	}
	if n.out != "-" {
		want.Schema = "./" + n.schemaName(want.Kind)
		want.File = filepath.Base(n.out)
	}
	if from == "" {
		text, err := generator.New(n.sources, *want)
		if err != nil {
			return "", usageError("%v", err)
		}
		return text, nil
	}
	o := generator.RenewOptions{Previous: n.relative(last.Name), Schema: want.Schema}
	text, found := generator.Renew(n.sources, last, o)
	if text == "" {
		return "", n.std.unusable(found, nil, "没有接着做", last.Name)
	}
	return text, nil
}

// schemaName returns the file name of the schema of a kind.
func (n starter) schemaName(kind string) string { return kind + ".schema.json" }

// relative returns the path of another form relative to the new form.
func (n starter) relative(other string) string {
	if n.out == "-" {
		return filepath.ToSlash(filepath.Base(other))
	}
	rel, err := filepath.Rel(filepath.Dir(n.out), other)
	if err != nil {
		rel = filepath.Base(other)
	}
	return filepath.ToSlash(rel)
}

// last reads last year's form. If from is a report, it is the form made from the report.
func (n starter) last(from, before string) (generator.Form, error) {
	from, err := n.lastForm(from, before)
	if err != nil {
		return generator.Form{}, err
	}
	return n.std.form(from)
}

// writeForm writes the form and its schema. It does not replace an existing file.
func (n starter) writeForm(text, kind string) error {
	if err := n.std.writeNew(n.out, []byte(text)); err != nil || n.out == "-" {
		return err
	}
	wrote, err := n.schema(kind)
	if err != nil {
		return err
	}
	if wrote != "" {
		printer{n.std.out}.printf("写好 %s（给编辑器用：VS Code 装上 Even Better TOML，填表时有补全和说明；用记事本填，不用管它）", wrote)
	}
	printer{n.std.err}.printf("%s", cmp.Or(n.next, "下一步：用文本编辑器打开它，照说明填；随时可以查：fazhi check "+n.out))
	return nil
}

// schema writes the schema beside the form if it does not exist. It returns the name of the schema, or "" if it
// existed.
func (n starter) schema(kind string) (wrote string, err error) {
	file := filepath.Join(filepath.Dir(n.out), n.schemaName(kind))
	if there, err := exists(file); there || err != nil {
		return "", err
	}
	data, err := generator.Schema(n.sources, kind)
	if err != nil {
		return "", writeError(file, err)
	}
	return file, write(file, data)
}

// exists reports whether a file of that name exists.
func exists(name string) (bool, error) {
	_, err := os.Stat(name)
	switch {
	case err == nil:
		return true, nil
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	}
	return false, writeError(name, err)
}
