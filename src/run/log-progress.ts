import { annotationText, clipText, logLine } from '../core/escape.ts'
import type { Runner } from '../github/runner.ts'
import { progressLines, type TaskProgress } from '../report/progress.ts'
import { tasksOf } from '../steps/pipeline/results.ts'
import type { LogLine } from '../steps/toolkit/log-ports.ts'
import type { Resource, StepEvent } from '../steps/toolkit/ports.ts'
import { attachLine } from '../steps/toolkit/stop-reasons.ts'
import { outcomeOf, shortState } from '../vertex/job-kinds.ts'
import type { RunState } from './state.ts'

/** The longest silence of the log: a line at least this often shows that the step still runs. */
const heartbeatMs = 60_000

/** Up to this many running steps each get their own line. With more, one line covers all. */
const fewSteps = 6

/** How much of a step's log is kept for its end. */
const kept = { lines: 12, length: 300 } as const

type EventOf<Type, Event = StepEvent> = Event extends { readonly type: infer Of }
  ? Type extends Of
    ? Event
    : never
  : never
type Events = { [Type in StepEvent['type']]: EventOf<Type> }
type LogByType = { readonly [Type in StepEvent['type']]: (event: Events[Type]) => void }

/**
 * Logs what happens to steps: each change once, and a line now and then while nothing changes.
 *
 * @param lastLines receives the last lines of each step's log
 */
export function createProgressLog(
  runner: Runner,
  now: () => number,
  lastLines: RunState['lastLines'] = new Map(),
): (event: StepEvent) => void {
  const states = new StateLog(runner.say, now)
  const byType: LogByType = {
    ...resourceEvents(runner),
    ...textEvents(runner),
    state: event => states.log(event),
    log: ({ step, lines }) => {
      // Lines of a log also show that the step still runs.
      states.markAlive(step)
      streamLines(step, lines, runner, lastLines)
    },
  }
  const log = <Type extends StepEvent['type']>(type: Type, event: Events[Type]): void => byType[type](event)
  return event => log(event.type, event)
}

/** Events of what a step has created, adopted, or left. */
function resourceEvents(runner: Runner): Pick<LogByType, 'submitted' | 'made' | 'adopted' | 'detached' | 'skipped'> {
  const sayConsole = ({
    step,
    consoleUrl,
  }: {
    readonly step: string
    readonly consoleUrl: string | undefined
  }): void => {
    if (consoleUrl !== undefined) runner.say(`${step}: ${consoleUrl}`)
  }
  return {
    submitted: event => {
      runner.say(`${event.step}: submitted ${event.name}`)
      sayConsole(event)
    },
    made: event => {
      runner.say(logLine(`${event.step}: done: ${event.name}`))
      sayConsole(event)
    },
    adopted: event => {
      const { step, name, because = `This workflow run already created ${name}` } = event
      const message = `${because}: the action adopts it. Set rerun: new to create another.`
      annotateUntrusted(runner, 'notice', `Step ${step} was adopted`, message)
      sayConsole(event)
    },
    detached: ({ step, name, since }) => {
      const message = `${name} continues without this run, because of cancel: detach. A later run of this repository can adopt it under the same grant with ${attachLine(name, since)}.`
      annotateUntrusted(runner, 'notice', `Step ${step} continues`, message)
    },
    skipped: ({ step, because }) => runner.say(`${step}: not run, because ${because}`),
  }
}

/** Events that only say something. */
const textEvents = (
  runner: Runner,
): Pick<LogByType, 'logs-unavailable' | 'note' | 'progress' | 'debug' | 'model-output'> => ({
  'logs-unavailable': ({ message, words }) => {
    annotateUntrusted(runner, 'notice', 'Logs are not shown', message)
    runner.quote([logLine(words)])
  },
  note: ({ step, title, message, words }) => {
    annotateUntrusted(runner, 'warning', noteTitle(step, title ?? message), `${step}: ${message}`)
    if (words !== undefined) runner.quote([logLine(words)])
  },
  progress: ({ step, message }) => runner.say(logLine(`${step}: ${message}`)),
  debug: ({ step, message }) => runner.debug(logLine(`${step}: ${message}`)),
  'model-output': ({ step, title, words }) => {
    runner.group(logLine(`${step}: ${title}`))
    runner.quote(words.split('\n').map(logLine))
    runner.endGroup()
  },
})

/** Annotates with untrusted words. */
const annotateUntrusted = (runner: Runner, level: 'notice' | 'warning', title: string, message: string): void =>
  runner.annotate({ level, title, message: annotationText(message) })

function streamLines(step: string, lines: readonly LogLine[], runner: Runner, lastLines: RunState['lastLines']): void {
  const shown = lines.map(({ source, text }) => {
    const start = source === '' ? '' : `${source} `
    return { start, line: logLine(`[${step}] ${start}${text}`) }
  })
  runner.stream(
    logLine(`Log of ${step}`),
    shown.map(({ line }) => line),
  )
  const last = shown.slice(-kept.lines).map(({ start, line: whole }) => {
    const line = clipText(whole.slice(`[${step}] `.length), kept.length)
    return { line, text: line.slice(start.length) }
  })
  lastLines.set(step, [...(lastLines.get(step) ?? []), ...last].slice(-kept.lines))
}

/** The state of a step as the log has it. */
interface LoggedState {
  readonly text: string
  readonly state: string
  readonly at: number
}

/** Logs the states of running steps. */
class StateLog {
  readonly #say: Runner['say']
  readonly #now: () => number
  /** Steps that run. */
  readonly #running = new Map<string, LoggedState>()
  #allAt = -Infinity

  constructor(say: Runner['say'], now: () => number) {
    this.#say = say
    this.#now = now
  }

  log({ step, kind, resource, elapsedMs }: Events['state']): void {
    const state = shortState(String(resource['state'] ?? 'UNKNOWN'))
    const tasks = progressOf(resource)
    const text = JSON.stringify([state, tasks])
    const before = this.#running.get(step)
    if (before?.text === text) {
      if (this.#running.size > fewSteps) this.#logAll()
      if (this.#running.size > fewSteps || this.#now() - before.at < heartbeatMs) return
    }
    this.#running.set(step, { text, state, at: this.#now() })
    if (outcomeOf(kind, String(resource['state'])) !== 'running') this.#running.delete(step)
    for (const line of progressLines([{ step, state, elapsedMs, tasks }])) this.#say(line)
  }

  /** Postpones the line that shows that the step still runs. */
  markAlive(step: string): void {
    const before = this.#running.get(step)
    if (before !== undefined) this.#running.set(step, { ...before, at: this.#now() })
  }

  #logAll(): void {
    if (this.#now() - this.#allAt < heartbeatMs) return
    this.#allAt = this.#now()
    const counts = new Map<string, number>()
    for (const { state } of this.#running.values()) counts.set(state, (counts.get(state) ?? 0) + 1)
    const words = [...counts].sort(([, a], [, b]) => b - a).map(([state, count]) => `${count} ${state}`)
    this.#say(logLine(`${this.#running.size} steps: ${words.join(', ')}`))
  }
}

const noteTitle = (step: string, note: string): string => clipText(logLine(`${step}: ${note}`), 160)

function progressOf(resource: Resource): TaskProgress[] {
  // The first task is the run itself, with its own id.
  const ofTheRun = String(resource['name']).split('/').at(-1)
  const others = tasksOf(resource).filter(task => task['taskName'] !== ofTheRun)
  return others.map(task => ({ name: String(task['taskName'] ?? ''), state: String(task['state'] ?? '') }))
}
