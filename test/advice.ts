import type { Command } from '../src/core/errors.ts'

interface Advised {
  readonly cure?: string | undefined
  readonly commands?: readonly Command[] | undefined
}

/** What a user is advised, prose and commands, as one text. */
export const adviceOf = ({ cure, commands = [] }: Advised): string =>
  [...(cure === undefined ? [] : [cure]), ...commands.map(textOf)].join('\n')

/** Only what is to be run. */
export const commandsOf = ({ commands = [] }: Advised): string[] =>
  commands.map(command => (typeof command === 'string' ? command : command.run))

const textOf = (command: Command): string => (typeof command === 'string' ? command : `${command.when}\n${command.run}`)
