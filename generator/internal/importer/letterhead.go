package importer

import (
	"slices"
	"strings"

	"fazhi/generator/internal/han"
)

// letterhead contains the items of the 版头 of a report.
type letterhead struct {
	letter                           bool // a 信函
	issuers                          []string
	number, serial, secrecy, urgency string
	signer                           []string
}

var (
	numberForm  = han.Pattern(`^(\p{Han}{1,14}\s?[〔\[(【]20[0-9]{2}[〕\])】]\s?第?[0-9]+号)(?:\s*签发人:?\s*(.*))?$`)
	signerForm  = han.Pattern(`^签发人:?\s*(.+)$`)
	secrecyForm = han.Pattern(`^(?:绝密|机密|秘密)(?:★.*)?$`)
	serialForm  = han.Pattern(`^[0-9]{6}$`)
	urgencyForm = han.Pattern(`^(?:特急|加急|特提|平急)$`)
	issuersForm = han.Pattern(`^(.{3,40}[^\s])文件$`)
)

// isLetterhead reports whether a table is 发文机关标志: 文件 after the names, or 发文字号 in a cell.
func isLetterhead(l line) bool {
	return l.IsTable() && len(l.Rows) < 8 && slices.ContainsFunc(slices.Concat(l.Rows...), func(cell string) bool {
		s := strings.TrimSpace(han.FoldString(cell))
		return s == "文件" || numberForm().MatchString(s) || issuersForm().MatchString(s)
	})
}

// spread returns the lines with tables of 版头 divided into lines. Names beside 文件 are issuers.
func (h *letterhead) spread(lines []line) (out []line) {
	for _, l := range lines {
		if !isLetterhead(l) {
			out = append(out, l)
			continue
		}
		cells := slices.DeleteFunc(slices.Concat(unmerged(l.Rows)...), func(s string) bool { return s == "" })
		joint := slices.Contains(cells, "文件")
		for _, cell := range cells {
			switch {
			case cell == "文件":
			case joint && isSignature(cell):
				h.issuers = append(h.issuers, cell)
			default:
				out = append(out, line{Text: cell})
			}
		}
	}
	return out
}

// take removes the 版头 from the lines above the text and reads it.
func (h *letterhead) take(lines []line) (rest []line) {
	if !slices.ContainsFunc(lines, isLetterhead) && !slices.ContainsFunc(lines, h.marks) {
		return lines
	}
	lines = h.spread(lines)
	for i, l := range lines {
		s := strings.TrimSpace(han.FoldString(l.Text))
		number := numberForm().FindStringSubmatch(s)
		issuers := issuersForm().FindStringSubmatch(strings.ReplaceAll(s, " ", ""))
		switch {
		case len(h.issuers) == 0 && issuers != nil && i < len(lines)-1:
			h.issuers = []string{issuers[1]}
		case number != nil && len(h.issuers) == 0 && len(rest) == 1 && isSignature(rest[0].Text):
			h.letter, h.issuers, rest = true, []string{rest[0].Text}, nil
			fallthrough
		case number != nil && len(h.issuers) > 0:
			h.number, h.signer = strings.ReplaceAll(number[1], " ", ""), strings.Fields(number[2])
		case h.number != "" && signerForm().MatchString(s):
			h.signer = append(h.signer, strings.Fields(signerForm().FindStringSubmatch(s)[1])...)
		case h.secrecy == "" && secrecyForm().MatchString(s):
			h.secrecy = s
		case h.urgency == "" && urgencyForm().MatchString(s):
			h.urgency = s
		case h.serial == "" && i < len(lines)-1 && serialForm().MatchString(s):
			h.serial = s
		default:
			rest = append(rest, l)
		}
	}
	return rest
}

// marks reports whether a line can only be part of a 版头.
func (h *letterhead) marks(l line) bool {
	s := strings.TrimSpace(han.FoldString(l.Text))
	return issuersForm().MatchString(strings.ReplaceAll(s, " ", "")) || numberForm().MatchString(s)
}
