import type { Begun, Effects } from './effects.ts'

/**
 * Undoes what a step has begun: by main when its run is stopped, by post when main was killed. It is asked for, and comes
 * asynchronously.
 *
 * @returns the name of what was asked to stop; `undefined` where it has no name yet
 * @throws ActionError where it could not be asked
 */
export async function stop(
  begun: Begun,
  { record, jobs, vertex }: Pick<Effects, 'record' | 'jobs' | 'vertex'>,
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
    case 'rollout':
      throw new Error('rollouts are not undone yet')
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
    case 'rollout':
      return `the rollout on ${begun.endpoint}`
    default:
      return begun satisfies never
  }
}
