import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import type { EmulatedService } from '../../emulator/host.ts'
import { acme, changed, eventsOf, policyText, type Training, train } from './harness.ts'
import { agentFraud, agentGrant, lendInputs, lendingPolicy } from './lending.ts'

const root = join(import.meta.dirname, '../..')
const borrower = 'triage@acme-ml.iam.gserviceaccount.com'
const pipelines = 'pipelines.actions.githubusercontent.com'

/** A world in which a client says when time passes, and an outage of GitHub begins. */
async function sixHours(lend: string, { direct = false, outageTimes = 0 } = {}) {
  let cloud: Emulator | undefined
  const clockService: EmulatedService = {
    serves: host => host === 'clock.example',
    handle: ({ query }) => {
      cloud?.clock.advance(Number(query.get('ms')))
      if (query.has('outage'))
        cloud?.faults.add({
          host: pipelines,
          times: outageTimes,
          fault: { status: 503, headers: { 'retry-after': '0' } },
        })
      return { status: 200, body: '' }
    },
  }
  const account = `    service_account: ${borrower}\n`
  // One token must not match two grants of direct access.
  const others = policyText.slice(0, policyText.indexOf('grants:\n') + 'grants:'.length)
  const policy = direct ? `${others}${changed(agentGrant(lend), account, '')}` : lendingPolicy(lend)
  cloud = await agentFraud({
    policy,
    services: [clockService],
    timeScale: 1,
  })
  // What the program itself needs is no matter of the policy.
  const member = direct ? `principalSet://iam.googleapis.com/${acme.pool}/*` : `serviceAccount:${borrower}`
  cloud.google.storage.buckets.get(acme.bucket)?.bindings.push({ role: 'roles/storage.objectAdmin', members: [member] })
  return cloud
}

/** Runs a client of Google's libraries as a command that borrows. */
async function runClient(cloud: Emulator, minutes: number, outageAfter = 0): Promise<Training> {
  const parameters = new URLSearchParams(cloud.clock.preload(join(cloud.directory, 'clock')))
  const time = `${pathToFileURL(join(root, 'emulator/runner/time.mjs')).href}?${parameters.toString()}`
  const client = join(root, 'test/e2e/clients/hours.mjs')
  const run = `'${process.execPath}' --import '${time}' '${client}' ${minutes} ${outageAfter}`
  return train(cloud, { inputs: { ...lendInputs, run, env_allow: 'HTTPS_PROXY, https_proxy' }, limitMs: 110_000 })
}

const resultOf = ({ log }: Training): Readonly<Record<string, unknown>> =>
  JSON.parse(/^\{"rounds".*\}$/m.exec(log)?.[0] ?? '{}')

const exchanges = (cloud: Emulator): number => cloud.requestsTo('sts.googleapis.com').length

describe.concurrent('a job of six hours', () => {
  for (const form of ['file', 'metadata'])
    test(`with tokens of an hour, by ${form}: no client shows an expired token`, async () => {
      await using cloud = await sixHours(`credentials: [${form}]`)
      const run = await runClient(cloud, 4)
      expect(run.conclusion, run.log).toBe('success')
      expect(resultOf(run)).toMatchObject({ rounds: 90, failed: 0, text: 'written with a lent token' })
      expect(cloud.google.identity.expiredTokensSeen).toBe(0)
      expect(cloud.requestsTo('storage.googleapis.com').length).toBeGreaterThan(270)
      expect(cloud.requestsTo('storage.googleapis.com').filter(({ response }) => response?.status === 401)).toEqual([])
      expect(exchanges(cloud)).toBeLessThanOrEqual(8)
      expect(eventsOf(run, 'token.lent').length).toBe(exchanges(cloud))
    })

  test('with tokens of five minutes: an exchange for each token, and not for each call', async () => {
    await using cloud = await sixHours('credentials: [file]', { direct: true })
    const run = await runClient(cloud, 4)
    expect(run.conclusion, run.log).toBe('success')
    expect(resultOf(run)).toMatchObject({ rounds: 90, failed: 0 })
    expect(cloud.google.identity.expiredTokensSeen).toBe(0)
    const calls = cloud.requestsTo('storage.googleapis.com').length
    expect(calls).toBeGreaterThan(270)
    expect(exchanges(cloud)).toBeLessThan(calls / 2.5)
  })

  test('an outage of GitHub in the middle is bridged by what is left of the token', async () => {
    await using cloud = await sixHours('credentials: [file]', { outageTimes: 12 })
    const run = await runClient(cloud, 4, 56)
    expect(run.conclusion, run.log).toBe('success')
    expect(resultOf(run)).toMatchObject({ failed: 0 })
    expect(run.log).toContain('could not be renewed yet')
    expect(cloud.google.identity.expiredTokensSeen).toBe(0)
  })
})
