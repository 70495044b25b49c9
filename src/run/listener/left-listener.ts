import { readFileSync } from 'node:fs'
import { isObject, parseJson } from '../../core/json.ts'

/** What post must know of a listener that lends to later steps. It reaches post sealed (`src/run/post-state.ts`). */
export interface LeftListener {
  readonly process: ListenerProcess
  /** The folder of its files. */
  readonly directory: string
  /** Files outside of that folder. */
  readonly files: readonly string[]
  /** Its own address, and the secret to stop it; absent: it was not ready yet, and ends by itself. */
  readonly stop?: { readonly url: string; readonly secret: string }
}

/** A process. Its id alone could be that of another process, once it has ended. */
export interface ListenerProcess {
  readonly id: number
  /** When it started, in the system's own terms; empty: the system does not tell. */
  readonly startedAt: string
}

export const thisProcess = (): ListenerProcess => ({
  id: process.pid,
  startedAt: fieldsOf(process.pid)?.startedAt ?? '',
})

/** True also for a process of another user, and for one that may be another. */
export function isRunning({ id, startedAt }: ListenerProcess): boolean {
  try {
    process.kill(id, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  const now = fieldsOf(id)
  return now === undefined || (!now.hasEnded && (startedAt === '' || now.startedAt === startedAt))
}

/** Kills a process, if it is certain that it is this one. */
export function killProcess({ id, startedAt }: ListenerProcess): void {
  if (startedAt === '' || fieldsOf(id)?.startedAt !== startedAt) return
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/**
 * Reads state and start of a process, which only Linux tells in a file. The name of the program, in parentheses, can
 * contain anything: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
function fieldsOf(id: number): { readonly hasEnded: boolean; readonly startedAt: string } | undefined {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'latin1')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const startedAt = fields[19] ?? ''
    return /^\d+$/.test(startedAt) ? { hasEnded: fields[0] === 'Z' || fields[0] === 'X', startedAt } : undefined
  } catch {
    return undefined
  }
}

/** The address of a listener. It has no name, which could lead elsewhere. */
const listenerAddress = /^http:\/\/\d{1,3}(?:\.\d{1,3}){3}:\d{1,5}$/

/** Reads what a listener left, checked by its seal already. */
export function readLeftListener(text: string): LeftListener | undefined {
  const left = parseJson(text)
  if (!isObject(left) || !isObject(left['process'])) return undefined
  const { directory, files, stop } = left
  const { id, startedAt } = left['process']
  if (!Number.isSafeInteger(id) || Number(id) < 2 || typeof startedAt !== 'string') return undefined
  if (typeof directory !== 'string' || !Array.isArray(files) || !files.every(file => typeof file === 'string'))
    return undefined
  const { url, secret } = isObject(stop) ? stop : {}
  return {
    process: { id: Number(id), startedAt },
    directory,
    files,
    ...(typeof url === 'string' &&
      listenerAddress.test(url) &&
      typeof secret === 'string' && { stop: { url, secret } }),
  }
}
