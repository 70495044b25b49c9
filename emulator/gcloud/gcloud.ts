import { parseArguments, UsageError } from './arguments.ts'
import { commands } from './commands.ts'
import { objectOf, type Send } from './rest.ts'
import type { Ended } from './shell-run.ts'

/**
 * Does what gcloud does with these words: parses them as strictly, and sends what it sends. An unknown command or flag
 * ends with 2, a refusal of Google with 1.
 *
 * @param words without `gcloud`
 */
export async function runGcloud(words: readonly string[], send: Send, stdin: string): Promise<Ended> {
  const verb = Object.keys(commands)
    .filter(known => words.slice(0, known.split(' ').length).join(' ') === known)
    .toSorted((a, b) => b.length - a.length)[0]
  const command = verb === undefined ? undefined : commands[verb]
  if (verb === undefined || command === undefined) return failed(2, '', `Invalid choice: '${words.join(' ')}'.`)
  const name = verb.replaceAll(' ', '.')
  try {
    const args = parseArguments(words.slice(verb.split(' ').length), command)
    const show = formatter(args.flags['format'])
    const body = await command.run({ ...args, send, stdin, flag: flag => args.flags[flag] ?? '' })
    return { status: 0, stdout: show(body), stderr: '' }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return failed(error instanceof UsageError ? 2 : 1, name, error.message)
  }
}

const failed = (status: number, name: string, message: string): Ended => ({
  status,
  stdout: '',
  stderr: `ERROR: (gcloud${name === '' ? '' : `.${name}`}) ${message}\n`,
})

/** `value(a.b)` prints one field. Without a format, a resource is printed as a whole. */
function formatter(format: string | undefined): (body: object) => string {
  if (format === undefined) return body => `${JSON.stringify(body, null, 2)}\n`
  const [, path] = /^value\(([\w.]+)\)$/.exec(format) ?? []
  if (path === undefined) throw new UsageError(`argument --format: only value(FIELD) is known here, not ${format}`)
  return body => {
    const value = path.split('.').reduce<unknown>((at, name) => objectOf(at)[name], body)
    return `${value === undefined ? '' : String(value)}\n`
  }
}
