import type { Message } from './transcode.ts'
import { messageOf, type Violation } from './violations.ts'

/** Percentages of an endpoint's traffic by the id of the deployed model. */
export type Split = Readonly<Record<string, number>>

/** Reads a request's `traffic_split`. Its values are integers already. */
export const readSplit = (request: Message): Split =>
  Object.fromEntries(Object.entries(messageOf(request['trafficSplit'])).map(([id, share]) => [id, Number(share)]))

/**
 * Rules of `Endpoint.traffic_split` (its proto): only deployed models, no share below 0, and a sum of 100 or no shares.
 * Wordings are modelled.†
 */
export function splitViolations(split: Split, deployed: readonly string[], field: string): Violation[] {
  const unknown = Object.keys(split).filter(id => !deployed.includes(id))
  const shares = Object.values(split)
  const sum = shares.reduce((total, share) => total + share, 0)
  return [
    ...unknown.map(id => ({ field, message: `DeployedModel with id \`${id}\` does not exist in the Endpoint.` })),
    ...(shares.some(share => share < 0 || share > 100)
      ? [{ field, message: 'Traffic percentages must be between 0 and 100.' }]
      : []),
    ...(shares.length > 0 && sum !== 100
      ? [{ field, message: `The sum of the traffic percentages must be 100, but it is ${sum}.` }]
      : []),
  ]
}

/**
 * Chooses the deployed model of each request by smooth weighted round robin. Among any 100 requests in a row each model
 * answers exactly as many as its percentage, spread evenly.
 */
export class Turns {
  readonly #split: Split
  readonly #credit = new Map<string, number>()

  constructor(split: Split) {
    this.#split = split
  }

  /** @returns the id of the deployed model that answers; undefined if none has traffic */
  next(): string | undefined {
    let chosen: string | undefined
    for (const [id, share] of Object.entries(this.#split)) {
      if (share === 0) continue
      const credit = (this.#credit.get(id) ?? 0) + share
      this.#credit.set(id, credit)
      if (chosen === undefined || credit > (this.#credit.get(chosen) ?? 0)) chosen = id
    }
    if (chosen !== undefined) this.#credit.set(chosen, (this.#credit.get(chosen) ?? 0) - 100)
    return chosen
  }
}
