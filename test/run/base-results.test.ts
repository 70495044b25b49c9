import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { compareWithBase } from '../../src/run/base-results.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'keyless-base-')))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const [workspace, tempDirectory] = [join(folder, 'fraud'), join(folder, 'temp')]
mkdirSync(workspace)
mkdirSync(tempDirectory)

/** @returns the differences and the notices */
async function compare(path: string): Promise<[readonly string[] | undefined, string[]]> {
  const notices: string[] = []
  const runner = { annotate: ({ message }: { message: string }) => notices.push(message) }
  const context = { environment: { workspace, tempDirectory }, runner } as never
  return [await compareWithBase(context, path, []), notices]
}

test('results below the workspace or RUNNER_TEMP are compared', async () => {
  for (const path of [join(tempDirectory, 'results.json'), 'results.json']) {
    writeFileSync(join(path.startsWith('/') ? '' : workspace, path), '{"old":{}}')
    expect(await compare(path)).toEqual([expect.arrayContaining(['Not in these steps any more: `old`.']), []])
  }
})

test('a link of the pull request shows nothing of another file', async () => {
  writeFileSync(join(folder, 'config.json'), '{"private":{}}')
  symlinkSync(join(folder, 'config.json'), join(workspace, 'base.json'))
  expect(await compare('base.json')).toEqual([undefined, [expect.stringContaining('base_results: base.json is not')]])
})
