import type { ActionError, Place } from '../core/errors.ts'
import { reached, readPath } from '../document/path.ts'
import { isObject } from '../document/shape.ts'
import { camelCase } from '../document/suggest.ts'
import type { Path } from '../document/yaml.ts'
import type { Resource } from '../steps/toolkit/ports.ts'
import { type Diagnosis, diagnose, diagnoseEnd, type RequestContext } from './diagnosis.ts'

/** Whose failure it is, and what else is there. */
export interface StepContext extends RequestContext {
  /** How the step ended. */
  readonly state?: string
  /** Where the step says what these words are about. */
  readonly placeOf: (words: string) => Place
  /** Steps that it does not wait for, and that do not wait for it, of those that make something. */
  readonly makersBeside: () => readonly string[]
}

/**
 * Gives a step's failure its step, its place in the file, and, where only Google's words are known so far, its likely
 * cause and its cure.
 */
export function diagnosed(error: ActionError, { placeOf, makersBeside, ...requested }: StepContext): ActionError {
  const { code, message, answer, problems } = error
  const context = { ...requested, about: [message, ...(answer?.about === undefined ? [] : [answer.about])].join(' ') }
  // What is about the whole run is told once, as it is, and a problem has a place of its own.
  if (error.stage !== 'step' || problems.length > 0) return error
  const found: Partial<Diagnosis> =
    answer === undefined || error.likelyCause !== undefined
      ? {}
      : // Codes of google.rpc end below where statuses of HTTP begin.
        answer.status < 100
        ? diagnoseEnd(answer, context)
        : diagnose(answer, context)
  // What an ended job's own message says is worth more than the general advice; what is said of a create is not.
  const advice = code === 'STEP_FAILED' ? (adviceOf(found) ?? adviceOf(error)) : (adviceOf(error) ?? adviceOf(found))
  // Some services do not name what they lack: then the request does.
  const named = answer?.status === 404 && !/\bprojects\//.test(answer.words) ? message : (answer?.words ?? '')
  const isNamed = /\/(models|endpoints|reasoningEngines)\/|\bgs:\/\//.test(`${message} ${answer?.words ?? ''}`)
  const makers = answer?.status === 404 && isNamed ? makersBeside() : []
  const said = new RegExp(`\\bstep ${context.step}\\b`, 'i').test(message)
    ? message
    : `Step ${context.step}: ${message}`
  return error.restated(said, {
    title: withFate(error.title ?? titleOf(found, context), context),
    place: error.place ?? placeOf(answer === undefined ? (/: there is no /.test(message) ? message : '') : named),
    cause: found.cause ?? error.likelyCause,
    ...advice,
    ...(makers.length > 0 && { cure: `${waitFor(makers, context.step)} ${advice?.cure ?? ''}`.trim() }),
  })
}

const titleOf = ({ title }: Partial<Diagnosis>, { step }: RequestContext): string | undefined =>
  title === undefined ? undefined : `${step}: ${title}`

/** What became of what was changed: a reader must not have to look for it. */
const fates: Readonly<Record<string, string>> = { ROLLED_BACK: 'rolled back', NOT_RESTORED: 'not restored yet' }

function withFate(title: string | undefined, { state, step }: Pick<StepContext, 'state' | 'step'>): string | undefined {
  const fate = state === undefined ? undefined : fates[state]
  if (fate === undefined) return title
  return title === undefined ? `${step}: ${fate}` : `${title}; ${fate}`
}

const adviceOf = ({
  cure,
  commands = [],
}: Partial<Diagnosis> | ActionError): Pick<ActionError, 'cure' | 'commands'> | undefined =>
  cure === undefined ? undefined : { cure, commands }

/** What is not there may be what a step beside it is about to make. */
function waitFor(makers: readonly string[], step: string): string {
  const [others, needs] =
    makers.length > 3 ? ['another step of this file', '…'] : [`step ${makers.join(' or ')}`, makers[0]]
  return `Where ${others} makes it, let this one wait for that: steps.${step}.needs: [${needs}].`
}

/**
 * The field of a step's body that Google's words name, in the spelling of the protos and mostly from the message on:
 * `custom_job.job_spec.worker_pool_specs[0].machine_spec`. Of what is not there, as far as it is.
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
    // A single word may be anybody's.
    const candidates = path.length < 2 && !/_/.test(name) ? [] : [path, path.slice(1)]
    for (const candidate of candidates) {
      const there = reached(body, candidate)
      if (there.length > 0) return there
    }
  }
  return undefined
}

/** Path of the first string in a body that fits, with the key that it stands under. */
function pathOf(value: unknown, fits: (text: string, key: string) => boolean, under = ''): Path | undefined {
  if (typeof value === 'string') return fits(value, under) ? [] : undefined
  const items = Array.isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : []
  for (const [key, item] of items) {
    const below = pathOf(item, fits, typeof key === 'string' ? key : under)
    if (below !== undefined) return [key, ...below]
  }
  return undefined
}
