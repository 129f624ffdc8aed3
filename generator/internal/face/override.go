package face

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// knownNames are the names by which the fonts of an office are recognised, in lower case: file names without
// extension, family, full and PostScript names.
var knownNames = map[string]ID{
	"simfang": FangSong, "fangsong": FangSong, "fangsong_gb2312": FangSong, "仿宋": FangSong, "仿宋_gb2312": FangSong,
	"stfangsong": FangSong, "stfangso": FangSong, "华文仿宋": FangSong, "方正仿宋_gbk": FangSong,
	"方正仿宋简体": FangSong, "fzfsk": FangSong, "fzfsjw": FangSong,
	"simkai": Kai, "kaiti": Kai, "kaiti_gb2312": Kai, "楷体": Kai, "楷体_gb2312": Kai,
	"stkaiti": Kai, "华文楷体": Kai, "方正楷体_gbk": Kai, "方正楷体简体": Kai, "fzktk": Kai, "fzktjw": Kai,
	"simhei": Hei, "黑体": Hei, "stheiti": Hei, "华文黑体": Hei, "方正黑体_gbk": Hei, "方正黑体简体": Hei, "fzhtk": Hei, "fzhtjw": Hei,
	"fzxbsk": BiaoSong, "fzxbsjw": BiaoSong, "方正小标宋简体": BiaoSong, "方正小标宋_gbk": BiaoSong, "小标宋": BiaoSong,
	"fzxbsk--gbk1-0": BiaoSong, "fzxbsjw--gb1-0": BiaoSong,
	"fzxiaobiaosong-b05s": BiaoSong, "fzxiaobiaosong-b05": BiaoSong,
	"simsun": Song, "宋体": Song, "stsong": Song, "华文宋体": Song,
	"方正书宋_gbk": Song, "方正书宋简体": Song, "fzssk": Song, "fzssjw": Song,
}

// Override returns s with fonts replaced by those in the folder fsys. A font is recognised by its names or by its
// file name; other font files are ignored. The error contains all faults found, in Chinese, for the clerk.
func Override(s *Set, fsys fs.FS) (*Set, error) {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, fmt.Errorf("读不了字体文件夹：%w", err)
	}
	out := *s
	var taken [IDs]string
	var faults []error
	found := false
	for _, e := range entries {
		switch strings.ToLower(path.Ext(e.Name())) {
		case ".ttf", ".otf", ".ttc", ".otc":
		default:
			continue
		}
		f, err := open(fsys, e.Name())
		id, ok := recognise(e.Name(), f)
		switch {
		case err != nil:
			faults = append(faults, fmt.Errorf("%s：%w", e.Name(), errorText(err)))
		case !ok:
		case !f.embeddable:
			faults = append(faults, fmt.Errorf("%s：字体厂商不许嵌入文件，请换一个字体", e.Name()))
		case taken[id] != "":
			faults = append(faults, fmt.Errorf("%s 和 %s 都是%s，请只留一个", taken[id], e.Name(), id))
		default:
			out.faces[id], taken[id], found = f, e.Name(), true
		}
	}
	if !found && len(faults) == 0 {
		faults = append(faults, errors.New("字体文件夹里没有认得的公文字体（仿宋、楷体、黑体、小标宋、宋体的 .ttf 文件）"))
	}
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	return &out, nil
}

// recognise returns the ID of a font file, and whether it has one. f is nil if the file could not be read.
func recognise(file string, f *font) (ID, bool) {
	names := []string{strings.TrimSuffix(file, path.Ext(file))}
	if f != nil {
		names = append(f.names, names...)
	}
	for _, name := range names {
		if id, ok := knownNames[strings.ToLower(strings.TrimSpace(name))]; ok {
			return id, true
		}
	}
	return 0, false
}

// errorText returns in Chinese why a file cannot be used.
func errorText(err error) error {
	switch {
	case errors.Is(err, errCollection):
		return errors.New("这是字体集（TTC），请换成单个字体的 .ttf 文件")
	case errors.Is(err, errCFF):
		return errors.New("这是 CFF 轮廓的 OpenType 字体，请换成 TrueType 轮廓的 .ttf 文件")
	case errors.Is(err, errDamaged):
		return errors.New("字体文件已损坏，请重新复制一份")
	}
	return err
}
