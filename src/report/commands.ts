import type { Command } from '../core/errors.ts'
import { codeBlock, markdown, printable } from '../core/escape.ts'
import { wrapCommand } from './wrap-command.ts'

/** Formats commands for the log: each on its own, with its purpose above. */
export function commandLines(commands: readonly Command[], indent: string): string[] {
  return commands.flatMap((command, index) => {
    const { when, run } = parts(command)
    const above = when !== undefined ? [`${indent}${when}`] : index > 0 ? [''] : []
    return [...above, ...run.split('\n').map(line => `${indent}  ${line}`)]
  })
}

/** Formats commands as Markdown: a block with GitHub's copy button for each. */
export const commandBlocks = (commands: readonly Command[]): string =>
  commands
    .map(parts)
    .flatMap(({ when, run }) => [...(when === undefined ? [] : [markdown(when)]), codeBlock(wrapCommand(run), 'sh')])
    .join('\n\n')

/**
 * Returns as many whole commands as fit into the rest of an annotation. Half a command would do something else.
 *
 * @param room characters
 */
export function fittingCommands(commands: readonly Command[], room: number): string {
  const shown = commands.map(parts).map(({ when, run }) => printable(when === undefined ? run : `${when}\n${run}`))
  const all = shown.map(text => `\n${text}`).join('')
  if (all.length <= room) return all
  const elsewhere = `\nThe log of the step has the ${commands.length === 1 ? 'command' : 'commands'} to run.`
  return elsewhere.length <= room ? elsewhere : ''
}

const parts = (command: Command): { readonly when?: string; readonly run: string } =>
  typeof command === 'string' ? { run: command } : command
