package check

import (
	"fmt"
	"regexp"
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

// suffix stands behind the names of 发文机关标志 (GB/T 9704-2012, 7.2.4); none is what a form writes for no suffix.
const (
	suffix = "文件"
	none   = "无"
)

// maxMark is how many characters 发文机关标志 has at most: as many as 156 mm hold of 2号, the size of the title.
const maxMark = 20

// letterhead checks [letterhead].
func (c *checker) letterhead() {
	l := c.form.Letterhead
	if l == nil {
		return
	}
	out := &model.Letterhead{Letter: c.letter(l), Suffix: suffix}
	if s := c.only(l.Suffix); s == none || s == "" && out.Letter {
		out.Suffix = ""
	} else if s != "" {
		out.Suffix = s
	}
	out.Issuers = c.issuers(l, out.Suffix)
	out.Serial = c.serial(l.Serial)
	out.Secrecy = c.secrecy(l, out.Serial)
	out.Urgency = c.urgency(l.Urgency)
	out.Number = c.number(l)
	out.Signers = c.signers(l, out.Letter)
	c.report.Letterhead = out
}

// only gives a value of one line with its names resolved.
func (c *checker) only(v source.Value) string { return strings.Join(c.lines(v), "") }

// letter reports whether the form asks for 信函格式.
func (c *checker) letter(l *form.Letterhead) bool {
	switch s := single(l.Form); s {
	case "", "文件":
	case "信函":
		return true
	default:
		c.Report(diag.F292, at(l.Form, l.Place), fmt.Sprintf("没有「%s」这种版头", s), "可以写：文件 信函；留空是文件")
	}
	return false
}

// issuers gives the names of 发文机关标志.
func (c *checker) issuers(l *form.Letterhead, suffix string) []string {
	v := l.Issuers
	names := c.lines(v)
	if names == nil && c.report.Office.Seal != model.Stamped {
		names, v = c.report.Office.Sign, c.form.Office.Sign
	}
	if names == nil {
		if !l.Issuers.Faulty {
			c.Report(diag.F293, at(l.Issuers, l.Place), "版头没有发文机关标志", "写上发文机关："+`issuers = "清溪镇人民政府"`+"，不写「文件」二字")
		}
		return []string{han.Placeholder("发文机关")}
	}
	names = slices.Clone(names)
	for i := range names {
		if suffix != "" {
			names[i] = strings.TrimSuffix(names[i], suffix)
		}
		room := maxMark - utf8.RuneCountInString(suffix)
		if len(names) > 1 {
			room-- // between names and suffix
		}
		if n := utf8.RuneCountInString(names[i]); n > room && !han.HasPlaceholder(names[i]) {
			c.Report(diag.F288, all(v.Lines[i]), fmt.Sprintf("发文机关标志太长：名称有%d个字，一行最多放%d个", n, room), "写规范化简称："+`issuers = "清溪镇人民政府"`)
		}
	}
	return names
}

// serial checks 份号: six digits (7.2.1).
func (c *checker) serial(v source.Value) string {
	s := c.only(v)
	if s == "" || han.HasPlaceholder(s) {
		return s
	}
	folded := han.FoldString(s)
	if len(folded) == 6 && digits([]rune(folded)) {
		return folded
	}
	n, err := strconv.Atoi(folded)
	if err != nil || n <= 0 || n > 999999 {
		c.Report(diag.F284, at(v, c.file()), "份号要写六位数字", `serial = "000001"`)
		return s
	}
	padded := fmt.Sprintf("%06d", n)
	d := c.Report(diag.F284, at(v, c.file()), "份号要写六位数字", fmt.Sprintf("serial = %q", padded))
	d.Fixes = v.Lines[0].Fix(0, utf8.RuneCountInString(v.Lines[0].Text), padded)
	return padded
}

var secrecyForm = regexp.MustCompile(`^(绝密|机密|秘密)(★(\d+年|\d+个月|长期))?$`)

// secrecy checks 密级和保密期限 (7.2.2).
func (c *checker) secrecy(l *form.Letterhead, serial string) string {
	s := c.only(l.Secrecy)
	if s == "" || han.HasPlaceholder(s) {
		return s
	}
	if !secrecyForm.MatchString(s) {
		c.Report(diag.F285, at(l.Secrecy, l.Place), fmt.Sprintf("密级「%s」写得不对", s), "写成 "+`secrecy = "机密★1年"`+"：绝密、机密或者秘密，星号后面写期限")
		return s
	}
	if serial == "" && !l.Serial.Faulty {
		c.Report(diag.F286, at(l.Secrecy, l.Place), "有密级，没有份号：涉密公文应当标注份号", "在 [letterhead] 下写："+`serial = "000001"`)
	}
	return s
}

// urgencies are the degrees of haste of a 文件, and those of a telegram (7.2.3).
var urgencies = []string{"特急", "加急", "特提", "平急"}

func (c *checker) urgency(v source.Value) string {
	s := c.only(v)
	if s != "" && !slices.Contains(urgencies, s) && !han.HasPlaceholder(s) {
		c.Report(diag.F287, at(v, c.file()), fmt.Sprintf("没有「%s」这种紧急程度", s), "可以写："+strings.Join(urgencies, " ")+"（公文用前两种，后两种只用于电报）；不急就留空")
	}
	return s
}

var numberForm = regexp.MustCompile(`^(.*?)[〔\[(【](\d{4})[〕\])】]第?0*(\d+)号?$`)

// number checks 发文字号 and gives it as it is printed (7.2.5).
func (c *checker) number(l *form.Letterhead) string {
	s := c.only(l.Number)
	switch {
	case s == "" && !l.Number.Faulty:
		c.Report(diag.F294, at(l.Number, l.Place), "版头没有发文字号", "写上："+`number = "清政〔2026〕3号"`+"；还没有编号的，出稿后在 Word 里补")
		return ""
	case s == "" || han.HasPlaceholder(s):
		return s
	}
	folded := strings.Map(func(r rune) rune {
		if han.IsBlank(r) {
			return -1
		}
		return han.Fold(r)
	}, s)
	m := numberForm.FindStringSubmatch(folded)
	if m == nil || m[1] == "" {
		c.Report(diag.F281, at(l.Number, l.Place), fmt.Sprintf("看不懂发文字号「%s」", s), "写机关代字、年份、顺序号："+`number = "清政〔2026〕3号"`)
		return s
	}
	printed := m[1] + "〔" + m[2] + "〕" + m[3] + "号"
	if printed != s {
		d := c.Report(diag.F282, at(l.Number, l.Place), "发文字号的写法不对：年份用六角括号，顺序号不加「第」，不编虚位", fmt.Sprintf("number = %q", printed))
		if line := l.Number.Lines[0]; line.Text == s {
			d.Fixes = line.Fix(0, utf8.RuneCountInString(s), printed)
		}
	}
	if day := c.report.Office.Day; day != "" && day[:4] != m[2] {
		c.Report(diag.F283, at(l.Number, l.Place), fmt.Sprintf("发文字号的年份是%s，成文日期在%s年", m[2], day[:4]), "核对 number 和 date：年份写成文的那一年")
	}
	return printed
}

// signers checks 签发人: 上行文 has them, a 信函 does not (7.2.6).
func (c *checker) signers(l *form.Letterhead, letter bool) []string {
	names := c.lines(l.Signer)
	switch {
	case letter && names != nil:
		c.Report(diag.F291, at(l.Signer, l.Place), "信函格式不标注签发人", "删去 signer 这一行；要标注签发人，就用文件格式")
		return nil
	case !letter && names == nil && !l.Signer.Faulty:
		c.Report(diag.F289, at(l.Signer, l.Place), "没有签发人：报告是上行文，应当标注签发人", "写上姓名："+`signer = "王明"`+"；联合行文一行一个")
	}
	for i, s := range names {
		if strings.ContainsAny(s, "、\uFF0C,;\uFF1B") || strings.Contains(s, " ") && utf8.RuneCountInString(strings.ReplaceAll(s, " ", "")) > 4 {
			c.Report(diag.F290, all(l.Signer.Lines[i]), "签发人一行只写一个", "几个人就用 "+`"""`+" 写几行，主办机关的在前")
		}
		names[i] = strings.NewReplacer(" ", "", "\u3000", "").Replace(s)
	}
	return names
}
