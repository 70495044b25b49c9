import type { StatusDetails } from './rpc-status.ts'

/** The parts of the road at which a run can fail; an error names the one it belongs to. */
export type Stage =
  | 'inputs'
  | 'policy'
  | 'steps'
  | 'token'
  | 'decision'
  | 'exchange'
  | 'impersonation'
  | 'record'
  | 'runner'
  | 'check'
  | 'step'
  | 'network'
  | 'internal'

/** The closed set of ways in which this action fails, each with the stage it belongs to. */
export const stageOf = {
  INPUT_INVALID: 'inputs',
  POLICY_UNREADABLE: 'policy',
  POLICY_MISSING: 'policy',
  POLICY_INVALID: 'policy',
  GRANT_UNKNOWN: 'policy',
  STEPS_UNREADABLE: 'steps',
  STEPS_INVALID: 'steps',
  LIMITS_EXCEEDED: 'steps',
  TOKEN_UNAVAILABLE: 'token',
  TOKEN_REJECTED: 'token',
  DENIED: 'decision',
  EVIDENCE_UNAVAILABLE: 'decision',
  STS_REJECTED: 'exchange',
  IMPERSONATION_REJECTED: 'impersonation',
  RECORD_UNWRITABLE: 'record',
  RUNNER_FILE_UNWRITABLE: 'runner',
  CHECK_FAILED: 'check',
  STEP_REJECTED: 'step',
  STEP_FAILED: 'step',
  STEP_TIMEOUT: 'step',
  CANCELLED: 'step',
  HOST_REFUSED: 'network',
  NETWORK: 'network',
  INTERNAL: 'internal',
} as const satisfies Record<string, Stage>

export type ErrorCode = keyof typeof stageOf

/** Where in a document that a user wrote: line and column count from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  /** As `steps.train.customJob.jobSpec`; empty for the whole of it. */
  readonly path: string
}

/**
 * One command for a POSIX shell, complete as it stands: values are quoted, and none is left to fill in. It may continue
 * over several lines. `when` says what it is for, if there is more than one: `If the pool is deleted:`.
 */
export type Command = string | { readonly when: string; readonly run: string }

/** What the user can do about a failure. */
export interface Advice {
  /** Prose, with the user's own values. Lines after the first are a block to copy, such as YAML. */
  readonly cure?: string
  /** Each is shown in a block of its own, after the prose. */
  readonly commands?: readonly Command[]
}

/** One fault in such a document. */
export interface Problem extends Place, Advice {
  readonly message: string
}

/** What a server answered. `words` are its own and untrusted: print them only where commands are stopped. */
export interface Answer {
  readonly host: string
  readonly status: number
  readonly words: string
  readonly requestId?: string
  /** If it is an error of a Google API. */
  readonly details?: StatusDetails
  /** Name of the resource or operation that it is about, which its words may leave out. */
  readonly about?: string
}

interface Details {
  readonly cure?: string | undefined
  readonly commands?: readonly Command[] | undefined
  /** A few words that lead with the cause: `train: the Vertex AI API is not enabled in acme-ml`. */
  readonly title?: string | undefined
  /** The likely cause, where it is not the message itself. */
  readonly cause?: string | undefined
  readonly answer?: Answer | undefined
  /** What in the user's file it is about, where it is one thing. */
  readonly place?: Place | undefined
  readonly problems?: readonly Problem[] | undefined
  /** Whether trying again cannot help, though no answer came. */
  readonly lasting?: boolean | undefined
}

/**
 * The one error of this action. It never holds a token, nor an error object of a library, which may
 * (facts/library-traps.md: every STS error of google-auth-library carries the subject token).
 */
export class ActionError extends Error {
  override readonly name = 'ActionError'
  readonly code: ErrorCode
  readonly title: string | undefined
  readonly cure: string | undefined
  readonly commands: readonly Command[]
  readonly likelyCause: string | undefined
  readonly answer: Answer | undefined
  readonly place: Place | undefined
  readonly problems: readonly Problem[]
  readonly lasting: boolean

  constructor(code: ErrorCode, message: string, details: Details = {}) {
    super(message)
    this.code = code
    this.title = details.title
    this.cure = details.cure
    this.commands = details.commands ?? []
    this.likelyCause = details.cause
    this.answer = details.answer
    this.place = details.place
    this.problems = details.problems ?? []
    this.lasting = details.lasting ?? false
  }

  get stage(): Stage {
    return stageOf[this.code]
  }

  /** The same failure in other words, or under another code; what `details` does not name stays. */
  restated(
    message: string,
    { code = this.code, ...details }: Details & { readonly code?: ErrorCode } = {},
  ): ActionError {
    const { title, cure, commands, likelyCause: cause, answer, place, problems, lasting } = this
    return new ActionError(code, message, {
      title,
      cure,
      commands,
      cause,
      answer,
      place,
      problems,
      lasting,
      ...details,
    })
  }
}

/** What is wrong and how to mend it, without its place: `steps.train.timeout: no such field. Did you mean timeout?` */
export function describeProblem({ path, message, cure }: Problem): string {
  const what = path === '' ? message : `${path}: ${message}`
  if (cure === undefined) return what
  return /[.!?:]$/.test(what) ? `${what} ${cure}` : `${what}. ${cure}`
}

/** `file:line:column path: message`, as compilers and editors have it. */
export const formatProblem = (problem: Problem): string =>
  `${problem.file}:${problem.line}:${problem.column} ${describeProblem(problem)}`

/**
 * The one table of what fails for a passing reason (facts/vertex-api.md "Errors, retries, quotas"). Reads are repeated
 * for these; a create is looked for before it is repeated.
 */
export const passingStatuses: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504])

/**
 * Statuses that Google also gives for a moment for what exists: an expired or not yet valid credential, a permission and a
 * resource that have not reached every server yet.
 */
export const refusalStatuses: ReadonlySet<number> = new Set([401, 403, 404])

/** Whether Google refused to show something. Of what exists this may pass; of anything else it is the answer. */
export const isRefusal = (error: unknown): error is ActionError =>
  error instanceof ActionError && refusalStatuses.has(error.answer?.status ?? 0)

/** A success that cannot be read is one, too, and a redirection: something in between answered. */
export function isPassing(error: unknown): error is ActionError {
  if (!(error instanceof ActionError)) return false
  const { status = 0 } = error.answer ?? {}
  return error.code === 'NETWORK' || passingStatuses.has(status) || (status >= 200 && status < 400)
}

/**
 * What kind of error was thrown: its class and its code. Never its text: that of an error from outside may hold a
 * password or a token, in a form that no guard knows.
 */
export function kindOfError(error: unknown): string {
  if (!(error instanceof Error))
    return `something that is no error was thrown (${error === null ? 'null' : typeof error})`
  const code: unknown = Reflect.get(error, 'code')
  const name = /^\w{1,60}$/.test(error.name) ? error.name : 'Error'
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? `${name} (${code})` : name
}
