import { ActionError, type Command } from '../../../core/errors.ts'
import { isObject } from '../../../core/json.ts'
import { inputsOf } from '../../../document/request-fields.ts'
import type { FormerEngine } from '../../toolkit/agent-ports.ts'
import { awaitOperation } from '../../toolkit/await-operation.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { retryUndo } from '../../toolkit/retry-undo.ts'
import { sourceLabel, withKeptSources } from './kept-sources.ts'

/** The least time that a failed step waits for a clear answer, and how long it then waits for the former version. */
const restorePatience = { answerMs: 15 * 60_000, updateMs: 30 * 60_000 }
/** The same if the run is stopped: its time is short. */
const stoppedPatience = { answerMs: 5_000 }

/** What was done, in words that follow the failure. */
interface RestoreOutcome {
  readonly words: string
  readonly commands?: readonly Command[]
}

/**
 * Restores the version that an engine had before this run changed it. Another client's change stays.
 *
 * @returns the failure, with what serves now
 */
export async function restoreEngine(failure: ActionError, name: string, run: HandlerContext): Promise<ActionError> {
  const { words, commands = [] } = await tryToRestore(failure, name, run).catch((error: unknown): RestoreOutcome => {
    if (!(error instanceof ActionError)) throw error
    const answer = error.answer === undefined ? '' : ` (${error.answer.words})`
    return {
      words: `The former version of ${name} could not be restored, so the new one serves: ${error.message}${answer}`,
    }
  })
  run.ports.tell({ type: 'note', step: run.id, message: words })
  return failure.restated(`${failure.message}. ${words}`, { commands: [...failure.commands, ...commands] })
}

async function tryToRestore(failure: ActionError, name: string, run: HandlerContext): Promise<RestoreOutcome> {
  const { ports, step } = run
  const former = ports.formerEngines.get(name)
  if (former === undefined)
    return {
      words: `No step of this run changed ${name}, so there is nothing to restore: it serves what it served before.`,
    }
  if (former.before === undefined) {
    const host = `https://${step.location}-aiplatform.googleapis.com/v1/${name}`
    const run = `curl -X DELETE -H "Authorization: Bearer $(gcloud auth print-access-token)" ${host}`
    const words = `Step ${former.step} created ${name}, so there is no former version to restore: it serves the new one.`
    return { words, commands: [{ when: 'To delete the engine:', run }] }
  }
  const changes = await withKeptSources(formerFields(former, former.before, run), former, run)
  if (changes === undefined) return { words: notKept(name, former.before) }
  return restoreTo(changes, former, name, failure, run)
}

/** Google does not return the sources of an engine. */
function notKept(name: string, before: Resource): string {
  const sha = isObject(before['labels']) ? before['labels']['keyless-sha'] : undefined
  const from = typeof sha === 'string' ? ` It came from commit ${sha}.` : ''
  return `The sources of the former version of ${name} are not kept, so it serves the new one.${from} Run the workflow of the former commit again, and give sourceArchive a keep: gs://… for the next time.`
}

/** Returns the former values of the fields that the run changed. */
function formerFields({ paths }: FormerEngine, before: Resource, { request }: HandlerContext): Resource {
  const spec = isObject(before['spec']) ? inputsOf(before['spec'], 'ReasoningEngineSpec', request.schema.shapes) : {}
  const own = paths.filter(path => !path.startsWith('spec.') && before[path] !== undefined)
  const inSpec = paths.flatMap(path => (path.startsWith('spec.') ? [path.slice('spec.'.length)] : []))
  return {
    ...Object.fromEntries(own.map(path => [path, before[path]])),
    spec: Object.fromEntries(inSpec.flatMap(field => (spec[field] === undefined ? [] : [[field, spec[field]]]))),
  }
}

async function restoreTo(
  changes: Resource,
  { before, after, paths }: FormerEngine,
  name: string,
  { code }: ActionError,
  run: HandlerContext,
): Promise<RestoreOutcome> {
  const { id, ports, signal } = run
  const { vertex, clock } = ports
  const isStopped = signal.aborted
  const deadline = clock.now() + (isStopped ? stoppedPatience.answerMs : restorePatience.answerMs)
  const call = { step: id, restores: true } as const
  const send = async (): Promise<Resource | undefined> => {
    const { etag } = await vertex.get(name, { step: id })
    if (after !== undefined && etag !== undefined && etag !== after) return undefined
    const body = etag === undefined ? changes : { ...changes, etag }
    const sent = await vertex.once('PATCH', name, { ...call, query: { updateMask: paths.join(',') }, body })
    if ('ambiguous' in sent) throw sent.ambiguous
    return sent.resource
  }
  const operation = await retryUndo(send, deadline, clock)
  if (operation === undefined)
    return { words: `Another client has changed ${name} meanwhile, so nothing was restored: it serves their version.` }
  const source = isObject(before?.['labels']) ? before['labels'][sourceLabel] : undefined
  const sourceSha256 = typeof source === 'string' ? source : null
  await ports.recordUndo('agent.restored', { step: id, engine: name, source_sha256: sourceSha256, reason: code })
  if (isStopped) return { words: `The former version of ${name} is being restored: ${String(operation['name'])}.` }
  const waiting = { ...run, since: clock.now(), step: { ...run.step, timeoutSeconds: restorePatience.updateMs / 1000 } }
  await awaitOperation(operation, { what: `the restoration of ${name}` }, waiting)
  // The change that was undone, and its undoing, are over.
  run.trackInFlight(undefined)
  return { words: `The former version of ${name} is restored, and serves again.` }
}
