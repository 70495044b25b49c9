import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appendEvent, startChain } from '../../src/audit/chain.ts'
import type { AuditEventType } from '../../src/audit/events.ts'
import { verifyChain } from '../../src/audit/verify.ts'
import { ActionError } from '../../src/core/errors.ts'
import { eventTypes, lines, linesOf, run, samples, textOf } from './records.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const last = sha256(lines.at(-1) ?? '')
const record = textOf(lines)
const at = { id: 'event-1', time: '2026-09-21T14:18:20.000Z' }

describe('a line of the record', () => {
  test('is a CloudEvent that says where it stands and which run it is of', () => {
    const [first = '', second = ''] = lines
    expect(JSON.parse(first)).toEqual({
      specversion: '1.0',
      id: 'event-1',
      source: 'https://github.com/acme/fraud/actions/runs/17012345678/attempts/1',
      type: 'dev.keyless-vertex.run.started',
      time: '2026-09-21T14:13:20.000Z',
      datacontenttype: 'application/json',
      seq: 1,
      prev: startChain(run).prev,
      server: 'https://github.com',
      repository: 'acme/fraud',
      repositoryid: '512345678',
      runid: '17012345678',
      runattempt: '1',
      job: 'train',
      sha: run.sha,
      data: samples['run.started'],
    })
    expect(JSON.parse(second)).toMatchObject({ seq: 2, prev: sha256(first), data: samples['policy.loaded'] })
  })

  test('has attributes that CloudEvents allows: lower-case letters and digits, strings and integers', () => {
    for (const [name, value] of lines.flatMap(line => Object.entries(JSON.parse(line)))) {
      expect(name).toMatch(/^[a-z0-9]{1,20}$/)
      if (name !== 'data') expect(typeof value === 'string' || Number.isInteger(value)).toBe(true)
    }
  })

  test('names its step as the subject', () => {
    const subjects = lines.map(line => JSON.parse(line)).filter(event => event.type.includes('.step.'))
    expect(subjects.map(event => event.subject)).toEqual(Array(6).fill('train'))
  })

  test('is the same whatever the order of what it is given', () => {
    const { sub, actor, workflow } = samples['token.verified'].claims
    const claims = { workflow: workflow ?? '', sub: sub ?? '', actor: actor ?? '' }
    const { jti, key_id, token_sha256, expires_at } = samples['token.verified']
    const shuffled = { expires_at, token_sha256, key_id, jti, claims }
    const state = startChain(run)
    const one = appendEvent(state, run, { ...at, type: 'token.verified', data: samples['token.verified'] })
    expect(appendEvent(state, run, { ...at, type: 'token.verified', data: shuffled })).toEqual(one)
  })

  test('stays one line whatever the names in it hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), name => {
        const data = { ...samples['policy.loaded'], policy: name }
        const { line, state } = appendEvent(startChain(run), run, { ...at, type: 'policy.loaded', data })
        expect(line).not.toMatch(/[\r\n]/)
        expect(verifyChain(`${line}\n`)).toMatchObject({ ok: true, sha256: state.prev })
      }),
    )
  })
})

describe('what the record does not take', () => {
  const refused = (type: AuditEventType, data: unknown): ActionError => {
    try {
      // Reflect avoids the type checker, as a bug in code without types would.
      Reflect.apply(appendEvent, undefined, [startChain(run), run, { ...at, type, data }])
    } catch (error) {
      if (error instanceof ActionError) return error
    }
    throw new Error('expected an ActionError')
  }

  test.each(eventTypes)('a field that %s does not have', type => {
    const error = refused(type, { ...samples[type], access_token: 'secret' })
    expect(error.code).toBe('INTERNAL')
    expect(error.message).toBe(
      `The record does not accept this ${type}: data has a field "access_token", which ${type} does not have`,
    )
  })

  test.each(eventTypes.flatMap(type => Object.keys(samples[type]).map(field => [type, field] as const)))(
    '%s without %s, or with an object in its place',
    (type, field) => {
      const message = `The record does not accept this ${type}: data.${field} of ${type} is missing or of the wrong form`
      const { [field]: _, ...rest } = { ...samples[type] } as Record<string, unknown>
      expect(refused(type, rest).message).toBe(message)
      expect(refused(type, { ...rest, [field]: { nested: { token: 1 } } }).message).toBe(message)
    },
  )

  test('a policy of no repository may lack its id, but have nothing else there', () => {
    const loaded = { ...samples['policy.loaded'], repository_id: 512_345_678 }
    expect(refused('policy.loaded', loaded).message).toContain('data.repository_id of policy.loaded is missing or of')
  })

  test('a condition with more in it than conditions have', () => {
    const conditions = [{ condition: 'x', expected: 'y', holds: true, body: 'secret' }]
    expect(refused('decision.made', { ...samples['decision.made'], conditions }).message).toBe(
      'The record does not accept this decision.made: data.conditions of decision.made is missing or of the wrong form',
    )
  })

  test.each([
    ['a JSON Web Token', `${'eyJ'.padEnd(40, 'x')}.${'eyJ'.padEnd(40, 'y')}.${'z'.repeat(40)}`],
    ["Google's access token", `ya29.${'c'.repeat(40)}`],
  ])('%s in any field', (_, token) => {
    const error = refused('step.finished', { ...samples['step.finished'], reason: `failed with ${token}` })
    expect(error.message).toBe('The record does not accept this step.finished: it contains what looks like a token')
    expect(error.message).not.toContain(token)
  })
})

describe('a sound record', () => {
  test('is found sound, with its events, its hash and its run', () => {
    const sound = { ok: true, events: lines.length, sha256: last, closed: true, run }
    expect(verifyChain(record)).toEqual(sound)
    expect(verifyChain(Buffer.from(record), { sha256: last.toUpperCase() })).toEqual(sound)
  })

  test('that nobody closed says so', () => {
    expect(verifyChain(textOf(lines.slice(0, -1)))).toMatchObject({ ok: true, closed: false, events: lines.length - 1 })
  })
})

describe('tampering is found', () => {
  const brokenAt = (line: number) => ({ ok: false, line })

  test('any single byte of any line changed, with the hash that the run gave out', () => {
    const bytes = Buffer.from(record)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (offset, change) => {
        const tampered = Buffer.from(bytes)
        tampered[offset] = (bytes[offset] ?? 0) ^ change
        expect(verifyChain(tampered, { sha256: last }).ok).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  test('any single byte of any line but the last changed, even without that hash, and near where it was', () => {
    const bytes = Buffer.from(textOf(lines.slice(0, -1)))
    const whole = Buffer.from(record)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (offset, change) => {
        const tampered = Buffer.from(whole)
        tampered[offset] = (whole[offset] ?? 0) ^ change
        const verdict = verifyChain(tampered)
        if (verdict.ok) throw new Error('found sound')
        const line = whole.subarray(0, offset).filter(byte => byte === 0x0a).length + 1
        expect([line, line + 1]).toContain(verdict.line)
      }),
      { numRuns: 1000 },
    )
  })

  test('any byte added or taken away, with the hash', () => {
    const bytes = Buffer.from(record)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (offset, byte) => {
        const longer = Buffer.concat([bytes.subarray(0, offset), Buffer.from([byte]), bytes.subarray(offset)])
        const shorter = Buffer.concat([bytes.subarray(0, offset), bytes.subarray(offset + 1)])
        expect(verifyChain(longer, { sha256: last }).ok).toBe(false)
        expect(verifyChain(shorter, { sha256: last }).ok).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  test('any lines removed, repeated, or put in another order, but for some cut off the end', () => {
    const picks = fc.array(fc.nat(lines.length - 1), { maxLength: lines.length + 2 })
    fc.assert(
      fc.property(picks, order => {
        fc.pre(!order.every((pick, index) => pick === index))
        expect(verifyChain(textOf(order.map(pick => lines[pick] ?? ''))).ok).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  test('lines cut off the end: not closed, and not the hash', () => {
    for (let kept = 1; kept < lines.length; kept++) {
      const cut = textOf(lines.slice(0, kept))
      expect(verifyChain(cut)).toMatchObject({ ok: true, closed: false })
      const verdict = verifyChain(cut, { sha256: last })
      expect(verdict).toMatchObject({ ...brokenAt(kept), seq: kept })
      if (!verdict.ok)
        expect(verdict.reason).toContain(`the run's last line had ${last}: it was edited, or lines were cut off`)
    }
  })

  test('a line edited: the next one says what the hash was', () => {
    const tampered = lines.with(4, (lines[4] ?? '').replace('other-run', 'expired'))
    const actual = sha256(tampered[4] ?? '')
    expect(verifyChain(textOf(tampered))).toEqual({
      ok: false,
      line: 6,
      seq: 6,
      reason: `its prev is "${sha256(lines[4] ?? '')}", but line 5 has the SHA-256 ${actual}: line 5 was edited or replaced after this one was written, or this one was`,
    })
  })

  test('a line removed', () => {
    expect(verifyChain(textOf(lines.toSpliced(3, 1)))).toEqual({
      ok: false,
      line: 4,
      seq: 5,
      reason: 'its seq is 5, 4 was expected: lines before it were removed or reordered',
    })
  })

  test('a line inserted', () => {
    expect(verifyChain(textOf(lines.toSpliced(3, 0, lines[1] ?? '')))).toEqual({
      ok: false,
      line: 4,
      seq: 2,
      reason: 'its seq is 2, 4 was expected: it was inserted, repeated or reordered',
    })
  })

  test('the first line removed, or its run renamed', () => {
    const { reason } = verifyChain(textOf(lines.slice(1))) as { reason: string }
    expect(reason).toContain('the first line does not say which run it is of (server, repository,')
    const renamed = record.replace('"repository":"acme/fraud"', '"repository":"evil/fraud"')
    const verdict = verifyChain(renamed)
    expect(verdict).toMatchObject({ ...brokenAt(1), seq: 1 })
    if (!verdict.ok) expect(verdict.reason).toContain('the first line was edited')
  })

  test('the lines of another run spliced in', () => {
    const other = linesOf(eventTypes, { ...run, runId: '1' })
    expect(verifyChain(textOf([...lines.slice(0, 3), ...other.slice(3)]))).toMatchObject({ ...brokenAt(4), seq: 4 })
  })

  test('lines added after the end', () => {
    const { seq, prev } = { seq: lines.length + 1, prev: last }
    const { line } = appendEvent({ seq, prev }, run, { ...at, type: 'run.finished', data: samples['run.finished'] })
    expect(verifyChain(textOf([...lines, line]))).toEqual({
      ok: false,
      line: lines.length + 1,
      seq,
      reason: 'it comes after run.finished, which closes a record: it was added',
    })
  })

  test('a last line that was never finished', () => {
    expect(verifyChain(record.slice(0, -1))).toMatchObject({ ok: false, line: lines.length })
    expect(verifyChain(`${record}{"specversion"`)).toEqual({
      ok: false,
      line: lines.length + 1,
      seq: undefined,
      reason: 'it does not end with a line feed: it was cut off while it was written, or later',
    })
  })

  test.each<[string, string, string]>([
    ['nothing', '', 'the record is empty'],
    ['an empty line', '\n', 'it is not a JSON object'],
    ['no JSON', 'hello\n', 'it is not a JSON object'],
    ['a list', '[]\n', 'it is not a JSON object'],
    ['a byte order mark', `\ufeff${record}`, 'it is not a JSON object'],
    [
      'carriage returns',
      record.replaceAll('\n', '\r\n'),
      'it differs from what was written: its white space, order, escapes or repeated keys differ',
    ],
    [
      'a key given twice',
      record.replace('"seq":1', '"seq":7,"seq":1'),
      'it differs from what was written: its white space, order, escapes or repeated keys differ',
    ],
    [
      'an attribute too many',
      record.replace('"seq":1', '"seq":1,"more":1'),
      'it differs from what was written: "more" differ',
    ],
    [
      'a type of its own',
      record.replace('run.started', 'run.begun'),
      'its type is "dev.keyless-vertex.run.begun", which no record has',
    ],
    [
      'a type of all objects',
      record.replace('run.started', 'toString'),
      'its type is "dev.keyless-vertex.toString", which no record has',
    ],
    [
      'a number that nests too deep to be written again',
      record.replace('"seq":1', `"seq":${'['.repeat(20_000)}${']'.repeat(20_000)}`),
      'its seq is not a number, 1 was expected',
    ],
    [
      'more attributes than a message can name',
      record.replace('"seq":1', `"seq":1,${Array.from({ length: 30 }, (_, at) => `"a${at}":0`).join()}`),
      `it differs from what was written: ${Array.from({ length: 20 }, (_, at) => `"a${at}"`).join(', ')} and 10 more differ`,
    ],
    [
      'a field with a long name',
      record.replace('"data":{', `"data":{"${'A'.repeat(1_000)}":0,`),
      `data has a field "${'A'.repeat(77)}…", which run.started does not have`,
    ],
    [
      'a line that is too long',
      record.replace('"seq":1', `"seq":1,"a":"${' '.repeat(16 * 1024 * 1024)}"`),
      'it is longer than any line of a record',
    ],
    ['another source', record.replace('attempts/1', 'attempts/2'), 'it differs from what was written: "source" differ'],
  ])('%s', (_, text, reason) => {
    expect(verifyChain(text)).toMatchObject({ ok: false, line: 1, reason })
  })
})
