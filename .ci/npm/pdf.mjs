// node pdf.mjs FILE.pdf: prints the text of a PDF, line by line, as pdf.js (Firefox) reads it.
import { readFileSync } from 'node:fs'

// pdf.js warns when these, which only drawing needs, are missing.
globalThis.DOMMatrix = globalThis.Path2D = class {}
const { default: pdfjs } = await import('pdfjs-dist/legacy/build/pdf.js')

const data = new Uint8Array(readFileSync(process.argv[2]))
const file = await pdfjs.getDocument({ data, verbosity: 0 }).promise
for (let i = 1; i <= file.numPages; i++) {
  const content = await (await file.getPage(i)).getTextContent()
  console.log(content.items.map(t => t.str + (t.hasEOL ? '\n' : '')).join(''))
}
