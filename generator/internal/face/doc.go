// Package face contains the fonts of a document: the width of each character, the font that contains it, and subsets
// as TrueType files.
//
// Its main functions are Load for the shipped fonts, Override for the fonts of an office, and Set.Subset. It does no
// shaping, no kerning and no drawing, and never changes its input. It supports TrueType outlines only. A damaged
// file is an error, never a panic.
package face
