import { describe, expect, it } from 'vitest'
import { Pending } from '../../src/core/json.ts'
import { formatPath } from '../../src/document/path.ts'
import { checkLimits } from '../../src/policy/limits/check.ts'
import { shapes } from '../../src/vertex/schema.generated.ts'
import { allowing, prepared } from './bounds.ts'
import { digest } from './fixtures.ts'

const own = 'projects/acme-ml/locations/us-central1'
const service = 'https://us-central1-aiplatform.googleapis.com/v1'
const image = `us-docker.pkg.dev/acme-ml/train/fraud@${digest}`
const placeholder = (name: string): string => `{{$.inputs.parameters['${name}']}}`

interface Asked {
  /** The importer's one parameter, in the task. */
  readonly input?: object
  /** More inputs of the task. */
  readonly more?: object
  readonly given?: object
  /** More of the task. */
  readonly task?: object
  /** Parameters of the pipeline. */
  readonly parameters?: object
  readonly importer?: object
  readonly lists?: readonly string[]
}

/** Judges an importer as kfp compiles it: its address is a parameter of its component. */
function judged({ input, more, given = {}, parameters = {}, importer, task, lists = [] }: Asked) {
  const inputs = { ...more, ...(input && { uri: input }) }
  const pipelineSpec = {
    schemaVersion: '2.1.0',
    sdkVersion: 'kfp-2.14.3',
    pipelineInfo: { name: 'fraud' },
    components: {
      'comp-importer': {
        executorLabel: 'exec-importer',
        inputDefinitions: { parameters: { uri: { parameterType: 'STRING' } } },
      },
    },
    deploymentSpec: {
      executors: {
        'exec-importer': {
          importer: {
            artifactUri: { runtimeParameter: 'uri' },
            typeSchema: { schemaTitle: 'system.Artifact' },
            ...importer,
          },
        },
      },
    },
    root: {
      dag: {
        tasks: { importer: { componentRef: { name: 'comp-importer' }, inputs: { parameters: inputs }, ...task } },
      },
      inputDefinitions: { parameters },
    },
  }
  const body = {
    displayName: 'fraud',
    serviceAccount: 'runtime@acme-ml.iam.gserviceaccount.com',
    pipelineSpec,
    runtimeConfig: { gcsOutputDirectory: 'gs://acme-models/fraud/root', parameterValues: given },
  }
  // A list that is given replaces the sample's own.
  const allow = allowing(['pipelineJob'], ...lists)
  const report = checkLimits(prepared('pipelineJob', body), allow, shapes, 'PipelineJob', { grant: 'train' })
  const at = 'steps.it.pipelineJob.pipelineSpec.deploymentSpec.executors.exec-importer.importer.'
  return {
    faults: report.faults.map(({ path, message, cure }) => `${formatPath(path).replace(at, '')}: ${message} ${cure}`),
    leftToRun: report.leftToRun.map(({ path, what }) => `${formatPath(path).replace(at, '')}: ${what}`),
    pending: report.pending.map(({ reference }) => reference),
  }
}

const constant = (value: unknown): object => ({ runtimeValue: { constant: value } })
const passes = { faults: [], leftToRun: [], pending: [] }
const storage = (...entries: string[]): string =>
  `storage: ${JSON.stringify([...entries, 'gs://acme-models/fraud/**'])}`

describe('an importer whose address is known passes by its form', () => {
  it.each([
    ['an object', 'gs://acme-models/fraud/1/model', []],
    ['nothing, as an optional artifact', '', []],
    ['a web address of Cloud Storage', 'https://storage.googleapis.com/acme-models/fraud/1', []],
    ['an object of an odd name', 'gs://acme-models/fraud/{_date}/a%20b?c#d\\e "f"/model', []],
    ['a table', 'bq://acme-ml.fraud.train', [storage('bq://acme-ml.fraud.*')]],
    ["a model's address", `${service}/${own}/models/4567`, ['models: ["4567"]']],
    ["an endpoint's address", `${service}/${own}/endpoints/4567`, ['endpoints: ["4567"]']],
    ["an endpoint's name", `${own}/endpoints/4567`, ['endpoints: ["4567"]']],
    ["a model's name and version", `${own}/models/fraud@3`, ['models: [fraud]']],
    ['an address of v1beta1', `${service}beta1/${own}/models/4567`, ['models: ["4567"]']],
    ['an address without a region', `https://aiplatform.googleapis.com/v1/${own}/models/4567`, ['models: ["4567"]']],
    ["the scheme of Google's first components", `aiplatform://v1/${own}/models/4567`, ['models: ["4567"]']],
    ['a full resource name', `//aiplatform.googleapis.com/${own}/models/4567`, ['models: ["4567"]']],
    ['a dataset', `${own}/datasets/12`, ['datasets: ["12"]']],
    ['a model of Google', 'publishers/google/models/gemini-2.5-flash', ['publisher_models: [gemini-2.5-flash]']],
    ['any other address that is listed', 'https://data.acme.example/a.csv', [storage('https://data.acme.example/*')]],
  ])('%s', (_, uri, lists) => {
    expect(judged({ input: constant(uri), lists })).toEqual(passes)
    expect(judged({ importer: { artifactUri: { constant: uri } }, lists })).toEqual(passes)
    const parameters = { address: { parameterType: 'STRING', defaultValue: uri } }
    expect(judged({ input: { componentInputParameter: 'address' }, parameters, lists })).toEqual(passes)
  })

  it.each([
    ['gs://evil/model', 'the storage location "gs://evil/model" is outside allow.storage'],
    ['gs://acme-models/fraud/../other', 'contains a . or .. segment'],
    ['https://storage.googleapis.com/evil/x', 'the storage location "gs://evil/x" is outside allow.storage'],
    ['https://storage.googleapis.com/acme-models/fraud/x%2F..%2F..%2Fy', 'contains a . or .. segment'],
    ['https://storage.googleapis.com/acme-models/fraud/x?y', 'the artifact "https://storage.googleapis.com/'],
    ['bq://evil.a.b', 'the BigQuery location "bq://evil.a.b" is outside allow.storage'],
    [`${service}/${own}/models/other`, 'is outside allow.models'],
    [`${own}/endpoints/4567`, 'is outside allow.endpoints'],
    ['projects/evil/locations/us-central1/models/fraud', 'is outside allow.models'],
    [`${own}/models/fraud/../other`, 'contains a . or .. segment'],
    [`https://us-central1-aiplatform.evil.example/v1/${own}/models/fraud`, 'is outside allow.storage'],
    ['projects//models/fraud', 'is outside allow.storage'],
    ['https://storage.googleapis.com/acme-models/fraud/..\\..\\..\\evil/x', 'is outside allow.storage'],
    ['HTTPS://storage.googleapis.com/acme-models/fraud/x', 'is outside allow.storage'],
    ['https://user@storage.googleapis.com/acme-models/fraud/x', 'is outside allow.storage'],
    ['https://storage.googleapis.com@evil.example/acme-models/fraud/x', 'is outside allow.storage'],
    ['https://storage.cloud.google.com/acme-models/fraud/x', 'is outside allow.storage'],
    ['https://acme-models.storage.googleapis.com/fraud/x', 'is outside allow.storage'],
    ['GS://acme-models/fraud/x', 'is outside allow.storage'],
    [' gs://acme-models/fraud/x', 'is outside allow.storage'],
    [`HTTPS://us-central1-aiplatform.googleapis.com/v1/${own}/models/fraud`, 'is outside allow.storage'],
    ['https://evil.example/model', 'the artifact "https://evil.example/model" is outside allow.storage'],
  ])('but %s', (uri, expected) => {
    const lists = ['models: [fraud]']
    const { faults } = judged({ input: constant(uri), lists })
    expect(faults.length).toBeGreaterThan(0)
    expect(faults[0]).toContain(expected)
  })

  it('also if it is an f-string over parameters whose values are known', () => {
    const uri = constant(
      `gs://${placeholder('pipelinechannel--bucket')}/fraud/${placeholder('pipelinechannel--day')}/m`,
    )
    const more = {
      'pipelinechannel--bucket': { componentInputParameter: 'bucket' },
      'pipelinechannel--day': { runtimeValue: { constant: 3 } },
    }
    const parameters = { bucket: { parameterType: 'STRING' } }
    const asked = { input: uri, more, parameters }
    expect(judged({ ...asked, given: { bucket: 'acme-models' } })).toEqual(passes)
    expect(judged({ ...asked, given: { bucket: 'evil' } }).faults[0]).toContain('"gs://evil/fraud/3/m" is outside')
    // The placeholder could also refer to an input of the same name around the task.
    const twice = { ...parameters, 'pipelinechannel--day': { parameterType: 'STRING', defaultValue: '../..' } }
    expect(judged({ ...asked, given: { bucket: 'acme-models' }, parameters: twice }).faults[0]).toContain('..')
  })

  it('is nothing where an optional parameter has no value', () => {
    const u = { parameterType: 'STRING', isOptional: true }
    expect(judged({ input: { componentInputParameter: 'u' }, parameters: { u } })).toEqual(passes)
    expect(
      judged({ input: constant(placeholder('x')), more: { x: { componentInputParameter: 'u' } }, parameters: { u } }),
    ).toEqual(passes)
    expect(
      judged({ input: { componentInputParameter: 'u' }, parameters: { u }, given: { u: 'gs://evil/x' } }).faults,
    ).toHaveLength(1)
  })

  it('and waits for what an earlier step returns', () => {
    const later = (reference: string, whole: boolean) =>
      judged({
        input: { componentInputParameter: 'a' },
        given: { a: new Pending(reference, whole) },
        parameters: { a: {} },
      })
    expect(later('${steps.a.name}', true)).toEqual({ ...passes, pending: ['${steps.a.name}'] })
    expect(later('gs://acme-models/${steps.a.name}', false).pending).toHaveLength(1)
    expect(later('gs://evil/${steps.a.name}', false).faults[0]).toContain('is outside allow.storage')
    expect(later(`${service}/\${steps.a.name}`, false).pending).toHaveLength(1)
  })
})

const returned = { taskOutputParameter: { producerTask: 'a', outputParameterKey: 'Output' } }
/** Values that only the run knows: [their origin, why they are unknown, the known part]. */
const unknowns: readonly (readonly [string, Asked, string, string])[] = [
  ['what a task returns', { input: returned }, 'it is what a task returns', ''],
  [
    'an f-string over what a task returns',
    { input: constant(`gs://acme-data/a/${placeholder('x')}/m`), more: { x: returned } },
    'it is what a task returns',
    'gs://acme-data/a/',
  ],
  [
    "the run's own id",
    { input: constant('gs://acme-data/{{$.pipeline_job_uuid}}/m') },
    'its value contains a placeholder, {{…}}',
    'gs://acme-data/',
  ],
  [
    'two parameters, one of them without a value',
    {
      input: constant(`gs://acme-data/${placeholder('x')}/${placeholder('y')}`),
      more: { x: constant('a'), y: { componentInputParameter: 'u' } },
      parameters: { u: { parameterType: 'STRING', isOptional: true } },
    },
    'u has no value',
    'gs://acme-data/a/',
  ],
  [
    'a parameter without a value',
    { input: { componentInputParameter: 'u' }, parameters: { u: { parameterType: 'STRING' } } },
    'u has no value',
    '',
  ],
  [
    'the item of a loop',
    { task: { parameterIterator: { itemInput: 'uri', items: { raw: '["gs://a", "gs://b"]' } } } },
    'it is the item of a loop',
    '',
  ],
  [
    'a bucket that is known in part',
    { input: constant(`gs://acme-${placeholder('x')}/m`), more: { x: returned } },
    'it is what a task returns',
    'gs://acme-',
  ],
  [
    'a model that a task makes',
    { input: constant(`${service}/${own}/models/${placeholder('x')}`), more: { x: returned } },
    'it is what a task returns',
    `${own}/models/`,
  ],
]

describe('an importer whose address only the run knows', () => {
  it.each(unknowns)('%s is refused, and the error names the entry that admits it', (_, asked, why, beginning) => {
    const { faults, leftToRun } = judged(asked)
    expect(leftToRun).toEqual([])
    const [, list = '', entry = ''] = /allow\.(\w+): \["([^"]+)"\]$/.exec(faults.join()) ?? []
    expect(faults).toEqual([
      `artifactUri: the artifact is not known before the pipeline runs: ${why}. Make it a constant, or a parameter with a default or a given value. To allow any value, add to grants.train.allow.${list}: ["${entry}"]`,
    ])
    expect(beginning.startsWith(entry.replace(/\*\*$/, ''))).toBe(true)
    // With that entry the pipeline passes, and the plan shows the entry.
    expect(judged({ ...asked, lists: [`${list}: ["${entry}", "gs://acme-models/fraud/**"]`] })).toEqual({
      ...passes,
      leftToRun: [`artifactUri: the artifact, within ${entry}: ${why}`],
    })
    expect(judged({ ...asked, lists: ['storage: ["**"]'] })).toMatchObject({
      faults: [],
      leftToRun: [expect.any(String)],
    })
  })

  it('is not let through by an entry that takes only some of what may come', () => {
    const asked = { input: constant(`gs://acme-data/a/${placeholder('x')}`), more: { x: returned } }
    for (const entry of ['gs://acme-data/a/*', 'gs://acme-data/**/model', 'gs://acme-data/b/**', 'gs://acme-data/a/'])
      expect(judged({ ...asked, lists: [storage(entry)] }).faults, entry).toHaveLength(1)
  })
})

describe("an importer's metadata, from which components take what they use", () => {
  const withMetadata = (metadata: unknown, asked: Asked = {}) =>
    judged({ input: constant('gs://acme-models/fraud/1'), ...asked, importer: { metadata, ...asked.importer } })

  it('may name an allowed image, and a resource that is listed', () => {
    expect(withMetadata({ containerSpec: { imageUri: image }, note: 'docker.io/evil' })).toEqual(passes)
    expect(withMetadata({ resourceName: `${own}/endpoints/4567` }, { lists: ['endpoints: ["4567"]'] })).toEqual(passes)
    const given = { componentInputParameter: 'i' }
    const parameters = { i: { parameterType: 'STRING', defaultValue: image } }
    expect(withMetadata({ containerSpec: { imageUri: placeholder('m') } }, { more: { m: given }, parameters })).toEqual(
      passes,
    )
  })

  it.each([
    ['an image', { containerSpec: { imageUri: 'docker.io/evil/x' } }, 'the image "docker.io/evil/x" is outside'],
    ['an image in the other spelling', { container_spec: { image_uri: 'docker.io/evil/x' } }, 'the image "docker.io'],
    ['an image deeper inside', { a: [{ containerSpec: { imageUri: 'docker.io/evil/x' } }] }, 'the image "docker.io'],
    ['an image in a text of JSON', { containerSpec: '{"imageUri": "docker.io/evil/x"}' }, 'the image "docker.io'],
    ['an image that a task returns', { containerSpec: { imageUri: placeholder('uri') } }, 'the image is not known'],
    ['a container that is a parameter', { containerSpec: placeholder('uri') }, 'its container is a parameter'],
    ['a key that is a parameter', { [placeholder('uri')]: { [placeholder('uri')]: 'docker.io/evil/x' } }, 'the image'],
    ['a resource', { resourceName: `${own}/models/other` }, 'is outside allow.models'],
    ['an image of old specifications', undefined, 'the image "docker.io/evil/x" is outside'],
  ])('but not %s', (_, metadata, expected) => {
    const asked =
      metadata === undefined
        ? { importer: { customProperties: { imageUri: { constantValue: { stringValue: 'docker.io/evil/x' } } } } }
        : {}
    const { faults } = withMetadata(metadata, {
      ...asked,
      input: returned,
      lists: ['storage: ["**"]', 'models: [fraud]'],
    })
    expect(faults.join('\n')).toContain(expected)
  })
})

describe('an accelerator that only the run knows', () => {
  const accelerated = (accelerator: object, accelerators: string) => {
    const body = {
      displayName: 'fraud',
      serviceAccount: 'runtime@acme-ml.iam.gserviceaccount.com',
      pipelineSpec: {
        schemaVersion: '2.1.0',
        pipelineInfo: { name: 'fraud' },
        components: { 'comp-a': { executorLabel: 'exec-a' } },
        deploymentSpec: { executors: { 'exec-a': { container: { image, resources: { accelerator } } } } },
        root: {
          dag: {
            tasks: { a: { componentRef: { name: 'comp-a' }, inputs: { parameters: { p: returned } } } },
          },
        },
      },
      runtimeConfig: { gcsOutputDirectory: 'gs://acme-models/fraud/root' },
    }
    const allow = allowing(
      ['pipelineJob'],
      `machines: { types: [n1-standard-8], accelerators: ${accelerators}, replicas: 1 }`,
    )
    const { faults, leftToRun } = checkLimits(prepared('pipelineJob', body), allow, shapes, 'PipelineJob', {
      grant: 'train',
    })
    return {
      faults: faults.map(({ message, cure }) => `${message} ${cure}`),
      leftToRun: leftToRun.map(({ what }) => what),
    }
  }

  it('passes if the grant takes any, by the word *', () => {
    const unknown = { resourceType: placeholder('p'), resourceCount: '1' }
    expect(accelerated(unknown, '{ NVIDIA_L4: 1 }').faults).toEqual([
      expect.stringMatching(
        /it is what a task returns\..*write grants\.train\.allow\.machines\.accelerators: \{"\*": 1\}$/,
      ),
    ])
    expect(accelerated(unknown, '{ "*": 1 }')).toEqual({
      faults: [],
      leftToRun: ['the accelerator: it is what a task returns'],
    })
  })

  it('and so does its number; what is known stays bounded', () => {
    const known = { resourceType: 'NVIDIA_L4', resourceCount: placeholder('p') }
    expect(accelerated(known, '{ NVIDIA_L4: 1 }').faults).toHaveLength(1)
    expect(accelerated(known, '{ "*": 1 }').faults).toEqual([])
    expect(accelerated({ resourceType: 'NVIDIA_L4', resourceCount: '2' }, '{ "*": 1 }').faults).toHaveLength(1)
    expect(accelerated({ resourceType: 'NVIDIA_L4', resourceCount: '2' }, '{ "*": 1, NVIDIA_L4: 2 }').faults).toEqual(
      [],
    )
  })
})
