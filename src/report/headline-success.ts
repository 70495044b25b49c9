import { count } from '../core/text.ts'
import type { Comparison } from '../steps/toolkit/handler.ts'
import { isOutdated } from './serving-now.ts'
import type { Show } from './show.ts'
import { describeState } from './states.ts'
import type { FactTopic, Phrase, RunReport, StepFact, StepReport, StepValues } from './types.ts'

/** Topics by what they mean to a reader. A later one is said only if there is none of an earlier line. */
const tiers: readonly (readonly FactTopic[])[] = [
  ['serving', 'rollback', 'model', 'agent'],
  ['tuned', 'published', 'schedule', 'predictions'],
  ['job'],
  ['image', 'files', 'other'],
]

/** Words for several steps of a topic. */
const plurals: Readonly<Record<FactTopic, string>> = {
  serving: 'changes of what serves',
  rollback: 'rollbacks',
  model: 'model versions registered',
  agent: 'agents deployed and asked',
  tuned: 'models tuned',
  published: 'pipelines published',
  schedule: 'schedules set',
  predictions: 'batch predictions written',
  job: 'jobs succeeded',
  image: 'images built',
  files: 'uploads',
  other: 'steps succeeded',
}

/** Up to this many phrases of a topic are said in full. */
const mostPhrases = 2
/** Metrics in a headline. */
const mostComparisons = 2

/** Returns the headline of a run whose steps succeeded, or were left running as asked. */
export function successHeadline({ steps }: RunReport, show: Show): string {
  if (steps.length === 0) return '✅ Allowed; there were no steps to run'
  const facts = saidFacts(steps)
  const tier = tiers.find(topics => facts.some(({ topic }) => topics.includes(topic))) ?? []
  const [main, ...rest] = tier.flatMap(topic =>
    topicWords(
      facts.filter(fact => fact.topic === topic),
      show,
    ),
  )
  const left = steps.filter(({ state }) => describeState(state).tone !== 'good')
  const said = [
    ...(main === undefined ? [] : [main]),
    ...metricWords(steps, show),
    ...rest,
    ...(left.length === 0 ? [] : [leftWords(left, show)]),
  ]
  if (said.length === 0) return `✅ ${steps.length === 1 ? '1 step' : `${count(steps.length)} steps`} succeeded`
  if (main === undefined && left.length > 0) return `▶️ ${said.join(' · ')}`
  const isRollback = tier.includes('rollback') && facts.some(({ topic }) => topic === 'rollback')
  return `${isRollback ? '↩️ Rolled back:' : '✅'} ${said.join(' · ')}`
}

/**
 * Returns what the steps did. A version that serves is registered, so only the former is said. Of several changes of an
 * endpoint, what serves now is said.
 */
function saidFacts(steps: readonly StepReport[]): StepFact[] {
  const current = steps.filter(step => !isOutdated(step, steps))
  const served = new Set(
    current.flatMap(({ fact, values }) => (fact?.topic === 'serving' && values?.model ? [versionText(values)] : [])),
  )
  return current.flatMap(({ fact, values }) =>
    fact === undefined || (fact.topic === 'model' && values !== undefined && served.has(versionText(values)))
      ? []
      : [fact],
  )
}

const versionText = ({ model, version }: StepValues): string => `${model?.split('/').at(-1)}@${version}`

function topicWords(facts: readonly StepFact[], show: Show): string[] {
  const [first] = facts
  if (first === undefined) return []
  if (facts.length > mostPhrases) return [`${count(facts.length)} ${plurals[first.topic]}`]
  return [...new Set(facts.map(({ phrase }) => phraseText(phrase, show)))]
}

/** Returns a phrase with the values of others in it. */
export const phraseText = (phrase: Phrase, show: Show): string =>
  phrase.map(part => (typeof part === 'string' ? part : show.value(part.value))).join('')

/** `auc 0.941 (needs ≥ 0.92)`, of gates that passed. */
export function metricWords(steps: readonly StepReport[], show: Show): string[] {
  const comparisons = steps.flatMap(({ details, state }) =>
    details?.type === 'comparisons' && describeState(state).tone === 'good' ? details.comparisons : [],
  )
  const measured = comparisons.filter(({ actual, metric }) => actual !== undefined && !metric.startsWith('gs://'))
  // One metric may have several bounds.
  const byMetric = new Map<string, Comparison[]>()
  for (const one of measured) byMetric.set(one.metric, [...(byMetric.get(one.metric) ?? []), one])
  const metrics = [...byMetric.values()]
  const shown = metrics.slice(0, mostComparisons).map(bounds => comparisonText(bounds, show))
  const more = metrics.length - shown.length
  return more === 0 ? shown : [...shown, `${more} more ${more === 1 ? 'metric' : 'metrics'} passed`]
}

/** Our own signs, numbers and words. They have no meaning in Markdown, and `≥` in code would look odd in a headline. */
const signsAndNumbers = /^(?:[<>≥≤=] )?[\d.e+–-]+(?: (?:above|below) [\d.e+-]+)?(?: of the current model)?$/

function comparisonText(bounds: readonly Comparison[], show: Show): string {
  const [first] = bounds
  const needed = bounds
    .map(({ expected, bound }) =>
      bound !== undefined && signsAndNumbers.test(bound) ? bound : show.prose(bound ?? expected),
    )
    .join(', ')
  return first === undefined ? '' : `${show.value(first.metric)} ${show.prose(first.actual ?? '')} (needs ${needed})`
}

function leftWords(left: readonly StepReport[], show: Show): string {
  const [first] = left
  if (first === undefined || left.length > 1) return `${count(left.length)} steps left running`
  return `${show.value(first.id)} ${first.state === 'DETACHED' ? 'continues on Vertex AI' : 'submitted and left running'}`
}
