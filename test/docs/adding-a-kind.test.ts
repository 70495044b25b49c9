import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { read, root } from './markdown.ts'

const copy = mkdtempSync(join(tmpdir(), 'keyless-vertex-kind-'))
afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** Runs a program of the project in the copy. Its output is the error of a failed test. */
const run = (...args: readonly string[]): Promise<string> =>
  promisify(execFile)(process.execPath, [...args], { cwd: copy, env: { ...process.env, NO_COLOR: '1' } }).then(
    ({ stdout }) => stdout,
    ({ stdout, stderr }) => Promise.reject(new Error(`${args.join(' ')}\n${stdout}${stderr}`)),
  )

/** Applies a block without line numbers: its old lines must be in the file exactly once. */
function applyDiff(text: string, block: string): string {
  const lines = block.trimEnd().split('\n')
  const without = (sign: string): string =>
    lines.flatMap(line => (line.startsWith(sign) ? [] : [`${line.slice(1)}\n`])).join('')
  const [before, after, ...more] = text.split(without('+'))
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`these lines are not in the file exactly once:\n${block}`)
  return `${before}${without('-')}${after}`
}

/** Returns every block of the page that is a file or a change of one, in order. Its path is in a line of its own before it. */
function* changes(): Generator<{ readonly path: string; readonly language: string; readonly block: string }> {
  let path = ''
  for (const [, named, language = '', block = ''] of read('docs/contributing/adding-a-kind.md').matchAll(
    /^`([\w./-]+)`:$|^```(ts|diff)\n(.*?)^```$/gms,
  ))
    if (named !== undefined) path = named
    else yield { path, language, block }
}

test('a reader who follows the page has a kind that compiles, is bounded, and runs', async () => {
  for (const name of ['src', 'scripts', 'test', 'package.json', 'vitest.config.ts', 'tsconfig.json'])
    cpSync(join(root, name), join(copy, name), { recursive: true, filter: path => !/test\/(e2e|fixtures)/.test(path) })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  const written = [...changes()].map(({ path, language, block }) => {
    const file = join(copy, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, language === 'ts' ? block : applyDiff(readFileSync(file, 'utf8'), block))
    return path
  })
  const tests = written.filter(path => path.endsWith('.test.ts'))
  expect(tests).toHaveLength(1)
  await run('scripts/generate-schema.ts')
  const only = { extends: './tsconfig.json', include: ['src', ...tests] }
  writeFileSync(join(copy, 'tsconfig.kind.json'), JSON.stringify(only))
  await run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.kind.json')
  const guards = ['test/steps/kinds/registry.test.ts', 'test/policy/classify.test.ts']
  const result = await run('node_modules/vitest/vitest.mjs', 'run', '--maxWorkers=1', ...tests, ...guards)
  expect(result).toMatch(/Test Files\s+3 passed/)
})
