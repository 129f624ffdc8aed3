package renew_test

import (
	"testing"
	"time"

	"fazhi/generator/internal/form"
	"fazhi/generator/internal/renew"
	"fazhi/generator/internal/source"
)

// FuzzForm: whatever is written without fault can be renewed, and what comes out is written without fault.
func FuzzForm(f *testing.F) {
	k := shipped(f)
	f.Add("kind = 'fazhi'\nyear = 2024 # 2024\ntitle = '''2024年\n2025年'''\n[facts.measures]\n\"甲\" = '''4场'''\n" +
		"[measures]\ntext = \"\"\"一是好。\n|甲|\n|-|\"\"\"\n[plan]\ntext = \"\"\"做\\n事。\"\"\"\n")
	f.Add("year = 2024\n" +
		"[measures]\ntext=\"\"\"\"\"\"\n[plan]\ntext = \"做。\"\n[shortcomings]\ntext=\"\"\"不足\\\"。\n再\"\"\"")
	f.Add("year = 2024\n[office]\ndate=\"2025年1月1日\"\n[facts.measures]\n\"甲\" = \"1件 = 乙 + 丙\" # 2023年：3件\n" +
		"[measures]\nwithin = \"plan\"\n[plan]\ntext = '一是甲；二是乙2024年。'\n[closing]\ntext=\"2025年。\"\n")
	f.Fuzz(func(t *testing.T, text string) {
		defer time.AfterFunc(20*time.Second, func() { panic("this takes too long") }).Stop()
		file, found := source.Read("form.toml", []byte(text))
		if found.HasErrors() {
			return
		}
		last, found := form.Read(file, k.PartKeys(), k.FactsPart(), k.TableKeys()...)
		if found.HasErrors() || last.Year.Place.Line == 0 {
			return
		}
		next := renew.Form(last, k, []byte(text), renew.Options{Previous: "last.toml"})
		file, found = source.Read("form.toml", []byte(next))
		if found.HasErrors() {
			t.Fatalf("%v\n%s", found, next)
		}
		if _, found = form.Read(file, k.PartKeys(), k.FactsPart(), k.TableKeys()...); found.HasErrors() {
			t.Fatalf("%v\n%s", found, next)
		}
	})
}
