package fact

import (
	"math/big"
	"math/rand"
	"strings"
	"testing"
)

// book returns an Env of facts given as name, value, name, value.
func book(t *testing.T, pairs ...string) Env {
	facts := map[string]Quantity{}
	for i := 0; i < len(pairs); i += 2 {
		v, err := Parse(pairs[i+1])
		if err != nil || v.Said == nil {
			t.Fatalf("%s: %v", pairs[i+1], err)
		}
		facts[pairs[i]] = *v.Said
	}
	return Env{Lookup: func(n string) Quantity {
		q, ok := facts[n]
		if !ok {
			t.Fatalf("no fact %s", n)
		}
		return q
	}}
}

func expr(t *testing.T, s string) *Expr {
	v, err := Parse("= " + s)
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	return v.Relation.Expr
}

func spanText(s Span) string {
	open, low, high := "[", "-∞", "∞"
	if s.LowOpen || s.Low == nil {
		open = "("
	}
	if s.Low != nil {
		low = s.Low.RatString()
	}
	if s.High != nil {
		high = s.High.RatString()
	}
	if s.HighOpen || s.High == nil {
		return open + low + ", " + high + ")"
	}
	return open + low + ", " + high + "]"
}

func TestEval(t *testing.T) {
	env := book(t, "甲", "120起", "乙", "200起", "丙", "40余起", "丁", "32名", "戊", "29人", "己", "98.5%", "庚", "97%",
		"钱", "3.2万元", "零钱", "500元", "无", "7", "至少", "至少10起", "无事", "0起")
	for _, c := range []struct {
		in, span, unit string
		dim            Dim
		scale          int64
		divided        bool
	}{
		{"甲 + 乙", "[320, 320]", "起", Count, 1, false},
		{"甲 + 乙 - 丙", "(270, 280]", "起", Count, 1, false},
		{"甲 + 乙 * 2 - 3", "[517, 517]", "起", Count, 1, false},
		{"(甲 + 乙) * 2", "[640, 640]", "起", Count, 1, false},
		{"钱 + 零钱", "[32500, 32500]", "元", Count, 10000, false},
		{"钱 + 钱", "[64000, 64000]", "元", Count, 10000, false},
		{"甲 + 无", "[127, 127]", "起", Count, 1, false},
		{"无 + 甲", "[127, 127]", "起", Count, 1, false},
		{"戊 / 丁", "[29/32, 29/32]", "", Rate, 1, true},
		{"1 - 戊 / 丁", "[3/32, 3/32]", "", Rate, 1, true},
		{"己 - 庚", "[3/2, 3/2]", "个百分点", Count, 1, false},
		{"己 + 庚", "[391/2, 391/2]", "%", Count, 1, false},
		{"100 - 己 - 庚", "[-191/2, -191/2]", "%", Count, 1, false},
		{"甲 * 己", "[591/5, 591/5]", "起", Count, 1, true},
		{"甲 / 12", "[10, 10]", "起", Share, 1, true},
		{"240 / 甲", "[2, 2]", "起", Share, 1, true},
		{"12 / 24", "[1/2, 1/2]", "", Rate, 1, true},
		{"戊 / 丁 / 2", "[29/64, 29/64]", "", Rate, 1, true},
		{"2 / (戊 / 丁)", "[64/29, 64/29]", "", Mixed, 1, true},
		{"甲 / (戊 / 丁)", "[3840/29, 3840/29]", "起", Count, 1, true},
		{"甲 / 12 / 12", "[5/6, 5/6]", "", Mixed, 1, true},
		{"甲 / (甲 / 12)", "[12, 12]", "", Mixed, 1, true},
		{"甲 * (戊 / 丁)", "[435/4, 435/4]", "起", Count, 1, true},
		{"2 * (戊 / 丁)", "[29/16, 29/16]", "", Rate, 1, true},
		{"(戊 / 丁) * 2", "[29/16, 29/16]", "", Rate, 1, true},
		{"钱 / 丁", "[1000, 1000]", "元", Mixed, 1, true},
		{"甲 / 至少", "(0, 12]", "", Rate, 1, true},
		{"至少 / 甲", "[1/12, ∞)", "", Rate, 1, true},
		{"甲 / 丙", "(12/5, 3]", "", Rate, 1, true},
		{"甲 / (至少 - 丙)", "(-∞, ∞)", "", Rate, 1, true},
		{"无事 * 至少", "[0, 0]", "", Mixed, 1, false},
	} {
		r, err := expr(t, c.in).Eval(env)
		if err != nil {
			t.Errorf("%s: %+v", c.in, err)
			continue
		}
		if c.dim == Mixed {
			r.Unit = c.unit
		}
		if spanText(r.Span) != c.span || r.Unit != c.unit || r.Dim != c.dim || r.Scale != c.scale ||
			r.Divided != c.divided {
			t.Errorf("%s is %s %+v", c.in, spanText(r.Span), r)
		}
	}
}

func TestEvalFaults(t *testing.T) {
	env := book(t, "甲", "120起", "人", "3人", "无事", "0起", "率", "5%")
	for in, want := range map[string]EvalErrorKind{
		"甲 + 人": UnitsDiffer, "甲 - 率": UnitsDiffer, "甲 / 甲 + 人": UnitsDiffer,
		"甲 / 无事": ByZero, "甲 / (甲 - 甲)": ByZero,
	} {
		if _, err := expr(t, in).Eval(env); err == nil || err.Kind != want {
			t.Errorf("%s: %+v, want %d", in, err, want)
		}
	}
	env.Loose = true
	if r, err := expr(t, "甲 + 人").Eval(env); err != nil || spanText(r.Span) != "[123, 123]" || r.Unit != "" {
		t.Errorf("loose sum is %+v %v", r, err)
	}
	if r, err := expr(t, "人 / 甲").Eval(env); err != nil || r.Dim != Rate {
		t.Errorf("loose quotient is %+v %v", r, err)
	}
}

// TestSpansContainResults checks that the result of any exact numbers chosen from two ranges is in the computed
// range.
func TestSpansContainResults(t *testing.T) {
	rnd := rand.New(rand.NewSource(1))
	bound := func() *big.Rat { return big.NewRat(int64(rnd.Intn(41)-20), int64(rnd.Intn(4)+1)) }
	pick := func(s Span) *big.Rat {
		low, high := s.Low, s.High
		if low == nil {
			low = new(big.Rat).Sub(big.NewRat(-30, 1), big.NewRat(int64(rnd.Intn(1000)), 1))
		}
		if high == nil {
			high = new(big.Rat).Add(big.NewRat(30, 1), big.NewRat(int64(rnd.Intn(1000)), 1))
		}
		part := big.NewRat(int64(rnd.Intn(9)+1), 10) // an open end must not be chosen
		if !s.LowOpen && s.Low != nil && rnd.Intn(4) == 0 {
			part = new(big.Rat)
		}
		return new(big.Rat).Add(low, part.Mul(part, new(big.Rat).Sub(high, low)))
	}
	random := func() Span {
		low, high := bound(), bound()
		if low.Cmp(high) > 0 {
			low, high = high, low
		}
		s := Span{Low: low, High: high}
		if low.Cmp(high) < 0 {
			s.LowOpen, s.HighOpen = rnd.Intn(3) == 0, rnd.Intn(3) == 0
		}
		if rnd.Intn(5) == 0 {
			s.Low, s.LowOpen = nil, false
		}
		if rnd.Intn(5) == 0 {
			s.High, s.HighOpen = nil, false
		}
		return s
	}
	for range 20000 {
		s, u := random(), random()
		a, b := pick(s), pick(u)
		check := func(op string, r Span, v *big.Rat) {
			if !r.Contains(v) {
				t.Fatalf("%s %s %s = %s does not contain %s %s %s = %s", spanText(s), op, spanText(u), spanText(r),
					a.RatString(), op, b.RatString(), v.RatString())
			}
		}
		check("+", s.Add(u), new(big.Rat).Add(a, b))
		check("-", s.Add(u.Neg()), new(big.Rat).Sub(a, b))
		check("*", s.Mul(u), new(big.Rat).Mul(a, b))
		if inverse, ok := u.Inverse(); ok && b.Sign() != 0 {
			check("/", s.Mul(inverse), new(big.Rat).Quo(a, b))
		}
	}
}

func TestFormat(t *testing.T) {
	like := func(s string) Quantity {
		v, err := Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		return *v.Said
	}
	for _, c := range []struct {
		got  Quantity
		want string
	}{
		{Percent(big.NewRat(29, 32)), "90.63%|9063/100..9063/100|%|exact"},
		{Percent(big.NewRat(1, 1)), "100%|100..100|%|exact"},
		{Percent(big.NewRat(375, 391)), "95.91%|9591/100..9591/100|%|exact"},
		{Percent(big.NewRat(1, 200000)), "0%|0..0|%|exact"},
		{Percent(big.NewRat(10005, 1000000)), "1%|1..1|%|exact"},
		{Percent(big.NewRat(10050, 1000000)), "1.01%|101/100..101/100|%|exact"},
		{Counted(big.NewRat(3000000, 1), 10000, "元"), "300万元|3000000..3000000|元|exact"},
		{Counted(big.NewRat(32500, 1), 10000, "元"), "3.25万元|32500..32500|元|exact"},
		{Counted(big.NewRat(10, 3), 1, "件"), "3.33件|333/100..333/100|件|exact"},
		{Rounding(big.NewRat(168800, 1689), like("99.93%")), "99.94%|4997/50..4997/50|%|exact"},
		{Rounding(big.NewRat(5276123, 1), like("527.6万元")), "527.6万元|5276000..5276000|元|exact"},
	} {
		if got := show(&c.got); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}

func TestRoundedAndTruncated(t *testing.T) {
	q := func(s string) Quantity {
		v, err := Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		return *v.Said
	}
	for in, want := range map[string][2]string{
		"96%": {"[191/2, 193/2)", "[96, 97)"}, "99.94%": {"[19987/200, 19989/200)", "[4997/50, 1999/20)"},
		"2.5万元": {"[24500, 25500)", "[25000, 26000)"}, "约10%": {"[9, 11]", "[9, 11]"},
	} {
		if got := [2]string{spanText(q(in).Rounded()), spanText(q(in).Truncated())}; got != want {
			t.Errorf("%s: %v, want %v", in, got, want)
		}
	}
}

func TestNominal(t *testing.T) {
	for typed, want := range map[string]int64{
		"40场": 40, "40余场": 40, "约40场": 40, "近40场": 40, "不到40场": 40, "至少40场": 40, "3—5万人": 40000,
	} {
		v, err := Parse(typed)
		if err != nil || v.Said.Nominal().Cmp(big.NewRat(want, 1)) != 0 {
			t.Errorf("%s: %v, %v", typed, v.Said, err)
		}
	}
}

func TestSameUnit(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"起", "起", true}, {"起", "件", false}, {"", "件", true}, {"起", "", true}, {"", "", true},
		{"%", "%", true}, {"%", "个百分点", true}, {"个百分点", "%", true},
		{"%", "起", false}, {"起", "%", false}, {"个百分点", "起", false}, {"起", "个百分点", false},
	} {
		if got := SameUnit(c.a, c.b); got != c.want {
			t.Errorf("SameUnit(%q, %q) is %v", c.a, c.b, got)
		}
	}
}

// spanOf parses the output of spanText.
func spanOf(t *testing.T, s string) Span {
	t.Helper()
	end := func(s string) *big.Rat {
		if v, ok := new(big.Rat).SetString(s); ok {
			return v
		}
		return nil // ∞
	}
	low, high, ok := strings.Cut(s[1:len(s)-1], ", ")
	if !ok {
		t.Fatal(s)
	}
	r := Span{Low: end(low), High: end(high)}
	r.LowOpen, r.HighOpen = s[0] == '(' && r.Low != nil, s[len(s)-1] == ')' && r.High != nil
	return r
}

// TestSpans computes with ranges that are open, unbounded, contain 0 or touch.
func TestSpans(t *testing.T) {
	for _, c := range []struct{ a, op, b, want string }{
		{"[3, 4]", ">", "[1, 3]", "no"}, {"(3, 4]", ">", "[1, 3]", "yes"}, {"[3, 4]", ">", "[1, 3)", "yes"},
		{"[4, 5]", ">", "[1, 3]", "yes"}, {"[2, 5]", ">", "[1, 3]", "no"}, {"(-∞, 5]", ">", "[1, 3]", "no"},
		{"[4, 5]", ">", "[1, ∞)", "no"},
		{"[1, 2)", "+", "[1, 2]", "[2, 4)"}, {"[1, 2]", "+", "[1, 2)", "[2, 4)"}, {"(1, 2]", "+", "[1, 2]", "(2, 4]"},
		{"[1, 2]", "+", "(1, 2]", "(2, 4]"}, {"[1, ∞)", "+", "[1, 2]", "[2, ∞)"},
		{"(-∞, 1]", "+", "[1, 2]", "(-∞, 3]"},
		{"[-1, 2]", "*", "[3, 4]", "[-4, 8]"}, {"[-2, -1)", "*", "[1, 3)", "(-6, -1)"},
		{"[0, 0]", "*", "(-∞, ∞)", "[0, 0]"},
		{"(0, 1]", "*", "[1, ∞)", "(0, ∞)"}, {"[-2, 0]", "*", "[1, ∞)", "(-∞, 0]"},
		{"[1, 2]", "*", "[-∞, -1]", "(-∞, -1]"},
		{"(1, 2]", "*", "[0, 3]", "[0, 6]"}, {"(0, 2]", "*", "(0, 3]", "(0, 6]"},
		{"[-1, 1]", "*", "[-1, 1]", "[-1, 1]"},
		{"[-1, 1)", "*", "[-1, 1)", "(-1, 1]"},
		{"[1, 2]", "/", "", "[1/2, 1]"}, {"[0, 2]", "/", "", "[1/2, ∞)"}, {"[-2, 0]", "/", "", "(-∞, -1/2]"},
		{"[-1, 1]", "/", "", "(-∞, ∞)"}, {"[2, ∞)", "/", "", "(0, 1/2]"}, {"(-∞, -2]", "/", "", "[-1/2, 0)"},
		{"[0, 0]", "/", "", "no"}, {"(1, 2)", "/", "", "(1/2, 1)"}, {"(0, ∞)", "/", "", "(0, ∞)"},
	} {
		var got string
		switch a := spanOf(t, c.a); c.op {
		case ">":
			got = map[bool]string{true: "yes", false: "no"}[a.Above(spanOf(t, c.b))]
		case "+":
			got = spanText(a.Add(spanOf(t, c.b)))
		case "*":
			got = spanText(a.Mul(spanOf(t, c.b)))
		case "/":
			got = "no"
			if r, ok := a.Inverse(); ok {
				got = spanText(r)
			}
		}
		if got != c.want {
			t.Errorf("%s %s %s is %s, want %s", c.a, c.op, c.b, got, c.want)
		}
	}
}
