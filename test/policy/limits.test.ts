import { describe, expect, it } from 'vitest'
import { Pending } from '../../src/core/json.ts'
import { formatPath } from '../../src/document/path.ts'
import { checkLimits, type LimitsReport } from '../../src/policy/limits/check.ts'
import type { PreparedStep } from '../../src/steps/types.ts'
import { adviceOf } from '../advice.ts'
import { schema } from '../steps/support.ts'
import { digest, load, samplePolicy } from './fixtures.ts'

const image = `us-docker.pkg.dev/acme-ml/train/fraud@${digest}`
const allow = (policy = samplePolicy) => {
  const { train } = load(policy).grants
  if (train === undefined) throw new Error('the sample has a grant train')
  return train.allow
}
/** The sample with lines that are added to the `allow` of its grant train, or change it. */
const allowing = (...lines: string[]) =>
  allow(
    samplePolicy.replace('      timeout: 6h\n', `      timeout: 6h\n${lines.map(line => `      ${line}\n`).join('')}`),
  )

const pool = (change: object = {}): object => ({
  machineSpec: { machineType: 'n1-standard-8' },
  replicaCount: 1,
  containerSpec: { imageUri: image, args: ['--data=gs://elsewhere/x'] },
  ...change,
})
const spec = (change: object = {}): object => ({
  workerPoolSpecs: [pool()],
  serviceAccount: 'train-runtime@acme-ml.iam.gserviceaccount.com',
  baseOutputDirectory: { outputUriPrefix: 'gs://acme-models/fraud/5f0c1c7' },
  ...change,
})

function step(jobSpec: object = spec(), change: Partial<PreparedStep> = {}): PreparedStep {
  return {
    declaration: {
      id: 'train',
      kind: 'customJob',
      body: {},
      needs: [],
      project: 'acme-ml',
      location: 'us-central1',
      timeoutSeconds: undefined,
      wait: true,
    },
    project: 'acme-ml',
    location: 'us-central1',
    body: { displayName: 'fraud', labels: { team: 'ml' }, jobSpec },
    timeoutSeconds: 7200,
    ...change,
  }
}

/** A step with its own timeout. */
function declaring(timeoutSeconds: number, jobSpec: object, change: Partial<PreparedStep> = {}): PreparedStep {
  const prepared = step(jobSpec, { timeoutSeconds, ...change })
  return { ...prepared, declaration: { ...prepared.declaration, timeoutSeconds } }
}

const check = (prepared: PreparedStep, bounds = allow()): LimitsReport =>
  checkLimits(prepared, bounds, schema.shapes, schema.messages[prepared.declaration.kind].body, { grant: 'train' })
const faults = (prepared: PreparedStep, bounds = allow()): string[] =>
  check(prepared, bounds).faults.map(
    ({ path, message, ...advice }) => `${formatPath(path)}: ${message} ${adviceOf(advice).replaceAll('\n', ' ')}`,
  )
const inSpec = (change: object, bounds = allow()): string[] => faults(step(spec(change)), bounds)

describe('the rule that is proposed for a place', () => {
  it.each([
    ['gs://other-bucket/fraud/5f0c1c7d6c0e7e2c1c6e0d8b1c2a3f4e5d6c7b8a', 'gs://other-bucket/fraud/**'],
    ['gs://other-bucket/fraud/170123456/model', 'gs://other-bucket/fraud/**'],
    ['gs://other-bucket/2026-11-30T10:00:00Z/out', 'gs://other-bucket/2026-11-30T10:00:00Z/out'],
    ['gs://other-bucket/runs/2026-11-30/out', 'gs://other-bucket/runs/**'],
    ['gs://other-bucket/runs/9f1c2d3e-0a1b-4c2d-8e3f-123456789abc/x', 'gs://other-bucket/runs/**'],
    ['gs://other-bucket/fraud/model', 'gs://other-bucket/fraud/model'],
    ['gs://other-bucket/facade/decade', 'gs://other-bucket/facade/decade'],
  ])('%s is %s, which holds for the next run too', (outputUriPrefix, rule) => {
    const [fault] = inSpec({ baseOutputDirectory: { outputUriPrefix } })
    expect(fault).toContain(`To allow it, add to grants.train.allow.storage: [${JSON.stringify(rule)}]`)
  })
})

describe('a custom job inside its grant', () => {
  it('passes whole', () => {
    expect(check(step())).toEqual({ faults: [], pending: [], leftToRun: [], nodeHours: 0 })
  })

  it('passes at the edge of each bound', () => {
    const machineSpec = { machineType: 'a2-highgpu-1g', acceleratorType: 'NVIDIA_TESLA_A100', acceleratorCount: 1 }
    const workerPoolSpecs = [pool({ machineSpec }), pool({ machineSpec, replicaCount: '3' })]
    expect(
      faults(
        step(
          spec({
            workerPoolSpecs,
            models: ['fraud', 'fraud@2', 'projects/acme-ml/locations/us-central1/models/fraud@golden'],
            serviceAccount: '',
          }),
          { timeoutSeconds: 21_600 },
        ),
      ),
    ).toEqual([])
  })
})

describe('a step that asks for more than its grant allows is refused, with the list and the line to add', () => {
  it('of another kind, project, location and time', () => {
    const pipelineOnly = { ...allow(), steps: ['pipelineJob'] }
    expect(
      faults(declaring(14_400, spec(), { project: 'evil', location: 'europe-west4' }), {
        ...pipelineOnly,
        timeoutSeconds: 7_200,
      }),
    ).toEqual([
      'steps.train.customJob: a customJob is outside allow.steps of grant train. It allows pipelineJob. To allow it, add to grants.train.allow.steps: ["customJob"]',
      'steps.train.project: the project "evil" is outside allow.projects of grant train. It allows acme-ml. To allow it, add to grants.train.allow.projects: ["evil"]',
      'steps.train.location: the location "europe-west4" is outside allow.locations of grant train. It allows us-central1, us-east1. To allow it, add to grants.train.allow.locations: ["europe-west4"]',
      'steps.train.timeout: a timeout of 4h is outside allow.timeout of grant train. It allows 2h. To allow it, write grants.train.allow.timeout: 4h',
    ])
  })

  it('a timeout where the grant lists none', () => {
    expect(
      faults(step(spec({ scheduling: { timeout: '3600s' } }), { timeoutSeconds: 3600 }), {
        ...allow(),
        timeoutSeconds: undefined,
      }),
    ).toEqual([
      'steps.train.customJob.jobSpec.scheduling.timeout: a timeout of 1h is outside allow.timeout of grant train. It allows none. To allow it, write grants.train.allow.timeout: 1h',
    ])
  })

  it('a timeout that is too long once, where it was written, in the units of a policy', () => {
    const bounds = { ...allow(), timeoutSeconds: 5_400 }
    expect(faults(declaring(14_400, spec({ scheduling: { timeout: '14400s' } })), bounds)).toEqual([
      'steps.train.timeout: a timeout of 4h is outside allow.timeout of grant train. It allows 90m. To allow it, write grants.train.allow.timeout: 4h',
    ])
    // A different one in the body does not count.
    expect(faults(declaring(60, spec({ scheduling: { timeout: '5401s' } })), bounds)).toEqual([
      'steps.train.customJob.jobSpec.scheduling.timeout: a timeout of 5401s is outside allow.timeout of grant train. It allows 90m. To allow it, write grants.train.allow.timeout: 5401s',
    ])
  })

  const at = 'steps.train.customJob.jobSpec'
  const container = `${at}.workerPoolSpecs[0].containerSpec.imageUri`
  const outside = (path: string, what: string, list: string, has: string, line: string): string =>
    `${path}: ${what} is outside allow.${list} of grant train. ${has}. To allow it, add to grants.train.allow.${list}: [${JSON.stringify(line)}]`
  const images = 'It allows us-docker.pkg.dev/acme-ml/train/*@sha256:*'

  it.each([
    [
      'an image of another repository',
      { workerPoolSpecs: [pool({ containerSpec: { imageUri: 'evil/train' } })] },
      [
        outside(
          container,
          'the image "evil/train"',
          'images',
          `It needs a digest, as in evil/train@sha256:…, and the grant has to allow it, too. ${images}`,
          'evil/train@sha256:*',
        ),
      ],
    ],
    [
      'an image by its tag, which may move',
      { workerPoolSpecs: [pool({ containerSpec: { imageUri: 'us-docker.pkg.dev/acme-ml/train/fraud:latest' } })] },
      [
        `${container}: the image "us-docker.pkg.dev/acme-ml/train/fraud:latest" is outside allow.images of grant train. Name it by digest. This prints the digest: gcloud artifacts docker images describe us-docker.pkg.dev/acme-ml/train/fraud:latest --format='value(image_summary.digest)'`,
      ],
    ],
    [
      'an image below an allowed one',
      { workerPoolSpecs: [pool({ containerSpec: { imageUri: `us-docker.pkg.dev/acme-ml/train/x/fraud@${digest}` } })] },
      [expect.stringContaining('is outside allow.images of grant train')],
    ],
    [
      'an image whose digest is none',
      {
        workerPoolSpecs: [pool({ containerSpec: { imageUri: 'us-docker.pkg.dev/acme-ml/train/fraud@sha256:latest' } })],
      },
      [
        `${container}: the image "us-docker.pkg.dev/acme-ml/train/fraud@sha256:latest" has a digest that is not sha256: and 64 hex digits. The action does not normalize names: write the plain form.`,
      ],
    ],
    [
      'an image that climbs',
      { workerPoolSpecs: [pool({ containerSpec: { imageUri: `us-docker.pkg.dev/acme-ml/train/..@${digest}` } })] },
      [
        expect.stringContaining(
          'contains a . or .. segment. The action does not normalize names: write the plain form.',
        ),
      ],
    ],
    [
      'the image of a Python package',
      {
        workerPoolSpecs: [
          {
            machineSpec: { machineType: 'n1-standard-8' },
            pythonPackageSpec: {
              executorImageUri: 'evil/x',
              packageUris: ['gs://acme-models/fraud/p.tar.gz', 'gs://evil/p.tar.gz'],
              pythonModule: 'm',
            },
          },
        ],
      },
      [
        outside(
          `${at}.workerPoolSpecs[0].pythonPackageSpec.executorImageUri`,
          'the image "evil/x"',
          'images',
          `It needs a digest, as in evil/x@sha256:…, and the grant has to allow it, too. ${images}`,
          'evil/x@sha256:*',
        ),
        outside(
          `${at}.workerPoolSpecs[0].pythonPackageSpec.packageUris[1]`,
          'the storage location "gs://evil/p.tar.gz"',
          'storage',
          'It allows gs://acme-models/fraud/**',
          'gs://evil/p.tar.gz',
        ),
      ],
    ],
    [
      'another machine type',
      { workerPoolSpecs: [pool({ machineSpec: { machineType: 'a3-megagpu-8g' } })] },
      [
        outside(
          `${at}.workerPoolSpecs[0].machineSpec.machineType`,
          'the machine type "a3-megagpu-8g"',
          'machines.types',
          'It allows n1-standard-8, a2-highgpu-1g',
          'a3-megagpu-8g',
        ),
      ],
    ],
    [
      'an allowed machine type in a topology of many',
      { workerPoolSpecs: [pool({ machineSpec: { machineType: 'n1-standard-8', tpuTopology: '16x16' } })] },
      [
        outside(
          `${at}.workerPoolSpecs[0].machineSpec.machineType`,
          'the machine type "n1-standard-8/16x16"',
          'machines.types',
          'It allows n1-standard-8, a2-highgpu-1g',
          'n1-standard-8/16x16',
        ),
      ],
    ],
    [
      'too many accelerators',
      {
        workerPoolSpecs: [
          pool({
            machineSpec: { machineType: 'n1-standard-8', acceleratorType: 'NVIDIA_TESLA_A100', acceleratorCount: 2 },
          }),
        ],
      },
      [
        `${at}.workerPoolSpecs[0].machineSpec.acceleratorType: 2 of the accelerator "NVIDIA_TESLA_A100" on one machine is outside allow.machines.accelerators of grant train. It allows NVIDIA_TESLA_A100: 1. To allow it, write grants.train.allow.machines.accelerators: {NVIDIA_TESLA_A100: 2}`,
      ],
    ],
    [
      'another accelerator',
      { workerPoolSpecs: [pool({ machineSpec: { machineType: 'n1-standard-8', acceleratorType: 'NVIDIA_L4' } })] },
      [
        `${at}.workerPoolSpecs[0].machineSpec.acceleratorType: 1 of the accelerator "NVIDIA_L4" on one machine is outside allow.machines.accelerators of grant train. It allows NVIDIA_TESLA_A100: 1. To allow it, write grants.train.allow.machines.accelerators: {NVIDIA_L4: 1}`,
      ],
    ],
    [
      'replicas in a second pool',
      { workerPoolSpecs: [pool(), pool({ replicaCount: '4' })] },
      [
        `${at}.workerPoolSpecs: 5 replicas are outside allow.machines.replicas of grant train. It allows 4. To allow it, write grants.train.allow.machines.replicas: 5`,
      ],
    ],
    [
      'pools that name no number of replicas',
      { workerPoolSpecs: [1, 2, 3, 4, 5].map(() => pool({ replicaCount: undefined })) },
      [
        `${at}.workerPoolSpecs: 5 replicas are outside allow.machines.replicas of grant train. It allows 4. To allow it, write grants.train.allow.machines.replicas: 5`,
      ],
    ],
    [
      'negative replicas that make room for others',
      { workerPoolSpecs: [pool({ replicaCount: -100 }), pool({ replicaCount: 50 })] },
      [expect.stringContaining('NaN replicas are outside')],
    ],
    [
      'any reservation',
      {
        workerPoolSpecs: [
          pool({
            machineSpec: {
              machineType: 'n1-standard-8',
              reservationAffinity: { reservationAffinityType: 'ANY_RESERVATION' },
            },
          }),
        ],
      },
      [
        outside(
          `${at}.workerPoolSpecs[0].machineSpec.reservationAffinity.reservationAffinityType`,
          'ANY_RESERVATION',
          'reservations',
          'It allows none',
          'any',
        ),
      ],
    ],
    [
      'a reservation',
      {
        workerPoolSpecs: [
          pool({
            machineSpec: {
              machineType: 'n1-standard-8',
              reservationAffinity: {
                reservationAffinityType: 'SPECIFIC_RESERVATION',
                key: 'k',
                values: ['projects/p/zones/z/reservations/r'],
              },
            },
          }),
        ],
      },
      [
        outside(
          `${at}.workerPoolSpecs[0].machineSpec.reservationAffinity.values[0]`,
          'the reservation "projects/p/zones/z/reservations/r"',
          'reservations',
          'It allows none',
          'projects/p/zones/z/reservations/r',
        ),
      ],
    ],
    [
      'another account',
      { serviceAccount: 'owner@acme-ml.iam.gserviceaccount.com' },
      [
        outside(
          `${at}.serviceAccount`,
          'the service account "owner@acme-ml.iam.gserviceaccount.com"',
          'service_accounts',
          'It allows default, train-runtime@acme-ml.iam.gserviceaccount.com',
          'owner@acme-ml.iam.gserviceaccount.com',
        ),
      ],
    ],
    [
      'the word default for an account',
      { serviceAccount: 'default' },
      [expect.stringContaining('the service account "default" is outside')],
    ],
    [
      'a bucket that begins like an allowed one',
      { baseOutputDirectory: { outputUriPrefix: 'gs://acme-models/fraudulent/x' } },
      [
        outside(
          `${at}.baseOutputDirectory.outputUriPrefix`,
          'the storage location "gs://acme-models/fraudulent/x"',
          'storage',
          'It allows gs://acme-models/fraud/**',
          'gs://acme-models/fraudulent/x',
        ),
      ],
    ],
    [
      'a network',
      { network: 'projects/1/global/networks/vpc' },
      [
        outside(
          `${at}.network`,
          'the network "projects/1/global/networks/vpc"',
          'networks',
          'It allows none',
          'projects/1/global/networks/vpc',
        ),
      ],
    ],
    [
      'a peered zone',
      {
        pscInterfaceConfig: {
          networkAttachment: 'na',
          dnsPeeringConfigs: [{ domain: 'd.', targetProject: 'other', targetNetwork: 'vpc' }],
        },
      },
      [
        outside(`${at}.pscInterfaceConfig.networkAttachment`, 'the network "na"', 'networks', 'It allows none', 'na'),
        outside(
          `${at}.pscInterfaceConfig.dnsPeeringConfigs[0].targetProject`,
          'the project "other"',
          'projects',
          'It allows acme-ml',
          'other',
        ),
        outside(
          `${at}.pscInterfaceConfig.dnsPeeringConfigs[0].targetNetwork`,
          'the network "vpc"',
          'networks',
          'It allows none',
          'vpc',
        ),
      ],
    ],
    [
      'a tensorboard',
      { tensorboard: 'projects/acme-ml/locations/us-central1/tensorboards/1' },
      [
        outside(
          `${at}.tensorboard`,
          'the tensorboard "projects/acme-ml/locations/us-central1/tensorboards/1"',
          'tensorboards',
          'It allows none',
          'projects/acme-ml/locations/us-central1/tensorboards/1',
        ),
      ],
    ],
    [
      'a persistent resource',
      { persistentResourceId: 'pool' },
      [
        outside(
          `${at}.persistentResourceId`,
          'the persistent resource "pool"',
          'persistent_resources',
          'It allows none',
          'pool',
        ),
      ],
    ],
    [
      "another project's model of an allowed id",
      { models: ['projects/evil/locations/us-central1/models/fraud'] },
      [
        outside(
          `${at}.models[0]`,
          'the model "projects/evil/locations/us-central1/models/fraud"',
          'models',
          'It allows fraud',
          'projects/evil/locations/us-central1/models/fraud',
        ),
      ],
    ],
    [
      'a file server',
      { workerPoolSpecs: [pool({ nfsMounts: [{ server: '10.0.0.2', path: '/x', mountPoint: 'x' }] })] },
      [
        outside(
          `${at}.workerPoolSpecs[0].nfsMounts[0].server`,
          'the file server "10.0.0.2"',
          'storage',
          'It allows gs://acme-models/fraud/**',
          '10.0.0.2',
        ),
      ],
    ],
    [
      "another location's protected artifacts",
      { protectedArtifactLocationId: 'asia-east1' },
      [
        outside(
          `${at}.protectedArtifactLocationId`,
          'the location "asia-east1"',
          'locations',
          'It allows us-central1, us-east1',
          'asia-east1',
        ),
      ],
    ],
    [
      "another project's experiment",
      { experiment: 'projects/evil/locations/us-central1/metadataStores/default/contexts/e' },
      [outside(`${at}.experiment`, 'the project "evil"', 'projects', 'It allows acme-ml', 'evil')],
    ],
    [
      "another location's experiment",
      { experimentRun: 'projects/acme-ml/locations/us-east1/metadataStores/default/contexts/e' },
      [`${at}.experimentRun: the experiment is in us-east1, the step in us-central1. Name one of the same location.`],
    ],
    [
      'an experiment by its display name',
      { experiment: 'fraud' },
      [
        `${at}.experiment: no full name of an experiment: "fraud". Write projects/PROJECT/locations/LOCATION/metadataStores/default/contexts/NAME.`,
      ],
    ],
    [
      'a longer timeout inside the body',
      { scheduling: { timeout: '90000s' } },
      [
        `${at}.scheduling.timeout: a timeout of 25h is outside allow.timeout of grant train. It allows 6h. To allow it, write grants.train.allow.timeout: 25h`,
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(inSpec(change)).toEqual(expected)
  })

  it('an encryption key', () => {
    const kmsKeyName = 'projects/acme-ml/locations/us-central1/keyRings/ml/cryptoKeys/other'
    const body = { displayName: 'x', jobSpec: spec(), encryptionSpec: { kmsKeyName } }
    expect(faults(step(spec(), { body }))).toEqual([
      outside(
        'steps.train.customJob.encryptionSpec.kmsKeyName',
        `the key "${kmsKeyName}"`,
        'kms_keys',
        'It allows none',
        kmsKeyName,
      ),
    ])
    expect(faults(step(spec(), { body }), allowing(`kms_keys: ["${kmsKeyName}"]`))).toEqual([])
  })

  it('no account at all, where the word default is not there, whatever glob is', () => {
    const bounds = { ...allow(), service_accounts: [{ glob: '**' }] }
    const expected = `${at}.serviceAccount: no serviceAccount, so Vertex AI's default account, is outside allow.service_accounts of grant train. It allows **. To allow it, add to grants.train.allow.service_accounts: ["default"]`
    expect(inSpec({ serviceAccount: undefined }, bounds)).toEqual([expected])
    expect(inSpec({ serviceAccount: '' }, bounds)).toEqual([expected])
  })
})

describe('an accelerator that the grant does not list is refused however few are asked for', () => {
  const machine = (acceleratorType: string, acceleratorCount?: unknown): object => ({
    workerPoolSpecs: [pool({ machineSpec: { machineType: 'n1-standard-8', acceleratorType, acceleratorCount } })],
  })
  const refused = (shown: string, type: string, line = 1): string =>
    `steps.train.customJob.jobSpec.workerPoolSpecs[0].machineSpec.acceleratorType: ${shown} of the accelerator "${type}" on one machine is outside allow.machines.accelerators of grant train. It allows NVIDIA_TESLA_A100: 1. To allow it, write grants.train.allow.machines.accelerators: {${type}: ${line}}`

  it.each([[0], ['0'], [null], [undefined], [1]])('%j of them, where 0 is the same as none named', count => {
    expect(inSpec(machine('NVIDIA_H100_80GB', count))).toEqual([refused('1', 'NVIDIA_H100_80GB')])
    expect(inSpec(machine('NVIDIA_TESLA_A100', count))).toEqual([])
  })

  it.each([' ', '', '1.0', '0x1', '1e0', '-0', ' 1', '1\n', '٣'])(
    'and a count that is none, of one that is listed: %j',
    count => {
      expect(inSpec(machine('NVIDIA_TESLA_A100', count))).toEqual([refused(JSON.stringify(count), 'NVIDIA_TESLA_A100')])
    },
  )

  it('nor do pools of 0 replicas make room', () => {
    const workerPoolSpecs = [0, '0', 0, 0, 1].map(replicaCount => pool({ replicaCount }))
    expect(inSpec({ workerPoolSpecs })).toEqual([
      expect.stringContaining(': 5 replicas are outside allow.machines.replicas'),
    ])
  })
})

describe('names that hide where they lead are refused whatever the list says', () => {
  it.each([
    ['gs://acme-models/fraud/../secret', 'contains a . or .. segment'],
    ['gs://acme-models/fraud/./x', 'contains a . or .. segment'],
    ['gs://acme-models/fraud//x', 'contains //'],
    ['gs://acme-models/fraud/%2e%2e/x', 'contains one of % ? # \\ { } $ \' " `'],
    ['gs://acme-models/fraud/x?y', 'contains one of % ? # \\ { } $ \' " `'],
    ["gs://acme-models/fraud/{{$.inputs.parameters['x']}}", 'contains one of % ? # \\ { } $ \' " `'],
    ['gs://acme-models/fraud/$x', 'contains one of % ? # \\ { } $ \' " `'],
    ['gs://acme-models/fraud/x\u0000', 'contains a space or a control character'],
    ['gs://acme-models/fraud/x\u202e', 'contains a space or a control character'],
    ['gs:///fraud/x', 'names no bucket'],
    ['gs://ACME/fraud/x', 'names no bucket'],
    ['s3://acme-models/fraud/x', 'does not begin with gs://'],
    ['GS://acme-models/fraud/x', 'does not begin with gs://'],
    [' gs://acme-models/fraud/x', 'does not begin with gs://'],
  ])('%j', (outputUriPrefix, words) => {
    const anything = { ...allow(), storage: [{ glob: '**' }] }
    expect(inSpec({ baseOutputDirectory: { outputUriPrefix } }, anything)).toEqual([
      `steps.train.customJob.jobSpec.baseOutputDirectory.outputUriPrefix: the storage location ${JSON.stringify(outputUriPrefix)} ${words}. The action does not normalize names: write the plain form.`,
    ])
  })
})

describe('a timeout that bounds nothing is refused: Vertex AI would read 0 as none, and use its own of days', () => {
  it.each(['0s', '0.0s', '-1s', '-0s'])('%s', timeout => {
    expect(inSpec({ scheduling: { timeout } })).toEqual([
      `steps.train.customJob.jobSpec.scheduling.timeout: a timeout of ${Number(timeout.slice(0, -1))}s limits nothing. Write the maximum duration of the step, or leave it out.`,
    ])
  })
})

describe('a switch that opens the running job to people is refused, since no list names them', () => {
  it.each(['enableWebAccess', 'enableDashboardAccess'])('%s', name => {
    expect(inSpec({ [name]: true })).toEqual([
      `steps.train.customJob.jobSpec.${name}: no list in allow covers this, so no grant can allow it. Remove it.`,
    ])
    expect(inSpec({ [name]: false })).toEqual([])
    const later = new Pending('${variables.debug}', true)
    expect(check(step(spec({ [name]: later }))).pending).toEqual([
      { path: ['steps', 'train', 'customJob', 'jobSpec', name], reference: '${variables.debug}' },
    ])
  })
})

describe('an image whose name somebody else would complete is refused', () => {
  it.each(["fraud{{$.inputs.parameters['p']}}", '{fraud}', '$fraud', "'fraud'", '`fraud`'])('%s', name => {
    const imageUri = `us-docker.pkg.dev/acme-ml/train/${name}@${digest}`
    expect(inSpec({ workerPoolSpecs: [pool({ containerSpec: { imageUri } })] })).toEqual([
      expect.stringContaining(
        'contains one of % ? # \\ { } $ \' " `. The action does not normalize names: write the plain form.',
      ),
    ])
  })
})

describe('what allow lists, passes', () => {
  it.each([
    ['a network', 'networks: [projects/1/global/networks/vpc]', { network: 'projects/1/global/networks/vpc' }],
    [
      'a tensorboard by id in its own project',
      'tensorboards: ["1"]',
      { tensorboard: 'projects/acme-ml/locations/us-central1/tensorboards/1' },
    ],
    ['a persistent resource', 'persistent_resources: [{glob: "pool-*"}]', { persistentResourceId: 'pool-1' }],
    [
      'any reservation',
      'reservations: [any]',
      {
        workerPoolSpecs: [
          pool({
            machineSpec: {
              machineType: 'n1-standard-8',
              reservationAffinity: { reservationAffinityType: 'ANY_RESERVATION' },
            },
          }),
        ],
      },
    ],
    [
      'an experiment in the same project',
      '',
      { experiment: 'projects/acme-ml/locations/us-central1/metadataStores/default/contexts/e' },
    ],
  ])('%s', (_, line, change) => {
    expect(inSpec(change, line === '' ? allow() : allowing(line))).toEqual([])
  })
})

describe('what is not known yet', () => {
  it('is listed, to be checked before the call, and never passes for good', () => {
    const prefix = new Pending('${steps.prepare.out}', false)
    const pools = new Pending('${steps.prepare.pools}', true)
    const machineSpec = {
      machineType: new Pending('${variables.type}', true),
      acceleratorType: 'NVIDIA_TESLA_A100',
      acceleratorCount: new Pending('${variables.count}', true),
    }
    const args = [new Pending('${steps.prepare.name}', true)]
    const unknown = spec({
      baseOutputDirectory: { outputUriPrefix: prefix },
      workerPoolSpecs: [
        pool({
          machineSpec,
          replicaCount: new Pending('${variables.replicas}', true),
          containerSpec: { imageUri: image, args },
        }),
      ],
    })
    const report = check(step(unknown))
    expect(report.faults).toEqual([])
    expect(report.pending.map(({ path, reference }) => `${formatPath(path)} ${reference}`)).toEqual([
      'steps.train.customJob.jobSpec.workerPoolSpecs[0].machineSpec.machineType ${variables.type}',
      'steps.train.customJob.jobSpec.workerPoolSpecs[0].machineSpec.acceleratorCount ${variables.count}',
      'steps.train.customJob.jobSpec.workerPoolSpecs[0].replicaCount ${variables.replicas}',
      'steps.train.customJob.jobSpec.baseOutputDirectory.outputUriPrefix ${steps.prepare.out}',
    ])
    expect(check(step(spec({ workerPoolSpecs: pools }))).pending).toEqual([
      { path: ['steps', 'train', 'customJob', 'jobSpec', 'workerPoolSpecs'], reference: '${steps.prepare.pools}' },
    ])
  })
})

describe('what is not known yet, but begins like nothing that is allowed, is refused before anything runs', () => {
  const begins = (reference: string, whole = false): object => ({
    baseOutputDirectory: { outputUriPrefix: new Pending(reference, whole) },
  })

  it('a bucket with a slip, whatever the commit', () => {
    const report = check(step(spec(begins('gs://acme-model/fraud/${github.sha}'))))
    expect(report.pending).toEqual([])
    expect(report.faults).toEqual([
      {
        path: ['steps', 'train', 'customJob', 'jobSpec', 'baseOutputDirectory', 'outputUriPrefix'],
        message:
          'the storage location "gs://acme-model/fraud/${github.sha}", with any value of its references, is outside allow.storage of grant train.',
        cure: 'Did you mean gs://acme-models? It allows gs://acme-models/fraud/**.',
      },
    ])
  })

  it("another's image, so that no step before it runs for nothing", () => {
    const imageUri = new Pending('docker.io/evil/${steps.prepare.name}', false)
    expect(inSpec({ workerPoolSpecs: [pool({ containerSpec: { imageUri } })] })).toEqual([
      expect.stringContaining(
        'the image "docker.io/evil/${steps.prepare.name}", with any value of its references, is outside',
      ),
    ])
  })

  it('the place of a step', () => {
    const pendingPlace = { location: new Pending('mars-${variables.l}', false) }
    expect(faults(step(spec(), { location: 'mars-${variables.l}', pendingPlace }))).toEqual([
      expect.stringContaining(
        'steps.train.location: the location "mars-${variables.l}", with any value of its references, is outside',
      ),
    ])
  })

  it.each([
    ['inside the literal part of a pattern', 'gs://acme-mod${variables.x}', false],
    ['past it', 'gs://acme-models/fraud/${github.sha}/a', false],
    ['with nothing before the reference', '${variables.x}/a', false],
    ['as a whole value', '${variables.x}', true],
  ])('but what may yet fit stays to be checked: %s', (_, reference, whole) => {
    const report = check(step(spec(begins(reference, whole))))
    expect(report.faults).toEqual([])
    expect(report.pending.map(one => one.reference)).toEqual([reference])
  })
})

describe('a place that is not known yet', () => {
  it('is listed with what its names depend on, and never passes for good', () => {
    const pendingPlace = { project: new Pending('${variables.p}', true) }
    const jobSpec = spec({ models: ['projects/evil/locations/us-central1/models/fraud'], network: 'n' })
    const report = check(step(jobSpec, { project: '${variables.p}', location: 'evil1', pendingPlace }))
    expect(report.pending.map(({ path, reference }) => `${formatPath(path)} ${reference}`)).toEqual([
      'steps.train.project ${variables.p}',
      'steps.train.customJob.jobSpec.models[0] ${variables.p}',
    ])
    expect(report.faults.map(({ path, message }) => `${formatPath(path)}: ${message}`)).toEqual([
      'steps.train.location: the location "evil1" is outside allow.locations of grant train.',
      'steps.train.customJob.jobSpec.network: the network "n" is outside allow.networks of grant train.',
    ])
  })
})

describe('a field that is not classified', () => {
  it.each(['constructor', 'toString', 'hasOwnProperty'])('is refused, though every object inherits one: %s', name => {
    expect(inSpec({ [name]: 'x' })).toEqual([
      `steps.train.customJob.jobSpec.${name}: CustomJobSpec.${name} is not classified. A bug of this action: it must know what a field can name before it lets it pass.`,
    ])
  })

  it.each([
    ['string', 'x'],
    ['boolean', true],
    ['integer', 5],
  ] as const)('is refused, not passed over, be it of type %s', (type, sidecar) => {
    const fields = { ...schema.shapes.CustomJobSpec?.fields, sidecar: { shape: { type } } }
    const newer = { ...schema.shapes, CustomJobSpec: { fields } }
    const report = checkLimits(step(spec({ sidecar })), allow(), newer, 'CustomJob', { grant: 'train' })
    expect(report.faults.map(({ path, message }) => `${formatPath(path)}: ${message}`)).toEqual([
      'steps.train.customJob.jobSpec.sidecar: CustomJobSpec.sidecar is not classified.',
    ])
  })
})
