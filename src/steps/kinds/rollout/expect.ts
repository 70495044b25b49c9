import { isObject } from '../../../shape.ts'
import { canonicalJson } from '../../dedupe.ts'
import { readPath, valueAt } from '../../values.ts'
import type { Expectation } from './body.ts'

/**
 * The first expectation that an answer does not meet: `predictions[0].score is 1.7, expected at most 1`; `undefined`
 * where it meets them all.
 */
export function unmet(expect: Readonly<Record<string, Expectation>>, answer: unknown): string | undefined {
  for (const [path, expectation] of Object.entries(expect)) {
    const flaw = flawOf(expectation, valueAt(answer, readPath(path) ?? []))
    if (flaw !== undefined) return `${path} ${flaw}`
  }
  return undefined
}

function flawOf(expectation: Expectation, value: unknown): string | undefined {
  const { min, max, equals, type } = expectation
  if (value === undefined) return 'is missing'
  if (type !== undefined && typeOf(value) !== type)
    return `is ${shown(value)}, expected ${type === 'object' ? 'an' : 'a'} ${String(type)}`
  if (Object.hasOwn(expectation, 'equals') && canonicalJson(value) !== canonicalJson(equals))
    return `is ${shown(value)}, expected ${shown(equals)}`
  if (min === undefined && max === undefined) return undefined
  if (typeof value !== 'number' || !Number.isFinite(value)) return `is ${shown(value)}, expected a number`
  if (typeof min === 'number' && value < min) return `is ${value}, expected at least ${min}`
  if (typeof max === 'number' && value > max) return `is ${value}, expected at most ${max}`
  return undefined
}

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : isObject(value) ? 'object' : typeof value

/** A model's own words, as little of them as says enough. */
const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length <= 80 ? text : `${text.slice(0, 80)}…`
}
