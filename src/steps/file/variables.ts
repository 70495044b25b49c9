import { ActionError, type Problem } from '../../core/errors.ts'
import { isObject } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import type { Fault } from '../../document/shape.ts'
import { suggest } from '../../document/suggest.ts'
import { parseDocument, values as valueLimits } from '../../document/yaml.ts'
import type { StepsFile, VariableDeclaration } from '../types.ts'

/** A value as given, with its place in the input (counted from 1). */
export interface GivenVariable {
  readonly value: unknown
  readonly line: number
  readonly column: number
}

export type GivenVariables = Readonly<Record<string, GivenVariable>>

const file = 'variables (input)'
export const variableName = /^[A-Za-z][A-Za-z0-9_-]{0,62}$/

/**
 * Reads the action's `variables` input: `name=value` lines (the value follows the first `=`; spaces around both are
 * dropped, empty lines skipped), or one JSON object, whose values may have types and line breaks.
 *
 * @throws ActionError `INPUT_INVALID` with every problem: no `=`, a bad name, a duplicate name, control characters
 */
export function parseVariables(input: string): GivenVariables {
  const problems: Problem[] = []
  const given = input.trimStart().startsWith('{') ? fromJson(input, problems) : fromLines(input, problems)
  if (problems.length > 0) throw invalid(problems)
  return given
}

function fromLines(input: string, problems: Problem[]): GivenVariables {
  const given = new Map<string, GivenVariable>()
  for (const [index, text] of input.split(/\r?\n/).entries()) {
    if (text.trim() === '') continue
    const line = index + 1
    const report = (message: string, cure: string): void =>
      void problems.push({ file, line, column: 1, path: '', message, cure })
    const equals = text.indexOf('=')
    const name = text.slice(0, equals).trim()
    const value = text.slice(equals + 1).trim()
    const before = given.get(name)
    if (equals === -1) report('expected name=value', 'Write one variable a line, or one JSON object.')
    else if (!variableName.test(name)) report(`${quote(name)} is not a name of a variable`, nameRule)
    else if (before !== undefined) report(`${name} is given twice, first on line ${before.line}`, 'Remove one.')
    else if (/\p{Cc}/u.test(value))
      report(`${name} contains a control character`, 'Give the variables as a JSON object.')
    else given.set(name, { value, line, column: text.indexOf(value, equals + 1) + 1 })
  }
  return Object.fromEntries(given)
}

const nameRule = 'Names have letters, digits, _ and -, and begin with a letter.'

function fromJson(input: string, problems: Problem[]): GivenVariables {
  const json = readJson(input)
  // The YAML reader finds faults that JSON.parse ignores: duplicate names, `__proto__`.
  const document = parseDocument(input, file, 'INPUT_INVALID', valueLimits)
  if (!json.isValid || !isObject(json.value)) {
    problems.push(
      document.problem([], 'begins with { but is not a JSON object', { cure: 'Write JSON, or name=value lines.' }),
    )
    return {}
  }
  const given: [string, GivenVariable][] = []
  for (const [name, value] of Object.entries(json.value)) {
    const { line, column } = document.problem([name], '')
    const report = (message: string, cure: string): void =>
      void problems.push(document.problem([name], message, { cure, key: true }))
    if (!variableName.test(name)) report(`${quote(name)} is not a name of a variable`, nameRule)
    else if (value === null) report('expected a value, got null', 'Leave it out to get its default.')
    else if (hasControl(value)) report('contains a control character', 'Strings may contain only tabs and line breaks.')
    else given.push([name, { value, line, column }])
  }
  return Object.fromEntries(given)
}

function hasControl(value: unknown): boolean {
  if (typeof value === 'string') return /\p{Cc}/u.test(value.replace(/[\t\n]/g, ''))
  if (Array.isArray(value)) return value.some(hasControl)
  return isObject(value) && Object.entries(value).some(([key, item]) => hasControl(key) || hasControl(item))
}

/**
 * Compares the given values with the declarations of the steps file. Each value gets its declared type, and defaults
 * are filled in.
 *
 * @param options.allowMissing in `plan`: a missing required variable stays absent, and is not a problem
 * @throws ActionError `INPUT_INVALID` with every problem: undeclared, missing, of another type
 */
export function resolveVariables(
  steps: Pick<StepsFile, 'document' | 'variables'>,
  given: GivenVariables,
  options: { readonly allowMissing?: boolean } = {},
): Record<string, unknown> {
  const problems: Problem[] = []
  const values: [string, unknown][] = []
  const names = Object.keys(steps.variables)
  for (const [name, { line, column }] of Object.entries(given)) {
    if (Object.hasOwn(steps.variables, name)) continue
    const message = `${steps.document.file} declares no variable ${name}`
    const cure = suggest(name, names) ?? `Declare it there under variables, or remove it.`
    problems.push({ file, line, column, path: name, message, cure })
  }
  for (const [name, declaration] of Object.entries(steps.variables)) {
    const one = Object.hasOwn(given, name) ? given[name] : undefined
    if (one !== undefined) {
      const typed = convert(one.value, declaration.type)
      if ('value' in typed) values.push([name, typed.value])
      else
        problems.push({
          ...{ file, line: one.line, column: one.column, path: name, message: typed.fault },
          ...(one.value === '' && { cure: emptyCure(name, declaration) }),
        })
    } else if (!declaration.required) values.push([name, declaration.default])
    else if (!options.allowMissing)
      problems.push(
        steps.document.problem(['variables', name], 'required, but not given', {
          cure: `Add ${name}=… to the action's variables input.`,
          key: true,
        }),
      )
  }
  if (problems.length > 0) throw invalid(problems)
  return Object.fromEntries(values)
}

/** An expression of the workflow gave nothing: an output of another name, or an input that this event does not have. */
const emptyCure = (name: string, { required, default: value }: VariableDeclaration): string =>
  required || value === null
    ? 'Its expression in the workflow is empty: check the name of the output or input.'
    : `Its expression in the workflow is empty. If the event has no such input, write ${name}=\${{ inputs.${name} || ${JSON.stringify(value)} }}.`

/** Returns where the value of a variable comes from: the input, or its default. */
export function placeOfValue(
  steps: Pick<StepsFile, 'document'>,
  given: GivenVariables,
  name: string,
): Pick<Problem, 'file' | 'line' | 'column' | 'path'> {
  const one = Object.hasOwn(given, name) ? given[name] : undefined
  if (one !== undefined) return { file, line: one.line, column: one.column, path: name }
  const { message: _, ...place } = steps.document.problem(['variables', name, 'default'], '')
  return place
}

/** Reads the `variables` of a steps file, whose form is checked elsewhere. Each is either required or has a default. */
export function readVariableDeclarations(value: unknown, faults: Fault[]): Record<string, VariableDeclaration> {
  const declarations: [string, VariableDeclaration][] = []
  for (const [name, raw] of Object.entries(isObject(value) ? value : {})) {
    const path = ['variables', name]
    if (!variableName.test(name))
      faults.push({ path, message: `${quote(name)} is not a name of a variable`, cure: nameRule, key: true })
    const declared = isObject(raw) ? raw : {}
    const type = types.find(one => one === declared['type']) ?? 'string'
    const required = declared['required'] === true
    const hasDefault = Object.hasOwn(declared, 'default')
    if (required === hasDefault) {
      const message = required
        ? 'is required, so its default would never be used'
        : 'is neither required nor has a default'
      faults.push({ path, message, cure: 'Write required: true or a default (null leaves the field out).', key: true })
    }
    const typed = (declared['default'] ?? null) === null ? { value: null } : convert(declared['default'], type)
    if ('fault' in typed) faults.push({ path: [...path, 'default'], message: typed.fault })
    const description = typeof declared['description'] === 'string' ? declared['description'] : undefined
    declarations.push([name, { type, required, default: 'value' in typed ? typed.value : null, description }])
  }
  return Object.fromEntries(declarations)
}

type Typed = { readonly value: unknown } | { readonly fault: string }

/**
 * Converts a value to its declared type. A string is accepted if it is the exact form of it (`10`, never `1e1`, `0xa`
 * or ` 10`).
 */
export function convert(value: unknown, type: VariableDeclaration['type']): Typed {
  const [typed, expected] = conversions[type](value)
  if (typed !== undefined) return { value: typed }
  const got = typeof value === 'string' ? quote(value) : (JSON.stringify(value) ?? 'nothing').slice(0, 80)
  return { fault: `expected ${expected}, got ${got}` }
}

const types = ['string', 'integer', 'number', 'boolean', 'list', 'object'] as const

const conversions: Readonly<Record<VariableDeclaration['type'], (value: unknown) => readonly [unknown, string]>> = {
  string: value => [typeof value === 'string' ? value : undefined, 'a string'],
  integer: value => {
    const number = typeof value === 'string' && /^(0|-?[1-9]\d*)$/.test(value) ? Number(value) : value
    return [Number.isSafeInteger(number) ? number : undefined, 'an integer, such as 10']
  },
  number: value => {
    const decimal = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/
    const number = typeof value === 'string' && decimal.test(value) ? Number(value) : value
    return [Number.isFinite(number) ? number : undefined, 'a number, such as 0.5']
  },
  boolean: value => {
    const boolean = value === 'true' ? true : value === 'false' ? false : value
    return [typeof boolean === 'boolean' ? boolean : undefined, 'true or false']
  },
  list: value => {
    const list = typeof value === 'string' ? strictJson(value) : value
    return [Array.isArray(list) ? list : undefined, 'a JSON list, such as ["a", "b"]']
  },
  object: value => {
    const object = typeof value === 'string' ? strictJson(value) : value
    return [isObject(object) ? object : undefined, 'a JSON object, such as {"a": 1}']
  },
}

/** @returns `undefined` for invalid JSON, and for faults that JSON.parse ignores: duplicate keys, `__proto__` */
function strictJson(text: string): unknown {
  const json = readJson(text)
  if (!json.isValid) return undefined
  try {
    parseDocument(text, file, 'INPUT_INVALID', valueLimits)
    return json.value
  } catch {
    return undefined
  }
}

function readJson(text: string): { readonly isValid: true; readonly value: unknown } | { readonly isValid: false } {
  try {
    return { isValid: true, value: JSON.parse(text) }
  } catch {
    return { isValid: false }
  }
}

function invalid(problems: readonly Problem[]): ActionError {
  const [first, ...more] = problems
  const what = `${first?.path ? `${first.path}: ` : ''}${first?.message}${more.length > 0 ? ` (and ${more.length} more)` : ''}`
  return new ActionError('INPUT_INVALID', `The variables cannot be used: ${what}`, { problems })
}
