import { expect, test } from 'vitest'
import { formatProblem } from '../../../src/core/errors.ts'
import { checkTaskLinks } from '../../../src/steps/pipeline/check-task-references.ts'
import { linksIn } from '../../../src/steps/references.ts'
import { parse, stepsFile } from '../support.ts'

const spec = {
  root: {
    dag: { tasks: { train: { componentRef: { name: 'comp-train' } }, notify: { componentRef: { name: 'x' } } } },
  },
  components: {
    'comp-train': { outputDefinitions: { parameters: { auc: {} }, artifacts: { model: {} } } },
  },
}
const pipelines = { p: { spec, jobDefaults: {} } }
const file = parse(
  stepsFile('p: { pipelineJob: { pipelineSpec: c.yaml } }').replace(
    'steps:',
    'outputs: { a: "${steps.p.name}" }\nsteps:',
  ),
)
const problems = (reference: string, known = pipelines as Parameters<typeof checkTaskLinks>[2]): string[] =>
  checkTaskLinks(linksIn({ a: reference }, ['outputs']).links, file, known).map(formatProblem)

test.each(['${steps.p.tasks.train.outputs.auc}', 'v-${steps.p.tasks.train.outputs.model}'])(
  '%s leads somewhere',
  text => {
    expect(problems(text)).toEqual([])
  },
)

test.each([
  ['${steps.p.tasks.trian.outputs.auc}', 'the pipeline has no task trian. Did you mean train?'],
  ['${steps.p.tasks.train.outputs.uac}', 'the task train has no output uac. Did you mean auc?'],
  ['${steps.p.tasks.notify.outputs.sent}', 'the task notify has no output sent. It has none.'],
  ['${steps.p.tasks.train.outputs.loss}', 'the task train has no output loss. It has auc, model.'],
])('%s leads nowhere', (text, words) => {
  expect(problems(text)).toEqual([`vertex/train.yml:4:15 outputs.a: ${text}: ${words}`])
})

test('nothing is said of a pipeline that is not loaded, or of what is not a task', () => {
  expect(problems('${steps.p.tasks.trian.outputs.auc}', {})).toEqual([])
  expect(problems('${steps.p.name}')).toEqual([])
  expect(problems('${variables.p}')).toEqual([])
})
