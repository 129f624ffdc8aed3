package main

import (
	"context"
	"fmt"
	"path/filepath"
	"sync"
	"time"

	"fazhi/generator"
)

// renderer renders many forms.
type renderer struct {
	std     streams
	sources *generator.Sources
	options generator.Options
	records *recordStore // nil if every form is rendered
	out     outputs
	jobs    int  // number of forms rendered at once, at least 1
	open    bool // show the outputs of each form
	word    bool // the DOCX is made from a Word file of the office
}

// outcome is the result of the run for one form.
type outcome struct {
	entry  entry
	kind   outcomeKind
	found  generator.Diagnostics
	record record // the record of the files that exist now; Pages and Reported are printed
	reason string // the cause of outcomeIOError and outcomeInternalError
}

// outcomeKind says how the run ended for one form.
type outcomeKind int

const (
	outcomeWritten       outcomeKind = iota // all files written
	outcomePartly                           // files written except the PDF: no face has a character of the form
	outcomeUnchanged                        // the files exist already
	outcomeFormErrors                       // errors in the form: nothing written
	outcomeIOError                          // the form could not be read or its files not written
	outcomeInternalError                    // a fault of the program or of the data of the office
	outcomeInterrupted                      // the run was interrupted before this form was done
)

// job is one form that is passed from the workers to the reporting goroutine.
type job struct {
	entry entry
	done  chan outcome // receives one outcome
}

// renderAll renders every form of the list, r.jobs at once, and reports each in the list's order. At most 4*r.jobs
// outcomes wait to be reported, however long the list. The error is an exitError, or nil.
func (r *renderer) renderAll(ctx context.Context, list []entry) error {
	todo, order := make(chan job), make(chan job, 4*r.jobs)
	go func() {
		defer close(order)
		defer close(todo)
		for _, e := range list {
			j := job{e, make(chan outcome, 1)}
			order <- j
			todo <- j
		}
	}()
	var workers sync.WaitGroup
	for range min(r.jobs, len(list)) {
		workers.Go(func() { r.work(ctx, todo) })
	}
	err := r.reportAll(ctx, order, len(list))
	workers.Wait()
	return err
}

// work renders the forms of todo one after the other. The files of one form are written while the next is rendered.
func (r *renderer) work(ctx context.Context, todo <-chan job) {
	var writing sync.WaitGroup
	for j := range todo {
		o, files := r.renderOne(ctx, j.entry)
		writing.Wait()
		writing.Go(func() {
			if files != nil {
				o.kind, o.reason = r.writeFiles(o.entry, o.record, files)
			}
			j.done <- o
		})
	}
	writing.Wait()
}

// reportAll prints n outcomes in their order, then the summary, and returns the error that carries the exit status.
func (r *renderer) reportAll(ctx context.Context, order <-chan job, n int) error {
	started, sum := time.Now(), summary{}
	bar := newProgress(r.std.err, "出稿", n)
	for j := range order {
		o := <-j.done
		sum.add(o)
		if o.kind == outcomeInterrupted {
			continue
		}
		bar.clear()
		r.report(o)
		bar.add()
		if r.open {
			r.show(o)
		}
	}
	bar.clear()
	errs := printer{r.std.err}
	if ctx.Err() != nil {
		errs.printError(fmt.Sprintf("停下了：%d 份已经写好，%d 份没有动", sum.count[outcomeWritten], sum.count[outcomeInterrupted]))
		return exitError{status: exitInterrupted}
	}
	if n != 1 {
		sum.print(errs, time.Since(started))
	}
	if sum.worst() != exitOK {
		return exitError{status: sum.worst()}
	}
	return nil
}

// report prints the outcome of one form.
func (r *renderer) report(o outcome) {
	errs := printer{r.std.err}
	_ = printText(r.std.err, o.found) // the run continues even if standard error is closed
	switch o.kind {
	case outcomeWritten, outcomePartly, outcomeUnchanged:
		for _, format := range r.options.Formats {
			r.reportFile(o, format)
		}
		if o.kind == outcomeUnchanged && o.record.Reported > 0 {
			errs.printf("%s 上次有 %d 条警告或者提示，要看就查一下：fazhi check %s", o.entry.path, o.record.Reported, o.entry.path)
		}
	case outcomeFormErrors:
		errs.printf("没有出稿 %s：%s", o.entry.path, generator.Summary(o.found))
	case outcomeIOError, outcomeInternalError:
		errs.printError(o.reason)
	}
}

// reportFile prints the result for the file of one format.
func (r *renderer) reportFile(o outcome, format string) {
	name := o.entry.output(format)
	if o.kind == outcomePartly && format == "pdf" {
		printer{r.std.err}.printf("没有出稿 %s：%s", name, generator.Summary(o.found))
		return
	}
	word, pages := "写好", ""
	if o.kind == outcomeUnchanged {
		word = "没有变化"
	}
	if o.record.Pages > 0 && (format == "pdf" || format == "docx" && !r.word) {
		pages = fmt.Sprintf("（%d 页）", o.record.Pages)
	}
	printer{r.std.out}.printf("%s %s%s", word, name, pages)
}

// renderOne renders one form and returns the files to write, if any. Rendering can be interrupted; writing cannot,
// because it is short and leaves complete files.
func (r *renderer) renderOne(ctx context.Context, e entry) (o outcome, files map[string][]byte) {
	o.entry = e
	if why := nameProblem(e.base); why != "" {
		o.kind, o.reason = outcomeIOError, "没有出稿 "+e.path+"："+why+"；改掉名字再出"
		return o, nil
	}
	m, ok := await(ctx, func() rendered { return r.generate(e) })
	switch {
	case !ok:
		o.kind = outcomeInterrupted
	case m.readErr != nil:
		o.kind, o.reason = outcomeIOError, openError(e.path, m.readErr).Error()
	case m.earlier != nil:
		o.kind, o.record = outcomeUnchanged, *m.earlier
	case m.internal != nil:
		o.kind, o.found = outcomeInternalError, m.found
		o.reason = "「" + e.path + "」没有出稿，程序内部出了错，请把这张表发给我们：" + m.internal.Error()
	case m.Files == nil:
		o.kind, o.found = outcomeFormErrors, m.found
	default:
		o.found = m.found
		reported := m.found.Count(generator.Warning) + m.found.Count(generator.Hint)
		o.record = record{From: m.from, Near: m.seen, Pages: m.Pages, Reported: reported}
		files = m.Files
	}
	return o, files
}

// rendered is the result of rendering a form. Nothing has been written yet.
type rendered struct {
	generator.Result
	found    generator.Diagnostics
	from     string            // with --changed, digest of the form and everything else that its files depend on
	seen     map[string]string // digests of the other files that the form refers to
	earlier  *record           // the record of an earlier run whose files are still valid
	readErr  error             // why the form could not be read
	internal error             // why the program failed
}

// generate reads and renders one form, unless its files are up to date. A panic ends the rendering of this form only.
func (r *renderer) generate(e entry) (m rendered) {
	defer func() {
		if p := recover(); p != nil {
			m.internal = fmt.Errorf("%v", p)
		}
	}()
	others := newNearby(e.path)
	form := generator.Form{Name: e.path, Near: others}
	m.seen = others.seen
	if form.Data, m.readErr = read(e.path, r.std.in); m.readErr != nil {
		return m
	}
	if r.records != nil {
		m.from = r.records.formDigest(form, r.options)
		if k, ok := r.records.lookUp(e, m.from); ok {
			m.earlier = &k
			return m
		}
	}
	m.Result, m.found, m.internal = generator.Generate(form, r.sources, r.options)
	return m
}

// writeFiles writes the files of one form, then their record. A form without its PDF gets no record: the next run
// tries again.
func (r *renderer) writeFiles(e entry, rec record, files map[string][]byte) (outcomeKind, string) {
	for _, format := range r.options.Formats {
		data, ok := files[format]
		if !ok {
			continue
		}
		if err := r.out.write(e.dir, e.base+"."+format, data); err != nil {
			return outcomeIOError, writeError(e.output(format), err).Error()
		}
	}
	if len(files) < len(r.options.Formats) {
		return outcomePartly, ""
	}
	if r.records != nil {
		if err := r.records.save(&r.out, e, rec, files); err != nil {
			return outcomeIOError, "成稿写好了，记录写不了「" + filepath.Join(e.dir, recordName(e)) + "」：" + reason(err)
		}
	}
	return outcomeWritten, ""
}
