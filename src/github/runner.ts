import { EOL } from 'node:os'
import type * as core from '@actions/core'
// By its exports the package loads only as a whole: an HTTP client, child processes and more at each start.
import { issue, issueCommand } from '../../node_modules/@actions/core/lib/command.js'
import { toCommandProperties } from '../../node_modules/@actions/core/lib/utils.js'
import { printable } from '../core/escape.ts'
import { appendTo, type CommandFile } from './command-files.ts'
import { keyValue, keyValues } from './key-value.ts'

/** A message on the run's page. The place is in the repository. */
export interface RunnerAnnotation {
  readonly level: 'notice' | 'warning' | 'error'
  readonly title: string
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** The runner of this process. Only this file imports `@actions/core`. */
export interface Runner {
  readonly input: (name: string) => string
  /** Masks a secret in the log. Call it before the secret goes anywhere else. */
  readonly mask: (secret: string) => void
  /** What `mask` was given. */
  readonly masked: () => Iterable<string>
  /** Prints our own words, with the names of others in them. */
  readonly say: (line?: string) => void
  /** Prints our own words if debug logging is on. */
  readonly debug: (line: string) => void
  /** Prints untrusted text, line by line. */
  readonly quote: (lines: readonly string[]) => void
  /** As `quote`, for the output of a command: its colors stay. */
  readonly passOn: (lines: readonly string[]) => void
  /** As `quote` with lines of `logLine`, in a group that stays open for more lines of the same title until something else is printed. */
  readonly stream: (title: string, lines: readonly string[]) => void
  readonly group: (title: string) => void
  readonly endGroup: () => void
  readonly annotate: (annotation: RunnerAnnotation) => void
  /** @throws ActionError `RUNNER_FILE_UNWRITABLE` */
  readonly output: (name: string, value: string) => void
  /**
   * Saves a value for post, as `STATE_<name>`.
   *
   * @throws ActionError `RUNNER_FILE_UNWRITABLE`
   */
  readonly saveState: (name: string, value: string) => void
  /**
   * Sets environment variables for the later steps of the job: all or none.
   *
   * @throws ActionError `RUNNER_FILE_UNWRITABLE`
   */
  readonly exportVariables: (variables: Readonly<Record<string, string>>) => void
  /** @throws ActionError `RUNNER_FILE_UNWRITABLE` */
  readonly summarize: (markdown: string) => Promise<void>
  /** @param exitCode default: 1 */
  readonly fail: (exitCode?: number) => void
}

/** The functions of the toolkit that this action uses, and the exit code of the process. */
export interface Toolkit
  extends Pick<
    typeof core,
    'debug' | 'endGroup' | 'error' | 'getInput' | 'info' | 'notice' | 'setSecret' | 'startGroup' | 'warning'
  > {
  /**
   * Appends the whole text or nothing.
   *
   * @throws ActionError `RUNNER_FILE_UNWRITABLE`
   */
  readonly append: (file: CommandFile, text: string) => void
  /** Makes the process end with this exit code, or 1. The toolkit's setFailed would print a second error annotation. */
  readonly fail: (exitCode?: number) => void
}

/** The functions of `@actions/core` of the same names, and an exit code. */
export const processToolkit: Toolkit = {
  getInput: name => (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
  info: message => process.stdout.write(`${message}${EOL}`),
  debug: message => issueCommand('debug', {}, message),
  setSecret: secret => issueCommand('add-mask', {}, secret),
  startGroup: name => issue('group', name),
  endGroup: () => issue('endgroup'),
  notice: (message, properties) => issueCommand('notice', toCommandProperties(properties ?? {}), String(message)),
  warning: (message, properties) => issueCommand('warning', toCommandProperties(properties ?? {}), String(message)),
  error: (message, properties) => issueCommand('error', toCommandProperties(properties ?? {}), String(message)),
  append: (file, text) => appendTo(file, process.env, text),
  fail: (exitCode = 1) => {
    process.exitCode = exitCode
  },
}

/** Creates the runner of this process. @param toolkit replaced in tests */
export function createRunner(toolkit: Toolkit = processToolkit): Runner {
  let streamed: string | undefined
  const endStream = (): void => {
    if (streamed !== undefined) toolkit.endGroup()
    streamed = undefined
  }
  // One write, so that other output of this process cannot come in between.
  const quote = (lines: readonly string[]): void => {
    if (lines.length > 0) toolkit.info(linesWithoutCommands(lines))
  }
  return {
    input: name => toolkit.getInput(name),
    ...createMasks(toolkit),
    say: (line = '') => {
      endStream()
      toolkit.info(withoutCommands(printable(line)))
    },
    debug: line => toolkit.debug(withoutCommands(line)),
    quote: lines => {
      endStream()
      quote(lines.map(printable))
    },
    passOn: lines => {
      endStream()
      quote(lines)
    },
    stream: (title, lines) => {
      if (lines.length === 0) return
      if (streamed !== title) {
        endStream()
        toolkit.startGroup(withoutCommands(title))
        streamed = title
      }
      quote(lines)
    },
    group: title => {
      endStream()
      toolkit.startGroup(withoutCommands(printable(title)))
    },
    endGroup: () => toolkit.endGroup(),
    annotate: ({ level, title, message, file, line, column }) => {
      endStream()
      const print = { notice: toolkit.notice, warning: toolkit.warning, error: toolkit.error }[level]
      const place = { ...(file && { file }), ...(line && { startLine: line }), ...(column && { startColumn: column }) }
      // Names in our own words are those of others.
      print(printable(message), { title: printable(title), ...place })
    },
    output: (name, value) => toolkit.append('GITHUB_OUTPUT', keyValue(name, value)),
    saveState: (name, value) => toolkit.append('GITHUB_STATE', keyValue(name, value)),
    exportVariables: variables => toolkit.append('GITHUB_ENV', keyValues(variables)),
    summarize: async markdown => {
      endStream()
      toolkit.append('GITHUB_STEP_SUMMARY', `${markdown}\n`)
    },
    fail: exitCode => {
      endStream()
      toolkit.fail(exitCode)
    },
  }
}

/** Joins lines of untrusted text, without commands to the runner. */
export const linesWithoutCommands = (lines: readonly string[]): string =>
  lines
    .flatMap(line => line.split('\n'))
    .map(withoutCommands)
    .join('\n')

function createMasks({ setSecret }: Toolkit): Pick<Runner, 'mask' | 'masked'> {
  const secrets = new Set<string>()
  return {
    mask: secret => {
      secrets.add(secret)
      setSecret(secret)
    },
    masked: () => secrets,
  }
}

/**
 * Breaks up workflow commands in a line of untrusted text: `::name::`, which the runner reads at the start of a line
 * after any white space, and `##[name]`, which it reads anywhere. A lone carriage return ends a line, too. Source:
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs
 */
const withoutCommands = (line: string): string =>
  line
    .replace(/[\r\n]/g, ' ')
    .replaceAll('##[', '## [')
    .replace(/^([\s\u0085]*)::/, '$1: :')
