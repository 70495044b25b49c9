import { type ActionError, type Place, withStep } from '../core/errors.ts'
import { isObject } from '../core/json.ts'
import { type Path, reached, readPath } from '../document/path.ts'
import { camelCase } from '../document/suggest.ts'
import type { Resource } from '../steps/toolkit/ports.ts'
import { diagnose, diagnoseEnd } from './diagnosis.ts'
import type { Diagnosis, RequestContext } from './symptoms/symptom.ts'

/** The failed step, and what is near it. */
export interface StepContext extends RequestContext {
  /** The state in which the step ended. */
  readonly state?: string
  /** Returns the place in the file that these words are about. */
  readonly placeOf: (words: string) => Place
  /** Returns the steps that create something and neither wait for this step nor are waited for. */
  readonly makersBeside: () => readonly string[]
}

/**
 * Adds the step and its place in the file to a failure. If only Google's words are known, adds the likely cause and the
 * fix, too.
 */
export function withDiagnosis(error: ActionError, { placeOf, makersBeside, ...requested }: StepContext): ActionError {
  const { code, answer, subject, problems } = error
  const about = [subject?.name, answer?.about].filter(name => name !== undefined).join(' ')
  const context = { ...requested, about }
  // A failure of the whole run stays as it is, and a problem has its own place.
  if (error.stage !== 'step' || problems.length > 0) return error
  const found: Partial<Diagnosis> =
    answer === undefined || error.likelyCause !== undefined
      ? {}
      : // Codes of google.rpc are below all HTTP statuses.
        answer.status < 100
        ? diagnoseEnd(answer, context)
        : diagnose(answer, context)
  // The message of a failed job says more than general advice. The message of a refused create does not.
  const advice = code === 'STEP_FAILED' ? (adviceOf(found) ?? adviceOf(error)) : (adviceOf(error) ?? adviceOf(found))
  const isNamed = /\/(models|endpoints|reasoningEngines)\/|\bgs:\/\//.test(`${about} ${answer?.words ?? ''}`)
  const makers = answer?.status === 404 && isNamed ? makersBeside() : []
  const named = withStep(error, context.step)
  return named.restated(named.message, {
    title: error.title ?? diagnosisTitle(found, context),
    fate: context.state === undefined ? undefined : fates[context.state],
    place: error.place ?? placeOf(placeHint(error)),
    cause: found.cause ?? error.likelyCause,
    ...advice,
    ...(makers.length > 0 && { cure: `${waitFor(makers, context.step)} ${advice?.cure ?? ''}`.trim() }),
  })
}

/** Returns words that name a field of the step, as Google's do. Some services do not name a missing resource. */
function placeHint({ answer, subject }: ActionError): string {
  if (answer === undefined) return subject?.isMissing ? subject.name : ''
  return answer.status === 404 && !/\bprojects\//.test(answer.words) ? (subject?.name ?? '') : answer.words
}

const diagnosisTitle = ({ title, isEnd }: Partial<Diagnosis>, { step }: RequestContext): string | undefined =>
  title === undefined ? undefined : `${step}${isEnd ? ' failed' : ''}: ${title}`

/** The fate of the step's changes, by the state in which it ended. */
const fates: Readonly<Record<string, string>> = { ROLLED_BACK: 'rolled back', NOT_RESTORED: 'not restored yet' }

const adviceOf = ({
  cure,
  commands = [],
}: Partial<Diagnosis> | ActionError): Pick<ActionError, 'cure' | 'commands'> | undefined =>
  cure === undefined ? undefined : { cure, commands }

/** A missing resource may be one that a parallel step is about to create. */
function waitFor(makers: readonly string[], step: string): string {
  const [others, needs] =
    makers.length > 3 ? ['another step of this file', '…'] : [`step ${makers.join(' or ')}`, makers[0]]
  return `If ${others} creates it, wait for that step: steps.${step}.needs: [${needs}].`
}

/**
 * Returns the field of a step's body that Google's words name. They use the proto's spelling and mostly begin at the
 * message: `custom_job.job_spec.worker_pool_specs[0].machine_spec`. If the field does not exist, the path is cut to its
 * existing part.
 */
export function fieldNamed(words: string, body: Resource): Path | undefined {
  const [, collection = '', id] = /\bprojects\/[\w:.-]+\/locations\/[\w-]+\/(\w+)\/([\w@.-]*[\w-])/.exec(words) ?? []
  if (id !== undefined) {
    const naming = pathOf(body, (value, key) => {
      if (value.includes('/')) return value.endsWith(`${collection}/${id}`)
      return value === id && collection.toLowerCase().startsWith(key.replace(/Id$/, '').toLowerCase())
    })
    if (naming) return naming
  }
  for (const [name] of words.slice(0, 4_000).matchAll(/\b[a-z]\w*(?:\[\d{1,4}\])?(?:\.[a-z]\w*(?:\[\d{1,4}\])?)*/gi)) {
    const path = readPath(camelCase(name)) ?? []
    // A single word could be a coincidence.
    const candidates = path.length < 2 && !/_/.test(name) ? [] : [path, path.slice(1)]
    for (const candidate of candidates) {
      const there = reached(body, candidate)
      if (there.length > 0) return there
    }
  }
  return undefined
}

/** Returns the path of the first string in a body that matches, with its key. */
function pathOf(value: unknown, fits: (text: string, key: string) => boolean, under = ''): Path | undefined {
  if (typeof value === 'string') return fits(value, under) ? [] : undefined
  const items = Array.isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : []
  for (const [key, item] of items) {
    const below = pathOf(item, fits, typeof key === 'string' ? key : under)
    if (below !== undefined) return [key, ...below]
  }
  return undefined
}
