import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { isObject } from '../../src/core/json.ts'

/** The parts of `action.yml` that the runner needs. */
export interface ActionDefinition {
  /** Input name to its default, not evaluated. An input without a default has the empty string. */
  readonly inputs: Readonly<Record<string, string>>
  /** Absolute paths. */
  readonly main: string
  readonly post: string | undefined
}

/**
 * Reads the `action.yml` of a folder.
 *
 * @throws Error if it is not a JavaScript action that a current runner would run
 */
export function readAction(directory: string): ActionDefinition {
  const value: unknown = parse(readFileSync(join(directory, 'action.yml'), 'utf8'))
  if (!isObject(value) || !isObject(value['runs'])) throw new Error('action.yml has no runs')
  const { using, main, post, pre } = value['runs']
  const postIf = value['runs']['post-if']
  if (using !== 'node24') throw new Error(`action.yml: using is ${String(using)}, the emulated runner has node24`)
  if (typeof main !== 'string') throw new Error('action.yml: runs.main is missing')
  if (pre !== undefined) throw new Error('action.yml: pre is not run for actions of the checkout (uses: ./)')
  if (postIf !== undefined && postIf !== 'always()') throw new Error('action.yml: post-if is always() here')
  const inputs = isObject(value['inputs']) ? value['inputs'] : {}
  return {
    inputs: Object.fromEntries(
      Object.entries(inputs).map(([name, input]) => [name, isObject(input) ? String(input['default'] ?? '') : '']),
    ),
    main: join(directory, main),
    post: typeof post === 'string' ? join(directory, post) : undefined,
  }
}

/** Contexts that expressions may use: `github`, `strategy`, `runner`, … */
export type Contexts = Readonly<Record<string, Readonly<Record<string, string>>>>

/**
 * Evaluates `${{ context.name }}` in a text, also with a literal that takes its place if it is empty: `${{ inputs.a ||
 * false }}`. Anything else is an error, since a wrong guess of GitHub's expression language would be worse.
 */
export function evaluate(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) => {
    const path = /^([a-z]+)\.([\w-]+)(?: \|\| (?:'([^']*)'|(true|false|\d+)))?$/.exec(expression.trim())
    const context = path?.[1] === undefined ? undefined : contexts[path[1]]
    if (path?.[2] === undefined || context === undefined)
      throw new Error(`the emulated runner does not evaluate \${{${expression}}}`)
    const value = Object.hasOwn(context, path[2]) ? (context[path[2]] ?? '') : ''
    return value === '' ? (path[3] ?? path[4] ?? '') : value
  })
}
