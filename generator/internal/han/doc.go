// Package han is the one home of what every room needs to know about single
// characters and words: widths and classes, Chinese numerals, columns on a
// terminal, the 【待填】 of a form and the name that was most likely meant.
//
// It works on strings and runes only. It knows no form, no report kind and no
// quantity (package fact), sets no marks and breaks no lines (package
// typography), and words no messages.
package han
