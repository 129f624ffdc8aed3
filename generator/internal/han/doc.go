// Package han contains functions on single characters and words for all packages: widths and classes, Chinese
// numerals, columns on a terminal, the placeholders of a form and the nearest of several names.
//
// It works on strings and runes only. It knows no form, no report kind and no quantity (package fact), does not
// correct punctuation or break lines (package typography), and contains no messages.
package han
