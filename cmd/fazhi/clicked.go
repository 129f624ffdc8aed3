package main

import (
	"context"
	"io"

	"golang.org/x/term"
)

// welcome is what a double click on the program prints before the questions of a new form.
const welcome = `把填好的表（2025.toml）拖到这个程序的图标上，就出一份 Word 和一份 PDF，放在表的旁边。
还没有表，答下面几个问题就得到一张，放在这个程序旁边；不要的，关掉这个窗口。
`

// runClicked is run for a program that was clicked on, or that files were dropped on: its window closes with it, so it
// waits until what it printed has been read. Without arguments it makes a new form.
func runClicked(ctx context.Context, args []string, std streams) int {
	if len(args) == 0 {
		printer{std.out}.printf(welcome)
		args = []string{"new"}
	}
	status := run(ctx, args, std)
	if ctx.Err() == nil {
		printer{std.err}.prompt("\n看完了，按任意一个键关闭这个窗口。")
		waitKey(std.in)
	}
	return status
}

// waitKey returns when a key is pressed, or at the end of in. Where in is no terminal, it waits for a byte.
func waitKey(in io.Reader) {
	if fd, ok := terminalOf(in); ok {
		if was, err := term.MakeRaw(fd); err == nil {
			defer term.Restore(fd, was)
		}
	}
	in.Read(make([]byte, 1))
}
