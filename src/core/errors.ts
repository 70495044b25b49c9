import type { StatusDetails } from './rpc-status.ts'

/** The stages of a run. An error names the one in which it occurred. */
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
  | 'setup'
  | 'step'
  | 'lend'
  | 'network'
  | 'internal'

/** The closed list of error codes, each with its stage. */
export const stageOf = {
  INPUT_INVALID: 'inputs',
  POLICY_UNREADABLE: 'policy',
  POLICY_MISSING: 'policy',
  POLICY_INVALID: 'policy',
  GRANT_UNKNOWN: 'policy',
  STEPS_UNREADABLE: 'steps',
  STEPS_INVALID: 'steps',
  LIMITS_EXCEEDED: 'steps',
  WORKSPACE_CHANGED: 'steps',
  TOKEN_UNAVAILABLE: 'token',
  TOKEN_REJECTED: 'token',
  DENIED: 'decision',
  EVIDENCE_UNAVAILABLE: 'decision',
  STS_REJECTED: 'exchange',
  IMPERSONATION_REJECTED: 'impersonation',
  RECORD_UNWRITABLE: 'record',
  RUNNER_FILE_UNWRITABLE: 'runner',
  CHECK_FAILED: 'check',
  SETUP_DRIFTED: 'setup',
  STEP_REJECTED: 'step',
  STEP_FAILED: 'step',
  STEP_TIMEOUT: 'step',
  CANCELLED: 'step',
  LEND_FAILED: 'lend',
  COMMAND_FAILED: 'lend',
  HOST_REFUSED: 'network',
  NETWORK: 'network',
  INTERNAL: 'internal',
} as const satisfies Record<string, Stage>

export type ErrorCode = keyof typeof stageOf

/** A place in a user's document. Line and column count from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  /** As `steps.train.customJob.jobSpec`; empty for the whole document. */
  readonly path: string
}

/**
 * One complete command for a POSIX shell: values are quoted, and none is left to fill in. It may span several lines. If
 * there are several, `when` says what each is for: `If the pool is deleted:`.
 */
export type Command = string | { readonly when: string; readonly run: string }

/** Advice for the user about a failure. */
export interface Advice {
  /** Prose, with the user's own values. Lines after the first are a block to copy, such as YAML. */
  readonly cure?: string | undefined
  /** Commands that follow the prose, each in its own block. */
  readonly commands?: readonly Command[] | undefined
}

/** One fault in a user's document. */
export interface Problem extends Place, Advice {
  readonly message: string
}

/**
 * The answer of a server. `words` are untrusted: print them only through `src/core/escape.ts`, so that they cannot be a
 * workflow command.
 */
export interface Answer {
  readonly host: string
  readonly status: number
  readonly words: string
  readonly requestId?: string | undefined
  /** The details of a Google API's error. */
  readonly details?: StatusDetails
  /** Name of the resource or operation, which Google's words may omit. */
  readonly about?: string
}

/** The thing that a failure is about. */
export interface Subject {
  readonly kind: 'endpoint' | 'model' | 'deployed model' | 'job' | 'agent engine' | 'operation' | 'file' | 'resource'
  /** Full resource name, path of a request, or address of a file. If only a display name is known, that one. */
  readonly name: string
  /** True if it does not exist: the report then points to the field that names it. */
  readonly isMissing?: boolean | undefined
}

/** Where a failure comes from: the answer of a service, a document of the user, or this action itself. */
export type ErrorSource = 'google' | 'github' | 'server' | 'document' | 'action'

interface Details {
  readonly subject?: Subject | undefined
  /** Id of the step, if the message names it. */
  readonly step?: string | undefined
  readonly cure?: string | undefined
  readonly commands?: readonly Command[] | undefined
  /** A few words that lead with the cause: `train: the Vertex AI API is not enabled in acme-ml`. */
  readonly title?: string | undefined
  /** What became of the step's changes, after the title: `rolled back`. */
  readonly fate?: string | undefined
  /** The likely cause, if the message does not say it. */
  readonly cause?: string | undefined
  readonly answer?: Answer | undefined
  /** The place in the user's file, if the failure is about a single one. */
  readonly place?: Place | undefined
  readonly problems?: readonly Problem[] | undefined
  /** True if the message itself says the kind of failure: `The record cannot be written to …`. */
  readonly saysKind?: boolean | undefined
  /** True if a retry cannot help, although no answer came. */
  readonly lasting?: boolean | undefined
  /** True if no byte of the request left this machine. */
  readonly unsent?: boolean | undefined
}

/**
 * The only error class of this action. It never holds a token, nor an error object of a library, which may hold one:
 * every STS error of google-auth-library carries the subject token. See docs/design/credentials.md.
 */
export class ActionError extends Error {
  override readonly name = 'ActionError'
  readonly code: ErrorCode
  readonly title: string | undefined
  readonly fate: string | undefined
  readonly subject: Subject | undefined
  /** Id of the step, if the message names it. */
  readonly step: string | undefined
  readonly cure: string | undefined
  readonly commands: readonly Command[]
  readonly likelyCause: string | undefined
  readonly answer: Answer | undefined
  readonly place: Place | undefined
  readonly problems: readonly Problem[]
  readonly saysKind: boolean
  readonly lasting: boolean
  readonly unsent: boolean

  constructor(code: ErrorCode, message: string, details: Details = {}) {
    super(message)
    this.code = code
    this.title = details.title
    this.fate = details.fate
    this.subject = details.subject
    this.step = details.step
    this.cure = details.cure
    this.commands = details.commands ?? []
    this.likelyCause = details.cause
    this.answer = details.answer
    this.place = details.place
    this.problems = details.problems ?? []
    this.saysKind = details.saysKind ?? false
    this.lasting = details.lasting ?? false
    this.unsent = details.unsent ?? false
  }

  get stage(): Stage {
    return stageOf[this.code]
  }

  get source(): ErrorSource {
    if (this.answer !== undefined) return sourceOfHost(this.answer.host)
    return this.problems.length > 0 ? 'document' : 'action'
  }

  /** Returns the same failure with another message or code. Fields that `details` omits stay, except `saysKind`. */
  restated(
    message: string,
    { code = this.code, ...details }: Details & { readonly code?: ErrorCode } = {},
  ): ActionError {
    const {
      title,
      fate,
      subject,
      step,
      cure,
      commands,
      likelyCause: cause,
      answer,
      place,
      problems,
      lasting,
      unsent,
    } = this
    return new ActionError(code, message, {
      title,
      fate,
      subject,
      step,
      cure,
      commands,
      cause,
      answer,
      place,
      problems,
      lasting,
      unsent,
      ...details,
    })
  }
}

function sourceOfHost(host: string): ErrorSource {
  if (/(?:^|\.)(?:googleapis\.com|goog|pkg\.dev)$/.test(host)) return 'google'
  return /(?:^|\.)(?:github\.com|githubusercontent\.com|ghe\.com)$/.test(host) ? 'github' : 'server'
}

const sentenceAbout = (step: string, what: string): string => `Step ${step}: ${what}`

/** Returns an error about a step: `Step train: there is no model fraud`. */
export const stepError = (step: string, code: ErrorCode, what: string, details: Details = {}): ActionError =>
  new ActionError(code, sentenceAbout(step, what), { ...details, step })

/** Returns an error about the end of a step: `Step train was cancelled with its run`. */
export const stepEnded = (step: string, code: ErrorCode, end: string, details: Details = {}): ActionError =>
  new ActionError(code, `Step ${step} ${end}`, { ...details, step })

/** Returns the same failure, with the step in its message. */
export const withStep = (error: ActionError, step: string): ActionError =>
  error.step === undefined ? error.restated(sentenceAbout(step, error.message), { step }) : error

/** Describes a problem and its fix, without its place: `steps.train.timeout: no such field. Did you mean timeout?` */
export function describeProblem({ path, message, cure }: Problem): string {
  const what = path === '' ? message : `${path}: ${message}`
  if (cure === undefined) return what
  return /[.!?:]$/.test(what) ? `${what} ${cure}` : `${what}. ${cure}`
}

/** Formats a problem as `file:line:column path: message`, like compilers do. */
export const formatProblem = (problem: Problem): string =>
  `${problem.file}:${problem.line}:${problem.column} ${describeProblem(problem)}`

/**
 * HTTP statuses of temporary failures. Reads are repeated for these; a create is looked up before it is repeated. See
 * docs/design/network.md.
 */
export const temporaryStatuses: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504])

/**
 * Statuses that Google can also return briefly for an existing resource: a credential, a permission, or a resource may
 * not have reached every server yet.
 */
export const refusalStatuses: ReadonlySet<number> = new Set([401, 403, 404])

/**
 * True if Google refused to show something. For an existing resource this may be temporary; for any other it is the
 * answer.
 */
export const isRefusal = (error: unknown): error is ActionError =>
  error instanceof ActionError && refusalStatuses.has(error.answer?.status ?? 0)

/**
 * True for a temporary failure. A success that cannot be read is one, too, and so is a redirection: something in
 * between answered.
 */
export function isTemporary(error: unknown): error is ActionError {
  if (!(error instanceof ActionError)) return false
  const { status = 0 } = error.answer ?? {}
  return error.code === 'NETWORK' || temporaryStatuses.has(status) || (status >= 200 && status < 400)
}

/**
 * Returns the class and the code of an error, never its text. The text of an error from outside may contain a password
 * or a token in a form that no filter knows.
 */
export function kindOfError(error: unknown): string {
  if (!(error instanceof Error))
    return `something that is not an error was thrown (${error === null ? 'null' : typeof error})`
  const code: unknown = Reflect.get(error, 'code')
  const name = /^\w{1,60}$/.test(error.name) ? error.name : 'Error'
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? `${name} (${code})` : name
}

/** Returns an ActionError as it is, and any other error as a fault of this action in a step. */
export function asActionError(error: unknown, step: string): ActionError {
  if (error instanceof ActionError) return error
  const fault = stepEnded(step, 'INTERNAL', `failed because of a bug in this action: ${kindOfError(error)}`)
  // The report shows the frames of our own files.
  if (error instanceof Error && error.stack !== undefined) fault.stack = error.stack
  return fault
}
