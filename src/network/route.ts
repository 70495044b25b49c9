import type { Command } from '../core/errors.ts'
import type { HttpProxy } from './proxy.ts'

/** Where a request went, and how. */
export interface Way {
  /** Without its port. */
  readonly host: string
  readonly port: number
  readonly proxy: HttpProxy | undefined
  readonly env: NodeJS.ProcessEnv
  /** What must not be shown: the tokens of the request. */
  readonly secrets: readonly string[]
}

/** Why no answer came, in words. Never holds credentials, nor an error text of Node's as it came. */
export interface Failure {
  readonly reason: string
  readonly cause: string
  readonly cure: string
  readonly commands?: readonly Command[]
  /** Whether trying again cannot help. */
  readonly lasting: boolean
}

/** The error's code, if it looks like one. */
export function codeOf(error: unknown): string {
  const code = textIn(error, 'code')
  return /^\w{1,60}$/.test(code) ? code : ''
}

/** A field of an error that is text; empty if it is not. */
export function textIn(error: unknown, name: string): string {
  const found: unknown = error instanceof Error ? Reflect.get(error, name) : undefined
  return typeof found === 'string' ? found : ''
}
