// Package pdftest checks finished PDF files by the rules of PDF/A-2a and PDF/UA-1, for tests.
//
// Read reads a file by its cross-reference, Check checks the rules one by one, File.Elements returns the structure
// tree with its text. Clauses are named as in validators: "A" is ISO 19005-2:2011, "U" is ISO 14289-1:2014.
//
// It reads only files of package pdf: one cross-reference stream, Flate, TrueType faces with two-byte codes. It is
// not a validator for files of other programs, and not part of the program.
package pdftest
