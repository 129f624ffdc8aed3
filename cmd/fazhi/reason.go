package main

import (
	"errors"
	"io/fs"
	"runtime"
	"strings"
	"syscall"
)

// errorTexts are the Chinese texts of errors of the file system, specific errors before general ones.
var errorTexts = []struct {
	err  error
	text string
}{
	{fs.ErrNotExist, "没有这个文件或者文件夹"},
	{syscall.EROFS, "这个磁盘是只读的"},
	{syscall.ENOSPC, "磁盘满了"},
	{syscall.EDQUOT, "磁盘配额用完了"},
	{syscall.EISDIR, "这是一个文件夹，不是文件"},
	{syscall.ENOTDIR, "路径中间有一段是文件，不是文件夹"},
	{syscall.ENAMETOOLONG, "文件名太长"},
	{syscall.ELOOP, "链接绕成了圈"},
	{syscall.EIO, "磁盘读写出了错"},
	{syscall.EMFILE, "同时打开的文件太多"},
	{syscall.ESTALE, "网络文件夹断开了"},
	{fs.ErrPermission, "没有权限"},
}

// windowsErrorTexts are the Chinese texts by the error numbers of Windows ("System Error Codes").
var windowsErrorTexts = map[syscall.Errno]string{
	5:   "没有权限，或者文件正在 Word、WPS 里打开着：关掉再试",
	19:  "这个磁盘是写保护的",
	32:  "文件正在别的程序（Word、WPS）里打开着：关掉再试",
	33:  "文件正在别的程序（Word、WPS）里打开着：关掉再试",
	39:  "磁盘满了",
	112: "磁盘满了",
	123: "文件名里有 Windows 不许用的字符",
	206: "文件名太长",
}

// reason returns in Chinese why the system refused a file. An error without a Chinese text is returned in the words
// of the system.
func reason(err error) string {
	var number syscall.Errno
	if runtime.GOOS == "windows" && errors.As(err, &number) && windowsErrorTexts[number] != "" {
		return windowsErrorTexts[number]
	}
	for _, r := range errorTexts {
		if errors.Is(err, r.err) {
			return r.text
		}
	}
	// The innermost error has no system call and no path; the caller prints the path.
	for cause := err; cause != nil; cause = errors.Unwrap(cause) {
		err = cause
	}
	if err.Error() == escapes {
		return "中间有一个链接通到成稿文件夹外面，不往外写"
	}
	return strings.TrimSpace(err.Error())
}

// openError returns the error for a file that the system cannot open.
func openError(name string, err error) error {
	return exitError{exitIO, "打不开「" + name + "」：" + reason(err)}
}

// writeError returns the error for a file that the system cannot write.
func writeError(name string, err error) error {
	return exitError{exitIO, "写不了「" + name + "」：" + reason(err)}
}

// escapes is the text of the error of [os.Root] when a path leaves its folder; package os does not export the error.
const escapes = "path escapes from parent"
