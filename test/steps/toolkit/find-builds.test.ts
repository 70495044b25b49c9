import { expect, test } from 'vitest'
import { buildStatus, findBuilds, isBuildRunning, tagsOf } from '../../../src/steps/toolkit/find-builds.ts'

test('labels become tags, and an empty one none', () => {
  expect(tagsOf({ 'keyless-step': 'image', 'keyless-actor': '' })).toEqual(['keyless-step-image'])
})

test('a build without the tag of the step does not count, whatever the list contains', async () => {
  const found = [{ name: 'a', tags: ['keyless-key-k'] }, { name: 'b', tags: ['other'] }, { name: 'c' }]
  const asked: string[] = []
  const list = async (_: unknown, path: string, field: string, { query }: { readonly query?: object | undefined }) => {
    asked.push(`${path} ${field} ${JSON.stringify(query)}`)
    return found
  }
  expect(await findBuilds({ project: 'p', location: 'l' }, 'k', 'image', { list })).toEqual([found[0]])
  expect(asked).toEqual([String.raw`v1/projects/p/locations/l/builds builds {"filter":"tags=\"keyless-key-k\""}`])
})

test('a build without an end runs', () => {
  const running = 'PENDING QUEUED WORKING SUCCESS FAILURE TIMEOUT CANCELLED EXPIRED INTERNAL_ERROR'.split(' ')
  expect(running.filter(status => isBuildRunning({ status }))).toEqual(['PENDING', 'QUEUED', 'WORKING'])
  expect(buildStatus({})).toBe('')
})
