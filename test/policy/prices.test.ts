import { describe, expect, it } from 'vitest'
import { load, problems, samplePolicy } from './fixtures.ts'

const withPrices = (prices: string): string => samplePolicy.replace('grants:\n', `prices: ${prices}\ngrants:\n`)

describe('the prices of a policy', () => {
  it('are read as written', () => {
    expect(load(samplePolicy).prices).toBeUndefined()
    const text = withPrices(
      '{ currency: JPY, per_hour: { machines: { ct5lp-hightpu-4t/2x4: 700 }, accelerators: { NVIDIA_TESLA_T4: 0 } } }',
    )
    expect(load(text).prices).toEqual({
      currency: 'JPY',
      machines: { 'ct5lp-hightpu-4t/2x4': 700 },
      accelerators: { NVIDIA_TESLA_T4: 0 },
    })
  })

  it.each([
    ['{ currency: dollars, per_hour: { machines: { n1-standard-8: 1 } } }', '"dollars" is not a currency'],
    ['{ currency: USD, per_hour: { machines: {} } }', 'no price'],
    ['{ currency: USD, per_hour: { machines: { "n1-*": 1 } } }', 'a price has no patterns'],
    ['{ currency: USD, per_hour: { machines: { n1-standard-8: -1 } } }', 'prices.per_hour.machines'],
    ['{ currency: USD, per_hour: { machines: { n1-standard-8: "1" } } }', 'prices.per_hour.machines'],
    ['{ currency: USD, per_hour: { machines: { n1-standard-8: .inf } } }', 'prices.per_hour.machines'],
    ['{ currency: USD, per_hour: { machines: { n1-standard-8: 1e400 } } }', 'prices.per_hour.machines'],
    ['{ currency: USD, per_hour: { machines: { n1-standard-8: .nan } } }', 'prices.per_hour.machines'],
    ['{ currency: USD, per_hour: { machines: { n1-standard-8: 1e300 } } }', 'prices.per_hour.machines'],
    ['{ currency: USD, per_hour: { machines: { __proto__: 1 } } }', '__proto__'],
    ['{ currency: USD, per_month: {} }', 'per_month'],
    ['{ per_hour: { machines: { n1-standard-8: 1 } } }', 'currency'],
  ])('%s is refused', (prices, message) => {
    expect(problems(withPrices(prices)).join('\n')).toContain(message)
  })
})
