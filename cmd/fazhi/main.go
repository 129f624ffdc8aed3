// Command fazhi turns a filled-in form into the official annual report on
// building a rule-of-law government, as DOCX and PDF.
//
// The command is a door: it reads files, calls package generator and writes
// what comes back. One file speaks to the user (speak.go), one touches the
// disk (files.go), and each subcommand has a file of its own.
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
)

func main() {
	thrift()
	// A reader that has had enough, as in "fazhi check … | head", is no reason to stop in the middle of a file.
	signal.Ignore(syscall.SIGPIPE)
	ctx, stop := signal.NotifyContext(context.Background(), heeded()...)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program there and then
	os.Exit(run(ctx, os.Args[1:], streams{in: os.Stdin, out: os.Stdout, err: os.Stderr}))
}

// thrift trades memory for time where there is little in use: to clear up a
// quarter as often saves a fifth of the start, and what a few huge forms need stays within bounds
// (generator/notes/performance.md). The environment has its way.
func thrift() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(160<<20 + 32<<20*int64(runtime.GOMAXPROCS(0)))
	}
}

// heeded are the signals to stop at, but for those that whoever started the program (nohup, say) has it ignore.
func heeded() []os.Signal {
	return slices.DeleteFunc([]os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}, signal.Ignored)
}

// streams are the three standard streams.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// Exit statuses. The worst one of a run wins.
const (
	done       = 0 // everything asked for was done
	formFaults = 1 // a form has errors; with --strict, warnings too
	wrongUse   = 2 // unknown command or flag, impossible combination
	diskFaults = 3 // a file could not be read or written
	stopped    = 4 // interrupted before the end
)
