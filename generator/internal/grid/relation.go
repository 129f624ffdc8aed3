package grid

import (
	"iter"
	"slices"
	"strings"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// lastYear is the prefix for a row or column of last year's table.
const lastYear = "上年"

// relation is a relation between rows, which is true in each column, or between columns, which is true in each row.
type relation struct {
	of      *Label // the left-hand side
	columns bool   // between columns
	rel     *fact.Relation
	words   map[string]operand
}

// operand is the meaning of a name in a relation.
type operand struct {
	leaves []*Label // the operand is their sum
	before string   // lastYear for last year's table; "" for this table
}

// relation reads a relation as written by a kind: 总计 = 自然人 + 法人或其他组织. The name of a label above other
// labels means their sum. err is a Chinese sentence, or "" if there is no fault.
func (b *Block) relation(text string) (r relation, err string) {
	name, rel, err := readRelation(text)
	if err != "" {
		return r, err
	}
	missing := ""
	for _, columns := range []bool{false, true} {
		axis := b.Rows
		if columns {
			axis = b.Columns
		}
		r = relation{of: axis.Match(name), columns: columns, rel: rel, words: map[string]operand{}}
		unknown := name
		if r.of != nil {
			unknown = r.resolve(axis)
		}
		switch {
		case unknown == "" && r.of.Below != nil:
			return r, "等号前面要是有数的一行或者一列，不是「" + name + "」"
		case unknown == "" && r.needsItself():
			return r, "「" + name + "」不能用它自己来算"
		case unknown == "" && r.rel.Op == fact.Equal && len(r.words) == 0:
			return r, "等号后面没有行名、列名"
		case unknown == "":
			return r, ""
		case missing == "" || r.of != nil:
			missing = unknown
		}
	}
	return r, "行里、列里都没有叫「" + missing + "」的；一个关系要么只说行，要么只说列"
}

// readRelation reads a relation: the name on the left-hand side, and the relation after it.
func readRelation(text string) (name string, rel *fact.Relation, err string) {
	text = han.FoldString(text)
	at := strings.IndexAny(text, "=<>≤≥")
	if at < 0 {
		return "", nil, "没有等号，写成：总计 = 甲 + 乙"
	}
	value, wrong := fact.Parse("1 " + text[at:])
	if wrong != nil {
		return "", nil, "这个关系写得不对，写成：总计 = 甲 + 乙"
	}
	name = strings.TrimSpace(text[:at])
	if name == "" {
		return "", nil, "等号前面没有行名、列名，写成：总计 = 甲 + 乙"
	}
	return name, value.Relation, ""
}

// Relate adds a relation of the form: to Totals if it defines a row or column, otherwise to Checks.
func (b *Block) Relate(text string) {
	if r, err := b.relation(text); err == "" && r.rel.Op == fact.Equal && !r.needsLastYear() {
		b.Totals = append(b.Totals, text)
		return
	}
	b.Checks = append(b.Checks, text)
}

// needsLastYear reports whether a name in the relation means last year's table.
func (r relation) needsLastYear() bool {
	for _, o := range r.words {
		if o.before != "" {
			return true
		}
	}
	return false
}

// needsItself reports whether the left-hand side of the relation is also on the right-hand side.
func (r relation) needsItself() bool {
	for _, o := range r.words {
		if o.before == "" && slices.Contains(o.leaves, r.of) {
			return true
		}
	}
	return false
}

// resolve finds the labels of the names in the relation and returns the first name that is not in the axis. If the
// left-hand side is in a group of labels, the group means its other labels.
func (r *relation) resolve(axis Axis) (unknown string) {
	for _, n := range r.rel.Expr.Names() {
		l, before := axis.Match(n), ""
		if l == nil && strings.HasPrefix(n, lastYear) {
			l, before = axis.Match(strings.TrimPrefix(n, lastYear)), lastYear
		}
		if l == nil {
			return n
		}
		leaves := l.leaves()
		if before == "" && l.Below != nil {
			leaves = slices.DeleteFunc(leaves, func(x *Label) bool { return x == r.of })
		}
		r.words[n] = operand{leaves, before}
	}
	return ""
}

// perCell returns the relation for each cell of its row or column, by the name of the cell. words is the relation in
// the words of the kind.
func (r relation) perCell(b *Block, words string) iter.Seq2[string, Relation] {
	across, each := b.Columns, "每一列\uFF1A"
	if r.columns {
		across, each = b.Rows, "每一行\uFF1A"
	}
	cell := func(l, other *Label) string {
		if r.columns {
			l, other = other, l
		}
		return CellName(l.Name, other.Name)
	}
	op, _, _ := strings.Cut(r.rel.String(), " ")
	return func(yield func(name string, r Relation) bool) {
		for _, other := range across.Leaves() {
			if other.isRate() && r.rel.Expr.IsSum() {
				continue // the rate of a whole is not a sum of rates
			}
			out := Relation{Words: each + words}
			out.Text = op + " " + r.rel.Expr.Write(func(n string) string {
				var names []string
				for _, l := range r.words[n].leaves {
					name := cell(l, other)
					if r.words[n].before != "" {
						out.Last = append(out.Last, name)
					}
					names = append(names, r.words[n].before+name)
				}
				sum := strings.Join(names, " + ")
				if len(names) > 1 && !r.rel.Expr.IsSum() {
					sum = "(" + sum + ")"
				}
				return sum
			})
			if !yield(cell(r.of, other), out) {
				return
			}
		}
	}
}
