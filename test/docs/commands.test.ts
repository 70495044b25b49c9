import { globSync } from 'node:fs'
import { type Command, CommanderError } from 'commander'
import { expect, test } from 'vitest'
import { createProgram } from '../../src/cli/program.ts'
import { plainTerminal } from '../cli/terminal.ts'
import { commandsIn, read, root } from './markdown.ts'

const pages = globSync(['*.md', 'docs/**/*.md', 'examples/**/*.md', '.github/**/*.md'], { cwd: root }).toSorted()
const terminal = plainTerminal(root)

/** Parses a command line as the program does, and runs nothing. Returns what is wrong with it. */
async function faultOf(args: readonly string[]): Promise<string | undefined> {
  const program = createProgram({ terminal, end: () => {} })
  program.configureOutput({ writeOut: () => {}, writeErr: () => {} })
  const disarm = (command: Command): void => {
    if (command.commands.length === 0) command.action(() => {})
    command.configureOutput({ writeOut: () => {}, writeErr: () => {} })
    for (const below of command.commands) disarm(below)
  }
  disarm(program)
  if (isName(args, program)) return undefined
  try {
    await program.parseAsync([...args], { from: 'user' })
    return undefined
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? undefined : error.message
    throw error
  }
}

/** Tells whether the words only name a command, as a sentence does: `audit verify` without its file. */
const isName = ([name, ...rest]: readonly string[], command: Command): boolean =>
  name === undefined || command.commands.some(below => below.name() === name && isName(rest, below))

/** The words after the program, or undefined if a command starts another one. */
function argsOf(words: readonly string[]): readonly string[] | undefined {
  if (words[0] === 'keyless-vertex') return words.slice(1)
  const named = words.findIndex(word => /^github:[^/]+\/keyless-vertex#/.test(word))
  return words[0] === 'npx' && named > 0 ? words.slice(named + 1) : undefined
}

test('every command line of this program in a document parses: its command and options exist', async () => {
  const lines = pages.flatMap(page =>
    commandsIn(read(page)).flatMap(words => {
      const args = argsOf(words)
      return args === undefined ? [] : [{ page, args }]
    }),
  )
  expect(lines.length).toBeGreaterThan(60)
  const faults: string[] = []
  for (const { page, args } of lines) {
    const fault = await faultOf(args)
    if (fault !== undefined) faults.push(`${page}: keyless-vertex ${args.join(' ')}: ${fault}`)
  }
  expect(faults).toEqual([])
})

test('a command, an option and a value that do not exist are found', async () => {
  expect(await faultOf(['compile', '--target', 'gcloud'])).toBeUndefined()
  expect(await faultOf(['compil'])).toContain('unknown command')
  expect(await faultOf(['compile', '--taget', 'gcloud'])).toContain('unknown option')
  expect(await faultOf(['compile', '--target', 'pulumi'])).toContain('Allowed choices')
  expect(await faultOf(['audit', 'verify', '--json'])).toContain('missing required argument')
  expect(await faultOf(['audit', 'verify'])).toBeUndefined()
})
