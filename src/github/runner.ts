import * as core from '@actions/core'
import { appendTo, type CommandFile, keyValue } from './command-files.ts'

/** A message on the run's page; the place is one in the repository. */
export interface Annotation {
  readonly level: 'notice' | 'warning' | 'error'
  readonly title: string
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** The runner that this process talks to: the only importer of `@actions/core`. */
export interface Runner {
  readonly input: (name: string) => string
  /** Call it before the secret goes anywhere else. */
  readonly mask: (secret: string) => void
  /** Prints our own words. */
  readonly say: (line?: string) => void
  /** Prints our own words if the runner's debug log is on. */
  readonly debug: (line: string) => void
  /** Prints what others wrote, line for line. */
  readonly quote: (lines: readonly string[]) => void
  /** As `quote`, in a group that stays open for more of the same title until something else is printed. */
  readonly stream: (title: string, lines: readonly string[]) => void
  readonly group: (title: string) => void
  readonly endGroup: () => void
  readonly annotate: (annotation: Annotation) => void
  /** @throws ActionError `RUNNER_FILE_UNWRITABLE` */
  readonly output: (name: string, value: string) => void
  /** Leaves a value to post, as `STATE_<name>`. @throws ActionError `RUNNER_FILE_UNWRITABLE` */
  readonly saveState: (name: string, value: string) => void
  /** @throws ActionError `RUNNER_FILE_UNWRITABLE` */
  readonly summarize: (markdown: string) => Promise<void>
  readonly fail: () => void
}

/** What of the toolkit this action uses on the process that the runner started, and the exit code of that process. */
export interface Toolkit
  extends Pick<
    typeof core,
    'debug' | 'endGroup' | 'error' | 'getInput' | 'info' | 'notice' | 'setSecret' | 'startGroup' | 'warning'
  > {
  /** The whole text or nothing. @throws ActionError `RUNNER_FILE_UNWRITABLE` */
  readonly append: (file: CommandFile, text: string) => void
  /** Lets the process end with an exit code of 1. Not the toolkit's setFailed, which prints a second error annotation. */
  readonly fail: () => void
}

const ofThisProcess: Toolkit = {
  ...core,
  append: (file, text) => appendTo(file, process.env, text),
  fail: () => {
    process.exitCode = core.ExitCode.Failure
  },
}

export function createRunner(toolkit: Toolkit = ofThisProcess): Runner {
  let streamed: string | undefined
  const endStream = (): void => {
    if (streamed !== undefined) toolkit.endGroup()
    streamed = undefined
  }
  const quote = (lines: readonly string[]): void => {
    // In one write, so that nothing else of this process can come between.
    if (lines.length > 0)
      toolkit.info(
        lines
          .flatMap(line => line.split('\n'))
          .map(tame)
          .join('\n'),
      )
  }
  return {
    input: name => toolkit.getInput(name),
    mask: secret => toolkit.setSecret(secret),
    say: (line = '') => {
      endStream()
      toolkit.info(tame(line))
    },
    debug: line => toolkit.debug(tame(line)),
    quote: lines => {
      endStream()
      quote(lines)
    },
    stream: (title, lines) => {
      if (lines.length === 0) return
      if (streamed !== title) {
        endStream()
        toolkit.startGroup(tame(title))
        streamed = title
      }
      quote(lines)
    },
    group: title => {
      endStream()
      toolkit.startGroup(tame(title))
    },
    endGroup: () => toolkit.endGroup(),
    annotate: ({ level, title, message, file, line, column }) => {
      endStream()
      const print = { notice: toolkit.notice, warning: toolkit.warning, error: toolkit.error }[level]
      const place = { ...(file && { file }), ...(line && { startLine: line }), ...(column && { startColumn: column }) }
      print(message, { title, ...place })
    },
    output: (name, value) => toolkit.append('GITHUB_OUTPUT', keyValue(name, value)),
    saveState: (name, value) => toolkit.append('GITHUB_STATE', keyValue(name, value)),
    summarize: async markdown => {
      endStream()
      toolkit.append('GITHUB_STEP_SUMMARY', `${markdown}\n`)
    },
    fail: () => {
      endStream()
      toolkit.fail()
    },
  }
}

/**
 * Lines hold what others chose, and none may be a command: neither `::name::`, which the runner reads at the start of a line
 * behind any white space, nor `##[name]`, which it reads anywhere. It ends a line at a lone carriage return as well
 * (ActionCommandManager.cs and ProcessInvoker.cs of https://github.com/actions/runner).
 */
const tame = (line: string): string =>
  line
    .replace(/[\r\n]/g, ' ')
    .replaceAll('##[', '## [')
    .replace(/^([\s\u0085]*)::/, '$1: :')
