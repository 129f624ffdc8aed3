package ignore_test

import (
	"strings"
	"testing"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/ignore"
	"fazhi/generator/internal/source"
)

// apply dismisses found by one line of [ignore].
func apply(code diag.Code, words string, found ...diag.Diagnostic) diag.List {
	f := &form.Form{Ignore: []form.Dismissal{{Code: code, Words: han.Unspaced(words), Place: diag.Place{Line: 99},
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
	if apply(diag.F301, "另受理", at(17, 2, "甲"))[0].Dismissed == "" {
		t.Error("a place over a stop has no words after it")
	}
	if apply(diag.F301, "另受理", at(17, 1, "甲"))[0].Dismissed != "" {
		t.Error("a stop is of the sentence after it")
	}
	first.Severity = diag.Error
	if apply(diag.F301, "受理76件", first)[0].Dismissed != "" {
		t.Error("an error is dismissed")
	}
}

// TestNearest checks that of two findings the one that overlaps the words is dismissed, by their first or last
// character, not the one that is only in the same sentence.
func TestNearest(t *testing.T) {
	const line = "另受理46件。另受理46件（含上年）。"
	at := func(col, n int) diag.Diagnostic {
		return diag.Diagnostic{Severity: diag.Warning, Code: diag.F301, Message: "甲",
			Place: diag.Place{Line: 1, Col: col, Len: n, Text: line}}
	}
	for _, c := range []struct {
		words string
		want  string // which of the places: 另 of the first sentence, 6件 and 理4 of the second
	}{
		{"受理4", "3"}, {"受理", "3"}, {"6件（含上", "2"}, {"件。", "1"}, {"件", "2"}, {"46件（含", "23"},
	} {
		got := ""
		for i, d := range apply(diag.F301, c.words, at(1, 1), at(12, 2), at(10, 2)) {
			if d.Dismissed != "" {
				got += string(rune('1' + i))
			} else if d.Code == diag.F154 {
				got += "hint"
			}
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.words, got, c.want)
		}
	}
}

// TestKey checks that the proposed key has the marked words, up to twelve characters, with the text beside them up
// to six.
func TestKey(t *testing.T) {
	const line = "受理矛盾纠纷七十六件，办结率达到百分之九十八以上"
	for _, c := range []struct {
		col, n int
		want   string
	}{
		{3, 2, "受理矛盾纠纷"}, {1, 2, "受理矛盾纠纷"}, {1, 20, "受理矛盾纠纷七十六件，办"}, {9, 2, "纠纷七十六件"}, {12, 1, "办结率达到百"}, {23, 2, "之九十八以上"},
		{12, 8, "办结率达到百分之"}, {0, 0, "受理矛盾纠纷"}, {99, 3, "之九十八以上"}, {4, 6, "盾纠纷七十六"}, {11, 1, "纷七十六件，"},
	} {
		d := diag.Diagnostic{Code: diag.F303, Message: "不，请核对数字", Place: diag.Place{Line: 1, Col: c.col, Len: c.n,
			Text: line}}
		if got := ignore.Key(d); got != `"F303 `+c.want+`"` {
			t.Errorf("%d characters from %d on: %s", c.n, c.col, got)
		}
	}
	d := diag.Diagnostic{Code: diag.F303, Place: diag.Place{Line: 1, Col: 2, Len: 2, Text: "，办结，"}}
	if got := ignore.Key(d); got != `"F303 办结"` {
		t.Errorf("two characters: %s", got)
	}
	for message, want := range map[string]string{
		"一二三四，五": "一二三四", "一二三，五六七八，": "五六七八", "一二三四五六七八九十一二三四": "一二三四五六七八九十一二", "一，二": "二",
	} {
		if got := ignore.Key(diag.Diagnostic{Code: diag.F303, Message: message}); got != `"F303 `+want+`"` {
			t.Errorf("%s: %s", message, got)
		}
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
		if len([]rune(han.Unspaced(words))) < 2 {
			return
		}
		if apply(diag.F301, words, d)[0].Dismissed == "" {
			t.Errorf("%s does not dismiss %+v", key, d)
		}
	})
}
