package check

import (
	"fmt"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/source"
)

// sealWord matches a word in brackets at the end of a name that says where the seal or the signature is on paper.
// 代章 is not such a word, because it is printed.
var sealWord = han.Pattern(`\s*[(\x{FF08}〔\[【]\s*(?:加?盖?公?章|签章|印章?|签字|签名)\s*[)\x{FF09}〕\]】]\s*$`)

// sealWords reports such words in names of offices and people. They are not printed: the seal is put on the paper.
func sealWords(f *form.Form, r diag.Reporter) {
	values := []source.Value{f.Office.Name, f.Office.Sign}
	if l := f.Letterhead; l != nil {
		values = append(values, l.Issuers, l.Signer)
	}
	if m := f.Imprint; m != nil {
		values = append(values, m.Printer)
	}
	for i, v := range values {
		for _, l := range v.Lines {
			at := sealWord().FindStringIndex(l.Text)
			if at == nil {
				continue
			}
			from, chars := utf8.RuneCountInString(l.Text[:at[0]]), utf8.RuneCountInString(l.Text[at[0]:])
			hint := "写成：" + l.Text[:at[0]]
			if i < 2 && f.Office.Seal.Empty() {
				hint += fmt.Sprintf("；要留出盖章的地方，在 [office] 下写 seal = %q", "印章")
			}
			r.Report(diag.F276, l.Place(from, chars), "章盖在纸上，名称里不写「"+l.Text[at[0]:]+"」",
				hint).Fixes = l.Fix(from, chars, "")
		}
	}
}
