import { expect, test } from 'vitest'
import { readRow } from '../../../../src/steps/kinds/gate/row.ts'

const read = (type: string, v: unknown, mode = 'NULLABLE', fields: object[] = []): unknown =>
  readRow({ fields: [{ name: 'x', type, mode, fields }] }, { f: [{ v }] })?.['x']

test.each([
  ['INTEGER', '42', 42],
  ['INT64', '-1', -1],
  // A double cannot hold it, so that no bound may judge it.
  ['INTEGER', '9007199254740993', '9007199254740993'],
  ['FLOAT', '0.93', 0.93],
  ['FLOAT64', '1.0E-7', 1e-7],
  ['FLOAT', 'NaN', Number.NaN],
  ['FLOAT', '-Infinity', Number.NEGATIVE_INFINITY],
  ['NUMERIC', '0.930000000', 0.93],
  ['NUMERIC', '0.1234567890123456789', '0.1234567890123456789'],
  ['BIGNUMERIC', '0.0000001', 1e-7],
  ['BOOLEAN', 'true', true],
  ['BOOL', 'false', false],
  ['STRING', '0.93', '0.93'],
  ['TIMESTAMP', '1.7E9', '1.7E9'],
  ['INTEGER', null, null],
])('%s %j is %j', (type, text, value) => {
  expect(read(type, text)).toEqual(value)
})

test('lists and records nest', () => {
  expect(read('INTEGER', [{ v: '1' }, { v: '2' }], 'REPEATED')).toEqual([1, 2])
  expect(read('RECORD', { f: [{ v: '0.5' }] }, 'NULLABLE', [{ name: 'auc', type: 'FLOAT' }])).toEqual({ auc: 0.5 })
})

test('a row that does not fit its schema is none', () => {
  expect(readRow({ fields: [] }, { f: [{ v: '1' }] })).toBeUndefined()
  expect(readRow(undefined, { f: [] })).toBeUndefined()
  expect(readRow({ fields: [{ name: 'x', type: 'STRING' }] }, {})).toBeUndefined()
})
