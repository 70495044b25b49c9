import { describe, expect, it } from 'vitest'
import type { MachinePrices } from '../../src/policy/policy.ts'
import { describeCost, describeTime, largestOf, totalOf, withCost } from '../../src/report/cost.ts'
import type { MachineTime } from '../../src/steps/machine-time.ts'

const prices: MachinePrices = {
  currency: 'EUR',
  machines: { 'n1-standard-8': 0.1, 'a2-highgpu-1g': 0.2 },
  accelerators: { NVIDIA_TESLA_A100: 2.93 },
}
const small = (nodeHours: number): MachineTime => ({ parts: [{ machineType: 'n1-standard-8', nodeHours }] })
const large: MachineTime = {
  parts: [{ machineType: 'a2-highgpu-1g', accelerator: { type: 'NVIDIA_TESLA_A100', count: 2 }, nodeHours: 10 }],
}
const said = (time: MachineTime, by: MachinePrices | undefined = prices): string => {
  const one = withCost(time, by)
  return [describeTime(one), describeCost(one, name => name)].filter(part => part !== undefined).join(' · ')
}

describe('node-hours and their cost', () => {
  it.each([
    [small(16), '16 node-hours · about EUR 1.60'],
    [small(1), '1 node-hour · about EUR 0.10'],
    [small(0.1 + 0.2), '0.3 node-hours · about EUR 0.03'],
    [small(0.001), 'under 0.01 node-hours · under EUR 0.01'],
    [small(0), '0 node-hours'],
    [small(12_345.678), '12,345.68 node-hours · about EUR 1,235'],
    [large, '10 node-hours · about EUR 60.60'],
    [{ ...large, isOngoing: true }, '10 nodes while it serves · about EUR 60.60 per hour'],
    [{ parts: [], isUnknown: true }, 'unknown'],
    [{ ...small(2), isUnknown: true }, '2 node-hours and an unknown part'],
    [small(Number.POSITIVE_INFINITY), 'no limit'],
  ] satisfies [MachineTime, string][])('%j: %s', (time, words) => {
    expect(said(time)).toBe(words)
  })

  it('say which price is missing instead of a sum without it', () => {
    const other = { ...prices, accelerators: {} }
    expect(said(large, other)).toBe('10 node-hours · no price for NVIDIA_TESLA_A100')
    expect(describeCost(withCost(large, { ...other, machines: {} }), name => name)).toBe(
      'no price for a2-highgpu-1g, NVIDIA_TESLA_A100',
    )
    const odd: MachineTime = { parts: [{ machineType: 'constructor', nodeHours: 1 }] }
    expect(said(odd)).toBe('1 node-hour · no price for constructor')
  })

  it('are hours only without prices', () => {
    expect(describeCost(withCost(large, undefined), name => name)).toBeUndefined()
  })

  it('add up what ends, and no money if one price is missing', () => {
    const total = totalOf([withCost(small(0.1), prices), withCost(large, prices)])
    expect(total).toMatchObject({ nodeHours: 10.1, cost: { amount: 60.61, currency: 'EUR' } })
    const partly = totalOf([withCost(small(1), prices), withCost(large, { ...prices, accelerators: {} })])
    expect(partly).toMatchObject({ nodeHours: 11, cost: undefined, unpriced: ['NVIDIA_TESLA_A100'] })
    expect(totalOf([withCost({ ...large, isOngoing: true }, prices)])).toBeUndefined()
    const known = totalOf([withCost(small(1), prices), withCost({ parts: [], isUnknown: true }, prices)])
    expect(known).toMatchObject({ isUnknown: true, cost: undefined })
  })

  it('of alternatives are those of the dearest, or of one whose price is not known', () => {
    const [cheap, dear, unknown] = [small(100), large, { parts: [], isUnknown: true as const }].map(time =>
      withCost(time, prices),
    )
    if (cheap === undefined || dear === undefined || unknown === undefined) throw new Error('there are three')
    expect(largestOf([cheap, dear])).toBe(dear)
    expect(largestOf([dear, unknown, cheap])).toBe(unknown)
  })
})
