import type { Runner } from './github/runner.ts'
import { progressLines, type TaskProgress } from './report/progress.ts'
import { logLine } from './report/safe.ts'
import { isObject } from './shape.ts'
import type { Resource, StepEvent } from './steps/effects.ts'
import { shortState } from './steps/kinds/table.ts'

/** A line at least this often, so that nobody wonders whether it still runs. */
const heartbeatMs = 60_000

/** Tells what happens to steps in the log: each change once, and a sign of life now and then. */
export function narrator(runner: Runner, now: () => number): (event: StepEvent) => void {
  const told = new Map<string, { readonly text: string; readonly at: number }>()

  function tellState(step: string, resource: Resource, elapsedMs: number): void {
    const state = shortState(String(resource['state'] ?? 'UNKNOWN'))
    const tasks = tasksOf(resource)
    const text = JSON.stringify([state, tasks])
    const before = told.get(step)
    if (before?.text === text && now() - before.at < heartbeatMs) return
    told.set(step, { text, at: now() })
    for (const line of progressLines([{ step, state, elapsedMs, tasks }])) runner.say(line)
  }

  return event => {
    const { step } = event
    switch (event.type) {
      case 'submitted':
        runner.say(`${step}: submitted ${event.name}`)
        if (event.consoleUrl !== undefined) runner.say(`${step}: ${event.consoleUrl}`)
        return
      case 'adopted':
        runner.annotate({
          level: 'notice',
          title: `Step ${step} was taken up`,
          message: `${event.because ?? `This workflow run had made ${event.name} already`}: it is taken up, not made again. Set rerun: new to start another.`,
        })
        if (event.consoleUrl !== undefined) runner.say(`${step}: ${event.consoleUrl}`)
        return
      case 'state':
        return tellState(step, event.resource, event.elapsedMs)
      case 'log':
        return runner.quote(
          event.lines.map(({ source, text }) => logLine(`[${step}] ${source === '' ? '' : `${source} `}${text}`)),
        )
      case 'note':
        runner.annotate({ level: 'warning', title: `Step ${step}`, message: `${step}: ${event.message}` })
        if (event.words !== undefined) runner.quote([logLine(event.words)])
        return
      case 'progress':
        return runner.say(logLine(`${step}: ${event.message}`))
      case 'said':
        runner.group(logLine(`${step}: ${event.title}`))
        runner.quote(event.words.split('\n').map(logLine))
        return runner.endGroup()
      case 'skipped':
        return runner.say(`${step}: not run, because ${event.because}`)
      default:
        event satisfies never
    }
  }
}

function tasksOf(resource: Resource): TaskProgress[] {
  const detail = resource['jobDetail']
  const tasks = isObject(detail) && Array.isArray(detail['taskDetails']) ? detail['taskDetails'].filter(isObject) : []
  // The first of them is the run itself, under its own id.
  const ofTheRun = String(resource['name']).split('/').at(-1)
  const others = tasks.filter(task => task['taskName'] !== ofTheRun)
  return others.map(task => ({ name: String(task['taskName'] ?? ''), state: String(task['state'] ?? '') }))
}
