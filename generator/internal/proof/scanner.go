package proof

import (
	"fmt"
	"io/fs"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// scanner cuts a line into tokens.
type scanner struct {
	*line
	units units
}

// token returns the mark, year or count that begins at i; its n is 0 when none does.
func (t scanner) token(i int) token {
	if t.quoted[i] || t.r[i] > 0xFFFF {
		return token{}
	}
	switch begun[uint16(t.r[i])] {
	case mark:
		if t.r[i] != '—' || !han.IsDigit(t.at(i-1)) || !han.IsDigit(t.at(i+1)) { // 1—9月
			return token{kind: mark, at: i, n: 1, r: t.r[i]}
		}
	case count:
		if n, y := t.yearAt(i); n != 0 {
			return token{kind: year, at: i, n: n, year: y}
		}
		n, q := t.percentAt(i)
		if n == 0 {
			n, q = t.quantityAt(i)
		}
		if ranked := n == 2 && q.Unit == "类" && han.IsNumeral(t.r[i]) && han.IsHan(t.at(i+2)) && // 一类网格12个、二类网格18个
			t.among(i-1, "中、,;:"); n > 0 && !ranked {
			return token{kind: count, at: i, n: n, q: &q}
		}
		n, q = t.numberAt(i)
		return token{kind: number, at: i, n: n, q: &q}
	}
	return token{}
}

// yearAt reads 2020年, 二〇二〇年 or 2020年度 at i.
func (t scanner) yearAt(i int) (n, value int) {
	if n, value = t.digits(i); n == 0 {
		n, value = t.written(i)
	}
	if n != 4 || han.IsDigit(t.at(i-1)) || t.at(i+4) != '年' || value < 1900 || value > 2099 {
		return 0, value
	}
	return 5 + b2i(t.at(i+5) == '度'), value
}

// written reads the four digits of a year in Chinese at i.
func (t scanner) written(i int) (n, value int) {
	for ; n < 4; n++ {
		digit := strings.IndexRune("〇一二三四五六七八九", t.at(i+n))
		if t.at(i+n) == '○' || t.at(i+n) == '零' {
			digit = 0
		}
		if digit < 0 {
			return 0, 0
		}
		value = 10*value + digit/len("〇")
	}
	return n, value
}

// tenthsAt returns how many per cent the tenths at i are, 三成, 三成五 or 三成半, and how many characters they take.
func (t *line) tenthsAt(i int) (n, percent int) {
	_, tens := t.numeral(i)
	n, rest := t.numeral(i + 2)
	if t.at(i+2) == '半' {
		n, rest = 1, 5
	}
	return 2 + n, 10*tens + rest
}

// notTenths are characters after 成 that make a word of it: 三成立.
const notTenths = "立为员果功本效就熟都长交品人年型绩"

// percentAt reads 百分之九十五, 九成, and shares: 占三分之二, 占比过半 at i.
func (t scanner) percentAt(start int) (int, quantity) {
	about := t.aboutAt(start)
	i := start + len([]rune(about))
	said, end := t.fraction(i)
	share, tenths := said != "", false
	if t.has(i, "百分之百") && !t.among(i+4, han.Numerals+"零") {
		said, end = "100", i+len([]rune("百分之百"))
	} else if t.has(i, "百分之") {
		said, end = t.decimal(i + len([]rune("百分之")))
	} else if t.tenths(i) {
		n, v := t.tenthsAt(i)
		said, end, tenths = strconv.Itoa(v), i+n, n == len([]rune("九成"))
	}
	v, _ := fact.Parse(about + said + "%")
	if said == "" || v.Said == nil {
		return 0, quantity{}
	}
	q := quantity{Quantity: *v.Said, about: about, typed: said, unit: t.units["%"]}
	q.Printed = t.string(start, end)
	q.addTail(t, end)
	switch five := big.NewRat(5, 1); {
	case tenths && q.exact(): // 九成 is 88.6 % too
		q.Approx, q.Low, q.High = fact.About, new(big.Rat).Sub(q.Low, five), new(big.Rat).Add(q.High, five)
	case !share || !q.exact():
	case strings.HasPrefix(q.Printed, "过"):
		q.Approx, q.High = fact.AtLeast, nil
	default: // a fraction is never exact
		low, high := new(big.Rat).Mul(q.Low, big.NewRat(9, 10)), new(big.Rat).Mul(q.Low, big.NewRat(11, 10))
		q.Approx, q.Low, q.High, q.Decimals = fact.About, low, high, min(q.Decimals, 1)
	}
	return end + len([]rune(q.tail)) - start, q
}

// halves are the words for half of something.
var halves = []string{"过半数", "过半", "半数", "一半"}

// fraction reads 三分之二 and 过半 at i, where it is a share of something, as per cent; "" for none.
func (t scanner) fraction(i int) (said string, end int) {
	n, of := t.numeral(i)
	if n > 0 && t.has(i+n, "分之") {
		if m, v := t.numeral(i + n + 2); m > 0 {
			said, end = big.NewRat(int64(100*v), int64(of)).FloatString(4), i+n+2+m
		}
	} else if t.among(i, "过半一") {
		for _, w := range slices.Backward(halves) {
			if t.has(i, w) {
				said, end = "50", i+len([]rune(w))
			}
		}
	}
	lead := t.string(i-16, i)
	if lead = lead[strings.LastIndexAny(lead, markRunes)+1:]; said == "" ||
		!containsAny(lead, []string{"占", "比例", "覆盖面"}) && !ofRate().MatchString(lead) &&
			(strings.ContainsAny(lead, "缩减降增提升") ||
				!besideCount().MatchString(t.string(i-2, end)+"|"+t.string(end, end+8))) {
		return "", i
	}
	return said, end
}

// besideCount matches a fraction that is what is said of a count, and what is behind it: 不足一半, 过半数(6个), 一半人员即9名.
var besideCount = han.Pattern(`^(?:不足|不到|超过|[^\p{Han}]?[过近约逾超])[^|过]*\|(?:以上)?[,。;]|` +
	`\|(?:以上)?(?:\p{Han}{0,5}(?:即|也就是)|\((?:即|共|计)?)[0-9]`)

// ofRate matches what is in front of a fraction that is a rate: 建成率达到四分之三.
var ofRate = han.Pattern(`率[为达到近约超过仅]{0,3}$`)

// decimal returns the number of digits or numerals at i, 九十六点三 as 96.3, and where it ends; "" for none.
func (t scanner) decimal(i int) (said string, end int) {
	n, v := t.numeral(i)
	if n == 0 {
		end = t.arabicEnd(i)
		return t.string(i, end), end
	}
	said, end = strconv.Itoa(v), i+n
	if t.at(end) != '点' {
		return said, end
	}
	said += "."
	for end++; t.among(end, han.Numerals+"零〇"); end++ {
		_, v = t.numeral(end)
		said += strconv.Itoa(v)
	}
	return said, end
}

// tenths reports whether one numeral and 成 are at i.
func (t scanner) tenths(i int) bool {
	return t.among(i, han.Numerals) && t.at(i+1) == '成' && t.at(i+2) != 0 && !t.among(i+2, notTenths) &&
		!han.IsNumeral(t.at(i-1))
}

// times returns v times n; nil stays nil.
func times(v *big.Rat, n int64) *big.Rat {
	if v == nil {
		return nil
	}
	return new(big.Rat).Mul(v, big.NewRat(n, 1))
}

// numberAt reads digits between a Chinese character and a mark: 其中婚姻152、邻里174.
func (t scanner) numberAt(i int) (int, quantity) {
	p := t.at(i - 1)
	if !han.IsDigit(t.r[i]) || !han.IsHan(p) && p != '、' || p == '第' || p == '号' {
		return 0, quantity{}
	}
	n, value := t.digits(i)
	if c := t.at(i + n); c != 0 && !strings.ContainsRune("、。和"+",;)", c) || n > 6 {
		return 0, quantity{}
	}
	v := big.NewRat(int64(value), 1)
	printed := t.string(i, i+n)
	return n, quantity{Quantity: fact.Quantity{Printed: printed, Low: v, High: v, Scale: 1}, typed: printed}
}

// unit is what reports count in.
type unit struct {
	name   string
	class  string   // units of one class may be added and compared; "" goes with itself only
	factor *big.Rat // how many of the first of its class it counts: 1000 for 公里; nil: 1
	not    string   // characters that do not follow it: 12处罚 counts no 处
}

// units are the units by name.
type units map[string]*unit

// maxUnit is the length of the longest unit in characters.
const maxUnit = 4

// readUnits reads proof/units*.tsv: name, class, factor and the characters that do not follow it.
func (d *Data) readUnits(fsys fs.FS) error {
	d.units = units{}
	return readTable(fsys, "proof/units*.tsv", 4, func(c []string) error {
		u := &unit{name: c[0], class: c[1], not: c[3]}
		if len([]rune(u.name)) > maxUnit {
			return fmt.Errorf("unit %q is longer than %d characters", u.name, maxUnit)
		}
		if c[2] != "" {
			var ok bool
			if u.factor, ok = new(big.Rat).SetString(c[2]); !ok {
				return fmt.Errorf("%q is no factor", c[2])
			}
		}
		d.units[u.name] = u
		return nil
	})
}

// like reports whether counts in a and b may be added and compared.
func (u units) like(a, b string) bool {
	if a == b {
		return true
	}
	x, y := u[a], u[b]
	return x != nil && y != nil && x.class != "" && x.class == y.class
}
