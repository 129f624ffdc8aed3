// node pdf.mjs FILE.pdf…: prints the texts of PDFs, line by line, as pdf.js (Firefox) reads them, as JSON: ["…", …].
import { readFileSync } from 'node:fs'

// pdf.js warns when these, which only drawing needs, are missing.
globalThis.DOMMatrix = globalThis.Path2D = class {}
const { default: pdfjs } = await import('pdfjs-dist/legacy/build/pdf.js')

const texts = []
for (const name of process.argv.slice(2)) {
  const data = new Uint8Array(readFileSync(name))
  const file = await pdfjs.getDocument({ data, verbosity: 0 }).promise
  let text = ''
  for (let i = 1; i <= file.numPages; i++) {
    const content = await (await file.getPage(i)).getTextContent()
    text += content.items.map(t => t.str + (t.hasEOL ? '\n' : '')).join('') + '\n'
  }
  texts.push(text)
}
console.log(JSON.stringify(texts))
