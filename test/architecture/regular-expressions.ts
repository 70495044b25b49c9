import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkSync } from 'recheck'
import { parseSync } from 'vite'
import { isObject } from '../../src/core/json.ts'

const root = join(import.meta.dirname, '../../src')

/** Returns every regular expression in `src` as it is written, with the files that contain it. */
export function regularExpressions(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const walk = (node: unknown, file: string): void => {
    if (Array.isArray(node)) for (const one of node) walk(one, file)
    if (!isObject(node)) return
    const { type, regex } = node
    if (type === 'Literal' && isObject(regex)) {
      const written = `/${String(regex['pattern'])}/${String(regex['flags'])}`
      found.set(written, [...(found.get(written) ?? []), file])
    }
    for (const one of Object.values(node)) walk(one, file)
  }
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  for (const file of files.filter(name => name.endsWith('.ts') && !name.includes('.generated.')).toSorted())
    walk(parseSync(file, readFileSync(join(root, file), 'utf8')).program, file)
  return found
}

/** @returns why it takes more than linear time; `undefined` if it does not, or if the check did not end in time */
export function whyNotLinear(written: string, timeoutMs: number): string | undefined {
  const end = written.lastIndexOf('/')
  const verdict = checkSync(written.slice(1, end), written.slice(end + 1), { timeout: timeoutMs })
  return verdict.status === 'vulnerable' ? verdict.complexity.summary : undefined
}
