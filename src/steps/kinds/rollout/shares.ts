import type { Resource } from '../../toolkit/ports.ts'
import { splitOf } from '../serving/split.ts'

/** Id of a deployed model to a whole percentage above 0. The sum is 100, or there are none. */
export type Shares = Readonly<Record<string, number>>

/** Returns the shares of an endpoint's split, without models at 0 %. */
export const sharesOf = (endpoint: Resource): Shares =>
  Object.fromEntries(
    Object.entries(splitOf(endpoint))
      .map(([id, share]) => [id, Number(share)] as const)
      .filter(([, share]) => share > 0),
  )

/** Returns the split with one model at a percentage. The others share the rest in their former proportions. */
export const withShare = (shares: Shares, id: string, share: number): Shares => {
  const rest = scaled(withoutShare(shares, id), 100 - share)
  return share > 0 ? { ...rest, [id]: share } : rest
}

/** Returns the split without a model: the others share all traffic; empty if there is no other. */
export const formerOf = (shares: Shares, id: string): Shares =>
  Object.hasOwn(shares, id) ? scaled(withoutShare(shares, id), 100) : shares

const withoutShare = (shares: Shares, id: string): Shares =>
  Object.fromEntries(Object.entries(shares).filter(([one]) => one !== id))

/** Returns whole percentages of a total, by largest remainder: their sum is exact. */
function scaled(shares: Shares, total: number): Shares {
  const sum = Object.values(shares).reduce((a, b) => a + b, 0)
  if (sum === 0 || total === 0) return {}
  const exact = Object.entries(shares).map(([id, share]) => ({ id, exact: (share * total) / sum }))
  const whole = exact.map(one => ({ ...one, share: Math.floor(one.exact) }))
  const missing = total - whole.reduce((a, { share }) => a + share, 0)
  const byRemainder = [...whole].sort((a, b) => b.exact - b.share - (a.exact - a.share))
  const raised = new Set(byRemainder.slice(0, missing).map(({ id }) => id))
  const settled = whole.map(({ id, share }) => [id, raised.has(id) ? share + 1 : share] as const)
  return Object.fromEntries(settled.filter(([, share]) => share > 0))
}
