/** The flags that a command takes, and how many words stand for themselves. */
export interface Signature {
  /** Names of words, in order. The last one may end in `…`: one or more. */
  readonly words: readonly string[]
  /** `required`, or `optional`. `switch`: without a value, `true`; `--no-NAME` is `false`. */
  readonly flags: Readonly<Record<string, 'required' | 'optional' | 'switch'>>
}

export interface Arguments {
  readonly words: readonly string[]
  readonly flags: Readonly<Record<string, string>>
}

/** What gcloud says about a command line that it does not take. It exits with 2. */
export class UsageError extends Error {}

/** Flags of every command. */
const wide: Signature['flags'] = { project: 'optional', format: 'optional' }

/**
 * Parses words as gcloud does: `--flag=value` and `--flag value`, in any order. Unknown flags, missing ones and words
 * too many are errors. gcloud also takes beginnings of names, and lets a later flag replace an earlier one; here both
 * are errors, for `compile` prints neither.
 *
 * @throws UsageError
 */
export function parseArguments(words: readonly string[], signature: Signature): Arguments {
  const known = { ...wide, ...signature.flags }
  const flags: Record<string, string> = {}
  const plain: string[] = []
  const unknown: string[] = []
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    if (!word.startsWith('-')) {
      plain.push(word)
      continue
    }
    const [, name = '', , value] = /^--([a-z-]+)(=(.*))?$/s.exec(word) ?? []
    const positive = name.replace(/^no-/, '')
    if (known[positive] === 'switch' && value === undefined) {
      flags[positive] = String(positive === name)
      continue
    }
    if (!Object.hasOwn(known, name)) {
      unknown.push(word)
      continue
    }
    if (Object.hasOwn(flags, name)) throw new UsageError(`argument --${name}: given twice`)
    const next = value ?? words[index + 1]
    if (value === undefined) index += 1
    if (next === undefined) throw new UsageError(`argument --${name}: expected one argument`)
    flags[name] = next
  }
  const repeats = signature.words.at(-1)?.endsWith('…') ?? false
  if (!repeats) unknown.push(...plain.slice(signature.words.length))
  if (unknown.length > 0) throw new UsageError(`unrecognized arguments:\n${unknown.map(one => `  ${one}`).join('\n')}`)
  const missing = [
    ...signature.words.slice(plain.length).map(name => name.replace('…', '')),
    ...Object.keys(known)
      .filter(name => known[name] === 'required' && flags[name] === undefined)
      .map(name => `--${name}`),
  ]
  if (missing.length > 0) throw new UsageError(`argument ${missing.join(' ')}: Must be specified.`)
  return { words: plain, flags }
}

/**
 * Splits a list as gcloud does: at commas, or at the delimiter between two carets in front
 * (https://cloud.google.com/sdk/gcloud/reference/topic/escaping).
 */
export function listFlag(value: string): string[] {
  const [, delimiter, rest] = /^\^([^^]*)\^(.*)$/s.exec(value) ?? []
  if (delimiter === '') throw new UsageError('Invalid delimeter.')
  const text = rest ?? value
  return text === '' ? [] : text.split(delimiter ?? ',')
}

/** Splits a dictionary: `KEY=VALUE` items, each at its first equals sign. */
export function dictionaryFlag(name: string, value: string): Record<string, string> {
  const entries = listFlag(value).map(item => {
    const [, key, text] = /^([^=]+)=(.*)$/s.exec(item) ?? []
    if (key === undefined || text === undefined)
      throw new UsageError(`argument --${name}: Bad syntax for dict arg: [${item}].`)
    return [key, text] as const
  })
  return Object.fromEntries(entries)
}
