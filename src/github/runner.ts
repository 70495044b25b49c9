import { randomUUID } from 'node:crypto'
import * as core from '@actions/core'

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
  /** Prints what others wrote, while the runner takes no commands from it. */
  readonly quote: (lines: readonly string[]) => void
  /** As `quote`, in a group that stays open for more of the same title until something else is printed. */
  readonly stream: (title: string, lines: readonly string[]) => void
  readonly group: (title: string) => void
  readonly endGroup: () => void
  readonly annotate: (annotation: Annotation) => void
  readonly output: (name: string, value: string) => void
  readonly saveState: (name: string, value: string) => void
  readonly summarize: (markdown: string) => Promise<void>
  readonly fail: () => void
}

export function createRunner(): Runner {
  let streamed: string | undefined
  const endStream = (): void => {
    if (streamed !== undefined) core.endGroup()
    streamed = undefined
  }
  const quote = (lines: readonly string[]): void => {
    if (lines.length === 0) return
    const token = randomUUID()
    // In one write, so that nothing else of this process can come between.
    core.info(
      [`::stop-commands::${token}`, ...lines.map(line => line.replaceAll(token, '')), `::${token}::`].join('\n'),
    )
  }
  return {
    input: name => core.getInput(name),
    mask: secret => core.setSecret(secret),
    say: (line = '') => {
      endStream()
      core.info(tame(line))
    },
    quote: lines => {
      endStream()
      quote(lines)
    },
    stream: (title, lines) => {
      if (lines.length === 0) return
      if (streamed !== title) {
        endStream()
        core.startGroup(tame(title))
        streamed = title
      }
      quote(lines)
    },
    group: title => {
      endStream()
      core.startGroup(tame(title))
    },
    endGroup: () => core.endGroup(),
    annotate: ({ level, title, message, file, line, column }) => {
      endStream()
      const print = { notice: core.notice, warning: core.warning, error: core.error }[level]
      const place = { ...(file && { file }), ...(line && { startLine: line }), ...(column && { startColumn: column }) }
      print(message, { title, ...place })
    },
    output: (name, value) => core.setOutput(name, value),
    saveState: (name, value) => core.saveState(name, value),
    summarize: async markdown => {
      endStream()
      await core.summary.addRaw(markdown, true).write()
    },
    // Not setFailed, which prints a second error annotation.
    fail: () => {
      endStream()
      process.exitCode = core.ExitCode.Failure
    },
  }
}

/** Our own lines hold names that others chose; none may look like a command, wherever it stands (`##[` is parsed anywhere). */
const tame = (line: string): string =>
  line
    .replace(/[\r\n]/g, ' ')
    .replaceAll('##[', '## [')
    .replace(/^(\s*)::/, '$1: :')
