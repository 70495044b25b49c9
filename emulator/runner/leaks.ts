import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RunResult } from './runner.ts'

/**
 * Finds pieces of secrets in everything that a run left: log, outputs, summary, state, annotations, and every file
 * below the job's folder.
 *
 * @param longest the longest piece that may go unnoticed; default: 12 characters
 * @returns the places, each once; empty if nothing leaked
 */
export function findLeaks(run: RunResult, secrets: readonly string[], longest = 12): string[] {
  const size = longest + 1
  // Any piece of that size contains one whole sample of the text, so it is enough to look at the samples. A text is
  // longer than a secret, so the text is what is sampled.
  const step = Math.ceil(size / 2)
  const places = new Map<string, [secret: string, start: number][]>()
  for (const secret of secrets)
    for (let start = 0; start + step <= secret.length; start++) {
      const piece = secret.slice(start, start + step)
      const found = places.get(piece)
      if (found === undefined) places.set(piece, [[secret, start]])
      else found.push([secret, start])
    }
  const leaks = (text: string): boolean => {
    for (let start = 0; start + step <= text.length; start += step) {
      const found = places.get(text.slice(start, start + step))
      if (found?.some(([secret, at]) => sharedAround(text, start, secret, at) >= size)) return true
    }
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

/** Returns how many characters two texts share around a position of each, up to the first difference on either side. */
function sharedAround(one: string, at: number, other: string, otherAt: number): number {
  let [before, after] = [0, 0]
  while (at > before && otherAt > before && one[at - before - 1] === other[otherAt - before - 1]) before++
  while (at + after < one.length && otherAt + after < other.length && one[at + after] === other[otherAt + after])
    after++
  return before + after
}
