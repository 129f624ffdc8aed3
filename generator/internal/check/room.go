package check

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/furniture"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/unit"
)

// room reports items of the letterhead and of the imprint that do not fit on a line or page.
func room(f *form.Form, report *model.Report, p furniture.Placer, r diag.Reporter) {
	if l := report.Letterhead; l != nil {
		if !p.NumberFits(l.Number) && !han.HasPlaceholder(l.Number) {
			r.Report(diag.F268, at(f.Letterhead.Number, f.Letterhead.Place), "发文字号太长，一行放不下",
				"机关代字写规范的简称，一般两到五个字；〔〕里的年份和后面的顺序号不变")
		}
		most := p.IssuerRoom(l.Suffix, len(l.Issuers) > 1)
		long := func(s string) bool { return utf8.RuneCountInString(s) > most } // it has been reported
		if !slices.ContainsFunc(l.Issuers, long) && !p.IssuersFit(l.Issuers, l.Suffix) {
			r.Report(diag.F288, at(f.Letterhead.Issuers, f.Letterhead.Place), "发文机关标志太长，一行放不下",
				"写规范化简称："+`issuers = "…"`)
		}
		for i, name := range l.Signers {
			if !p.SignerFits(name) && !han.HasPlaceholder(name) {
				r.Report(diag.F268, f.Letterhead.Signer.Lines[i].Whole(), fmt.Sprintf("签发人「%s」太长，一行放不下", name),
					"一行只写一个人的姓名，不写职务")
			}
		}
		head := p.Letterhead(&document.Letterhead{Letter: l.Letter, Serial: l.Serial, Secrecy: l.Secrecy,
			Urgency: l.Urgency, Issuers: l.Issuers, Suffix: l.Suffix, Number: l.Number, Signers: l.Signers})
		if !p.Fits(head.Rows) {
			message := fmt.Sprintf("版头太高，一页放不下：发文机关%d个，签发人%d个", len(l.Issuers), len(l.Signers))
			r.Report(diag.F269, f.Letterhead.Place, message,
				fmt.Sprintf("发文机关标志可以只写主办机关：issuers = %q", l.Issuers[0]))
		}
	}
	if m := report.Imprint; m != nil {
		out := &document.Imprint{Printer: m.Printer, Date: m.Date}
		for _, sent := range []string{m.To, m.Cc} {
			out.Sent = append(out.Sent, &document.Paragraph{Role: document.ImprintText, HangEm: 3 * unit.OneEm,
				Runs: []document.Run{{Text: "抄送\uFF1A" + sent}}})
		}
		if !p.Fits(p.Imprint(out).Rows) {
			r.Report(diag.F269, at(f.Imprint.Cc, f.Imprint.Place), "版记太高，一页放不下", "机关用规范的简称，同类的合写：各镇人民政府")
		}
	}
}
