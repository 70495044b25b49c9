import type { Begun, Effects } from './effects.ts'
import { restore } from './kinds/rollout/restore.ts'
import { splitInWords } from './kinds/split.ts'

/**
 * Undoes what a step has begun: by main when its run is stopped, by post when main was killed. It is asked for, and comes
 * asynchronously.
 *
 * @param deployMs how long the deployment of a rollout may be waited for, which cannot be undone before it has ended
 * @returns the name of what was asked to stop, or in words what was undone; `undefined` where it has no name yet, or
 * where something of it goes on
 * @throws ActionError where it could not be asked
 */
export async function stop(
  begun: Begun,
  { record, jobs, vertex, pace }: Pick<Effects, 'record' | 'jobs' | 'vertex' | 'pace'>,
  deployMs = 0,
): Promise<string | undefined> {
  const { step, kind } = begun
  switch (begun.type) {
    case 'job': {
      const { name } = begun
      if (name === undefined) return undefined
      await record('step.cancelled', { step, kind, name, reason: 'run' })
      await jobs.cancel(name, step)
      return name
    }
    case 'operation': {
      const { name } = begun
      await record('step.cancelled', { step, kind, name, reason: 'run' })
      await vertex.repeatable(`${name}:cancel`, { step, body: {} })
      return name
    }
    case 'rollout': {
      const { done, left } = await restore(begun, 'CANCELLED', { record, vertex, pace }, { deployMs, undeployMs: 0 })
      return left === undefined ? `the ${kind} of step ${step}: ${done.join('; ')}` : undefined
    }
    default:
      return begun satisfies never
  }
}

/** What was begun, in words, for whoever must look after it. */
export function inWords(begun: Begun): string {
  switch (begun.type) {
    case 'job': {
      const { name, kind, step, dedupeKey } = begun
      // A job without a name may not exist: its create was never answered.
      return name ?? `the ${kind} of step ${step}, if its create took effect (label keyless-key=${dedupeKey})`
    }
    case 'operation':
      return begun.name
    case 'rollout': {
      const { kind, step, endpoint, former, deployedModelId } = begun
      const deployed = deployedModelId === undefined ? '' : `, with the deployed model ${deployedModelId}`
      return `the ${kind} of step ${step} on ${endpoint}${deployed} (the split was ${splitInWords(former)})`
    }
    default:
      return begun satisfies never
  }
}
