import type { Readable, Writable } from 'node:stream'

/** One question to the person at the terminal. */
export interface Question {
  readonly message: string
  /** The answer to an empty line. */
  readonly initial?: string
  /** An example, shown while nothing is typed. */
  readonly example?: string
  /** Says what is wrong with an answer; `undefined`: nothing. */
  readonly check: (answer: string) => string | undefined
}

/** Asks the person at the terminal. Only for an interactive terminal. */
export interface Prompts {
  /** @returns the answer; `undefined` if the person ended the questions (Ctrl-C) */
  readonly ask: (question: Question) => Promise<string | undefined>
  /** @returns false also if the person ended the questions */
  readonly confirm: (message: string) => Promise<boolean>
}

/** The questions of @clack/prompts, which is loaded for the first one. */
export const terminalPrompts = (input: Readable, output: Writable): Prompts => ({
  ask: async ({ message, initial, example, check }) => {
    const { isCancel, text } = await import('@clack/prompts')
    const answer = await text({
      message,
      input,
      output,
      ...(initial !== undefined && { defaultValue: initial }),
      ...((initial ?? example) !== undefined && { placeholder: initial ?? example ?? '' }),
      validate: value => check(value?.trim() || (initial ?? '')),
    })
    return isCancel(answer) ? undefined : answer.trim() || (initial ?? '')
  },
  confirm: async message => {
    const { confirm, isCancel } = await import('@clack/prompts')
    const answer = await confirm({ message, input, output })
    return !isCancel(answer) && answer
  },
})
