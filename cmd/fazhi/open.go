package main

import (
	"path/filepath"
	"slices"
)

// maxShown is the maximum number of forms whose outputs are shown.
const maxShown = 10

// checkShown returns an error if the outputs of the list cannot be shown, or its forms cannot be watched.
func (r *renderer) checkShown(list []entry, watch bool) error {
	switch {
	case r.open && len(list) > maxShown:
		return usageError("一次打开 %d 份太多：不写 --open，出完到文件夹里看", len(list))
	case watch && slices.ContainsFunc(list, func(e entry) bool { return e.path == "-" }):
		return usageError("--watch 看的是文件，标准输入没法看")
	}
	return nil
}

// show opens an output of a form in the default program of the system: the PDF if the form has one.
func (r *renderer) show(o outcome) {
	formats := r.options.Formats
	if o.kind == outcomePartly {
		formats = slices.DeleteFunc(slices.Clone(formats), func(format string) bool { return format == "pdf" })
	}
	switch o.kind {
	case outcomeWritten, outcomePartly, outcomeUnchanged:
		format := formats[0]
		if slices.Contains(formats, "pdf") {
			format = "pdf"
		}
		name, err := filepath.Abs(o.entry.output(format)) // an absolute path cannot be taken for an option
		if err == nil {
			err = startViewer(name)
		}
		if err != nil {
			printer{r.std.err}.printError("打不开「" + o.entry.output(format) + "」，到文件夹里双击它看：" + reason(err))
		}
	}
}
