import { isObject } from '../../../core/json.ts'
import { formatPath, type Path, reached, readPath, valueAt } from '../../../document/path.ts'
import { canonicalJson } from '../../dedupe-key.ts'
import type { Expectation } from './read-body.ts'

/**
 * Returns the first requirement that an answer does not meet: `predictions[0].score is 1.7, expected at most 1`;
 * `undefined` if it meets all of them.
 */
export function unmet(expect: Readonly<Record<string, Expectation>>, answer: unknown): string | undefined {
  for (const [path, expectation] of Object.entries(expect)) {
    const at = readPath(path) ?? []
    const value = valueAt(answer, at)
    const flaw = value === undefined ? `is missing${describeFound(answer, at)}` : unmetBy(expectation, value)
    if (flaw !== undefined) return `${path} ${flaw}`
  }
  return undefined
}

function unmetBy(expectation: Expectation, value: unknown): string | undefined {
  const { min, max, equals, type, contains } = expectation
  if (type !== undefined && typeOf(value) !== type)
    return `is ${shortJson(value)}, expected ${type === 'object' ? 'an' : 'a'} ${String(type)}`
  if (Object.hasOwn(expectation, 'equals') && canonicalJson(value) !== canonicalJson(equals))
    return `is ${shortJson(value)}, expected ${shortJson(equals)}`
  if (typeof contains === 'string' && !(typeof value === 'string' && value.includes(contains)))
    return `is ${shortJson(value)}, expected a text with ${shortJson(contains)}`
  if (min === undefined && max === undefined) return undefined
  if (typeof value !== 'number' || !Number.isFinite(value)) return `is ${shortJson(value)}, expected a number`
  if (typeof min === 'number' && value < min) return `is ${value}, expected at least ${min}`
  if (typeof max === 'number' && value > max) return `is ${value}, expected at most ${max}`
  return undefined
}

/** Returns the longest beginning of a path that exists, and its value. */
function describeFound(answer: unknown, path: Path): string {
  const last = reached(answer, path)
  const value = valueAt(answer, last)
  const keys = isObject(value) ? Object.keys(value).filter(key => /^[\w-]{1,40}$/.test(key)) : []
  const what =
    keys.length > 0 ? keys.slice(0, 8).join(', ') : Array.isArray(value) ? `${value.length} items` : shortJson(value)
  return `: ${last.length === 0 ? 'the answer' : formatPath(last)} ${isObject(value) || Array.isArray(value) ? 'has' : 'is'} ${what}`
}

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : isObject(value) ? 'object' : typeof value

/** Formats a model's own words, cut to a short text. */
const shortJson = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length <= 80 ? text : `${text.slice(0, 80)}…`
}
