import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import { acme, changed, expectRefused, fraud, policyText, type Training } from './harness.ts'
import { runSteps } from './steps.ts'

const policy = changed(
  policyText,
  'steps: [customJob, pipelineJob]',
  'steps: [reasoningEngine]\n      secrets: [crm-token]',
)
const agent = (secretRef: object = { secret: 'crm-token' }, more: object = {}) => ({
  agent: {
    reasoningEngine: {
      displayName: 'support',
      spec: {
        packageSpec: { pickleObjectGcsUri: 'gs://acme-models/fraud/agent.pkl', pythonVersion: '3.12' },
        deploymentSpec: { maxInstances: 2, secretEnv: [{ name: 'CRM_TOKEN', secretRef }] },
      },
      ...more,
    },
  },
})
const secret = 'projects/acme-ml/secrets/crm-token'
const reader = { role: 'roles/secretmanager.secretAccessor', members: [`serviceAccount:${acme.runtime}`] }

async function cloudWith(bindings: (typeof reader)[] | undefined): Promise<Emulator> {
  const cloud = await fraud({ policy })
  cloud.google.vertex.engines.script({ createMs: 20_000, updateMs: 20_000 })
  if (bindings !== undefined) cloud.google.secrets.set(secret, { versions: { 1: 'DESTROYED', 2: 'ENABLED' }, bindings })
  return cloud
}
const told = ({ log, summary }: Training): string => `${log}${summary}`

test('an agent receives a secret that its account may read, by name alone', async () => {
  await using cloud = await cloudWith([reader])
  const run = await runSteps(cloud, agent())
  expect(run.conclusion, run.log).toBe('success')
  expect(cloud.google.vertex.engines.all).toHaveLength(1)
  expect(readFileSync(run.outputs['results_file'] ?? '', 'utf8')).toContain('CRM_TOKEN')
  // Neither the action nor its grant ever reads the secret.
  expect(cloud.requests.filter(({ host }) => host.startsWith('secretmanager'))).toEqual([])
  cloud.clock.advance(60_000)
  const update = await runSteps(cloud, agent({ secret: 'crm-token', version: '3' }, { description: 'new' }))
  expect(update.exitCode, update.log).toBe(1)
  expect(told(update)).toContain('or it has no version 3')
  expect(cloud.google.vertex.engines.all[0]?.resource).not.toHaveProperty('description')
})

test('an account that may not read the secret is named, with the command that lets it read this one', async () => {
  await using cloud = await cloudWith([])
  const run = await runSteps(cloud, agent())
  expect(run.exitCode, run.log).toBe(1)
  expect(cloud.google.vertex.engines.all).toEqual([])
  expect(run.log).toContain(
    `${acme.runtime} lacks roles/secretmanager.secretAccessor on the secret crm-token of project acme-ml`,
  )
  for (const line of [
    'gcloud secrets add-iam-policy-binding crm-token',
    '--project=acme-ml',
    `--member=serviceAccount:${acme.runtime}`,
    '--role=roles/secretmanager.secretAccessor',
  ])
    expect(run.log).toContain(line)
})

test('a secret that does not exist is named, and one outside of the grant costs no token', async () => {
  await using cloud = await cloudWith(undefined)
  const run = await runSteps(cloud, agent())
  expect(run.exitCode, run.log).toBe(1)
  expect(run.log).toContain('project acme-ml has no secret crm-token, or it has no version latest')
  expect(run.log).toContain('gcloud secrets versions list crm-token --project=acme-ml')
  await using other = await cloudWith([reader])
  const refused = await runSteps(other, agent({ secret: 'payments-key' }))
  expectRefused(other, refused, 'LIMITS_EXCEEDED')
  expect(refused.log).toContain('the secret "payments-key" is outside allow.secrets')
})
