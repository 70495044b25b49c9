import { randomUUID } from 'node:crypto'
import { createRecordCopy, type RecordCopy } from '../audit/cloud-logging.ts'
import { type ResumedRecord, resumeRecord } from '../audit/file.ts'
import { annotationText } from '../core/escape.ts'
import { readEnvironment } from '../github/environment.ts'
import { notCopied } from '../google/logs.ts'
import { createTransport } from '../network/transport.ts'
import { renderCleanup } from '../report/cleanup.ts'
import { describeInFlight } from '../steps/run/stop.ts'
import type { InFlight } from '../steps/toolkit/ports.ts'
import { isFinished, whyUnrecorded } from './check-recorded.ts'
import type { RunContext } from './context.ts'
import { createContext } from './create-context.ts'
import { lentWithoutEnd } from './lent-without-end.ts'
import type { Machine } from './machine.ts'
import { type LeftToPost, readPostState } from './post-state.ts'
import {
  type LeftWorkOutcome,
  postTimeMs,
  refuseUnrecorded,
  stopLeftWork,
  tellFailure,
  withinTime,
} from './stop-left-work.ts'
import { unconfirmedAgents } from './unconfirmed-agents.ts'

/**
 * Stops the jobs that main left running and restores the endpoints that it left halfway, then closes the record. It
 * gets its credential as main does (token, decision, exchange). What it cannot stop, it names.
 *
 * @param machine its environment has the states that main left
 */
export async function recover(machine: Machine): Promise<void> {
  const state = readPostState(machine.env)
  if (state === undefined) return
  const environment = readEnvironment(machine.env)
  const transport = machine.transport ?? createTransport(machine.env)
  const context = createContext(environment, transport, machine.timeLimit(postTimeMs), machine)
  if (state.listener !== undefined) {
    const { endLeftListener } = await import('./listener/end-left-listener.ts')
    await endLeftListener(context, state, state.listener).catch((error: unknown) => tellFailure(context, error))
  }
  const copy = createRecordCopy(notCopied)
  const { identity } = environment
  const { clock, disk } = context
  const options = { path: state.record.path, identity, now: clock.now, newId: randomUUID, disk, onLine: copy.add }
  const record = await resumeRecord(options, state.record.state).catch((error: unknown) => {
    // Stopping what costs money matters more than the record.
    tellFailure(context, error)
    return undefined
  })
  const inFlight = trusted(context, state, record)
  const found = await withinTime(context, stopLeftWork(context, state, inFlight, record, copy)).catch(
    (error: unknown) => {
      tellFailure(context, error)
      return inFlight.map((one): LeftWorkOutcome => ({ leftRunning: [describeInFlight(one)] }))
    },
  )
  const all = (key: keyof LeftWorkOutcome): string[] => found.flatMap(one => one[key] ?? [])
  const [cancelled, leftRunning, remaining, commands] = [
    all('cancelled'),
    all('leftRunning'),
    [...all('remaining'), ...all('detached')],
    all('commands'),
  ]
  for (const name of cancelled) context.runner.say(`Cancelled ${name}`)
  for (const name of all('detached')) context.runner.say(`${name} continues, because of cancel: detach`)
  for (const words of all('remaining'))
    context.runner.annotate({ level: 'warning', title: 'Still running or not removed', message: annotationText(words) })
  if (commands.length > 0) context.runner.quote(['To undo the rest:', ...commands.flatMap(one => one.split('\n'))])
  for (const name of leftRunning) {
    context.runner.annotate({
      level: 'error',
      title: 'Left running',
      message: `${name} could not be stopped: check it in the console.`,
    })
  }
  // A main that ended has reported it itself.
  const agents = state.ended === undefined ? unconfirmedAgents(record?.events ?? [], identity) : []
  const unconfirmed = agents.map(({ words }) => words)
  tellUnconfirmed(context, agents)
  const summary = renderCleanup({ cancelled, leftRunning, remaining, commands, agents })
  if (summary !== '') await context.runner.summarize(summary).catch((error: unknown) => tellFailure(context, error))
  await close(context, record, copy, state, {
    cancelled,
    left_running: [...leftRunning, ...remaining, ...unconfirmed],
  })
  transport.close()
}

function tellUnconfirmed({ runner }: RunContext, agents: ReturnType<typeof unconfirmedAgents>): void {
  for (const { words, command } of agents) {
    runner.annotate({ level: 'warning', title: 'Serves unconfirmed', message: annotationText(words) })
    runner.quote(['To ask it, run the workflow again:', command])
  }
}

/**
 * Closes the record. Lines that could not be written are reported, and fail post. Everything that could be undone is
 * undone by then.
 */
async function close(
  context: RunContext,
  record: ResumedRecord | undefined,
  copy: RecordCopy,
  { ended }: LeftToPost,
  stopped: { readonly cancelled: readonly string[]; readonly left_running: readonly string[] },
): Promise<void> {
  if (record === undefined) return context.runner.fail()
  if (record.closed()) return record.close()
  try {
    const isFailure = ended?.conclusion === 'failure'
    const isAny = stopped.cancelled.length + stopped.left_running.length > 0
    if (!isFailure || isAny) await record.write('run.cancelled', { signal: isFailure ? 'POST' : 'KILLED', ...stopped })
    const { conclusion = 'cancelled', code = 'CANCELLED', stepsSha256: steps_sha256 = null } = ended ?? {}
    const lent = lentWithoutEnd(record.events)
    if (lent !== undefined) await record.write('lend.ended', lent)
    await record.write('run.finished', { conclusion, code, steps_sha256 })
    context.runner.say(`Record closed: ${record.path}, last hash ${record.sha256()}`)
  } catch (error) {
    tellFailure(context, error)
    context.runner.fail()
  }
  const missing = await copy.end()
  if (missing !== undefined) tellFailure(context, missing)
  await record.close()
}

/** Returns only what main left, checked by its seal, and by the record if that can be read. */
function trusted(
  context: RunContext,
  { inFlight, planted }: LeftToPost,
  record: ResumedRecord | undefined,
): readonly InFlight[] {
  for (const name of planted)
    refuseUnrecorded(context, `${name} was set by another step of the job, not by this action. It is ignored.`)
  if (record === undefined) return inFlight
  return inFlight.filter(one => {
    if (isFinished(one, record.events)) return false
    const why = whyUnrecorded(one, record.events)
    if (why !== undefined) refuseUnrecorded(context, `${describeInFlight(one)} is left unchanged: ${why}.`)
    return why === undefined
  })
}
