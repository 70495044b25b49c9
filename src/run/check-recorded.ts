import { createHash } from 'node:crypto'
import type { RecordedEvent } from '../audit/file.ts'
import type { JsonObject } from '../core/json.ts'
import { refuseValue } from '../policy/limits/lists.ts'
import type { Grant } from '../policy/policy.ts'
import type { Kind } from '../steps/kinds/kind-names.ts'
import { sameSplit } from '../steps/kinds/serving/split.ts'
import type { InFlight } from '../steps/toolkit/ports.ts'
import { parseBuildName } from '../vertex/build-names.ts'
import { parseJobName } from '../vertex/job-kinds.ts'
import type { KeptPolicy } from './post-state.ts'
import { operationForm } from './read-in-flight.ts'

/**
 * Returns why post must not touch an entry that main left, according to the record; `undefined` if the record confirms
 * it.
 *
 * @param events of the record, whose chain is valid
 */
export function whyUnrecorded(inFlight: InFlight, events: readonly RecordedEvent[]): string | undefined {
  const { step, kind } = inFlight
  const of = (type: string): RecordedEvent['data'][] =>
    events.flatMap(event => (event.type === type && event.data['step'] === step ? [event.data] : []))
  const started = of('step.started')
  const isStarted = started.some(data => data['kind'] === kind || data['kind'] === 'attach')
  if (!isStarted) return `the record does not say that a ${kind} of step ${step} began`
  switch (inFlight.type) {
    case 'job':
    case 'build': {
      const keys = [...started, ...of('step.adopted')].map(data => data['dedupe_key'])
      const isKnown = keys.includes(inFlight.dedupeKey) || of('step.fallback').length > 0
      return isKnown ? undefined : `the record has another key of step ${step}`
    }
    case 'operation': {
      const { name } = inFlight
      if (name === undefined || of('step.submitted').some(data => data['name'] === name)) return undefined
      if (inFlight.undeploys !== undefined && of('rollout.began').length > 0) return undefined
      return `the record does not say that step ${step} submitted it`
    }
    case 'rollout': {
      const isSame = of('rollout.began').some(
        ({ endpoint, former }) => endpoint === inFlight.endpoint && sameSplit(inFlight.former, former as JsonObject),
      )
      return isSame ? undefined : `the record does not say that step ${step} began it so`
    }
    default:
      return inFlight satisfies never
  }
}

/** True if the record says that the step succeeded, so that only the removal of its state failed. */
export const isFinished = ({ type, step }: InFlight, events: readonly RecordedEvent[]): boolean =>
  type !== 'job' &&
  type !== 'build' &&
  events.some(
    event => event.type === 'step.finished' && event.data['step'] === step && event.data['state'] === 'SUCCEEDED',
  )

/** True if the record says that main read this policy. */
export function isRecordedPolicy({ text }: KeptPolicy, events: readonly RecordedEvent[]): boolean {
  const sha256 = createHash('sha256').update(text).digest('hex')
  return events.some(({ type, data }) => type === 'policy.loaded' && data['sha256'] === sha256)
}

/** Returns why the grant does not let post touch an entry; `undefined` if it does. */
export function outsideGrant(inFlight: InFlight, { name, allow }: Grant): string | undefined {
  const kinds: readonly (Kind | 'attach')[] = inFlight.type === 'job' ? [inFlight.kind, 'attach'] : [inFlight.kind]
  if (!kinds.some(kind => allow.steps.includes(kind))) return `grant ${name} does not allow ${inFlight.kind}`
  const endpoint = 'endpoint' in inFlight ? inFlight.endpoint : undefined
  const refusal =
    refuseValue('projects', inFlight.project, allow, name, inFlight) ??
    refuseValue('locations', inFlight.location, allow, name, inFlight) ??
    (endpoint === undefined ? undefined : refuseValue('endpoints', endpoint, allow, name, inFlight))
  if (refusal !== undefined) return refusal.message
  return nameOutsideGrant(inFlight, endpoint === undefined ? inFlight : recordedPlaceOf(endpoint))
}

/** A project id never looks like a number. For a name with the project's number, the id of the entry counts. */
function nameOutsideGrant(inFlight: InFlight, { project, location }: RecordedPlace): string | undefined {
  const name = inFlight.type === 'rollout' ? inFlight.operation : inFlight.name
  if (name === undefined) return undefined
  const named = placeInName(inFlight.type, name)
  const isThere = named?.location === location && (named.project === project || /^\d+$/.test(named.project ?? ''))
  return isThere ? undefined : `${name} is not in ${location} of ${project}`
}

function placeInName(type: InFlight['type'], name: string): Partial<RecordedPlace> | undefined {
  if (type === 'job') return parseJobName(name)
  if (type === 'build') return parseBuildName(name)
  const [, project, location] = operationForm.exec(name) ?? []
  return { ...(project !== undefined && { project }), ...(location !== undefined && { location }) }
}

interface RecordedPlace {
  readonly project: string
  readonly location: string
}

/** Returns the project and location of a full name. */
export const recordedPlaceOf = (name: string): RecordedPlace => {
  const [, project = '', , location = ''] = name.split('/')
  return { project, location }
}
