import { type CelInput, CelScalar, type CelValue, celEnv, celMethod, isCelError, parse, plan } from '@bufbuild/cel'
import { strings } from '@bufbuild/cel/ext'

/** The result of an expression: a value, or why there is none (an absent claim, a wrong type). */
export type CelOutcome = { readonly value: CelValue } | { readonly error: string }

/**
 * Evaluates a CEL expression as Google's workload identity federation does. It knows the standard functions, the string
 * extensions (`split`, `lowerAscii`, …), and Google's own `extract`. `matches` is RE2 and unanchored.
 *
 * @param bindings plain JSON values by variable name, as `{ assertion: claims }`; JSON numbers are CEL doubles
 * @param maps variables that are maps of CEL's own values, as a time
 */
export function evaluate(
  expression: string,
  bindings: Readonly<Record<string, unknown>>,
  maps: Readonly<Record<string, Readonly<Record<string, CelValue>>>> = {},
): CelOutcome {
  const variables: Record<string, CelInput> = Object.fromEntries([
    ...Object.entries(bindings).map(([name, value]) => [name, toCel(value)] as const),
    ...Object.entries(maps).map(([name, map]) => [name, new Map(Object.entries(map))] as const),
  ])
  try {
    const outcome = plan(environment, parse(expression))(variables)
    return isCelError(outcome) ? { error: outcome.message } : { value: outcome }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

/** True if CEL can read the expression. Whether it has a value, only an evaluation shows. */
export function parses(expression: string): boolean {
  try {
    parse(expression)
    return true
  } catch {
    return false
  }
}

/** True if the expression names a claim outside its string literals. Google requires that of a condition. */
export const namesClaim = (expression: string): boolean => /\bassertion\s*(\.|\[)/.test(withoutLiterals(expression))

/** The expression with empty string literals. */
export const withoutLiterals = (expression: string): string =>
  expression.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/gs, "''")

/**
 * Implements `extract("prefix{name}suffix")` of IAM conditions. It returns the text between the first prefix and the
 * next suffix, or up to the end if the suffix is empty. If either is missing, it returns the empty string.
 */
function extract(text: string, template: string): string {
  const [, prefix, suffix] = /^([^{}]*)\{[^{}]*\}([^{}]*)$/.exec(template) ?? []
  if (prefix === undefined || suffix === undefined) return ''
  const at = text.indexOf(prefix)
  if (at === -1) return ''
  const start = at + prefix.length
  const end = suffix === '' ? text.length : text.indexOf(suffix, start)
  return end === -1 ? '' : text.slice(start, end)
}

const environment = celEnv({
  funcs: [
    ...strings,
    celMethod('extract', CelScalar.STRING, [CelScalar.STRING], CelScalar.STRING, function (template) {
      return extract(this, template)
    }),
  ],
})

/** Objects become maps, so that a claim is never looked up on a prototype. */
function toCel(value: unknown): CelInput {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (Array.isArray(value)) return value.map(toCel)
  if (typeof value === 'object') return new Map(Object.entries(value).map(([key, item]) => [key, toCel(item)] as const))
  throw new TypeError(`a claim cannot be a ${typeof value}`)
}
