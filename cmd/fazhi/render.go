package main

import (
	"context"
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"fazhi/generator"
	"fazhi/generator/diag"

	"github.com/spf13/cobra"
)

func renderCommand(std streams) *cobra.Command {
	var (
		formats string
		r       = renderer{std: std}
		folder  own
	)
	cmd := &cobra.Command{
		Use:   "render 表.toml或文件夹… -o 文件夹",
		Short: "出稿：每张表出一份 Word 和一份 PDF",
		Long: `出稿：每张表出一份 Word 和一份 PDF，文件名跟着表走。文件夹里的表全部出，保持原来的层次。
每个文件要么写全，要么不写；有错的表不出稿（已有的旧稿不动），其余照出。
--draft 有错也出，缺的地方标红，每页印「草稿」二字，只供自己看。`,
		Example: `  fazhi render 2025.toml -o 成稿
  fazhi render examples -o out
  fazhi render 2025.toml -o 草稿 --draft --format pdf`,
		Args: atLeastOne,
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			if err := needed(cmd, "output"); err != nil {
				return err
			}
			if r.formats, err = names(formats, []string{"docx", "pdf", "txt"}); err != nil {
				return err
			}
			if r.jobs < 1 {
				return misuse("--jobs 至少是 1")
			}
			if r.options.Date, err = sourceDate(); err != nil {
				return err
			}
			if r.sources, err = folder.open(); err != nil {
				return err
			}
			list, err := collect(args)
			if err != nil {
				return err
			}
			if err := collisions(list); err != nil {
				return err
			}
			return r.all(cmd.Context(), list)
		},
	}
	f := cmd.Flags()
	f.StringVarP(&r.out, "output", "o", "", "成稿放在哪个`文件夹`")
	f.StringVar(&formats, "format", "docx,pdf", "出哪几种`格式`：docx、pdf、txt，用逗号隔开")
	f.BoolVar(&r.options.Draft, "draft", false, "有错也出，缺的地方标红，印上「草稿」")
	f.IntVar(&r.jobs, "jobs", runtime.NumCPU(), "同时做`几`份")
	folder.templatesFlag(f)
	folder.looksFlags(f)
	return cmd
}

// renderer renders many forms.
type renderer struct {
	std     streams
	sources *generator.Sources
	options generator.Options
	formats []string
	out     string
	jobs    int
}

// outcome is what became of one form.
type outcome struct {
	found  diag.List
	wrote  []string // paths of the files written
	pages  int
	status int
	text   string // why status is diskFaults
}

// all renders every form of the list, several at once, and tells of each in the list's order.
func (r *renderer) all(ctx context.Context, list []entry) error {
	results := make([]chan outcome, len(list))
	for i := range results {
		results[i] = make(chan outcome, 1)
	}
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(r.jobs, len(list)) {
		workers.Go(func() {
			for i := range next {
				results[i] <- r.one(list[i])
			}
		})
	}
	go func() {
		defer close(next)
		for i := range list {
			select {
			case next <- i:
			case <-ctx.Done():
				return
			}
		}
	}()
	err := r.tell(ctx, list, results)
	workers.Wait()
	return err
}

// tell prints the outcomes as they come and gives the error for the exit status.
func (r *renderer) tell(ctx context.Context, list []entry, results []chan outcome) error {
	bar := newBar(r.std.err, "出稿", len(list))
	out, errs := speaker{r.std.out}, speaker{r.std.err}
	worst, good := done, 0
	for i := range list {
		var o outcome
		select {
		case o = <-results[i]:
		case <-ctx.Done():
			_ = bar.Clear()
			errs.fault(fmt.Sprintf("停下了：%d 份已经写好，其余没有动", good))
			return exit{status: stopped}
		}
		_ = bar.Clear()
		if err := text(r.std.err, o.found); err != nil {
			return err
		}
		if o.text != "" {
			errs.fault(o.text)
		}
		for _, path := range o.wrote {
			out.say("写好 %s（%d 页）", path, o.pages)
		}
		if o.status == formFaults {
			errs.say("没有出稿 %s：%s", list[i].path, diag.Summary(o.found))
		}
		if o.status == done {
			good++
		}
		worst = max(worst, o.status)
		_ = bar.Add(1)
	}
	_ = bar.Finish()
	if len(list) > 1 {
		errs.say("共 %d 份表：出稿 %d 份，没有出稿 %d 份", len(list), good, len(list)-good)
	}
	if worst != done {
		return exit{status: worst}
	}
	return nil
}

// one renders one form and writes its files.
func (r *renderer) one(e entry) outcome {
	data, err := read(e.path, r.std.in)
	if err != nil {
		return outcome{status: diskFaults, text: "打不开「" + e.path + "」：" + reason(err)}
	}
	options := r.options
	options.Formats = r.formats
	result, found, err := generator.Generate(generator.Form{Name: e.path, Data: data}, r.sources, options)
	if err != nil {
		return outcome{found: found, status: diskFaults, text: "「" + e.path + "」没有出稿，程序内部出了错，请把这张表发给我们：" + err.Error()}
	}
	if result.Files == nil {
		return outcome{found: found, status: formFaults}
	}
	o := outcome{found: found, pages: result.Pages}
	for _, format := range r.formats {
		path := filepath.Join(r.out, e.base+"."+format)
		if err := write(path, result.Files[format]); err != nil {
			o.status, o.text = diskFaults, "写不了「"+path+"」："+reason(err)
			return o
		}
		o.wrote = append(o.wrote, path)
	}
	return o
}

// verdict sums up what was found in n forms.
func verdict(n int, found diag.List) string {
	s := diag.Summary(found)
	if n > 1 {
		s = fmt.Sprintf("共 %d 份表：%s", n, s)
	}
	return strings.TrimSpace(s)
}
