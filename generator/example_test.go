package generator_test

import (
	"fmt"
	"log"
	"os"

	"fazhi/generator"
)

// form is a form with one fault: 200 and 110 are not 320.
const form = `kind = "fazhi"
year = 2025

[office]
name  = "清溪街道办事处"
level = "街道"
to    = "区政府"
sign  = "清溪街道办事处"
date  = "2026年1月20日"

[facts.measures]
"调解受理" = "320起 = 劳资纠纷 + 邻里纠纷"
"劳资纠纷" = "110起"
"邻里纠纷" = "200起"

[measures]
text = "受理{{调解受理}}。"

[shortcomings]
text = "队伍力量不足。"

[leadership]
text = "主要负责人履行第一责任人职责。"

[plan]
text = "下一步安排普法。"
`

func ExampleCheck() {
	sources, err := generator.Open(generator.Overrides{})
	if err != nil {
		log.Fatal(err)
	}
	found := generator.Check(generator.Form{Name: "2025.toml", Data: []byte(form)}, sources)
	for _, d := range found {
		if d.Severity == generator.Error {
			fmt.Printf("%d:%d %s %s\n", d.Place.Line, d.Place.Col, d.Code, d.Message)
		}
	}
	// Output:
	// 12:11 F131 部分之和是 310起，这里写的是 320起：110起 + 200起
}

func ExampleGenerate() {
	sources, err := generator.Open(generator.Overrides{})
	if err != nil {
		log.Fatal(err)
	}
	data, err := os.ReadFile("../examples/wuxing-2024.toml")
	if err != nil {
		log.Fatal(err)
	}
	in := generator.Form{Name: "wuxing-2024.toml", Data: data}
	result, found, err := generator.Generate(in, sources, generator.Options{Formats: []string{"docx", "pdf"}})
	if err != nil {
		log.Fatal(err)
	}
	if result.Files == nil {
		if err := generator.WriteText(os.Stderr, found, generator.TextOptions{}); err != nil {
			log.Fatal(err)
		}
		log.Fatal("the form has errors")
	}
	fmt.Println(result.Pages, "pages,", generator.Summary(found))
	// Output:
	// 5 pages, 没有发现问题。
}
