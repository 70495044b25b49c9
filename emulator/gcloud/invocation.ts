import type { Arguments, Signature } from './arguments.ts'
import type { RestAnswer, Send } from './rest.ts'

/** One call of a command: its arguments, and how it reaches Google. */
export interface Invocation extends Arguments {
  readonly send: Send
  readonly stdin: string
  /** The value of a flag that the signature requires. */
  readonly flag: (name: string) => string
}

export interface GcloudCommand extends Signature {
  readonly run: (invocation: Invocation) => Promise<RestAnswer['body']>
}
