package facts

import (
	"math/big"
	"strings"

	"fazhi/generator/internal/fact"
)

// nameUnits are the units of facts that are in no catalogue, by the end of the name.
var nameUnits = []struct{ end, unit string }{
	{"率", "%"}, {"占比", "%"}, {"比例", "%"}, {"人次", "人次"}, {"场次", "场次"}, {"批次", "批次"}, {"次数", "次"},
	{"人数", "人"}, {"人员", "名"}, {"件数", "件"}, {"经费", "万元"}, {"资金", "万元"}, {"金额", "万元"},
}

// likelyUnit returns the usual unit of the fact, from the catalogue or from its name, or "".
func (e *entry) likelyUnit() string {
	if len(e.cat.Units) > 0 {
		return e.cat.Units[0]
	}
	for _, n := range nameUnits {
		if strings.HasSuffix(e.Name, n.end) {
			return n.unit
		}
	}
	return ""
}

// WithUnit returns a hint for the number said of the fact with this name, which has no unit. unit is the usual unit,
// or "" if unknown. sure is the number with its unit, or "" if the number has two possible meanings.
func WithUnit(name, said, unit string) (hint, sure string) {
	line := func(value string) string { return "写成：\"" + name + "\" = \"" + value + "\"" }
	value, _ := fact.Parse(said)
	if unit == "" || value.Said == nil {
		return "数后面写上单位，是什么写什么：人、件、次、场、万元、%", ""
	}
	q, small := *value.Said, strings.TrimPrefix(unit, "万")
	switch ratio := unit == "%" && q.Low.Sign() > 0 && q.Low.Cmp(big.NewRat(1, 1)) <= 0; {
	case ratio:
		percent := fact.Counted(new(big.Rat).Mul(q.Low, big.NewRat(100, 1)), 1, unit).Printed
		return line(percent) + "；真的不到百分之一的，" + line(said+unit), ""
	case small == unit, q.Scale > 1:
		return line(said + small), said + small
	case q.Low.Cmp(big.NewRat(10000, 1)) >= 0:
		unit = small
	}
	return line(said + unit), ""
}
