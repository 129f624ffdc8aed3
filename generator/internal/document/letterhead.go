package document

import (
	"slices"
	"strings"
)

// Letterhead is 版头, above the title of a report sent as a 文件 (GB/T 9704-2012, 7.2) or as a 信函 (10.1). Empty
// items are not printed.
type Letterhead struct {
	Letter  bool     // 信函格式
	Serial  string   // 份号
	Secrecy string   // 密级和保密期限
	Urgency string   // 紧急程度
	Issuers []string // names of 发文机关标志 without 文件, 主办机关 first; at least one
	Suffix  string   // 文件
	Number  string   // 发文字号
	Signers []string // 签发人, only of 上行文
}

// Accept calls v.Letterhead.
func (l *Letterhead) Accept(v Visitor) { v.Letterhead(l) }

// SignerWord is printed before the names of the signers.
const SignerWord = "签发人\uFF1A"

// Mark returns the lines of 发文机关标志: a single issuer with the suffix, or the issuers and, on the last line, the
// suffix.
func (l *Letterhead) Mark() []string {
	if len(l.Issuers) == 1 {
		return []string{l.Issuers[0] + l.Suffix}
	}
	return append(slices.Clone(l.Issuers), l.Suffix)
}

// Signed returns the names of the signers after SignerWord, or "" if there are no signers.
func (l *Letterhead) Signed() string {
	if l.Signers == nil {
		return ""
	}
	return SignerWord + strings.Join(l.Signers, "\u3000")
}

// Lines returns the printed lines, from top to bottom.
func (l *Letterhead) Lines() []string {
	lines := slices.Concat([]string{l.Serial, l.Secrecy, l.Urgency}, l.Mark(), []string{l.Number, l.Signed()})
	return slices.DeleteFunc(lines, func(line string) bool { return line == "" })
}

func (l *Letterhead) text() string { return strings.Join(l.Lines(), "\n") + "\n" }
