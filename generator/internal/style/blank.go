package style

import "fazhi/generator/internal/unit"

// Title has the measures of the title that are not those of its role.
type Title struct {
	Lines int // at most
}

// BlankLines has how many blank lines are above what its fields name, each as high as a line of it.
type BlankLines struct {
	Number     int // 发文字号, below 发文机关标志
	Title      int // below the rule of 版头
	Text       int // what is below the title: 主送机关 or the first paragraph
	AnnexNote  int // 附件说明
	AnnexTitle int // below the mark of the annex
	AnnexText  int // first paragraph below the title of an annex
	Signature  int // 署名 without seal or stamp
	Seal       int // 署名 below a seal
	Seals      int // the next 署名 likewise
	Stamp      int // 署名 beside a stamp of the signer's name
	StampDate  int // 成文日期 below a stamp
}

// Signature has the distances of 署名 and 成文日期.
type Signature struct {
	Right      unit.Em // from the right edge at least
	Shift      unit.Em // from the first character of 署名 to that of 成文日期
	SealRight  unit.Em // from the right edge to 成文日期 below a seal
	SealEdge   unit.Em // from the right edge to 署名 below a seal, at least
	StampRight unit.Em // from the right edge to a stamp and to 成文日期 below it
	StampWidth unit.Em // of a stamp
	StampGap   unit.Em // between 署名 and a stamp
}

func (t *Title) fields() fields { return fields{count("lines", &t.Lines, 1)} }

func (b *BlankLines) fields() fields {
	return fields{
		count("number", &b.Number, 0), count("title", &b.Title, 0), count("text", &b.Text, 0),
		count("annex_note", &b.AnnexNote, 0), count("annex_title", &b.AnnexTitle, 0),
		count("annex_text", &b.AnnexText, 0),
		count("signature", &b.Signature, 0), count("seal", &b.Seal, 0), count("seals", &b.Seals, 0),
		count("stamp", &b.Stamp, 0), count("stamp_date", &b.StampDate, 0),
	}
}

func (s *Signature) fields() fields {
	return fields{
		ems("right", &s.Right), ems("shift", &s.Shift), ems("seal_right", &s.SealRight), ems("seal_edge", &s.SealEdge),
		ems("stamp_right", &s.StampRight), ems("stamp_width", &s.StampWidth), ems("stamp_gap", &s.StampGap),
	}
}
