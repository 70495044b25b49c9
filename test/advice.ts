import type { Command } from '../src/core/errors.ts'

interface Advised {
  readonly cure?: string | undefined
  readonly commands?: readonly Command[] | undefined
}

/** Returns the advice to a user, sentences and commands, as one text. */
export const adviceOf = ({ cure, commands = [] }: Advised): string =>
  [...(cure === undefined ? [] : [cure]), ...commands.map(textOf)].join('\n')

/** Returns the commands only. */
export const commandsOf = ({ commands = [] }: Advised): string[] =>
  commands.map(command => (typeof command === 'string' ? command : command.run))

const textOf = (command: Command): string => (typeof command === 'string' ? command : `${command.when}\n${command.run}`)
