// Package typography contains the rules for punctuation and numbers in Chinese official texts: which characters are
// full-width (GB/T 15834, 15835), where a line may be broken, and how a text is divided into runs so that word
// processors break it well.
//
// Its main functions are Widen, Cut, ScriptOf and Breaking. It measures no glyphs and breaks no lines; package
// layout does.
package typography
