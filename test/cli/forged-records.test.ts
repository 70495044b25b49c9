import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256, sourceOf, startChain, typePrefix } from '../../src/audit/chain.ts'
import type { RunIdentity } from '../../src/audit/events.ts'
import { runCommandLine } from '../../src/cli/program.ts'
import type { AuditStory, RecordStory } from '../../src/report/audit/story.ts'
import { run, samples } from '../audit/records.ts'
import { plainTerminal } from './terminal.ts'

let directory = ''
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'forged-'))
})
afterAll(() => rm(directory, { recursive: true }))

type Event = readonly [type: string, data: unknown, time?: string]

const finished: Event = ['run.finished', samples['run.finished']]

/** A record with a whole chain, whose events anybody can have made up. */
function forged(events: readonly Event[], changes: Partial<RunIdentity> = {}): string {
  const identity = { ...run, ...changes }
  const { server, repository, repositoryId, runId, runAttempt, job, sha } = identity
  const first = { server, repository, repositoryid: repositoryId, runid: runId, runattempt: runAttempt, job, sha }
  let { prev } = startChain(identity)
  return [...events, finished]
    .map(([type, data, time = '2026-12-01T05:06:07.000Z'], index) => {
      const step = typeof data === 'object' && data !== null && 'step' in data ? data.step : undefined
      const line = JSON.stringify({
        specversion: '1.0',
        id: String(index),
        source: sourceOf(identity),
        type: `${typePrefix}${type}`,
        ...(typeof step === 'string' ? { subject: step } : {}),
        time,
        datacontenttype: 'application/json',
        seq: index + 1,
        prev,
        ...(index === 0 ? first : {}),
        data,
      })
      prev = sha256(line)
      return `${line}\n`
    })
    .join('')
}

/** Shows records, and returns what is printed. */
async function show(records: string | readonly string[], ...options: readonly string[]): Promise<string> {
  const names = [records].flat().map((_, index) => `${index}.jsonl`)
  for (const [index, text] of [records].flat().entries()) await writeFile(join(directory, names[index] ?? ''), text)
  const terminal = plainTerminal(directory)
  const exit = await runCommandLine(['audit', 'show', ...names, ...options], terminal)
  expect({ exit, complaints: terminal.complained }).toEqual({ exit: 0, complaints: [] })
  return terminal.printed.join('')
}

async function recordOf(...asked: Parameters<typeof forged>): Promise<RecordStory> {
  const story: AuditStory = JSON.parse(await show(forged(...asked), '--json'))
  const [record] = story.runs.flatMap(({ records }) => records)
  if (record === undefined) throw new Error('no record')
  return record
}

describe('names that every object has are no error of the program', () => {
  test.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString'])('%s', async name => {
    const bound = JSON.parse(`{"${name}":1}`)
    const claims = JSON.parse(`{"${name}":"x","actor":"octocat"}`)
    const record = forged([
      [name, { step: 'train' }],
      ['token.verified', { claims }],
      ['rollout.sampled', { step: 'train', models: [], bound, passed: false }],
    ])
    for (const format of [[], ['--json'], ['--html']]) expect(await show(record, ...format)).toContain('octocat')
    expect(await show(record)).toContain(`limits: ${name} at most 1 ms`)
  })
})

describe('links', () => {
  test.each<[string, Partial<RunIdentity>]>([
    ['a path that a browser resolves', { repository: 'acme/fraud/../../evil/model' }],
    ['no name', { repository: 'acme' }],
    ['what is not Unicode', { repository: 'acme/\ud800' }],
    ['a folder above', { repository: 'acme/..' }],
  ])('no page of a repository that is %s', async (_, changes) => {
    expect((await recordOf([], changes)).run).toMatchObject({ url: null, commit_url: null })
  })

  test.each(['..', '.', '', '\ud800'])('no page of the commit, run and policy %j', async part => {
    const policy = { ...samples['policy.loaded'], commit: part }
    const record = await recordOf([['policy.loaded', policy]], { sha: part, runId: part })
    expect(record.run).toMatchObject({ url: null, commit_url: null })
    expect(record.policies).toMatchObject([{ url: null }])
  })

  test.each([1e21, -1, 0, 1.5])('no pull request %d', async merged_pull_request => {
    const record = await recordOf([['decision.made', { ...samples['decision.made'], merged_pull_request }]])
    expect(record.decisions).toMatchObject([{ merged_pull_request: null, pull_request_url: null }])
  })

  test.each([
    ['projects/other/locations/us-central1/customJobs/2', 'acme-ml'],
    ['projects/1/locations/us-central1/customJobs/2', '\ud800'],
    ['projects/1/locations/us-central1/customJobs/2', 'acme-ml&authuser=1'],
  ])('no page of %s in the project %j', async (name, project) => {
    const record = await recordOf([
      ['step.started', { ...samples['step.started'], project }],
      ['step.submitted', { ...samples['step.submitted'], name }],
    ])
    expect(record.steps[0]?.resources).toMatchObject([{ name, console_url: null }])
  })
})

describe('what a record says stands on no line of its own', () => {
  const command = `${'word '.repeat(30)}::error file=a.js::pwned`
  const reasons = ['::error file=a.js::pwned', 'x ##[error]pwned', command, 'x\n::error::pwned', '\u00a0::error::pwned']

  test.each([[], ['--json'], ['--html']])('no command of the runner %s', async (...format) => {
    const steps = reasons.map((reason, index): Event => {
      const step = `${reason}${index}`
      return ['step.finished', { ...samples['step.finished'], step, reason }]
    })
    const text = await show(forged(steps, { job: reasons[0] ?? '' }), ...format)
    expect(text).toContain('pwned')
    expect(text).not.toMatch(/^\s*::/m)
    expect(text).not.toContain('##[')
  })

  test.each([' ', '\u00a0', '\u3000', '\u2800', '\t', '\u2003 '])(
    'blanks (%j) do not move it to the next line',
    async blank => {
      const text = await show(forged([], { job: `train${blank.repeat(90)}VERIFIED: the chain of 16 events is whole` }))
      expect(text).toMatch(/^Job train VERIFIED: the chain of 16 events is whole · \d+\.jsonl\n {2}CONSISTENT/)
      const long = await show(forged([], { job: 'train '.repeat(40) }))
      expect(long.split('\n').filter(line => line.length > 100)).toEqual([])
    },
  )
})

describe('what is shown is not more than the record proves', () => {
  const model = 'projects/1/locations/us-central1/models/fraud@2'
  const rollout = forged([['rollout.began', { ...samples['rollout.began'], model }]], { job: 'deploy' })
  const maker = forged(
    [
      ['step.started', { ...samples['step.started'], step: 'register', kind: 'uploadModel' }],
      ['step.submitted', { ...samples['step.submitted'], step: 'register', kind: 'uploadModel', name: model }],
    ],
    { job: 'reviewed' },
  )
  const hash = (record: string): string => sha256(record.trimEnd().split('\n').at(-1) ?? '')

  test('a file that nothing confirms does not say who made the model of a verified rollout', async () => {
    const made = 'made by step register of job reviewed'
    expect(await show([rollout, maker], '--sha256', hash(rollout))).not.toContain(made)
    expect(await show([rollout, maker], '--sha256', hash(rollout), '--sha256', hash(maker))).toContain(made)
    expect(await show([rollout, maker])).toContain(made)
  })

  test.each(['fails', 'passed', ''])('a condition whose result is %j did not pass, even if it holds', async result => {
    const conditions = [{ condition: 'when.ref', expected: 'a', actual: 'b', holds: true, result }]
    const record = await recordOf([['decision.made', { ...samples['decision.made'], conditions }]])
    expect(record.decisions[0]?.conditions).toMatchObject([{ result: 'failed' }])
  })

  test('a renewal with another grant, approver or condition is not the same decision', async () => {
    const decision = samples['decision.made']
    const changes = [{}, {}, { grant: 'admin' }, { approvers: ['mallory'] }, { conditions: [] }]
    const text = await show(forged(changes.map(change => ['decision.made', { ...decision, ...change }])))
    expect(text.match(/^Decision:/gm)).toHaveLength(4)
    expect(text).toContain('The same decision was made again 1 time, at renewals.')
  })

  test('a step that ends before it starts has no duration', async () => {
    const text = await show(
      forged([
        ['step.started', samples['step.started']],
        ['step.finished', samples['step.finished'], '2020-01-01T00:00:00.000Z'],
      ]),
    )
    expect(text).toContain('train · customJob · failed · its end is before its start')
  })

  const sampled = (numbers: object): Event => {
    const sample = samples['rollout.sampled']
    return ['rollout.sampled', { ...sample, models: sample.models.map(one => ({ ...one, ...numbers })) }]
  }

  test('rounding does not hide that a limit was exceeded', async () => {
    const text = await show(forged([sampled({ error_ratio: 0.010004, p95_ms: 500.004 })]))
    expect(text.replace(/\s+/g, ' ')).toContain('fraud@4: 60 requests, 1.0004 % failed, p95 500.004 ms; fraud@3:')
    expect(text).toContain('limits: at most 1 % failed')
  })

  test('numbers that are no measure have no place in a chart', async () => {
    const page = await show(forged([sampled({ p95_ms: 1e308, error_ratio: -1e308 }), sampled({})]), '--html')
    expect(page).not.toMatch(/NaN|Infinity ms/)
    expect(page).toContain('1e+308 ms')
  })

  test('a listener that lends nothing', async () => {
    const lent = { ...samples['lend.started'], calls: [], credentials: [] }
    expect(await show(forged([['lend.started', lent]]), '--html')).toContain('<p>nothing; budget:')
  })
})
