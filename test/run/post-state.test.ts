import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ActionError } from '../../src/core/errors.ts'
import { beginPostState, type PostState, readPostState } from '../../src/run/post-state.ts'
import type { InFlight, InFlightJob, InFlightOperation, InFlightRollout } from '../../src/steps/toolkit/ports.ts'

const place = { project: 'acme-ml', location: 'us-central1' } as const
const job: InFlightJob = {
  type: 'job',
  step: 'train',
  kind: 'customJob',
  ...place,
  dedupeKey: 'a'.repeat(40),
  name: 'projects/123/locations/us-central1/customJobs/9',
}
const build: InFlight = {
  ...job,
  type: 'build',
  step: 'image',
  kind: 'buildImage',
  name: 'projects/123/locations/us-central1/builds/0a-1b',
}
const upload: InFlightOperation = {
  type: 'operation',
  step: 'register',
  kind: 'uploadModel',
  ...place,
  name: 'projects/123/locations/us-central1/models/fraud/operations/7',
  what: 'the upload of fraud',
}
const rollout: InFlightRollout = {
  type: 'rollout',
  step: 'release',
  kind: 'rollout',
  ...place,
  endpoint: 'projects/acme-ml/locations/us-central1/endpoints/fraud',
  former: { 17: 100 },
  ours: [{ 17: 90, 18: 10 }],
  deployedModelId: '18',
  deploying: false,
  operation: undefined,
}

const policyToken = 'ghs_0123456789abcdefghij'

/** A main that leaves state for post, on a runner that keeps the last value of each name, as GitHub's does. */
function main() {
  const environment: Record<string, string> = {}
  const [saved, masked, failures]: [string[], string[], unknown[]] = [[], [], []]
  let disk = (_name: string): boolean => true
  const runner = {
    mask: (secret: string): void => void masked.push(secret),
    saveState: (name: string, value: string): void => {
      if (!disk(name))
        throw new ActionError('RUNNER_FILE_UNWRITABLE', 'GITHUB_STATE cannot be written: the disk is full')
      saved.push(name)
      environment[`STATE_${name}`] = value
    },
  }
  const record = { path: '/tmp/vertex-audit.jsonl', state: () => ({ seq: 3, prev: 'f'.repeat(64) }) }
  const begin = (): PostState => beginPostState(runner, record, policyToken, error => void failures.push(error))
  const fill = (full: typeof disk): void => {
    disk = full
  }
  return { environment, saved, masked, failures, begin, fill }
}

/** Returns the state that post reads after main. */
function left(...all: InFlight[]) {
  const { environment, begin } = main()
  begin().trackInFlight(all)
  return environment
}

const found = (environment: NodeJS.ProcessEnv) => readPostState(environment)?.inFlight

describe('what main leaves', () => {
  test('is what post finds', () => {
    expect(readPostState(left(job, build, upload, rollout))).toMatchObject({
      record: { path: '/tmp/vertex-audit.jsonl', state: { seq: 3, prev: 'f'.repeat(64) } },
      ended: undefined,
      inFlight: [job, build, upload, rollout],
      planted: [],
    })
  })

  const policy = {
    text: 'version: 1\n# ü\n',
    name: 'acme/policies/fraud.yml',
    commit: 'c'.repeat(40),
    ref: 'refs/heads/main',
    repositoryId: '777',
  }

  test('has the policy by which something began last, written once, and readable by post alone', () => {
    const { environment, saved, begin } = main()
    const state = begin()
    state.keepPolicy({ ...policy, text: 'version: 1' })
    state.keepPolicy(policy)
    state.keepPolicy({ ...policy })
    expect(readPostState(environment)?.policy?.(policyToken)).toEqual(policy)
    expect(saved.filter(name => name === 'policy')).toHaveLength(2)
    expect(Object.values(environment).join()).not.toContain('version')
  })

  test('has no policy that was changed on the way, is of another run, or would keep post from starting', () => {
    const { environment, begin } = main()
    begin().keepPolicy(policy)
    const written = environment['STATE_policy'] ?? ''
    const other = main()
    other.begin().keepPolicy(policy)
    const bytes = Buffer.from(written, 'base64')
    const flipped = [...bytes.keys()].map(at =>
      Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))),
    )
    const wrong = [
      ...flipped.map(one => one.toString('base64')),
      other.environment['STATE_policy'],
      '',
      'x',
      written.slice(8),
    ]
    for (const text of wrong)
      expect(readPostState({ ...environment, STATE_policy: text })?.policy?.(policyToken), text).toBeUndefined()
    for (const token of ['', 'another', `${policyToken}x`])
      expect(readPostState(environment)?.policy?.(token), token).toBeUndefined()
    const large = main()
    large.begin().keepPolicy({ ...policy, text: 'ü'.repeat(60_000) })
    expect(large.environment['STATE_policy']).toBe('')
    const fits = main()
    fits.begin().keepPolicy({ ...policy, text: '\n'.repeat(44_000) })
    expect(Buffer.byteLength(`STATE_policy=${fits.environment['STATE_policy']}`)).toBeLessThan(131_072)
    expect(readPostState(fits.environment)?.policy?.(policyToken)?.text).toHaveLength(44_000)
  })

  test('is nothing where it is over, and says how main ended', () => {
    const { environment, begin } = main()
    const state = begin()
    state.trackInFlight([job])
    state.trackInFlight([])
    const ended = { conclusion: 'failure', code: 'STEP_FAILED', stepsSha256: null } as const
    state.end(ended)
    expect(readPostState(environment)).toMatchObject({ inFlight: [], ended })
  })

  test('has a key that no debug log shows', () => {
    const { environment, masked, begin } = main()
    begin()
    expect(masked).toHaveLength(1)
    expect(environment['STATE_run']).toContain(masked[0])
  })

  test.for([undefined, '', 'x', '{}', '[]', '{"record":{"path":"/tmp/x","state":{"seq":1,"prev":""}}}'])(
    'is nothing at all where the state run is %j',
    run => {
      expect(readPostState({ ...left(job), STATE_run: run })).toBeUndefined()
    },
  )
})

describe('what another step plants by GITHUB_ENV', () => {
  const evil = { ...rollout, step: 'evil', endpoint: 'projects/acme-ml/locations/us-central1/endpoints/payments' }

  test.for([
    ['plain', JSON.stringify(evil)],
    ['with a seal that it made up', `${'0'.repeat(64)} ${JSON.stringify(evil)}`],
    ['no JSON', 'hello'],
    ['half a seal', 'abc {}'],
    ['of another run', left(evil)['STATE_begun_evil']],
  ] as const)('is ignored and named: %s', ([, value]) => {
    const environment = { ...left(job), STATE_begun_evil: value }
    expect(readPostState(environment)).toMatchObject({ inFlight: [job], planted: ['STATE_begun_evil'] })
  })

  test('is ignored where it is a copy of what main left, under another name', () => {
    const environment = left(job)
    environment['STATE_begun_again'] = environment['STATE_begun_train'] ?? ''
    expect(readPostState(environment)).toMatchObject({ inFlight: [job], planted: ['STATE_begun_again'] })
  })

  test('is ignored whatever is changed in what main left (property)', () => {
    const environment = left(rollout)
    const value = environment['STATE_begun_release'] ?? ''
    fc.assert(
      fc.property(fc.nat(value.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, by) => {
        const changed = `${value.slice(0, at)}${by}${value.slice(at + 1)}`
        fc.pre(changed !== value)
        expect(found({ ...environment, STATE_begun_release: changed })).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('cannot be heard again once main has taken it back: the runner keeps the empty value', () => {
    const { environment, begin } = main()
    const state = begin()
    state.trackInFlight([rollout])
    state.trackInFlight([])
    expect(environment['STATE_begun_release']).toBe('')
  })
})

describe('of a state that is main’s, what has not the right form', () => {
  test.for([
    [{ ...job, project: 'a/../b' }],
    [{ ...job, location: 'us-central1.evil.example/' }],
    [{ ...job, dedupeKey: 'x' }],
    [{ ...upload, location: '' }],
    [{ ...rollout, endpoint: 'projects/p/locations/l/endpoints/../../x' }],
    [{ ...rollout, endpoint: 'https://evil.example' }],
    [{ ...rollout, kind: 'other' }],
    [{ ...rollout, kind: 'traffic' }],
  ] as const)('is not believed: %j', ([one]) => {
    expect(found(left(one as InFlight))).toEqual([])
  })

  test.for(['projects/p/locations/l/customJobs/5', 'projects/p/locations/l/models/m:operations/1', 'operations/1'])(
    'has no name: an operation called %s',
    name => {
      expect(found(left({ ...upload, name }))).toEqual([{ ...upload, name: undefined }])
    },
  )
})

describe('a disk that is full', () => {
  const full = (): boolean => false

  test('lets nothing new begin that post could not find', () => {
    const { begin, fill, environment } = main()
    const state = begin()
    fill(full)
    expect(() => state.trackInFlight([job])).toThrow('GITHUB_STATE cannot be written: the disk is full')
    expect(found(environment)).toEqual([])
  })

  test('fails the start', () => {
    const { begin, fill } = main()
    fill(full)
    expect(begin).toThrow('GITHUB_STATE cannot be written')
  })

  test('fails nothing that is under way, nor what is over: that is told once', () => {
    const { begin, fill, failures, environment } = main()
    const state = begin()
    const unnamed = { ...job, name: undefined }
    state.trackInFlight([unnamed])
    fill(full)
    state.trackInFlight([job])
    state.trackInFlight([])
    expect(failures).toHaveLength(1)
    expect(found(environment)).toEqual([unnamed])
  })

  test('lets no endpoint change that post would take for somebody else’s', () => {
    const { begin, fill } = main()
    const state = begin()
    state.trackInFlight([rollout])
    fill(full)
    expect(() => state.trackInFlight([{ ...rollout, ours: [{ 17: 50, 18: 50 }] }])).toThrow('the disk is full')
  })
})
