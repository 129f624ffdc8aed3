package document

import (
	"fmt"
	"strings"
)

// Letterhead is 版头: what stands above the title of a report sent as a 文件
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

// Imprint is 版记: what stands at the foot of the last page (GB/T 9704-2012, 7.4).
type Imprint struct {
	Letter  bool         // of a 信函: without printer and rules (10.1)
	Sent    []*Paragraph // 主送, 抄送, each of role ImprintText
	Printer string       // 印发机关; "" with Date: there is no such line
	Date    string       // 印发日期 as printed, with 印发
}

func (*Letterhead) block() {}
func (*Imprint) block()    {}

// lines gives what a letterhead says, a line each, with its words for dumps.
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

// SignerWord stands before the names of the signers.
const SignerWord = "签发人\uFF1A"

// text gives the letterhead as plain text.
func (l *Letterhead) text() string {
	var b strings.Builder
	for _, line := range l.lines() {
		b.WriteString(line[1] + "\n")
	}
	return b.String()
}

// dump shows the letterhead for tests.
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

// Last is the imprint's last line, its two ends.
func (m *Imprint) Last() bool { return !m.Letter && m.Printer+m.Date != "" }

func (m *Imprint) text() string {
	var b strings.Builder
	for _, p := range m.Sent {
		b.WriteString(p.Text() + "\n")
	}
	if m.Last() {
		b.WriteString(m.Printer + "\t" + m.Date + "\n")
	}
	return b.String()
}

func (m *Imprint) dump() string {
	var b strings.Builder
	b.WriteString("imprint\n")
	for _, p := range m.Sent {
		fmt.Fprintf(&b, "  %-9s%s %s\n", "sent", p.properties(), dump(p.Runs))
	}
	if m.Last() {
		fmt.Fprintf(&b, "  %-9s | %s | %s\n", "printed", m.Printer, m.Date)
	}
	return b.String()
}
