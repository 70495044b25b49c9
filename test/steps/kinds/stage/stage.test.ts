import { describe, expect, test } from 'vitest'
import { ActionError } from '../../../../src/core/errors.ts'
import { handlerOf } from '../../../../src/steps/kinds/handlers.ts'
import type { ObjectStore } from '../../../../src/steps/toolkit/service-ports.ts'
import { errorOf, fakeContext } from '../../fake-context.ts'
import { contentOf, sourcesOf } from './staged.ts'

const to = 'gs://acme-code/train/'
const stored = (uri: string, bytes: number, isAdopted = false) => ({
  ...{ uri, bytes, isAdopted, crc32c: 'AAAAAA==', generation: '7' },
})

function staging(files: Readonly<Record<string, string>>, put: ObjectStore['put']) {
  const context = fakeContext({
    kind: 'stage',
    body: { from: '.', to },
    ports: {
      objects: {
        find: () => Promise.reject(new Error('not asked for')),
        hasAny: () => Promise.reject(new Error('not asked for')),
        put,
      },
      contentsOf: () => [Object.values(files).map(contentOf)],
    },
  })
  const run = { ...context.run, step: { ...context.run.step, sources: [sourcesOf(files)] } }
  return { ...context, stage: () => handlerOf('stage')(run) }
}

describe('an upload of files', () => {
  test('records its digest before the first object and after the last one', async () => {
    const sent: string[] = []
    const { stage, recorded, messages } = staging({ 'a.py': 'a', 'pkg/b.py': 'bb' }, async (uri, { bytes }) => {
      if (sent.length === 0) expect(recorded.map(({ type }) => type)).toEqual(['object.staging'])
      sent.push(uri)
      return stored(uri, bytes, uri.endsWith('a.py'))
    })
    const { sha256 } = sourcesOf({ 'a.py': 'a', 'pkg/b.py': 'bb' })
    expect(await stage()).toMatchObject({
      state: 'SUCCEEDED',
      adopted: false,
      resource: {
        uri: to,
        sha256,
        bytes: 3,
        count: 2,
        objects: [
          { name: 'a.py', uri: `${to}a.py`, bytes: 1, generation: '7' },
          { name: 'pkg/b.py', uri: `${to}pkg/b.py`, bytes: 2 },
        ],
      },
    })
    const about = { step: 'release', uri: to, objects: 2, bytes: 3, sha256 }
    expect(recorded).toEqual([
      { type: 'object.staging', data: about },
      { type: 'object.staged', data: { ...about, adopted: 1 } },
    ])
    expect(messages()).toEqual([`2 objects, 3 bytes are at ${to}; 1 had been there`])
  })

  test('of many files has bounded results and a bounded log, and few uploads wait at a time', async () => {
    let waiting = 0
    let most = 0
    const files = Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`f${index}`, 'x']))
    const { stage, recorded, messages } = staging(files, async (uri, _, { sent }) => {
      most = Math.max(most, ++waiting)
      await Promise.resolve()
      waiting -= 1
      sent?.(1)
      return stored(uri, 1)
    })
    const { resource } = await stage()
    expect(resource).toMatchObject({ count: 3_000 })
    expect(resource?.['objects']).toHaveLength(1_000)
    expect([recorded.length, messages().length, most]).toEqual([2, 1, 16])
  })

  test('that fails stops the others, and ends with the first error', async () => {
    const files = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`f${index}`, 'x']))
    const begun: string[] = []
    const { stage, types } = staging(files, async (uri, _, { signal }) => {
      begun.push(uri)
      if (uri.endsWith('f3')) throw new ActionError('STEP_REJECTED', 'another object')
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
      throw new Error('not reached')
    })
    expect(await errorOf(stage())).toMatchObject({ code: 'STEP_REJECTED', message: 'another object' })
    expect(begun).toHaveLength(16)
    expect(types()).toEqual(['object.staging'])
  })

  test('ends with its run', async () => {
    const { stage, stop } = staging({ a: 'a' }, async (_, __, { signal }) => {
      stop()
      signal.throwIfAborted()
      throw new Error('not reached')
    })
    expect(await errorOf(stage())).toMatchObject({ code: 'CANCELLED' })
  })
})
