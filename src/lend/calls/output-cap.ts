/** The output limit of a call after the grant's bound. */
export interface OutputCap {
  /** Limit of each answer; absent: none is written. */
  readonly each: number | undefined
  /** Limit of all answers together; absent: it is not known. */
  readonly total: number | undefined
}

/**
 * Returns the limit of a call. A higher one is lowered, not refused: clients send their own default, as 32000, without
 * a choice of the user.
 *
 * @param asked limit of each answer that the request has
 * @param answers how many answers the request asks for
 * @param most bound of the grant for the whole call
 */
export function capOutput(asked: number | undefined, answers: number, most: number | undefined): OutputCap | undefined {
  const share = most === undefined ? undefined : Math.floor(most / answers)
  if (share !== undefined && share < 1) return undefined
  const each = asked === undefined ? share : Math.min(asked, share ?? asked)
  return { each, total: each === undefined ? undefined : each * answers }
}

/**
 * Returns a budget for thinking that leaves as much room for the answer as the client left, in a lower limit;
 * `undefined` if the least budget does not fit.
 */
export function capThinking(budget: number, asked: number, limit: number, least: number): number | undefined {
  if (budget < limit && asked <= limit) return budget
  const room = Math.max(1, asked - budget)
  const kept = Math.min(budget, limit - room)
  if (kept >= least) return kept
  const shared = Math.min(budget, Math.floor(limit / 2))
  return shared >= least ? shared : undefined
}

export const isPositiveCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0
