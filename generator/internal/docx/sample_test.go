package docx_test

import (
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/unit"
)

// sample returns a document with every role, every kind of run and every shape of table.
func sample() *document.Document {
	return &document.Document{
		Meta: document.Meta{Title: "清溪镇人民政府关于2025年法治政府建设情况的报告", Author: "清溪镇人民政府 & 党委",
			Subject: "法治政府建设年度报告", Language: "zh-CN", Date: "2026-01-20"},
		Blocks: []document.Block{
			&document.Paragraph{Role: document.Title,
				Runs: []document.Run{{Text: "清溪镇人民政府"}, {Kind: document.Break}, {Text: "关于2025年法治政府建设情况的报告"}}},
			plain(document.Addressee, "县委、县政府\uFF1A", 1),
			plain(document.Body, "2025年\uFF0C我镇依法行政各项工作有序推进。"+strings.Repeat("坚持把法治政府建设放在全局工作中统筹谋划\uFF0C",
				4)+"现将有关情况报告如下\uFF1A", 0),
			heading(document.Heading1, 1, "一、主要举措和成效"),
			heading(document.Heading2, 2, "\uFF08一\uFF09普法进村"),
			&document.Paragraph{Role: document.Body, Runs: []document.Run{{Text: "送法上门。", Kind: document.Strong},
				{Text: "每村每季度至少一次\uFF0C共40余场次"}, {Text: "——", Keep: document.Whole}, {Text: "覆盖全部12个村。推行"},
				{Text: "“", Keep: document.Opening}, {Text: "1+1+N”工作法\uFF0C群众满意率98.5%\uFF0C听取意见"},
				{Text: "……", Keep: document.Whole}, {Text: "<记录>&{{名}}在册\uFF0C喆、镕、𬭎字俱全。"}}},
			&document.Paragraph{Role: document.Body, RunIn: true, LeadRole: document.Heading2, Depth: 2,
				Runs: []document.Run{
					{Text: "\uFF08二\uFF09化解矛盾。", Kind: document.Lead},
					{Text: "受理320起\uFF0C调解成功316起。" + strings.Repeat("坚持关口前移、重心下沉。", 6)}}},
			&document.Paragraph{Role: document.Body, RunIn: true, LeadRole: document.Heading3, Depth: 3,
				Runs: []document.Run{
					{Text: "1.统一文书。", Kind: document.Lead}, {Text: "文书格式全镇一致。"}}},
			&document.Paragraph{Role: document.Heading1, RunIn: true, LeadRole: document.Heading1, Depth: 1,
				Runs: []document.Run{
					{Text: "二、存在不足。", Kind: document.Lead}, {Text: "一是人手不足\uFF0C"},
					{Text: "【待填\uFF1A人数】", Kind: document.Missing}, {Text: "。"}}},
			heading(document.Heading3, 3, "1.工作设想"), heading(document.Heading4, 4, "\uFF081\uFF09近期"),
			plain(document.Body, "上半年招录两名执法人员。", 0),
			table(3),
			plain(document.Body, "特此报告。", 0),
			&document.Paragraph{Role: document.AnnexNote, Before: 1, HangEm: 4000,
				Runs: []document.Run{{Text: "附件\uFF1A1." + strings.Repeat("2025年调解情况统计", 4) + "表"}}},
			&document.Paragraph{Role: document.Signature, Before: 1, RightEm: 2000,
				Runs: []document.Run{{Text: "清溪镇人民政府"}}},
			&document.Paragraph{Role: document.Date, RightEm: 4000, KeepNext: true,
				Runs: []document.Run{{Text: "2026年1月20日"}}},
			plain(document.Note, "\uFF08此件公开发布\uFF09", 0),
			plain(document.AnnexMark, "附件1", 0), plain(document.AnnexTitle, "2025年调解情况表", 1),
			table(2), table(40),
		},
	}
}

func plain(role document.Role, text string, before int) *document.Paragraph {
	return &document.Paragraph{Role: role, Before: before, Runs: []document.Run{{Text: text}}}
}

func heading(role document.Role, depth int, text string) *document.Paragraph {
	return &document.Paragraph{Role: role, Depth: depth, Runs: []document.Run{{Text: text}}}
}

func table(rows int) *document.Table {
	t := &document.Table{Fit: document.Fit{Widths: []unit.Length{unit.Twips(2945), unit.Twips(2945),
		unit.Twips(2955)}, Margin: unit.Twips(100), Breaks: make([]document.Breaking, 1+rows)},
		Align: []document.Side{document.AsStyle, document.Right, document.Centre},
		Head:  []document.Row{{cell("类别"), cell("件数"), cell("备注")}}}
	for range rows {
		t.Rows = append(t.Rows, document.Row{cell("劳资纠纷"), cell("120"), cell("")})
	}
	t.Rows[0][2] = cell("含农民工讨薪、工伤赔付及其他各类劳动争议")
	return t
}

func cell(text string) document.Cell {
	if text == "" {
		return document.Cell{}
	}
	return document.Cell{Runs: []document.Run{{Text: text}}}
}
