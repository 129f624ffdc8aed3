package ask

import (
	"cmp"
	"fmt"

	"fazhi/generator/internal/han"
)

// Letter is the text of the letter that is sent with the workbooks.
type Letter struct {
	Title string
	To    string     // the addressee
	Text  []string   // paragraphs
	Table [][]string // who is asked, and in which file; the first row is the head
}

// Note returns the letter that is sent with the workbooks: it says who is asked for what, and by which day. by may
// be "".
func Note(sheets []Sheet, by string) Letter {
	s := sheets[0]
	report := fmt.Sprintf("%d年度%s", s.For.Year, s.Report)
	by = cmp.Or(by, han.Placeholder("几月几日"))
	l := Letter{Title: "关于提供" + report + "有关数据的函", To: "各有关单位", Table: [][]string{{"请谁填", "项数", "文件"}}}
	l.Text = []string{
		fmt.Sprintf("我们正在编写%s，请各单位按照下表填写随附的文件，提供%d年1月1日至12月31日的数据，于%s前原样交回。填写时请注意：", report, s.For.Year, by),
		"一是只填黄色的格。没有发生的写0，不掌握的空着；大概的数照写，例如“40余”。",
		"二是看清单位。单位不对的，在“单位”一栏里选；不要把元写成万元。",
		"三是核对已经有的数。不对的改过来；灰色的数由表格自己算，不用填。",
		"四是写上填表人姓名，便于核对。数是怎么来的，可以写在“说明”里。",
		"五是不要改名称和行、列。用WPS、LibreOffice填的，存成.xlsx。",
	}
	for i := range sheets {
		if sheets[i].Who == ownTopic {
			continue // the office knows whom to ask
		}
		l.Table = append(l.Table, []string{sheets[i].Who, fmt.Sprint(sheets[i].Count()), sheets[i].File()})
	}
	return l
}

// File returns the file name of the workbook of a sheet.
func (s *Sheet) File() string { return without(`/\:*?"<>|`, s.Who) + ".xlsx" }
