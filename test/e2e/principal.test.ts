import { describe, expect, test } from 'vitest'
import { acme, changed, directPolicy, eventsOf, fraud, policyText, trainHere } from './harness.ts'

const declared = (subject: string, policy = policyText): string =>
  changed(policy, 'trust: internal', `trust: internal\n    subject: ${subject}`)

/** Google's provider maps `assertion.sub`, as many guides have it. `other` does not say so, and cannot be compiled. */
const world = (policy: string) =>
  fraud({ policy, setUp: policy.replace('subject: other', 'subject: sub'), virtualTime: true })

describe('where the provider maps GitHub’s sub', () => {
  test('subject: sub reports what Google calls the run, in log, output, summary and record', async () => {
    await using cloud = await world(declared('sub'))
    const run = await trainHere(cloud, { inputs: { mode: 'check' } })
    expect(run.conclusion, run.log).toBe('success')
    const principal = `principal://iam.googleapis.com/${acme.pool}/subject/repo:acme/fraud:ref:refs/heads/main`
    expect(run.outputs['principal']).toBe(principal)
    expect(run.log).toContain(`Principal of this run at Google: ${principal}, by the mapping that the policy declares`)
    expect(run.summary).toContain(principal)
    expect(eventsOf(run, 'credential.exchanged')).toMatchObject([{ principal }])
  })

  test('subject: other reports none anywhere', async () => {
    await using cloud = await world(declared('other'))
    const run = await trainHere(cloud, { inputs: { mode: 'check' } })
    expect(run.conclusion, run.log).toBe('success')
    expect(run.outputs).not.toHaveProperty('principal')
    expect(eventsOf(run, 'credential.exchanged')).toMatchObject([{ principal: null }])
    expect(JSON.stringify([run.log, run.summary, run.record, run.annotations])).not.toContain('/subject/')
    expect(run.log).toContain('(providers.internal.subject: other)')
    expect(run.summary).toContain('Exchanged at Google')
  })

  test('subject: other, with direct access: errors and steps report none either', async () => {
    await using cloud = await world(declared('other', directPolicy))
    const refused = {
      error: { code: 403, status: 'PERMISSION_DENIED', message: "Permission 'aiplatform.customJobs.create' denied" },
    }
    cloud.faults.add({
      host: 'us-central1-aiplatform.googleapis.com',
      method: 'POST',
      times: Infinity,
      fault: { status: 403, body: refused },
    })
    const run = await trainHere(cloud)
    expect(run.conclusion).toBe('failure')
    expect(JSON.stringify([run.log, run.summary, run.record, run.annotations])).not.toMatch(/\/subject\/|undefined/)
  })

  test('a token without sub is rejected by a provider that maps it', async () => {
    await using cloud = await world(declared('sub'))
    cloud.github.tamper = ({ claims: { sub: _, ...claims }, issuer }) => issuer.sign(claims)
    const run = await trainHere(cloud, { inputs: { mode: 'check' } })
    expect(eventsOf(run, 'token.rejected')).toMatchObject([{ reason: 'claim-missing' }])
    expect(run.log).toContain('the claim "sub" is missing')
  })
})
