import { besideLimit, count, duration, inPercent } from '../../core/text.ts'
import { betweenStates, describeState } from '../states.ts'
import { shortResource } from './resource-words.ts'
import type {
  AskedPart,
  ConditionPart,
  DecisionPart,
  EndPart,
  LentPart,
  RecordStory,
  RolloutPart,
  SamplePart,
  StepPart,
  Verification,
} from './story.ts'
import { shareWords } from './timeline.ts'

/** `2026-12-01 05:06:07 UTC`; another text stays as it is. */
export const timeWords = (time: string): string =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(time) ? `${time.slice(0, 10)} ${time.slice(11, 19)} UTC` : time

/** What the check of the chain found, in one sentence. */
export function verificationWords({ result, events, sha256, line, reason }: Verification): string {
  const hash = sha256 ?? 'none'
  switch (result) {
    case 'verified':
      return `VERIFIED: the chain of ${count(events)} events is whole, and its last line has the SHA-256 that was given, ${hash}.`
    case 'consistent':
      return `CONSISTENT IN ITSELF, not verified: the chain of ${count(events)} events is whole, but nothing outside of the file confirms it. Its last hash is ${hash}: compare that with the run's audit_sha256, or pass the latter by --sha256. (It is not the hash of the file.)`
    case 'incomplete':
      return `INCOMPLETE: the chain of ${count(events)} events is whole, but does not end with run.finished. ${reason ?? ''}`
    case 'broken':
      return `BROKEN at line ${line ?? 1}: ${reason ?? ''}. ${events === 0 ? 'Nothing of it is shown.' : `Only the ${count(events)} events before that line are shown. Do not rely on them.`}`
    default:
      return result satisfies never
  }
}

export function askedWords({ actor, actor_id, event, workflow, ref, environment }: AskedPart): string {
  const parts = [
    actor === null ? 'an unnamed actor' : actor_id === null ? actor : `${actor} (${actor_id})`,
    ...(event === null ? [] : [`event ${event}`]),
    ...(ref === null ? [] : [`ref ${ref}`]),
    ...(environment === null ? [] : [`environment ${environment}`]),
    ...(workflow === null ? [] : [`workflow ${workflow}`]),
  ]
  return parts.join(' · ')
}

/** Who approved: people, and the pull request. */
export function approvedWords({ decisions }: Pick<RecordStory, 'decisions'>): string {
  const people = [...new Set(decisions.flatMap(({ approvers }) => approvers))]
  const merged = decisions.find(one => one.merged_pull_request !== null)?.merged_pull_request
  const parts = [
    ...(people.length === 0 ? [] : [`approved by ${people.join(', ')}`]),
    ...(merged === undefined || merged === null ? [] : [`merged as pull request #${merged}`]),
  ]
  return parts.length === 0 ? 'no approval and no pull request was checked' : parts.join(' · ')
}

export function decisionWords({ verdict, grant, conditions }: DecisionPart): string {
  const count = (wanted: ConditionPart['result']): number => conditions.filter(({ result }) => result === wanted).length
  const notAsked = count('not asked')
  return `${verdict} · grant ${grant} · ${count('passed')} of ${conditions.length} conditions passed${notAsked === 0 ? '' : `, ${notAsked} not checked`}`
}

/** The values of a condition: one if it passed with the expected one, both if not. */
export function conditionWords({ expected, actual, result }: ConditionPart): string {
  if (result === 'not asked') return `not checked (needs ${expected})`
  const found = actual ?? '(absent)'
  return result === 'passed' && found === expected ? found : `${found} (needs ${expected})`
}

export function stepWords({ kind, method, state, started_at, finished_at }: StepPart): string {
  const span = betweenStates(started_at ?? undefined, finished_at ?? undefined)
  const what = method ?? kind
  return [
    ...(what === '' ? [] : [what]),
    state === null ? 'no end in the record' : describeState(state).words,
    ...(span === undefined ? [] : [span < 0 ? 'its end is before its start' : duration(span)]),
  ].join(' · ')
}

export const checkOf = (passed: boolean): 'passed' | 'failed' => (passed ? 'passed' : 'failed')

export const comparisonWords = ({
  metric,
  expected,
  actual,
}: StepPart['gates'][number]['comparisons'][number]): string =>
  `${metric} is ${actual ?? '(absent)'}, needs ${expected}`

/** `former 17: 100 % → 17: 90 %, 4711: 10 % → …` */
export const shareChain = ({ former, changes }: RolloutPart): string =>
  [former, ...changes.map(({ shares }) => shares)].map(shareWords).join(' → ')

/** `2026-12-01 05:06 · watch at 10 % · fraud@2: 612 requests, 20 % failed, p95 310 ms` */
export function sampleWords(sample: SamplePart): string {
  // The limits are those of the first model, the new one.
  const models = sample.models.map((model, index) => modelWords(model, index === 0 ? sample.bound : {})).join('; ')
  const more = sample.samples > 1 ? ` (${sample.samples} samples)` : ''
  return `${timeWords(sample.to)} · ${sample.by} at ${sample.share ?? '?'} %${more} · ${models}`
}

function modelWords(model: SamplePart['models'][number], bound: SamplePart['bound']): string {
  const { requests, error_ratio, failures, p95_ms } = model
  const failed =
    error_ratio === null ? `${count(failures)} failed` : `${percentOf(error_ratio, bound['error_ratio'])} failed`
  const slow = p95_ms === null ? '' : `, p95 ${besideLimit(p95_ms, bound['p95_ms'], hundredths)} ms`
  return `${shortResource(model.model)}: ${count(requests)} requests, ${failed}${slow}`
}

const limitWords: Readonly<Record<string, (value: number) => string>> = {
  failures: value => `at most ${count(value)} failures`,
  error_ratio: value => `at most ${percentOf(value)} failed`,
  min_requests: value => `at least ${count(value)} requests`,
}

/** `at most 1 % failed, p95 at most 800 ms` */
export const boundWords = (bound: SamplePart['bound']): string =>
  Object.entries(bound)
    .map(
      ([name, value]) =>
        (Object.hasOwn(limitWords, name) ? limitWords[name]?.(value) : undefined) ??
        `${name.replace(/_ms$/, '')} at most ${round(value)} ms`,
    )
    .join(', ')

/** `1 call`, `2 calls` */
export const amount = (number: number, noun: string): string => `${count(number)} ${noun}${number === 1 ? '' : 's'}`

const percentOf = (ratio: number, limit?: number): string =>
  `${besideLimit(inPercent(ratio), limit === undefined ? undefined : inPercent(limit), hundredths)} %`

export const round = (value: number): string => String(hundredths(value))

/** A number that is too large to have hundredths stays as it is. */
const hundredths = (value: number): number => (Number.isFinite(value * 100) ? Math.round(value * 100) / 100 : value)

export function usageWords(one: LentPart['usage'][number]): string {
  const failed = one.failed === 0 ? '' : `, ${count(one.failed)} failed`
  const what = one.model === null ? one.method : `${one.method} of ${one.model}`
  return `${what}: ${amount(one.calls, 'call')}${failed}, ${count(one.input_tokens)} input and ${count(one.output_tokens)} output tokens`
}

export const tokenWords = ({ form, tokens, last_expires_at, scopes }: LentPart['tokens'][number]): string =>
  `${count(tokens)} as ${form}, until ${timeWords(last_expires_at)}${scopes.length === 0 ? '' : `, for ${scopes.join(', ')}`}`

export function endWords({ time, conclusion, code }: EndPart): string {
  return `${conclusion}${code === null ? '' : ` (${code})`} at ${timeWords(time)}`
}

/** The policies that the run read, each content once. */
export const policiesOf = ({ policies }: Pick<RecordStory, 'policies'>): RecordStory['policies'] =>
  policies.filter((one, index) => policies.findIndex(other => other.sha256 === one.sha256) === index)

/** Decisions of renewals say the same again, unless something changed. */
export function decisionsOf({ decisions }: Pick<RecordStory, 'decisions'>): RecordStory['decisions'] {
  const contents = decisions.map(one => JSON.stringify({ ...one, time: '' }))
  return decisions.filter((_, index) => contents[index] !== contents[index - 1])
}

/** What a step has to do with a resource. */
export const resourceWord = ({ created, adopted }: StepPart['resources'][number]): string =>
  adopted ? 'adopted' : created ? 'created' : 'result'
