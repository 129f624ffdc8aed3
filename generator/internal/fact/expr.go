package fact

import (
	"math/big"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fazhi/generator/internal/han"
)

// operators maps the characters that begin a relation to its operator.
var operators = map[rune]string{'=': "=", '<': "<", '>': ">", '≤': "<=", '≥': ">=", '≦': "<=", '≧': ">="}

// Expr is one node of an expression.
type Expr struct {
	Op      byte     // '+' '-' '*' '/'; 'n' for a name, 'c' for a number
	Left    *Expr    // left operand of an operator
	Right   *Expr    // right operand of an operator
	Name    string   // of a name
	Number  *big.Rat // of a number
	Printed string   // of a number: as typed
	At      int      // position in characters of the value, from 0; for an operator, the position of its character
	Len     int      // number of characters
}

// relation reads an operator and its expression up to the end of the value.
func (p *parser) relation() *Error {
	rel := &Relation{At: p.i}
	op := operators[p.peek()]
	p.i++
	if p.peek() == '=' && (op == "<" || op == ">") {
		op += "="
		p.i++
	}
	switch op {
	case "<=":
		rel.Op = AtMost
	case ">=":
		rel.Op = NotLess
	case "<", ">":
		return &Error{LoneAngle, rel.At, 1}
	}
	expr, err := p.sum()
	if err != nil {
		return err
	}
	if p.i < len(p.r) {
		return p.trailingError()
	}
	rel.Expr = expr
	p.value.Relation = rel
	return nil
}

// trailingError returns the fault of a character after a complete expression.
func (p *parser) trailingError() *Error {
	switch c := p.peek(); {
	case operators[c] != "":
		return &Error{TwoRelations, p.i, len(p.r) - p.i}
	case c == ')':
		return &Error{UnpairedBracket, p.i, 1}
	case c == '%' || c == '‰':
		return &Error{UnitInRelation, p.i, 1}
	case c == '(' || isNameRune(c):
		return &Error{MissingOperator, p.i, 1}
	}
	return &Error{StrangeSign, p.i, 1}
}

// operator reads one of the operator characters in signs and returns the operator and its position. If there is no
// such character, it returns 0 and 0.
func (p *parser) operator(signs string) (byte, int) {
	p.blanks()
	c := p.peek()
	if c == 0 || !strings.ContainsRune(signs, c) {
		return 0, 0
	}
	p.i++
	switch c {
	case '×':
		c = '*'
	case '÷':
		c = '/'
	case '−':
		c = '-'
	}
	return byte(c), p.i - 1
}

// sum reads terms joined by + and -.
func (p *parser) sum() (*Expr, *Error) { return p.chain("+-−", p.product) }

// product reads factors joined by * and /.
func (p *parser) product() (*Expr, *Error) { return p.chain("*/×÷", p.factor) }

// chain reads operands with next as long as one of signs follows. It groups from the left.
func (p *parser) chain(signs string, next func() (*Expr, *Error)) (*Expr, *Error) {
	e, err := next()
	for err == nil {
		op, at := p.operator(signs)
		if op == 0 {
			break
		}
		var right *Expr
		if right, err = next(); err == nil {
			e = &Expr{Op: op, Left: e, Right: right, At: at, Len: 1}
		}
	}
	return e, err
}

// factor reads a name, a number or an expression in brackets.
func (p *parser) factor() (*Expr, *Error) {
	p.blanks()
	start := p.i
	c := p.peek()
	switch {
	case c == '(':
		return p.brackets()
	case c == 0 || c == ')' || strings.ContainsRune("+-−*/×÷", c) || operators[c] != "":
		return nil, &Error{MissingOperand, min(start, max(len(p.r)-1, 0)), 1}
	case !isNameRune(c):
		return nil, &Error{StrangeSign, start, 1}
	}
	if n, ok, err := p.number(); err != nil && err.Kind == BadNumber {
		return nil, err
	} else if ok && !isNameRune(p.peek()) {
		return &Expr{Op: 'c', Number: n.value(), Printed: string(p.r[start:p.i]), At: start, Len: p.i - start}, nil
	}
	if slices.Contains(p.r[start:p.i], '.') || slices.Contains(p.r[start:p.i], ',') {
		return nil, &Error{UnitInRelation, p.i, 1}
	}
	for p.i = start; isNameRune(p.peek()); p.i++ {
	}
	name := string(p.r[start:p.i])
	if isLong(name) {
		return nil, &Error{LongName, start, p.i - start}
	}
	return &Expr{Op: 'n', Name: name, At: start, Len: p.i - start}, nil
}

// brackets reads an expression in round brackets.
func (p *parser) brackets() (*Expr, *Error) {
	start := p.i
	if p.depth++; p.depth > maxDepth {
		return nil, &Error{TooLong, start, 1}
	}
	p.i++
	e, err := p.sum()
	if err != nil {
		return nil, err
	}
	if p.peek() != ')' {
		if p.i < len(p.r) && operators[p.peek()] == "" {
			return nil, p.trailingError()
		}
		return nil, &Error{UnpairedBracket, start, 1}
	}
	p.i++
	p.depth--
	return e, nil
}

// isNameRune reports whether c may occur in the name of a fact.
func isNameRune(c rune) bool {
	latin := unicode.Is(unicode.Latin, c) && c < 0xFF00 // full-width letters have been folded
	return han.IsHan(c) || latin || han.IsDigit(c) || c == '·'
}

// isLong reports whether a name is too long: more than MaxName characters before, between or after the dots in it.
func isLong(name string) bool {
	return slices.ContainsFunc(strings.Split(name, "·"), func(s string) bool {
		return utf8.RuneCountInString(s) > MaxName
	})
}

// IsName reports whether s may be the name of a fact: Chinese characters, Latin letters, digits and ·, not too long,
// and not a number.
func IsName(s string) bool {
	r := []rune(s)
	if len(r) == 0 || isLong(s) || slices.ContainsFunc(r, func(c rune) bool { return !isNameRune(c) }) {
		return false
	}
	return slices.ContainsFunc(r, func(c rune) bool { return !han.IsDigit(c) }) &&
		slices.ContainsFunc(r, func(c rune) bool { return !han.IsNumeral(c) })
}

// Names returns the names in the expression, in the order of the text, without repetitions.
func (e *Expr) Names() (names []string) {
	e.Walk(func(x *Expr) {
		if x.Op == 'n' && !slices.Contains(names, x.Name) {
			names = append(names, x.Name)
		}
	})
	return names
}

// Walk calls visit for every node, in the order of the text.
func (e *Expr) Walk(visit func(*Expr)) {
	if e.Left != nil {
		e.Left.Walk(visit)
	}
	visit(e)
	if e.Right != nil {
		e.Right.Walk(visit)
	}
}

// IsSum reports whether + is the only operator in the expression.
func (e *Expr) IsSum() bool {
	switch e.Op {
	case '+':
		return e.Left.IsSum() && e.Right.IsSum()
	case 'n', 'c':
		return true
	}
	return false
}

// adds reports whether the expression is a sum or a difference.
func (e *Expr) adds() bool { return e.Op == '+' || e.Op == '-' }

// String returns the expression with its names.
func (e *Expr) String() string { return e.Write(func(name string) string { return name }) }

// Write returns the expression as text with spaces around its operators; word returns the text of a name.
func (e *Expr) Write(word func(name string) string) string {
	switch e.Op {
	case 'n':
		return word(e.Name)
	case 'c':
		return e.Printed
	}
	left, right := e.Left.Write(word), e.Right.Write(word)
	if !e.adds() && e.Left.adds() {
		left = "(" + left + ")"
	}
	if e.Right.adds() && (e.Op != '+' || e.Right.Op == '-') || e.Op == '/' && e.Right.Left != nil {
		right = "(" + right + ")"
	}
	return left + " " + string(e.Op) + " " + right
}
