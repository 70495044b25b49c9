import { annotationText, clip, logLine } from '../core/escape.ts'
import type { Runner } from '../github/runner.ts'
import { progressLines, type TaskProgress } from '../report/progress.ts'
import { tasksOf } from '../steps/pipeline/results.ts'
import type { LogLine, Resource, StepEvent } from '../steps/toolkit/ports.ts'
import { attachLine } from '../steps/toolkit/stop-reasons.ts'
import { type JobKindName, outcomeOf, shortState } from '../vertex/job-kinds.ts'

/** The longest silence of the log: a line at least this often shows that the step still runs. */
const heartbeatMs = 60_000

/** Up to this many running steps each get their own line. With more, one line covers all. */
const fewSteps = 6

interface Told {
  readonly text: string
  readonly state: string
  readonly at: number
}

/** How much of a step's log is kept for its end. */
const kept = { lines: 12, length: 300 } as const

/**
 * Logs what happens to steps: each change once, and a line now and then while nothing changes.
 *
 * @param lastLines receives the last lines of each step's log
 */
export function createProgressLog(
  runner: Runner,
  now: () => number,
  lastLines: Map<string, readonly string[]> = new Map(),
): (event: StepEvent) => void {
  /** Steps that run. */
  const told = new Map<string, Told>()
  let allAt = -Infinity
  /** Annotates with untrusted words. */
  const annotate = (annotation: Parameters<Runner['annotate']>[0]): void =>
    runner.annotate({ ...annotation, message: annotationText(annotation.message) })

  function tellState(step: string, kind: JobKindName, resource: Resource, elapsedMs: number): void {
    const state = shortState(String(resource['state'] ?? 'UNKNOWN'))
    const tasks = progressOf(resource)
    const text = JSON.stringify([state, tasks])
    const before = told.get(step)
    if (before?.text === text) {
      if (told.size > fewSteps) tellAll()
      if (told.size > fewSteps || now() - before.at < heartbeatMs) return
    }
    told.set(step, { text, state, at: now() })
    if (outcomeOf(kind, String(resource['state'])) !== 'running') told.delete(step)
    for (const line of progressLines([{ step, state, elapsedMs, tasks }])) runner.say(line)
  }

  function tellAll(): void {
    if (now() - allAt < heartbeatMs) return
    allAt = now()
    const counts = new Map<string, number>()
    for (const { state } of told.values()) counts.set(state, (counts.get(state) ?? 0) + 1)
    const words = [...counts].sort(([, a], [, b]) => b - a).map(([state, count]) => `${count} ${state}`)
    runner.say(logLine(`${told.size} steps: ${words.join(', ')}`))
  }

  /** Lines of a log also show that the step still runs. */
  function tellLog(step: string, lines: readonly LogLine[]): void {
    const before = told.get(step)
    if (before !== undefined) told.set(step, { ...before, at: now() })
    const shown = lines.map(({ source, text }) => logLine(`[${step}] ${source === '' ? '' : `${source} `}${text}`))
    runner.stream(logLine(`Log of ${step}`), shown)
    const last = shown.slice(-kept.lines).map(line => clip(line.slice(`[${step}] `.length), kept.length))
    lastLines.set(step, [...(lastLines.get(step) ?? []), ...last].slice(-kept.lines))
  }

  return event => {
    const { step } = event
    switch (event.type) {
      case 'submitted':
        runner.say(`${step}: submitted ${event.name}`)
        if (event.consoleUrl !== undefined) runner.say(`${step}: ${event.consoleUrl}`)
        return
      case 'made':
        runner.say(logLine(`${step}: done: ${event.name}`))
        if (event.consoleUrl !== undefined) runner.say(`${step}: ${event.consoleUrl}`)
        return
      case 'adopted':
        annotate({
          level: 'notice',
          title: `Step ${step} was adopted`,
          message: `${event.because ?? `This workflow run had made ${event.name} already`}: it is adopted, not made again. Set rerun: new to start another.`,
        })
        if (event.consoleUrl !== undefined) runner.say(`${step}: ${event.consoleUrl}`)
        return
      case 'state':
        return tellState(step, event.kind, event.resource, event.elapsedMs)
      case 'log':
        return tellLog(step, event.lines)
      case 'logs-unavailable':
        annotate({ level: 'notice', title: 'Training logs are not shown', message: event.message })
        return runner.quote([logLine(event.words)])
      case 'note':
        annotate({
          level: 'warning',
          title: titleOf(step, event.title ?? event.message),
          message: `${step}: ${event.message}`,
        })
        if (event.words !== undefined) runner.quote([logLine(event.words)])
        return
      case 'progress':
        return runner.say(logLine(`${step}: ${event.message}`))
      case 'debug':
        return runner.debug(logLine(`${step}: ${event.message}`))
      case 'model-output':
        runner.group(logLine(`${step}: ${event.title}`))
        runner.quote(event.words.split('\n').map(logLine))
        return runner.endGroup()
      case 'detached':
        return annotate({
          level: 'notice',
          title: `Step ${step} goes on`,
          message: `${event.name} continues without this run, as cancel: detach says. A later run of this repository can adopt it under the same grant by ${attachLine(event.name, event.since)}.`,
        })
      case 'skipped':
        return runner.say(`${step}: not run, because ${event.because}`)
      default:
        event satisfies never
    }
  }
}

const titleOf = (step: string, note: string): string => clip(logLine(`${step}: ${note}`), 160)

function progressOf(resource: Resource): TaskProgress[] {
  // The first task is the run itself, with its own id.
  const ofTheRun = String(resource['name']).split('/').at(-1)
  const others = tasksOf(resource).filter(task => task['taskName'] !== ofTheRun)
  return others.map(task => ({ name: String(task['taskName'] ?? ''), state: String(task['state'] ?? '') }))
}
