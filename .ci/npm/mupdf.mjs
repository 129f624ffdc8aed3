// node mupdf.mjs FILE.pdf < PHRASES: prints the phrases, one a line, that a search in MuPDF does not find.
import { readFileSync } from 'node:fs'
import * as mupdf from 'mupdf'

const file = mupdf.Document.openDocument(readFileSync(process.argv[2]), 'application/pdf')
const pages = Array.from({ length: file.countPages() }, (_, i) => file.loadPage(i))
for (const phrase of readFileSync(0, 'utf8').split('\n')) {
  if (!pages.some(page => page.search(phrase, '').length > 0)) console.log(phrase)
}
