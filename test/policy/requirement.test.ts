import { describe, expect, it } from 'vitest'
import { Pending } from '../../src/core/json.ts'
import { formatPath } from '../../src/document/path.ts'
import { checkRequirement } from '../../src/policy/limits/require.ts'
import type { Kind } from '../../src/steps/kinds/kind-names.ts'
import { prepared } from './bounds.ts'
import { load, problems, smallPolicy } from './fixtures.ts'

const key = 'projects/acme-ml/locations/us-central1/keyRings/ml/cryptoKeys/models'
const grant = (require: string): string =>
  smallPolicy({ grant: `service_account: t@acme-ml.iam.gserviceaccount.com\n    require: ${require}` })
const requirement = load(grant(`{ labels: [cost-center], encryptionSpec: { kmsKeyName: ${key} } }`)).grants.train
  ?.require
const faults = (kind: Kind, body: object, require = requirement): string[] =>
  checkRequirement(prepared(kind, body), require, 'train').map(
    ({ path, message, cure }) => `${formatPath(path)}: ${message} ${cure}`,
  )
const both = { labels: { 'cost-center': 'fraud' }, encryptionSpec: { kmsKeyName: key } }

describe('what a grant requires', () => {
  it('is missed by name, with what to write, where the kind has it', () => {
    expect(faults('customJob', { labels: { team: 'ml' } })).toEqual([
      'steps.it.customJob.labels: the label cost-center is required by grant train. Write labels.cost-center: …, or defaults.labels.cost-center for all steps.',
      `steps.it.customJob.encryptionSpec: is not what grant train requires of encryptionSpec. Write encryptionSpec: {"kmsKeyName":"${key}"}`,
    ])
    expect(faults('uploadModel', { model: { ...both, encryptionSpec: { kmsKeyName: 'other' } } })).toEqual([
      `steps.it.uploadModel.model.encryptionSpec.kmsKeyName: is not what grant train requires of encryptionSpec. Write model.encryptionSpec.kmsKeyName: "${key}"`,
    ])
  })

  it('is not a matter where it is there, or where the kind has no place for it', () => {
    expect(faults('customJob', both)).toEqual([])
    expect(faults('predict', { endpoint: 'fraud' })).toEqual([])
    expect(faults('copyModel', { encryptionSpec: both.encryptionSpec })).toEqual([])
    expect(faults('rollout', { endpoint: 'fraud' })).toEqual([])
    expect(checkRequirement(prepared('customJob', {}), undefined, 'train')).toEqual([])
  })

  it('holds for the endpoint that a rollout makes', () => {
    expect(faults('rollout', { create: both })).toEqual([])
    expect(faults('rollout', { create: { displayName: 'x' } })).toHaveLength(2)
  })

  it('is not met by a label without a value', () => {
    expect(faults('customJob', { ...both, labels: { 'cost-center': '' } })).toHaveLength(1)
  })

  it('waits for a value that is not known yet', () => {
    const later = new Pending('${steps.a.labels}', true)
    expect(faults('customJob', { ...both, labels: later })).toEqual([])
    expect(faults('customJob', { ...both, labels: { 'cost-center': later } })).toEqual([])
  })

  it('of a job is not got around by a custom training pipeline', () => {
    const network = load(grant('{ network: projects/1/global/networks/inner }')).grants.train?.require
    const custom = {
      trainingTaskDefinition: 'gs://google-cloud-aiplatform/schema/trainingjob/definition/custom_task_1.0.0.yaml',
      trainingTaskInputs: { network: 'projects/1/global/networks/other' },
    }
    expect(faults('customJob', { jobSpec: {} }, network)).toHaveLength(1)
    expect(faults('trainingPipeline', custom, network)).toEqual([
      'steps.it.trainingPipeline.trainingTaskInputs.network: is not what grant train requires of network. Write trainingTaskInputs.network: "projects/1/global/networks/inner"',
    ])
  })
})

describe('a requirement that would require nothing is refused', () => {
  it.each([
    ['{}', ['11:5 grants.train.require: requires nothing. Add labels: [cost-center], or remove it.']],
    ['{ labels: [] }', ['11:24 grants.train.require.labels: an empty list. Remove it.']],
    ['{ label: [x] }', ['11:16 grants.train.require.label: no such field. Did you mean labels?']],
    [
      '{ labels: [Cost Center] }',
      [
        '11:25 grants.train.require.labels[0]: no key of a label. It has up to 64 lower-case letters of any language, digits, _ and -, and begins with a letter.',
      ],
    ],
    ['{ encryptionSpec: {} }', ['11:16 grants.train.require.encryptionSpec: kmsKeyName is required']],
  ])('%s', (require, expected) => {
    expect(problems(grant(require))).toEqual(expected)
  })
})
