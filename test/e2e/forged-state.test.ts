import { createHash, randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import type { RecordedRequest } from '../../emulator/requests.ts'
import { runInProcess } from '../../emulator/runner/in-process.ts'
import { openRecord, type RecordFile } from '../../src/audit/file.ts'
import { readEnvironment } from '../../src/github/environment.ts'
import { beginPostState } from '../../src/run/post-state.ts'
import type { InFlight } from '../../src/steps/toolkit/ports.ts'
import { changed, eventsOf, fraud, policyText, type Training, type TrainOptions, train, trainHere } from './harness.ts'
import { released, rolloutPolicy } from './rollouts.ts'
import { customJob, jobsOf, stepsFile } from './steps.ts'

const location = 'projects/acme-ml/locations/us-central1'
const long = { runningMs: 3_600_000 }
const steps = { train: customJob('fraud') }
const inputs = { variables: '', steps: stepsFile(steps) }

/** A rollout on an endpoint of the project that the grant does not name. */
const payments = {
  type: 'rollout',
  step: 'x',
  kind: 'rollout',
  project: 'acme-ml',
  location: 'us-central1',
  endpoint: `${location}/endpoints/payments`,
  former: { 9: 100 },
  ours: [{ 1: 100 }],
  deployedModelId: '1',
  deploying: false,
} as const
/** A job of another team, in another project and location. */
const theirs = 'projects/other-team/locations/europe-west4/customJobs/555'
const otherTeam = { type: 'operation', step: 'x', kind: 'customJob', name: theirs } as const

const isPoll = ({ method, path }: RecordedRequest): boolean => method === 'GET' && /\/customJobs\/\d+$/.test(path)
/** Requests that change something at Vertex AI, except creates of jobs. */
const effects = (cloud: Emulator): string[] =>
  cloud.requests
    .filter(({ host, method, path }) => /aiplatform/.test(host) && method !== 'GET' && !/Jobs$/.test(path))
    .map(({ method, path }) => `${method} ${path}`)
const killed: TrainOptions = { kill: cloud => cloud.answered(isPoll) }

/** Expects that post stops this run's own job, touches nothing else, and closes the record, whatever was planted. */
function expectOwnJobAlone(cloud: Emulator, run: Training): void {
  const own = cloud.google.vertex.all.map(({ name }) => name.split('/').at(-1))
  expect(effects(cloud)).toEqual(own.map(id => `POST /v1/${location}/customJobs/${id}:cancel`))
  expect(jobsOf(cloud)).toMatchObject([{ cancelled: true }])
  expect(cloud.requests.filter(({ path }) => /payments|other-team/.test(path))).toEqual([])
  expect(eventsOf(run, 'rollout.restored')).toEqual([])
  expect(run.record.at(-1)).toMatchObject({ type: 'run.finished', data: { conclusion: 'cancelled' } })
}

describe('a step that sets variables of post by GITHUB_ENV', () => {
  const plants: readonly (readonly [string, Record<string, string>])[] = [
    ['moves no traffic of an endpoint that the grant does not name', { STATE_begun_evil: JSON.stringify(payments) }],
    ['stops no job of another project', { STATE_begun_e: JSON.stringify(otherTeam) }],
    ['does not keep post from its work', { STATE_done: 'true' }],
    ['does not put another record in its place', { STATE_run: JSON.stringify({ record: { path: '/etc/passwd' } }) }],
    ['does not stop post with what is not JSON', { STATE_begun_e: '{', STATE_begun_f: 'x'.repeat(64) }],
    ['does not do it with what another run left', sealedElsewhere({ ...payments, operation: undefined })],
  ]

  test.for(plants)('%s', async ([, env]) => {
    await using cloud = await fraud({ virtualTime: true, jobs: long })
    const run = await trainHere(cloud, { inputs, env, ...killed })
    expect(run.signal).toBe('SIGKILL')
    expectOwnJobAlone(cloud, run)
    for (const name of Object.keys(env).filter(name => name.startsWith('STATE_begun_')))
      expect(run.post?.log).toContain(`${name} was set by another step of the job, not by this action`)
  })

  test('does none of it in the program that is shipped', async () => {
    await using cloud = await fraud({ timeScale: 10, jobs: long })
    const env = Object.assign({}, ...plants.map(([, planted]) => planted))
    const run = await train(cloud, { inputs, env, ...killed })
    expect(run.signal).toBe('SIGKILL')
    expectOwnJobAlone(cloud, run)
  })

  test('has nothing of it where main came to its end by itself', async () => {
    await using cloud = await fraud({ virtualTime: true })
    const env = Object.assign({}, ...plants.map(([, planted]) => planted))
    const run = await trainHere(cloud, { inputs, env })
    expect(run.conclusion, run.log).toBe('success')
    expect(run.post).toMatchObject({ exitCode: 0, rawOutput: '' })
    expect(effects(cloud)).toEqual([])
  })
})

/** States as main writes them, sealed with a key that the attacker knows. No forgery can be better. */
const sealedElsewhere = (...inFlight: InFlight[]): Record<string, string> => sealedWith(undefined, ...inFlight)

function sealedWith(policy: string | undefined, ...inFlight: InFlight[]): Record<string, string> {
  const record = { path: '/nonexistent/vertex-audit.jsonl', state: () => ({ seq: 1, prev: '0'.repeat(64) }) }
  return statesOf(record, policy, ...inFlight)
}

function statesOf(
  record: Pick<RecordFile, 'path' | 'state'>,
  policy: string | undefined,
  ...inFlight: InFlight[]
): Record<string, string> {
  const states: Record<string, string> = {}
  const saveState = (name: string, value: string): void => void Object.assign(states, { [`STATE_${name}`]: value })
  const state = beginPostState({ saveState, mask: () => {} }, record, 'a token of the planter', () => {})
  const where = { name: 'acme/evil/policy.yml', commit: 'e'.repeat(40), ref: undefined, repositoryId: '1' }
  if (policy !== undefined) state.keepPolicy({ text: policy, ...where })
  state.trackInFlight(inFlight)
  return states
}

/** Kills main before its first line, and runs post. */
const postAlone: TrainOptions['runProcess'] = async options => {
  if (options.door === 'post') return runInProcess(options)
  options.log.end()
  return { exitCode: null, signal: 'SIGKILL', cancelled: false }
}

describe('a main that is killed before it could save anything', () => {
  const place = { project: 'acme-ml', location: 'us-central1' } as const
  const rollout = { ...payments, operation: undefined, deployedModelId: '17', step: 'release' } as const
  const attacks: readonly (readonly [string, InFlight, string])[] = [
    ['another endpoint', rollout, 'endpoint'],
    ['another project', { ...rollout, project: 'other-team' }, 'other-team'],
    ['another place', { ...rollout, location: 'europe-west4' }, 'europe-west4'],
    [
      'a kind that the grant does not have',
      { type: 'operation', step: 'x', kind: 'copyModel', ...place, what: 'the copy', name: undefined },
      'does not allow copyModel',
    ],
    [
      'an operation elsewhere',
      {
        type: 'operation',
        step: 'x',
        kind: 'customJob',
        ...place,
        what: 'the upload',
        name: 'projects/other-team/locations/europe-west4/models/m/operations/1',
      },
      'is not in us-central1 of acme-ml',
    ],
    [
      'a job elsewhere',
      { type: 'job', step: 'x', kind: 'customJob', ...place, dedupeKey: 'a'.repeat(40), name: theirs },
      'is not in us-central1 of acme-ml',
    ],
  ]

  test.for(attacks)('lets what was planted for it do nothing outside of the grant: %s', async ([, inFlight, words]) => {
    await using cloud = await released({ virtualTime: true })
    const run = await train(cloud, { inputs, env: sealedElsewhere(inFlight), runProcess: postAlone })
    expect(run.post?.exitCode).toBe(1)
    expect(effects(cloud)).toEqual([])
    expect(run.post?.log).toContain('is left unchanged')
    expect(run.post?.log).toContain(words)
  })

  test('lets no policy of its own in, where GitHub does not give one', async () => {
    await using cloud = await released({ virtualTime: true })
    cloud.faults.add({ host: 'api.github.com', times: Infinity, fault: { status: 503 } })
    const env = sealedWith(policyText, { ...rollout, endpoint: `${location}/endpoints/fraud` })
    const run = await train(cloud, { inputs, env, runProcess: postAlone })
    expect(run.post?.exitCode).toBe(1)
    expect(run.post?.log).toContain('STATE_policy is ignored')
    expect(cloud.requests.filter(({ host }) => !host.includes('github'))).toEqual([])
  })

  test('lets no policy of its own in, though a whole record was forged for it', async () => {
    await using cloud = await released({ virtualTime: true })
    cloud.faults.add({ host: 'api.github.com', times: Infinity, fault: { status: 503 } })
    const runProcess: TrainOptions['runProcess'] = async options => {
      if (options.door === 'main') return postAlone(options)
      return runInProcess({ ...options, env: { ...options.env, ...(await forgedStates(options.env)) } })
    }
    const run = await train(cloud, { inputs, runProcess })
    expect(run.post?.log).toContain('STATE_policy is ignored')
    expect(run.post?.log).toContain('POLICY_UNREADABLE')
    expect(effects(cloud)).toEqual([])
    expect(cloud.requests.filter(({ host }) => !host.includes('github'))).toEqual([])
  })

  /** Writes all state that main writes, as an attacker who has the runner user's permissions but no token. */
  async function forgedStates(env: Readonly<Record<string, string>>): Promise<Record<string, string>> {
    const { identity, tempDirectory } = readEnvironment(env)
    const now = () => 1_790_000_000_000
    const path = `${tempDirectory}/forged.jsonl`
    const record = await openRecord({ path, identity, now, newId: randomUUID })
    const wide = changed(rolloutPolicy, 'endpoints: [fraud', 'endpoints: [payments, fraud')
    const sha256 = createHash('sha256').update(wide).digest('hex')
    const { step, kind, project, location, endpoint, former } = rollout
    const started = { step, kind, method: null, project, location, dedupe_key: 'a'.repeat(40) }
    await record.write('policy.loaded', { policy: 'p', commit: null, sha256 })
    await record.write('step.started', { ...started, request_sha256: 'b'.repeat(64) })
    await record.write('rollout.began', { step, endpoint, model: 'm', deployed_model_id: '17', former })
    const states = statesOf(record, wide, rollout)
    await record.close()
    return states
  }

  test('stops no job that does not carry this run’s key', async () => {
    await using cloud = await fraud({ virtualTime: true, jobs: long })
    const detached = { train: { ...customJob('fraud'), cancel: 'detach' } }
    const first = await trainHere(cloud, { inputs: { ...inputs, steps: stepsFile(detached) }, ...killed })
    const [job] = cloud.google.vertex.all
    expect(first.signal).toBe('SIGKILL')
    const inFlight = { type: 'job', step: 'train', kind: 'customJob', ...place, dedupeKey: 'a'.repeat(40) } as const
    const env = sealedElsewhere({ ...inFlight, name: job?.name })
    const run = await train(cloud, { inputs, env, runProcess: postAlone })
    expect(run.post?.log).not.toContain('Cancelled')
    expect(jobsOf(cloud)).toMatchObject([{ cancelled: false }])
  })
})
