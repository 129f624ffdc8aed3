package schema_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fazhi/generator/internal/form"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/schema"
	"fazhi/templates"

	"github.com/BurntSushi/toml"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

func shipped(t *testing.T) *kind.Kind { return load(t, "fazhi") }

func load(t *testing.T, id string) *kind.Kind {
	t.Helper()
	k, found := kind.Load(templates.FS, id)
	if k == nil {
		t.Fatal(found)
	}
	return k
}

// compile returns a validator of the kind's schema.
func compile(t *testing.T, k *kind.Kind) *jsonschema.Schema {
	t.Helper()
	data, err := schema.Make(k)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("fazhi.schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("fazhi.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func validate(t *testing.T, s *jsonschema.Schema, text string) error {
	t.Helper()
	var form map[string]any
	if _, err := toml.Decode(text, &form); err != nil {
		t.Fatal(err)
	}
	plain, err := json.Marshal(form)
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(plain))
	if err != nil {
		t.Fatal(err)
	}
	return s.Validate(v)
}

// TestGoodForms checks that the schema accepts what the program accepts or writes.
func TestGoodForms(t *testing.T) {
	for _, id := range kind.Names(templates.FS) {
		goodForms(t, load(t, id))
	}
	if err := validate(t, compile(t, shipped(t)), good); err != nil {
		t.Errorf("the good form: %v", err)
	}
}

func goodForms(t *testing.T, k *kind.Kind) {
	s := compile(t, k)
	text, _ := schema.Make(k)
	for key := range k.Idle() {
		if bytes.Contains(text, []byte(`"`+key+`"`)) {
			t.Errorf("%s has %s, of which there is no use", k.ID, key)
		}
	}
	for _, l := range k.Levels {
		text, err := k.NewForm(kind.NewOffice{Name: "清溪", Level: l.Name, Year: 2025})
		if err != nil {
			t.Fatal(err)
		}
		if err := validate(t, s, text); err != nil {
			t.Errorf("new form of level %s: %v", l.Name, err)
		}
	}
	files, err := filepath.Glob("../../../examples/*.toml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(data), "kind = \""+k.ID+"\"") {
			continue
		}
		if err := validate(t, s, string(data)); err != nil {
			t.Errorf("%s: %v", file, err)
		}
	}
}

// good has at least one of everything that the bad forms change.
const good = `
kind = "fazhi"
year = 2025
previous = "../旧表/2024.toml"
sum_of = "streets/*.toml"
[office]
name = "清溪街道"
level = "街道"
date = "2026年1月20日"
[facts.measures]
"法治讲座" = "4场"
"参训人次" = "【待填：多少人次？】"
"网站公开" = ""
"主动公开信息" = "＝ 合计"
"议事会" = "三十余次 >= 2"
[facts.jbqk]
"总人口" = "3万余人"
[measures]
numbering = "一是"
[shortcomings]
[leadership]
within = "measures"
[plan]
[part.jbqk]
title = "基本情况"
[annex.1]
title = "表"
text = "见表。"
[ignore]
"F301 受理76件" = "分两年统计"
`

// TestBadForms checks that each change of the good form is an error at the right place.
func TestBadForms(t *testing.T) {
	s := compile(t, shipped(t))
	for _, test := range []struct{ old, new, at string }{
		{`kind = "fazhi"`, `kind = "fajian"`, "/kind"},
		{`kind = "fazhi"`, ``, ""},
		{`year = 2025`, `year = "2025"`, "/year"},
		{`year = 2025`, `year = 1999`, "/year"},
		{`previous = "../旧表/2024.toml"`, `previous = "C:\\表\\2024.toml"`, "/previous"},
		{`previous = "../旧表/2024.toml"`, `previous = "/旧表/2024.toml"`, "/previous"},
		{`level = "街道"`, `level = "办事处"`, "/office/level"},
		{`level = "街道"`, ``, "/office"},
		{`date = "2026年1月20日"`, `date = "2026-01-20"`, "/office/date"},
		{`date = "2026年1月20日"`, `dates = "2026年1月20日"`, "/office"},
		{`"法治讲座" = "4场"`, `"法治讲座" = 4`, "/facts/measures/法治讲座"},
		{`"法治讲座" = "4场"`, `"法治讲座" = "若干场"`, "/facts/measures/法治讲座"},
		{`"议事会" = "三十余次 >= 2"`, `"议事会" = "多次"`, "/facts/measures/议事会"},
		{`numbering = "一是"`, `numbering = "1."`, "/measures/numbering"},
		{`numbering = "一是"`, `items = "一是"`, "/measures"},
		{"[plan]\n", "", ""},
		{"[plan]\n", "[plans]\n", ""},
		{`title = "基本情况"`, `text = "基本情况"`, "/part/jbqk"},
		{`[part.jbqk]`, `[part."基本情况"]`, ""},
		{`text = "见表。"`, ``, "/annex/1"},
		{`"F301 受理76件" = "分两年统计"`, `"受理76件" = "分两年统计"`, ""},
		{`"F301 受理76件" = "分两年统计"`, `"F301 受理76件" = ""`, "/ignore/F301 受理76件"},
	} {
		if strings.Count(good, test.old) != 1 {
			t.Fatalf("%q is not in the good form exactly once", test.old)
		}
		err := validate(t, s, strings.Replace(good, test.old, test.new, 1))
		if err == nil {
			t.Errorf("%s instead of %s: no error", test.new, test.old)
		} else if !strings.Contains(err.Error(), "at '"+test.at+"'") {
			t.Errorf("%s instead of %s is not an error at %q: %v", test.new, test.old, test.at, err)
		}
	}
}

// TestExplained checks that everything that can be typed has a Chinese description.
func TestExplained(t *testing.T) {
	k := shipped(t)
	data, err := schema.Make(k)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(data), `"description": ""`) {
		t.Error("something is not explained")
	}
	for _, example := range []string{"例：measures。", "例：区委、区政府。", "我街道、我镇、我局……"} {
		if !strings.Contains(string(data), example) {
			t.Errorf("the kind's example %s is not in the schema", example)
		}
	}
	if strings.Contains(string(data), "{{党") {
		t.Error("a name of the kind's templates is in the schema")
	}
	type node struct {
		Description          string
		Properties           map[string]node
		AdditionalProperties any
	}
	var root node
	if err := json.Unmarshal(data, &root); err != nil {
		t.Fatal(err)
	}
	for _, b := range form.Language(k.PartKeys(), k.TableKeys()...)[1:] {
		if _, ok := root.Properties[b.Name]; !ok {
			t.Errorf("[%s] is not in the schema", b.Name)
		}
	}
	for _, f := range k.Facts {
		n := root.Properties["facts"].Properties[f.Part].Properties[f.Name]
		some := len(f.Levels) > 0 && len(f.Levels) < len(k.Levels)
		if levels := "填的单位：" + strings.Join(f.Levels, "、"); some != strings.Contains(n.Description, levels) && k.Typed(&f) {
			t.Errorf("%s: which offices fill it in is not said, or is said where all do: %s", f.Name, n.Description)
		}
		if !strings.Contains(n.Description, "单位："+f.Units[0]) {
			t.Errorf("%s is explained as %q", f.Name, n.Description)
		}
	}
	again, err := schema.Make(shipped(t))
	if err != nil || !bytes.Equal(data, again) {
		t.Error("a second run returns another schema")
	}
}
