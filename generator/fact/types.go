package fact

import "math/big"

// Approx says how a number is meant.
type Approx uint8

// The ways of not being exact, as FORM.md section 5 reckons them.
const (
	Exact   Approx = iota
	More           // 余 多 逾 超: from n up to the next unit of its last digit that is not zero
	About          // 约: nine tenths to eleven tenths
	Near           // 近: nine tenths to n
	AtLeast        // 至少 不少于 超过: n and more
	Below          // 不到 不足: nine tenths up to below n
	Between        // a—b
)

// Quantity is one number as a report says it.
type Quantity struct {
	Printed   string // as typed: 40余场次
	Approx    Approx
	Low, High *big.Rat // the range; equal when Exact. 万 and 亿 are multiplied in. High is nil when there is no bound
	Open      bool     // High itself does not belong to the range
	Decimals  int      // digits behind the decimal point as typed
	Scale     int64    // 1, 10000 for 万 and so on: what one unit of the last whole digit counts
	Unit      string   // 场次; may be empty
}
