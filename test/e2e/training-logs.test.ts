import { expect, test } from 'vitest'
import { acme, eventsOf, fraud, throughDist } from './harness.ts'
import { customJob, runSteps } from './steps.ts'

const train = { train: customJob('fraud') }
const shown = (log: string): string[] =>
  [...log.matchAll(/^\[train\] workerpool0-0 (.*)$/gm)].map(([, text = '']) => text)

test('training logs are shown in order, none lost and none twice, over the borders of pages and of moments', async () => {
  await using cloud = await fraud()
  // Three lines at each moment, so that pages of 1,000 end in the middle of one.
  const lines = Array.from({ length: 2_500 }, (_, index) => ({
    at: Math.floor(index / 3) * 50,
    message: `line ${index}`,
  }))
  cloud.google.vertex.script({ runningMs: 45_000, logs: lines })
  const run = await runSteps(cloud, train)
  expect(run.conclusion, run.log).toBe('success')
  const numbers = shown(run.log).map(text => Number(text.replace('line ', '')))
  expect(numbers.toSorted((a, b) => a - b)).toEqual(lines.map((_, index) => index))
  const moments = numbers.map(number => Math.floor(number / 3))
  expect(moments).toEqual(moments.toSorted((a, b) => a - b))
  const asked = cloud.requestsTo('logging.googleapis.com')
  expect(asked.every(({ response }) => response?.status === 200)).toBe(true)
  // The filter names this job only. A page has at most 1,000 entries.
  for (const { body } of asked)
    expect(JSON.parse(body)).toMatchObject({
      resourceNames: ['projects/acme-ml'],
      pageSize: 1000,
      filter: expect.stringMatching(/^resource\.type="ml_job" AND resource\.labels\.job_id="\d+" AND /),
    })
})

test('lines that look like workflow commands do nothing but be shown', async () => {
  await using cloud = await fraud(throughDist)
  const hostile = [
    '::set-output name=stolen::1',
    '  ::set-output name=stolen::2',
    '::add-path::/tmp/evil',
    '::add-mask::fraud',
    '::save-state name=run::{}',
    '::error title=Fake::not ours',
    '##[command]rm -rf /',
    'text ##[set-output name=stolen]3',
    '##[error]fake',
    'progress 10%\r::set-output name=stolen::4',
    'two lines\n::set-output name=stolen::5\r\n##[set-output name=stolen]6',
    '\u001b[2J\u001b[31mred\u001b]0;title\u0007::set-output name=stolen::7',
    'right \u202eto left\u2066 ::set-output name=stolen::8',
    '::stop-commands::pwned',
    '::pwned::',
    '\u2028::set-output name=stolen::9',
    'x'.repeat(20_000),
  ]
  cloud.google.vertex.script({
    runningMs: 20_000,
    logs: hostile.map((message, index) => ({ at: index * 10, message })),
  })
  const run = await runSteps(cloud, train)
  expect(run.conclusion, run.log).toBe('success')
  expect(run.outputs).not.toHaveProperty('stolen')
  expect(run.path).toEqual([])
  expect(run.env).toEqual({})
  expect(run.annotations).toEqual([])
  // Only the action's own commands: masks for tokens, the groups of the decision and of the log.
  const names = new Set(run.commands.map(({ name }) => name))
  expect([...names].sort()).toEqual(['add-mask', 'endgroup', 'group'])
  // Shown, except for control sequences that a terminal would obey.
  expect(run.log).toContain('progress 10%')
  expect(run.log).toContain('set-output name=stolen')
  expect(run.rawOutput).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/)
  expect(run.log).toContain('x'.repeat(900))
})

test('with log_streaming: false no log is asked for', async () => {
  await using cloud = await fraud({ jobs: { runningMs: 10_000, logs: [{ at: 0, message: 'secret of the trade' }] } })
  const run = await runSteps(cloud, train, { inputs: { log_streaming: 'false' } })
  expect(run.conclusion, run.log).toBe('success')
  expect(cloud.hosts()).not.toContain('logging.googleapis.com')
  expect(run.log).not.toContain('secret of the trade')
  expect(run.log).toMatch(/^train {2}SUCCEEDED/m)
})

test('an account that may not read logs gets one notice with the role to add, and the job goes on', async () => {
  await using cloud = await fraud({ jobs: { runningMs: 60_000 } })
  const [project] = cloud.google.identity.projects
  if (project === undefined) throw new Error('acme has no project')
  cloud.google.identity.projects[0] = {
    ...project,
    bindings: project.bindings.filter(({ role }) => role !== 'roles/logging.viewer'),
  }
  const run = await runSteps(cloud, train)
  expect(run.conclusion, run.log).toBe('success')
  expect(run.annotations).toEqual([
    expect.objectContaining({
      type: 'notice',
      title: 'Logs are not shown',
      message: expect.stringContaining('roles/logging.viewer'),
    }),
  ])
  expect(run.log).toContain('Permission denied for all log views')
  expect(cloud.requestsTo('logging.googleapis.com')).toHaveLength(1)
  expect(eventsOf(run, 'step.finished')).toEqual([expect.objectContaining({ state: 'JOB_STATE_SUCCEEDED' })])
  expect(acme.trainer).toBe(run.outputs['service_account'])
})

test('lines of several steps stand in groups of their own, never mixed, and states outside of them', async () => {
  await using cloud = await fraud()
  const logs = Array.from({ length: 120 }, (_, index) => ({ at: index * 500, message: `line ${index}` }))
  cloud.google.vertex.script({ runningMs: 60_000, logs })
  const run = await runSteps(cloud, { one: customJob('one'), two: customJob('two'), three: customJob('three') })
  expect(run.conclusion, run.log).toBe('success')
  let open = ''
  const seen: Record<string, string[]> = { one: [], two: [], three: [] }
  for (const line of run.log.split('\n')) {
    const [, title] = /^##\[group\](.*)$/.exec(line) ?? []
    if (title !== undefined) expect(open, line).toBe('')
    if (title !== undefined) open = title
    if (line === '##[endgroup]') open = ''
    const [, step = '', text = ''] = /^\[(\w+)\] workerpool0-0 (.*)$/.exec(line) ?? []
    if (step !== '') expect(open).toBe(`Log of ${step}`)
    seen[step]?.push(text)
    if (/^(one|two|three) +(RUNNING|SUCCEEDED)/.test(line)) expect(open).toBe('')
  }
  expect(open).toBe('')
  for (const lines of Object.values(seen)) expect(lines).toEqual(logs.map(({ message }) => message))
  // One call reads the logs of all jobs.
  const [first] = cloud.requestsTo('logging.googleapis.com').filter(({ body }) => body.includes(' OR ('))
  expect(JSON.parse(first?.body ?? '{}').filter).toMatch(
    /^\(\(resource\.type="ml_job" AND .*\) OR \(.*\)\) AND timestamp<"[^"]+"$/,
  )
})

test('a spot job whose machines are taken away says so, also where its log is not streamed', async () => {
  for (const streaming of ['true', 'false']) {
    await using cloud = await fraud()
    cloud.google.vertex.script({
      pendingMs: 50_000,
      runningMs: 60_000,
      preemptedAt: [30_000],
      logs: [{ at: 1_000, message: 'epoch 1' }],
    })
    const spot = { train: customJob('fraud', {}, { scheduling: { strategy: 'SPOT' } }) }
    const run = await runSteps(cloud, spot, { inputs: { log_streaming: streaming } })
    expect(run.conclusion, run.log).toBe('success')
    expect(run.log).toContain('train: its machines were preempted: it waits for other machines and starts again')
    const words = '[train] service Worker workerpool0-0 was preempted. Restarting the job.'
    expect(run.log.includes(words)).toBe(streaming === 'true')
    expect(shown(run.log)).toEqual(streaming === 'true' ? ['epoch 1', 'epoch 1'] : [])
  }
})

test('a program that fails has its last lines right below the headline, and they do nothing there either', async () => {
  await using cloud = await fraud()
  const logs = [
    ...Array.from({ length: 30 }, (_, index) => ({ at: index * 100, message: `epoch ${index}` })),
    { at: 4_000, message: '```\n<img src=x onerror=alert(1)> @team #1' },
    { at: 5_000, message: 'FileNotFoundError: gs://acme-models/fraud/train.csv' },
  ]
  const error = { code: 3, message: 'The replica workerpool0-0 exited with a non-zero status of 1.' }
  cloud.google.vertex.script({ runningMs: 10_000, logs, outcome: { state: 'FAILED', error } })
  const run = await runSteps(cloud, train)
  expect(run.exitCode).toBe(1)
  const [, fence = '', block = ''] = /^## .*\n\n(`{3,})\n([\s\S]*?)\n\1\n/.exec(run.summary) ?? []
  expect(fence).toBe('````')
  expect(block.split('\n')).toHaveLength(12)
  expect(block).not.toContain('epoch 19')
  expect(block).toContain('workerpool0-0 FileNotFoundError: gs://acme-models/fraud/train.csv')
})
