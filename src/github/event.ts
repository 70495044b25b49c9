import { readFileSync } from 'node:fs'
import { isObject } from '../core/json.ts'

/** The fields of the event's payload that this action reads: for messages and plans, never to decide. */
export interface RunEvent {
  /** Only for a pull request. */
  readonly baseBranch: string | undefined
  /** Only for a pull request. */
  readonly pullNumber: number | undefined
  /** True for a pull request from another repository, which gets no token. */
  readonly fork: boolean
  readonly visibility: string | undefined
}

/** @param path `GITHUB_EVENT_PATH`; an unreadable file gives empty fields */
export async function readEvent(path: string, repository: string): Promise<RunEvent> {
  const event = parsed(path)
  const head = textAt(event, 'pull_request', 'head', 'repo', 'full_name')
  return {
    baseBranch: textAt(event, 'pull_request', 'base', 'ref'),
    pullNumber: wholeAt(event, 'pull_request', 'number'),
    fork: head !== undefined && head !== repository,
    visibility: textAt(event, 'repository', 'visibility'),
  }
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

const valueIn = (value: unknown, path: readonly string[]): unknown =>
  path.reduce((at, name) => (isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined), value)

function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = valueIn(value, path)
  return typeof found === 'string' ? found : undefined
}

function wholeAt(value: unknown, ...path: readonly string[]): number | undefined {
  const found = valueIn(value, path)
  return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : undefined
}
