import { expect, test } from 'vitest'
import { changed, fraud, policyText, throughDist } from './harness.ts'
import { customJob, jobsOf, runSteps } from './steps.ts'

const policy = changed(
  policyText,
  'grants:\n',
  'audit: { cloud_logging: projects/acme-ml/logs/keyless-vertex }\ngrants:\n',
)

test('the record stands in Cloud Logging line for line, where the policy names a log', async () => {
  await using cloud = await fraud({ ...throughDist, policy })
  const run = await runSteps(cloud, { train: customJob('fraud') })
  expect(run.conclusion, run.log).toBe('success')
  const copied = cloud.google.logging.entries.filter(
    ({ logName }) => logName === 'projects/acme-ml/logs/keyless-vertex',
  )
  expect(
    copied.map(({ jsonPayload }) => [
      jsonPayload?.['seq'],
      String(jsonPayload?.['type']).split('.').slice(-2).join('.'),
    ]),
  ).toEqual(run.record.map(({ type }, index) => [index + 1, type]))
  expect(copied.every(({ insertId, jsonPayload }) => insertId === jsonPayload?.['id'])).toBe(true)
})

test('where the second home does not take it nothing begins, and the error says which role is missing', async () => {
  await using cloud = await fraud({ policy, setUp: policyText })
  const run = await runSteps(cloud, { train: customJob('fraud') })
  expect(run.exitCode).toBe(1)
  expect(run.log).toContain('(RECORD_UNWRITABLE, at: record)')
  expect(run.log).toContain('roles/logging.logWriter')
  expect(jobsOf(cloud)).toEqual([])
})

test('a copy that breaks off does not stop what runs, and is told', async () => {
  await using cloud = await fraud({ policy })
  cloud.faults.add({
    host: 'logging.googleapis.com',
    path: '/v2/entries:write',
    after: 1,
    fault: { status: 403, body: '{}' },
  })
  const run = await runSteps(cloud, { train: customJob('fraud') })
  expect(run.conclusion, run.log).toBe('success')
  expect(run.annotations).toContainEqual(
    expect.objectContaining({ title: 'The record in Cloud Logging is incomplete' }),
  )
})
