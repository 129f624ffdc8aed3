package main

import (
	"context"
	"io"

	"golang.org/x/term"
)

// welcome is printed after a double click on the program, before the questions of a new form.
const welcome = `把填好的表（2025.toml）拖到这个程序的图标上，就出一份 Word 和一份 PDF，放在表的旁边。
还没有表，答下面几个问题就得到一张，放在这个程序旁边；不要的，关掉这个窗口。
`

// runClicked runs the program after a click on its icon, or after files were dropped on it. The window closes when
// the program ends, so runClicked waits for a key first. Without arguments it makes a new form.
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

// waitKey returns when a key is pressed, or at the end of in. If in is not a terminal, it waits for a byte.
func waitKey(in io.Reader) {
	if fd, ok := terminalOf(in); ok {
		if was, err := term.MakeRaw(fd); err == nil {
			defer term.Restore(fd, was)
		}
	}
	in.Read(make([]byte, 1))
}
