package proof

import (
	"os"
	"strings"
	"testing"
)

func blindParas(text string) ([]Para, Context, int) {
	c := Context{Year: 2024}
	if strings.HasPrefix(text, "[") {
		i := strings.Index(text, "]")
		c.Office, text = text[1:i], text[i+1:]
	}
	var out []Para
	for _, p := range strings.Split(text, "¶") {
		p = strings.TrimSpace(p)
		out = append(out, Para{Text: p, Part: "measures", Row: strings.HasPrefix(p, "|")})
	}
	return out, c, 0
}

func TestBlind(t *testing.T) {
	d := data(t)
	raw, err := os.ReadFile("/tmp/proof/planted" + os.Getenv("B") + ".txt")
	if err != nil {
		t.Skip()
	}
	any, right, other, n := 0, 0, 0, 0
	for _, l := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
		f := strings.SplitN(l, " ", 3)
		paras, c, _ := blindParas(f[2])
		c.Data = d
		n++
		found := Read(paras, c)
		hit := false
		for _, x := range found {
			ok := false
			for _, w := range strings.Split(f[1], "/") {
				ok = ok || strings.HasPrefix(string(x.Code), w)
			}
			hit = hit || ok
			if !ok {
				other++
				t.Logf("BESIDE %s %s: %s", f[1], f[2], show(paras, x))
			} else {
				t.Logf("HIT %s: %s", f[2], show(paras, x))
			}
		}
		if len(found) > 0 {
			any++
		}
		if hit {
			right++
		} else {
			t.Logf("MISSED %s %s %s", f[0], f[1], f[2])
		}
	}
	t.Logf("PLANTED %d any %d right %d beside %d", n, any, right, other)
	raw, _ = os.ReadFile("/tmp/proof/clean" + os.Getenv("B") + ".txt")
	n, any = 0, 0
	for _, l := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
		paras, c, _ := blindParas(l)
		c.Data = d
		n++
		found := Read(paras, c)
		for _, x := range found {
			t.Logf("ALARM %s: %s", l, show(paras, x))
		}
		if len(found) > 0 {
			any++
		}
	}
	t.Logf("CLEAN %d alarmed %d", n, any)
}
