import { expect, test } from 'vitest'
import { taskResults } from '../../../src/steps/pipeline/results.ts'

const name = 'projects/1/locations/us-central1/pipelineJobs/churn-1'
const task = (taskId: string, taskName: string, parentTaskId?: string, auc?: number) => ({
  taskId,
  taskName,
  state: 'SUCCEEDED',
  ...(parentTaskId !== undefined && { parentTaskId }),
  ...(auc !== undefined && { execution: { metadata: { 'output:auc': auc, 'input:x': 1 } } }),
})

test('of a pipeline are those of its own tasks, whatever a loop or a sub-pipeline calls its own', () => {
  const taskDetails = [
    task('1', 'churn-1'),
    task('2', 'train', '1', 0.95),
    task('3', 'loop', '1'),
    task('4', 'train', '3', 0.11),
    task('5', 'train', '3', 0.12),
    task('6', 'inner', '3'),
    task('7', 'deep', '6', 0.2),
  ]
  expect(taskResults({ name, jobDetail: { taskDetails } })).toEqual({
    train: { state: 'SUCCEEDED', outputs: { auc: 0.95 } },
    loop: { state: 'SUCCEEDED', outputs: {} },
  })
  // In any order, and without the entry of the run itself.
  expect(taskResults({ name, jobDetail: { taskDetails: taskDetails.toReversed() } })).toMatchObject({
    train: { outputs: { auc: 0.95 } },
  })
  expect(Object.keys(taskResults({ name, jobDetail: { taskDetails: taskDetails.slice(1) } }))).toEqual([
    'train',
    'loop',
  ])
  expect(taskResults({ name })).toEqual({})
})
