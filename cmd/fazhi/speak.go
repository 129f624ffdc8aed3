package main

// How this program speaks to its user:
//
//  1. In Chinese, in whole sentences, to somebody who fills in forms and not to a programmer.
//  2. Results go to standard output, everything else to standard error.
//  3. What went wrong comes with what to do about it.
//  4. Nothing is decorated that is not read on a terminal: no colour, no bar in a pipe.
//  5. A file that was written is named; so is one that was not, with the reason.

import (
	"fmt"
	"io"
	"os"

	"fazhi/generator"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// speaker writes messages to one stream.
type speaker struct{ w io.Writer }

// fault tells that the run cannot go on as asked.
func (s speaker) fault(text string) { fmt.Fprintf(s.w, "fazhi：%s\n", text) }

// say tells something worth knowing.
func (s speaker) say(format string, args ...any) { fmt.Fprintf(s.w, format+"\n", args...) }

// results is standard output. It remembers the first write that failed, so
// that a full disk behind it is told in the end.
type results struct {
	w   io.Writer
	err error
}

// Write passes p on.
func (r *results) Write(p []byte) (int, error) {
	n, err := r.w.Write(p)
	if r.err == nil {
		r.err = err
	}
	return n, err
}

// screen gives the descriptor of the screen behind w, if there is one.
func screen(w io.Writer) (int, bool) {
	if r, ok := w.(*results); ok {
		w = r.w
	}
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return 0, false
	}
	return int(f.Fd()), true
}

// terminal reports whether w is a screen.
func terminal(w io.Writer) bool {
	_, ok := screen(w)
	return ok
}

// printers print a list of faults, by the name of the format.
var printers = map[string]func(io.Writer, generator.Diagnostics) error{"text": text, "json": generator.WriteJSON, "sarif": generator.WriteSARIF}

// text prints the faults for people.
func text(w io.Writer, found generator.Diagnostics) error {
	return generator.WriteText(w, found, generator.TextOptions{Color: terminal(w) && os.Getenv("NO_COLOR") == "", Width: width(w)})
}

// width gives the columns of the screen w, 0 when it is none.
func width(w io.Writer) int {
	fd, ok := screen(w)
	if !ok {
		return 0
	}
	columns, _, err := term.GetSize(fd)
	if err != nil {
		return 0
	}
	return columns
}

// newBar gives a progress bar over n forms that says what is done; it is silent unless w is a screen and n more than one.
func newBar(w io.Writer, what string, n int) *progressbar.ProgressBar {
	if n < 2 || !terminal(w) {
		return progressbar.DefaultSilent(int64(n))
	}
	return progressbar.NewOptions(n,
		progressbar.OptionSetWriter(w),
		progressbar.OptionSetDescription(what),
		progressbar.OptionShowCount(),
		progressbar.OptionShowIts(),
		progressbar.OptionSetItsString("份"),
		progressbar.OptionSetWidth(30),
		progressbar.OptionClearOnFinish(),
	)
}
