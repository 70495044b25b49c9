import { expect, test } from 'vitest'
import type { Fault } from '../../emulator/faults.ts'
import { acme, changed, eventsOf, fraud, policyText } from './harness.ts'
import { customJob, runSteps } from './steps.ts'

const host = 'us-central1-aiplatform.googleapis.com'
const policy = changed(
  policyText,
  'steps: [customJob, pipelineJob]',
  'steps: [customJob, gate, uploadModel, copyModel]\n      models: [fraud, twin]',
).replace('/train/*@sha256:*', '/*/*@sha256:*')
const refusal = (code: number, message: string): Fault => ({
  status: code,
  body: { error: { code, message, status: 'NONE' } },
})
const page = { body: '<!doctype html><html><body>Sign in to the network</body></html>' }
const metrics = 'gs://acme-models/fraud/metrics.json'
const job = /\/customJobs\/\d+$/

test('a run survives refusals that pass, and one odd answer to each of its reads', async () => {
  await using cloud = await fraud({ policy, jobs: { runningMs: 180_000 } })
  cloud.google.storage.put(metrics, '{"auc": 0.95}', acme.project)
  const get = { method: 'GET', host } as const
  // Before the create, while the job is watched, where the metrics are read, during the upload, and just after it.
  cloud.faults.add({ ...get, path: /\/customJobs$/, fault: page })
  cloud.faults.add({ ...get, path: job, times: 2, fault: refusal(404, 'The CustomJob does not exist.') })
  cloud.faults.add({ ...get, path: job, fault: refusal(403, 'Permission denied.') })
  cloud.faults.add({ ...get, path: job, fault: refusal(401, 'Invalid credentials.') })
  cloud.faults.add({ ...get, path: job, fault: { cutAt: 20 } })
  cloud.faults.add({ host: 'storage.googleapis.com', fault: { cutAt: 5 } })
  cloud.faults.add({ ...get, path: /\/models\/fraud$/, fault: { body: '' } })
  cloud.faults.add({ ...get, path: /\/operations\/\d+$/, fault: refusal(404, 'The operation does not exist.') })
  cloud.faults.add({ ...get, path: /\/operations\/\d+$/, fault: page })
  cloud.faults.add({ ...get, path: /\/models\/fraud@1$/, times: 2, fault: refusal(404, 'The Model does not exist.') })
  cloud.faults.add({ method: 'POST', host, path: /\/models:copy$/, fault: refusal(404, 'The Model does not exist.') })

  const run = await runSteps(cloud, {
    train: customJob('fraud'),
    check: { needs: ['train'], gate: { metrics, require: { auc: { min: 0.9 } } } },
    register: {
      needs: ['check'],
      uploadModel: {
        modelId: 'fraud',
        model: {
          displayName: 'fraud',
          artifactUri: 'gs://acme-models/fraud/1',
          containerSpec: { imageUri: `us-docker.pkg.dev/acme-ml/serve/fraud@sha256:${'1'.repeat(64)}` },
        },
      },
    },
    twin: {
      copyModel: {
        sourceModel: '${steps.register.model}@${steps.register.modelVersionId}',
        modelId: 'twin',
      },
    },
  })

  expect(run.conclusion, run.log).toBe('success')
  expect(cloud.faults.pending).toEqual([])
  expect(cloud.google.vertex.all).toHaveLength(1)
  expect(cloud.google.vertex.models.all.map(({ versions }) => versions.length)).toEqual([1, 1])
  expect(run.log).toMatch(/train: Google answers 404 for projects\/\d+\/.*: trying again for up to 5 minutes/)
  // The refused credential is renewed, by a new decision.
  expect(eventsOf(run, 'credential.renewed').length).toBeGreaterThan(0)
})

test('a job that stays out of sight is no fault of the region: it is named, and goes on', async () => {
  await using cloud = await fraud({ jobs: { runningMs: 3_600_000 } })
  const fault = refusal(404, 'The CustomJob does not exist.')
  cloud.faults.add({ method: 'GET', host, path: job, after: 1, times: Infinity, fault })

  const run = await runSteps(cloud, { train: customJob('fraud') })

  expect(run.conclusion).toBe('failure')
  expect(run.log).toContain('for 5 minutes, although it existed before')
  expect(run.log).toContain('The CustomJob does not exist.')
  expect(run.log).not.toMatch(/region's name is wrong|no such method/)
  expect(eventsOf(run, 'step.finished')).toMatchObject([{ step: 'train', state: 'UNKNOWN' }])
  expect(eventsOf(run, 'run.finished')).toMatchObject([{ conclusion: 'failure' }])
})
