package pdf

import _ "embed"

// profile is the output intent: an ICC version 2.1 display profile with the primaries of sRGB and its transfer curve
// at 256 points (A 6.2.3). It is stored as bytes, so that no floating-point arithmetic is needed here; its test
// generates it again.
//
//go:embed srgb.icc
var profile []byte
