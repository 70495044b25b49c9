import { expect, test } from 'vitest'
import { identityAttributes, sha256, sourceOf, startChain } from '../../src/audit/chain.ts'
import { eventFields, isEventType } from '../../src/audit/event-fields.ts'
import { isObject } from '../../src/core/json.ts'
import { run } from '../audit/records.ts'
import { blocks, read } from './markdown.ts'

const page = read('docs/record.md')

test('docs/record.md has a section for every event', () => {
  const sections = [...page.matchAll(/^### (\S+)$/gm)].map(([, type]) => type)
  expect(sections).toEqual(Object.keys(eventFields).filter(isEventType))
})

test('the lines that docs/record.md shows are a chain, with the attributes of its table', () => {
  const [text = ''] = blocks('docs/record.md', 'json')
  const lines = text.trimEnd().split('\n')
  const [first, second] = lines.map((line): unknown => JSON.parse(line))
  expect(first).toMatchObject({ seq: 1, prev: startChain(run).prev, source: sourceOf(run) })
  expect(second).toMatchObject({ seq: 2, prev: sha256(lines[0] ?? '') })
  const described = [...page.matchAll(/^\| (`.*?`) \| /gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name),
  )
  const written = isObject(first) ? Object.keys(first) : []
  expect(written).toEqual(expect.arrayContaining(Object.keys(identityAttributes)))
  expect(described).toEqual(expect.arrayContaining(written))
})
