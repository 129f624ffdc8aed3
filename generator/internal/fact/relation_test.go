package fact

import "testing"

// TestWrittenRelation checks how relations are written and compared.
func TestWrittenRelation(t *testing.T) {
	relation := func(s string) *Relation {
		v, err := Parse(s)
		if err != nil {
			t.Fatalf("%s: %v", s, err)
		}
		return v.Relation
	}
	for in, want := range map[string]string{
		"=甲+乙":     "= 甲 + 乙",
		"40件<=甲-乙": "<= 甲 - 乙",
		"≥(甲+乙)/2": ">= (甲 + 乙) / 2",
	} {
		if got := relation(in).String(); got != want {
			t.Errorf("%s is written as %s, want %s", in, got, want)
		}
	}
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"= 甲 + 乙 + 丙", "= 丙 + 甲 + 乙", true},
		{"= 甲 + 乙", "= 甲 + 丙", false},
		{"= 甲 / 乙", "= 甲 / 乙", true},
		{"= 甲 / 乙", "= 乙 / 甲", false},
		{"= 甲 - 乙", "= 甲 + 乙", false},
		{"<= 甲", ">= 甲", false},
	} {
		if got := relation(c.a).Same(relation(c.b)); got != c.same {
			t.Errorf("%q and %q: same is %v", c.a, c.b, got)
		}
	}
}
