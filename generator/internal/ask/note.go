package ask

import (
	"fmt"
	"strings"
)

// Note returns the note that goes with the workbooks: what is asked of whom, and by when. by is "" for no day.
func Note(sheets []Sheet, by string) string {
	var b strings.Builder
	s := sheets[0]
	title := fmt.Sprintf("%d年度%s", s.For.Year, s.Report)
	day := by
	if day == "" {
		day = "    月    日"
	}
	fmt.Fprintf(&b, "关于提供%s有关数据的函\n\n各有关单位：\n\n", title)
	fmt.Fprintf(&b, "%s正在编写%s，需要请各单位提供%d年1月1日至12月31日的数据。请在%s前填好随附的要数单，原样交回。\n\n", s.For.Name, title, s.For.Year, day)
	b.WriteString("填的时候请注意：\n")
	for i, line := range []string{
		"只填黄色的格。没有发生的写 0，不掌握的空着；大概的数照写，例如“40余”。",
		"单位不对的，在“单位”一栏里选；不要把元写成万元。",
		"灰色的数由表格自己算，不用填。已经有数的，请核对，不对的改过来。",
		"“填表人”写上姓名，便于核对；数是怎么来的，可以写在“说明”里。",
		"一个数几个单位都掌握的，各填各的；不一致的再商量。",
		"不要改名称和行、列；用 WPS、LibreOffice 填也可以，存成 .xlsx。",
	} {
		fmt.Fprintf(&b, "%d. %s\n", i+1, line)
	}
	b.WriteString("\n要数单：\n")
	rows := [][]string{{"请谁填", "多少项", "文件"}}
	for i := range sheets {
		rows = append(rows, []string{sheets[i].Who, fmt.Sprint(sheets[i].Count()), sheets[i].File()})
	}
	b.WriteString(strings.Join(aligned(rows), "\n") + "\n\n" + s.For.Name + "\n")
	return b.String()
}

// File returns the name of the workbook of a sheet.
func (s *Sheet) File() string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) || r < ' ' {
			return '_'
		}
		return r
	}, s.Who) + ".xlsx"
}
