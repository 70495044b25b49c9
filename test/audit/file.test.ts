import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { appendFile, chmod, mkdir, mkdtemp, open, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startChain } from '../../src/audit/chain.ts'
import { openRecord, recordOn, resumeRecord } from '../../src/audit/file.ts'
import { verifyChain } from '../../src/audit/verify.ts'
import { failure } from '../identity/tokens.ts'
import { run, samples } from './records.ts'

let directory = ''
let path = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'record-'))
  path = join(directory, 'vertex-audit.jsonl')
})
afterEach(() => rm(directory, { recursive: true }))

let ids = 0
const surroundings = { identity: run, now: () => 1_790_000_000_000, newId: () => `event-${++ids}` }
const options = () => ({ ...surroundings, path })
const text = (file = path): Promise<string> => readFile(file, 'utf8')

describe('a record', () => {
  test('is on the disk, sound, before a write resolves', async () => {
    const record = await openRecord(options())
    await record.write('run.started', samples['run.started'])
    expect(verifyChain(await text())).toMatchObject({ ok: true, events: 1, closed: false, sha256: record.sha256() })
    await record.write('run.finished', samples['run.finished'])
    expect(record.closed()).toBe(true)
    expect(verifyChain(await text(), { sha256: record.sha256() })).toMatchObject({
      ok: true,
      events: 2,
      closed: true,
      run,
    })
    await record.close()
  })

  test('may be read by its owner alone', async () => {
    await (await openRecord(options())).close()
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  test('gets a directory, where the one asked for is not there', async () => {
    path = join(directory, 'out', 'audit', 'record.jsonl')
    await (await openRecord(options())).close()
    expect(existsSync(path)).toBe(true)
  })

  test('is one chain, in order, though many write at once', async () => {
    const record = await openRecord(options())
    const steps = Array.from({ length: 50 }, (_, index) => `step-${index}`)
    await Promise.all(steps.map(step => record.write('step.finished', { ...samples['step.finished'], step })))
    const written = (await text())
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).subject)
    expect(written).toEqual(steps)
    expect(verifyChain(await text(), { sha256: record.sha256() }).ok).toBe(true)
    await record.close()
  })

  test('goes to the disk by one flush for all lines that wait, and none resolves before its flush', async () => {
    const flushed: string[] = []
    let written = ''
    const handle = {
      appendFile: async (text: string) => {
        written += text
      },
      sync: async () => {
        flushed.push(written)
      },
      truncate: async () => {},
      close: async () => {},
    }
    const record = recordOn(handle, path, startChain(run), surroundings)
    const lines = Array.from({ length: 200 }, (_, index) => ({ ...samples['step.cancelled'], step: `job${index}` }))
    await Promise.all(
      lines.map(async line => {
        await record.write('step.cancelled', line)
        expect(flushed.at(-1)).toContain(`"step":"${line.step}"`)
      }),
    )
    expect(flushed.length).toBeLessThanOrEqual(2)
    expect(verifyChain(written, { sha256: record.sha256() })).toMatchObject({ ok: true, events: 200 })
  })

  test('has the end of a call at once, though its flush waits for the next line', async () => {
    const done: string[] = []
    const handle = {
      appendFile: async (text: string) => void done.push(JSON.parse(text).type),
      sync: async () => void done.push('flush'),
      truncate: async () => {},
      close: async () => {},
    }
    const record = recordOn(handle, path, startChain(run), surroundings)
    await record.write('call.ended', samples['call.ended'], 'with the next')
    await record.write('call.began', samples['call.began'])
    await record.write('call.ended', samples['call.ended'], 'with the next')
    const [began, ended] = ['dev.keyless-vertex.call.began', 'dev.keyless-vertex.call.ended']
    expect(done).toEqual([ended, began, 'flush', ended])
  })

  test('refuses an event in the midst of others, and takes these', async () => {
    const record = await openRecord(options())
    const odd = { ...samples['step.cancelled'], surplus: true }
    const [before, refused, after] = await Promise.allSettled([
      record.write('run.started', samples['run.started']),
      record.write('step.cancelled', odd),
      record.write('run.finished', samples['run.finished']),
    ])
    expect([before?.status, refused?.status, after?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(verifyChain(await text(), { sha256: record.sha256() })).toMatchObject({ ok: true, events: 2, closed: true })
    await record.close()
  })

  test('takes nothing after its end', async () => {
    const record = await openRecord(options())
    await record.write('run.finished', samples['run.finished'])
    const error = await failure(record.write('step.started', samples['step.started']))
    expect(error.code).toBe('INTERNAL')
    expect(error.message).toBe('step.started came after run.finished, which closes the record')
    expect(verifyChain(await text())).toMatchObject({ ok: true, events: 1 })
    await record.close()
  })

  test('that refuses a field goes on with the next event: nothing was written', async () => {
    const record = await openRecord(options())
    const data = { ...samples['policy.loaded'], token: 'secret' }
    expect((await failure(record.write('policy.loaded', data))).code).toBe('INTERNAL')
    await record.write('policy.loaded', samples['policy.loaded'])
    expect(verifyChain(await text())).toMatchObject({ ok: true, events: 1 })
    await record.close()
  })
})

describe('a name that is taken', () => {
  test('by an earlier use in the job: the next number, and the first record stays as it was', async () => {
    const first = await openRecord(options())
    await first.write('run.started', samples['run.started'])
    await first.close()
    const before = await text()
    const second = await openRecord(options())
    const third = await openRecord(options())
    expect([second.path, third.path]).toEqual([
      join(directory, 'vertex-audit-2.jsonl'),
      join(directory, 'vertex-audit-3.jsonl'),
    ])
    expect(await text()).toBe(before)
    await Promise.all([second.close(), third.close()])
  })

  test('by two uses at the same time: each has its own', async () => {
    const records = await Promise.all(Array.from({ length: 8 }, () => openRecord(options())))
    expect(new Set(records.map(record => record.path)).size).toBe(8)
    await Promise.all(records.map(record => record.close()))
  })

  test.each(['a link to a file', 'a link to nowhere', 'a directory'])('by %s: refused', async kind => {
    const target = join(directory, 'target')
    if (kind === 'a directory') await mkdir(path)
    else await symlink(target, path)
    if (kind === 'a link to a file') await writeFile(target, 'precious')
    const error = await failure(openRecord(options()))
    expect(error.code).toBe('RECORD_UNWRITABLE')
    expect(error.message).toBe(`The record cannot be written: ${path} already exists and is not a file`)
    expect(error.cure).toBe('Remove it, or choose another path with the input audit_log.')
    if (kind === 'a link to a file') expect(await text(target)).toBe('precious')
    else expect(existsSync(target)).toBe(false)
  })
})

describe('a record that cannot be written', () => {
  test.skipIf(!existsSync('/dev/full'))('because the disk is full: that write and every later one fails', async () => {
    const handle = await open('/dev/full', 'a')
    const record = recordOn(handle, path, startChain(run), surroundings)
    const writes = [
      record.write('run.started', samples['run.started']),
      record.write('policy.loaded', samples['policy.loaded']),
    ]
    for (const write of writes) {
      const error = await failure(write)
      expect(error.code).toBe('RECORD_UNWRITABLE')
      expect(error.message).toBe(`The record cannot be written to ${path}: the disk is full (ENOSPC)`)
      expect(error.commands).toContain(`df -h ${directory}`)
    }
    expect(record.state()).toEqual(startChain(run))
    await record.close()
  })

  test('stays so, even when the disk could take the next line', async () => {
    const record = await openRecord(options())
    await record.write('run.started', samples['run.started'])
    await record.close()
    expect((await failure(record.write('policy.loaded', samples['policy.loaded']))).code).toBe('RECORD_UNWRITABLE')
    expect((await failure(record.write('run.finished', samples['run.finished']))).code).toBe('RECORD_UNWRITABLE')
    expect(verifyChain(await text())).toMatchObject({ ok: true, events: 1, closed: false })
  })

  test('because its path leads through a file', async () => {
    await writeFile(join(directory, 'file'), '')
    path = join(directory, 'file', 'record.jsonl')
    const error = await failure(openRecord(options()))
    expect(error.code).toBe('RECORD_UNWRITABLE')
    expect(error.message).toContain(`The record cannot be written to ${path}: `)
  })

  // Root may write anywhere.
  test.skipIf(process.getuid?.() === 0)('because the runner may not write there', async () => {
    await chmod(directory, 0o500)
    const error = await failure(openRecord(options()))
    await chmod(directory, 0o700)
    expect(error.message).toBe(`The record cannot be written to ${path}: the runner may not write there (EACCES)`)
  })
})

describe('a record that main left open', () => {
  const leave = async () => {
    const record = await openRecord(options())
    await record.write('run.started', samples['run.started'])
    const early = record.state()
    await record.write('step.started', samples['step.started'])
    await record.close()
    return { early, late: record.state() }
  }

  test('is closed by post, as one chain', async () => {
    const { late } = await leave()
    const record = await resumeRecord(options(), late)
    expect(record.torn).toBeUndefined()
    await record.write('run.finished', { conclusion: 'cancelled', code: 'CANCELLED', steps_sha256: null })
    await record.close()
    expect(verifyChain(await text(), { sha256: record.sha256() })).toMatchObject({ ok: true, events: 3, closed: true })
  })

  test('is taken up from where it really is, when main was killed before it could say', async () => {
    const { early, late } = await leave()
    const record = await resumeRecord(options(), early)
    expect(record.state()).toEqual(late)
    await record.close()
  })

  test('half a line: set aside, named in the next line, and not believed', async () => {
    const { late } = await leave()
    const sound = await text()
    const half = '{"specversion":"1.0","id":"event-3","sou'
    await appendFile(path, half)
    const record = await resumeRecord(options(), late)
    expect(record.torn?.path).toBe(`${path}.torn`)
    expect(await text(`${path}.torn`)).toBe(half)
    expect(await text()).toBe(sound)
    await record.write('run.finished', samples['run.finished'])
    await record.close()
    const last = (await text()).trim().split('\n').at(-1) ?? ''
    expect(JSON.parse(last).torn).toBe(record.torn?.sha256)
    expect(verifyChain(await text(), { sha256: record.sha256() })).toMatchObject({ ok: true, events: 3, closed: true })
  })

  test('a first line half written', async () => {
    const before = await openRecord(options())
    await before.close()
    await appendFile(path, '{"spec')
    const record = await resumeRecord(options(), before.state())
    await record.write('run.finished', samples['run.finished'])
    await record.close()
    expect(verifyChain(await text())).toMatchObject({ ok: true, events: 1, closed: true })
  })

  test('but closed, takes nothing more', async () => {
    const before = await openRecord(options())
    await before.write('run.finished', samples['run.finished'])
    await before.close()
    const record = await resumeRecord(options(), before.state())
    expect(record.closed()).toBe(true)
    expect((await failure(record.write('run.finished', samples['run.finished']))).code).toBe('INTERNAL')
    await record.close()
  })

  test.each<[string, (sound: string) => string, string]>([
    ['edited', sound => sound.replace('"grant":"train"', '"grant":"serve"'), 'line 2: its prev is'],
    [
      'with its last line edited',
      sound => sound.replace('us-central1', 'us-central2'),
      'line 2, the last that main knew of, differs or is missing',
    ],
    [
      'cut off',
      sound => sound.slice(0, sound.indexOf('\n') + 1),
      'line 2, the last that main knew of, differs or is missing',
    ],
    ['emptied', () => '', 'line 2, the last that main knew of, differs or is missing'],
  ])('and that someone has %s since is not gone on with', async (_, tamper, what) => {
    const { late } = await leave()
    const tampered = tamper(await text())
    await writeFile(path, tampered)
    const error = await failure(resumeRecord(options(), late))
    expect(error.code).toBe('RECORD_UNWRITABLE')
    expect(error.message).toContain(`The record ${path} is not what this run wrote: ${what}`)
    expect(await text()).toBe(tampered)
  })

  test('and that is another run’s', async () => {
    const { late } = await leave()
    const error = await failure(resumeRecord({ ...options(), identity: { ...run, runAttempt: '2' } }, late))
    expect(error.message).toBe(`The record ${path} is not what this run wrote: it belongs to another run`)
  })

  test('and that is gone, or a link now', async () => {
    const { late } = await leave()
    const moved = join(directory, 'moved')
    await writeFile(moved, await text())
    await rm(path)
    expect((await failure(resumeRecord(options(), late))).message).toBe(
      `The record cannot be written to ${path}: it does not exist (ENOENT)`,
    )
    await symlink(moved, path)
    expect((await failure(resumeRecord(options(), late))).message).toBe(
      `The record cannot be written to ${path}: it is a symbolic link (ELOOP)`,
    )
  })

  test('by SIGKILL holds every line whose write had resolved', async () => {
    const script = `
      import { openRecord } from ${JSON.stringify(new URL('../../src/audit/file.ts', import.meta.url).href)}
      let ids = 0
      const record = await openRecord({ path: process.argv[1], identity: ${JSON.stringify(run)}, now: Date.now, newId: () => String(++ids) })
      for (let line = 1; line <= 20; line++) {
        await record.write('policy.loaded', { policy: 'p', commit: null, sha256: String(line) })
        process.stdout.write(line + '\\n')
        if (line === 20) process.kill(process.pid, 'SIGKILL')
      }`
    const child = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, path])
    const killed: unknown = await child.catch((error: unknown) => error)
    expect(killed).toMatchObject({ signal: 'SIGKILL' })
    expect(verifyChain(await text())).toMatchObject({ ok: true, events: 20, closed: false })
    const record = await resumeRecord(options(), startChain(run))
    await record.write('run.finished', samples['run.finished'])
    await record.close()
    expect(verifyChain(await text())).toMatchObject({ ok: true, events: 21, closed: true })
  })
})
