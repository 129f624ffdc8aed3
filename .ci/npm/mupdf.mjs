// node mupdf.mjs < PHRASES: reads {"FILE.pdf": ["phrase", …], …} and prints the phrases, one a line behind the name of
// the file, that a search in MuPDF does not find in it.
import { readFileSync } from 'node:fs'
import * as mupdf from 'mupdf'

for (const [name, phrases] of Object.entries(JSON.parse(readFileSync(0, 'utf8')))) {
  const file = mupdf.Document.openDocument(readFileSync(name), 'application/pdf')
  const pages = Array.from({ length: file.countPages() }, (_, i) => file.loadPage(i))
  for (const phrase of phrases) {
    if (!pages.some(page => page.search(phrase, '').length > 0)) console.log(name + ': ' + phrase)
  }
}
