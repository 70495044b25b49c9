import { readFile, writeFile } from 'node:fs/promises'

/** What the command line reads from the process, and where it writes. Commands reach the process through nothing else. */
export interface Terminal {
  /** Writes text and a line end to the standard output. */
  readonly print: (text: string) => void
  /** Writes text and a line end to the standard error. */
  readonly complain: (text: string) => void
  /** True if a person can answer questions: input and output are a terminal. */
  readonly isInteractive: boolean
  /** True if the output may have colors: it is a terminal, and NO_COLOR is not set. */
  readonly hasColor: boolean
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The current directory, absolute. */
  readonly directory: string
  /** Reads a file as bytes; `-` is the standard input. */
  readonly read: (path: string) => Promise<Buffer>
  /**
   * Writes a file. Without `overwrite`, an existing file is an error with the code `EEXIST`.
   */
  readonly write: (path: string, text: string, options?: { readonly overwrite?: boolean }) => Promise<void>
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process
  return {
    print: text => void stdout.write(`${text}\n`),
    complain: text => void stderr.write(`${text}\n`),
    isInteractive: stdin.isTTY === true && stdout.isTTY === true,
    hasColor: stdout.isTTY === true && !env['NO_COLOR'],
    environment: env,
    directory: process.cwd(),
    read: path => (path === '-' ? readAll(stdin) : readFile(path)),
    write: (path, text, { overwrite = false } = {}) => writeFile(path, text, { flag: overwrite ? 'w' : 'wx' }),
  }
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts)
}
