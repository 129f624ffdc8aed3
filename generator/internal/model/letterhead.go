package model

import "cmp"

// Seal says whether the signature is sealed, which determines the position of 署名 and 成文日期 (GB/T 9704-2012,
// 7.3.5).
type Seal uint8

// The kinds of seal.
const (
	Unsealed Seal = iota // 不加盖印章: two characters from the right
	Sealed               // 加盖印章: centred below the seal
	Stamped              // 加盖签名章: the signer's office, and space for the stamp
)

// Letterhead is 版头.
type Letterhead struct {
	Letter  bool     // 信函格式
	Serial  string   // 份号, or ""
	Secrecy string   // 密级和保密期限, or ""
	Urgency string   // 紧急程度, or ""
	Issuers []string // 发文机关标志, at least one
	Suffix  string   // 文件 or ""
	Number  string   // 发文字号 as printed
	Signers []string // 签发人, or nil
}

// Imprint is 版记.
type Imprint struct {
	To      string // 主送机关 without label and full stop, or ""
	Cc      string // 抄送机关 without label and full stop, or ""
	Printer string // 印发机关 as printed
	Date    string // 印发日期 as printed
}

// ForWeb returns the report as it is published on a web site (notes/form.md section 3.2): without 版头, 主送机关 and
// 版记, and not sealed. It does not change r.
func (r *Report) ForWeb() *Report {
	web := *r
	web.Office.Above = cmp.Or(web.Office.Above, web.Office.To)
	web.Office.To = ""
	if web.Office.Seal == Sealed {
		web.Office.Seal = Unsealed
	}
	web.Letterhead, web.Imprint = nil, nil
	return &web
}
