import type { Terminal } from './terminal.ts'

/** 0: yes. 1: no. 2: the command line is invalid, or a file cannot be read. */
export type ExitCode = 0 | 1 | 2

/** One call of the command line. A command writes to its terminal, and says how it ended. */
export interface CliSession {
  readonly terminal: Terminal
  /** Sets the exit code; `lend` passes that of its command. Without it, the code is 0. */
  readonly end: (exit: number) => void
}

/** An invalid command line that the parser cannot know. It ends with exit code 2 and the help of its command. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  /** Lines after the message, if there are several faults. */
  readonly details: readonly string[]

  constructor(message: string, details: readonly string[] = []) {
    super(message)
    this.details = details
  }
}
