import type { Done, Job } from './job.ts'

/** One check: a job, and what it must have done. */
export interface Check {
  readonly what: string
  readonly job: Job
  /** @throws Error with what is wrong */
  readonly expect: (done: Done) => void
}

/** @throws Error if the command ended in another way, or its output lacks some words */
export function expectShown({ exitCode, log }: Done, code: number, words: string): void {
  // Programs break lines where their screen ends.
  const shown = log.replace(/\s+/g, ' ')
  if (!shown.includes(words)) throw new Error(`did not show "${words}" (exit code ${exitCode}):\n${log}`)
  if ((exitCode === 0) !== (code === 0)) throw new Error(`ended with exit code ${exitCode}, not ${code}:\n${log}`)
}

/** @throws Error if another number of calls of a model reached Google */
export function expectCalls({ calls }: Done, model: string, number: number): void {
  const reached = calls.filter(({ path }) => path.includes(`/${model}:`))
  if (reached.length !== number)
    throw new Error(
      `${reached.length} calls of ${model} reached Google, not ${number}: ${reached.map(({ path }) => path)}`,
    )
}
