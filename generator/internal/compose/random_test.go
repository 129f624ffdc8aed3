package compose

import (
	"encoding/json"
	"fmt"
	"hash/crc32"
	"math/rand"
	"strings"
	"testing"

	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/outline"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
	"fazhi/templates"
)

// TestRandomReports compares checksums of the documents of random reports, and of the values for an office's Word
// file, with testdata/reports.txt, which has one line for twenty reports in one style. It shows whether a change of
// code has unintended effects.
func TestRandomReports(t *testing.T) {
	k, found := kind.Load(templates.FS, "fazhi")
	if found.HasErrors() {
		t.Fatal(found)
	}
	var out strings.Builder
	for seed := range int64(10) {
		w := reportWriter{rand.New(rand.NewSource(seed))}
		s := national(t)
		if seed > 0 {
			s.BlankLines = style.BlankLines{Title: w.Intn(3), Text: w.Intn(3), AnnexNote: w.Intn(3), AnnexTitle: w.Intn(3),
				AnnexText: w.Intn(3), Signature: w.Intn(3), Seal: w.Intn(3), Seals: w.Intn(3), Stamp: 1, StampDate: w.Intn(3)}
			s.Signature = style.Signature{Right: w.em(), Shift: w.em(), SealRight: w.em(), SealEdge: w.em(), StampRight: w.em()}
			s.Title.Lines = 2 + w.Intn(3)
		}
		sum := crc32.NewIEEE()
		for range 20 {
			r := w.report(k)
			d := Compose(r, s)
			if err := json.NewEncoder(sum).Encode([]any{d, Values(r, d)}); err != nil {
				t.Fatal(err)
			}
		}
		fmt.Fprintf(&out, "%d: %08x\n", seed, sum.Sum32())
	}
	golden.Check(t, "testdata/reports.txt", []byte(out.String()))
}

// reportWriter writes random reports.
type reportWriter struct{ *rand.Rand }

func (w reportWriter) em() unit.Em               { return unit.Em(w.Intn(9000)) }
func (w reportWriter) pick(all ...string) string { return all[w.Intn(len(all))] }

// text returns up to n words, some of them bold or missing.
func (w reportWriter) text(n int) (s string) {
	for range 1 + w.Intn(n) {
		s += w.pick("法治政府", "建设", "2025年", "**三项**制度", ",", "。", "一是", "、二是", "【待填】", "(一)", "“1+1”", "3 件",
			"http://www.gov.cn/2025/", "——", "甲")
	}
	return s
}

func (w reportWriter) names(n int) (all []string) {
	for range n {
		all = append(all, w.pick("清溪镇", "云山市临江区")+w.pick("人民政府", "委员会", "人民政府街道办事处", "局"))
	}
	return all
}

func (w reportWriter) paras(k *kind.Kind) (all []outline.Para) {
	for range w.Intn(7) {
		level := 1 + w.Intn(4)
		p := outline.Para{Kind: outline.Kind(w.Intn(int(outline.Kinds))), Level: level, Mark: w.pick("（一）", "1.", "一是"), Count: 1 + w.Intn(3),
			Head: w.text(2), Text: w.text(9), At: w.Intn(99)}
		switch p.Kind {
		case outline.Table:
			n := 1 + w.Intn(4)
			p.Heads, p.Labels, p.Asked = 1+w.Intn(2), w.Intn(2), outline.Orientation(w.Intn(3))
			p.Align = make([]outline.Align, n)
			for range p.Heads + 1 + w.Intn(3) {
				row := make([]outline.Cell, n)
				for i := range row {
					row[i] = outline.Cell{Text: w.pick("1", "-2", "3件", "合计", "", "甲"), Cols: w.Intn(3), Head: w.Intn(9) == 0}
				}
				p.Cells = append(p.Cells, row)
			}
			for i := range p.Align {
				p.Align[i] = outline.Align(w.Intn(4) * w.Intn(2))
			}
		case outline.Standard:
			p.Level, p.Head, p.Text = w.Intn(3), w.pick("", w.text(2)), k.Paragraphs[w.Intn(len(k.Paragraphs))].Name
			p.Tail = w.pick("", ",另有", "。又")
		}
		all = append(all, p)
	}
	return all
}

func (w reportWriter) report(k *kind.Kind) *model.Report {
	r := &model.Report{Kind: k, Year: 2025, Title: []string{w.names(1)[0] + "2025年度法治政府建设情况报告"}, Opening: w.paras(k),
		Closing: w.paras(k), Note: w.pick("", "此件公开")}
	if w.Intn(3) == 0 {
		r.Title = append(r.Title, w.text(9))
	}
	r.Office = model.Office{Name: w.names(1)[0], Self: "我镇", To: w.pick("", "县政府"), Sign: w.names(w.Intn(3)),
		Date: w.pick("", "2026年1月20日"), Day: w.pick("", "2026-01-20"), Seal: model.Seal(w.Intn(3))}
	for i := range w.Intn(4) {
		r.Parts = append(r.Parts, model.Part{Key: k.Parts[w.Intn(len(k.Parts))].Key, Title: w.pick("", "情况", "情况。"),
			RunOn: w.Intn(2) == 0, Paras: w.paras(k), Numbering: model.Numbering(w.Intn(4)), Number: i + 1})
	}
	for range w.Intn(4) * w.Intn(5) {
		r.Annexes = append(r.Annexes, model.Annex{Title: w.text(5), Paras: w.paras(k)})
	}
	if w.Intn(2) == 0 {
		r.Letterhead = &model.Letterhead{Letter: w.Intn(3) == 0, Issuers: w.names(1 + w.Intn(3)), Suffix: w.pick("", "文件"),
			Number: "清政(2026)1号", Signers: w.names(w.Intn(3))}
	}
	if w.Intn(2) == 0 {
		r.Imprint = &model.Imprint{To: w.pick("", "县政府"), Cc: w.pick("", "县委,县人大"), Printer: "清溪镇办公室",
			Date: w.pick("", "2026年1月20日")}
	}
	if w.Intn(4) == 0 {
		r.Web = &model.Web{Index: w.pick("", "1/2"), Publisher: "清溪镇", Access: "主动公开"}
	}
	return r
}
