package manuscript

import "fmt"

// besides counts contents of a file other than text.
type besides struct {
	numbers, bullets, boxes, footnotes, formulas int
	deleted, inserted, comments, hidden          int
	pictures, embedded, symbols, furniture       int
	macros                                       bool
}

// notes returns a sentence for each kind of content that was found.
func (s besides) notes() (all []string) {
	for _, n := range []struct {
		count    int
		sentence string
	}{
		{s.numbers, "Word 自动编的号有 %d 处，已经照样打成字"},
		{s.bullets, "项目符号有 %d 处，没有带过来，文字都在"},
		{s.boxes, "文本框有 %d 个，里面的字排在它所在的那一段后面"},
		{s.footnotes, "脚注、尾注有 %d 处，写进了正文的括号里"},
		{s.formulas, "公式有 %d 处，只带过来公式里的字"},
		{s.deleted, "修订里删去的字有 %d 处，按已经删去算"},
		{s.inserted, "修订里添上的字有 %d 处，按已经添上算"},
		{s.comments, "批注有 %d 条，没有带过来"},
		{s.hidden, "隐藏的字有 %d 处，没有带过来"},
		{s.pictures, "图片有 %d 张，没有带过来"},
		{s.embedded, "嵌在里面的别的文件有 %d 个，没有带过来"},
		{s.symbols, "符号字体里的符号有 %d 个，没有带过来"},
		{s.furniture, "页眉、页脚有 %d 处，没有带过来"},
	} {
		if n.count > 0 {
			all = append(all, fmt.Sprintf(n.sentence, n.count))
		}
	}
	if s.macros {
		all = append(all, "这个文件带着宏，没有理它，也没有运行")
	}
	return all
}
