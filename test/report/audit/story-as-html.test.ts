import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { findBrowser } from '../../../scripts/pictures/browser.ts'
import { appendEvent, startChain } from '../../../src/audit/chain.ts'
import type { AuditEventType } from '../../../src/audit/events.ts'
import { storyOf } from '../../../src/cli/audit-story.ts'
import { storyAsHtml } from '../../../src/report/audit/story-as-html.ts'
import { lines, run, samples, textOf } from '../../audit/records.ts'

const pageOf = (text: string, hosts: readonly string[] = []): string =>
  storyAsHtml(storyOf([{ file: 'vertex-audit.jsonl', bytes: Buffer.from(text) }], { hashes: [], hosts }), hosts)

/** Every text of the data, replaced. */
const poisoned = (data: unknown, by: string): unknown => {
  if (typeof data === 'string') return by
  if (Array.isArray(data)) return data.map(one => poisoned(one, by))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, key === 'sources_sha256' ? [] : poisoned(value, by)]),
  )
}

/** A record in which every text of every event is this one. */
function poisonedRecord(evil: string): string {
  const identity = { ...run, server: 'javascript:alert(1)//', repository: evil, job: evil, sha: evil, runId: evil }
  let state = startChain(identity)
  const types = Object.keys(samples) as AuditEventType[]
  const all = types.map((type, index) => {
    const data = poisoned(samples[type], evil) as (typeof samples)[typeof type]
    const link = appendEvent(state, identity, { type, data, id: String(index), time: '2026-12-01T05:06:07.000Z' })
    state = link.state
    return link.line
  })
  return textOf(all)
}

const evil = `"'\`><img src=x onerror="document.title='pwned'"><script>document.title='pwned'</script></style></title>\u202e`

const tagsOf = (page: string): Set<string> => new Set([...page.matchAll(/<([a-z0-9]+)/gi)].map(([, tag = '']) => tag))

test('a record that is full of HTML adds no element, no attribute and no link', () => {
  const [clean, dirty] = [pageOf(textOf(lines)), pageOf(poisonedRecord(evil))]
  expect([...tagsOf(dirty)].filter(tag => !tagsOf(clean).has(tag))).toEqual([])
  expect(dirty).not.toMatch(/<(?:script|img|iframe|object|link|base|form)\b/i)
  expect(dirty).not.toMatch(/<[^>]*\son\w+=/i)
  expect(dirty).not.toMatch(/href="(?!https:\/\/(?:github\.com|console\.cloud\.google\.com)\/)/)
  expect(dirty).not.toContain('\u202e')
})

test('the page needs nothing from outside: no script, no address but in links', () => {
  const page = pageOf(textOf(lines))
  expect(page).not.toMatch(/<script|\bsrc=|url\(|@import|\sstyle=/)
  expect(page).toContain(`default-src 'none'`)
  expect(page.match(/https?:\/\/(?!www\.googleapis\.com\/auth|iam\.googleapis\.com)[^/"]+/g)?.toSorted()).toEqual(
    expect.arrayContaining(['https://console.cloud.google.com', 'https://github.com']),
  )
})

test('links of another server appear only if the user named it', () => {
  const text = textOf(lines)
  const page = pageOf(text)
  expect(page).toContain('href="https://github.com/acme/fraud/pull/17"')
  expect(pageOf(text.replaceAll('https://github.com', 'https://git.acme.example'))).not.toContain(
    'href="https://git.acme',
  )
})

const browser = findBrowser()

/** Loads a page, and returns its document after scripts ran, and what the browser reports. */
const load = (folder: string, name: string, page: string): Promise<{ dom: string; log: string }> =>
  new Promise((resolve, reject) => {
    writeFileSync(join(folder, name), page)
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
    const args = [...flags, `--user-data-dir=${join(folder, 'profile')}`, '--enable-logging=stderr', '--dump-dom']
    execFile(browser ?? '', [...args, pathToFileURL(join(folder, name)).href], (error, dom, log) =>
      error === null ? resolve({ dom, log }) : reject(error),
    )
  })

// Without Chromium this test is skipped: install it, or name one by CHROMIUM.
test.skipIf(browser === undefined)('in Chromium it shows all, and runs nothing that gets into it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'audit-page-'))
  try {
    const page = pageOf(poisonedRecord(evil))
    const { dom, log } = await load(folder, 'page.html', page)
    expect(dom).not.toContain('<title>pwned')
    expect(dom).toContain('<svg')
    expect(log, 'its own style has the digest that the page allows').not.toContain('Content Security Policy')
    // As if a text had got around the escaping.
    const broken = page.replace('<main>', `<main><script>document.title='pwned'</script>`)
    const second = await load(folder, 'broken.html', broken)
    expect(second.dom).not.toContain('<title>pwned')
    expect(second.log).toContain('Content Security Policy')
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
})
