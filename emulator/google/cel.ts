import type { CelValue } from '@bufbuild/cel'
import { type CelOutcome, type CompiledCel, celVariables, compileCel, parseCel } from '../../src/policy/cel/evaluate.ts'

/**
 * Evaluates a CEL expression as Google's workload identity federation does.
 *
 * @param bindings plain JSON values by variable name, as `{ assertion: claims }`; JSON numbers are CEL doubles
 * @param maps variables that are maps of CEL's own values, as a time
 */
export const evaluate = (
  expression: string,
  bindings: Readonly<Record<string, unknown>>,
  maps: Readonly<Record<string, Readonly<Record<string, CelValue>>>> = {},
): CelOutcome =>
  compiled(expression)({
    ...celVariables(bindings),
    ...Object.fromEntries(Object.entries(maps).map(([name, map]) => [name, new Map(Object.entries(map))])),
  })

/** Expressions of the providers of this process. Tests evaluate a few of them for thousands of tokens. */
const known = new Map<string, CompiledCel>()

function compiled(expression: string): CompiledCel {
  const found = known.get(expression) ?? compileCel(expression)
  known.set(expression, found)
  return found
}

/** True if CEL can read the expression. Whether it has a value, only an evaluation shows. */
export function parses(expression: string): boolean {
  const parsed = parseCel(expression)
  return parsed === undefined || !('error' in parsed)
}

/** True if the expression names a claim outside its string literals. Google requires that of a condition. */
export const namesClaim = (expression: string): boolean => /\bassertion\s*(\.|\[)/.test(withoutLiterals(expression))

/** The expression with empty string literals. */
export const withoutLiterals = (expression: string): string =>
  expression.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/gs, "''")
