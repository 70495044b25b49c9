import type { Command } from '../core/errors.ts'
import type { HttpProxy } from './proxy.ts'

/** The destination of a request, and its proxy. */
export interface Destination {
  /** Without its port. */
  readonly host: string
  readonly port: number
  readonly proxy: HttpProxy | undefined
  readonly env: NodeJS.ProcessEnv
  /** The tokens of the request, which must not be shown. */
  readonly secrets: readonly string[]
}

/** Why no answer came, in words. It never contains credentials, nor a raw error text of Node. */
export interface NetworkFailure {
  readonly reason: string
  readonly cause: string
  readonly cure: string
  readonly commands?: readonly Command[]
  /** True if a retry cannot help. */
  readonly lasting: boolean
}

/** The error's code, if it looks like one. */
export function codeOf(error: unknown): string {
  const code = textProperty(error, 'code')
  return /^\w{1,60}$/.test(code) ? code : ''
}

/** A text field of an error; empty if it is not text. */
export function textProperty(error: unknown, name: string): string {
  const found: unknown = error instanceof Error ? Reflect.get(error, name) : undefined
  return typeof found === 'string' ? found : ''
}
