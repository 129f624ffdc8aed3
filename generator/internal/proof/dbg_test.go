package proof

import (
	"os"
	"strings"
	"testing"
)

func TestDbg(t *testing.T) {
	d := data(t)
	for _, s := range strings.Split(os.Getenv("DBG"), "¶") {
		if s == "" {
			continue
		}
		tx := scan(0, Para{Text: s}, d.units)
		for k, tok := range tx.tokens {
			t.Logf("%d kind %d %q depth %d", k, tok.kind, tx.of(k), tok.depth)
		}
		paras, c, _ := blindParas(s)
		c.Data = d
		for _, f := range Read(paras, c) {
			t.Log(show(paras, f))
		}
		l := lister{t: tx, lang: &d.Data().Language}
		for k := range tx.tokens {
			if tx.is(k, count) {
				e, ok := l.tailAt(k)
				t.Log(k, e, ok)
				if ok {
					l.far = e.far()
					p := l.endingAt(e)
					t.Log(len(p), l.names(e, p))
				}
			}
		}
	}
}
func (d *Data) Data() *Data { return d }
