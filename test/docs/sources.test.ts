import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSources } from '../../src/workspace/read-sources.ts'
import { checkoutOf, requestOf } from '../workspace/checkout.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/code-to-google.md'), 'utf8')
const section = page.slice(page.indexOf('### Repeat the digest'))
const commands = [...section.matchAll(/```sh\n([^`]*)```/g)].map(([, command = '']) => command)

test('the commands of the page print the digest of a folder', async () => {
  using checkout = checkoutOf({
    '.gitignore': 'dist\n*.log\n',
    'trainer/task.py': 'print(1)\n',
    'trainer/Z.py': '',
    'trainer/ä 語/data file.csv': 'a,b\n',
    'trainer/run.sh*': '#!/bin/sh\n',
    'trainer/out.log': 'ignored',
    'dist/trainer-1.0.tar.gz': 'packed',
    'dist/sub/other.whl': 'wheel',
  })
  const inFolder = (file: string, args: readonly string[]) =>
    execFileSync(file, args, { cwd: checkout.root, encoding: 'utf8' })
  inFolder('git', ['init', '-q'])
  inFolder('git', ['add', '.'])
  const printed = commands.slice(0, 2).map(command => inFolder('sh', ['-c', command]).slice(0, 64))
  const read = await Promise.all(
    ['trainer', 'dist'].map(async from => {
      const found = await readSources(checkout.root, requestOf({ from: [from] }), [])
      return 'faults' in found ? found.faults : found.sources.sha256
    }),
  )
  expect(printed).toEqual(read)
})
