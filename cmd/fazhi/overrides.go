package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fazhi/generator"

	"github.com/spf13/pflag"
)

// overrides names the files of an office that override the shipped data; a name is "" if the office has no such
// file.
type overrides struct{ templates, fonts, style, word string }

// templatesFlag adds the flag for templates.
func (o *overrides) templatesFlag(f *pflag.FlagSet) {
	f.StringVar(&o.templates, "templates", "", "自己的模板`文件夹`，盖在自带的上面")
}

// looksFlags adds the flags for fonts and style.
func (o *overrides) looksFlags(f *pflag.FlagSet) {
	f.StringVar(&o.fonts, "fonts", "", "自己的字体`文件夹`（方正小标宋、仿宋_GB2312 等），PDF 用它代替自带的")
	f.StringVar(&o.style, "style", "", "`版式`："+strings.Join(generator.Styles(), "、")+"，或者自己的版式文件，盖在国家标准的上面")
}

// readWord reads the Word file of the office.
func (o *overrides) readWord(given *generator.Overrides) error {
	switch o.word {
	case "":
		return nil
	case "-":
		return usageError("--word 要写文件的名字，不能从标准输入读")
	}
	data, err := read(o.word, nil)
	if err != nil {
		return exitError{exitIO, "打不开 Word 文件「" + o.word + "」：" + reason(err)}
	}
	given.Word, given.WordName = data, o.word
	return nil
}

// layout is the error for a folder that does not look like a folder of templates.
const layout = `「%s」里没有 reports 文件夹，也没有 proof 和 word，不像模板文件夹。里面应当是这样，只放要改的文件：
  reports/fazhi/outline.toml          部分、层级、标题
  reports/fazhi/facts-本地.toml       自己的数
  reports/fazhi/prose/….toml          标准段落
  reports/fazhi/profiles/本地.toml    当地的写法
  reports/fazhi/form.tmpl             新表
  proof/本地.toml                     自己的校对词
  word/fazhi.docx                     自己的 Word 文件，有占位`

// open reads the shipped data with the office's overrides.
func (o *overrides) open() (*generator.Sources, error) {
	var own generator.Overrides
	var err error
	if own.Templates, err = folder(o.templates); err != nil {
		return nil, err
	}
	if own.Templates != nil {
		if !has(own.Templates, "reports") && !has(own.Templates, "proof") && !has(own.Templates, "word") {
			return nil, exitError{exitUsage, fmt.Sprintf(layout, o.templates)}
		}
	}
	if own.Fonts, err = folder(o.fonts); err != nil {
		return nil, err
	}
	own.StyleName = o.style
	if file := o.styleFile(); file != "" {
		if own.Style, err = os.ReadFile(filepath.Clean(file)); err != nil {
			known := strings.Join(generator.Styles(), " ")
			return nil, exitError{exitIO, fmt.Sprintf("打不开版式文件「%s」：%s；自带的版式：%s", o.style, reason(err), known)}
		}
	}
	if err := o.readWord(&own); err != nil {
		return nil, err
	}
	sources, err := generator.Open(own)
	if err != nil {
		return nil, exitError{exitIO, err.Error()}
	}
	return sources, nil
}

// styleFile returns the name of the office's style file, or "" if o.style is "" or a shipped style.
func (o *overrides) styleFile() string {
	if slices.Contains(generator.Styles(), o.style) {
		return ""
	}
	return o.style
}

// has reports whether a folder has the file or folder name.
func has(fsys fs.FS, name string) bool {
	_, err := fs.Stat(fsys, name)
	return err == nil
}

// folder returns the folder name as a file system, or nil if name is "".
func folder(name string) (fs.FS, error) {
	if name == "" {
		return nil, nil
	}
	info, err := os.Stat(name)
	if err != nil {
		return nil, exitError{exitIO, "打不开文件夹「" + name + "」：" + reason(err)}
	}
	if !info.IsDir() {
		return nil, exitError{exitUsage, "「" + name + "」不是文件夹"}
	}
	return os.DirFS(name), nil
}
