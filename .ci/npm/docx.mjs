// node docx.mjs FILE.docx…: prints the text of Word files as two readers for the web see it, mammoth and, in Chromium,
// docx-preview, as JSON: [{"mammoth": "…", "docx-preview": "…"}, …]. It fails when one of them reports an error.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'

const files = process.argv.slice(2)
const raw = await Promise.all(files.map(path => mammoth.extractRawText({ path })))
const errors = raw.flatMap(r => r.messages).filter(m => m.type === 'error')
if (errors.length > 0) throw new Error(JSON.stringify(errors))

const script = name => `<script>${readFileSync(new URL('node_modules/' + name, import.meta.url))}</script>`
const page = `<!DOCTYPE html><meta charset="utf-8"><body>
${script('jszip/dist/jszip.min.js')}${script('docx-preview/dist/docx-preview.min.js')}<script>
const read = async file => {
  const main = document.body.appendChild(document.createElement('main'))
  await docx.renderAsync(Uint8Array.from(atob(file), c => c.charCodeAt(0)), main)
  return [...main.querySelectorAll('article')].map(a => a.innerText).join('\\n')
}
Promise.all(${JSON.stringify(files.map(f => readFileSync(f).toString('base64')))}.map(read))
  .then(texts => 'text:' + encodeURIComponent(JSON.stringify(texts)), e => 'error: ' + e)
  .then(said => { document.body.replaceChildren(); document.title = said })
</script>`
const dir = mkdtempSync(join(tmpdir(), 'docx-'))
let dom
try {
  writeFileSync(join(dir, 'page.html'), page)
  dom = execFileSync('chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', '--user-data-dir=' + join(dir, 'profile'),
    '--virtual-time-budget=60000', '--dump-dom', 'file://' + join(dir, 'page.html')],
  { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] })
} finally {
  rmSync(dir, { recursive: true, force: true })
}
const said = /<title>(.*?)<\/title>/.exec(dom)[1]
if (!said.startsWith('text:')) throw new Error(said)
const preview = JSON.parse(decodeURIComponent(said.slice('text:'.length)))

console.log(JSON.stringify(raw.map((r, i) => ({ mammoth: r.value, 'docx-preview': preview[i] }))))
