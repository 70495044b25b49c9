import { isObject, type JsonObject } from '../core/json.ts'
import { byteSize, count } from '../core/text.ts'
import { valueAt } from '../document/path.ts'
import type { Kind } from '../steps/kinds/kind-names.ts'
import { servingIn } from '../steps/kinds/rollout/deployed-models.ts'
import type { StepDetails } from '../steps/toolkit/handler.ts'
import { attachLine } from '../steps/toolkit/stop-reasons.ts'
import { type MadeByStep, stepValues } from './step-values.ts'
import type { FactTopic, Phrase, StepFact } from './types.ts'

/** A step that succeeded. */
export interface SucceededStep extends MadeByStep {
  readonly id: string
  readonly adopted: boolean
  readonly details: StepDetails | undefined
  /** Its request. */
  readonly body: JsonObject
}

/** Returns what comes next, if it is known. */
export function nextOf(
  { kind, name, resource = {} }: MadeByStep,
  state: string,
  details?: StepDetails,
): Phrase | undefined {
  const { nextRunTime, displayName } = resource
  if (state === 'DETACHED' && name !== undefined) {
    const since = resource['detachedAt']
    return [
      'a later run of this repository adopts the job by ',
      quoted(attachLine(name, typeof since === 'string' ? since : '')),
    ]
  }
  if (state !== 'SUCCEEDED') return undefined
  if (kind === 'schedule' && typeof nextRunTime === 'string')
    return [
      'schedule ',
      quoted(displayName),
      ' starts its next run at ',
      `${nextRunTime.slice(0, 16).replace(/[^\d:-]/g, ' ')} UTC`,
    ]
  if (kind !== 'rollout' || details?.type !== 'rollout' || details.to === undefined) return undefined
  const share = details.to.find(({ model }) => model === details.model)?.traffic ?? 0
  return share < 100 ? ['another rollout of ', quoted(details.model), ` continues from ${share} %`] : undefined
}

type FactOf = (step: SucceededStep) => StepFact | undefined

/** Returns what a step did, in the reader's nouns; `undefined` for a gate, whose numbers say more. */
export const factOf = (step: SucceededStep): StepFact | undefined => facts[step.kind](step)

const fact = (topic: FactTopic, ...phrase: Phrase): StepFact => ({ topic, phrase })
const quoted = (value: unknown): { readonly value: string } => ({ value: typeof value === 'string' ? value : '' })
const lastPart = (name: string): string => name.split('/').at(-1) ?? name

const jobFact: FactOf = ({ id }) => fact('job', quoted(id), ' succeeded')

/** Returns the version that a step made or serves, as `fraud@2`. */
function shownVersion(step: SucceededStep): { readonly value: string } {
  const { model = '', version } = stepValues(step)
  return { value: version === undefined ? lastPart(model) : `${lastPart(model)}@${version}` }
}

const endpointIdOf = (step: SucceededStep): string => lastPart(stepValues(step).endpoint ?? '')

type ServedShares = readonly { readonly model: string; readonly traffic: number }[]

/** `fraud@2 serves 90 % of fraud, fraud@1 10 %`, the version of the step first. */
function serves(served: ServedShares, endpoint: string, first?: string): Phrase {
  const ranked = [...served].sort(
    (a, b) => Number(b.model === first) - Number(a.model === first) || b.traffic - a.traffic,
  )
  const [one, ...others] = ranked
  if (one === undefined) return [quoted(endpoint), ' serves no model']
  const more = others.slice(0, 2).flatMap(({ model, traffic }) => [', ', quoted(model), ` ${traffic} %`])
  return [quoted(one.model), ` serves ${one.traffic} % of `, quoted(endpoint), ...more]
}

const rolloutFact: FactOf = ({ details, ...step }) => {
  if (details?.type !== 'rollout' || details.to === undefined) return undefined
  const { model, to } = details
  const endpoint = lastPart(details.endpoint)
  if (model !== undefined && to.every(one => one.model !== model))
    return fact('serving', quoted(model), ' is deployed to ', quoted(endpoint), ' without traffic')
  return fact(step.kind === 'rollback' ? 'rollback' : 'serving', ...serves(to, endpoint, model))
}

const registered: FactOf = step => fact('model', shownVersion(step), ' registered')

/** The numbers of the best trial, in Google's names. */
const trials: FactOf = step => {
  const { resource = {} } = step
  const best = resource['bestTrial']
  const [metric] = isObject(best) ? listAt(best, ['finalMeasurement', 'metrics']) : []
  if (metric === undefined) return jobFact(step)
  const all = listAt(resource, ['trials']).length
  const value = typeof metric['value'] === 'number' ? metric['value'] : 0
  return fact('job', `best of ${count(all)} trials: `, quoted(metric['metricId']), ` ${rounded(value)}`)
}

/** At most five digits: a headline compares, and the table below has the whole number. */
export const rounded = (value: number): string => String(Number(value.toPrecision(5)))

const listAt = (resource: JsonObject, path: readonly string[]): readonly JsonObject[] => {
  const found = valueAt(resource, path)
  return Array.isArray(found) ? found.filter(isObject) : []
}

const predictions: FactOf = step => {
  const done = Number(valueAt(step.resource ?? {}, ['completionStats', 'successfulCount']))
  return done > 0
    ? fact('predictions', `${count(done)} predictions written`)
    : fact('predictions', 'predictions written')
}

const agent: FactOf = ({ name = '', resource = {}, adopted }) => {
  const shown = typeof resource['displayName'] === 'string' ? resource['displayName'] : lastPart(name)
  return fact('agent', 'agent ', quoted(shown), adopted ? ' is deployed already' : ' deployed')
}

const scheduled: FactOf = ({ resource = {} }) => {
  const { displayName, cron, state } = resource
  const schedule: Phrase = ['schedule ', quoted(displayName)]
  if (state === 'DELETED') return fact('schedule', ...schedule, ' deleted')
  const times: Phrase = typeof cron === 'string' ? [' runs at ', quoted(cron)] : [' is active']
  return fact('schedule', ...schedule, ...(state === 'PAUSED' ? [' is paused'] : times))
}

const built: FactOf = ({ resource = {}, adopted }) => {
  const reference = typeof resource['reference'] === 'string' ? resource['reference'] : ''
  return fact('image', 'image ', quoted(shortImage(reference)), adopted ? ' exists already' : ' built')
}

/** `fraud@sha256:0123456789ab` */
export const shortImage = (reference: string): string =>
  lastPart(reference).replace(/(@sha256:[0-9a-f]{12})[0-9a-f]+$/, '$1')

const staged: FactOf = ({ resource = {}, adopted }) => {
  const { count: files, bytes } = resource
  const size = typeof bytes === 'number' ? ` (${byteSize(bytes)})` : ''
  const what = files === 1 || typeof files !== 'number' ? 'files' : `${count(files)} files`
  return fact('files', `${what}${size} ${adopted ? 'are in the bucket already' : 'uploaded'}`)
}

const answeredFact: FactOf = step => fact('other', quoted(step.id), ' got an answer')

/** A step of each kind. */
const facts: Readonly<Record<Kind, FactOf>> = {
  customJob: jobFact,
  hyperparameterTuningJob: trials,
  pipelineJob: ({ id }) => fact('job', 'pipeline ', quoted(id), ' succeeded'),
  trainingPipeline: step => (shownVersion(step).value === '' ? jobFact(step) : registered(step)),
  tuningJob: step => {
    const shown = step.resource?.['tunedModelDisplayName']
    const model = typeof shown === 'string' && shown !== '' ? quoted(shown) : shownVersion(step)
    return model.value === '' ? jobFact(step) : fact('tuned', 'model ', model, ' tuned')
  },
  batchPredictionJob: predictions,
  attach: jobFact,
  uploadModel: registered,
  copyModel: registered,
  aliases: step => {
    const wanted = step.body['versionAliases']
    const added = (Array.isArray(wanted) ? wanted.map(String) : []).filter(one => !one.startsWith('-'))
    if (added.length === 0) return fact('model', 'aliases of ', shownVersion(step), ' changed')
    return fact(
      'model',
      shownVersion(step),
      ' is ',
      ...added.flatMap((one, index) => [index === 0 ? '' : ', ', quoted(one)]),
    )
  },
  endpoint: step => fact('other', 'endpoint ', quoted(endpointIdOf(step)), step.adopted ? ' exists' : ' created'),
  deployModel: step => {
    const share = valueAt(step.body, ['trafficSplit', '0'])
    const shown = typeof share === 'number' ? ` and serves ${share} %` : ''
    return fact('serving', shownVersion(step), ' is deployed to ', quoted(endpointIdOf(step)), shown)
  },
  undeployModel: step => fact('serving', 'a model is undeployed from ', quoted(endpointIdOf(step))),
  traffic: step => {
    const served = servingIn(step.resource ?? {}).map(({ short, share }) => ({ model: short, traffic: share }))
    return fact('serving', ...serves(served, endpointIdOf(step)))
  },
  reasoningEngine: agent,
  queryAgent: () => fact('agent', 'it answers as expected'),
  publish: ({ resource = {} }) => fact('published', 'pipeline ', quoted(resource['package']), ' published'),
  buildImage: built,
  schedule: scheduled,
  predict: answeredFact,
  generateContent: answeredFact,
  gate: () => undefined,
  rollout: rolloutFact,
  rollback: rolloutFact,
  stage: staged,
  call: ({ body }) => fact('other', quoted(body['method']), ' is done'),
}
