import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Pending } from '../../src/shape.ts'
import { canonicalJson, dedupeKey, digest, sameResource } from '../../src/steps/dedupe.ts'
import { shapes } from '../../src/vertex/schema.generated.ts'

const identity = {
  repositoryId: '1',
  runId: '2',
  key: 'train/0',
  grant: 'train',
  step: 'train',
  body: { a: 1, labels: { team: 'x' } },
}

describe('the dedupe key', () => {
  it('is the same for the same step of the same run, whatever the attempt wrote into our labels', () => {
    const key = dedupeKey(identity)
    expect(key).toMatch(/^[0-9a-f]{40}$/)
    const body = { labels: { 'keyless-run-attempt': '2', team: 'x' }, a: 1 }
    expect(dedupeKey({ ...identity, body })).toBe(key)
    expect(dedupeKey({ ...identity, body: { a: 1, labels: { 'keyless-x': 'y' } } })).toBe(
      dedupeKey({ ...identity, body: { a: 1 } }),
    )
  })

  it.each([
    { repositoryId: '2' },
    { runId: '3' },
    { key: 'train/1' },
    { grant: 'deploy' },
    { step: 'other' },
    { body: { a: 2 } },
    { body: { a: '1', labels: { team: 'x' } } },
    { repositoryId: '12', runId: '' },
  ])('differs for another step: %j', other => {
    expect(dedupeKey({ ...identity, ...other })).not.toBe(dedupeKey(identity))
  })

  it('is never made of what is not known yet', () => {
    expect(() => digest({ a: [new Pending('${steps.a.name}', true)] })).toThrow('${steps.a.name} is not known yet')
  })
})

it('canonical JSON depends on no order of keys, and reads back (property)', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), object => {
      const reversed = Object.fromEntries(Object.entries(object).reverse())
      expect(canonicalJson(reversed)).toBe(canonicalJson(object))
      expect(JSON.parse(canonicalJson(object))).toEqual(JSON.parse(JSON.stringify(object)))
    }),
  )
})

const schema = { shapes, name: 'CustomJob' }

describe('a resource that Google returned', () => {
  const submitted = {
    displayName: 'fraud',
    encryptionSpec: null,
    labels: { team: 'risk', 'keyless-run-attempt': '2' },
    jobSpec: {
      enableWebAccess: false,
      workerPoolSpecs: [{ replicaCount: 1, containerSpec: { imageUri: 'i', args: ['--lr', '0.10'], command: [] } }],
      scheduling: { timeout: '7200s', strategy: 'STRATEGY_UNSPECIFIED' },
    },
  }
  const found = {
    name: 'projects/1/locations/l/customJobs/2',
    displayName: 'fraud',
    state: 'JOB_STATE_RUNNING',
    labels: { team: 'risk', 'keyless-run-attempt': '1' },
    jobSpec: {
      workerPoolSpecs: [
        {
          replicaCount: '1',
          diskSpec: { bootDiskSizeGb: 100 },
          containerSpec: { imageUri: 'i', args: ['--lr', '0.10'] },
        },
      ],
      scheduling: { timeout: '7200.000s' },
    },
  }

  it('is the one that was submitted, in the forms that Google gives it', () => {
    expect(sameResource(submitted, found, schema)).toBeUndefined()
  })

  it.each([
    ['displayName', { displayName: 'other' }],
    ['labels.team', { labels: {} }],
    ['jobSpec', { jobSpec: 'x' }],
    [
      'jobSpec.workerPoolSpecs',
      { jobSpec: { ...found.jobSpec, workerPoolSpecs: [...found.jobSpec.workerPoolSpecs, {}] } },
    ],
    [
      'jobSpec.workerPoolSpecs[0].containerSpec.imageUri',
      {
        jobSpec: {
          ...found.jobSpec,
          workerPoolSpecs: [
            { ...found.jobSpec.workerPoolSpecs[0], containerSpec: { imageUri: 'evil', args: ['--lr', '0.10'] } },
          ],
        },
      },
    ],
    [
      'jobSpec.workerPoolSpecs[0].containerSpec.args[1]',
      {
        jobSpec: {
          ...found.jobSpec,
          workerPoolSpecs: [
            { ...found.jobSpec.workerPoolSpecs[0], containerSpec: { imageUri: 'i', args: ['--lr', '0.1'] } },
          ],
        },
      },
    ],
    [
      'jobSpec.workerPoolSpecs[0].replicaCount',
      { jobSpec: { ...found.jobSpec, workerPoolSpecs: [{ ...found.jobSpec.workerPoolSpecs[0], replicaCount: '2' }] } },
    ],
    ['jobSpec.scheduling.timeout', { jobSpec: { ...found.jobSpec, scheduling: { timeout: '7201s' } } }],
    ['jobSpec.enableWebAccess', { jobSpec: { ...found.jobSpec, enableWebAccess: true } }],
    // A look-alike that does more than was asked for.
    [
      'jobSpec.serviceAccount',
      { jobSpec: { ...found.jobSpec, serviceAccount: 'evil@acme-ml.iam.gserviceaccount.com' } },
    ],
    ['jobSpec.network', { jobSpec: { ...found.jobSpec, network: 'projects/1/global/networks/evil' } }],
    [
      'jobSpec.workerPoolSpecs[0].containerSpec.command',
      {
        jobSpec: {
          ...found.jobSpec,
          workerPoolSpecs: [
            {
              ...found.jobSpec.workerPoolSpecs[0],
              containerSpec: { imageUri: 'i', args: ['--lr', '0.10'], command: ['sh', '-c', 'curl evil'] },
            },
          ],
        },
      },
    ],
  ])('that differs at %s is not taken for ours', (path, change) => {
    expect(sameResource(submitted, { ...found, ...change }, schema)).toBe(path)
  })

  it.each([
    [10, undefined],
    [100, 'dedicatedResources.maxReplicaCount'],
  ])('may have the default number of machines that Google fills in, and no other: %j', (maxReplicaCount, differs) => {
    const dedicatedResources = { machineSpec: { machineType: 'n1-standard-4' } }
    const batch = { shapes, name: 'BatchPredictionJob' }
    const filled = { ...dedicatedResources, startingReplicaCount: 1, maxReplicaCount }
    expect(sameResource({ dedicatedResources }, { dedicatedResources: filled }, batch)).toBe(differs)
  })

  it('is the same as itself (property)', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        object => sameResource(object, object, schema) === undefined,
      ),
    )
  })
})
