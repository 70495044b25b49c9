import { type Change, changeValue } from './shell-changes.ts'
import { type Command, type List, type Part, parseScript, type Redirections, ShellSyntaxError } from './shell-syntax.ts'

export interface Ended {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program with its words, the program's name included. */
export type RunProgram = (words: readonly string[], stdin: string) => Promise<Ended>

/** Ends the script, as `exit` and `set -e` do. */
class Exit extends Error {
  readonly status: number

  constructor(status: number) {
    super(`exit ${status}`)
    this.status = status
  }
}

/**
 * Runs a script as bash would, without processes: `set -euo pipefail` is always on.
 *
 * @param programs by name; no other program exists
 * @param environment variables that are set before it starts
 */
export async function runScript(
  script: string,
  programs: Readonly<Record<string, RunProgram>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const shell = new Shell(programs, Object.entries(environment))
  let status = 0
  try {
    status = await shell.list(parseScript(script))
  } catch (error) {
    if (!(error instanceof Exit)) throw error
    status = error.status
  }
  return { status, stdout: shell.stdout, stderr: shell.stderr }
}

class Shell {
  stdout = ''
  stderr = ''
  readonly #programs: Readonly<Record<string, RunProgram>>
  readonly #variables: Map<string, string>
  /** Whether a failure ends the script: not in a condition, and not left of `||`. */
  #checked = true

  constructor(programs: Readonly<Record<string, RunProgram>>, variables: Iterable<readonly [string, string]>) {
    this.#programs = programs
    this.#variables = new Map(variables)
  }

  async list(list: List): Promise<number> {
    let status = 0
    for (const { commands } of list) {
      for (const [index, command] of commands.entries()) {
        const isLast = index === commands.length - 1
        status = isLast ? await this.#command(command) : await this.#unchecked(() => this.#command(command))
        if (status === 0) break
      }
      if (status !== 0 && this.#checked) throw new Exit(status)
    }
    return status
  }

  async #unchecked(run: () => Promise<number>): Promise<number> {
    const checked = this.#checked
    this.#checked = false
    try {
      return await run()
    } finally {
      this.#checked = checked
    }
  }

  async #command(command: Command): Promise<number> {
    switch (command.type) {
      case 'group':
      case 'subshell':
        return this.list(command.list)
      case 'if': {
        const { condition } = command
        const status = await this.#unchecked(() => this.list(condition))
        return this.list(status === 0 ? command.then : command.otherwise)
      }
      case 'simple':
        return this.#simple(command)
      default:
        return command satisfies never
    }
  }

  async #simple({ assignments, words, redirections }: Extract<Command, { type: 'simple' }>): Promise<number> {
    let status = 0
    for (const { name, append, value } of assignments) {
      const [text, ended] = await this.#expand(value)
      this.#variables.set(name, `${append ? this.#read(name) : ''}${text}`)
      status = ended
    }
    if (words.length === 0) return status
    const expanded: string[] = []
    for (const { parts } of words) expanded.push((await this.#expand(parts))[0])
    const ended = await this.#run(expanded, redirections.stdin ?? '')
    this.#write(ended, redirections)
    return ended.status
  }

  #write({ stdout, stderr }: Ended, redirections: Redirections): void {
    if (redirections.stdout === undefined) this.stdout += stdout
    if (redirections.stdout === 'stderr') this.stderr += stdout
    if (redirections.stderr === undefined) this.stderr += stderr
    if (redirections.stderr === 'stdout' && redirections.stdout === undefined) this.stdout += stderr
  }

  async #run(words: readonly string[], stdin: string): Promise<Ended> {
    const [name = '', ...rest] = words
    const ended = (status: number, stdout = ''): Ended => ({ status, stdout, stderr: '' })
    switch (name) {
      case 'set':
        if (rest.join(' ') !== '-euo pipefail') throw new ShellSyntaxError(`set ${rest.join(' ')}`)
        return ended(0)
      case 'export': {
        const [, variable, value] = /^([A-Z_]+)=(\w*)$/.exec(rest.join(' ')) ?? []
        if (variable === undefined || value === undefined) throw new ShellSyntaxError(`export ${rest.join(' ')}`)
        this.#variables.set(variable, value)
        return ended(0)
      }
      case 'test': {
        if (rest.length !== 3 || rest[1] !== '=') throw new ShellSyntaxError(`test ${rest.join(' ')}`)
        return ended(rest[0] === rest[2] ? 0 : 1)
      }
      case 'echo':
        return ended(0, `${rest.join(' ')}\n`)
      case 'exit':
        throw new Exit(Number(rest[0]))
      default: {
        const program = Object.hasOwn(this.#programs, name) ? this.#programs[name] : undefined
        if (program === undefined) throw new ShellSyntaxError(`no program ${name}`)
        return program(words, stdin)
      }
    }
  }

  /** Returns the text of a word, and the status of the last command in it. */
  async #expand(parts: readonly Part[]): Promise<readonly [string, number]> {
    let text = ''
    let status = 0
    for (const part of parts)
      if ('text' in part) text += part.text
      else if ('variable' in part)
        text += part.change === undefined ? this.#read(part.variable) : this.#changed(part.variable, part.change)
      else {
        const inner = new Shell(this.#programs, this.#variables)
        try {
          status = await inner.list(part.output)
        } catch (error) {
          if (!(error instanceof Exit)) throw error
          status = error.status
        }
        this.stderr += inner.stderr
        text += inner.stdout.replace(/\n+$/, '')
      }
    return [text, status]
  }

  #changed(name: string, change: Change): string {
    const value = change.type === 'or empty' ? (this.#variables.get(name) ?? '') : this.#read(name)
    return changeValue(value, change, variable => this.#read(variable))
  }

  #read(name: string): string {
    const value = this.#variables.get(name)
    if (value === undefined) throw new Exit(1)
    return value
  }
}
