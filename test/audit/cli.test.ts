import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '../../src/audit/chain.ts'
import { eventTypes, lines, linesOf, run, textOf } from './records.ts'

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
const last = sha256(lines.at(-1) ?? '')

let directory = ''
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cli-'))
})
afterAll(() => rm(directory, { recursive: true }))

async function recordFile(name: string, text: string): Promise<string> {
  const file = join(directory, name)
  await writeFile(file, text)
  return file
}

/** Runs the command line as a shell does. */
const keylessVertex = (...args: string[]): Promise<{ exit: number; stdout: string; stderr: string }> =>
  new Promise(resolve => {
    const child = execFile(process.execPath, [cli, ...args], (_, stdout, stderr) =>
      resolve({ exit: child.exitCode ?? -1, stdout, stderr }),
    )
  })

describe('audit verify', () => {
  test('a record of mode lend: its calls, and those that have no end', async () => {
    const types = ['run.started', 'lend.started', 'call.began', 'call.refused', 'token.lent', 'run.finished'] as const
    const file = await recordFile('lent.jsonl', textOf(linesOf(types)))
    const { stdout, exit } = await keylessVertex('audit', 'verify', file)
    expect(exit, stdout).toBe(0)
    expect(stdout).toContain('\nlent    calls: 1, refused: 1, tokens: 1; without an end: 1\n')
  })
  test('a sound record: what it is of, and that its hash should be compared', async () => {
    const file = await recordFile('sound.jsonl', textOf(lines))
    expect(await keylessVertex('audit', 'verify', file)).toEqual({
      exit: 0,
      stdout: [
        `${file}: valid, ${lines.length} events`,
        'run     https://github.com/acme/fraud/actions/runs/17012345678/attempts/1',
        'job     train',
        `commit  ${run.sha}`,
        `sha256  ${last}`,
        'lent    calls: 1, refused: 1, tokens: 1',
        "Compare sha256 with the run's audit_sha256, or pass it by --sha256.",
        '',
      ].join('\n'),
      stderr: '',
    })
    const compared = await keylessVertex('audit', 'verify', file, '--sha256', last)
    expect(compared.exit).toBe(0)
    expect(compared.stdout).toContain(`sha256  ${last} (as expected)\n`)
  })

  test('an edited one: the line, its seq and what differs', async () => {
    const tampered = lines.with(2, (lines[2] ?? '').replace('"purpose":"first"', '"purpose":"renewal"'))
    const file = await recordFile('edited.jsonl', textOf(tampered))
    const { exit, stdout } = await keylessVertex('audit', 'verify', file)
    expect(exit).toBe(1)
    expect(stdout).toBe(
      `${file}:4: the chain breaks at seq 4: its prev is "${sha256(lines[2] ?? '')}", but line 3 has the SHA-256 ${sha256(tampered[2] ?? '')}: line 3 was edited or replaced after this one was written, or this one was\n`,
    )
  })

  test('one without its end: no, since a record may have been cut there', async () => {
    const file = await recordFile('cut.jsonl', textOf(lines.slice(0, 5)))
    expect(await keylessVertex('audit', 'verify', file)).toMatchObject({
      exit: 1,
      stdout: `${file}:5: the chain breaks at seq 5: it is the last, but not run.finished: the run was killed and never cleaned up, lines were cut off, or the file was copied while mode lend still lent\n`,
    })
  })

  test('one rewritten from its start: found by the hash alone', async () => {
    const rewritten = linesOf(eventTypes.filter(type => type !== 'token.rejected'))
    const file = await recordFile('rewritten.jsonl', textOf(rewritten))
    expect((await keylessVertex('audit', 'verify', file)).exit).toBe(0)
    const { exit, stdout } = await keylessVertex('audit', 'verify', file, '--sha256', last)
    expect(exit).toBe(1)
    expect(stdout).toContain(`the run's last line had ${last}`)
  })

  test('as JSON, for machines', async () => {
    const sound = await recordFile('sound.json.jsonl', textOf(lines))
    const yes = await keylessVertex('audit', 'verify', sound, '--json')
    expect(JSON.parse(yes.stdout)).toEqual({
      file: sound,
      lent: { calls: 1, refused: 1, tokens: 1, unended: [] },
      ok: true,
      events: lines.length,
      sha256: last,
      closed: true,
      run,
    })
    const removed = await recordFile('removed.jsonl', textOf(lines.toSpliced(1, 1)))
    const no = await keylessVertex('audit', 'verify', '--json', removed)
    expect(no.exit).toBe(1)
    expect(JSON.parse(no.stdout)).toEqual({
      file: removed,
      ok: false,
      line: 2,
      seq: 3,
      reason: 'its seq is 3, 2 was expected: lines before it were removed or reordered',
    })
  })

  test('a folder as `gh run download` makes it: the record that has the hash', async () => {
    const folder = await mkdtemp(join(directory, 'run-'))
    const artifacts = { 'vertex-record': lines, 'vertex-record-deploy': linesOf(['run.started', 'run.finished']) }
    for (const [name, record] of Object.entries(artifacts)) {
      await mkdir(join(folder, name))
      await writeFile(join(folder, name, 'vertex-audit.jsonl'), textOf(record))
    }
    const file = `${folder}/vertex-record/vertex-audit.jsonl`
    const found = await keylessVertex('audit', 'verify', folder, '--sha256', last)
    expect(found, found.stderr).toMatchObject({ exit: 0 })
    expect(found.stdout).toContain(`${file}: valid, ${lines.length} events\n`)
    const unclear = await keylessVertex('audit', 'verify', `${folder}/`)
    expect(unclear.stderr).toBe(`${folder}/ has 2 *.jsonl files: name one, or add --sha256 with the hash of the run\n`)
    const none = await keylessVertex('audit', 'verify', folder, '--sha256', '0'.repeat(64))
    expect(none).toMatchObject({ exit: 2, stdout: '' })
    expect(none.stderr).toContain('has 2 *.jsonl files, and the last line of none has the SHA-256 000')
  })

  test('names that would act on a terminal do not', async () => {
    const nasty = linesOf(['run.finished'], { ...run, job: '\u001b]0;pwned\u0007\u202e\n::error::x' })
    const { exit, stdout } = await keylessVertex('audit', 'verify', await recordFile('nasty.jsonl', textOf(nasty)))
    expect(exit).toBe(0)
    expect(stdout).toContain(String.raw`job     \x1b]0;pwned\x07\u{202e} ::error::x`)
  })
})

describe('a command line that cannot be followed', () => {
  test.each<[string, string[], string]>([
    ['no file', [], "error: missing required argument 'file'\n"],
    ['two files', ['a', 'b'], "error: too many arguments for 'verify'. Expected 1 argument but got 2.\n"],
    ['half a hash', ['a', '--sha256', 'abc'], '--sha256 needs 64 hexadecimal digits\n'],
    ['an unknown option', ['a', '--verbose'], "error: unknown option '--verbose'\n"],
    ['a file that is not there', ['/not/there'], '/not/there: there is no such file or folder\n'],
  ])('%s', async (_, args, message) => {
    const { exit, stdout, stderr } = await keylessVertex('audit', 'verify', ...args)
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  test.each([[[]], [['audit']], [['toString']], [['policy', 'check']]])('an unknown command: %j', async args => {
    const { exit, stderr } = await keylessVertex(...args)
    expect(exit).toBe(2)
    expect(stderr).toMatch(/Usage: keyless-vertex|error: unknown command/)
  })
})

test('--help lists the commands, --version says the version of the package', async () => {
  const help = await keylessVertex('--help')
  expect(help.exit).toBe(0)
  expect(help.stdout).toContain('audit')
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))
  expect(await keylessVertex('--version')).toEqual({ exit: 0, stdout: `${version}\n`, stderr: '' })
})
