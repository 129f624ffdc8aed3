package document

import (
	"fmt"
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

func (*Letterhead) landscape() bool { return false }

// lines returns the lines of a letterhead, each with its name for dumps and its text.
func (l *Letterhead) lines() [][2]string {
	var out [][2]string
	add := func(name, text string) {
		if text != "" {
			out = append(out, [2]string{name, text})
		}
	}
	add("serial", l.Serial)
	add("secrecy", l.Secrecy)
	add("urgency", l.Urgency)
	for i, s := range l.Issuers {
		if i == 0 && len(l.Issuers) == 1 {
			s += l.Suffix
		}
		add("issuer", s)
	}
	if len(l.Issuers) > 1 {
		add("suffix", l.Suffix)
	}
	add("number", l.Number)
	if len(l.Signers) > 0 {
		add("signers", SignerWord+strings.Join(l.Signers, "\u3000"))
	}
	return out
}

// SignerWord is printed before the names of the signers.
const SignerWord = "签发人\uFF1A"

func (l *Letterhead) text() string {
	var b strings.Builder
	for _, line := range l.lines() {
		b.WriteString(line[1] + "\n")
	}
	return b.String()
}

func (l *Letterhead) dump() string {
	var b strings.Builder
	kind := "文件"
	if l.Letter {
		kind = "信函"
	}
	fmt.Fprintf(&b, "letterhead  %s\n", kind)
	for _, line := range l.lines() {
		fmt.Fprintf(&b, "  %-9s | %s\n", line[0], line[1])
	}
	return b.String()
}
