package main

import (
	"errors"
	"io/fs"
	"runtime"
	"strings"
	"syscall"
)

// refusals are what a system says when it refuses a file, in Chinese, the particular before the general.
var refusals = []struct {
	err  error
	said string
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

// onWindows are the same by the numbers of Windows (System Error Codes of its documentation).
var onWindows = map[syscall.Errno]string{
	5:   "没有权限，或者文件正在 Word、WPS 里打开着：关掉再试",
	19:  "这个磁盘是写保护的",
	32:  "文件正在别的程序（Word、WPS）里打开着：关掉再试",
	33:  "文件正在别的程序（Word、WPS）里打开着：关掉再试",
	39:  "磁盘满了",
	112: "磁盘满了",
	123: "文件名里有 Windows 不许用的字符",
	206: "文件名太长",
}

// reason says in Chinese why the system refused a file; what has no Chinese
// here is left as the system says it.
func reason(err error) string {
	var number syscall.Errno
	if runtime.GOOS == "windows" && errors.As(err, &number) && onWindows[number] != "" {
		return onWindows[number]
	}
	for _, r := range refusals {
		if errors.Is(err, r.err) {
			return r.said
		}
	}
	for cause := err; cause != nil; cause = errors.Unwrap(cause) { // without the system call and the path, which are told already
		err = cause
	}
	if err.Error() == escapes {
		return "中间有一个链接通到成稿文件夹外面，不往外写"
	}
	return strings.TrimSpace(err.Error())
}

// escapes is how package os words the refusal of [os.Root] to leave its folder; it has no name for the error.
const escapes = "path escapes from parent"
