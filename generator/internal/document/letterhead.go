package document

import (
	"slices"
	"strings"
)

// Letterhead is 版头: what is above the title of a report sent as a 文件
// (GB/T 9704-2012, 7.2) or as a 信函 (10.1). What is empty is not printed.
type Letterhead struct {
	Letter  bool     // 信函格式
	Serial  string   // 份号
	Secrecy string   // 密级和保密期限
	Urgency string   // 紧急程度
	Issuers []string // 发文机关标志 without its 文件, 主办机关 first; at least one
	Suffix  string   // 文件
	Number  string   // 发文字号
	Signers []string // 签发人, of 上行文 only
}

// Accept calls v.Letterhead.
func (l *Letterhead) Accept(v Visitor) { v.Letterhead(l) }

// SignerWord is printed before the names of the signers.
const SignerWord = "签发人\uFF1A"

func (l *Letterhead) text() (text string) {
	lines := []string{l.Serial, l.Secrecy, l.Urgency, l.Issuers[0] + l.Suffix, l.Number}
	if len(l.Issuers) > 1 {
		lines = slices.Concat(lines[:3], l.Issuers, []string{l.Suffix, l.Number})
	}
	if len(l.Signers) > 0 {
		lines = append(lines, SignerWord+strings.Join(l.Signers, "\u3000"))
	}
	for _, line := range lines {
		if line != "" {
			text += line + "\n"
		}
	}
	return text
}
