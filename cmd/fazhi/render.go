package main

import (
	"cmp"
	"runtime"

	"fazhi/generator"

	"github.com/spf13/cobra"
)

// renderCommand renders forms.
func renderCommand(std streams) *cobra.Command {
	var (
		formats, share, dir string
		changed, watch      bool
		r                   = renderer{std: std}
		folder              overrides
	)
	cmd := &cobra.Command{
		Use:   "render 表.toml或文件夹… [-o 文件夹]",
		Short: "出稿：每张表出一份 Word 和一份 PDF",
		Long: `出稿：每张表出一份 Word 和一份 PDF，文件名跟着表走，不写 -o 就放在表的旁边。文件夹里的表全部出，保持原来的层次。
每个文件要么写全，要么不写；有错的表不出稿（已有的旧稿不动），其余照出；
只是有字库里没有的字的，PDF 不出，Word、文本照出。
--as web 出上网公开的一份：不印版头、主送机关和版记，落款不留盖章的地方；附件、附注照印。
--draft 有错也出，缺的地方标红，每页印「草稿」二字，只供自己看。
--open 出完就打开来看；把表拖到程序的图标上，也是出在表的旁边，打开来看。
--watch 不停：表每存一次盘，就再查、再出一次，按 Ctrl-C 结束。
--changed 只出变了的，看内容不看时间；记录放在成稿文件夹的 .fazhi 里，删了无妨，只是下次全部重出。
--shard 0/4 到 3/4 分在四台机器上，合起来就是全部，一个字节也不差。
--word 单位.docx 把上级或者单位自己的 Word 文件填成报告：里面的 {{标题}}、{{正文}} 等占位换成表里的内容，别的一概不动，只出 Word；
没有这样的文件，fazhi word export 写出一个来改。放在 --templates 文件夹的 word/fazhi.docx 里，就不用每次写 --word。
--embed-fonts 把用到的字嵌进 Word，没有这些字体的电脑上也是原样；新添的字不在里面，用电脑上的字体。`,
		Example: `  fazhi render 2025.toml -o 成稿
  fazhi render 2025.toml --open
  fazhi render 2025.toml --draft --watch
  fazhi render 各街道 -o 成稿 --changed
  fazhi render 2025.toml --word 区里的格式.docx
  fazhi render 2025.toml -o 草稿 --draft --format pdf`,
		Args: requireForms,
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			if r.options.Formats, err = parseFormats(formats, reportFormats); err != nil {
				return err
			}
			if as := r.options.As; as != generator.Submit && as != generator.Web {
				return usageError("--as 不能是「%s」：可以是 submit（报送）、web（上网）", as)
			}
			if r.jobs < 1 {
				return usageError("--jobs 至少是 1")
			}
			if r.options.Date, err = sourceDate(); err != nil {
				return err
			}
			part, err := parseShard(share)
			if err != nil {
				return err
			}
			if r.sources, err = folder.open(); err != nil {
				return err
			}
			if r.word = r.sources.HasWord(); r.word {
				if err := r.wordOptions(cmd.Flags()); err != nil {
					return err
				}
			}
			if r.options.EmbedFonts {
				if err := r.sources.Embeddable(); err != nil {
					return exitError{exitUsage, err.Error()}
				}
			}
			if changed {
				if r.records, err = newRecordStore(&folder); err != nil {
					return err
				}
			}
			list, err := collect(args)
			if err != nil {
				return err
			}
			list = part.of(list)
			for i := range list {
				list[i].dir = cmp.Or(dir, list[i].dir)
			}
			if err := collisions(list, r.options.Formats); err != nil {
				return err
			}
			if err := r.checkShown(list, watch); err != nil {
				return err
			}
			if watch {
				return r.watch(cmd.Context(), list)
			}
			return r.renderAll(cmd.Context(), list)
		},
	}
	f := cmd.Flags()
	f.StringVarP(&dir, "output", "o", "", "成稿放在哪个`文件夹`；不写就放在表的旁边")
	f.StringVar(&formats, "format", "docx,pdf", "出哪几种`格式`："+listed(reportFormats)+"，用逗号隔开")
	f.StringVar(&r.options.As, "as", generator.Submit, "出来作什么`用`：submit 报送，web 上网公开")
	f.BoolVar(&r.options.Draft, "draft", false, "有错也出，缺的地方标红，印上「草稿」")
	f.BoolVar(&r.open, "open", false, "出完就打开来看")
	f.BoolVar(&watch, "watch", false, "表每存一次盘，就再出一次")
	f.IntVar(&r.jobs, "jobs", runtime.GOMAXPROCS(0), "同时做`几`份")
	f.BoolVar(&changed, "changed", false, "只出变了的：表、选项、模板、字体、程序都没变，成稿也没人动过的，跳过")
	f.StringVar(&share, "shard", "", "许多机器分着出，这台出`第几/共几`份，从 0 数起：四台就是 0/4 到 3/4")
	f.BoolVar(&r.options.EmbedFonts, "embed-fonts", false, "把用到的字嵌进 Word，每份约大 200KB")
	f.BoolVar(&r.options.Smallest, "smallest", false, "PDF 再小百分之十，做得慢一些")
	folder.templatesFlag(f)
	folder.looksFlags(f)
	folder.wordFlag(f)
	return cmd
}
