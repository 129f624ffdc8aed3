// Package face contains the fonts of a document: the width of each character, the font that has it, and subsets
// as TrueType files.
//
// Its doors are Load for the shipped fonts, Override for those of an office, and Set.Subset. It does no shaping, no
// kerning and no drawing, and never writes into the bytes that it was given. It supports TrueType outlines only. A
// damaged file is an error, never a panic.
package face
