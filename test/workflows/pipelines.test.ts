import { expect, test } from 'vitest'
import { project, startJob, statesOf } from './jobs.ts'
import { compiledPipeline, digest, parametersOf } from './sources.ts'

const image = (name: string): string => `us-docker.pkg.dev/${project}/train/${name}@${digest('a')}`

test('01-video-ranking: compiled in one job, submitted by the next with 17 parameters', async () => {
  const { cloud, run } = await startJob('01-video-ranking')
  await using _ = cloud
  const ranking = compiledPipeline({
    name: 'ranking',
    tasks: { extract: image('ranking'), train: image('ranking'), evaluate: image('ranking') },
    parameters: {
      ...parametersOf('STRING', 'snapshot', 'commit', 'project', 'location', 'events', 'videos', 'model_name'),
      ...parametersOf('NUMBER_INTEGER', 'days', 'holdout_days', 'negatives', 'embedding_size', 'batch_size', 'epochs'),
      ...parametersOf('NUMBER_DOUBLE', 'learning_rate', 'dropout', 'min_recall'),
      ...parametersOf('BOOLEAN', 'register'),
    },
  })
  const jobs = await run({
    event: 'schedule',
    files: { Compile: { 'build/ranking.yaml': ranking } },
    outputs: { 'Name the snapshot': { snapshot: '2026-07-06' } },
  })
  expect(jobs.map(({ job, uses }) => [job, uses.length])).toEqual([
    ['compile', 0],
    ['submit', 1],
  ])
  expect(statesOf(jobs)).toEqual({ ranking: 'PENDING' })
  const [job] = cloud.google.vertex.all
  expect(job?.resource).toMatchObject({
    displayName: 'ranking-2026-07-06',
    labels: { team: 'ranking', snapshot: '2026-07-06' },
    runtimeConfig: { parameterValues: { days: 28, dropout: 0.2, register: true, snapshot: '2026-07-06' } },
  })
})

test('02-propensity: the pipeline chosen at dispatch, under the key of the customer', async () => {
  const { cloud, run } = await startJob('02-propensity')
  await using _ = cloud
  const score = compiledPipeline({
    name: 'propensity-score',
    tasks: { score: image('propensity') },
    parameters: {
      ...parametersOf('STRING', 'project', 'location', 'dataset', 'label', 'from', 'to', 'model_name'),
      ...parametersOf('NUMBER_INTEGER', 'trees', 'depth'),
      ...parametersOf('NUMBER_DOUBLE', 'threshold'),
    },
  })
  const jobs = await run({
    event: 'workflow_dispatch',
    inputs: { pipeline: 'score' },
    files: { 'Compile the chosen pipeline': { 'build/score.yaml': score } },
  })
  expect(statesOf(jobs)).toEqual({ propensity: 'PENDING' })
  expect(cloud.google.vertex.all[0]?.resource).toMatchObject({
    encryptionSpec: { kmsKeyName: expect.stringContaining('cryptoKeys/models') },
  })
})

test('04-template: compiled, kept as a template, and run by its digest', async () => {
  const { cloud, run } = await startJob('04-template')
  await using _ = cloud
  const churn = compiledPipeline({ name: 'churn', tasks: { train: image('churn') } })
  const jobs = await run({ files: { Compile: { 'build/churn.yaml': churn } } })
  expect(statesOf(jobs)).toEqual({ template: 'SUCCEEDED', churn: 'SUCCEEDED' })
})
