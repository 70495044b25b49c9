import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import { filesInArchive } from '../../emulator/google/vertex/engine-sources.ts'
import { eventLine } from '../../emulator/google/vertex/engines.ts'
import { changed, eventsOf, expectRefused, fraud, policyText } from './harness.ts'
import { resultsOf, runSteps, stepsFile, vertexCalls } from './steps.ts'

const policy = changed(
  policyText,
  'steps: [customJob, pipelineJob]',
  'steps: [reasoningEngine, queryAgent]\n      writes: ["gs://acme-models/agents/**"]',
)
const keep = 'gs://acme-models/agents/'
const agent = (sources: object, pythonSpec: object = { entrypointModule: 'agent' }) => ({
  agent: {
    reasoningEngine: {
      displayName: 'support',
      spec: {
        sourceCodeSpec: { inlineSource: { sourceArchive: sources }, pythonSpec },
        deploymentSpec: { maxInstances: 2 },
      },
    },
  },
})
const ask = (more: object = {}) => ({
  ask: {
    queryAgent: {
      engine: '${steps.agent.name}',
      input: { user_id: 'test', message: 'Hello' },
      expect: { text: { contains: 'Hello' } },
      ...more,
    },
  },
})

async function cloudWith(code: string): Promise<Emulator> {
  const cloud = await fraud({
    policy,
    files: { 'bot/agent.py': code, 'bot/.gitignore': 'cache/\n', 'bot/cache/x': 'x' },
  })
  cloud.google.vertex.engines.script({ createMs: 20_000, updateMs: 20_000 })
  return cloud
}
const sentArchive = (cloud: Emulator): string =>
  Reflect.get(Object(cloud.google.vertex.engines.all[0]?.resource), 'spec').sourceCodeSpec.inlineSource.sourceArchive
const writes = (cloud: Emulator): string[] =>
  vertexCalls(cloud).filter(call => /^(POST|PATCH) reasoningEngines(\/\d+)?$/.test(call))

test('an agent is deployed from its sources, asked, and not deployed again while nothing changes', async () => {
  await using cloud = await cloudWith('v1')
  const steps = { ...agent({ from: 'bot/' }), ...ask() }
  const plan = await runSteps(cloud, {}, { inputs: { steps: stepsFile(steps), mode: 'plan' } })
  expect(plan.conclusion, plan.log).toBe('success')
  expect(plan.log).toMatch(/Takes bot\/: 2 files, \d+ bytes, as a tar.gz of \d+ bytes, sha256 [0-9a-f]{64}/)
  const first = await runSteps(cloud, steps)
  expect(first.conclusion, first.log).toBe('success')
  expect(filesInArchive(sentArchive(cloud))).toEqual(['.gitignore', 'agent.py'])
  const answer = JSON.parse(readFileSync(first.outputs['results_file'] ?? '', 'utf8'))
  expect(JSON.stringify(answer)).toContain('"answer":"Hello"')
  expect(JSON.stringify(answer)).not.toContain(sentArchive(cloud))
  expect(`${first.log}${first.summary}`).not.toContain(sentArchive(cloud))
  expect(eventsOf(first, 'agent.answered')).toMatchObject([{ passed: true, status: 200, events: 1 }])
  cloud.clock.advance(60_000)
  const second = await runSteps(cloud, steps, { job: { runId: '17012345999' } })
  expect(second.conclusion, second.log).toBe('success')
  expect(writes(cloud)).toEqual(['POST reasoningEngines'])
  expect(second.log).toContain('is not deployed again')
})

test('a version that does not answer is replaced by the kept one', async () => {
  await using cloud = await cloudWith('v1')
  const good = await runSteps(cloud, { ...agent({ from: 'bot/', keep }), ...ask() })
  expect(good.conclusion, good.log).toBe('success')
  const before = sentArchive(cloud)
  cloud.clock.advance(60_000)
  // Only the new version answers otherwise.
  cloud.google.vertex.engines.stream = async function* ({ engine, input }) {
    const isFormer = JSON.stringify(engine).includes(before)
    yield eventLine(engine, isFormer ? String(input['message']) : '::error::boom')
  }
  const steps = { ...agent({ from: 'bot/', exclude: ['.gitignore'], keep }), ...ask({ restore: true }) }
  const bad = await runSteps(cloud, steps, { job: { runId: '17012345999' } })
  expect(bad.exitCode, bad.log).toBe(1)
  expect(bad.log).toContain('is restored, and serves again.')
  expect(sentArchive(cloud)).toBe(before)
  expect(eventsOf(bad, 'agent.restored')).toMatchObject([{ reason: 'STEP_FAILED' }])
  // The agent's own words are no command of the runner.
  expect(bad.annotations.filter(({ message }) => message === 'boom')).toEqual([])
  expect(Object.keys(resultsOf(bad))).toContain('agent')
})

test('sources that lack the module, or lie outside of the workspace, cost no token', async () => {
  await using cloud = await cloudWith('v1')
  for (const [sources, words] of [
    [{ from: '.' }, 'there is no agent.py or agent/__init__.py among the files of .'],
    [{ from: '../secrets' }, '../secrets'],
    [{ from: 'bot/', keep: 'gs://acme-models/agents' }, 'is not a folder of a bucket'],
  ] as const) {
    const run = await runSteps(cloud, agent(sources))
    expectRefused(cloud, run, 'STEPS_INVALID')
    expect(run.log).toContain(words)
  }
})

test('archives are kept only where the grant lets uploads write', async () => {
  await using cloud = await cloudWith('v1')
  const run = await runSteps(cloud, agent({ from: 'bot/', keep: 'gs://acme-other/agents/' }))
  expectRefused(cloud, run, 'LIMITS_EXCEEDED')
  expect(run.log).toContain('allow.writes')
})

test('a version is told to serve unconfirmed by a run that is killed before it has the answer', async () => {
  await using cloud = await cloudWith('v1')
  cloud.faults.add({ host: 'us-central1-aiplatform.googleapis.com', path: /:streamQuery$/, fault: { hang: true } })
  const isAsked = (): boolean => cloud.requests.some(({ path }) => path.endsWith(':streamQuery'))
  const killed = await runSteps(
    cloud,
    { ...agent({ from: 'bot/' }), ...ask() },
    {
      job: { runId: '17012345678' },
      kill: async () => {
        while (!isAsked()) await new Promise(resolve => setImmediate(resolve))
      },
    },
  )
  expect(killed.signal, killed.log).toBe('SIGKILL')
  const words =
    /reasoningEngines\/\d+ serves the version of step agent, unconfirmed: the run ended before it saw an answer/
  for (const text of [
    killed.post?.log,
    killed.post?.summary?.replaceAll('`', ''),
    JSON.stringify(eventsOf(killed, 'run.cancelled')),
  ])
    expect(text).toMatch(words)
  expect(killed.post?.log).toContain('gh run rerun 17012345678 --repo=acme/fraud')
})

test('a stream without an end is left, and the step fails', async () => {
  await using cloud = await cloudWith('v1')
  cloud.google.vertex.engines.stream = async function* ({ engine }) {
    for (;;) yield eventLine(engine, 'more '.repeat(10_000))
  }
  const run = await runSteps(cloud, { ...agent({ from: 'bot/' }), ...ask({ max_bytes: 100_000 }) })
  expect(run.exitCode).toBe(1)
  expect(run.log).toContain('its answer has more than 100,000 bytes')
})
