package ignore_test

import (
	"strings"
	"testing"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/ignore"
	"fazhi/generator/internal/source"
)

// apply dismisses found by one line of [ignore].
func apply(code diag.Code, words string, found ...diag.Diagnostic) diag.List {
	f := &form.Form{Ignore: []form.Dismissal{{Code: code, Words: form.Unspaced(words), Place: diag.Place{Line: 99},
		Reason: source.Value{Lines: []source.Line{{Text: "看过"}}}}}}
	return ignore.Apply(f, map[string]string{"调解受理": "76件"}, found)
}

func TestApply(t *testing.T) {
	const line = "受理{{调解受理}}，办结46件。另受理46件（含上年）。"
	at := func(col, n int, message string) diag.Diagnostic {
		return diag.Diagnostic{Severity: diag.Warning, Code: diag.F301, Message: message,
			Place: diag.Place{Line: 1, Col: col, Len: n, Text: line}}
	}
	first, second := at(3, 8, "甲"), at(22, 3, "乙")
	whole := diag.Diagnostic{Severity: diag.Warning, Code: diag.F301, Message: "去年安排了「听证」"}
	for _, c := range []struct{ name, words, want string }{
		{"value of a name", "受理 76件", "1"},
		{"name as written", "受理{{调解受理}}", "1"},
		{"same sentence", "办结46件", "1"},
		{"touching is preferred to the same sentence", "46件", "2"},
		{"full width", "另受理４６件(含上年)", "2"},
		{"message", "安排了「听证", "3"},
		{"over two sentences", "。另受理", "hint"},
		{"nothing", "信访", "hint"},
	} {
		var got []string
		for i, d := range apply(diag.F301, c.words, first, second, whole) {
			switch {
			case d.Code == diag.F154:
				got = append(got, "hint")
			case d.Dismissed == "看过":
				got = append(got, string(rune('1'+i)))
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %s", c.name, got, c.want)
		}
	}
	for _, d := range apply(diag.F302, "受理76件", first) {
		if d.Dismissed != "" {
			t.Error("another code is dismissed")
		}
	}
	first.Severity = diag.Error
	if apply(diag.F301, "受理76件", first)[0].Dismissed != "" {
		t.Error("an error is dismissed")
	}
}

// TestKeyOfMessage checks that a key has the first words of the message where the place has none.
func TestKeyOfMessage(t *testing.T) {
	d := diag.Diagnostic{Code: diag.F303, Message: "合计、来信来访，都算进去了"}
	if got := ignore.Key(d); got != `"F303 来信来访"` {
		t.Errorf("the key is %s", got)
	}
}

// FuzzKey checks that the line of [ignore] that is proposed for a diagnostic dismisses it, if it has two characters,
// and that it can be between quotation marks.
func FuzzKey(f *testing.F) {
	f.Add("受理{{调解受理}}，其中劳资30件", 3, 8, "分项相加是30+42=72件")
	f.Fuzz(func(t *testing.T, line string, col, n int, message string) {
		r := []rune(line)
		if col < 1 || n < 0 || col > len(r) || n > len(r)-col+1 || string(r) != line || strings.ContainsAny(message,
			"\"\\=\n") {
			return
		}
		d := diag.Diagnostic{Severity: diag.Warning, Code: diag.F301, Message: message,
			Place: diag.Place{Line: 1, Col: col, Len: n, Text: line}}
		key := ignore.Key(d)
		if strings.ContainsAny(key[1:len(key)-1], "\"\\=\n") {
			t.Errorf("%s cannot be a name", key)
		}
		words := strings.TrimPrefix(key[1:len(key)-1], "F301 ")
		if len([]rune(form.Unspaced(words))) < 2 {
			return
		}
		if apply(diag.F301, words, d)[0].Dismissed == "" {
			t.Errorf("%s does not dismiss %+v", key, d)
		}
	})
}
