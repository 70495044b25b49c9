import { isObject, type JsonObject, Pending } from '../../../core/json.ts'
import { quote } from '../../../core/text.ts'
import type { Path } from '../../../document/path.ts'
import type { Fault } from '../../../document/shape.ts'
import type { Resource } from '../../toolkit/ports.ts'

/** Id of a deployed model to its percentage, in a body or an endpoint. */
export type Split = JsonObject

/**
 * Returns what is wrong with a split, whatever the endpoint has: shares are whole percentages with the sum 100, or
 * there are none. See docs/design/rollouts.md.
 *
 * @param deploys true if the split may name the model that is being deployed, as "0"
 */
export function checkSplit(split: unknown, path: Path, deploys: boolean): Fault[] {
  if (!isObject(split)) return []
  const shares = Object.entries(split)
  const faults = shares.flatMap(([id, share]): Fault[] => {
    const at = [...path, id]
    if (!/^\d{1,10}$/.test(id))
      return [
        {
          path: at,
          message: `${quote(id)} is not an id of a deployed model`,
          cure: 'It is a number of up to 10 digits.',
          key: true,
        },
      ]
    if (id === '0' && !deploys)
      return [
        {
          path: at,
          message: '"0" stands for the model that a deployModel deploys, and this step deploys none',
          cure: 'Name it by its id.',
          key: true,
        },
      ]
    if (share instanceof Pending || (typeof share === 'number' && share >= 0 && share <= 100)) return []
    return [{ path: at, message: `expected a percentage from 0 to 100, got ${JSON.stringify(share)}` }]
  })
  if (faults.length > 0 || shares.length === 0 || shares.some(([, share]) => share instanceof Pending)) return faults
  const sum = shares.reduce((total, [, share]) => total + Number(share), 0)
  return sum === 100
    ? []
    : [
        {
          path,
          message: `the shares are ${sum} together, not 100`,
          cure: 'Make them 100, or write {} for no traffic at all.',
          key: true,
        },
      ]
}

/** True if two splits give every model the same share. An absent model has 0. */
export const sameSplit = (a: Split, b: Split): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every(id => shareOf(a, id) === shareOf(b, id))

/** Returns a model's share; 0 if it has none. */
export const shareOf = (split: Split, id: string): number => Number(split[id] ?? 0)

/** Returns the split of an endpoint; empty if it has none. */
export const splitOf = ({ trafficSplit }: Resource): Split => (isObject(trafficSplit) ? trafficSplit : {})

/** `1234: 90 %, 5678: 10 %` */
export const describeSplit = (split: Split): string =>
  Object.entries(split)
    .map(([id, share]) => `${id}: ${String(share)} %`)
    .join(', ') || 'no traffic'

/** Returns the deployed models of an endpoint. */
export const deployedOf = ({ deployedModels }: Resource): readonly Resource[] =>
  Array.isArray(deployedModels) ? deployedModels.filter(isObject) : []

/** Names ids in a split that the endpoint does not have; `undefined` if it has them all. */
export function unknownDeployedModels(split: Split, endpoint: Resource): string | undefined {
  const there = deployedOf(endpoint).map(({ id }) => String(id))
  const unknownModels = Object.keys(split).filter(id => id !== '0' && !there.includes(id))
  if (unknownModels.length === 0) return undefined
  return `it has no deployed model ${unknownModels.join(', ')}; there ${there.length === 0 ? 'is none' : `are ${there.join(', ')}`}`
}
