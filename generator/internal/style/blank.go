package style

import "fazhi/generator/internal/unit"

// Title contains the measures of the title that do not belong to its role.
type Title struct {
	Lines int `style:"lines,positive"` // maximum number of lines
}

// BlankLines contains the number of blank lines above each item. A blank line is as high as a line of the item.
type BlankLines struct {
	Number     int `style:"number"`      // 发文字号, below 发文机关标志
	Title      int `style:"title"`       // below the rule of 版头
	Text       int `style:"text"`        // the first line below the title: 主送机关 or the first paragraph
	AnnexNote  int `style:"annex_note"`  // 附件说明
	AnnexTitle int `style:"annex_title"` // below the mark of the annex
	AnnexText  int `style:"annex_text"`  // first paragraph below the title of an annex
	Signature  int `style:"signature"`   // 署名 without seal or stamp
	Seal       int `style:"seal"`        // 署名 below a seal
	Seals      int `style:"seals"`       // the next 署名 below a seal
	Stamp      int `style:"stamp"`       // 署名 next to a stamp of the signer's name
	StampDate  int `style:"stamp_date"`  // 成文日期 below a stamp
}

// Signature contains the distances of 署名 and 成文日期.
type Signature struct {
	Right      unit.Em `style:"right"`       // least distance from the right edge
	Shift      unit.Em `style:"shift"`       // from the first character of 署名 to the first of 成文日期
	SealRight  unit.Em `style:"seal_right"`  // from the right edge to 成文日期 below a seal
	SealEdge   unit.Em `style:"seal_edge"`   // least distance from the right edge to 署名 below a seal
	StampRight unit.Em `style:"stamp_right"` // from the right edge to a stamp and to 成文日期 below it
	StampWidth unit.Em `style:"stamp_width"` // of a stamp
	StampGap   unit.Em `style:"stamp_gap"`   // between 署名 and a stamp
}
