package main

import (
	"path/filepath"
	"slices"
	"strings"

	"fazhi/generator"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// wordOptions adapts the options to a Word file of the office: without --format, only the DOCX is made. It prints a
// note if a PDF is made too, because the PDF does not look like that file.
func (r *renderer) wordOptions(f *pflag.FlagSet) error {
	if r.options.EmbedFonts {
		return usageError("--embed-fonts 和自己的 Word 文件不能一起用：要嵌字体，在 Word 里设（文件、选项、保存）")
	}
	if !f.Changed("format") {
		r.options.Formats = []string{"docx"}
	}
	if r.options.Draft {
		printer{r.std.err}.printf("草稿用您的 Word 文件：缺的地方写着【待填】，页眉不印「草稿」二字")
	}
	if slices.Contains(r.options.Formats, "pdf") {
		printer{r.std.err}.printf("PDF 是程序自己的版式，不是您的 Word 文件的样子；要和它一样的 PDF，打开写好的 Word，另存为 PDF")
	}
	return nil
}

// wordCommand has the subcommands for Word files.
func wordCommand(std streams) *cobra.Command {
	return group(&cobra.Command{
		Use:   "word",
		Short: "写出一个带占位的 Word 文件，照单位的格式改",
		Long: `单位、上级有自己的 Word 格式的，用它出稿：在文件里打上 {{标题}}、{{正文}} 这样的占位，出稿时换成表里的内容。
fazhi word export 写出一个现成的，每个占位有一条批注，说它是什么；出稿时批注会去掉。用 Word 或者 WPS 照单位的格式改它：
字体、字号、页边、固定的文字都可以改。上级发下来的文件，直接在里面打上占位也一样。`,
		Example: `  fazhi word export -o 模板.docx
  fazhi render 2025.toml --word 模板.docx`,
	}, wordExportCommand(std))
}

// wordExportCommand writes a Word file with placeholders.
func wordExportCommand(std streams) *cobra.Command {
	var (
		kind, out, letterhead string
		folder                overrides
	)
	cmd := &cobra.Command{
		Use:   "export -o 模板.docx",
		Short: "写出一个带占位的 Word 文件，每个占位有批注说明",
		Example: `  fazhi word export -o 模板.docx
  fazhi word export --letterhead 信函 -o 信函模板.docx`,
		Args: rejectArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := requireFlags(cmd, "output"); err != nil {
				return err
			}
			if ext := filepath.Ext(out); out != "-" && !strings.EqualFold(ext, ".docx") {
				return usageError("写出的是 .docx：--output 写成 %s", strings.TrimSuffix(out, ext)+".docx")
			}
			if letterhead != "文件" && letterhead != "信函" {
				return usageError("--letterhead 可以是 文件、信函，没有「%s」", letterhead)
			}
			sources, err := folder.open()
			if err != nil {
				return err
			}
			data, err := generator.Word(sources, kind, letterhead == "信函")
			if err != nil {
				return usageError("%v", err)
			}
			if err := std.writeNew(out, data); err != nil || out == "-" {
				return err
			}
			printer{std.err}.printf("用 Word 或者 WPS 照单位的格式改它，改好了用它出稿：fazhi render 2025.toml --word %s", out)
			return nil
		},
	}
	f := cmd.Flags()
	f.StringVar(&kind, "kind", "fazhi", "报告`种类`")
	f.StringVar(&letterhead, "letterhead", "文件", "`版头`：文件，或者信函（双线）")
	f.StringVarP(&out, "output", "o", "", "写到哪个`文件`；- 是标准输出")
	folder.templatesFlag(f)
	folder.looksFlags(f)
	return cmd
}
