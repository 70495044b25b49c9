import { type PlannedTask, planTasks } from './pipelines.ts'
import type { Job } from './timeline.ts'
import { messageOf } from './violations.ts'

/** Milliseconds that a job runs if nothing stops it. */
export const runningOf = ({ script }: Job): number => script.runningMs ?? 60_000

/** A task of a pipeline with its times. A task that never starts has none. */
export interface ScheduledTask {
  readonly plan: PlannedTask
  readonly startsAt: number | undefined
  readonly endsAt: number | undefined
  readonly state: 'SUCCEEDED' | 'FAILED' | 'SKIPPED' | 'NOT_TRIGGERED'
}

/** Schedules each task after its dependencies. Tasks without a script share the pipeline's `runningMs` evenly. */
export function scheduleTasks(job: Job, pipelineStartsAt: number): readonly ScheduledTask[] {
  const plans = planTasks(messageOf(job.resource['pipelineSpec']))
  const steps = Math.max(1, longestChain(plans, undefined))
  const even = runningOf(job) / steps
  const failFast = messageOf(job.resource['runtimeConfig'])['failurePolicy'] === 'PIPELINE_FAILURE_POLICY_FAIL_FAST'
  const done = new Map<string, ScheduledTask>()
  let firstFailure = Infinity

  const schedule = (plan: PlannedTask, parentStartsAt: number): ScheduledTask => {
    const needs = plan.needs.flatMap(need => done.get(`${plan.parent ?? ''}/${need}`) ?? [])
    const startsAt = Math.max(parentStartsAt, ...needs.map(({ endsAt }) => endsAt ?? 0))
    const blocked = needs.some(({ state }) => state === 'FAILED' || state === 'NOT_TRIGGERED')
    if (blocked || (failFast && startsAt >= firstFailure))
      return { plan, startsAt: undefined, endsAt: undefined, state: 'NOT_TRIGGERED' }
    const script = job.script.tasks?.[plan.name] ?? {}
    const children = plan.isDag ? scheduleAll(plan.path, startsAt) : []
    const endsAt = plan.isDag
      ? Math.max(startsAt, ...children.map(child => child.endsAt ?? 0))
      : startsAt + (script.durationMs ?? even)
    const state = children.some(child => child.state === 'FAILED') ? 'FAILED' : (script.outcome ?? 'SUCCEEDED')
    if (state === 'FAILED') firstFailure = Math.min(firstFailure, endsAt)
    return { plan, startsAt, endsAt, state }
  }
  const scheduleAll = (parent: string | undefined, startsAt: number): ScheduledTask[] =>
    plans
      .filter(plan => plan.parent === parent)
      .map(plan => {
        const task = schedule(plan, startsAt)
        done.set(plan.path, task)
        return task
      })
  scheduleAll(undefined, pipelineStartsAt)
  return plans.flatMap(plan => done.get(plan.path) ?? [])
}

function longestChain(plans: readonly PlannedTask[], parent: string | undefined): number {
  const siblings = plans.filter(plan => plan.parent === parent)
  const length = new Map<string, number>()
  for (const plan of siblings) {
    const own = plan.isDag ? longestChain(plans, plan.path) : 1
    length.set(plan.name, own + Math.max(0, ...plan.needs.map(need => length.get(need) ?? 0)))
  }
  return Math.max(0, ...length.values())
}
