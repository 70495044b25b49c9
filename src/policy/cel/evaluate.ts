import { type CelInput, CelScalar, type CelValue, celEnv, celMethod, isCelError, parse, plan } from '@bufbuild/cel'
import { strings } from '@bufbuild/cel/ext'

/** The result of an expression: a value, or why there is none (an absent claim, a wrong type). */
export type CelOutcome = { readonly value: CelValue } | { readonly error: string }

/** Variables in the form in which CEL takes them. */
export type CelVariables = Readonly<Record<string, CelInput>>

/** An expression that was parsed once, for many sets of variables. It never throws. */
export type CompiledCel = (variables: CelVariables) => CelOutcome

/** The syntax tree of an expression. */
export type CelExpression = ReturnType<typeof parse>['expr']

/**
 * Compiles a CEL expression, to be evaluated as Google's workload identity federation does. It knows the standard
 * functions, the string extensions (`split`, `lowerAscii`, …), and Google's own `extract`. `matches` is RE2 and
 * unanchored.
 */
export function compileCel(expression: string): CompiledCel {
  try {
    const run = plan(environment, parse(expression))
    return variables => {
      try {
        const outcome = run(variables)
        return isCelError(outcome) ? { error: outcome.message } : { value: outcome }
      } catch (error) {
        return { error: celErrorMessage(error) }
      }
    }
  } catch (error) {
    const failed = { error: celErrorMessage(error) }
    return () => failed
  }
}

const celErrorMessage = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Parses a CEL expression; the error is the parser's own. */
export function parseCel(expression: string): CelExpression | { readonly error: string } {
  try {
    return parse(expression).expr
  } catch (error) {
    return { error: celErrorMessage(error) }
  }
}

/**
 * Returns variables for CEL. Objects become maps, so that a claim is never looked up on a prototype.
 *
 * @param variables plain JSON values by name, as `{ assertion: claims }`; JSON numbers are CEL doubles
 */
export const celVariables = (variables: Readonly<Record<string, unknown>>): CelVariables =>
  Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, toCel(value)]))

function toCel(value: unknown): CelInput {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (Array.isArray(value)) return value.map(toCel)
  if (typeof value === 'object') return new Map(Object.entries(value).map(([key, item]) => [key, toCel(item)] as const))
  throw new TypeError(`a claim cannot be a ${typeof value}`)
}

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
