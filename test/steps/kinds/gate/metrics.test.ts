import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMeasurement, measuredValue, parseMetrics } from '../../../../src/steps/kinds/gate/metrics.ts'

describe('a file of metrics', () => {
  test('is read as Python writes it, with numbers that JSON has not', () => {
    const metrics = parseMetrics('{"a": NaN, "b": [-Infinity], "c": "NaN, \\"Infinity\\"", "NaN": 1}')
    expect(metrics).toEqual({ a: NaN, b: [-Infinity], c: 'NaN, "Infinity"', NaN: 1 })
  })

  test.for(['', 'NaN', '[NaN]', '1', 'null', '{"a": NaN', '{"a": -NaNs}', "{'a': 1}"])('is none in %j', text => {
    expect(parseMetrics(text)).toBeUndefined()
  })

  test('holds whatever JSON holds, unchanged', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), object => {
        const text = JSON.stringify(object)
        expect(parseMetrics(text)).toEqual(JSON.parse(text))
        // The second parser, which a word like NaN needs, changes nothing else.
        const wrapped = parseMetrics(`{"of": ${text}, "nan": NaN}`)
        expect(wrapped).toEqual({ of: JSON.parse(text), nan: NaN })
      }),
    )
  })

  test('of a megabyte of quotes and backslashes is refused in good time', () => {
    for (const text of ['"\\', '\\"', '"a', '{"a":'])
      expect(parseMetrics(`{"a": NaN, "b": "${text.repeat(250_000)}`)).toBeUndefined()
  })
})

test('a measurement is read by metric id, a value that Google left out as 0', () => {
  const metrics = [{ metricId: 'loss' }, { metricId: 'auc', value: 0.9 }]
  for (const measurement of [metrics, { stepCount: '3', metrics }]) {
    if (!isMeasurement(measurement)) throw new Error('it is one')
    expect(measuredValue(measurement)).toEqual({ loss: 0, auc: 0.9 })
  }
  for (const other of [[0.9], { metrics: { auc: 0.9 } }, { auc: 0.9 }, undefined])
    expect(isMeasurement(other)).toBe(false)
})
