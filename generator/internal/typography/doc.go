// Package typography knows the marks and numbers of Chinese official texts:
// which are full-width (GB/T 15834, 15835), how headings count, what a line may
// be broken beside, and where a text is cut into runs so that word processors
// break it well.
//
// Its doors are Widen, Numeral, Cut, ScriptOf and Breaking. It measures no
// glyph and breaks no line; package layout does.
package typography
