package main

import (
	"cmp"
	"runtime"

	"fazhi/generator"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// renderHelp is the long description of render, renderExample its examples.
const (
	renderHelp = `出稿：每张表出一份 Word 和一份 PDF，文件名跟着表走，不写 -o 就放在表的旁边。文件夹里的表全部出，保持原来的层次。
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
--embed-fonts 把用到的字嵌进 Word，没有这些字体的电脑上也是原样；新添的字不在里面，用电脑上的字体。`
	renderExample = `  fazhi render 2025.toml -o 成稿
  fazhi render 2025.toml --open
  fazhi render 2025.toml --draft --watch
  fazhi render 各街道 -o 成稿 --changed
  fazhi render 2025.toml --word 区里的格式.docx
  fazhi render 2025.toml -o 草稿 --draft --format pdf`
)

// renderFlags are the flags of render that are not fields of its renderer.
type renderFlags struct {
	formats, share, dir string
	changed, watch      bool
	folder              overrides
}

// renderCommand renders forms.
func renderCommand(std streams) *cobra.Command {
	var (
		flags renderFlags
		r     = renderer{std: std}
	)
	cmd := &cobra.Command{
		Use:     "render 表.toml或文件夹… [-o 文件夹]",
		Short:   "出稿：每张表出一份 Word 和一份 PDF",
		Long:    renderHelp,
		Example: renderExample,
		Args:    requireForms,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := r.prepare(&flags, cmd.Flags()); err != nil {
				return err
			}
			list, err := r.entries(args, &flags)
			if err != nil {
				return err
			}
			if flags.watch {
				return r.watch(cmd.Context(), list)
			}
			return r.renderAll(cmd.Context(), list)
		},
	}
	flags.add(cmd.Flags(), &r)
	return cmd
}

// add adds the flags of render to f.
func (flags *renderFlags) add(f *pflag.FlagSet, r *renderer) {
	f.StringVarP(&flags.dir, "output", "o", "", "成稿放在哪个`文件夹`；不写就放在表的旁边")
	f.StringVar(&flags.formats, "format", "docx,pdf", "出哪几种`格式`："+listed(reportFormats)+"，用逗号隔开")
	f.StringVar(&r.options.As, "as", generator.Submit, "出来作什么`用`：submit 报送，web 上网公开")
	f.BoolVar(&r.options.Draft, "draft", false, "有错也出，缺的地方标红，印上「草稿」")
	f.BoolVar(&r.open, "open", false, "出完就打开来看")
	f.BoolVar(&flags.watch, "watch", false, "表每存一次盘，就再出一次")
	f.IntVar(&r.jobs, "jobs", runtime.GOMAXPROCS(0), "同时做`几`份")
	f.BoolVar(&flags.changed, "changed", false, "只出变了的：表、选项、模板、字体、程序都没变，成稿也没人动过的，跳过")
	f.StringVar(&flags.share, "shard", "", "许多机器分着出，这台出`第几/共几`份，从 0 数起：四台就是 0/4 到 3/4")
	f.BoolVar(&r.options.EmbedFonts, "embed-fonts", false, "把用到的字嵌进 Word，每份约大 200KB")
	f.BoolVar(&r.options.Smallest, "smallest", false, "PDF 再小百分之十，做得慢一些")
	flags.folder.templatesFlag(f)
	flags.folder.looksFlags(f)
	f.StringVar(&flags.folder.word, "word", "", "单位自己的 Word `文件`（.docx），填上里面的 {{标题}}、{{正文}} 等占位")
}

// prepare checks the flags and opens the data that the forms are rendered with.
func (r *renderer) prepare(flags *renderFlags, set *pflag.FlagSet) (err error) {
	if r.options.Formats, err = parseFormats(flags.formats, reportFormats); err != nil {
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
	if r.sources, err = flags.folder.open(); err != nil {
		return err
	}
	if r.word = r.sources.HasWord(); r.word {
		if err := r.wordOptions(set); err != nil {
			return err
		}
	}
	if r.options.EmbedFonts {
		if err := r.sources.Embeddable(); err != nil {
			return exitError{exitUsage, err.Error()}
		}
	}
	if flags.changed {
		r.records, err = newRecordStore(&flags.folder)
	}
	return err
}

// entries returns the forms to render and where their files go.
func (r *renderer) entries(args []string, flags *renderFlags) (list []entry, err error) {
	part, err := parseShard(flags.share)
	if err != nil {
		return nil, err
	}
	if list, err = collect(args); err != nil {
		return nil, err
	}
	list = part.of(list)
	for i := range list {
		list[i].dir = cmp.Or(flags.dir, list[i].dir)
	}
	if err := collisions(list, r.options.Formats); err != nil {
		return nil, err
	}
	return list, r.checkShown(list, flags.watch)
}
