//go:build !windows

package main

import (
	"os/exec"
	"runtime"
)

// startViewer starts the program that the system has for the file.
func startViewer(name string) error {
	opener := "xdg-open"
	if runtime.GOOS == "darwin" {
		opener = "open"
	}
	return exec.Command(opener, name).Start()
}
