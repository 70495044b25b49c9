import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { marked } from 'marked'

const asset = (path: string): string => new URL(`../../node_modules/${path}`, import.meta.url).href

/** GitHub's alerts: https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts */
const alerts: Readonly<Record<string, string>> = {
  NOTE: 'Note',
  TIP: 'Tip',
  IMPORTANT: 'Important',
  WARNING: 'Warning',
  CAUTION: 'Caution',
}

/**
 * Returns Markdown as a page that looks as on GitHub, with its style sheet and its version of diagrams, in the colors
 * that the reader prefers.
 *
 * @param path of the Markdown file: links to pictures are relative to it
 */
export function githubPage(markdown: string, path: string): string {
  const body = marked
    .parse(markdown, { async: false, gfm: true })
    .replace(/<pre><code class="language-mermaid">(.*?)<\/code><\/pre>/gs, '<pre class="mermaid">$1</pre>')
    .replace(/<blockquote>\s*<p>\[!([A-Z]+)\]\s*/g, (whole, kind: string) =>
      alerts[kind] === undefined
        ? whole
        : `<blockquote class="markdown-alert markdown-alert-${kind.toLowerCase()}"><p class="markdown-alert-title">${alerts[kind]}</p><p>`,
    )
  return `<!doctype html><meta charset="utf-8"><base href="${pathToFileURL(dirname(path)).href}/">
<link rel="stylesheet" href="${asset('github-markdown-css/github-markdown.css')}">
<style>
  :root { color-scheme: light dark }
  body { margin: 0; background: light-dark(#fff, #0d1117) }
  main { box-sizing: border-box; padding: 24px 32px 28px }
  .markdown-body { font-family: -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif, "Noto Color Emoji" }
  .markdown-body pre.mermaid { background: none; padding: 0; text-align: center }
</style>
<main class="markdown-body">${body}</main>
<script src="${asset('mermaid/dist/mermaid.min.js')}"></script>
<script>
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches
  mermaid.initialize({ startOnLoad: false, theme: isDark ? 'dark' : 'default', securityLevel: 'strict' })
  mermaid.run().then(() => document.fonts.ready).then(() => {
    document.documentElement.dataset.height = Math.ceil(document.querySelector('main').getBoundingClientRect().height)
  })
</script>`
}
