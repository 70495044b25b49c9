import { afterAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import type { Fault } from '../../emulator/faults.ts'
import * as refusals from '../../emulator/github/refusals.ts'
import { acme, changed, directPolicy, eventsOf, fraud, type Training, type TrainOptions, trainHere } from './harness.ts'
import { customJob, stepsFile } from './steps.ts'

const minutes = 60_000
const api = 'api.github.com'
const vertex = 'us-central1-aiplatform.googleapis.com'

/** A grant that needs every kind of evidence. */
const policy = changed(
  changed(directPolicy, '      ref: refs/heads/main', '      ref: refs/heads/main\n      environment: production'),
  '      rules: [pull_request, required_status_checks]\n',
  '      rules: [pull_request, required_status_checks]\n      merged: true\n    approval: { reviewers: 1 }\n',
)

interface Route {
  readonly name: string
  readonly host: string
  readonly path: RegExp
  /** Error code of a run whose first request on this route gets no valid answer. */
  readonly code: 'POLICY_UNREADABLE' | 'EVIDENCE_UNAVAILABLE' | 'TOKEN_UNAVAILABLE'
}
const evidence = 'EVIDENCE_UNAVAILABLE' as const
const routes: readonly Route[] = [
  { name: 'the policy', host: api, path: /^\/graphql$/, code: 'POLICY_UNREADABLE' },
  { name: 'the rules', host: api, path: /\/rules\/branches\//, code: evidence },
  { name: 'the pull requests', host: api, path: /\/commits\/[0-9a-f]+\/pulls$/, code: evidence },
  { name: 'the environment', host: api, path: /\/environments\/production$/, code: evidence },
  { name: 'the approvals', host: api, path: /\/actions\/runs\/\d+\/approvals$/, code: evidence },
  { name: 'the token', host: 'pipelines.actions.githubusercontent.com', path: /idtoken$/, code: 'TOKEN_UNAVAILABLE' },
]

/** An invalid answer. If it `passes`, the action repeats the request, and the run continues normally. */
interface NoAnswer {
  readonly name: string
  readonly fault: (cloud: Emulator) => Fault
  readonly passes: boolean
  /** Routes for which this is a valid answer, or which never get it. */
  readonly except?: readonly string[]
}
const always = (fault: Fault) => () => fault
const noAnswers: readonly NoAnswer[] = [
  { name: '301', fault: always(refusals.moved(512_345_678)), passes: false },
  { name: '302 to a login page', fault: always({ redirect: 'https://login.acme.example/' }), passes: false },
  { name: '401', fault: always(refusals.badCredentials), passes: false },
  { name: '403 primary limit', fault: ({ clock }) => refusals.primaryLimit(clock.now() + 40 * minutes), passes: false },
  {
    name: '403 limit that resets soon',
    fault: ({ clock }) => refusals.primaryLimit(clock.now() + 20_000),
    passes: true,
    except: ['the token'],
  },
  { name: '403 secondary limit', fault: always(refusals.secondaryLimit(5)), passes: true, except: ['the token'] },
  { name: '403 missing permission', fault: always(refusals.missingPermission('actions=read')), passes: false },
  { name: '403 SAML', fault: always(refusals.samlEnforced), passes: false },
  { name: '403 IP allow list', fault: always(refusals.ipAllowList), passes: false },
  { name: '403 plan', fault: always(refusals.planTooSmall), passes: false },
  // An environment that GitHub does not find does not exist.
  { name: '404', fault: always(refusals.notFound), passes: false, except: ['the environment'] },
  { name: '404 of a page', fault: always({ status: 404, body: '<html><title>404</title></html>' }), passes: false },
  { name: '429', fault: always({ status: 429, headers: { 'retry-after': '3' }, body: '' }), passes: true },
  ...[500, 502, 503, 504].map(status => ({
    name: `${status}`,
    fault: always(refusals.unavailable(status)),
    passes: true,
  })),
  { name: '200 with a page', fault: always(refusals.page), passes: true },
  { name: '200 and empty', fault: always(refusals.emptyBody), passes: true },
  { name: '200 of another shape', fault: always(refusals.otherShape), passes: true },
  { name: '200 cut off', fault: always(refusals.cutOff), passes: true },
  { name: 'no answer', fault: always({ hang: true }), passes: true },
  { name: 'a reset', fault: always({ reset: 'before' }), passes: true },
]

const answersOf = ({ name }: Route): readonly NoAnswer[] =>
  noAnswers.filter(({ except = [] }) => !except.includes(name))
/** The routes of evidence are read by the same code. Together they get every answer; each one gets every `nth`. */
const shareOf = (route: Route, nth: number): readonly NoAnswer[] =>
  answersOf(route).filter(
    answer => route.code !== evidence || (noAnswers.indexOf(answer) + routes.indexOf(route)) % nth === 0,
  )
const passing = noAnswers.filter(({ passes }) => passes)

const permissions = { contents: 'read', 'id-token': 'write', actions: 'read', 'pull-requests': 'read' } as const
const steps = {
  train: customJob('train', { timeout: '6h' }),
  after: customJob('after', { needs: ['train'], timeout: '6h' }),
}

/** Starts a GitHub and a Google that have everything that the grant needs. */
async function soundWorld(runningMs: number): Promise<Emulator> {
  const cloud = await fraud({ policy, virtualTime: true, jobs: { runningMs } })
  const repository = cloud.github.repository(acme.repository)
  repository.merge(repository.addPull({ head: 'topic', headSha: repository.head }).number)
  return cloud
}

let ran = 0

/** Inputs for a run up to the credential: no steps. */
const checking = { mode: 'check', steps: '' }

/** Runs the workflow once, approved. */
function runOnce(cloud: Emulator, inputs: TrainOptions['inputs'] = {}): Promise<Training> {
  ran += 1
  const runId = `${17_000_000_000 + ran}`
  const user = { login: 'alice', id: 1_001 }
  cloud.github.repository(acme.repository).approvals[runId] = [{ environment: 'production', state: 'approved', user }]
  return trainHere(cloud, {
    // `steps` is an input, so no file of the repository is read.
    checkout: false,
    job: { runId, environment: 'production' },
    permissions,
    inputs: { steps: stepsFile(steps), variables: '', log_streaming: 'false', ...inputs },
  })
}

const strike = (cloud: Emulator, { host, path }: Route, answer: NoAnswer, times: number): void =>
  cloud.faults.add({ host, path, times, fault: answer.fault(cloud) })

/** Acts when a new job is read for the first time: everything before that succeeded. */
function onceWatched(cloud: Emulator, act: () => void): void {
  const former = cloud.google.vertex.all.length
  const isLook = ({ host, method, path }: { host: string; method: string; path: string }): boolean => {
    const job = cloud.google.vertex.all[former]
    return host === vertex && method === 'GET' && job !== undefined && path.endsWith(job.name.split('/').at(-1) ?? '/')
  }
  void cloud.answered(isLook).then(act)
}

const codeOf = (run: Training): unknown => {
  const last = run.record.at(-1)
  return last?.type === 'run.finished' ? last.data.code : undefined
}

test('the grant holds if GitHub answers, and each of these is asked', async () => {
  await using cloud = await soundWorld(minutes)
  const run = await runOnce(cloud)
  expect(run.conclusion, run.log).toBe('success')
  for (const { path } of routes) expect(cloud.requests.some(request => request.path.search(path) >= 0)).toBe(true)
})

describe('a first run', () => {
  test.each(routes)('decides nothing without $name', { timeout: 120_000 }, async route => {
    await using cloud = await soundWorld(minutes)
    for (const answer of shareOf(route, 2)) {
      cloud.faults.clear()
      strike(cloud, route, answer, Infinity)
      const run = await runOnce(cloud, checking)
      const about = `${answer.name}\n${run.log}`
      expect(run.exitCode, about).toBe(1)
      expect(codeOf(run), about).toBe(route.code)
      expect(
        cloud.hosts().filter(host => host.endsWith('googleapis.com')),
        about,
      ).toEqual([])
      expect(run.outputs['decision'], about).toBe(route.code === evidence ? 'unknown' : undefined)
      expect(run.log, about).not.toContain('The policy denies')
    }
  })

  test.each(passing)('asks everywhere again after $name', { timeout: 120_000 }, async answer => {
    await using cloud = await soundWorld(minutes)
    for (const route of routes) if (answersOf(route).includes(answer)) strike(cloud, route, answer, 1)
    const run = await runOnce(cloud, checking)
    expect(run.conclusion, run.log).toBe('success')
    expect(cloud.faults.pending).toEqual([])
  })
})

describe('a renewal', () => {
  test.each(routes)('stops no job without $name', { timeout: 120_000 }, async route => {
    await using cloud = await soundWorld(24 * 60 * minutes)
    for (const answer of shareOf(route, 4)) {
      cloud.faults.clear()
      const former = cloud.google.vertex.all.length
      onceWatched(cloud, () => strike(cloud, route, answer, Infinity))
      const run = await runOnce(cloud)
      const about = `${answer.name}\n${run.log}`
      expect(run.exitCode, about).toBe(1)
      const [job, ...more] = cloud.google.vertex.all.slice(former)
      expect(more, `nothing new is started: ${about}`).toEqual([])
      expect(job?.cancelledAt, about).toBeUndefined()
      expect(eventsOf(run, 'run.cancelled'), about).toEqual([])
      expect(codeOf(run), about).not.toBe('DENIED')
      expect(run.outputs['decision'], about).toBe('allow')
      const message: unknown = expect.stringContaining(String(job?.name))
      expect(run.annotations, about).toContainEqual(expect.objectContaining({ title: 'May still run', message }))
    }
    expect(cloud.google.identity.expiredTokensSeen).toBe(0)
  })

  test.each(routes)('goes on after one odd answer, at $name', { timeout: 120_000 }, async route => {
    const answers = answersOf(route).filter(({ passes }) => passes)
    await using cloud = await soundWorld(answers.length * 5 * minutes)
    // One fault at each renewal: the next comes after the last one is overcome.
    const renewed = (): number => cloud.requestsTo('sts.googleapis.com').filter(({ response }) => response).length
    const arm = (index: number): void => {
      const answer = answers[index]
      if (answer === undefined) return
      strike(cloud, route, answer, 1)
      const before = renewed()
      void cloud.answered(() => cloud.faults.pending.length === 0 && renewed() > before).then(() => arm(index + 1))
    }
    onceWatched(cloud, () => arm(0))
    const run = await runOnce(cloud)
    expect(run.conclusion, run.log).toBe('success')
    expect(cloud.faults.pending).toEqual([])
    expect(eventsOf(run, 'credential.renewed').length).toBeGreaterThanOrEqual(answers.length)
  })
})

describe('what is gone at a renewal', () => {
  const policyPath = '.github/vertex-policy.yml'
  const gone = (cloud: Emulator): void => {
    const repository = cloud.github.repository(acme.repository)
    repository.commit({ [policyPath]: null })
  }
  const isPolicyRead = ({ path, at }: { path: string; at: number }): boolean => path === '/graphql' && at > 0

  test('is believed after two complete answers, 30 s apart', async () => {
    await using cloud = await soundWorld(60 * minutes)
    let since = Infinity
    onceWatched(cloud, () => {
      gone(cloud)
      since = cloud.clock.now()
    })
    const run = await runOnce(cloud)
    expect(codeOf(run), run.log).toBe('DENIED')
    expect(cloud.google.vertex.all[0]?.cancelledAt).toBeTypeOf('number')
    const [first, second, ...more] = cloud.requests.filter(request => isPolicyRead(request) && request.at > since)
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(30_000)
    expect(more).toEqual([])
  })

  test('is not believed if it is back by then', async () => {
    await using cloud = await soundWorld(20 * minutes)
    onceWatched(cloud, () => {
      gone(cloud)
      const before = cloud.requests.filter(isPolicyRead).length
      void cloud
        .answered(request => isPolicyRead(request) && cloud.requests.filter(isPolicyRead).length > before)
        .then(() => cloud.github.repository(acme.repository).commit({ [policyPath]: policy }))
    })
    const run = await runOnce(cloud)
    expect(run.conclusion, run.log).toBe('success')
  })

  test('a policy that no longer loads denies nothing', async () => {
    await using cloud = await soundWorld(60 * minutes)
    onceWatched(cloud, () =>
      cloud.github.repository(acme.repository).commit({ [policyPath]: `${policy}\nnonsense: 1\n` }),
    )
    const run = await runOnce(cloud)
    expect(codeOf(run), run.log).toBe('POLICY_INVALID')
    expect(cloud.google.vertex.all.map(({ cancelledAt }) => cancelledAt)).toEqual([undefined])
  })

  test('an environment is believed to be gone after two answers', async () => {
    await using cloud = await soundWorld(60 * minutes)
    onceWatched(cloud, () =>
      Reflect.deleteProperty(cloud.github.repository(acme.repository).environments, 'production'),
    )
    const run = await runOnce(cloud)
    expect(codeOf(run), run.log).toBe('DENIED')
    expect(run.log).toContain('There is no environment production')
  })
})

afterAll(() => console.log(`${ran} runs: ${routes.length} routes, ${noAnswers.length} answers that are none`))
