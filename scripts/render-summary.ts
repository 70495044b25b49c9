// Renders a step summary to a PNG, as GitHub shows it: node scripts/render-summary.ts summary.md picture.png
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { marked } from 'marked'

const width = 1012
const tallest = 20_000
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const [source, picture] = process.argv.slice(2)
if (source === undefined || picture === undefined) fail('usage: node scripts/render-summary.ts summary.md picture.png')
if (!existsSync(source)) fail(`there is no file ${source}`)
const browser = process.env['CHROMIUM'] ?? findBrowser()
if (browser === undefined)
  fail(`none of ${browsers.join(', ')} is on the PATH; install Chromium, or name one with CHROMIUM=/path/to/it`)

const folder = mkdtempSync(join(tmpdir(), 'render-summary-'))
try {
  const page = join(folder, 'page.html')
  writeFileSync(page, html(readFileSync(source, 'utf8')))
  const height = Number(/data-height="(\d+)"/.exec(chromium(page, tallest, '--dump-dom'))?.[1])
  if (!(height > 0)) fail('the page did not render: is a diagram in it malformed?')
  chromium(page, Math.min(height, tallest), `--screenshot=${resolve(picture)}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function chromium(page: string, height: number, ...what: readonly string[]): string {
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--hide-scrollbars',
    '--force-device-scale-factor=2',
    '--virtual-time-budget=20000',
    `--user-data-dir=${join(folder, 'profile')}`,
    `--window-size=${width},${height}`,
  ]
  return execFileSync(browser ?? '', [...flags, ...what, pathToFileURL(page).href], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 120_000,
    maxBuffer: 64 * 1024 * 1024,
  })
}

function html(markdown: string): string {
  const asset = (path: string): string => new URL(`../node_modules/${path}`, import.meta.url).href
  const body = marked
    .parse(markdown, { async: false, gfm: true })
    .replace(/<pre><code class="language-mermaid">(.*?)<\/code><\/pre>/gs, '<pre class="mermaid">$1</pre>')
  return `<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="${asset('github-markdown-css/github-markdown-light.css')}">
<style>
  body { margin: 0; background: #fff }
  main { box-sizing: border-box; padding: 24px 32px 28px }
  .markdown-body { font-family: -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif, "Noto Color Emoji" }
  .markdown-body pre.mermaid { background: none; padding: 0; text-align: center }
</style>
<main class="markdown-body">${body}</main>
<script src="${asset('mermaid/dist/mermaid.min.js')}"></script>
<script>
  mermaid.initialize({ startOnLoad: false, theme: 'default', securityLevel: 'strict' })
  mermaid.run().then(() => {
    document.documentElement.dataset.height = Math.ceil(document.querySelector('main').getBoundingClientRect().height)
  })
</script>`
}

function findBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return browsers.flatMap(name => folders.map(folder => join(folder, name))).find(existsSync)
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
