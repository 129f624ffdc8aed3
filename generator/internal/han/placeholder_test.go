package han

import (
	"slices"
	"testing"
)

func TestPlaceholder(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{Placeholder(""), "【待填】"},
		{Placeholder("标题"), "【待填\uFF1A标题】"},
		{Question("做了什么"), "【待答\uFF1A做了什么】"},
		{ToCheck("下面的表"), "【待核\uFF1A下面的表】"},
		{ToCheck(""), "【待核】"},
	} {
		if c.got != c.want {
			t.Errorf("%s, want %s", c.got, c.want)
		}
	}
}

func TestPlaceholders(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{"【注】等待】", nil},
		{"【", nil},
		{"【待填】", []string{"【待填】"}},
		{"共【待填:几场】,【待核】。", []string{"【待填:几场】", "【待核】"}},
		{"【待填 未完", []string{"【待填 未完"}},
	} {
		var found []string
		for _, m := range Placeholders(c.text) {
			found = append(found, c.text[m[0]:m[1]])
		}
		if has := HasPlaceholder(c.text); !slices.Equal(found, c.want) || has != (c.want != nil) {
			t.Errorf("%q: %q, has %v", c.text, found, has)
		}
	}
}

func TestParsePlaceholder(t *testing.T) {
	for _, c := range []struct {
		text, what string
		check      bool
	}{
		{"【待填】", "", false},
		{"【:甲】", "甲", false},
		{"【待填: 几场 】", "几场", false},
		{"【待填\uFF1A几场\uFF1A次】", "几场\uFF1A次", false},
		{"【待答:今年做了什么】", "今年做了什么", false},
		{"【待核】", "", true},
		{"【待核对:下面的表】", "下面的表", true},
		{"【待填", "", false},
	} {
		if what, check := ParsePlaceholder(c.text); what != c.what || check != c.check {
			t.Errorf("%s: %q, %v", c.text, what, check)
		}
	}
}
