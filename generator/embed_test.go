package generator

import (
	"path/filepath"
	"strings"
	"testing"

	"fazhi/generator/internal/judge"
)

// rareForm contains names with characters that are missing in 仿宋_GB2312, in body, run-in heading, heading and bold
// text, and enough of them to reach the ends of lines.
const rareForm = `kind = "fazhi"
year = 2025
[office]
name = "新垟乡人民政府"
level = "乡镇"
above = "县委、县政府"
[measures]
text = """
（一）李镕、钱𬭎包片。由李镕、王喆、张堃、赵祎、钱𬭎、孙𠅤六名干部包片，镕喆堃祎𬭎𠅤镕喆堃祎𬭎𠅤镕喆堃祎𬭎𠅤镕喆堃祎𬭎𠅤镕喆堃祎𬭎𠅤负责12村。
（二）王喆分管。李𬭎（组长）、“𠅤”工作室2024𬭎年建成，王喆2名、𬭎3名，垟塱埗三村，镕、喆、堃、祎、𬭎、𠅤、镕，喆，堃，祎，𬭎，𠅤，镕；喆；堃；祎；𬭎；𠅤；全部到位。` +
	`**李镕、钱𬭎负责**其余工作，𬭎𠅤𬭎𠅤𬭎𠅤𬭎𠅤𬭎𠅤𬭎𠅤𬭎𠅤𬭎𠅤𬭎𠅤𬭎𠅤𬭎𠅤𬭎𠅤𬭎𠅤𬭎𠅤𬭎𠅤𬭎𠅤𬭎𠅤随后。
（三）周峯、吴崑、郑槑、冯龘、陈囧、褚瓛、卫䶿、蒋鿿、杨𲍿检测CH₃COO⁻和NH₄⁺，第ⁿ次10⁻³至10⁺²，xₐ与x₍₁₋₂₎，28㎍、5㎎和3km²，CO₂、H₂O减少₁₂成，周峯冯龘第ⁿ次检测SO₂共5㎎，第ⁱ期3㎡。
"""
[shortcomings]
text = "人手不足，钱𬭎一人兼三职，原因是编制少。"
[leadership]
text = "乡长赵祎每季度听取一次法治工作汇报。"
[plan]
text = "上半年招录两名执法人员。"
`

// TestEmbeddedLines converts the Word files with embedded faces by LibreOffice on a machine without these faces, and
// checks that LibreOffice breaks every line and page at the same place as the PDF, with the faces of the document
// and not of earlier documents. TestJudges does the same with installed faces.
func TestEmbeddedLines(t *testing.T) {
	judge.Need(t, "python3", "soffice", "pdftotext")
	t.Parallel()
	dir := t.TempDir()
	forms := append(examples(t), Form{Name: "rare.toml", Data: []byte(rareForm)})
	if testing.Short() {
		forms = forms[len(forms)-2:]
	}
	args := []string{"--embedded"}
	for _, f := range forms {
		base := filepath.Join(dir, strings.TrimSuffix(filepath.Base(f.Name), ".toml"))
		word, pdf := renderTo(t, base, f, shipped, Options{EmbedFonts: true})
		args = append(args, word, pdf)
	}
	sameLines(t, args...)
}
