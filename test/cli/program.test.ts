import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  defaultPolicy,
  describeFileError,
  loadPolicyFiles,
  readTextFile,
  repositoryPaths,
  shownPath,
} from '../../src/cli/files.ts'
import { filesFrom, mayColor } from '../../src/cli/terminal.ts'
import { makeWorkplace, plainTerminal, type Workplace } from './terminal.ts'

const policyPath = '.github/vertex-policy.yml'
const policy = `version: 1
providers:
  merged: { resource: projects/123456789/locations/global/workloadIdentityPools/github/providers/merged, trust: internal }
grants:
  train:
    description: Train on merges
    provider: merged
    when: { repository_id: "512345678", event_name: push, ref: refs/heads/main }
    allow: { steps: [customJob] }
`
let place: Workplace
beforeAll(async () => {
  place = await makeWorkplace({
    [policyPath]: policy,
    'a.yml': 'version: 1\ngrant: {}\n',
    'b.yml': 'version: 2\n',
    'latin1.yml': '',
    'deep/er/x.txt': '',
  })
})
afterAll(() => place[Symbol.asyncDispose]())

const files = (folder = '') => filesFrom(`${place.directory}/${folder}`, Readable.from([Buffer.from('from stdin')]))
const asTerminal = (folder = '') => plainTerminal(`${place.directory}/${folder}`)

describe('help', () => {
  test('--help goes to the standard output, and is a success', async () => {
    const { exit, stdout, stderr } = await place.run(['--help'])
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
    expect(stdout).toContain('Usage: keyless-vertex')
    expect(stdout).toContain('Exit codes: 0 yes, 1 no, 2')
  })

  test('without a command, the help goes to the standard error, and is no success', async () => {
    expect(await place.run([])).toMatchObject({ exit: 2, stdout: '', stderr: expect.stringContaining('Usage:') })
  })

  test('a misspelled command and option get the nearest name', async () => {
    expect((await place.run(['audti'])).stderr).toContain('(Did you mean audit?)')
    expect((await place.run(['audit', 'verify', 'x', '--jsn'])).stderr).toContain('(Did you mean --json?)')
  })
})

test('a file that cannot be read is exit code 2, in words and as JSON', async () => {
  const { exit, stdout, stderr } = await place.run(['audit', 'verify', 'no-\u001b[31m-such', '--json'])
  expect(exit).toBe(2)
  expect(stderr).toMatch(/no-\\x1b\[31m-such: there is no such file or folder\n$/)
  expect(JSON.parse(stdout).error.message).toContain('there is no such file')
  expect((await place.run(['audit', 'verify', 'deep'])).stderr).toContain('there is no *.jsonl file in deep')
})

test.each(['-', '/dev/zero'])('what has no end is refused: %s', async path => {
  const endless = Readable.from(Array(257).fill(Buffer.alloc(1024 * 1024)))
  const error = await filesFrom('/', endless)
    .read(path)
    .catch(reason => reason)
  expect(describeFileError(error)).toBe(`${path === '-' ? '(standard input)' : path}: it is larger than 256 MiB`)
})

describe('the policy files', () => {
  test('the default is that of the current folder, or of the checkout that it is in', async () => {
    expect(await defaultPolicy(asTerminal())).toBe(policyPath)
    expect(await defaultPolicy(asTerminal('deep/er'))).toBe(`../../${policyPath}`)
    await using empty = await makeWorkplace()
    await expect(defaultPolicy({ ...asTerminal(), ...filesFrom(empty.directory, Readable.from([])) })).rejects.toThrow(
      'there is no .github/vertex-policy.yml here',
    )
  })

  test('all problems of all files are told, each with its file', async () => {
    const loading = loadPolicyFiles(files(), ['a.yml', policyPath, 'b.yml'])
    await expect(loading).rejects.toMatchObject({
      code: 'POLICY_INVALID',
      problems: expect.arrayContaining([
        expect.objectContaining({ file: 'a.yml', line: 2 }),
        expect.objectContaining({ file: 'b.yml', line: 1 }),
      ]),
    })
    expect((await loadPolicyFiles(files(), [policyPath, policyPath])).length).toBe(2)
  })

  test('- is the standard input, and a file that is no text is refused', async () => {
    expect(await readTextFile(files(), '-')).toBe('from stdin')
    const latin1 = { read: async () => Buffer.from([0xe4, 0x20]) }
    await expect(readTextFile(latin1, 'latin1.yml')).rejects.toThrow('latin1.yml is not UTF-8 text')
  })

  test('paths are shown with / on Windows, too, and are those of the repository for GitHub', async () => {
    expect(shownPath('a\\b.yml', '\\')).toBe('a/b.yml')
    expect(shownPath('a\\b.yml', '/')).toBe('a\\b.yml')
    const inRepository = await repositoryPaths(files('deep/er'))
    expect(inRepository('x.txt')).toBe('deep/er/x.txt')
    expect(inRepository('../../a.yml')).toBe('a.yml')
  })
})

test.each([
  [true, {}, true],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { TERM: 'dumb' }, false],
  [false, {}, false],
  [false, { FORCE_COLOR: '1' }, true],
  [false, { FORCE_COLOR: '0' }, false],
  [true, { FORCE_COLOR: 'false' }, false],
  [true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
])('colors: a terminal %s, %j: %s', (isTerminal, environment, expected) => {
  expect(mayColor(isTerminal, environment)).toBe(expected)
})

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

describe('a reader that closes early, as head does', () => {
  /** Runs the program in a process with one of its outputs closed before it writes. Returns the other one. */
  async function runClosed(closed: 'stdout' | 'stderr', args: readonly string[]): Promise<[number, string]> {
    const child = spawn(process.execPath, [cli, ...args], { cwd: place.directory, stdio: ['ignore', 'pipe', 'pipe'] })
    child[closed].destroy()
    const parts: Buffer[] = []
    child[closed === 'stdout' ? 'stderr' : 'stdout'].on('data', (part: Buffer) => parts.push(part))
    const [exit] = await once(child, 'close')
    return [Number(exit), Buffer.concat(parts).toString()]
  }

  test('gets no stack trace on the standard error', async () => {
    expect(await runClosed('stdout', ['--help'])).toEqual([0, ''])
    const [exit, stderr] = await runClosed('stdout', ['compile', '--home', 'acme/fraud'])
    expect(exit).toBe(0)
    expect(stderr).toContain('provider merged: 1 grant')
    expect(stderr).not.toContain('EPIPE')
  })

  test('gets the exit code and the output, even if the standard error is closed', async () => {
    const [exit, stdout] = await runClosed('stderr', ['compile', '--home', 'acme/fraud'])
    expect(exit).toBe(0)
    expect(stdout).toContain('gcloud')
    expect(await runClosed('stderr', [])).toEqual([2, ''])
  })
})

describe('completion', () => {
  /** The words that a shell would offer. The library writes to the standard output of the process. */
  const complete = (...args: string[]): Promise<{ exit: number; stdout: string; stderr: string }> =>
    new Promise(resolve => {
      const child = execFile(
        process.execPath,
        [cli, 'complete', ...args],
        { cwd: place.directory },
        (_, stdout, stderr) => resolve({ exit: child.exitCode ?? -1, stdout, stderr }),
      )
    })

  test.each(['bash', 'zsh', 'fish', 'powershell'])('a script for %s', async shell => {
    const { exit, stdout } = await complete(shell)
    expect(exit).toBe(0)
    expect(stdout).toContain('keyless-vertex')
    expect(stdout.length).toBeGreaterThan(500)
  })

  test('commands, options and files', async () => {
    expect((await complete('--', 'au')).stdout).toMatch(/^audit\t/)
    expect((await complete('--', 'audit', 'verify', '--j')).stdout).toMatch(/^--json\t/)
    expect((await complete('--', 'audit', 'verify', 'a')).stdout).toMatch(/^a\.yml\t/)
    expect((await complete('--', 'audit', 'verify', '.github/v')).stdout).toMatch(/^\.github\/vertex-policy\.yml\t/)
  })

  test('each suggestion is one line, because a shell takes each line for a word', async () => {
    const lines = (await complete('--', '')).stdout.trimEnd().split('\n')
    expect(lines).toEqual(
      expect.arrayContaining([
        "compile\tprint Google's side of policies: providers, accounts and roles",
        'validate\tcheck a policy and steps files, and lint the policy',
      ]),
    )
    expect(lines.filter(line => !/^[a-z]+\t[^.]+$|^:\d+$/.test(line))).toEqual([])
  })

  test('an unknown shell is a mistake', async () => {
    expect(await complete('csh')).toMatchObject({ exit: 2, stderr: expect.stringContaining('zsh, bash, fish') })
  })
})

test('lend says outside of a job what is missing', async () => {
  const { exit, stderr } = await place.run(['lend', '--grant', 'agent', '--', 'true'])
  expect(exit).toBe(1)
  expect(stderr).toContain('GITHUB_SERVER_URL')
  expect(stderr).toContain('this is not a GitHub Actions runner')
})
