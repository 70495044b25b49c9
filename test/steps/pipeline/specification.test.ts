import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { valueAt } from '../../../src/document/path.ts'
import { deepenContinuations } from '../../../src/document/pyyaml.ts'
import { buildPipelineJob } from '../../../src/steps/pipeline/job.ts'
import { checkPipelineSource, pipelineSourceOf, readPipeline } from '../../../src/steps/pipeline/specification.ts'
import { refusal } from '../support.ts'

const fixture = (name: string): string => readFileSync(`test/fixtures/pipelines/${name}`, 'utf8')
const churn = readPipeline(fixture('churn.yaml'), 'churn.yaml')
const legacy = readPipeline(fixture('legacy-job.json'), 'legacy-job.json')

const bare = (more = '', schemaVersion = '2.1.0') =>
  `pipelineInfo: { name: p }\nroot: { dag: { tasks: {} } }\nschemaVersion: ${schemaVersion}\n${more}`

describe('a compiled pipeline', () => {
  it('keeps a string that PyYAML leaves unquoted and YAML 1.2 would take for a number', () => {
    const parameters = ['root', 'inputDefinitions', 'parameters']
    expect(valueAt(churn.spec, [...parameters, 'tolerance', 'defaultValue'])).toBe('1e-5')
    expect(valueAt(churn.spec, [...parameters, 'days', 'defaultValue'])).toEqual(['08', '1e5'])
    const inner = ['components', 'comp-nested', 'dag', 'tasks', 'train-again', 'inputs', 'parameters']
    expect(valueAt(churn.spec, [...inner, 'tolerance', 'runtimeValue', 'constant'])).toBe('1.50')
  })

  it('takes a number where a number is declared', () => {
    expect(valueAt(churn.spec, ['root', 'inputDefinitions', 'parameters', 'learning_rate', 'defaultValue'])).toBe(0.001)
    const inner = ['components', 'comp-nested', 'dag', 'tasks', 'train-again', 'inputs', 'parameters']
    expect(valueAt(churn.spec, [...inner, 'learning_rate', 'runtimeValue', 'constant'])).toBe(0.0001)
  })

  it('keeps what is handed to a container as it is written', () => {
    const container = valueAt(churn.spec, ['deploymentSpec', 'executors', 'exec-train', 'container'])
    expect(container).toMatchObject({
      args: ['--epochs', '10', '{"IfPresent": {"InputName": "tolerance", "Then": ["--tolerance", "it\'s set"]}}'],
      env: [{ name: 'VERSION', value: '1.10' }],
    })
  })

  it.each([
    ['yes', true],
    ['y', 'y'],
    ['0o17', '0o17'],
    ['017', 15],
    ['1_000', 1000],
    ['0x1F', 31],
    ['-0b11', -3],
    ['1.5e3', '1.5e3'],
    ['1.5e+3', 1500],
    ['.5', 0.5],
    ['~', null],
    ['2024-01-31', '2024-01-31'],
  ])('reads the scalar %s as PyYAML does', (text, value) => {
    const { spec } = readPipeline(bare(`components: { x: [${text}] }`), 'p.yaml')
    expect(valueAt(spec, ['components', 'x', 0])).toBe(value)
  })

  it('is JSON too, where 1e-5 is a number', () => {
    const text = '{"pipelineInfo": {"name": "p"}, "root": {"x": 1e-5}, "schemaVersion": "2.1.0"}'
    expect(valueAt(readPipeline(text, 'p.json').spec, ['root', 'x'])).toBe(0.00001)
  })

  it('may stand in a whole PipelineJob, whose other fields serve as defaults', () => {
    expect(legacy.spec['schemaVersion']).toBe('2.0.0')
    expect(legacy.jobDefaults).toMatchObject({ displayName: 'legacy churn', labels: { team: 'growth' } })
    expect(Object.hasOwn(legacy.jobDefaults, 'pipelineSpec')).toBe(false)
  })

  it.each([
    [
      'apiVersion: argoproj.io/v1alpha1\nkind: Workflow',
      'p.yaml:2:7 kind: a resource of Kubernetes, not a compiled pipeline. Compile the pipeline with version 2 of kfp.',
    ],
    ['- a', 'p.yaml:1:1 expected a mapping, got a list'],
    [
      'pipelineSpec: gs://x',
      'p.yaml:1:15 pipelineSpec: expected a mapping, got the string "gs://x". It may contain: pipelineInfo, deploymentSpec, schemaVersion, sdkVersion, components, root, defaultPipelineRoot.',
    ],
    [
      'pipelineSpec: { pipelineInfo: { name: p }, root: {}, schemaVersion: 2.1.0 }\nruntimeConfig: { parameterValues: [a] }',
      'p.yaml:2:35 runtimeConfig.parameterValues: expected a mapping, got a list',
    ],
    [bare('compnents: {}'), 'p.yaml:4:1 compnents: no such field. Did you mean components?'],
    [bare('', '2.1'), 'p.yaml:3:16 schemaVersion: expected a string, got 2.1. Quote it: "2.1".'],
    ['root: {}\nschemaVersion: 2.1.0', 'p.yaml:1:1 pipelineInfo is required'],
    [
      bare('a: *x'),
      'p.yaml:4:4 no anchor &x comes before the alias. Write the value out. Quote a text that begins with *.',
    ],
    [
      bare(`---\nplatforms:\n  kubernetes:\n    deploymentSpec: { executors: { e: { nodeSelector: { disk: ssd } } } }`),
      'p.yaml:7:57 platforms.kubernetes.deploymentSpec.executors.e.nodeSelector.disk: requests features that Vertex AI does not have and would ignore. Compile the pipeline without it.',
    ],
    [
      bare('---\nother: 1'),
      'p.yaml:5:1 other: a second document that is not a platform specification. Compile the pipeline without it.',
    ],
    [bare('---\na: {}\n---\nb: {}'), 'p.yaml:6:1 a third document; two at most are expected'],
    [bare("x: 'never closed"), "p.yaml:4:17 missing closing 'quote"],
  ])('%# is refused with its place', (text, problem) => {
    const found = refusal(() => readPipeline(text, 'p.yaml'))
    expect(found.code).toBe('STEPS_INVALID')
    expect(found.problems[0]).toBe(problem)
  })

  it.each(['---\n', '---\n{}\n', '---\nplatforms: { kubernetes: { pipelineConfig: {} } }\n'])(
    'is followed by nothing of weight: %j',
    more => {
      expect(readPipeline(bare(more), 'p.yaml').spec['pipelineInfo']).toEqual({ name: 'p' })
    },
  )
})

describe('a quoted string that goes on at any indentation', () => {
  it('is deepened without a change of its value, and nothing else is touched', () => {
    const text = `a:\n    - 'it''s\n  one\n\n  two'\n    - "x\\\n y \\" z\n"\nb: |\n  'kept\n as is\n`
    const deepened = deepenContinuations(text)
    expect(deepened).toContain("- 'it''s\n")
    expect(deepened.split('\n').slice(-4)).toEqual(text.split('\n').slice(-4))
    expect(deepenContinuations('a: "b\n  c"\nd: 1')).toBe('a: "b\n  c"\nd: 1')
  })
})

const values = (parameterValues: Record<string, unknown>) => ({
  runtimeConfig: { gcsOutputDirectory: 'gs://acme-models/out', parameterValues },
})
const lines = (faults: readonly { path: readonly unknown[]; message: string; cure?: string | undefined }[]): string[] =>
  faults.map(({ path, message, cure }) => `${path.join('.')}: ${message}${cure ? ` ${cure}` : ''}`)

const digest = `sha256:${'0'.repeat(64)}`

describe('where a pipeline comes from', () => {
  it('is told apart', () => {
    expect(pipelineSourceOf({ pipelineSpec: 'pipelines/train.yaml' })).toEqual({
      from: 'file',
      file: 'pipelines/train.yaml',
    })
    expect(pipelineSourceOf({ pipelineSpec: { a: 1 } })).toEqual({ from: 'inline', spec: { a: 1 } })
    expect(pipelineSourceOf({ templateUri: 'gs://b/t.yaml' })).toEqual({ from: 'template', uri: 'gs://b/t.yaml' })
    expect(pipelineSourceOf({})).toEqual({ from: 'unknown' })
  })

  it.each(['/etc/passwd', '../x.yaml', 'a/../../x.yaml', 'a\\..\\x', 'C:\\x', '~/x', 'file:x', 'gs://b/x', 'a\nb', ''])(
    'cannot be outside the workspace: %j',
    pipelineSpec => {
      expect(pipelineSourceOf({ pipelineSpec })).toEqual({ from: 'unknown' })
      expect(checkPipelineSource({ pipelineSpec })).toEqual([
        {
          path: ['pipelineSpec'],
          message: 'expected a path within the workspace',
          cure: 'As pipelines/train.yaml; for gs:// and Artifact Registry write templateUri.',
        },
      ])
    },
  )

  it.each(['gs://acme-models/a/b.yaml', `https://us-kfp.pkg.dev/acme-ml/pipes/train/${digest}`])(
    'may be %s',
    templateUri => {
      expect(checkPipelineSource({ templateUri })).toEqual([])
    },
  )

  it.each([
    'https://evil.example/acme/pipes/train/latest',
    `https://us-kfp.pkg.dev.evil.example/a/b/c/${digest}`,
    `https://x@us-kfp.pkg.dev/a/b/c/${digest}`,
    'gs://bucket',
    'gs://bucket/../other/x.yaml',
    'gs://bucket//x.yaml',
    'gs://bucket/%2e%2e/x.yaml',
    'http://us-kfp.pkg.dev/a/b/c/d',
    'gs://bucket/x y',
  ])('gets no credential elsewhere: %s', templateUri => {
    expect(checkPipelineSource({ templateUri }).map(({ message }) => message)).toEqual([
      'expected a template of Cloud Storage or Artifact Registry',
    ])
  })

  it('is Artifact Registry by digest alone: a tag can be moved after the review', () => {
    expect(checkPipelineSource({ templateUri: 'https://us-kfp.pkg.dev/acme-ml/pipes/train/latest' })).toEqual([
      {
        path: ['templateUri'],
        message: 'a tag can be moved: the action reads Artifact Registry only by digest',
        cure: 'Replace latest by the digest of that version of train, sha256:…, which this prints:',
        commands: [
          "gcloud artifacts tags describe latest --project=acme-ml --location=us --repository=pipes --package=train --format='value(version)'",
        ],
      },
    ])
  })

  it('is one place', () => {
    expect(lines(checkPipelineSource({ pipelineSpec: 'a.yaml', templateUri: 'gs://b/x' }))).toEqual([
      'templateUri: only one of pipelineSpec, templateUri may be set',
    ])
    expect(lines(checkPipelineSource({}))).toEqual([': pipelineSpec or templateUri is required'])
  })
})

const collection = '../shared/data/kfp'
describe.skipIf(!existsSync(collection))('pipelines as their authors committed them', () => {
  const files = existsSync(collection) ? readdirSync(collection) : []
  it.each(files)('%s is read whole and builds', name => {
    const { spec } = readPipeline(readFileSync(`${collection}/${name}`, 'utf8'), name)
    const executors = Object.entries(valueAt(spec, ['deploymentSpec', 'executors']) ?? {})
    expect(executors.length).toBeGreaterThan(0)
    for (const [, executor] of executors) expect(valueAt(executor, ['container', 'image'])).toMatch(/./)
    const given = name === 'add_numbers.yaml' ? { a: 1, b: 2 } : {}
    const { body, faults } = buildPipelineJob(values(given), { spec, jobDefaults: {} }, undefined)
    expect(faults).toEqual([])
    expect(valueAt(body, ['pipelineSpec'])).toBe(spec)
  })

  it.skipIf(!files.includes('placeholder_with_if_placeholder_none_input_value.yaml'))(
    'no string is cut at a line that is not indented enough',
    () => {
      const name = 'placeholder_with_if_placeholder_none_input_value.yaml'
      const { spec } = readPipeline(readFileSync(`${collection}/${name}`, 'utf8'), name)
      const args = valueAt(spec, [
        'deploymentSpec',
        'executors',
        'exec-component-with-optional-inputs',
        'container',
        'args',
        3,
      ])
      expect(args).toBe(
        '{"IfPresent": {"InputName": "optional_input_2", "Then": ["--arg2", "{{$.inputs.parameters[\'optional_input_2\']}}"], "Else": ["--arg2", "default value"]}}',
      )
    },
  )
})
