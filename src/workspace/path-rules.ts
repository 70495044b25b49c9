import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { dockerRuleOf } from './docker-rules.ts'
import type { PathRule } from './paths.ts'

/** Larger than any list that people wrote. */
const mostRuleBytes = 1024 * 1024

/**
 * Returns the rules of an ignore file; `undefined` if there is none. A file that cannot be read is a fault:
 * without its rules, something secret could be sent.
 */
export function readIgnoreFile(folder: string, name: string): PathRule | { readonly fault: string } | undefined {
  const path = join(folder, name)
  try {
    const about = lstatSync(path, { throwIfNoEntry: false })
    if (about === undefined || about.isDirectory()) return undefined
    if (about.isSymbolicLink()) return { fault: 'is a link, which git does not follow' }
    if (!about.isFile()) return { fault: 'is not a file' }
    if (about.size > mostRuleBytes) return { fault: `has ${about.size} bytes, more than ${mostRuleBytes}` }
    const text = readFileSync(path, 'utf8')
    return name === '.gitignore' ? ruleOf(text) : dockerRuleOf(text)
  } catch {
    return { fault: 'cannot be read' }
  }
}

/** Returns the rule of patterns as in `.gitignore`. They distinguish case, as git does on Linux. */
export function ruleOf(patterns: string | readonly string[]): PathRule {
  const rules: Ignore = ignore({ ignorecase: false }).add(patterns)
  return {
    verdict: path => {
      const { ignored, unignored } = rules.test(path)
      if (ignored) return 'ignored'
      return unignored ? 'kept' : undefined
    },
    keepsInside: false,
  }
}
