import { readdirSync, readFileSync } from 'node:fs'

/**
 * Kills the processes that a job left, as the runner does at the end of a job: it reads the environment of every process,
 * and finds those with the job's `RUNNER_TRACKING_ID`. Only Linux has the environments of processes (`/proc`). Source:
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/JobExtension.cs
 *
 * @returns their command lines
 */
export function endOrphans(trackingId: string): string[] {
  return processesOf(trackingId).map(id => {
    const command = readOf(id, 'cmdline').replaceAll('\0', ' ').trim()
    try {
      process.kill(id, 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
    return command
  })
}

/** Ids of the processes of a job that still run. */
export function processesOf(trackingId: string): number[] {
  let ids: string[]
  try {
    ids = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  } catch {
    return []
  }
  const variable = `RUNNER_TRACKING_ID=${trackingId}`
  return ids.filter(id => readOf(Number(id), 'environ').split('\0').includes(variable)).map(Number)
}

function readOf(id: number, file: 'cmdline' | 'environ'): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'latin1')
  } catch {
    return ''
  }
}
