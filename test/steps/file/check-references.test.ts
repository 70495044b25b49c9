import { describe, expect, it } from 'vitest'
import { parse, refusal, stepsFile } from '../support.ts'

describe('a reference that can lead nowhere', () => {
  it.each([
    ['${steps.trian.name}', 'no step is named trian. Did you mean train?'],
    [
      '${steps.train.jobSpec.workerPoolSpecs.machineSpec}',
      'machineSpec does not exist in a list. Name an item first: [0].machineSpec.',
    ],
    [
      '${steps.train.jobSpec.workerPoolSpecs[0].machinespec}',
      'WorkerPoolSpec has no field machinespec. Did you mean machineSpec?',
    ],
    ['${steps.train.labels[0]}', '[0] does not exist in a mapping'],
    ['${steps.train.displayName.length}', 'length does not exist in a value without fields'],
    ['${steps.train.constructor}', 'CustomJob has no field constructor.'],
    ['${steps.train.tasks.a.outputs.b}', 'CustomJob has no field tasks.'],
    [
      '${steps.pipe.tasks.a.b}',
      "a pipeline's results are its tasks' outputs. Write ${steps.pipe.tasks.TASK.outputs.NAME}.",
    ],
    ['${github.event}', "GitHub's token has no claim event. Did you mean event_name?"],
    [
      '${steps.train.jobSpec.workerPoolSpecs[0].replicas}',
      'WorkerPoolSpec has no field replicas. Did you mean replicaCount?',
    ],
    [
      '${steps.train.jobSpec.workerPoolSpecs[0].containerSpec.image}',
      'ContainerSpec has no field image. Did you mean imageUri?',
    ],
    ['${github.reff}', "GitHub's token has no claim reff. Did you mean ref?"],
    ['${github.ref.x}', 'the claim ref is a string, without fields'],
    ['${variables.epochs.x}', 'the variable epochs is of type integer, without fields'],
    ['${variables.toString}', 'no variable is named toString. Declare it under variables.'],
    ['${run.number}', 'a run has only an id. Write ${run.id}.'],
  ])('%s', (reference, message) => {
    const text = stepsFile(
      `train: { customJob: {} }\npipe: { pipelineJob: {} }\nlast: { customJob: { displayName: "${reference}" } }`,
      'variables: { epochs: { type: integer, default: 1 }, config: { type: object, default: {} } }\n',
    )
    expect(refusal(() => parse(text)).problems).toEqual([
      `vertex/train.yml:8:37 steps.last.customJob.displayName: ${reference}: ${message}`,
    ])
  })

  it('is told from those that can lead somewhere', () => {
    const references =
      '${steps.pipe.tasks.train-model.outputs.auc} ${steps.pipe.jobDetail.taskDetails[0].taskName} ${steps.pipe.pipelineSpec.any.thing} ' +
      '${steps.train.error.message} ${steps.train.labels.team} ${variables.config.a[0].b} ${github.repo_property_team} ${run.id}'
    const text = stepsFile(
      `train: { customJob: {} }\npipe: { pipelineJob: {} }\nlast: { customJob: { displayName: "${references}" } }`,
      'variables: { config: { type: object, default: {} } }\n',
    )
    expect(parse(text).steps[2]?.needs).toEqual(['pipe', 'train'])
  })

  it('in defaults may not depend on a step, which would need itself', () => {
    const text = stepsFile('a: { customJob: {} }', 'defaults: { labels: { x: "${steps.a.name}" } }\n')
    expect(refusal(() => parse(text)).problems).toEqual([
      'vertex/train.yml:4:26 defaults.labels.x: ${steps.a.name}: this value must be known before any step runs. Refer only to variables or claims.',
    ])
  })
})
