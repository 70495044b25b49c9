import { logLine } from '../core/escape.ts'
import { duration } from '../core/text.ts'
import { shortState } from '../vertex/job-kinds.ts'

/** A running step. */
export interface StepProgress {
  readonly step: string
  /** Google's or our own word for it. */
  readonly state: string
  readonly elapsedMs: number
  /** A pipeline's tasks, in the order in which they began. */
  readonly tasks?: readonly TaskProgress[]
  /** A further note, which may be a server's words. */
  readonly note?: string
}

export interface TaskProgress {
  readonly name: string
  readonly state: string
}

/** Final states of tasks (PipelineTaskDetail.State). */
const settledStates = new Set(['SUCCEEDED', 'SKIPPED', 'FAILED', 'CANCELLED', 'NOT_TRIGGERED'])
const idle = new Set(['STATE_UNSPECIFIED', 'PENDING', 'NOT_TRIGGERED', 'SUCCEEDED', 'SKIPPED'])

/**
 * Returns one line for each step, in columns: `train RUNNING 2m 10s 3/5 tasks: train-model RUNNING`. The lines contain
 * no workflow command.
 */
export function progressLines(all: readonly StepProgress[]): string[] {
  const rows = all.map(one => [one.step, shortState(one.state), duration(one.elapsedMs), tail(one)] as const)
  const width = (column: 0 | 1 | 2): number => Math.max(0, ...rows.map(row => row[column].length))
  const [step, state, elapsed] = [width(0), width(1), width(2)]
  return rows.map(row =>
    logLine(`${row[0].padEnd(step)}  ${row[1].padEnd(state)}  ${row[2].padStart(elapsed)}  ${row[3]}`.trimEnd()),
  )
}

function tail({ tasks, note }: StepProgress): string {
  return [tasks === undefined || tasks.length === 0 ? '' : describeTasks(tasks), note ?? ''].filter(Boolean).join(' · ')
}

/** Returns how many tasks are done, and the first few that are not. */
export function describeTasks(tasks: readonly TaskProgress[]): string {
  const words = tasks.map(({ name, state }) => ({ name, state: shortState(state) }))
  const done = words.filter(({ state }) => settledStates.has(state)).length
  const active = words.filter(({ state }) => !idle.has(state))
  const shown = active.slice(0, 3).map(({ name, state }) => `${name} ${state}`)
  const more = active.length > shown.length ? [`and ${active.length - shown.length} more`] : []
  const count = `${done}/${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'}`
  return shown.length === 0 ? count : `${count}: ${[...shown, ...more].join(', ')}`
}
