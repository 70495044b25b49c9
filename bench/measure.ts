/** Takes one measurement, in milliseconds. Called repeatedly. */
export type Measure = () => Promise<number>

/**
 * Measures alternately, so that other work on the machine affects all alike. The first round fills caches and is not
 * kept. Every other round runs in reverse order.
 */
export async function takeTurns<Name extends string>(
  measures: Readonly<Record<Name, Measure>>,
  repetitions: number,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(measures) as Name[]
  const taken = Object.fromEntries(names.map(name => [name, []])) as unknown as Record<Name, number[]>
  for (let round = 0; round <= repetitions; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const milliseconds = await measures[name]()
      if (round > 0) taken[name].push(milliseconds)
    }
  }
  return taken
}

/** A figure that is compared with its bound. */
export interface Row {
  readonly what: string
  readonly against: string
  readonly bound: number
  readonly ours: readonly number[]
  /** As many values as `ours`, each of the same round. Absent for a bound in milliseconds. */
  readonly theirs?: readonly number[]
}

export interface Verdict {
  readonly median: number
  /** Quartiles of the rounds: the measured noise. */
  readonly from: number
  readonly to: number
  /** Ratio of the shortest times, as on a quiet machine. */
  readonly best: number
  /** `missed`: three rounds of four were over the bound. `noisy`: half of them. */
  readonly verdict: 'held' | 'noisy' | 'missed'
}

/** Takes the ratio within each round, because both had the same noise then. */
export function judge({ ours, theirs, bound }: Row): Verdict {
  const ratios = ours.map((time, round) => time / (theirs?.[round] ?? 1))
  const [from, median, to] = [quantile(ratios, 0.25), quantile(ratios, 0.5), quantile(ratios, 0.75)]
  const best = Math.min(...ours) / (theirs === undefined ? 1 : Math.min(...theirs))
  return { median, from, to, best, verdict: median <= bound ? 'held' : from <= bound ? 'noisy' : 'missed' }
}

/** @param values at least one */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN
}
