// Package generator makes an official annual report from a form: it checks the form and returns the report as DOCX,
// PDF and plain text.
//
// It is the only public package of the project; all others are internal. Open reads the shipped data, overridden by
// the data of an office; Check returns what is wrong with a form; Generate returns its files; New and Renew write
// forms, Import makes a form from an existing report; NewKind writes a report kind, and CheckKinds checks the kinds
// of an office; NewLedger gathers the facts of many forms.
//
// A form passes through these packages in turn:
//
//	source   reads the file: statements, places, faults of writing
//	form     maps keys to fields: the form as written
//	check    checks the content with the data of the report kind, and makes the model
//	compose  makes the document of the model: titles, numbering, standard prose
//	layout   breaks the document into lines and pages
//	docx     writes the document, pdf writes the pages; what both have of
//	         letterhead and imprint comes from furniture
//
// The package opens no file and reads neither clock nor environment: fonts, templates, an office's own data and the
// date come in as arguments.
package generator
