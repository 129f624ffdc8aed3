package main

import (
	"io/fs"
	"os"
	"path/filepath"

	"fazhi/generator"

	"github.com/spf13/pflag"
)

// own names what an office lays over the shipped data.
type own struct{ templates, fonts, style string }

func (o *own) templatesFlag(f *pflag.FlagSet) {
	f.StringVar(&o.templates, "templates", "", "自己的模板`文件夹`，盖在自带的上面")
}

func (o *own) looksFlags(f *pflag.FlagSet) {
	f.StringVar(&o.fonts, "fonts", "", "自己的字体`文件夹`（方正小标宋、仿宋_GB2312 等），PDF 用它代替自带的")
	f.StringVar(&o.style, "style", "", "自己的版式`文件`，盖在 GB/T 9704 的上面")
}

// open reads the sources with the office's own laid over them.
func (o *own) open() (*generator.Sources, error) {
	var over generator.Own
	var err error
	if over.Templates, err = folder(o.templates); err != nil {
		return nil, err
	}
	if over.Fonts, err = folder(o.fonts); err != nil {
		return nil, err
	}
	if o.style != "" {
		over.StyleName = o.style
		if over.Style, err = os.ReadFile(filepath.Clean(o.style)); err != nil {
			return nil, exit{diskFaults, "打不开版式文件「" + o.style + "」：" + reason(err)}
		}
	}
	sources, err := generator.Open(over)
	if err != nil {
		return nil, exit{diskFaults, err.Error()}
	}
	return sources, nil
}

// folder gives the folder name as a file system, nil when none is named.
func folder(name string) (fs.FS, error) {
	if name == "" {
		return nil, nil
	}
	info, err := os.Stat(name)
	if err != nil {
		return nil, exit{diskFaults, "打不开文件夹「" + name + "」：" + reason(err)}
	}
	if !info.IsDir() {
		return nil, exit{wrongUse, "「" + name + "」不是文件夹"}
	}
	return os.DirFS(name), nil
}
