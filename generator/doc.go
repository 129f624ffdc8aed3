// Package generator is the front door of the library: one form goes in, the
// report comes out as DOCX, PDF and plain text, with everything that is to be
// told to the form's writer.
//
// The journey of a form, one room a step:
//
//	source   reads lines: every fault of writing, the place of every key
//	form     knows the keys: the form as written
//	check    judges the content, with the report kind's data: a model
//	compose  makes a document of it: titles, numbering, standard prose
//	layout   breaks the document into lines and pages
//	docx     writes the document, pdf writes the pages
//
// The package opens no file and reads neither clock nor environment: fonts,
// templates, an office's own data and the day come in as arguments.
package generator
