import type { RecordedEvent } from '../audit/file.ts'
import { quoteShell } from '../core/gcloud.ts'

/** A new version of an agent that serves although no answer of it was as expected. */
export interface UnconfirmedAgent {
  /** What serves, in words. */
  readonly words: string
  /** Runs the workflow again: it adopts the agent and asks it. */
  readonly command: string
}

/**
 * Returns the agents that a killed main deployed, and whose answer it did not see. The record of the run is enough to
 * know, so that this needs no credential.
 */
export function unconfirmedAgents(
  events: readonly RecordedEvent[],
  { repository, runId }: { readonly repository: string; readonly runId: string },
): readonly UnconfirmedAgent[] {
  const command = `gh run rerun ${quoteShell(runId)} --repo=${quoteShell(repository)}`
  return events.flatMap(({ type, data }, index): UnconfirmedAgent[] => {
    const { step, kind, name, state } = data
    if (type !== 'step.finished' || kind !== 'reasoningEngine' || state !== 'SUCCEEDED') return []
    // One that needed no change serves what it served before.
    const isNew = events.some(one => one.type === 'step.submitted' && one.data['step'] === step)
    const later = events.slice(index + 1).filter(one => isSameEngine(one.data['engine'], name))
    const isSettled = later.some(one => one.type === 'agent.restored' || one.data['passed'] === true)
    if (!isNew || isSettled) return []
    const isAsked = later.some(one => one.type === 'agent.answered')
    const why = isAsked ? 'its answer was not as expected' : 'the run ended before it saw an answer'
    return [{ words: `${String(name)} serves the version of step ${String(step)}, unconfirmed: ${why}`, command }]
  })
}

/** Google names projects by number, steps by id. */
const isSameEngine = (one: unknown, other: unknown): boolean =>
  typeof one === 'string' && typeof other === 'string' && belowProject(one) === belowProject(other)

const belowProject = (name: string): string => name.replace(/^projects\/[^/]+\//, '')
