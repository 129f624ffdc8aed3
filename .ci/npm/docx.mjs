// node docx.mjs FILE.docx: prints the text of a Word file as two readers of the web see it, as JSON:
// {"mammoth": "…", "docx-preview": "…"}. It fails when one of them reports an error.
import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import mammoth from 'mammoth'

const file = process.argv[2]
const raw = await mammoth.extractRawText({ path: file })
const errors = raw.messages.filter(m => m.type === 'error')
if (errors.length > 0) throw new Error(JSON.stringify(errors))

// docx-preview draws into the page of a browser; jsdom has as much of one as it asks for.
const { window } = new JSDOM('<main></main>')
for (const name of ['document', 'DOMParser', 'Node', 'XMLSerializer', 'HTMLElement']) globalThis[name] = window[name]
globalThis.window = window
globalThis.requestAnimationFrame = () => 0
const { renderAsync } = await import('docx-preview')
const page = window.document.querySelector('main')
await renderAsync(readFileSync(file), page, page, { useBase64URL: true })
const preview = [...page.querySelectorAll('article p')].map(p => p.textContent).join('\n')

console.log(JSON.stringify({ mammoth: raw.value, 'docx-preview': preview }))
