import { expect, test } from 'vitest'
import { buildConsoleUrl, parseBuildName } from '../../src/vertex/build-names.ts'
import { logWriterOf } from '../../src/vertex/log-writers.ts'

test('a job and a build each have the filter of their log', () => {
  expect(logWriterOf('projects/1/locations/us-central1/customJobs/42')).toMatchObject({ id: '42' })
  expect(logWriterOf('projects/1/locations/global/builds/0a-1b')).toEqual({
    id: '0a-1b',
    filter: 'resource.type="build" AND resource.labels.build_id="0a-1b"',
  })
  expect(logWriterOf('projects/1/locations/us-central1/models/fraud')).toBeUndefined()
})

test('a deployed model has the lines of its own containers alone', () => {
  expect(logWriterOf('projects/acme-ml/locations/us-central1/endpoints/fraud/deployedModels/17')).toEqual({
    id: '17',
    filter:
      'resource.type="aiplatform.googleapis.com/Endpoint" AND resource.labels.endpoint_id="fraud" AND labels.deployed_model_id="17"',
  })
  expect(logWriterOf('projects/1/locations/us-central1/reasoningEngines/4711')).toEqual({
    id: '4711',
    filter: 'resource.type="aiplatform.googleapis.com/ReasoningEngine" AND resource.labels.reasoning_engine_id="4711"',
  })
  for (const end of ['endpoints/fraud', 'endpoints/a"b/deployedModels/17', 'endpoints/fraud/deployedModels/17 OR x'])
    expect(logWriterOf(`projects/1/locations/us-central1/${end}`)).toBeUndefined()
})

test('a name that could be another path is no build', () => {
  for (const id of ['', 'a/b', '..', 'a"b', 'a?b'])
    expect(parseBuildName(`projects/p/locations/l1/builds/${id}`)).toBeUndefined()
})

test('the page of a build names its region, unless it has none', () => {
  const pageOf = (location: string): string => buildConsoleUrl({ project: '1', location, id: 'b' }, 'acme-ml')
  expect(pageOf('us-central1')).toBe(
    'https://console.cloud.google.com/cloud-build/builds;region=us-central1/b?project=acme-ml',
  )
  expect(pageOf('global')).toBe('https://console.cloud.google.com/cloud-build/builds/b?project=acme-ml')
})
