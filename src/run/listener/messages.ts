import { isObject } from '../../core/json.ts'
import type { Toolkit } from '../../github/runner.ts'

/**
 * Messages between main and the listener that it starts, through the channel of Node's `fork`. The channel has no name,
 * so no other process can open it. Secrets pass through it alone: others can read the arguments of a process, and a later
 * step its environment.
 */
export type ToListener =
  | {
      readonly kind: 'begin'
      /** The environment of main. */
      readonly env: NodeJS.ProcessEnv
      /** The folder of the listener's files. */
      readonly directory: string
      /** The process that started main: the runner's, which lives as long as the job. */
      readonly runner: number
    }
  /** The workflow was cancelled. */
  | { readonly kind: 'interrupt' }

export type ToMain =
  /** A command for the runner, which reads it from main's output. */
  | { readonly kind: 'command'; readonly name: ForwardedCommand; readonly values: readonly unknown[] }
  /** Main may end. */
  | { readonly kind: 'done'; readonly exitCode: 0 | 1 }

/** Commands that main executes for the listener. The listener writes the runner's files itself. */
export const forwardedCommands = [
  'debug',
  'endGroup',
  'error',
  'info',
  'notice',
  'setSecret',
  'startGroup',
  'warning',
] as const satisfies readonly (keyof Toolkit)[]

export type ForwardedCommand = (typeof forwardedCommands)[number]

export type ForwardedCommands = Pick<Toolkit, ForwardedCommand>

export type SentCommand = Extract<ToMain, { readonly kind: 'command' }>

export const executeCommand = (commands: ForwardedCommands, name: ForwardedCommand, values: readonly unknown[]): void =>
  (commands[name] as (...values: readonly unknown[]) => void)(...values)

/** Reads a message of main; `undefined` if it is none. */
export function readToListener(message: unknown): ToListener | undefined {
  if (!isObject(message)) return undefined
  const { kind, env, directory, runner } = message
  if (kind === 'interrupt') return { kind }
  if (kind !== 'begin' || !isObject(env) || typeof directory !== 'string') return undefined
  const variables = Object.entries(env).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return { kind, env: Object.fromEntries(variables), directory, runner: Number(runner) }
}

/** Reads a message of the listener; `undefined` if it is none. */
export function readToMain(message: unknown): ToMain | undefined {
  if (!isObject(message)) return undefined
  const { kind, name, values, exitCode } = message
  if (kind === 'done') return { kind, exitCode: exitCode === 0 ? 0 : 1 }
  const command = forwardedCommands.find(candidate => candidate === name)
  return kind === 'command' && command !== undefined && Array.isArray(values)
    ? { kind, name: command, values }
    : undefined
}
