import { expect, test } from 'vitest'
import { checkBody, checkQuery, discoveredApi } from '../../emulator/google/discovery.ts'
import { RpcError } from '../../emulator/google/rpc.ts'

function refusalOf(check: () => unknown): string {
  try {
    check()
  } catch (error) {
    if (error instanceof RpcError) return `${error.status}: ${error.message}`
    throw error
  }
  return 'accepted'
}

test('a build with every kind of field is accepted', () => {
  const build = {
    source: { storageSource: { bucket: 'b', object: 'o', generation: '1700000000000000' } },
    steps: [{ name: 'gcr.io/cloud-builders/docker', args: ['build', '.'], timeout: '60s' }],
    substitutions: { _A: 'b' },
    options: { logging: 'CLOUD_LOGGING_ONLY', disk_size_gb: 100 },
    images: null,
  }
  expect(checkBody('cloudbuild', 'Build', build, 'build')).toEqual(build)
})

test('a typo at any depth is refused in the words of Google, all at once', () => {
  const build = { stepz: [], steps: [{ name: 'a', arg: [] }], options: { machineTipe: 'x' } }
  expect(refusalOf(() => checkBody('cloudbuild', 'Build', build, 'build'))).toBe(
    [
      `INVALID_ARGUMENT: Invalid JSON payload received. Unknown name "stepz" at 'build': Cannot find field.`,
      `Invalid JSON payload received. Unknown name "arg" at 'build.steps[0]': Cannot find field.`,
      `Invalid JSON payload received. Unknown name "machineTipe" at 'build.options': Cannot find field.`,
    ].join('\n'),
  )
})

test.each([
  [{ timeout: 60 }, `Invalid value at 'build.timeout' (TYPE_STRING), 60`],
  [{ tags: 'a' }, `Invalid value at 'build.tags' (TYPE_STRING), "a"`],
  [{ tags: [true] }, `Invalid value at 'build.tags[0]' (TYPE_STRING), true`],
  [{ timeout: ['60s'] }, `Unknown name "timeout" at 'build': Proto field is not repeating, cannot start list.`],
  [{ substitutions: { _A: {} } }, `(TYPE_STRING), Starting an object on a scalar field`],
  [{ options: 'x' }, `Invalid value at 'build.options' (BuildOptions), "x"`],
  [{ steps: [{ allowFailure: 'no' }] }, `Invalid value at 'build.steps[0].allow_failure' (TYPE_BOOL), "no"`],
])('a value of the wrong type is refused: %j', (build, words) => {
  expect(refusalOf(() => checkBody('cloudbuild', 'Build', build, 'build'))).toContain(words)
})

test('a query parameter that the method does not have is refused', () => {
  const method = 'projects.locations.builds.list'
  expect(refusalOf(() => checkQuery('cloudbuild', method, new URLSearchParams('filter=a&pageSize=1&alt=json')))).toBe(
    'accepted',
  )
  expect(refusalOf(() => checkQuery('cloudbuild', method, new URLSearchParams('filtr=a')))).toContain(
    `Unknown name "filtr": Cannot bind query parameter.`,
  )
})

test('each method has its address and the message of its body', () => {
  const { methods, messages } = discoveredApi('cloudbuild')
  expect(methods['projects.locations.builds.create']).toEqual({
    verb: 'POST',
    path: '/v1/{+parent}/builds',
    query: ['projectId'],
    request: 'Build',
  })
  for (const { request } of Object.values(methods))
    if (request !== undefined) expect(messages, request).toHaveProperty(request)
})
