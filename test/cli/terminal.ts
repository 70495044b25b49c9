import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { executeProgram } from '../../src/cli/execute.ts'
import { runCommandLine } from '../../src/cli/program.ts'
import type { Question } from '../../src/cli/prompts.ts'
import { filesFrom, type Terminal } from '../../src/cli/terminal.ts'
import { createTransport } from '../../src/network/transport.ts'

/** What a command did. */
export interface CommandResult {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
  /** The questions that were asked. */
  readonly questions: readonly Question[]
  /** What the questions said of answers that they refused. */
  readonly refusals: readonly string[]
}

/** A real folder with files, in which command lines run in this process. */
export interface Workplace extends AsyncDisposable {
  readonly directory: string
  readonly write: (path: string, text: string) => Promise<void>
  /** Runs `keyless-vertex ARGS…` in the folder. */
  readonly run: (args: readonly string[], options?: WorkplaceOptions) => Promise<CommandResult>
}

export interface WorkplaceOptions {
  readonly input?: string
  readonly environment?: Terminal['environment']
  readonly hasColor?: boolean
  /** The folder below the workplace in which it runs. */
  readonly folder?: string
  /**
   * What a person types, question by question: an empty text is Enter alone, and `undefined` is Ctrl-C. Without it,
   * there is no terminal.
   */
  readonly answers?: readonly (string | undefined)[]
  /** The answer to "Write these files?". */
  readonly confirms?: boolean
  /** Certificates to trust in place of Node's own list, in PEM. */
  readonly ca?: string
}

/** A terminal without a person, that keeps what is printed. Its programs are those of the PATH in its environment. */
export function plainTerminal(
  directory: string,
  { input = '', environment = {}, hasColor = false, ca }: WorkplaceOptions = {},
): Terminal & { readonly printed: string[]; readonly complained: string[] } {
  const printed: string[] = []
  const complained: string[] = []
  let left = input
  return {
    printed,
    complained,
    print: text => void printed.push(`${text}\n`),
    complain: text => void complained.push(`${text}\n`),
    isInteractive: false,
    program: join(directory, 'dist/cli/index.js'),
    hasColor,
    environment,
    ask: () => Promise.reject(new Error('there is no person')),
    confirm: () => Promise.reject(new Error('there is no person')),
    execute: (program, args, extra = {}) => executeProgram(program, args, { directory, env: environment, extra }),
    connect: async () =>
      createTransport(environment, { timeLimit: AbortSignal.timeout, ...(ca !== undefined && { ca }) }),
    // As of a real standard input, nothing is left for a second reader.
    ...filesFrom(directory, {
      async *[Symbol.asyncIterator]() {
        yield Buffer.from(left)
        left = ''
      },
    }),
  }
}

/** A person who gives one answer after the other, and another one if a question refuses it. */
function person(answers: readonly (string | undefined)[], confirms: boolean) {
  const questions: Question[] = []
  const refusals: string[] = []
  const left = [...answers]
  const ask = async (question: Question): Promise<string | undefined> => {
    questions.push(question)
    while (left.length > 0) {
      const answer = left.shift()
      const value = answer === '' ? (question.initial ?? '') : answer
      const fault = value === undefined ? undefined : question.check(value)
      if (fault === undefined) return value
      refusals.push(fault)
    }
    throw new Error(`no answer is left for the question: ${question.message}`)
  }
  return { questions, refusals, prompts: { isInteractive: true, ask, confirm: async () => confirms } }
}

/** Makes a folder with files by their paths. It is a checkout: it contains `.git`. */
export async function makeWorkplace(files: Readonly<Record<string, string>> = {}): Promise<Workplace> {
  const directory = await mkdtemp(join(tmpdir(), 'command-line-'))
  const write = async (path: string, text: string): Promise<void> => {
    const file = join(directory, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  await mkdir(join(directory, '.git'))
  for (const [path, text] of Object.entries(files)) await write(path, text)
  return {
    directory,
    write,
    run: async (args, options = {}) => {
      const { folder = '', answers, confirms = true } = options
      const terminal = plainTerminal(join(directory, folder), options)
      const { prompts, ...asked } = person(answers ?? [], confirms)
      const exit = await runCommandLine(args, answers === undefined ? terminal : { ...terminal, ...prompts })
      return { exit, stdout: terminal.printed.join(''), stderr: terminal.complained.join(''), ...asked }
    },
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true }),
  }
}
