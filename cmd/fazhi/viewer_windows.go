package main

import "golang.org/x/sys/windows"

// startViewer starts the program that the system has for the file, as a double click does. It takes any characters in
// the name, unlike a command line.
func startViewer(name string) error {
	file, err := windows.UTF16PtrFromString(name)
	if err != nil {
		return err
	}
	return windows.ShellExecute(0, nil, file, nil, nil, windows.SW_SHOWNORMAL)
}
