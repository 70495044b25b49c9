import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../../src/core/errors.ts'
import { readPipeline } from '../../../src/steps/pipeline/specification.ts'
import { prepareStep } from '../../../src/steps/prepare/prepare.ts'
import { emptyScope, parse, schema, stepsFile } from '../support.ts'

function problems(step: string, pipelines = {}): string[] {
  const file = parse(stepsFile(`it: { ${step} }`))
  const [declaration] = file.steps
  if (declaration === undefined) throw new Error('no step')
  return prepareStep(file, declaration, emptyScope, { ...schema, pipelines }).faults.map(formatProblem)
}

const custom = (displayName: string, machine: string) =>
  `customJob: { displayName: ${displayName}, jobSpec: { workerPoolSpecs: [{ replicaCount: 1, machineSpec: { machineType: n1-standard-4${machine} }, containerSpec: { imageUri: i } }] } }`
const name = (length: number): string => 'é'.repeat(length)

describe('what Google would refuse is known in the plan', () => {
  it.each([
    [custom(name(129), ''), 'displayName: a display name has at most 128 characters, and this one has 129'],
    [
      `uploadModel: { model: { displayName: ${name(130)}, artifactUri: gs://b/x } }`,
      'model.displayName: a display name',
    ],
    [`endpoint: { displayName: ${name(129)} }`, 'endpoint.displayName: a display name'],
    [custom('x', ', acceleratorType: NVIDIA_L4'), 'machineSpec: acceleratorCount is required with acceleratorType'],
    [custom('x', ', acceleratorCount: 1'), 'machineSpec: acceleratorType is required with acceleratorCount'],
    ['endpoint: { endpointId: Fraud, displayName: x }', 'endpointId: expected an id of up to 63 of'],
    ['endpoint: { endpointId: fraud_e, displayName: x }', 'endpointId: expected an id of up to 63 of'],
    ['endpoint: { endpointId: "0123", displayName: x }', 'endpointId: expected an id of up to 63 of'],
    ['endpoint: { endpointId: fraud-, displayName: x }', 'endpointId: expected an id of up to 63 of'],
    ['uploadModel: { modelId: Fraud, model: { displayName: x } }', 'modelId: "Fraud" is not an id of a model'],
    [
      `location: eu, ${custom('x', '')}`,
      'location: customJob: it needs one region, and "eu" is not a region. Write a region, as europe-west4.',
    ],
    ['location: global, endpoint: { endpointId: fraud, displayName: x }', 'location: endpoint: it needs one region'],
  ])('%s', (step, expected) => {
    expect(problems(step).join('\n')).toContain(expected)
  })

  it.each([
    custom(name(128), ', acceleratorType: NVIDIA_L4, acceleratorCount: 1'),
    custom('x', ', acceleratorType: ACCELERATOR_TYPE_UNSPECIFIED'),
    'endpoint: { endpointId: fraud-2, displayName: x }',
    'endpoint: { endpointId: "1234567890123456789", displayName: x }',
    'location: global, generateContent: { model: gemini-2.5-flash, contents: [{ role: user, parts: [{ text: x }] }] }',
  ])('and nothing is said of %s', step => {
    expect(problems(step)).toEqual([])
  })

  it('a long name of a pipeline is cut where it stands for the display name', () => {
    const text = `pipelineInfo: { name: ${'p'.repeat(200)} }\nroot: {}\nschemaVersion: 2.1.0\ndefaultPipelineRoot: gs://b`
    expect(problems('pipelineJob: { pipelineSpec: p.yaml }', { it: readPipeline(text, 'p.yaml') })).toEqual([])
  })
})
