import { count } from '../core/text.ts'
import type { MachinePrices } from '../policy/policy.ts'
import type { MachineHours, MachineTime } from '../steps/machine-time.ts'

/** Machine time for a report, and its cost by the policy's prices. */
export interface TimeAndCost {
  /** Node hours; of each hour if `isOngoing`. Infinity: nothing limits them. */
  readonly nodeHours: number
  /** True if a part is not known: `nodeHours` is then the rest, and there is no cost. */
  readonly isUnknown: boolean
  /** True if the machines keep running after the step. */
  readonly isOngoing: boolean
  /** Absent without prices, and if a price is missing. */
  readonly cost: Money | undefined
  /** Machines and accelerators for which the policy has prices, but not theirs. */
  readonly unpriced: readonly string[]
}

export interface Money {
  readonly amount: number
  /** As the policy has it: `USD`. */
  readonly currency: string
}

/** Returns machine time with its cost. Sums are in whole millionths, because fractions do not add up exactly. */
export function withCost(time: MachineTime, prices: MachinePrices | undefined): TimeAndCost {
  const { parts, isUnknown = false, isOngoing = false } = time
  const unpriced = prices === undefined ? [] : [...new Set(parts.flatMap(part => unpricedIn(part, prices)))]
  const nodeHours = parts.reduce((sum, part) => sum + part.nodeHours, 0)
  const isPriced = prices !== undefined && !isUnknown && unpriced.length === 0 && Number.isFinite(nodeHours)
  const millionths = isPriced ? parts.reduce((sum, part) => sum + costInMillionths(part, prices), 0) : 0
  return {
    nodeHours,
    isUnknown,
    isOngoing,
    cost: isPriced ? { amount: millionths / 1_000_000, currency: prices.currency } : undefined,
    unpriced,
  }
}

const priceIn = (table: Readonly<Record<string, number>>, name: string): number | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

const unpricedIn = (
  { machineType, accelerator }: MachineHours,
  { machines, accelerators }: MachinePrices,
): string[] => [
  ...(priceIn(machines, machineType) === undefined ? [machineType] : []),
  ...(accelerator !== undefined && priceIn(accelerators, accelerator.type) === undefined ? [accelerator.type] : []),
]

function costInMillionths({ machineType, accelerator, nodeHours }: MachineHours, prices: MachinePrices): number {
  const own = priceIn(prices.machines, machineType) ?? 0
  const beside = accelerator === undefined ? 0 : (priceIn(prices.accelerators, accelerator.type) ?? 0)
  return Math.round(nodeHours * (own + beside * (accelerator?.count ?? 0)) * 1_000_000)
}

/**
 * Returns the sum of what has ended or will end. Ongoing time has no end, so it is left out.
 *
 * @returns `undefined` if nothing uses machines
 */
export function totalOf(all: readonly TimeAndCost[]): TimeAndCost | undefined {
  const ending = all.filter(({ isOngoing }) => !isOngoing)
  if (ending.length === 0) return undefined
  const costs = ending.flatMap(({ cost }) => cost ?? [])
  const [first] = costs
  return {
    nodeHours: ending.reduce((sum, { nodeHours }) => sum + nodeHours, 0),
    isUnknown: ending.some(({ isUnknown }) => isUnknown),
    isOngoing: false,
    cost:
      first !== undefined && costs.length === ending.length
        ? { ...first, amount: costs.reduce((sum, { amount }) => sum + Math.round(amount * 1_000_000), 0) / 1_000_000 }
        : undefined,
    unpriced: [...new Set(ending.flatMap(({ unpriced }) => unpriced))],
  }
}

/** Returns the largest of several: of a step and its alternatives only one runs to its end. */
export const largestOf = (all: readonly TimeAndCost[]): TimeAndCost | undefined =>
  all.toSorted((a, b) => rankOf(b) - rankOf(a) || (b.cost?.amount ?? 0) - (a.cost?.amount ?? 0))[0]

const rankOf = ({ nodeHours, isUnknown, cost, unpriced }: TimeAndCost): number =>
  isUnknown || Number.isNaN(nodeHours) || unpriced.length > 0 ? Number.POSITIVE_INFINITY : (cost?.amount ?? nodeHours)

/** `12.5`, `0.04`, `under 0.01`: two decimals at most. */
function decimals(value: number): string {
  const hundredths = Math.round(value * 100)
  if (value > 0 && hundredths === 0) return 'under 0.01'
  return `${count(Math.floor(hundredths / 100))}${decimalsOf(hundredths % 100)}`
}

const decimalsOf = (hundredths: number): string =>
  hundredths === 0 ? '' : `.${String(hundredths).padStart(2, '0').replace(/0$/, '')}`

/** `16 node-hours`, `unknown`, `4 node-hours and more`, `2 nodes while it serves`. */
export function describeTime({ nodeHours, isUnknown, isOngoing }: TimeAndCost): string {
  if (isUnknown && nodeHours === 0) return 'unknown'
  if (nodeHours === Number.POSITIVE_INFINITY) return 'no limit'
  const shown = decimals(nodeHours)
  if (isOngoing) return `${shown} ${nodeHours === 1 ? 'node' : 'nodes'} while it serves`
  return `${shown} node-${nodeHours === 1 ? 'hour' : 'hours'}${isUnknown ? ' and an unknown part' : ''}`
}

/**
 * `about USD 3.42`, `no price for a2-highgpu-1g`; nothing without prices, and for no time. The table or sentence around
 * it calls it an estimate.
 *
 * @param name formats the name of a machine, which is untrusted
 */
export function describeCost(
  { cost, unpriced, isOngoing }: TimeAndCost,
  name: (text: string) => string,
): string | undefined {
  if (cost !== undefined) return cost.amount === 0 ? undefined : `${describeMoney(cost)}${isOngoing ? ' per hour' : ''}`
  return unpriced.length === 0 ? undefined : `no price for ${unpriced.map(name).join(', ')}`
}

/** `about USD 3.42`, `about JPY 1,240`: cents only for small amounts. */
function describeMoney({ amount, currency }: Money): string {
  if (amount >= 100) return `about ${currency} ${count(Math.round(amount))}`
  const cents = Math.round(amount * 100)
  if (cents === 0) return `under ${currency} 0.01`
  return `about ${currency} ${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
}
