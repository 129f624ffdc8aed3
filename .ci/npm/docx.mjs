// node docx.mjs FILE.docx: prints the text of a Word file as two readers for the web see it, mammoth and, in Chromium,
// docx-preview, as JSON: {"mammoth": "…", "docx-preview": "…"}. It fails when one of them reports an error.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'

const file = process.argv[2]
const raw = await mammoth.extractRawText({ path: file })
const errors = raw.messages.filter(m => m.type === 'error')
if (errors.length > 0) throw new Error(JSON.stringify(errors))

const script = name => `<script>${readFileSync(new URL('node_modules/' + name, import.meta.url))}</script>`
const page = `<!DOCTYPE html><meta charset="utf-8"><body><main></main>
${script('jszip/dist/jszip.min.js')}${script('docx-preview/dist/docx-preview.min.js')}<script>
const data = Uint8Array.from(atob('${readFileSync(file).toString('base64')}'), c => c.charCodeAt(0))
docx.renderAsync(data, document.querySelector('main'))
  .then(() => [...document.querySelectorAll('article')].map(a => a.innerText).join('\\n'), e => 'error: ' + e)
  .then(text => document.title = 'text:' + encodeURIComponent(text))
</script>`
const dir = mkdtempSync(join(tmpdir(), 'docx-'))
let dom
try {
  writeFileSync(join(dir, 'page.html'), page)
  dom = execFileSync('chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', '--user-data-dir=' + join(dir, 'profile'),
    '--virtual-time-budget=10000', '--dump-dom', 'file://' + join(dir, 'page.html')],
  { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] })
} finally {
  rmSync(dir, { recursive: true, force: true })
}
const preview = decodeURIComponent(/<title>text:(.*?)<\/title>/.exec(dom)[1])
if (preview.startsWith('error: ')) throw new Error(preview)

console.log(JSON.stringify({ mammoth: raw.value, 'docx-preview': preview }))
