import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseRemote, readCheckout, readCommitted } from '../../../src/cli/checkout/git.ts'
import { executeProgram, findProgram } from '../../../src/cli/execute.ts'
import { plainTerminal } from '../terminal.ts'
import { asClone, git, gitEnvironment, makeFolder } from './checkouts.ts'

const acme = { host: 'github.com', repository: 'acme/fraud' }

test.each([
  ['https://github.com/acme/fraud.git', acme],
  ['https://github.com/acme/fraud', acme],
  ['https://github.com/acme/fraud/', acme],
  ['https://alice:ghp_0123456789abcdef@github.com/acme/fraud.git', acme],
  ['git@github.com:acme/fraud.git', acme],
  ['org-90210@github.com:acme/fraud.git', acme],
  ['github.com:acme/fraud', acme],
  ['ssh://git@github.com/acme/fraud.git', acme],
  ['ssh://git@ssh.github.com:443/acme/fraud.git', acme],
  ['https://GitHub.com/acme/fraud.js.git', { host: 'github.com', repository: 'acme/fraud.js' }],
  ['https://git.corp.example:8443/acme/fraud', { host: 'git.corp.example', repository: 'acme/fraud' }],
  ['https://acme.ghe.com/acme/fraud.git', { host: 'acme.ghe.com', repository: 'acme/fraud' }],
  ['/srv/git/fraud.git', undefined],
  ['../fraud', undefined],
  ['C:\\work\\fraud', undefined],
  ['file:///srv/git/acme/fraud', undefined],
  ['https://example.com/scm/acme/fraud.git', undefined],
  ['', undefined],
])('the remote %s names %j', (url, expected) => {
  expect(parseRemote(url)).toEqual(expected)
})

test('a checkout: its repository, its branch, its commit and the default branch, from a folder inside', async () => {
  using folder = makeFolder()
  const { directory } = folder
  writeFileSync(join(directory, 'policy.yml'), 'committed: true\n')
  asClone(directory, 'git@github.com:acme/fraud.git')
  git(directory, 'switch', '--quiet', '--create', 'feature')
  mkdirSync(join(directory, 'deep'))
  writeFileSync(join(directory, 'policy.yml'), 'committed: false\n')
  const terminal = plainTerminal(join(directory, 'deep'), { environment: gitEnvironment })
  expect(await readCheckout(terminal)).toEqual({
    root: directory,
    remote: acme,
    branch: 'feature',
    sha: git(directory, 'rev-parse', 'HEAD').trim(),
    defaultBranch: { name: 'main', ref: 'refs/remotes/origin/main' },
  })
  const committed = await readCommitted(terminal, 'refs/remotes/origin/main', 'policy.yml')
  expect(committed?.text).toBe('committed: true\n')
  expect(await readCommitted(terminal, 'refs/remotes/origin/main', 'none.yml')).toBeUndefined()
  expect(await readCommitted(terminal, 'refs/remotes/origin/none', 'policy.yml')).toBeUndefined()
})

test('a .git/config with the line ends of Windows is read as any other', async () => {
  using folder = makeFolder()
  const { directory } = folder
  asClone(directory)
  const config = join(directory, '.git', 'config')
  writeFileSync(config, readFileSync(config, 'utf8').replaceAll('\n', '\r\n'))
  const checkout = await readCheckout(plainTerminal(directory, { environment: gitEnvironment }))
  expect(checkout).toMatchObject({ remote: acme, branch: 'main' })
})

test('a new repository without a commit and without a remote has neither', async () => {
  using folder = makeFolder()
  git(folder.directory, 'init', '--quiet', '--initial-branch=trunk')
  const checkout = await readCheckout(plainTerminal(folder.directory, { environment: gitEnvironment }))
  expect(checkout).toEqual({ root: folder.directory, branch: 'trunk' })
})

test('without git, and outside of a checkout, there is none', async () => {
  using folder = makeFolder()
  expect(await readCheckout(plainTerminal(folder.directory, { environment: gitEnvironment }))).toBeUndefined()
  asClone(folder.directory)
  expect(await readCheckout(plainTerminal(folder.directory))).toBeUndefined()
})

test('a program that a checkout brings along is not run, even if PATH names the current folder', async () => {
  using folder = makeFolder()
  const { directory } = folder
  mkdirSync(join(directory, 'bin'))
  for (const path of ['git', 'git.exe', 'bin/gh']) {
    writeFileSync(join(directory, path), '#!/bin/sh\necho planted\n')
    chmodSync(join(directory, path), 0o755)
  }
  for (const PATH of ['.', '', 'bin', ':', './bin:']) {
    expect(await executeProgram('git', ['--version'], { directory, env: { PATH } })).toBeUndefined()
    expect(await executeProgram('gh', ['--version'], { directory, env: { PATH } })).toBeUndefined()
  }
  expect(findProgram('git', { Path: directory }, 'win32')).toBe(join(directory, 'git.exe'))
  expect(findProgram('git', { Path: directory }, 'linux')).toBeUndefined()
})

test('no setting of a checkout makes git run a program', async () => {
  using folder = makeFolder()
  const { directory } = folder
  writeFileSync(join(directory, 'policy.yml'), 'version: 1\n')
  writeFileSync(join(directory, '.gitattributes'), '*.yml diff=evil filter=evil\n')
  asClone(directory)
  const mark = join(directory, 'executed')
  const evil = `touch ${mark}`
  for (const key of ['core.fsmonitor', 'core.pager', 'core.sshCommand', 'diff.evil.textconv', 'filter.evil.smudge'])
    git(directory, 'config', key, evil)
  const terminal = plainTerminal(directory, { environment: gitEnvironment })
  expect(await readCheckout(terminal)).toBeDefined()
  expect(await readCommitted(terminal, 'refs/remotes/origin/main', 'policy.yml')).toMatchObject({
    text: 'version: 1\n',
  })
  expect(() => readFileSync(mark)).toThrow('ENOENT')
})
