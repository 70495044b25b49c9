// `npm run pictures`: runs each case on the emulator, and writes what people see as pictures, light and dark.
// One case alone: npm run pictures -- -t promoted
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { failures } from '../../test/e2e/failures.ts'
import { train } from '../../test/e2e/harness.ts'
import { Browser } from './browser.ts'
import { documents } from './documents.ts'
import { outcomes } from './outcomes.ts'
import { takePicture } from './take.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = join(root, 'docs/pictures')
/** Summaries as Markdown, to look at. */
const sources = join(root, 'tmp/pictures')
let browser: Browser

beforeAll(async () => {
  for (const one of [folder, sources]) mkdirSync(one, { recursive: true })
  browser = await Browser.start()
})
afterAll(() => browser[Symbol.asyncDispose]())

async function takeBoth(name: string, markdown: string, path: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const)
    await takePicture(browser, { markdown, path, scheme, to: join(folder, `${name}-${scheme}.png`), tallest: 2_400 })
}

/** Returns a summary up to its second chart: README shows what is above. */
const topOf = (summary: string): string => summary.split('```mermaid').slice(0, 2).join('```mermaid')

test.for(Object.entries({ ...outcomes, ...failures }))('summary-%s', async ([name, { start, run }]) => {
  await using cloud = await start({ virtualTime: true })
  const { summary, log } = await train(cloud, run(cloud))
  expect(summary, log).not.toBe('')
  const path = join(sources, `${name}.md`)
  writeFileSync(path, summary)
  writeFileSync(join(sources, `${name}.log`), log)
  await takeBoth(`summary-${name}`, summary, path)
  if (name === 'promoted') await takeBoth(`summary-${name}-top`, topOf(summary), path)
})

test.for(Object.entries(documents))('document-%s', async ([name, path]) => {
  await takeBoth(`document-${name}`, readFileSync(join(root, path), 'utf8'), join(root, path))
})
