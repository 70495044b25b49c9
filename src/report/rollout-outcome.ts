import { percentage, wholeMilliseconds } from '../core/text.ts'
import type { StepDetails } from '../steps/toolkit/handler.ts'
import type { ModelSample, SampleBound, TrafficSample } from '../steps/toolkit/traffic-sample.ts'
import type { StepReport } from './types.ts'

export type RolloutDetails = Extract<StepDetails, { readonly type: 'rollout' }>

/** How a rollout or a rollback ended, in an operator's words. */
export interface RolloutOutcome {
  readonly mark: '✅' | '↩️' | '⚠️' | '❌' | '⏹️'
  /** `fraud@2 serves 100 % of fraud`, `Rolled back: fraud@1 serves 100 % of fraud` */
  readonly words: string
  /** `fraud@2: error ratio 20 % at 10 % traffic (limit 1 %)`; absent if no number decided. */
  readonly why: string | undefined
}

/** One limit that a sample exceeded. */
export interface ExceededLimit {
  /** `error ratio`, `p95`, `failed probes` */
  readonly what: string
  readonly value: string
  readonly limit: string
}

/**
 * Describes the end of a rollout.
 *
 * @param name formats a name, which is untrusted: as code, or as it is
 * @returns `undefined` for a step without a rollout's details
 */
export function rolloutOutcome(
  { details, state, kind }: Pick<StepReport, 'details' | 'state' | 'kind'>,
  name: (text: string) => string,
): RolloutOutcome | undefined {
  if (details?.type !== 'rollout') return undefined
  const serves = describeServing(details, name)
  const why = numbersOfFailure(details, name)
  switch (state) {
    case 'SUCCEEDED':
      return kind === 'rollback'
        ? { mark: '↩️', words: `Rolled back: ${serves}`, why: undefined }
        : { mark: '✅', words: serves, why: undefined }
    case 'ROLLED_BACK':
      return { mark: '↩️', words: `${kind === 'rollback' ? 'Not rolled back' : 'Rolled back'}: ${serves}`, why }
    case 'NOT_RESTORED':
      return { mark: '❌', words: `Not restored: ${serves}`, why }
    case 'OVERTAKEN':
      return { mark: '⚠️', words: `Another client changed the traffic: ${serves}`, why }
    case 'CANCELLED':
    case 'CANCELLING':
      return { mark: '⏹️', words: `Stopped: ${serves}`, why: undefined }
    default:
      return { mark: '⚠️', words: serves, why }
  }
}

/** `fraud@2 serves 100 % of fraud`, `fraud@1 serves 90 % and fraud@2 10 % of fraud` */
function describeServing({ endpoint, to, model }: RolloutDetails, name: (text: string) => string): string {
  const where = name(endpoint.split('/').at(-1) ?? endpoint)
  if (to === undefined) return `what ${where} serves is not known`
  // The new version first, then the largest share.
  const served = [...to].sort((a, b) => Number(b.model === model) - Number(a.model === model) || b.traffic - a.traffic)
  const [first, ...others] = served
  if (first === undefined) return `${where} serves no model`
  const more = others.map(one => `${name(one.model)} ${one.traffic} %`)
  const last = more.pop()
  const rest = last === undefined ? '' : `${more.map(one => `, ${one}`).join('')} and ${last}`
  return `${name(first.model)} serves ${first.traffic} %${rest} of ${where}`
}

/** Returns the numbers of the last sample that exceeded a limit. */
function numbersOfFailure({ stages }: RolloutDetails, name: (text: string) => string): string | undefined {
  const failed = stages.find(({ outcome }) => outcome === 'failed')
  const sample = failed?.samples?.findLast(({ passed }) => !passed)
  if (failed === undefined || sample === undefined) return undefined
  const exceeded = exceededLimits(sample).map(({ what, value, limit }) => `${what} ${value} (limit ${limit})`)
  if (exceeded.length === 0) return undefined
  return `${name(sample.models[0].model)} at ${failed.traffic} % traffic: ${exceeded.join(', ')}`
}

/** Returns the limits that the new model exceeded. */
export function exceededLimits({ by, models: [own], bound }: TrafficSample): readonly ExceededLimit[] {
  const { failures, errorRatio, minRequests } = bound
  return [
    ...(errorRatio !== undefined && own.errorRatio !== undefined && own.errorRatio > errorRatio
      ? [{ what: 'error ratio', value: percentage(own.errorRatio, errorRatio), limit: percentage(errorRatio) }]
      : []),
    ...(failures !== undefined && own.failures > failures
      ? [{ what: 'failed probes', value: `${own.failures} of ${own.requests}`, limit: `${failures}` }]
      : []),
    ...percentileKeys.flatMap(({ key, what }) => exceededLatency(own, bound, key, what)),
    // A probe needs so many answers. Of real traffic it is the number of a whole bake, not of a minute.
    ...(by === 'probe' && minRequests !== undefined && own.requests < minRequests
      ? [{ what: 'answered probes', value: `${own.requests}`, limit: `at least ${minRequests}` }]
      : []),
  ]
}

export const percentileKeys = [
  { key: 'p50Ms', what: 'p50' },
  { key: 'p95Ms', what: 'p95' },
  { key: 'p99Ms', what: 'p99' },
] as const

function exceededLatency(
  own: ModelSample,
  bound: SampleBound,
  key: 'p50Ms' | 'p95Ms' | 'p99Ms',
  what: string,
): ExceededLimit[] {
  const [value, limit] = [own[key], bound[key]]
  return value !== undefined && limit !== undefined && value > limit
    ? [{ what, value: wholeMilliseconds(value, limit), limit: wholeMilliseconds(limit) }]
    : []
}
