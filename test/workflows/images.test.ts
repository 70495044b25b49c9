import { expect, test } from 'vitest'
import { startJob, statesOf } from './jobs.ts'
import { compiledPipeline, dockerfile, parametersOf, pythonPackage } from './sources.ts'

const sources = (name: string, folder = ''): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ Dockerfile: dockerfile(name, 'main'), ...pythonPackage(name, ['main']) }).map(
      ([path, text]) => [`${folder}${path}`, text] as const,
    ),
  )

test('03-wellness: the image of the commit, compiled into the pipeline by its digest', async () => {
  const { cloud, run } = await startJob('03-wellness', sources('wellness'))
  await using _ = cloud
  const jobs = await run({
    files: {
      Compile: ({ IMAGE = '' }) => ({
        'build/wellness.yaml': compiledPipeline({ name: 'wellness', tasks: { train: IMAGE } }),
      }),
    },
  })
  expect(statesOf(jobs)).toEqual({ image: 'SUCCEEDED', wellness: 'SUCCEEDED' })
})

test('05-tuning-pipeline: an image with arguments, and a pipeline that tunes Gemini', async () => {
  const { cloud, run } = await startJob('05-tuning-pipeline', {
    ...sources('tuner', 'tuning/'),
    ...pythonPackage('shared', ['text']),
  })
  await using _ = cloud
  const jobs = await run({
    event: 'workflow_dispatch',
    inputs: { environment: 'dev' },
    files: {
      'Copy what both stages share': { 'tuning/shared/text.py': 'print("shared: text")\n' },
      'Compile the pipeline': ({ IMAGE = '' }) => ({
        'build/tuning.json': compiledPipeline({
          name: 'tuning',
          tasks: { prepare: IMAGE, tune: IMAGE },
          parameters: {
            ...parametersOf('STRING', 'dataset', 'base_model'),
            ...parametersOf('NUMBER_INTEGER', 'epochs'),
          },
        }),
      }),
    },
    outputs: { 'Write the arguments': { dataset: 'gs://acme-models/recommend/dev/train.jsonl' } },
  })
  expect(statesOf(jobs)).toEqual({ image: 'SUCCEEDED', tune: 'SUCCEEDED' })
})

test('07-model-image: a new version of the model from the image of the commit, deployed', async () => {
  const { cloud, run } = await startJob('07-model-image', sources('news', 'serving/'))
  await using _ = cloud
  const jobs = await run()
  expect(statesOf(jobs)).toEqual({
    image: 'SUCCEEDED',
    register: 'SUCCEEDED',
    endpoint: 'SUCCEEDED',
    deploy: 'SUCCEEDED',
  })
  const [model] = cloud.google.vertex.models.all
  const [version] = model?.versions ?? []
  expect(version?.resource).toMatchObject({
    containerSpec: { imageUri: expect.stringMatching(/\/serve\/news@sha256:[0-9a-f]{64}$/) },
  })
  expect(cloud.google.vertex.endpoints.all[0]?.['deployedModels']).toEqual([
    expect.objectContaining({ model: expect.stringMatching(/\/models\/news$/), modelVersionId: '1' }),
  ])
})
