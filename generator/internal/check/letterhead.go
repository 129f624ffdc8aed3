package check

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/source"
)

// suffix is printed after the names of 发文机关标志 (GB/T 9704-2012, 7.2.4). A form that writes none has no suffix.
const (
	suffix = "文件"
	none   = "无"
)

// letterhead checks [letterhead]; it returns nil if the form has no letterhead.
func letterhead(n *names, l *form.Letterhead) *model.Letterhead {
	if l == nil {
		return nil
	}
	what := single(l.Form)
	if what != "" && what != "文件" && what != "信函" {
		message := fmt.Sprintf("没有「%s」这种版头", what)
		n.Report(diag.F292, at(l.Form, l.Place), message, "可以写：文件 信函；留空是文件")
	}
	out := &model.Letterhead{Letter: what == "信函", Serial: serial(n, l.Serial), Urgency: n.only(l.Urgency)}
	switch s := n.only(l.Suffix); {
	case s == "" && !out.Letter:
		out.Suffix = suffix
	case s != none:
		out.Suffix = s
	}
	out.Issuers = issuers(n, l, out.Suffix)
	out.Secrecy = secrecy(n, l, out.Serial)
	if s := out.Urgency; s != "" && !slices.Contains(urgencies, s) && !han.HasPlaceholder(s) {
		hint := "可以写：" + strings.Join(urgencies, " ") + "（公文用前两种，后两种只用于电报）；不急就留空"
		n.Report(diag.F287, l.Urgency.Lines[0].Whole(), fmt.Sprintf("没有「%s」这种紧急程度", s), hint)
	}
	out.Number = number(n, l)
	out.Signers = signers(n, l, out.Letter)
	return out
}

// issuers returns the names of 发文机关标志.
func issuers(n *names, l *form.Letterhead, suffix string) []string {
	v := l.Issuers
	issuers := n.lines(v)
	if issuers == nil && n.report.Office.Seal != model.Stamped {
		issuers, v = slices.Clone(n.report.Office.Sign), n.form.Office.Sign
	}
	if issuers == nil {
		if !l.Issuers.Faulty {
			n.Report(diag.F293, at(l.Issuers, l.Place), "版头没有发文机关标志",
				fmt.Sprintf("写上发文机关：issuers = %q，不写「文件」二字", cmp.Or(n.report.Office.Name, "…")))
		}
		return []string{han.Placeholder("发文机关")}
	}
	room := n.style.IssuerRoom(suffix, len(issuers) > 1)
	for i, s := range issuers {
		if suffix != "" {
			s = strings.TrimSuffix(s, suffix)
		}
		issuers[i] = s
		if chars := utf8.RuneCountInString(s); chars > room && !han.HasPlaceholder(s) {
			n.Report(diag.F288, v.Lines[i].Whole(), fmt.Sprintf("发文机关标志太长：名称有%d个字，一行最多放%d个", chars, room),
				"写规范化简称："+`issuers = "…"`)
		}
	}
	return issuers
}

var sixDigits = han.Pattern(`^[0-9]{6}$`)

// serial checks 份号: six digits (7.2.1).
func serial(n *names, v source.Value) string {
	s := n.only(v)
	if s == "" || han.HasPlaceholder(s) {
		return s
	}
	folded := han.FoldString(s)
	if sixDigits().MatchString(folded) {
		return folded
	}
	number, err := strconv.Atoi(folded)
	padded, ok := fmt.Sprintf("%06d", number), err == nil && number > 0 && number <= 999999
	if !ok {
		padded = "000001"
	}
	d := n.Report(diag.F284, v.Lines[0].Whole(), "份号要写六位数字", fmt.Sprintf("serial = %q", padded))
	if !ok {
		return s
	}
	d.Fixes = replace(v, padded)
	return padded
}

var secrecyForm = han.Pattern(`^(绝密|机密|秘密)(★(\d+年|\d+个月|长期))?$`)

// secrecy checks 密级和保密期限 (7.2.2).
func secrecy(n *names, l *form.Letterhead, serial string) string {
	s := n.only(l.Secrecy)
	switch {
	case s == "" || han.HasPlaceholder(s):
	case !secrecyForm().MatchString(s):
		n.Report(diag.F285, at(l.Secrecy, l.Place), fmt.Sprintf("密级「%s」写得不对", s),
			"写成 "+`secrecy = "机密★1年"`+"：绝密、机密或者秘密，星号后面写期限")
	case serial == "" && !l.Serial.Faulty:
		n.Report(diag.F286, at(l.Secrecy, l.Place), "有密级，没有份号：涉密公文应当标注份号", "在 [letterhead] 下写："+`serial = "000001"`)
	}
	return s
}

// urgencies are the degrees of urgency: two for a 文件 and two for a telegram (7.2.3).
var urgencies = []string{"特急", "加急", "特提", "平急"}

var (
	numberForm = han.Pattern(`^(.+?)[〔\[(【](\d{4})[〕\])】]第?0*(\d+)号?$`)
)

// number checks 发文字号 and returns it as printed (7.2.5).
func number(n *names, l *form.Letterhead) string {
	s, place := n.only(l.Number), at(l.Number, l.Place)
	if s == "" && !l.Number.Faulty {
		n.Report(diag.F294, place, "版头没有发文字号", "写上："+`number = "…"`+"；还没有编号的，出稿后在 Word 里补")
	}
	if s == "" || han.HasPlaceholder(s) {
		return s
	}
	m := numberForm().FindStringSubmatch(han.Unspaced(s))
	if m == nil {
		n.Report(diag.F281, place, fmt.Sprintf("看不懂发文字号「%s」", s), "依次写机关代字、〔年份〕、顺序号："+`number = "…"`+"，像“县政〔2026〕3号”")
		return s
	}
	printed := m[1] + "〔" + m[2] + "〕" + m[3] + "号"
	if printed != s {
		d := n.Report(diag.F282, place, "发文字号的写法不对：年份用六角括号，顺序号不加「第」，不编虚位", fmt.Sprintf("number = %q", printed))
		if l.Number.Lines[0].Text == s {
			d.Fixes = replace(l.Number, printed)
		}
	}
	if day := n.report.Office.Day; day != "" && day[:4] != m[2] {
		n.Report(diag.F283, place, fmt.Sprintf("发文字号的年份是%s，成文日期在%s年", m[2], day[:4]), "核对 number 和 date：年份写成文的那一年")
	}
	return printed
}

// post matches the post before the name of a signer: 镇长：张三, 县委书记 张三. Without a mark or blank after it, it may
// be a name.
var post = han.Pattern(`^[\p{Han}、]*(?:书记|[省市区县镇乡局处科部院校厅所站厂社]长|主任|主席|经理|检察长)[\s\x{3000}:\x{FF1A}]+`)

// signers checks 签发人: 上行文 has them, a 信函 does not (7.2.6).
func signers(n *names, l *form.Letterhead, letter bool) []string {
	signers := n.lines(l.Signer)
	switch {
	case letter && signers != nil:
		n.Report(diag.F291, at(l.Signer, l.Place), "信函格式不标注签发人", "删去 signer 这一行；要标注签发人，就用文件格式")
		return nil
	case !letter && signers == nil && !l.Signer.Faulty:
		n.Report(diag.F289, at(l.Signer, l.Place), "没有签发人：报告是上行文，应当标注签发人", "写上姓名："+`signer = "…"`+"；联合行文一行一个")
	}
	for i, s := range signers {
		s = unlabelled(n, l.Signer.Lines[i], s, "签发人")
		signers[i] = strings.NewReplacer(" ", "", "\u3000", "").Replace(s)
		long := utf8.RuneCountInString(strings.ReplaceAll(s, " ", "")) > 4
		if m := post().FindString(s); m != "" {
			line, count := l.Signer.Lines[i], utf8.RuneCountInString(m)
			message := fmt.Sprintf("签发人只写姓名，不写「%s」", strings.TrimRight(m, han.Blanks+":\uFF1A"))
			n.Report(diag.F216, line.Place(0, count), message, "写成："+s[len(m):]).Fixes = line.Fix(0, count, "")
		} else if strings.ContainsAny(s, "、\uFF0C,;\uFF1B") || strings.Contains(s, " ") && long {
			n.Report(diag.F290, l.Signer.Lines[i].Whole(), "签发人一行只写一个", "几个人就用 "+`"""`+" 写几行，主办机关的在前")
		}
	}
	return signers
}
