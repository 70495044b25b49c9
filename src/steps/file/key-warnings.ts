import { isObject, Pending } from '../../core/json.ts'
import { formatPath, type Path } from '../../document/path.ts'
import type { PreparedStep } from '../types.ts'

/** A variable of an environment, or an argument of a build, whose value looks like a key. The value is never shown. */
export interface KeyLikeValue {
  readonly step: string
  /** Path of the value in the steps file. */
  readonly path: Path
  readonly message: string
}

/** Beginnings of keys that their issuers document. */
const keyBeginnings = [
  'sk-',
  'sk_live_',
  'rk_live_',
  'ghp_',
  'gho_',
  'ghs_',
  'ghu_',
  'github_pat_',
  'glpat-',
  'AKIA',
  'ASIA',
  'AIza',
  'ya29.',
  'xoxb-',
  'xoxp-',
  'hf_',
  'npm_',
  'SG.',
  '-----BEGIN ',
] as const

/** Shortest key with such a beginning, and shortest one without. */
const shortest = { known: 12, unknown: 20 }
/** A longer value is judged by its beginning. */
const mostJudged = 512
/** Bits of each character: words and names have less, random letters and digits more. */
const leastEntropy = 3.8

/** Returns the variables of environments, and the arguments of builds, whose values look like keys. */
export const keyWarnings = (steps: readonly PreparedStep[]): readonly KeyLikeValue[] =>
  steps.flatMap(({ declaration: { id, kind }, body }) =>
    variablesIn(body, ['steps', id, kind]).flatMap(({ name, value, path }) => {
      if (!looksLikeKey(value)) return []
      const message = `The value of ${name} looks like a key. All who may read the ${readableIn[kind] ?? kind} at Google can read it. ${adviceFor(kind, name, path)}`
      return [{ step: id, path, message }]
    }),
  )

/** What shows the value, if it is not called like the kind. */
const readableIn: Readonly<Record<string, string>> = { buildImage: 'build, and perhaps the image,' }

/** Only an agent can receive a secret by its name. */
function adviceFor(kind: string, name: string, path: Path): string {
  const secret = name.toLowerCase().replaceAll('_', '-')
  if (kind === 'buildImage')
    return `Keep it in Secret Manager, and let one of your own \`steps\` of the build read it under the build's account: gcloud secrets versions access latest --secret=${secret}`
  if (kind !== 'reasoningEngine')
    return `Keep it in Secret Manager, and let the program read projects/PROJECT/secrets/${secret} under its own account.`
  const at = formatPath([...path.slice(3, -3), 'secretEnv'])
  return `Keep it in Secret Manager, list ${secret} in allow.secrets of the grant, and write instead of this variable: ${at}: [{ name: ${name}, secretRef: { secret: ${secret}, version: latest } }]`
}

interface Variable {
  readonly name: string
  readonly value: string
  readonly path: Path
}

/** Returns the variables of all environments in a body, and the arguments of a build. */
function variablesIn(value: unknown, path: Path): readonly Variable[] {
  if (value instanceof Pending) return []
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => variablesIn(item, [...path, index]))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, item]): readonly Variable[] => {
    const at = [...path, key]
    if (key !== 'env' && key !== 'build_args') return variablesIn(item, at)
    if (Array.isArray(item)) return item.flatMap((variable: unknown, index) => variableOf(variable, [...at, index]))
    if (!isObject(item) || item instanceof Pending) return []
    return Object.entries(item).flatMap(([name, text]) => variableOf({ name, value: text }, at, name))
  })
}

/**
 * Returns a variable that is written as `name` and `value`, as a text `NAME=value`, or as an entry of a mapping.
 *
 * @param key the last segment of the value's path, where the form does not decide it
 */
function variableOf(variable: unknown, at: Path, key = 'value'): readonly Variable[] {
  if (typeof variable === 'string') {
    const [name = '', ...rest] = variable.split('=')
    return [{ name, value: rest.join('='), path: at }]
  }
  const { name, value } = isObject(variable) ? variable : {}
  return typeof name === 'string' && typeof value === 'string' ? [{ name, value, path: [...at, key] }] : []
}

/** True for a value with the beginning of a known key, and for random letters and digits. A digest is not a key. */
export function looksLikeKey(value: string): boolean {
  const text = value.slice(0, mostJudged)
  if (keyBeginnings.some(beginning => text.startsWith(beginning))) return text.length >= shortest.known
  if (text.length < shortest.unknown) return false
  const kinds = { lower: 0, upper: 0, digit: 0, other: 0 }
  for (const character of text) {
    const kind = kindOfCharacter(character)
    if (kind === undefined) return false
    kinds[kind]++
  }
  const isHex =
    [32, 40, 64].includes(text.length) && [...text].every(character => '0123456789abcdef'.includes(character))
  return kinds.lower > 2 && kinds.upper > 2 && kinds.digit > 1 && !isHex && entropyOf(text) >= leastEntropy
}

/** @returns `undefined` for a character that keys do not have: of an address, a path, a sentence */
function kindOfCharacter(character: string): 'lower' | 'upper' | 'digit' | 'other' | undefined {
  if (character >= 'a' && character <= 'z') return 'lower'
  if (character >= 'A' && character <= 'Z') return 'upper'
  if (character >= '0' && character <= '9') return 'digit'
  return '+/=_-'.includes(character) ? 'other' : undefined
}

/** Returns Shannon's entropy in bits for each character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return [...counts.values()].reduce((bits, count) => bits - (count / text.length) * Math.log2(count / text.length), 0)
}
