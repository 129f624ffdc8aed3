package main

// Rules for all text that the user reads:
//
//  1. Chinese, in whole sentences, for somebody who fills in forms and not for a programmer.
//  2. Results go to standard output, everything else to standard error.
//  3. An error comes with what to do about it.
//  4. No colour and no progress bar unless the output is a terminal.
//  5. Every file that was written is named; so is every file that was not written, with the reason.

import (
	"cmp"
	"fmt"
	"io"
	"os"

	"fazhi/generator"

	"golang.org/x/term"
)

// printer writes messages to one stream.
type printer struct{ w io.Writer }

// printError prints that the run cannot go on as asked.
func (p printer) printError(text string) { fmt.Fprintf(p.w, "fazhi：%s\n", text) }

// printf prints one line, formatted as by fmt.Sprintf.
func (p printer) printf(format string, args ...any) { fmt.Fprintf(p.w, format+"\n", args...) }

// prompt prints a question; the answer is typed on the same line.
func (p printer) prompt(question string) { fmt.Fprint(p.w, question) }

// results is standard output. It records the first write error, so that a full disk is reported at the end.
type results struct {
	w   io.Writer
	err error
}

// Write writes p to standard output and records the first error.
func (r *results) Write(p []byte) (int, error) {
	n, err := r.w.Write(p)
	r.err = cmp.Or(r.err, err)
	return n, err
}

// terminalOf returns the file descriptor of the terminal that a standard stream is connected to, and whether it is
// connected to one.
func terminalOf(stream any) (int, bool) {
	if r, ok := stream.(*results); ok {
		stream = r.w
	}
	f, ok := stream.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return 0, false
	}
	return int(f.Fd()), true
}

// isTerminal reports whether a standard stream is connected to a terminal.
func isTerminal(stream any) bool {
	_, ok := terminalOf(stream)
	return ok
}

// formatPrinters print a list of diagnostics; the keys are the names of the formats.
var formatPrinters = map[string]func(io.Writer, generator.Diagnostics) error{
	"text":  printChecked,
	"json":  generator.WriteJSON,
	"sarif": printSARIF,
}

// printChecked prints the diagnostics for people, the dismissed ones at the end.
func printChecked(w io.Writer, found generator.Diagnostics) error {
	if err := printText(w, found); err != nil {
		return err
	}
	return generator.WriteDismissed(w, found)
}

// printSARIF prints the diagnostics with the version of the program.
func printSARIF(w io.Writer, found generator.Diagnostics) error {
	p, err := readProgram()
	if err != nil {
		return err
	}
	return generator.WriteSARIF(w, found, p.version)
}

// printText prints the diagnostics for people.
func printText(w io.Writer, found generator.Diagnostics) error {
	return generator.WriteText(w, found, generator.TextOptions{
		Color: isTerminal(w) && os.Getenv("NO_COLOR") == "",
		Width: width(w),
	})
}

// width returns the number of columns of the terminal w, or 0 if w is not a terminal.
func width(w io.Writer) int {
	fd, ok := terminalOf(w)
	if !ok {
		return 0
	}
	columns, _, err := term.GetSize(fd)
	if err != nil {
		return 0
	}
	return columns
}

// progress is a line on a terminal that counts the forms done.
type progress struct {
	w    io.Writer // io.Discard if there is no terminal or only one form
	what string    // what is being done
	done int
	n    int // number of forms
}

// newProgress returns the line for n forms. It is silent unless w is a terminal and n is more than one.
func newProgress(w io.Writer, what string, n int) *progress {
	if n < 2 || !isTerminal(w) {
		w = io.Discard
	}
	return &progress{w: w, what: what, n: n}
}

// add counts one more form.
func (p *progress) add() {
	p.done++
	fmt.Fprintf(p.w, "\r%s %d/%d 份", p.what, p.done, p.n)
}

// clear makes the line blank, for other output and at the end.
func (p *progress) clear() { fmt.Fprintf(p.w, "\r%40s\r", "") }
