package typography

import (
	"fmt"
	"hash/crc32"
	"math/rand"
	"strings"
	"testing"

	"fazhi/generator/internal/golden"
)

// TestRandom compares checksums of what becomes of random texts, dense with marks, digits, blanks and addresses, with
// testdata/random.txt: a line for a thousand texts. Other tests judge what is right; this one reports whether a change
// of code that was meant to change nothing does.
func TestRandom(t *testing.T) {
	words := strings.Fields("法 治 年 第 一 百 2 20 2021 1999 19 0 5 3.5 98\uFF0E5 a B km % ‰ ℃ \uFF05 \uFF21 " +
		"\uFF15 / - - — – ― ─ \uFF0D ~ \uFF5E \uFF0B + . . 。 … , \uFF0C : \uFF1A ; \uFF01 ! ? 、 ( ) \uFF08 \uFF09 “ ” ‘ " +
		"’ \" ' 《 " +
		"》 〔 〕 【 】 | & = @ www.gov.cn http://a.cn/b,c a.b@c.cn 𠅤 〇 · ① Ⅴ ₂ □ □ □ □ \u00A0 々 」 \uFF3B $ " +
		"\uFFE5 \uFF0E № 第三条 至 十二")
	var out strings.Builder
	for seed := range int64(16) {
		rng := rand.New(rand.NewSource(seed))
		sum := crc32.NewIEEE()
		for range 1000 {
			text := ""
			for range 1 + rng.Intn(9) {
				text += strings.ReplaceAll(words[rng.Intn(len(words))], "□", " ")
			}
			wide := Widen(text)
			fmt.Fprintln(sum, wide, Cut(text), Cut(wide), Width(text), LongestWord(text), WidenAll(text, wide, text))
		}
		fmt.Fprintf(&out, "%2d: %08x\n", seed, sum.Sum32())
	}
	golden.Check(t, "testdata/random.txt", []byte(out.String()))
}
