import type { RootCommand } from '@bomb.sh/tab'
import type { Command } from 'commander'
import { defaultPolicy, loadPolicyFile } from './files.ts'
import type { Terminal } from './terminal.ts'

type CompleteValue = (value: string, description: string) => void
interface Suggestion {
  readonly value: string
  readonly description: string
}

/** Names of arguments, and of the values of options, that are paths. */
const pathNames = /^(file|files|policy|policies|steps|old|new|claims|tests?|output|directory|record)s?$/

/**
 * Lets `complete SHELL` print a script, and `complete -- WORDS` the words that may follow. The script asks for them each
 * time that the user presses the tab key, so that they are never older than the program.
 *
 * The library prints to the standard output itself.
 */
export async function addCompletion(program: Command, args: readonly string[], terminal: Terminal): Promise<void> {
  const { default: complete } = await import('@bomb.sh/tab/commander')
  const known = complete(program)
  for (const command of program.commands) {
    const entry = known.commands.get(command.name())
    // Shells take each line for a word, and descriptions have several.
    if (entry !== undefined && command.summary() !== '') entry.description = command.summary()
  }
  if (args[1] !== '--') return
  const [files, grants] = await Promise.all([filesBeginning(args.at(-1) ?? '', terminal), grantsOf(terminal)])
  suggestValues(program, known, files, grants)
}

/** Gives each argument and option that is a path or a grant its suggestions. */
function suggestValues(
  program: Command,
  known: RootCommand,
  files: readonly Suggestion[],
  grants: readonly Suggestion[],
): void {
  const offer = (all: readonly Suggestion[]) => (give: CompleteValue) => {
    for (const { value, description } of all) give(value, description)
  }
  const walk = (command: Command, name: string): void => {
    const own = known.commands.get(name)
    for (const argument of command.registeredArguments) {
      const entry = own?.arguments.get(argument.name())
      if (entry === undefined || argument.argChoices !== undefined) continue
      if (argument.name() === 'grant') entry.handler = offer(grants)
      else if (pathNames.test(argument.name())) entry.handler = offer(files)
    }
    for (const { long, flags } of command.options) {
      const entry = long === undefined || long === null ? undefined : own?.options.get(long.slice(2))
      if (entry === undefined) continue
      if (long === '--grant') entry.handler = offer(grants)
      else if (/[<[](file|directory|path)\b/.test(flags)) entry.handler = offer(files)
    }
    for (const below of command.commands) walk(below, name === '' ? below.name() : `${name} ${below.name()}`)
  }
  walk(program, '')
}

/** Returns the files and folders that begin with a word: `.github/ver` → `.github/vertex-policy.yml`. */
async function filesBeginning(word: string, { list }: Terminal): Promise<readonly Suggestion[]> {
  const path = word.replace(/^--[\w-]+=/, '')
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const names = await list(folder === '' ? '.' : folder).catch((): readonly string[] => [])
  return names
    .filter(name => !name.startsWith('.') || path.slice(folder.length).startsWith('.') || name === '.github/')
    .filter(name => name.endsWith('/') || /\.(ya?ml|json|jsonl|md|tf)$/.test(name))
    .map(name => ({ value: `${folder}${name}`, description: '' }))
}

/** Returns the grants of the policy here. Without a valid policy there are none to suggest. */
async function grantsOf(terminal: Terminal): Promise<readonly Suggestion[]> {
  try {
    const { policy } = await loadPolicyFile(terminal, await defaultPolicy(terminal))
    return Object.values(policy.grants).map(({ name, description = '' }) => ({
      value: name,
      description: (description.split('\n')[0] ?? '').replaceAll(/[^\p{L}\p{N}\p{P} ]/gu, ' '),
    }))
  } catch {
    return []
  }
}
