// Command fazhi turns a filled-in form into the official annual report on building a rule-of-law government, as DOCX
// and PDF.
//
// The command reads files, calls package generator and writes what it returns. Messages are formatted in print.go,
// files are written in files.go, and each subcommand has a file.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"slices"
	"syscall"

	"github.com/inconshreveable/mousetrap"
)

func main() {
	tuneGC()
	// A reader that ends early, as in "fazhi check … | head", must not stop the program in the middle of a file.
	signal.Ignore(syscall.SIGPIPE)
	ctx, stop := signal.NotifyContext(context.Background(), handledSignals()...)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	std := streams{in: os.Stdin, out: os.Stdout, err: os.Stderr}
	if mousetrap.StartedByExplorer() {
		os.Exit(runClicked(ctx, os.Args[1:], std))
	}
	os.Exit(run(ctx, os.Args[1:], std))
}

// tuneGC makes garbage collection rarer: it runs a quarter as often, and the first time only at 32 MiB, when a form
// of usual length is done. The first collection sets the other percentage. tuneGC also limits the memory that a few
// huge forms need (generator/notes/performance.md). GOGC and GOMEMLIMIT take precedence.
func tuneGC() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(800)
		runtime.AddCleanup(new([]byte), func(percent int) { debug.SetGCPercent(percent) }, 400)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(160<<20 + 32<<20*int64(runtime.GOMAXPROCS(0)))
	}
}

// handledSignals returns the signals that interrupt a run, except the signals that the parent process (such as
// nohup) ignores.
func handledSignals() []os.Signal {
	return slices.DeleteFunc([]os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}, signal.Ignored)
}

// streams are the three standard streams.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// Exit statuses. A run returns the highest status that occurred.
const (
	exitOK          = 0 // everything asked for was done
	exitFormErrors  = 1 // a form has errors; with --strict, warnings too
	exitUsage       = 2 // unknown command or flag, impossible combination
	exitIO          = 3 // a file could not be read or written
	exitInterrupted = 4 // interrupted before the end
)
