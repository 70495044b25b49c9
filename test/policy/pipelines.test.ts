import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Pending } from '../../src/core/json.ts'
import { formatPath } from '../../src/document/path.ts'
import { compiled, parseDocument } from '../../src/document/yaml.ts'
import { checkLimits, type LimitsReport } from '../../src/policy/limits/check.ts'
import { resolver } from '../../src/policy/limits/pipeline-parameters.ts'
import type { Allow } from '../../src/policy/policy.ts'
import type { PreparedStep } from '../../src/steps/types.ts'
import { shapes } from '../../src/vertex/schema.generated.ts'
import { digest, load, samplePolicy } from './fixtures.ts'

const image = `us-docker.pkg.dev/acme-ml/train/fraud@${digest}`
const { train } = load(samplePolicy).grants
if (train === undefined) throw new Error('the sample has a grant train')
const { allow } = train

const placeholder = (name: string): string => `{{$.inputs.parameters['${name}']}}`
const accelerator = (change: object): object => ({ image, resources: { cpuLimit: 4, accelerator: change } })

/** A pipeline of one task with `inputs`. Its component may have a `default` for its parameter `p`. */
function pipeline(
  executor: object,
  inputs: object = {},
  more: { default?: unknown; root?: object; top?: object } = {},
): object {
  const parameter = { parameterType: 'STRING', ...(more.default === undefined ? {} : { defaultValue: more.default }) }
  return {
    schemaVersion: '2.1.0',
    sdkVersion: 'kfp-2.14.3',
    pipelineInfo: { name: 'fraud' },
    components: { 'comp-train': { executorLabel: 'exec-train', inputDefinitions: { parameters: { p: parameter } } } },
    deploymentSpec: { executors: { 'exec-train': executor } },
    root: {
      dag: {
        tasks: {
          train: { componentRef: { name: 'comp-train' }, taskInfo: { name: 'train' }, inputs: { parameters: inputs } },
        },
      },
      ...more.root,
    },
    ...more.top,
  }
}

function check(pipelineSpec: unknown, runtime: object = {}, bounds: Allow = allow, change: object = {}): LimitsReport {
  const step: PreparedStep = {
    declaration: {
      id: 'train',
      kind: 'pipelineJob',
      body: {},
      needs: [],
      project: 'acme-ml',
      location: 'us-central1',
      timeoutSeconds: undefined,
      wait: true,
    },
    project: 'acme-ml',
    location: 'us-central1',
    body: {
      displayName: 'fraud',
      pipelineSpec,
      runtimeConfig: { gcsOutputDirectory: 'gs://acme-models/fraud/root', ...runtime },
      ...change,
    },
    timeoutSeconds: undefined,
  }
  return checkLimits(step, bounds, shapes, 'PipelineJob', { grant: 'train' })
}

const at = 'steps.train.pipelineJob.pipelineSpec'
const executorAt = `${at}.deploymentSpec.executors["exec-train"]`.replace('["exec-train"]', '.exec-train')
const faults = (...given: Parameters<typeof check>): string[] =>
  check(...given).faults.map(({ path, message }) => `${formatPath(path)}: ${message}`)
const container = (change: object = {}): object => ({ container: { image, ...change } })
const isUnknown = (why: string): string[] => [
  `${executorAt}.container.image: the image is not known before the pipeline runs: ${why}.`,
]
const evil = `${executorAt}.container.image: the image "evil/x" is outside allow.images of grant train.`

describe('a pipeline inside its grant', () => {
  it('passes whole', () => {
    expect(
      check(
        pipeline(container({ resources: { cpuLimit: 4.0, accelerator: { type: 'NVIDIA_TESLA_A100', count: '1' } } })),
      ),
    ).toEqual({ faults: [], pending: [], leftToRun: [], nodeHours: 0 })
  })

  it('passes with an image that is a parameter whose every value is known and allowed', () => {
    const parameterised = container({ image: placeholder('p') })
    expect(check(pipeline(parameterised, { p: { runtimeValue: { constant: image } } })).faults).toEqual([])
    expect(check(pipeline(parameterised, {}, { default: image })).faults).toEqual([])
    expect(
      check(pipeline(parameterised, { p: { componentInputParameter: 'image' } }), { parameterValues: { image } })
        .faults,
    ).toEqual([])
    expect(
      check(pipeline(parameterised, { p: { componentInputParameter: 'image' } }), {
        parameters: { image: { stringValue: image } },
      }).faults,
    ).toEqual([])
    expect(
      check(
        pipeline(container({ image: `us-docker.pkg.dev/acme-ml/train/fraud@${placeholder('p')}` }), {
          p: { runtimeValue: { constant: digest } },
        }),
      ).faults,
    ).toEqual([])
  })
})

describe('what a pipeline would start outside its grant is refused', () => {
  it.each([
    ['an image', pipeline(container({ image: 'evil/x' })), [evil]],
    [
      'an image without registry, compared as written',
      pipeline(container({ image: 'python:3.11' })),
      [`${executorAt}.container.image: the image "python:3.11" is outside allow.images of grant train.`],
    ],
    [
      'an accelerator',
      pipeline({ container: accelerator({ type: 'NVIDIA_L4', count: '1' }) }),
      [
        `${executorAt}.container.resources.accelerator: 1 of the accelerator "NVIDIA_L4" on one machine is outside allow.machines.accelerators of grant train.`,
      ],
    ],
    [
      'too many accelerators',
      pipeline({ container: accelerator({ resourceType: 'NVIDIA_TESLA_A100', resourceCount: '8' }) }),
      [
        `${executorAt}.container.resources.accelerator: 8 of the accelerator "NVIDIA_TESLA_A100" on one machine is outside allow.machines.accelerators of grant train.`,
      ],
    ],
    ...[{ count: '0' }, { resourceCount: '0' }, {}].map(count => [
      `an accelerator that is not listed, with a count of ${JSON.stringify(count)}`,
      pipeline({ container: accelerator({ type: 'NVIDIA_H100_80GB', ...count }) }),
      [
        `${executorAt}.container.resources.accelerator: 1 of the accelerator "NVIDIA_H100_80GB" on one machine is outside allow.machines.accelerators of grant train.`,
      ],
    ]),
    [
      'a count of blanks, which is not a number',
      pipeline({ container: accelerator({ resourceType: 'NVIDIA_TESLA_A100', resourceCount: ' ' }) }),
      [
        `${executorAt}.container.resources.accelerator: " " of the accelerator "NVIDIA_TESLA_A100" on one machine is outside allow.machines.accelerators of grant train.`,
      ],
    ],
    [
      'the larger of two counts',
      pipeline({ container: accelerator({ type: 'NVIDIA_TESLA_A100', count: '1', resourceCount: '8' }) }),
      [
        `${executorAt}.container.resources.accelerator: 8 of the accelerator "NVIDIA_TESLA_A100" on one machine is outside allow.machines.accelerators of grant train.`,
      ],
    ],
    [
      'the second of two types',
      pipeline({ container: accelerator({ type: 'NVIDIA_TESLA_A100', resourceType: 'NVIDIA_L4' }) }),
      [
        `${executorAt}.container.resources.accelerator: 1 of the accelerator "NVIDIA_L4" on one machine is outside allow.machines.accelerators of grant train.`,
      ],
    ],
    [
      'an accelerator that only the run knows',
      pipeline({ container: accelerator({ resourceType: placeholder('p') }) }, { p: { taskOutputParameter: {} } }),
      [
        `${executorAt}.container.resources.accelerator: the accelerator is not known before the pipeline runs: it is what a task returns.`,
      ],
    ],
    [
      'an imported artifact',
      pipeline({
        importer: { artifactUri: { constant: 'gs://evil/data' }, typeSchema: { schemaTitle: 'system.Dataset' } },
      }),
      [
        `${executorAt}.importer.artifactUri: the storage location "gs://evil/data" is outside allow.storage of grant train.`,
      ],
    ],
    [
      'an imported artifact that is a parameter',
      pipeline(
        { importer: { artifactUri: { runtimeParameter: 'p' } } },
        { p: { runtimeValue: { constant: 'gs://evil/data' } } },
      ),
      [
        `${executorAt}.importer.artifactUri: the storage location "gs://evil/data" is outside allow.storage of grant train.`,
      ],
    ],
    [
      'an imported artifact that is something else',
      pipeline({ importer: { artifactUri: {} } }),
      [
        `${executorAt}.importer.artifactUri: the artifact is not known before the pipeline runs: it is neither a constant nor a parameter.`,
      ],
    ],
  ])('%s', (_, spec, expected) => {
    expect(faults(spec)).toEqual(expected)
  })

  it('a default root, where it is the one that is used', () => {
    const rooted = pipeline(container(), {}, { top: { defaultPipelineRoot: 'gs://evil/root' } })
    expect(faults(rooted)).toEqual([])
    expect(faults(rooted, { gcsOutputDirectory: undefined })).toEqual([
      `${at}.defaultPipelineRoot: the storage location "gs://evil/root" is outside allow.storage of grant train.`,
    ])
  })

  it('an output directory, an account and a template', () => {
    const templateUri = 'https://us-central1-kfp.pkg.dev/acme-ml/pipelines/fraud/latest'
    const change = { templateUri, serviceAccount: 'owner@acme-ml.iam.gserviceaccount.com' }
    const bounds = { ...allow, templates: [{ glob: '**' }] }
    expect(faults(undefined, { gcsOutputDirectory: 'gs://evil/root' }, bounds, change)).toEqual([
      'steps.train.pipelineJob.runtimeConfig.gcsOutputDirectory: the storage location "gs://evil/root" is outside allow.storage of grant train.',
      `steps.train.pipelineJob.templateUri: the template "${templateUri}" is not named by its digest (…/sha256:…).`,
      'steps.train.pipelineJob.serviceAccount: the service account "owner@acme-ml.iam.gserviceaccount.com" is outside allow.service_accounts of grant train.',
    ])
    const pinned = { templateUri: templateUri.replace('latest', digest) }
    expect(faults(undefined, {}, bounds, pinned)).toEqual([])
    expect(faults(undefined, {}, allow, pinned)).toEqual([
      expect.stringContaining('is outside allow.templates of grant train.'),
    ])
    expect(faults(undefined, {}, bounds, { templateUri: 'https://evil.example/x' })).toEqual([
      expect.stringContaining('is neither gs:// nor of a'),
    ])
  })

  it('no account, where the word default is not there', () => {
    expect(faults(pipeline(container()), {}, { ...allow, service_accounts: [] })).toEqual([
      "steps.train.pipelineJob.serviceAccount: no serviceAccount, so Vertex AI's default account, is outside allow.service_accounts of grant train.",
    ])
  })
})

describe('an image that is a parameter is refused', () => {
  const parameterised = container({ image: placeholder('p') })
  it('with a value that is not allowed, wherever it comes from', () => {
    expect(
      faults(pipeline(parameterised, { p: { runtimeValue: { constant: 'evil/x' } } }, { default: image })),
    ).toEqual([evil])
    expect(
      faults(pipeline(parameterised, { p: { runtimeValue: { constantValue: { stringValue: 'evil/x' } } } })),
    ).toEqual([evil])
    expect(faults(pipeline(parameterised, {}, { default: 'evil/x' }))).toEqual([evil])
    const fromRoot = pipeline(
      parameterised,
      { p: { componentInputParameter: 'image' } },
      { root: { inputDefinitions: { parameters: { image: { parameterType: 'STRING', defaultValue: image } } } } },
    )
    expect(faults(fromRoot)).toEqual([])
    expect(faults(fromRoot, { parameterValues: { image: 'evil/x' } })).toEqual([evil])
  })

  it('where only the run will tell', () => {
    expect(faults(pipeline(parameterised))).toEqual(isUnknown('p has no value'))
    expect(faults(pipeline(parameterised, { p: { taskOutputParameter: { producerTask: 'x' } } }))).toEqual(
      isUnknown('it is what a task returns'),
    )
    expect(faults(pipeline(parameterised, { p: { componentInputParameter: 'image' } }))).toEqual(
      isUnknown('image has no value'),
    )
    expect(
      faults(
        pipeline(
          parameterised,
          { p: { componentInputParameter: 'image', parameterExpressionSelector: 'x' } },
          { default: image },
        ),
      ),
    ).toEqual(isUnknown('it is what an expression selects'))
    expect(faults(pipeline(container({ image: '{{$}}' })))).toEqual(
      isUnknown('its value contains a placeholder, {{…}}'),
    )
    const both = container({ image: `${placeholder('p')}${placeholder('q')}` })
    expect(faults(pipeline(both))).toEqual(isUnknown('p has no value'))
    expect(faults(pipeline(both, {}, { default: 'us-docker.pkg.dev/' }))).toEqual(isUnknown('q has no value'))
  })

  it('where its value contains a placeholder, which would be filled in after the check', () => {
    const own = 'its value contains a placeholder, {{…}}'
    const hiding = `us-docker.pkg.dev/acme-ml/train/x${placeholder('q')}@${digest}`
    const fromRoot = pipeline(parameterised, { p: { componentInputParameter: 'image' } })
    const evilLater = { q: '/../../evil/' }
    expect(faults(pipeline(parameterised, { p: { runtimeValue: { constant: hiding } } }))).toEqual(isUnknown(own))
    expect(
      faults(pipeline(parameterised, { p: { runtimeValue: { constantValue: { stringValue: hiding } } } })),
    ).toEqual(isUnknown(own))
    expect(faults(pipeline(parameterised, {}, { default: hiding }))).toEqual(isUnknown(own))
    expect(faults(fromRoot, { parameterValues: { image: hiding, ...evilLater } })).toEqual(isUnknown(own))
    expect(faults(fromRoot, { parameters: { image: { stringValue: hiding } } })).toEqual(isUnknown(own))
    // Two halves of a placeholder that come together only in the image.
    const half = container({ image: `us-docker.pkg.dev/acme-ml/train/{${placeholder('p')}` })
    expect(
      faults(pipeline(half, { p: { runtimeValue: { constant: `{$.inputs.parameters['q']}}@${digest}` } } })),
    ).toEqual(isUnknown(own))
  })

  it('and so are an artifact, an accelerator and a count with such a value', () => {
    const hiding = { p: { runtimeValue: { constant: placeholder('q') } } }
    const why = 'is not known before the pipeline runs: its value contains a placeholder, {{…}}.'
    const importer = { importer: { artifactUri: { runtimeParameter: 'p' } } }
    expect(faults(pipeline(importer, hiding))).toEqual([`${executorAt}.importer.artifactUri: the artifact ${why}`])
    const accelerated = (change: object): string[] => faults(pipeline({ container: accelerator(change) }, hiding))
    expect(accelerated({ resourceType: placeholder('p') })).toEqual([
      `${executorAt}.container.resources.accelerator: the accelerator ${why}`,
    ])
    expect(accelerated({ resourceType: 'NVIDIA_TESLA_A100', resourceCount: placeholder('p') })).toEqual([
      `${executorAt}.container.resources.accelerator: the number of accelerators ${why}`,
    ])
  })

  it('with every value that one of its tasks gives it, in loops and nested components too', () => {
    const nested = {
      components: {
        'comp-train': { executorLabel: 'exec-train' },
        'comp-outer': {
          dag: {
            tasks: {
              one: {
                componentRef: { name: 'comp-train' },
                inputs: { parameters: { p: { componentInputParameter: 'given' } } },
              },
              two: {
                componentRef: { name: 'comp-train' },
                inputs: { parameters: { p: { runtimeValue: { constant: image } } } },
              },
              three: {
                componentRef: { name: 'comp-train' },
                parameterIterator: { itemInput: 'p', items: { raw: '[]' } },
              },
              four: {
                componentRef: { name: 'comp-outer' },
                inputs: { parameters: { given: { componentInputParameter: 'given' } } },
              },
            },
          },
        },
      },
      root: {
        dag: {
          tasks: {
            outer: {
              componentRef: { name: 'comp-outer' },
              inputs: { parameters: { given: { runtimeValue: { constant: 'evil/x' } } } },
            },
          },
        },
      },
    }
    expect(faults(pipeline(parameterised, {}, { top: nested }))).toEqual([
      evil,
      ...isUnknown('its components call each other in a circle'),
      ...isUnknown('it is the item of a loop'),
    ])
  })

  it('and where the value comes from an earlier step, it is checked when known', () => {
    const given = new Pending('${steps.build.image}', true)
    const report = check(pipeline(parameterised, { p: { componentInputParameter: 'image' } }), {
      parameterValues: { image: given },
    })
    expect(report.faults).toEqual([])
    expect(report.pending).toEqual([
      { path: expect.arrayContaining(['exec-train', 'image']), reference: '${steps.build.image}' },
    ])
  })
})

describe('a pipeline that is made to keep the check busy', () => {
  /** Components that each call the next one twice: there are 2^depth paths from the root to the image. */
  function diamond(depth: number, constants: readonly [string, string]): Readonly<Record<string, unknown>> {
    const call = (name: string, given: object): object => ({
      componentRef: { name },
      inputs: { parameters: { p: given } },
    })
    const twice = (name: string, [one, two]: readonly [object, object]): object => ({
      dag: { tasks: { one: call(name, one), two: call(name, two) } },
    })
    const nameOf = (level: number): string => (level === depth ? 'comp-train' : `comp-${level}`)
    const passed = { componentInputParameter: 'p' }
    const inner = Array.from({ length: depth - 1 }, (_, index) => index + 1)
    return {
      components: {
        'comp-train': { executorLabel: 'exec-train' },
        ...Object.fromEntries(inner.map(level => [nameOf(level), twice(nameOf(level + 1), [passed, passed])])),
      },
      root: twice(nameOf(1), [
        { runtimeValue: { constant: constants[0] } },
        { runtimeValue: { constant: constants[1] } },
      ]),
    }
  }

  it('by many ways to the same parameter is looked at once for each value', () => {
    const resolve = resolver(diamond(16, [image, 'evil/x']), {})
    expect(resolve(placeholder('p'), 'exec-train')).toEqual([image, 'evil/x'])
    expect(resolve(`x/${placeholder('p')}`, 'exec-train')).toEqual([`x/${image}`, 'x/evil/x'])
    const spec = pipeline(container({ image: placeholder('p') }), {}, { top: diamond(16, [image, 'evil/x']) })
    expect(faults(spec)).toEqual([evil])
  })

  it('by a circle on such a way is refused, from wherever it is entered', () => {
    const { components, root } = diamond(3, [image, image])
    const back = { componentRef: { name: 'comp-1' }, inputs: { parameters: { p: { componentInputParameter: 'p' } } } }
    const circle = { components: { ...Object(components), 'comp-3': { dag: { tasks: { back } } } }, root }
    const entered = {
      ...circle.components,
      'comp-2': {
        dag: {
          tasks: {
            on: { ...back, componentRef: { name: 'comp-3' } },
            leaf: { ...back, componentRef: { name: 'comp-train' } },
          },
        },
      },
    }
    const resolve = resolver({ components: entered, root }, {})
    const why = { unknown: 'its components call each other in a circle' }
    expect(resolve(placeholder('p'), 'exec-train')).toContainEqual(why)
    expect(resolve(placeholder('p'), 'exec-train')).toContainEqual(image)
  })
})

describe('another spelling of what is bounded does not get past', () => {
  it.each([
    [
      'the deployment',
      { ...pipeline(container()), deployment_spec: { executors: { x: container({ image: 'evil/x' }) } } },
      `${at}.deployment_spec: no such field.`,
    ],
    ['an image', pipeline({ container: { image, Image: 'evil/x' } }), `${executorAt}.container.Image: no such field.`],
    [
      'an accelerator',
      pipeline({ container: accelerator({ type: 'NVIDIA_TESLA_A100', resource_type: 'NVIDIA_L4' }) }),
      `${executorAt}.container.resources.accelerator.resource_type: no such field.`,
    ],
    ['an executor', pipeline({ customJob: { customJob: {} } }), `${executorAt}.customJob: no such field.`],
    [
      'two executors in one',
      pipeline({ ...container(), importer: {} }),
      `${executorAt}: only one of container, importer may be set`,
    ],
    [
      'an artifact',
      pipeline({ importer: { artifactUri: { constant: 'gs://acme-models/fraud/x', runtime_parameter: 'p' } } }),
      `${executorAt}.importer.artifactUri.runtime_parameter: no such field.`,
    ],
    [
      'a path instead of a specification',
      'pipelines/fraud.yaml',
      `${at}: expected a mapping, got the string "pipelines/fraud.yaml"`,
    ],
  ])('of %s', (_, spec, expected) => {
    expect(faults(spec)).toEqual([expected])
  })

  it('of where a parameter comes from', () => {
    const parameterised = container({ image: placeholder('p') })
    const hidden = { runtimeValue: { constant: image }, component_input_parameter: 'evil' }
    expect(faults(pipeline(parameterised, { p: hidden }))).toEqual([
      `${at}.root.dag.tasks.train.inputs.parameters.p.component_input_parameter: no such field.`,
    ])
  })

  const component = (change: object): object => pipeline(container(), {}, { top: { components: { c: change } } })
  const task = (change: object): object =>
    pipeline(container(), {}, { root: { dag: { tasks: { t: { componentRef: { name: 'c' }, ...change } } } } })
  it.each([
    ['the executor of a component', component({ executor_label: 'exec-train' }), 'components.c.executor_label'],
    ['the platforms of a component', component({ single_platform_specs: [{}] }), 'components.c.single_platform_specs'],
    ['the same, as JSON has it', component({ singlePlatformSpecs: [{}] }), 'components.c.singlePlatformSpecs'],
    ['the tasks of a component', component({ dag: { Tasks: {} } }), 'components.c.dag.Tasks'],
    ['the component of a task', task({ component_ref: { name: 'd' } }), 'root.dag.tasks.t.component_ref'],
    ['the loop of a task', task({ parameter_iterator: {} }), 'root.dag.tasks.t.parameter_iterator'],
  ])('of %s, though no placeholder asks where a value comes from', (_, spec, where) => {
    expect(faults(spec)).toEqual([`${at}.${where}: no such field.`])
  })
})

it('a text of thousands of parameters, each known and unknown, counts as unknown', () => {
  const run = (change: object): object => ({ componentRef: { name: 'c' }, inputs: { parameters: { p: change } } })
  const spec = {
    components: { c: { executorLabel: 'e', inputDefinitions: { parameters: { p: { parameterType: 'STRING' } } } } },
    root: { dag: { tasks: { a: run({ runtimeValue: { constant: 'x' } }), b: run({ taskOutputParameter: {} }) } } },
  }
  const ofAll = (count: number): unknown => resolver(spec, {})(placeholder('p').repeat(count), 'e')
  expect(ofAll(2)).toHaveLength(3)
  expect(ofAll(200_000)).toEqual([{ unknown: 'it has too many values' }])
})

it('a parameter that holds another one twice, and so on, is never written out', () => {
  const { inputDefinitions } = { inputDefinitions: { parameters: { p: { parameterType: 'STRING' } } } }
  const task = (name: string, parameters: object): object => ({ t: { componentRef: { name }, inputs: { parameters } } })
  const twice = { runtimeValue: { constant: placeholder('q').repeat(2) } }
  const ofDepth = (depth: number): unknown => {
    const within = Array.from({ length: depth }, (_, n) => {
      const next = task(`c${n + 1}`, { p: twice, q: { componentInputParameter: 'p' } })
      return [`c${n}`, { inputDefinitions, dag: { tasks: next } }] as const
    })
    const components = { ...Object.fromEntries(within), [`c${depth}`]: { inputDefinitions, executorLabel: 'e' } }
    const root = { dag: { tasks: task('c0', { p: { runtimeValue: { constant: 'x' } } }) } }
    return resolver({ components, root }, {})(placeholder('p'), 'e')
  }
  expect(ofDepth(3)).toEqual(['x'.repeat(8)])
  expect(ofDepth(60)).toEqual([{ unknown: 'it is too long' }])
})

describe('compiled Kubeflow pipelines', () => {
  const folder = '../shared/data/kfp'
  // One of them contains quotes that only the steps' own reader of pipelines reads correctly (test/steps).
  const isPlain = (name: string): boolean => name.endsWith('.yaml') && !name.startsWith('placeholder_with_if')
  const files = existsSync(folder) ? readdirSync(folder).filter(isPlain) : []
  it.skipIf(files.length === 0).each(files.length === 0 ? [''] : files)(
    '%s fits a grant that allows its images, and no other',
    name => {
      const { value } = parseDocument(readFileSync(join(folder, name), 'utf8'), name, 'STEPS_INVALID', compiled)
      expect(
        faults(
          value,
          {},
          { ...allow, images: [{ literal: 'python:3.11' }, { literal: 'ghcr.io/containerd/busybox' }] },
        ),
      ).toEqual([])
      const refused = faults(value)
      expect(refused.length).toBeGreaterThan(0)
      for (const fault of refused)
        expect(fault).toMatch(/\.container\.image: the image "[^"]+" is outside allow\.images of grant train\.$/)
    },
  )
})
