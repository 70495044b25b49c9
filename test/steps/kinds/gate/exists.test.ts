import { expect, test } from 'vitest'
import { compareExistence } from '../../../../src/steps/kinds/gate/exists.ts'
import { fakeContext } from '../../fake-context.ts'

const look = async (uri: string, isThere: boolean) => {
  const asked: unknown[] = []
  const permitted: unknown[] = []
  const stored = { uri, generation: '1', bytes: 1, crc32c: 'AAAAAA==' }
  const { run } = fakeContext({
    kind: 'gate',
    permit: (...args) => void permitted.push(args),
    ports: {
      objects: {
        find: async one => {
          asked.push(['object', one])
          return isThere ? stored : undefined
        },
        hasAny: async one => {
          asked.push(['folder', one])
          return isThere
        },
        put: () => Promise.reject(new Error('a gate writes nothing')),
      },
    },
  })
  return { comparison: await compareExistence(uri, run), asked, permitted }
}

test('an object is looked for by its name, a folder by what is below it, within the grant', async () => {
  const object = await look('gs://acme-models/fraud/model.pb', true)
  expect(object.asked).toEqual([['object', 'gs://acme-models/fraud/model.pb']])
  expect(object.comparison).toMatchObject({ holds: true, actual: 'there' })
  const folder = await look('gs://acme-models/fraud/', false)
  expect(folder.asked).toEqual([['folder', 'gs://acme-models/fraud/']])
  expect(folder.comparison).toEqual({
    metric: 'gs://acme-models/fraud/',
    expected: 'to exist',
    actual: undefined,
    holds: false,
  })
  expect(folder.permitted).toEqual([['storage', 'gs://acme-models/fraud/', ['gate', 'exists']]])
})
