package fact

// ErrorKind says why a value cannot be read.
type ErrorKind uint8

// The kinds of Error, with examples.
const (
	NoNumber        ErrorKind = iota // 若干场
	WordsBefore                      // 全年4场
	SpelledPercent                   // 百分之九十
	TwoQuantities                    // 280批402人次
	BadNumber                        // 1,23 or 1.2.3 or more digits than any count has
	BadNumeral                       // 三百五
	BadUnit                          // 4km
	LongUnit                         // more than maxUnit characters after the number
	WordsAfter                       // 40场以上, 40场左右
	ReversedRange                    // 5—3场
	ApproxRange                      // 约3—5场
	TwoRelations                     // = 甲 <= 乙
	LoneAngle                        // < or > alone
	MissingOperand                   // = 甲 +
	MissingOperator                  // = 甲 乙
	UnpairedBracket                  // = (甲 + 乙
	StrangeSign                      // a character that is neither an operator nor part of a name
	UnitInRelation                   // = 甲 + 3场, <= 100%
	LongName                         // a name of more than MaxName characters
	TooLong                          // more characters than maxValue, or brackets too deep
)

// Error says why a value cannot be read, and where.
type Error struct {
	Kind ErrorKind // the reason
	At   int       // position in characters of the value, from 0
	Len  int       // number of characters, at least 1 unless the value is empty
}
