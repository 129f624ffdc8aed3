package model

// Seal says how 署名 and 成文日期 stand (GB/T 9704-2012, 7.3.5).
type Seal uint8

// The ways.
const (
	Unsealed Seal = iota // 不加盖印章: two characters from the right
	Sealed               // 加盖印章: in the middle of the seal's room
	Stamped              // 签名章: the signer's office, room for the stamp
)

// Letterhead is 版头.
type Letterhead struct {
	Letter                   bool // 信函格式
	Serial, Secrecy, Urgency string
	Issuers                  []string // at least one
	Suffix                   string   // 文件 or nothing
	Number                   string   // 发文字号 as printed
	Signers                  []string
}

// Imprint is 版记.
type Imprint struct {
	To, Cc        string // without word and stop
	Printer, Date string // as printed
}

// ForWeb gives the report as it stands on a web site (notes/form.md 3.2): without 版头,
// 主送机关 and 版记, and not sealed.
func (r *Report) ForWeb() *Report {
	web := *r
	if web.Office.Above == "" {
		web.Office.Above = web.Office.To
	}
	web.Office.To = ""
	if web.Office.Seal == Sealed {
		web.Office.Seal = Unsealed
	}
	web.Letterhead, web.Imprint = nil, nil
	return &web
}
