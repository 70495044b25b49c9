import { expect, test } from 'vitest'
import { startJob, statesOf } from './jobs.ts'
import { compiledPipeline, dockerfile, parametersOf, pythonPackage } from './sources.ts'

test('12-pipeline-deployer: a template by its digest, run once, and one schedule however many merges', async () => {
  const { cloud, run } = await startJob('12-pipeline-deployer', {
    ...pythonPackage('pipelines', ['check', 'compile']),
    'deployment/Dockerfile': dockerfile('pipelines', 'compile'),
  })
  await using _ = cloud
  const files = {
    Compile: ({ IMAGE = '' }) => ({
      'build/dummy.yaml': compiledPipeline({
        name: 'dummy',
        tasks: { hello: IMAGE },
        parameters: parametersOf('STRING', 'name'),
      }),
    }),
  }
  for (let merge = 1; merge <= 2; merge++) {
    const jobs = await run({ files })
    expect(statesOf(jobs)).toEqual({
      base: 'SUCCEEDED',
      template: 'SUCCEEDED',
      once: 'SUCCEEDED',
      nightly: 'SUCCEEDED',
    })
    const schedules = cloud.google.vertex.schedules.all
    expect(schedules).toHaveLength(1)
    cloud.github.repository('acme/fraud').commit(pythonPackage('pipelines', ['check', 'compile', `merge${merge}`]))
  }
})
