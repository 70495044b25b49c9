import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appendEvent, sha256, startChain, typePrefix } from '../../src/audit/chain.ts'
import type { AuditEvents, AuditEventType, RunIdentity } from '../../src/audit/events.ts'
import { runCommandLine } from '../../src/cli/program.ts'
import { readRecords } from '../../src/cli/record-files.ts'
import { longestFile } from '../../src/cli/terminal.ts'
import type { AuditStory, RecordStory } from '../../src/report/audit/story.ts'
import { eventTypes, lines, linesOf, run, samples, textOf } from '../audit/records.ts'
import { plainTerminal, type WorkplaceOptions } from './terminal.ts'

const last = sha256(lines.at(-1) ?? '')

let directory = ''
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'audit-show-'))
})
afterAll(() => rm(directory, { recursive: true }))

const file = async (name: string, content: string | Buffer): Promise<string> => {
  await writeFile(join(directory, name), content)
  return name
}

async function show(args: readonly string[], options: WorkplaceOptions & { readonly columns?: number } = {}) {
  const terminal = { ...plainTerminal(directory, options), columns: options.columns }
  const exit = await runCommandLine(['audit', 'show', ...args], terminal)
  return { exit, text: terminal.printed.join(''), errors: terminal.complained.join('') }
}

async function storyOfFile(
  ...args: readonly string[]
): Promise<{ story: AuditStory; record: RecordStory; exit: number }> {
  const { exit, text } = await show([...args, '--json'])
  const story: AuditStory = JSON.parse(text)
  const record = story.runs[0]?.records[0]
  if (record === undefined) throw new Error(text)
  return { story, record, exit }
}

/** A record of these events with these data. */
function recordOf(
  events: readonly { readonly [T in AuditEventType]: readonly [T, AuditEvents[T]] }[AuditEventType][],
  identity: RunIdentity = run,
): string[] {
  let state = startChain(identity)
  return events.map(([type, data], index) => {
    const time = new Date(1_790_000_000_000 + index * 60_000).toISOString()
    const link = appendEvent(state, identity, { type, data, id: `event-${index + 1}`, time })
    state = link.state
    return link.line
  })
}

/** Adds lines as another version would write them, with a whole chain. */
function withForeign(record: readonly string[], types: Readonly<Record<string, object>>): string[] {
  const all = [...record]
  for (const [type, data] of Object.entries(types)) {
    const former = JSON.parse(all.at(-1) ?? '')
    const event = {
      ...former,
      id: type,
      type: `${typePrefix}${type}`,
      seq: all.length + 1,
      prev: sha256(all.at(-1) ?? ''),
    }
    const { specversion, id, source, time, datacontenttype, seq, prev } = event
    all.push(JSON.stringify({ specversion, id, source, type: event.type, time, datacontenttype, seq, prev, data }))
  }
  return all
}

describe('what it says of the chain first', () => {
  test('verified, with the hash; consistent only, without it', async () => {
    const name = await file('all.jsonl', textOf(lines))
    const verified = await show([name, '--sha256', last.toUpperCase()])
    expect(verified.exit).toBe(0)
    expect(verified.text).toContain(`Job train · all.jsonl\n  VERIFIED: the chain of ${lines.length} events is whole`)
    const consistent = await show([name])
    expect(consistent.exit).toBe(0)
    expect(consistent.text).toContain('CONSISTENT IN ITSELF, not verified')
  })

  test('a rewritten record does not have the hash', async () => {
    const name = await file('rewritten.jsonl', textOf(linesOf(eventTypes.filter(type => type !== 'token.rejected'))))
    const { exit, text } = await show([name, '--sha256', last])
    expect(exit).toBe(1)
    expect(text).toContain(`BROKEN at line ${lines.length - 1}: its last line does not have the SHA-256`)
  })

  test('an edited line: what is before it, marked, and nothing after it', async () => {
    const edited = lines.with(8, (lines[8] ?? '').replace('"expires_at":"2026', '"expires_at":"2027'))
    const { record, exit } = await storyOfFile(await file('edited.jsonl', textOf(edited)))
    expect(exit).toBe(1)
    expect(record.verification).toMatchObject({ result: 'broken', line: 10, events: 9 })
    expect(record.timeline.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect((await show(['edited.jsonl'])).text).toContain('Only the 9 events before that line are shown.')
  })

  test.each<[string, string | Buffer, RegExp, number]>([
    ['empty', '', /BROKEN at line 1: the file is empty\. Nothing of it is shown\./, 0],
    ['no record', 'PK\u0003\u0004 a zip\n', /BROKEN at line 1: the file is not a record/, 0],
    ['binary', Buffer.from([0xff, 0xfe, 0x00, 0x0a]), /BROKEN at line 1: the file is not a record/, 0],
    ['compressed', gzipSync('{"a":1}'), /BROKEN at line 1: the file is not a record/, 0],
    ['JSON of another kind', '{"a":1}\n', /BROKEN at line 1: the first line does not say which run it is of/, 0],
    [
      'nested too deep',
      textOf(withForeign(lines.slice(0, 1), { 'run.resumed': { a: 1 } })).replace(
        '"a":1',
        `"a":${'['.repeat(20_000)}${']'.repeat(20_000)}`,
      ),
      /BROKEN at line 2: it nests deeper than any event of a record/,
      1,
    ],
    ['cut in its last line', textOf(lines).slice(0, -9), /BROKEN at line \d+: it does not end with a line feed/, 1],
    ['without its end', textOf(lines.slice(0, 5)), /INCOMPLETE: the chain of 5 events is whole/, 1],
  ])('a file that is %s', async (name, content, words, records) => {
    const { exit, text } = await show([await file(`${name}.jsonl`, content)])
    expect(exit).toBe(1)
    expect(text).toMatch(words)
    expect(text.includes('acme/fraud')).toBe(records > 0)
  })
})

describe('what a record says', () => {
  test('every event of this version is told', async () => {
    const { record } = await storyOfFile(await file('known.jsonl', textOf(lines)))
    expect(record.unknown).toEqual([])
    const untold = record.timeline.filter(
      ({ text }) => text === 'unknown to this version' || text.includes('undefined'),
    )
    expect(untold).toEqual([])
  })

  test('who asked, who approved, which policy, which identity, what was made', async () => {
    const { record } = await storyOfFile(await file('facts.jsonl', textOf(lines)))
    expect(record).toMatchObject({
      asked: { actor: 'octocat' },
      identity: { service_account: 'trainer@acme-ml.iam.gserviceaccount.com', renewals: 1 },
      policies: [{ policy: '.github/vertex-policy.yml', url: expect.stringContaining('/acme/fraud/blob/') }],
      ended: { conclusion: 'success', cancelled: ['train'] },
    })
    expect(record.decisions[0]).toMatchObject({
      approvers: ['hubot'],
      merged_pull_request: 17,
      pull_request_url: 'https://github.com/acme/fraud/pull/17',
      conditions: [{ result: 'passed' }, { condition: 'when.environment', actual: null, result: 'failed' }],
    })
    const [train] = record.steps
    expect(train).toMatchObject({ state: 'JOB_STATE_FAILED', reason: 'out of memory' })
    expect(train?.resources).toEqual([
      {
        name: 'projects/1/locations/us-central1/customJobs/2',
        created: false,
        adopted: true,
        console_url: expect.stringMatching(/^https:\/\/console\.cloud\.google\.com\//),
      },
    ])
    expect(record.undone.map(({ step }) => step)).toEqual(['train', 'ask', 'release'])
    expect(record.lent).toMatchObject({
      borrower: 'triage/0',
      without_end: 0,
      usage: [{ calls: 1, input_tokens: 120 }],
    })
  })

  test('events and fields of a later version are listed, and the rest is read', async () => {
    const later = withForeign(linesOf(['run.started']), {
      'model.blessed': { by: 'octocat' },
      'run.finished': { conclusion: 'success', code: null, steps_sha256: null, mood: 'good' },
    })
    const { record, exit } = await storyOfFile(await file('later.jsonl', textOf(later)))
    expect(record.unknown.map(({ line, type }) => [line, type])).toEqual([
      [2, 'model.blessed'],
      [3, 'run.finished'],
    ])
    expect(record.ended).toMatchObject({ conclusion: 'success' })
    expect(exit).toBe(0)
    expect((await show(['later.jsonl'])).text).toMatch(
      /Events that this version does not know\n {2}line 2 · .* · model\.blessed/,
    )
  })

  test('an edited line of a later version breaks the chain, too', async () => {
    const later = withForeign(linesOf(['run.started']), { 'model.blessed': { by: 'octocat' }, 'run.finished': {} })
    const edited = later.with(1, (later[1] ?? '').replace('octocat', 'hubot'))
    const spaced = later.with(2, (later[2] ?? '').replace('"data":{}', '"data": {}'))
    expect((await storyOfFile(await file('e.jsonl', textOf(edited)))).record.verification).toMatchObject({ line: 3 })
    expect((await storyOfFile(await file('s.jsonl', textOf(spaced)))).record.verification).toMatchObject({ line: 3 })
  })

  test('records of earlier versions: no results of conditions, and what was not asked', async () => {
    const decision = samples['decision.made']
    const earlier = {
      ...decision,
      conditions: decision.conditions.map(one => ({ ...one, holds: false, asked: false })),
    }
    const { record } = await storyOfFile(await file('earlier.jsonl', textOf(recordOf([['decision.made', earlier]]))))
    expect(record.decisions[0]?.conditions.map(({ result }) => result)).toEqual(['not asked', 'not asked'])
  })

  test('a condition that was not asked about, because the claims alone denied, is no failure', async () => {
    const decision = samples['decision.made']
    const conditions = decision.conditions.map(one => ({ ...one, holds: false, result: 'not asked' as const }))
    const path = await file('denied.jsonl', textOf(recordOf([['decision.made', { ...decision, conditions }]])))
    const { record } = await storyOfFile(path)
    expect(record.decisions[0]?.conditions.map(({ result }) => result)).toEqual(['not asked', 'not asked'])
    const { text } = await show([path])
    expect(text).toContain('0 of 2 conditions passed, 2 not checked')
    expect(text).toMatch(/· \S+: not checked \(needs /)
    expect(text).not.toContain('✗')
  })
})

describe('several records', () => {
  const model = 'projects/123/locations/us-central1/models/fraud@4'
  const training = recordOf([
    ['run.started', samples['run.started']],
    ['step.started', { ...samples['step.started'], step: 'register', kind: 'uploadModel' }],
    [
      'step.finished',
      {
        step: 'register',
        kind: 'uploadModel',
        name: model.replace('123', 'acme-ml'),
        state: 'SUCCEEDED',
        reason: null,
      },
    ],
    ['run.finished', samples['run.finished']],
  ])
  const deployment = recordOf(
    [
      ['run.started', samples['run.started']],
      ['rollout.began', samples['rollout.began']],
      ['run.finished', samples['run.finished']],
    ],
    { ...run, job: 'deploy' },
  )

  test('of one run are one story: the model of the rollout leads to the step that made it', async () => {
    await file('deploy.jsonl', textOf(deployment))
    await file('train.jsonl', textOf(training))
    const hashes = [training, deployment].flatMap(one => ['--sha256', sha256(one.at(-1) ?? '')])
    const { exit, text } = await show(['deploy.jsonl', 'train.jsonl', ...hashes], { columns: 120 })
    expect(exit, text).toBe(0)
    expect(text.match(/VERIFIED/g)).toHaveLength(2)
    expect(text).toContain('Run 17012345678 of acme/fraud on https://github.com: 2 records')
    expect(text).toContain(`model ${model}, made by step register of job train, deployed as 4711`)
  })

  test('a hash that no record has is an error at the top', async () => {
    const { exit, text } = await show(['deploy.jsonl', 'train.jsonl', '--sha256', 'a'.repeat(64)])
    expect(exit).toBe(1)
    expect(text).toMatch(/^NOT FOUND: no record ends with the line that has the SHA-256\n {2}aaaa/)
  })

  test('the standard input, and a record of another run: a story each', async () => {
    const other = linesOf(['run.started', 'run.finished'], { ...run, runId: '2' })
    const { exit, text } = await show(['-', 'train.jsonl'], { input: textOf(other) })
    expect(exit).toBe(0)
    expect(text).toContain('Job train · (standard input)')
    expect(text).not.toContain('2 records')
  })
})

describe('a record that attacks its reader', () => {
  const evil = '\u001b]0;pwned\u0007\u202e\n::error::x ##[error]y <script>alert(1)</script>'
  const hostile = textOf(
    recordOf(
      [
        ['run.started', { ...samples['run.started'], mode: evil }],
        ['token.verified', { ...samples['token.verified'], claims: { actor: evil, workflow_ref: evil } }],
        ['step.finished', { ...samples['step.finished'], step: evil, reason: evil }],
        ['run.finished', samples['run.finished']],
      ],
      { ...run, server: 'https://evil.example', repository: evil, job: evil },
    ),
  )

  test('has no effect on a terminal, and no links', async () => {
    const { text } = await show([await file('hostile.jsonl', hostile)])
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    expect(text).not.toMatch(/^\s*::/m)
    expect(text).not.toContain('https://evil.example/')
  })

  test('gets links to its own server only if the user names it', async () => {
    const enterprise = textOf(linesOf(['run.started', 'run.finished'], { ...run, server: 'https://git.acme.example' }))
    const name = await file('ghes.jsonl', enterprise)
    const page = 'https://git.acme.example/acme/fraud/actions/runs/'
    expect((await show([name])).text).not.toContain(page)
    expect((await show([name, '--host', 'git.acme.example'])).text).toContain(page)
  })
})

test('has lines of at most 80 or 120 columns, except for words that are longer', async () => {
  const name = await file('columns.jsonl', textOf(lines))
  for (const columns of [80, 120]) {
    const { text } = await show([name], { columns })
    const tooLong = text.split('\n').filter(line => line.length > columns && line.trim().includes(' '))
    expect(tooLong).toEqual([])
  }
})

test('docs/audit-story.md names every field of the JSON', async () => {
  const { story } = await storyOfFile(await file('fields.jsonl', textOf(lines)))
  const page = await readFile(new URL('../../docs/audit-story.md', import.meta.url), 'utf8')
  const missing = [...fieldsOf(story)].filter(name => !page.includes(`\`${name}\``))
  expect(missing).toEqual([])
})

/** Names of all fields, without those that the record chose. */
function fieldsOf(value: unknown): Set<string> {
  if (Array.isArray(value)) return new Set(value.flatMap(one => [...fieldsOf(one)]))
  if (typeof value !== 'object' || value === null) return new Set()
  const chosen = ['claims', 'shares', 'former', 'budget', 'bound']
  return new Set(
    Object.entries(value).flatMap(([name, one]) => [name, ...(chosen.includes(name) ? [] : fieldsOf(one))]),
  )
}

test('colors only where the terminal has them', async () => {
  const name = await file('colors.jsonl', textOf(lines))
  expect((await show([name], { hasColor: true })).text).toContain('\u001b[32m✓\u001b[39m when.ref')
  expect((await show([name])).text).not.toContain('\u001b')
})

test.each([
  [['a', '--json', '--html'], '--json and --html exclude each other'],
  [['a', '--sha256', 'abc'], '--sha256 needs 64 hexadecimal digits'],
  [['not-there.jsonl'], 'not-there.jsonl: there is no such file or folder'],
])('refuses %j', async (args, message) => {
  const { exit, errors } = await show(args)
  expect(exit).toBe(2)
  expect(errors).toContain(message)
})

test('records that are too large together are refused, as one of that size is', async () => {
  const read = async (): Promise<Buffer> => Buffer.alloc(longestFile / 2)
  const reading = readRecords(['a', 'b', 'c'], { ...plainTerminal(directory), read })
  await expect(reading).rejects.toThrow('c and the records before it are larger than 256 MiB: name fewer')
})
