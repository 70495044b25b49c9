import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import type { RecordedRequest } from '../../emulator/requests.ts'
import {
  acme,
  changed,
  eventsOf,
  fraud,
  policyPath,
  policyText,
  type TrainOptions,
  train,
  trainHere,
} from './harness.ts'
import { customJob, jobsOf, stepsFile } from './steps.ts'

const isPoll = ({ method, path }: RecordedRequest): boolean => method === 'GET' && /\/customJobs\/\d+$/.test(path)
const inputs = { variables: '', steps: stepsFile({ train: customJob('fraud') }) }
const api = 'api.github.com'

const down = (cloud: Emulator): unknown =>
  cloud.faults.add({ host: api, times: Infinity, fault: { status: 503, body: { message: 'Unavailable.' } } })
const withPolicy = (text: string) => (cloud: Emulator) =>
  cloud.github.repository(acme.repository).commit({ [policyPath]: text })

/** Kills main while it watches its job. From that moment `then` changes the policy. */
const killed = (then: (cloud: Emulator) => unknown): TrainOptions => ({
  inputs,
  kill: async cloud => {
    await cloud.answered(isPoll)
    then(cloud)
  },
})

describe('post, to which GitHub does not give the policy any more, stops under the one that main had', () => {
  test.for<[string, (cloud: Emulator) => unknown, string]>([
    ['an outage of its API', down, 'GitHub did not give acme/fraud'],
    [
      'a server that never answers',
      cloud => cloud.faults.add({ host: api, times: Infinity, fault: { hang: true } }),
      `GitHub did not give acme/fraud/${policyPath} within 12 s`,
    ],
    [
      'a token that has ended',
      cloud =>
        cloud.faults.add({ host: api, times: Infinity, fault: { status: 401, body: { message: 'Bad credentials' } } }),
      'could not be read: GitHub refused (401: Bad credentials)',
    ],
    [
      'a policy that is gone',
      cloud => Reflect.deleteProperty(headOf(cloud).files, policyPath),
      'there is no such file',
    ],
    ['a policy that no longer loads', withPolicy('version: 1\ngrants: 7\n'), 'has 2 problems'],
    [
      'a policy without the grant',
      withPolicy(changed(policyText, '  train:\n', '  retrain:\n')),
      'the policy has no grant "train"',
    ],
  ])('%s', async ([, then, words]) => {
    await using cloud = await fraud({ virtualTime: true, jobs: { runningMs: 3_600_000 } })
    const run = await trainHere(cloud, killed(then))
    expect(run.signal).toBe('SIGKILL')
    expect(jobsOf(cloud), run.post?.log).toMatchObject([{ cancelled: true }])
    expect(run.post?.log).toContain('Post undoes the work of this run under the policy that the run used')
    expect(run.post?.log).toContain(words)
    expect(run.record.at(-1)).toMatchObject({ type: 'run.finished', data: { conclusion: 'cancelled' } })
    expect(eventsOf(run, 'step.cancelled')).toHaveLength(1)
  })

  test('the program that is shipped does so, too', async () => {
    await using cloud = await fraud({ timeScale: 10, jobs: { runningMs: 3_600_000 } })
    const run = await train(cloud, killed(down))
    expect(jobsOf(cloud), run.post?.log).toMatchObject([{ cancelled: true }])
  })
})

function headOf(cloud: Emulator): { files: object } {
  const repository = cloud.github.repository(acme.repository)
  return repository.commits[repository.head] ?? { files: {} }
}
