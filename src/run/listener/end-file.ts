import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RunnerAnnotation } from '../../github/runner.ts'

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
  writeFileSync(`${path}.new`, seal(JSON.stringify(end)), { flag: 'wx', mode: 0o600 })
  renameSync(`${path}.new`, path)
}
