// Package pdftest judges finished PDF files by the rules of PDF/A-2a and
// PDF/UA-1, for tests.
//
// Read takes a file apart by its own cross-reference, Check tests the rules
// one by one, File.Elements returns the structure tree with its text. Clauses
// are named as validators do: "A" is ISO 19005-2:2011, "U" is ISO 14289-1:2014.
//
// It reads what package pdf writes and not more: one cross-reference
// stream, Flate, TrueType faces by two-byte codes. It is no validator for
// files of other makers, and no part of the program.
package pdftest
