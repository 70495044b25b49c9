import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ignore, { type Ignore } from 'ignore'

/** Decides about a path below one folder; a folder's path ends with `/`. */
export type PathRule = (path: string) => 'ignored' | 'kept' | undefined

/** Returns the rules of an ignore file of a folder; `undefined` if there is none. */
export function readIgnoreFile(folder: string, name: string): PathRule | undefined {
  try {
    const text = readFileSync(join(folder, name), 'utf8')
    return ruleOf(name === '.dockerignore' ? anchored(text) : text)
  } catch {
    return undefined
  }
}

/** Returns a rule of patterns as in `.gitignore`. A path that none matches is undecided. */
export function ruleOf(patterns: string | readonly string[]): PathRule {
  const rules: Ignore = ignore().add(patterns)
  return path => {
    const { ignored, unignored } = rules.test(path)
    if (ignored) return 'ignored'
    return unignored ? 'kept' : undefined
  }
}

/**
 * Patterns of `.dockerignore` are relative to its folder, also without a slash
 * (https://docs.docker.com/build/concepts/context/#dockerignore-files).
 */
const anchored = (text: string): string =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => (line.startsWith('!') ? `!/${line.slice(1).replace(/^\//, '')}` : `/${line.replace(/^\//, '')}`))
    .join('\n')
