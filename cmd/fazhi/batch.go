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
	keeper  *keeper // nil: every form is rendered
	out     outputs
	jobs    int
}

// outcome is what became of one form.
type outcome struct {
	entry  entry
	end    ending
	found  generator.Diagnostics
	record record // what there is now; its pages and faults are told
	reason string // why the end is unread or broken
}

// ending is how it ended with one form.
type ending int

const (
	written   ending = iota // files written
	unchanged               // the files are there already
	faulty                  // errors in the form: nothing written
	unread                  // the form could not be read or its files not written
	broken                  // a fault of the program or of the office's own data
	left                    // the run was stopped before
)

// job is one form on its way to the one who tells of it.
type job struct {
	entry entry
	done  chan outcome // gets one outcome
}

// all renders every form of the list, several at once, and tells of each in
// the list's order. However long the list, only a few outcomes wait to be told.
func (r *renderer) all(ctx context.Context, list []entry) error {
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
	err := r.tell(ctx, order, len(list))
	workers.Wait()
	return err
}

// work renders forms one after the other. While the disk takes the files of one, the next is rendered.
func (r *renderer) work(ctx context.Context, todo <-chan job) {
	var writing sync.WaitGroup
	for j := range todo {
		o, files := r.one(ctx, j.entry)
		writing.Wait()
		writing.Go(func() {
			if files != nil {
				o.end, o.reason = r.put(o.entry, o.record, files)
			}
			j.done <- o
		})
	}
	writing.Wait()
}

// tell prints the outcomes as they come and gives the error for the exit status.
func (r *renderer) tell(ctx context.Context, order <-chan job, n int) error {
	begun, sum := time.Now(), summary{}
	bar := newBar(r.std.err, "出稿", n)
	for j := range order {
		o := <-j.done
		sum.add(o)
		if o.end == left {
			continue
		}
		_ = bar.Clear()
		r.say(o)
		_ = bar.Add(1)
	}
	_ = bar.Finish()
	errs := speaker{r.std.err}
	if ctx.Err() != nil {
		errs.fault(fmt.Sprintf("停下了：%d 份已经写好，%d 份没有动", sum.count[written], sum.count[left]))
		return exit{status: stopped}
	}
	if n != 1 {
		sum.print(errs, time.Since(begun))
	}
	if sum.worst() != done {
		return exit{status: sum.worst()}
	}
	return nil
}

// say tells what became of one form.
func (r *renderer) say(o outcome) {
	out, errs := speaker{r.std.out}, speaker{r.std.err}
	_ = text(r.std.err, o.found) // who has closed standard error does not want to be told
	switch o.end {
	case written, unchanged:
		for _, format := range r.options.Formats {
			word, pages := "写好", ""
			if o.end == unchanged {
				word = "没有变化"
			}
			if o.record.Pages > 0 {
				pages = fmt.Sprintf("（%d 页）", o.record.Pages)
			}
			out.say("%s %s%s", word, filepath.Join(r.out.dir, o.entry.base+"."+format), pages)
		}
		if o.end == unchanged && o.record.Told > 0 {
			errs.say("%s 上次有 %d 条警告或者提示，要看就查一下：fazhi check %s", o.entry.path, o.record.Told, o.entry.path)
		}
	case faulty:
		errs.say("没有出稿 %s：%s", o.entry.path, generator.Summary(o.found))
	case unread, broken:
		errs.fault(o.reason)
	}
}

// one renders one form and gives the files to be written, nil when there are
// none. Rendering can be stopped; writing cannot: it takes no time, and leaves files whole.
func (r *renderer) one(ctx context.Context, e entry) (o outcome, files map[string][]byte) {
	o.entry = e
	if why := unusable(e.base); why != "" {
		o.end, o.reason = unread, "没有出稿 "+e.path+"："+why+"；改掉名字再出"
		return o, nil
	}
	m, ok := await(ctx, func() made { return r.make(e) })
	switch {
	case !ok:
		o.end = left
	case m.unread != nil:
		o.end, o.reason = unread, "打不开「"+e.path+"」："+reason(m.unread)
	case m.kept != nil:
		o.end, o.record = unchanged, *m.kept
	case m.broken != nil:
		o.end, o.found, o.reason = broken, m.found, "「"+e.path+"」没有出稿，程序内部出了错，请把这张表发给我们："+m.broken.Error()
	case m.Files == nil:
		o.end, o.found = faulty, m.found
	default:
		o.found = m.found
		o.record = record{From: m.from, Near: m.seen, Pages: m.Pages, Told: len(m.found)}
		files = m.Files
	}
	return o, files
}

// made is what could be done with a form without writing anything.
type made struct {
	generator.Result
	found  generator.Diagnostics
	from   string            // digest of what it was made from, with --changed
	seen   map[string]string // digests of the other files it needed
	kept   *record           // of the earlier run whose files are still right
	unread error             // why the form could not be read
	broken error             // why the program failed
}

// make reads and renders one form, unless its files are there already. What
// panics costs this one form, not the thousands that are rendered with it.
func (r *renderer) make(e entry) (m made) {
	defer func() {
		if p := recover(); p != nil {
			m.broken = fmt.Errorf("%v", p)
		}
	}()
	others := near(e.path)
	form := generator.Form{Name: e.path, Near: others}
	m.seen = others.seen
	if form.Data, m.unread = read(e.path, r.std.in); m.unread != nil {
		return m
	}
	if r.keeper != nil {
		m.from = r.keeper.from(form, r.options)
		if k, ok := r.keeper.kept(&r.out, e, m.from); ok {
			m.kept = &k
			return m
		}
	}
	m.Result, m.found, m.broken = generator.Generate(form, r.sources, r.options)
	return m
}

// put writes the files of one form, then their record.
func (r *renderer) put(e entry, note record, files map[string][]byte) (ending, string) {
	for _, format := range r.options.Formats {
		name := e.base + "." + format
		if err := r.out.write(name, files[format]); err != nil {
			return unread, "写不了「" + filepath.Join(r.out.dir, name) + "」：" + reason(err)
		}
	}
	if r.keeper != nil {
		if err := r.keeper.keep(&r.out, e, note, files); err != nil {
			return unread, "成稿写好了，记录写不了「" + filepath.Join(r.out.dir, recordName(e)) + "」：" + reason(err)
		}
	}
	return written, ""
}

// await gives what work returns, or false as soon as ctx ends: the work is then left to itself, so it must change nothing.
func await[T any](ctx context.Context, work func() T) (T, bool) {
	result := make(chan T, 1)
	if ctx.Err() == nil {
		go func() { result <- work() }()
	}
	select {
	case v := <-result:
		return v, ctx.Err() == nil
	case <-ctx.Done():
		var none T
		return none, false
	}
}
