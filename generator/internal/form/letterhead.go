package form

import (
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/source"
)

// Letterhead is [letterhead], 版头.
type Letterhead struct {
	Place diag.Place // of the bracket

	Form    source.Value // 信函格式 or the usual format
	Issuers source.Value // 发文机关标志
	Suffix  source.Value // word after the issuers
	Number  source.Value // 发文字号
	Serial  source.Value // 份号
	Secrecy source.Value // 密级和保密期限
	Urgency source.Value // 紧急程度
	Signer  source.Value // 签发人
}

// Imprint is [imprint], 版记.
type Imprint struct {
	Place diag.Place // of the bracket

	To      source.Value // 主送机关
	Cc      source.Value // 抄送机关
	Printer source.Value // 印发机关
	Date    source.Value // 印发日期
}

// letterheadKeys and imprintKeys are the keys of the two brackets.
var (
	letterheadKeys = []key{{"form", line}, {"issuers", text}, {"suffix", line}, {"number", line},
		{"serial", line}, {"secrecy", line}, {"urgency", line}, {"signer", text}}
	imprintKeys = []key{{"to", line}, {"cc", line}, {"printer", line}, {"date", line}}
)
