import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { ActionError, formatProblem } from '../../../src/core/errors.ts'
import { isObject } from '../../../src/core/json.ts'
import { ownOutputs, parseStepsFile } from '../../../src/steps/file/parse.ts'
import { resolveVariables } from '../../../src/steps/file/variables.ts'
import { kinds } from '../../../src/steps/kinds/kind-names.ts'
import { prepareStep } from '../../../src/steps/prepare/prepare.ts'
import { emptyScope, job, parse, refusal, schema, stepsFile } from '../support.ts'

/** A steps file that trains, compares and registers, as in docs/steps.md. */
const sample = `version: 1
project: acme-ml
location: us-central1
defaults: { labels: { cost-center: fraud } }
variables: { image: { required: true }, epochs: { type: integer, default: 10 } }
steps:
  train:
    customJob:
      displayName: fraud
      jobSpec:
        workerPoolSpecs:
          - machineSpec: { machineType: n1-standard-8 }
            replicaCount: 1
            containerSpec: { imageUri: "\${variables.image}", args: ["--epochs=\${variables.epochs}"] }
        baseOutputDirectory: { outputUriPrefix: "gs://acme-models/fraud/\${github.sha}" }
    timeout: 2h
outputs: { model: "\${steps.train.jobSpec.baseOutputDirectory.outputUriPrefix}/model" }
`

describe('a sound file', () => {
  it('is the sample, which prepares to what Vertex AI takes', () => {
    const file = parse(sample)
    expect(file).toMatchObject({
      project: 'acme-ml',
      location: 'us-central1',
      defaults: { labels: { 'cost-center': 'fraud' } },
      outputs: { model: '${steps.train.jobSpec.baseOutputDirectory.outputUriPrefix}/model' },
    })
    const [train] = file.steps
    if (train === undefined) throw new Error('no step')
    expect(train).toMatchObject({ id: 'train', kind: 'customJob', needs: [], timeoutSeconds: 7200, wait: true })
    const variables = resolveVariables(file, { image: { value: 'fraud@sha256:1', line: 1, column: 1 } })
    const scope = { ...emptyScope, variables, github: { sha: '5f0c1c7' } }
    const { step, faults } = prepareStep(file, train, scope, { ...schema, pipelines: {} })
    expect(faults.map(formatProblem)).toEqual([])
    expect(step).toMatchObject({ project: 'acme-ml', location: 'us-central1', timeoutSeconds: 7200 })
    expect(step.body).toEqual({
      labels: { 'cost-center': 'fraud' },
      displayName: 'fraud',
      jobSpec: {
        workerPoolSpecs: [
          {
            machineSpec: { machineType: 'n1-standard-8' },
            replicaCount: 1,
            containerSpec: { imageUri: 'fraud@sha256:1', args: ['--epochs=10'] },
          },
        ],
        baseOutputDirectory: { outputUriPrefix: 'gs://acme-models/fraud/5f0c1c7' },
        scheduling: { timeout: '7200s' },
      },
    })
  })

  it('infers needs from references and adds what is written', () => {
    const file = parse(
      stepsFile(`
a:
  ${job}
b:
  ${job}
  wait: false
c:
  needs: [b, a]
  customJob: { displayName: "\${steps.a.name} \${steps.a.state}" }
d:
  location: europe-west4
  project: "\${github.repository_owner}"
  customJob: { displayName: "\${steps.c.jobSpec.workerPoolSpecs[0].machineSpec.machineType}" }`),
    )
    expect(file.steps.map(({ id, needs, wait, location }) => [id, needs, wait, location])).toEqual([
      ['a', [], true, 'us-central1'],
      ['b', [], false, 'us-central1'],
      ['c', ['b', 'a'], true, 'us-central1'],
      ['d', ['c'], true, 'europe-west4'],
    ])
  })
})

describe('a broken file', () => {
  it('says how a path with brackets is written', () => {
    const text = stepsFile('r: { rollout: { probe: { expect: { predictions[0].score: { min: 0 } } } } }')
    expect(refusal(() => parse(text)).problems[0]).toBe(
      'vertex/train.yml:5:49 missing , or : between flow map items. Put a key or value that contains [ ] { } or a comma in quotes.',
    )
  })

  it('says with its own problems those of its bodies, as far as they can be seen', () => {
    const text = stepsFile(
      `train: { needs: [prepare], customJob: { displayName: "\${variables.name}", jobSpec: { workerPoolSpecs: { replicaCount: two } } } }
check: { gate: { metrics: "\${steps.train.outputs}", require: { auc: 0.9 } } }
ray: { call: { method: Nothing.Such } }
pipe: { pipelineJob: { pipelineSpec: pipelines/p.yaml } }`,
    )
    const { problems, message } = refusal(() => parseStepsFile(text, 'f.yml', schema))
    expect(message).toBe('f.yml has 5 problems')
    expect(problems.map(problem => problem.replace(/^f.yml:\d+:\d+ steps./, ''))).toEqual([
      'train.needs[0]: no step is named prepare',
      'train.customJob.displayName: ${variables.name}: no variable is named name. Declare it under variables.',
      'train.customJob.jobSpec.workerPoolSpecs: expected a list, got a mapping. Make it an item of a list.',
      'check.gate.metrics: ${steps.train.outputs}: CustomJob has no field outputs.',
      'check.gate.require.auc: expected a mapping, got 0.9. It may contain: min, max, equals.',
    ])
  })

  it('never breaks the reader, whatever stands where (property)', () => {
    const sound = {
      version: 1,
      project: 'acme-ml',
      location: 'us-central1',
      timeout: '1h',
      defaults: {},
      variables: {},
    }
    const word = fc.constantFrom(
      ...kinds,
      'needs',
      'timeout',
      'queue',
      'fallback',
      'unchecked',
      'cancel',
      'jobSpec',
      'model',
      'traffic',
    )
    const { tree } = fc.letrec<{ tree: unknown }>(tie => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(null, 1, -0.5, true, '', 'x', '2h', '${steps.a}', '${', 'gs://bkt/x'),
        fc.array(tie('tree'), { maxLength: 2 }),
        fc.dictionary(word, tie('tree'), { maxKeys: 3 }),
      ),
    }))
    fc.assert(
      fc.property(tree, tree, fc.constantFrom(...Object.keys(sound), 'outputs'), (a, b, key) => {
        const text = JSON.stringify({ ...sound, [key]: b, steps: { a, b: { customJob: a } } })
        try {
          parseStepsFile(text, 'f.yml', schema)
        } catch (error) {
          if (!(error instanceof ActionError)) throw error
        }
      }),
      { numRuns: 300 },
    )
  })

  it('gets all its problems at once, in the order of the file', () => {
    const text = `version: 2
project: acme-ml
locaton: us-central1
steps:
  Train:
    customJob: { displayName: x }
    timeout: 2 hours
  other:
    customJob: { displayName: "\${variables.nme}" }
    needs: [trian]
    queue: soon
outputs: { results: "\${steps.other.naem}" }
variables: { name: { default: x } }
`
    expect(refusal(() => parse(text))).toEqual({
      code: 'STEPS_INVALID',
      message: 'vertex/train.yml has 9 problems',
      problems: [
        'vertex/train.yml:1:10 version: version 2 is not supported. Write version: 1.',
        'vertex/train.yml:3:1 locaton: no such field. Did you mean location?',
        'vertex/train.yml:5:3 steps.Train: "Train" is not an id of a step. Ids have up to 63 of a–z, 0–9, _ and -, and begin with a letter.',
        'vertex/train.yml:7:14 steps.Train.timeout: expected a period, such as 90s, 30m, 6h or 2d, got "2 hours". Write 2h.',
        'vertex/train.yml:9:31 steps.other.customJob.displayName: ${variables.nme}: no variable is named nme. Did you mean name?',
        'vertex/train.yml:10:13 steps.other.needs[0]: no step is named trian. Did you mean Train?',
        'vertex/train.yml:11:12 steps.other.queue: expected a period, such as 90s, 30m, 6h or 2d, got "soon"',
        'vertex/train.yml:12:12 outputs.results: results is an output of the action itself. Choose another name.',
        'vertex/train.yml:12:21 outputs.results: ${steps.other.naem}: CustomJob has no field naem. Did you mean name?',
      ],
    })
  })

  it('refuses what an upload returns in the place of a version: it would be the default version', () => {
    const text = `version: 1
project: p
location: us-central1
steps:
  up: { uploadModel: { modelId: fraud, model: { displayName: x } } }
  a: { aliases: { name: "\${steps.up.model}", versionAliases: [champion] } }
  r: { rollout: { endpoint: e, model: "\${steps.up.model}", deployedModel: {}, traffic: [100] } }
  d: { deployModel: { endpoint: e, deployedModel: { model: "\${steps.up.model}@\${steps.up.modelVersionId}" } } }
  c: { copyModel: { sourceModel: "\${steps.up.model}" } }
`
    const found = refusal(() => parse(text)).problems.filter(problem => problem.includes('the model that up creates'))
    expect(found).toEqual([
      'vertex/train.yml:6:25 steps.a.aliases.name: ${steps.up.model} is the model that up creates a version of, without that version: it would be the default version. Write "${steps.up.model}@${steps.up.modelVersionId}".',
      expect.stringContaining('steps.r.rollout.model: ${steps.up.model} is the model that up creates'),
    ])
  })

  it('refuses an output that was to be a reference', () => {
    const text = `version: 1\nproject: p\nlocation: us-central1\nsteps: { a: { customJob: {} } }\noutputs: { job: steps.a.name, host: github.com }\n`
    expect(refusal(() => parse(text)).problems).toContain(
      'vertex/train.yml:5:17 outputs.job: "steps.a.name" is plain text here. Write ${steps.a.name}.',
    )
  })

  it.each([
    ['a: { b: ${x.y}, c: 1 }', '1:10', 'Within { } and [ ] quote a value with a reference, as "${x.y}".'],
    ['a:\n  - [1, ${x}]', '2:10', 'as "${x}".'],
    ['a: [*]', '1:5', 'Put it in quotes.'],
    ['a: *x', '1:4', 'Quote a text that begins with *.'],
    ['a: "x" y', '1:8', 'Put all of it in one pair of quotes.'],
    ['a\nb: 1', '1:1', 'Write ": " after a key.'],
  ])('%j: says once what mends it', (text, place, cure) => {
    const { problems } = refusal(() => parse(text))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^vertex/train.yml:${place} `))
    expect(problems[0]?.endsWith(cure), problems[0]).toBe(true)
  })

  it.each([
    ['', 'the file is empty'],
    ['a: [', 'flow sequence in block collection'],
    ['a: 1\na: 2', 'the key "a" occurs twice'],
    ['a: *x', 'no anchor &x comes before the alias'],
    ['__proto__: {}', 'the key __proto__ is not supported'],
    ['a: 1\n---\nb: 1', 'a second document; one is expected'],
    [`a: ${'x'.repeat(256 * 1024)}`, 'the file has 262147 bytes, at most 262144 are read'],
    [`a: ${'['.repeat(100)}${']'.repeat(100)}`, 'nested deeper than 64 levels'],
  ])('%#: is refused before anything is read into it', (text, message) => {
    const found = refusal(() => parse(text))
    expect(found.code).toBe('STEPS_INVALID')
    expect(found.message).toContain(`vertex/train.yml cannot be read: ${message}`)
  })

  it('is a list where a mapping was meant', () => {
    expect(refusal(() => parse('- a')).problems).toEqual(['vertex/train.yml:1:1 expected a mapping, got a list'])
  })
})

describe('a step', () => {
  it.each([
    [
      'train: { rollback: fraud }',
      '5:22 steps.train.rollback: expected a mapping, got the string "fraud". Write rollback: { endpoint: "fraud" }',
    ],
    [
      'train: { gate: m.json }',
      '5:18 steps.train.gate: expected a mapping, got the string "m.json". Write gate: { metrics: "m.json", … }',
    ],
    ['train: {}', `5:3 steps.train: has no kind. One of: ${kinds.join(', ')}.`],
    [
      'train: { rollout: {}, wait: false }',
      '5:25 steps.train.wait: nothing would finish the rollout, or restore the previous state. Remove it.',
    ],
    [
      'train: { customJob: {}, pipelineJob: {} }',
      '5:3 steps.train: is of 2 kinds: customJob, pipelineJob. Make it a step each.',
    ],
    ['train: { customjob: {} }', '5:12 steps.train.customjob: no such field. Did you mean customJob?'],
    [
      '- customJob: {}',
      '5:3 steps: expected a mapping, got a list. Write each step under its id, as train: { customJob: … }',
    ],
    ['train: { customJob: [] }', '5:23 steps.train.customJob: expected a mapping, got a list'],
    ['train: { customJob: {}, timeout: 0m }', '5:36 steps.train.timeout: expected a time above zero'],
    ['train: { customJob: {}, wait: "no" }', '5:33 steps.train.wait: expected true or false, got the string "no"'],
    [
      'train: { customJob: {}, cancel: stop }',
      '5:35 steps.train.cancel: no such value: "stop". One of: cancel, detach.',
    ],
    [
      'train: { customJob: {} }\nother: { customJob: { displayName: "${steps.train.detachedAt}" } }',
      '6:38 steps.other.customJob.displayName: ${steps.train.detachedAt}: the step does not detach its job. Write cancel: detach, or leave it out.',
    ],
    ['train: { customJob: {}, caching: true }', '5:27 steps.train.caching: a customJob has no caching. Remove it.'],
    [
      'train: { customJob: {}, needs: train }',
      '5:34 steps.train.needs: expected a list, got the string "train". Write ["train"].',
    ],
    [
      'train: { uploadModel: {}, cancel: detach }',
      '5:29 steps.train.cancel: a uploadModel cannot be adopted later: only jobs continue by themselves. Remove it.',
    ],
    [
      'train: { customJob: {}, project: "${steps.x.name}" }',
      '5:36 steps.train.project: ${steps.x.name}: no step is named x. Name one of this file.',
    ],
    [
      'train: { pipelineJob: { pipelineSpec: "${steps.other.name}" } }\nother: { customJob: {} }',
      '5:41 steps.train.pipelineJob.pipelineSpec: ${steps.other.name}: this value must be known before any step runs. Refer only to variables or claims.',
    ],
    [
      `${'a'.repeat(64)}: { customJob: {} }`,
      `5:3 steps.${'a'.repeat(64)}: "${'a'.repeat(64)}" is not an id of a step. Ids have up to 63 of a–z, 0–9, _ and -, and begin with a letter.`,
    ],
  ])('%s is refused', (step, problem) => {
    expect(refusal(() => parse(stepsFile(step))).problems).toContain(`vertex/train.yml:${problem}`)
  })

  it('is needed at all', () => {
    expect(refusal(() => parse('version: 1\nproject: acme-ml\nlocation: us\nsteps: {}')).problems).toEqual([
      'vertex/train.yml:4:8 steps: contains no step. Write at least one.',
    ])
  })

  it('whose kind is misspelled is told so once, and not called unknown by those that need it', () => {
    const text = stepsFile(
      'a: { customJb: {} }\nb: { needs: [a], customJob: { displayName: "${steps.a.name}" } }',
      'outputs: { name: "${steps.a.name}" }\n',
    )
    expect(refusal(() => parse(text)).problems).toEqual([
      expect.stringMatching(/steps\.a\.customJb: no such field\. Did you mean customJob\?$/),
    ])
  })

  it.each(['project', 'location'])('cannot be moved by what another step returns: %s', key => {
    const text = stepsFile(`a: { customJob: {} }\nb: { customJob: {}, ${key}: "\${steps.a.name}" }`)
    expect(refusal(() => parse(text)).problems[0]).toContain(
      `steps.b.${key}: \${steps.a.name}: this value must be known before any step runs`,
    )
  })
})

describe('a cycle', () => {
  it('is named whole, with the place of each of its needs', () => {
    const text = stepsFile(`
lead: { customJob: {}, needs: [a] }
a: { customJob: { displayName: "\${steps.b.name}" } }
b: { customJob: {}, needs: [c] }
c: { customJob: { displayName: "\${steps.a.name}" } }`)
    expect(refusal(() => parse(text)).problems).toEqual([
      'vertex/train.yml:6:3 steps.a: a cycle that would wait forever: a needs b (6:34), b needs c (7:31), c needs a (8:34). Remove one of these.',
    ])
  })

  it('of one', () => {
    expect(refusal(() => parse(stepsFile('a: { customJob: { displayName: "${steps.a.name}" } }'))).problems).toEqual([
      'vertex/train.yml:5:3 steps.a: waits forever: a needs itself (5:34). Remove one of these.',
    ])
  })
})

it.each(kinds)('a %s without anything after its colon is a step, and does not drop out', kind => {
  const { steps } = parse(stepsFile(`a: { customJob: {} }\nb:\n  ${kind}:\nc: { needs: [b], customJob: {} }`))
  expect(steps.map(({ id, body }) => [id, body])).toEqual([
    ['a', {}],
    ['b', {}],
    ['c', {}],
  ])
})

it('reads 1,000 steps that refer to each other', () => {
  const steps = Array.from({ length: 1000 }, (_, index) =>
    index === 0
      ? 's0: { customJob: {} }'
      : `s${index}: { customJob: { displayName: "\${steps.s${index - 1}.name} \${steps.s0.name}" } }`,
  )
  expect(parse(stepsFile(steps.join('\n'))).steps).toHaveLength(1000)
})

test('no output of a steps file has the name of one of the action', () => {
  const action: unknown = parseYaml(readFileSync(new URL('../../../action.yml', import.meta.url), 'utf8'))
  if (!isObject(action) || !isObject(action['outputs'])) throw new Error('action.yml has no outputs')
  expect([...ownOutputs].toSorted()).toEqual(Object.keys(action['outputs']).toSorted())
})
