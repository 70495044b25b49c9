import { describe, expect, test } from 'vitest'
import { checkAttach, checkBatchModel } from '../../../../src/steps/kinds/jobs/check-job.ts'
import { dedupeKey, location, parent, project } from '../../fake-context.ts'
import { schema } from '../../support.ts'

const context = { ...schema, project, location }
const name = `${parent}/customJobs/1`
const attach = (body: Readonly<Record<string, unknown>>, more = {}): string[] =>
  checkAttach(body, { ...context, ...more }).map(({ path, message }) => `${path.join('.')}: ${message}`)

test('a batch prediction needs the full name of its model, which the cure writes', () => {
  expect(checkBatchModel({ model: `${parent}/models/7` }, context)).toEqual([])
  expect(checkBatchModel({}, context)).toEqual([])
  expect(checkBatchModel({ model: 'fraud@3' }, context)).toMatchObject([{ cure: `Write ${parent}/models/fraud@3` }])
})

describe('a job to attach to', () => {
  test.each([
    [{ name }],
    [{ name, since: '2026-11-26T10:00:00Z' }],
    [{ name, since: '2026-11-26T10:00:00.5+01:00' }],
    [{ key: dedupeKey, kind: 'pipelineJob' }],
  ])('may be %j', body => {
    expect(attach(body)).toEqual([])
  })

  test.each([
    [{}, ': names no job'],
    [{ name: 'customJobs/1' }, 'name: expected the full name of a job'],
    [{ key: 'abc' }, 'key: expected 40 hex digits'],
    [{ name, kind: 'customJob' }, 'kind: the name already says it'],
    [{ name, since: 'yesterday' }, 'since: expected a time as 2026-11-26T10:00:00Z'],
  ])('is refused as %j', (body, words) => {
    expect(attach(body)).toEqual([expect.stringContaining(words)])
  })

  test('may be named by the project’s number only if that is known to be the step’s project', () => {
    const numbered = { name: 'projects/123456789/locations/us-central1/customJobs/1' }
    expect(attach(numbered)).toEqual([expect.stringContaining('names the project by its number 123456789')])
    expect(attach(numbered, { projectIds: new Map([['123456789', project]]) })).toEqual([])
    expect(attach(numbered, { projectIds: new Map([['123456789', 'other']]) })).toHaveLength(1)
  })
})
