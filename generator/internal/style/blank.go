package style

import "fazhi/generator/internal/unit"

// Title has the measures of the title that are not those of its role.
type Title struct {
	Lines int `style:"lines,positive"` // at most
}

// BlankLines has how many blank lines are above what its fields name, each as high as a line of it.
type BlankLines struct {
	Number     int `style:"number"`      // 发文字号, below 发文机关标志
	Title      int `style:"title"`       // below the rule of 版头
	Text       int `style:"text"`        // what is below the title: 主送机关 or the first paragraph
	AnnexNote  int `style:"annex_note"`  // 附件说明
	AnnexTitle int `style:"annex_title"` // below the mark of the annex
	AnnexText  int `style:"annex_text"`  // first paragraph below the title of an annex
	Signature  int `style:"signature"`   // 署名 without seal or stamp
	Seal       int `style:"seal"`        // 署名 below a seal
	Seals      int `style:"seals"`       // the next 署名 likewise
	Stamp      int `style:"stamp"`       // 署名 beside a stamp of the signer's name
	StampDate  int `style:"stamp_date"`  // 成文日期 below a stamp
}

// Signature has the distances of 署名 and 成文日期.
type Signature struct {
	Right      unit.Em `style:"right"`       // from the right edge at least
	Shift      unit.Em `style:"shift"`       // from the first character of 署名 to that of 成文日期
	SealRight  unit.Em `style:"seal_right"`  // from the right edge to 成文日期 below a seal
	SealEdge   unit.Em `style:"seal_edge"`   // from the right edge to 署名 below a seal, at least
	StampRight unit.Em `style:"stamp_right"` // from the right edge to a stamp and to 成文日期 below it
	StampWidth unit.Em `style:"stamp_width"` // of a stamp
	StampGap   unit.Em `style:"stamp_gap"`   // between 署名 and a stamp
}
