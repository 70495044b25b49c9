import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RunResult } from './runner.ts'

/**
 * Where pieces of secrets are found in what a run left: log, outputs, summary, state, annotations, and every file below
 * the job's folder.
 *
 * @param longest how long a piece may be and still go unnoticed; 12 characters when left out
 * @returns the places, each once; empty when nothing leaked
 */
export function findLeaks(run: RunResult, secrets: readonly string[], longest = 12): string[] {
  const size = longest + 1
  const pieces = new Set<string>()
  for (const secret of secrets)
    for (let start = 0; start + size <= secret.length; start++) pieces.add(secret.slice(start, start + size))
  const leaks = (text: string): boolean => {
    for (let start = 0; start + size <= text.length; start++)
      if (pieces.has(text.slice(start, start + size))) return true
    return false
  }
  const texts: [string, string][] = []
  for (const [name, step] of [
    ['main', run],
    ['post', run.post],
  ] as const) {
    if (step === undefined) continue
    const { log, outputs, summary, state, env, annotations } = step
    texts.push([`${name} log`, log])
    texts.push(
      ...Object.entries({ outputs, summary, state, env, annotations }).map(([what, value]): [string, string] => [
        `${name} ${what}`,
        JSON.stringify(value),
      ]),
    )
  }
  for (const entry of readdirSync(run.paths.root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    texts.push([file.slice(run.paths.root.length + 1), readFileSync(file, 'latin1')])
  }
  return texts.filter(([, text]) => leaks(text)).map(([place]) => place)
}
