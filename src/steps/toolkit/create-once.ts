import { ActionError, stepError } from '../../core/errors.ts'
import { consoleUrl } from '../../vertex/console.ts'
import { withProjectOf } from '../../vertex/resource-names.ts'
import type { PreparedStep } from '../types.ts'
import type { Ports, Resource } from './ports.ts'
import { compareResources, type ResourceSchema } from './same-resource.ts'

/**
 * When to look for what a create with a lost reply may have made: lists lag behind creates. See
 * docs/design/idempotency.md.
 */
const findAgainMs = [5_000, 15_000, 40_000] as const
const creates = 3

/** The answer to a create that was sent once. `ambiguous`: it is not known if it took effect. */
export type Sent = { readonly resource: Resource } | { readonly ambiguous: ActionError }

/** The result of a create that was not found. It is not known if it took effect. */
export interface OutcomeUnknown {
  readonly uncertain: ActionError
}

/** How to create something once: how it is found, created, and adopted. */
export interface CreateOnce<Made> {
  readonly step: string
  /** Returns what this run has created for the step. */
  readonly find: () => Promise<readonly Resource[]>
  /**
   * Returns the one to adopt, if there is one.
   *
   * @throws ActionError if that is not clear
   */
  readonly choose: (found: readonly Resource[]) => Resource | undefined
  /**
   * Sends the create once.
   *
   * @param before what was found when the step began
   */
  readonly create: (before: readonly Resource[]) => Promise<Sent>
  /** @throws ActionError if it differs from the request */
  readonly adopt: (found: Resource) => Promise<Made>
  /** Handles the answer to the create: the resource itself, or the operation that creates it. */
  readonly created: (answer: Resource) => Promise<Made>
  /** `rerun`: with `new`, another one is created whatever was found. */
  readonly rerun: 'adopt' | 'new'
  /**
   * True if the action chooses the id. An id that exists already was then created by it, or taken by another client.
   */
  readonly chosenId: boolean
  /**
   * When to look for what a lost reply may have made; at most a minute, unless the resource becomes visible later.
   * Milliseconds.
   */
  readonly lookAgainMs?: readonly number[]
  /** The message for an unknown result, the step if the message names it, and where to look. */
  readonly uncertain: { readonly what: string; readonly step?: string; readonly cure: string }
}

/**
 * Creates something once: adopts the one thing that this run already created for the same step, or creates it. After a
 * lost answer it is looked up before the create is repeated. See docs/design/idempotency.md.
 *
 * @throws ActionError `STEP_REJECTED` if Google refuses, or if an existing one is not clearly ours; the signal's reason
 * if it aborts before the first create. Nothing was created then.
 */
export async function createOnce<Made>(
  making: CreateOnce<Made>,
  { tell, clock }: Pick<Ports, 'tell' | 'clock'>,
  signal: AbortSignal,
): Promise<Made | OutcomeUnknown> {
  const { step, find, choose, create, adopt, created } = making
  const before = await find()
  const chosen = making.rerun === 'adopt' ? choose(before) : undefined
  if (chosen !== undefined) return adopt(chosen)

  // A cancelled run begins nothing more.
  signal.throwIfAborted()
  const known = new Set(before.map(nameOf))
  for (let attempt = 1; ; attempt++) {
    const sent = await create(before).catch((error: unknown) => unclear(error, making.chosenId, attempt))
    if ('resource' in sent) return created(sent.resource)
    const { ambiguous } = sent
    const words = ambiguous.answer?.words ?? ambiguous.message
    const exists = ambiguous.answer?.status === 409
    const [title, search] = exists
      ? ['its id exists already', 'checking if this run created it']
      : ['no clear answer to the create request', 'searching for the result']
    tell({ type: 'note', step, title, message: `${title}: ${search}`, words })
    try {
      const made = await lookFor()
      if (made !== undefined) return await adopt(made)
    } catch (error) {
      return outcomeUnknown(making.uncertain, isClear(error) ? error : ambiguous)
    }
    if (attempt === creates || signal.aborted) return outcomeUnknown(making.uncertain, ambiguous)
  }

  async function lookFor(): Promise<Resource | undefined> {
    for (const delay of making.lookAgainMs ?? findAgainMs) {
      await clock.sleep(delay, signal)
      const made = choose((await find()).filter(one => !known.has(nameOf(one))))
      if (made !== undefined) return made
    }
    return undefined
  }
}

/**
 * Returns an unclear answer, and throws a clear one. A refusal after a first try that may have taken effect is unclear.
 * So is a chosen id that exists: either the try took effect, or another client took the id.
 */
function unclear(error: unknown, chosenId: boolean, attempt: number): { ambiguous: ActionError } {
  if (error instanceof ActionError && (attempt > 1 || (chosenId && error.answer?.status === 409)))
    return { ambiguous: error }
  throw error
}

const isClear = (error: unknown): error is ActionError => error instanceof ActionError && error.code === 'STEP_REJECTED'

function outcomeUnknown(
  { what, step, cure }: CreateOnce<unknown>['uncertain'],
  { code, message, answer, subject }: ActionError,
): OutcomeUnknown {
  const words = `It is not known whether ${what}: the answer was not clear, and it was not found later. ${message}`
  return { uncertain: new ActionError(code, words, { step, subject, answer, cure }) }
}

/**
 * Returns the candidates that the run can have created: list filters are exact to the day at best.
 *
 * @param timeField field with its time of creation
 */
export async function createdByRun(
  found: readonly Resource[],
  { earliest, runCreatedAt }: { readonly earliest: string; readonly runCreatedAt: () => Promise<string | undefined> },
  timeField = 'createTime',
): Promise<readonly Resource[]> {
  if (found.length === 0) return []
  const began = Date.parse((await runCreatedAt()) ?? earliest)
  return found.filter(one => Date.parse(String(one[timeField])) >= began - 60_000)
}

/**
 * @throws ActionError `STEP_REJECTED` if several have a step's key
 * @param noun of one of them, as `job`
 */
export function theOnly(found: readonly Resource[], noun: string, step: string): Resource | undefined {
  if (found.length <= 1) return found[0]
  const names = found.map(nameOf).join(', ')
  const message = `${found.length} ${noun}s have this step's key, so the action neither adopts one nor creates another: ${names}`
  throw stepError(step, 'STEP_REJECTED', message, {
    cause: 'Another client created a copy, or an earlier run of this action was interrupted.',
    cure: 'Check them in the console, remove the unwanted ones, then run again; or set `rerun: new` to start another.',
  })
}

/** A resource with a step's key, to compare with the step. */
export interface Adoption {
  readonly name: string
  readonly state: string
  readonly submitted: Resource
  /** As Google returns it now. */
  readonly current: Resource
  readonly schema: ResourceSchema
}

/**
 * Adopts what this run created, if it equals the request in every field.
 *
 * @throws ActionError `STEP_REJECTED` if it does not
 */
export async function adoptResource(
  { name, state, submitted, current, schema }: Adoption,
  { step, dedupeKey }: { readonly step: PreparedStep; readonly dedupeKey: string },
  ports: Pick<Ports, 'record' | 'tell'>,
): Promise<void> {
  const { id } = step.declaration
  // A name may contain the project's id or its number, depending on the request.
  const named = (resource: Resource): Resource => withProjectOf(resource, name, step.project)
  const projectNumber = /^projects\/(\d+)\//.exec(name)?.[1]
  const { difference, unknown } = compareResources(named(submitted), named(current), schema, { projectNumber })
  if (unknown.length > 0) {
    const message = `fields of ${name} that this version does not know are ignored: ${unknown.slice(0, 20).join(', ')}`
    ports.tell({ type: 'debug', step: id, message })
  }
  if (difference !== undefined) {
    const message = `${name} has this step's key, but differs from the request at ${difference}`
    throw stepError(id, 'STEP_REJECTED', message, {
      subject: { kind: 'resource', name },
      cause: 'It was changed, or another client created it with the same label.',
      cure: 'Look at it in the console; set `rerun: new` to start another.',
    })
  }
  await adoptedResource({ name, state }, { step, dedupeKey }, ports)
}

/** Records and reports an adoption. */
export async function adoptedResource(
  { name, state, because }: Pick<Adoption, 'name' | 'state'> & { readonly because?: string },
  { step, dedupeKey }: { readonly step: PreparedStep; readonly dedupeKey: string },
  { record, tell }: Pick<Ports, 'record' | 'tell'>,
): Promise<void> {
  const { id, kind } = step.declaration
  await record('step.adopted', { step: id, kind, name, state, dedupe_key: dedupeKey })
  tell({ type: 'adopted', step: id, name, consoleUrl: consoleUrl(name, step.project), ...(because && { because }) })
}

/** Returns a resource's name; empty if it has none. */
export const nameOf = (resource: Resource): string => (typeof resource['name'] === 'string' ? resource['name'] : '')
