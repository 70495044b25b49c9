import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isObject, parseJson } from '../../core/json.ts'
import type { RunnerAnnotation } from '../../github/runner.ts'
import { readOwnFile } from './own-file.ts'

/** What a listener leaves to post when it has ended. */
export interface EndOfListener {
  readonly hasFailed: boolean
  readonly annotations: readonly Pick<RunnerAnnotation, 'level' | 'title' | 'message'>[]
  /** Markdown. */
  readonly summary: string
}

export const endName = 'end'

/** Writes the end, sealed, in one move: post finds all of it or nothing. */
export function writeEnd(directory: string, end: EndOfListener, seal: (text: string) => string): void {
  const path = join(directory, endName)
  try {
    writeFileSync(`${path}.new`, seal(JSON.stringify(end)), { flag: 'wx', mode: 0o600 })
    renameSync(`${path}.new`, path)
  } catch (error) {
    rmSync(`${path}.new`, { force: true })
    throw error
  }
}

/** Reads the end; `undefined` if there is none, or if the listener did not write it. */
export function readEnd(directory: string, unseal: (text: string) => string | undefined): EndOfListener | undefined {
  const end = parseJson(unseal(readOwnFile(join(directory, endName))?.toString() ?? '') ?? '')
  if (!isObject(end) || typeof end['summary'] !== 'string' || !Array.isArray(end['annotations'])) return undefined
  return {
    hasFailed: end['hasFailed'] === true,
    annotations: end['annotations'].flatMap(readAnnotation),
    summary: end['summary'],
  }
}

function readAnnotation(value: unknown): EndOfListener['annotations'] {
  if (!isObject(value)) return []
  const { title, message } = value
  const level = (['notice', 'warning', 'error'] as const).find(one => one === value['level'])
  return level !== undefined && typeof title === 'string' && typeof message === 'string'
    ? [{ level, title, message }]
    : []
}
