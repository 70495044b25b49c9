import { checkSync } from 'recheck'
import { parseSync } from 'vite'
import { isObject } from '../../src/core/json.ts'
import { readSource, sourceFiles, walkSyntax } from './sources.ts'

/** Returns every regular expression in `src` as it is written, with the files that contain it. */
export function regularExpressions(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const file of sourceFiles)
    walkSyntax(parseSync(file, readSource(file)).program, ({ type, regex }) => {
      if (type !== 'Literal' || !isObject(regex)) return
      const written = `/${String(regex['pattern'])}/${String(regex['flags'])}`
      found.set(written, [...(found.get(written) ?? []), file])
    })
  return found
}

/** @returns why it takes more than linear time; `undefined` if it does not, or if the check did not end in time */
export function whyNotLinear(written: string, timeoutMs: number): string | undefined {
  const end = written.lastIndexOf('/')
  const verdict = checkSync(written.slice(1, end), written.slice(end + 1), { timeout: timeoutMs })
  return verdict.status === 'vulnerable' ? verdict.complexity.summary : undefined
}
