package proof

import (
	"math/big"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// Money in capitals, and in figures, with what may stand in front of the other of the two.
const (
	inCapitals = `([零〇一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億]{2,20})[元圆]` +
		`(?:([一二三四五六七八九壹贰叁肆伍陆柒捌玖])角)?零?(?:([一二三四五六七八九壹贰叁肆伍陆柒捌玖])分)?[整正]?`
	inFigures = `([0-9][0-9,]*(?:\.[0-9]+)?)([万亿]?)`
	sameMoney = `(?:大写|小写|人民币|金额|合计|共计|折合|数额|计|即|为|是|:|¥|￥|RMB|\()*`
)

// moneyWords are characters that only amounts in capitals have, and what these end in.
var moneyWords = strings.Fields("壹 贰 叁 肆 柒 捌 玖 拾 佰 仟 伍万 陆万 伍元 陆元 元整 圆整 元正 大写")

var (
	capitalsFirst = han.Pattern(inCapitals + `[^0-9。;,(、]{0,8}?(?:\(|,?(?:即|小写|¥|￥|也就是)|[、,](?:即|小写|¥|￥))` +
		sameMoney + inFigures)
	figuresFirst = han.Pattern(`\b` + inFigures + `元[^0-9。;,(、]{0,8}?(?:\(|,?大写)` + sameMoney + inCapitals)
)

// ordinaryNumeral writes the numerals of capitals as the common ones.
var ordinaryNumeral = strings.NewReplacer("壹", "一", "贰", "二", "叁", "三", "肆", "四", "伍", "五", "陆", "六", "柒", "七",
	"捌", "八", "玖", "九", "拾", "十", "佰", "百", "仟", "千", "萬", "万", "億", "亿")

// capitals judges an amount in capitals by the figures of it behind: 伍仟元整(¥500.00).
func capitals(d *reader, t *text, m []int) { sameAmount(d, t, m[2:8], m[8:12]) }

// capitalsBehind judges one by the figures in front: 5000元(大写:伍万元整).
func capitalsBehind(d *reader, t *text, m []int) { sameAmount(d, t, m[6:12], m[2:6]) }

// sameAmount reports an amount whose numerals, 角 and 分 at words are not what its figures say.
func sameAmount(d *reader, t *text, words, figures []int) {
	yuan, ok := han.ParseCount([]rune(ordinaryNumeral.Replace(t.string(words[0], words[1]))))
	printed := t.string(figures[0], figures[3])
	said, written := new(big.Rat).SetString(strings.ReplaceAll(t.string(figures[0], figures[1]), ",", ""))
	if !ok || !written {
		return
	}
	v := big.NewRat(yuan, 1)
	for i, part := range []int64{10, 100} {
		if at := words[2+2*i]; at >= 0 {
			n := han.DigitOf([]rune(ordinaryNumeral.Replace(string(t.r[at])))[0])
			v.Add(v, big.NewRat(n, part))
		}
	}
	step := big.NewRat(1, 2)
	if _, decimals, point := strings.Cut(printed, "."); point && figures[2] < figures[3] { // 12.35万元 is rounded
		for range strings.TrimRight(decimals, "万亿") {
			step.Quo(step, big.NewRat(10, 1))
		}
	} else {
		step.SetInt64(0)
	}
	if figures[2] < figures[3] {
		power := big.NewRat(han.PowerOf(t.r[figures[2]]), 1)
		said.Mul(said, power)
		step.Mul(step, power)
	}
	if distance(v, said).Cmp(step) > 0 {
		d.say(t.span(figures[0], figures[3]-figures[0]), diag.F366, Likely, "「%s元」和「%s元」不是一个数\n两处改成一样",
			t.string(words[0], words[1]), printed)
	}
}
