import type { Resource } from '../../toolkit/ports.ts'
import { splitOf } from '../serving/split.ts'

/** Id of a deployed model to a whole percentage above 0; together 100, or none. */
export type Shares = Readonly<Record<string, number>>

export const sharesOf = (endpoint: Resource): Shares =>
  Object.fromEntries(
    Object.entries(splitOf(endpoint))
      .map(([id, share]) => [id, Number(share)] as const)
      .filter(([, share]) => share > 0),
  )

/** The split with one model at a percentage, and the rest of the traffic among the others as they had it to each other. */
export const withShare = (shares: Shares, id: string, share: number): Shares => {
  const rest = scaled(without(shares, id), 100 - share)
  return share > 0 ? { ...rest, [id]: share } : rest
}

/** The split as it would be without a model: the others share all of it; none where there is no other. */
export const formerOf = (shares: Shares, id: string): Shares =>
  Object.hasOwn(shares, id) ? scaled(without(shares, id), 100) : shares

const without = (shares: Shares, id: string): Shares =>
  Object.fromEntries(Object.entries(shares).filter(([one]) => one !== id))

/** Whole percentages of a total, by largest remainder; none is lost and none added. */
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
