import { expect, test } from 'vitest'
import { asFile } from '../../../src/steps/file/body-files.ts'
import { kinds } from '../../../src/steps/kinds/kind-names.ts'
import { filePlaceOf } from '../../../src/steps/kinds/registry.ts'

test('only the inputs of a model may come from a file', () => {
  const places = kinds.flatMap(kind => {
    const place = filePlaceOf(kind)
    return place === undefined ? [] : [`${kind}.${place.join('.')}`]
  })
  expect(places.toSorted()).toEqual(['generateContent.contents', 'predict.instances', 'rollout.probe.instances'])
})

test('a plan shows a file by its path, size and digest, and nothing that it holds', () => {
  const file = { at: ['instances'], path: 'data/night.json', bytes: 42, sha256: 'ab'.repeat(32), value: ['secret'] }
  expect(asFile(file)).toBe(`data/night.json (42 bytes, sha256 ${'ab'.repeat(32)})`)
})
