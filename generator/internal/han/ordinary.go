package han

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Ordinary returns the ordinary ideograph of a character that looks like it but has a different code, so that a
// search does not find it: a radical (U+2E80 to U+2FD5) or a compatibility ideograph (U+F900 to U+FAFF, U+2F800 to
// U+2FA1F). ok is false for any other character.
func Ordinary(r rune) (ordinary rune, ok bool) {
	switch {
	case 0x2E80 <= r && r <= 0x2EF3:
		ordinary, ok = radicals[r]
	case 0x2F00 <= r && r <= 0x2FD5, 0xF900 <= r && r <= 0xFAFF, 0x2F800 <= r && r <= 0x2FA1F:
		ordinary, _ = utf8.DecodeRuneInString(norm.NFKC.String(string(r)))
		ok = ordinary != r && unicode.Is(unicode.Unified_Ideograph, ordinary)
	}
	return ordinary, ok
}

// radicals maps the characters of CJK Radicals Supplement, which have no decompositions, to ideographs: Unicode's
// EquivalentUnifiedIdeograph.
var radicals = pairs("" +
	"⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕𫜹⺖忄⺗心" +
	"⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹" +
	"⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角" +
	"⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食" +
	"⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟")

// pairs returns a map from each first character of two to the second.
func pairs(s string) map[rune]rune {
	m := map[rune]rune{}
	r := []rune(s)
	for i := 0; i < len(r); i += 2 {
		m[r[i]] = r[i+1]
	}
	return m
}
