import {
  ActionError,
  type Answer,
  type Command,
  describeProblem,
  type ErrorCode,
  type ErrorSource,
  formatProblem,
  kindOfError,
  type Place,
  type Problem,
  type Stage,
} from '../core/errors.ts'
import { annotationLength, annotationText, clipText, logLine, printable } from '../core/escape.ts'
import { commandLines, fittingCommands } from './commands.ts'

/** This action's version, and the present phase of the run. */
export interface About {
  readonly version: string
  /** `reading the policy`, `running step train` */
  readonly during?: string
}

export interface FailureAnnotation {
  readonly title: string
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** A failure as users see it. All text is printable, but still untrusted. */
export interface FailureReport {
  readonly code: ErrorCode
  readonly stage: Stage
  /** The cause in a few words, if it is known; otherwise the kind of failure. */
  readonly title: string
  /** The kind of failure. */
  readonly kind: string
  /** True if the sentence itself says the kind. */
  readonly saysKind: boolean
  /** The failure in one sentence. */
  readonly sentence: string
  readonly place: Place | undefined
  readonly words: { readonly from: string; readonly text: string } | undefined
  readonly cause: string | undefined
  readonly cure: string | undefined
  readonly commands: readonly Command[]
  readonly problems: readonly Problem[]
  /** Lines of the stack in this action's code, only for its own faults. */
  readonly stack: readonly string[]
}

const failureTitles: Readonly<Record<ErrorCode, string>> = {
  INPUT_INVALID: 'Invalid input',
  POLICY_UNREADABLE: 'The policy cannot be read',
  POLICY_MISSING: 'There is no policy',
  POLICY_INVALID: 'Invalid policy',
  GRANT_UNKNOWN: 'The policy has no such grant',
  STEPS_UNREADABLE: 'The steps file cannot be read',
  STEPS_INVALID: 'Invalid steps file',
  LIMITS_EXCEEDED: 'The steps exceed the limits of the grant',
  WORKSPACE_CHANGED: 'The workspace changed during the run',
  TOKEN_UNAVAILABLE: 'GitHub issued no identity token',
  TOKEN_REJECTED: 'The action rejected the identity token',
  DENIED: 'Denied',
  EVIDENCE_UNAVAILABLE: 'GitHub gave no usable answer, so there is no decision',
  STS_REJECTED: 'Google refused the token exchange',
  IMPERSONATION_REJECTED: 'Google refused the impersonation',
  RECORD_UNWRITABLE: 'The record cannot be written',
  RUNNER_FILE_UNWRITABLE: 'A file of the runner cannot be written',
  CHECK_FAILED: 'The steps lack an API, a role or a resource',
  SETUP_DRIFTED: 'The set-up at Google is not what the policy compiles to',
  STEP_REJECTED: 'Google refused a step',
  STEP_FAILED: 'A step failed',
  STEP_TIMEOUT: 'A step ran out of time',
  CANCELLED: 'Cancelled',
  LEND_FAILED: 'Nothing can be lent',
  COMMAND_FAILED: 'The command failed',
  HOST_REFUSED: 'The action refused to send a request',
  NETWORK: 'A server is unreachable',
  INTERNAL: 'A bug in this action',
}

/** GitHub shows ten annotations of a type for each step: https://docs.github.com/en/actions/reference/limits */
const maxAnnotations = 10
const listedProblems = 50

/**
 * Returns what is known of a failure, whatever was thrown. A library's error object is never read: it may hold a token.
 */
export function failureReport(error: unknown, about: About): FailureReport {
  if (error instanceof ActionError && error.code !== 'INTERNAL')
    return {
      code: error.code,
      stage: error.stage,
      title: failureTitle(error),
      kind: failureKindOf(error),
      saysKind: error.saysKind,
      sentence: printable(error.message),
      place: error.place,
      words: error.answer === undefined ? undefined : quoteAnswer(error.answer, error.source),
      cause: error.likelyCause === undefined ? undefined : printable(error.likelyCause),
      cure: error.cure === undefined ? undefined : printable(error.cure),
      commands: error.commands,
      problems: error.problems,
      stack: [],
    }
  const during = about.during === undefined ? '' : ` while ${about.during}`
  return {
    code: 'INTERNAL',
    stage: 'internal',
    title: failureTitles.INTERNAL,
    kind: failureTitles.INTERNAL,
    saysKind: false,
    sentence: printable(`${error instanceof ActionError ? error.message : kindOfError(error)}${during}`),
    place: undefined,
    words: undefined,
    cause: `this is a bug in Keyless Vertex ${about.version}, not of your workflow`,
    cure: 'Report it with these lines and the version.',
    commands: [],
    problems: [],
    stack: error instanceof Error ? firstParty(error.stack ?? '') : [],
  }
}

/** Names the kind of a failure, depending on whether Google was asked. */
const failureKindOf = ({ code, answer }: ActionError): string =>
  code === 'STEP_REJECTED' && answer === undefined ? 'A step was refused' : failureTitles[code]

/** Kinds of failures that the title begins with: `Denied: Not merged yet`. */
const leading: ReadonlySet<ErrorCode> = new Set(['DENIED'])

function failureTitle(error: ActionError): string {
  if (error.title === undefined) return failureKindOf(error)
  const title = leading.has(error.code) ? `${failureKindOf(error)}: ${error.title}` : error.title
  return clipText(printable(title).replaceAll('\n', ' '), 160)
}

/** Returns the failure for the log and as annotations. No line contains a workflow command. */
export function describeFailure(
  error: unknown,
  about: About,
): { title: string; lines: string[]; annotations: FailureAnnotation[] } {
  const failure = failureReport(error, about)
  return { title: failure.title, lines: logLines(failure), annotations: annotate(failure) }
}

function logLines(failure: FailureReport): string[] {
  const { title, kind, sentence, place, words, cause, cure, commands, problems, stack, code, stage } = failure
  const indent = (text: string, prefix: string): string[] => text.split('\n').map(line => `${prefix}${line}`)
  const what = failure.saysKind ? sentence : `${kind}: ${sentence}`
  // The cause comes first, then the request, which the cause may repeat.
  const lines = title === kind || leading.has(code) ? [what] : [title, `  ${what}`]
  if (place !== undefined) lines.push(`  at ${place.file}:${place.line}:${place.column} ${place.path}`)
  for (const problem of problems.slice(0, listedProblems))
    lines.push(`  ${formatProblem(problem)}`, ...commandLines(problem.commands ?? [], '    '))
  if (problems.length > listedProblems) lines.push(`  … and ${problems.length - listedProblems} more`)
  lines.push(...stack.map(line => `    ${line}`))
  if (words !== undefined) lines.push(`  ${words.from}:`, ...indent(words.text, '  │ '))
  if (cause !== undefined) lines.push(`  Likely cause: ${cause}`)
  if (cure !== undefined) {
    const [first = '', ...rest] = cure.split('\n')
    lines.push(`  What to do: ${first}`, ...rest.map(line => `    ${line}`))
  }
  lines.push(...commandLines(commands, '  '))
  lines.push(`  (${code}, at: ${stage})`)
  return lines.map(logLine)
}

function annotate({
  title,
  sentence,
  place,
  words,
  cause,
  cure,
  commands,
  problems,
}: FailureReport): FailureAnnotation[] {
  const shown = problems.length > maxAnnotations ? problems.slice(0, maxAnnotations - 1) : problems
  const annotations = shown.map(problem => ({
    title,
    message: withCommands([describeProblem(problem)], problem.commands),
    file: problem.file,
    line: problem.line,
    column: problem.column,
  }))
  if (problems.length > shown.length)
    return [...annotations, { title, message: `and ${problems.length - shown.length} more, listed in the log` }]
  if (annotations.length > 0) return annotations
  const said = words === undefined ? undefined : `${words.from}: ${clipText(words.text, quotedLength)}`
  const because = cause === undefined ? undefined : `Likely cause: ${cause}`
  const at = place && { file: place.file, line: place.line, column: place.column }
  return [{ title, message: withCommands([sentence, said, because, cure], commands), ...at }]
}

/** Long words are cut before commands are, which are of use only as a whole. */
const quotedLength = 1_000
const proseLength = 2_500

function withCommands(prose: readonly (string | undefined)[], commands: readonly Command[] = []): string {
  const longest = commands.length === 0 ? annotationLength : proseLength
  const text = clipText(printable(prose.filter(part => part !== undefined && part !== '').join('\n')), longest)
  return text + fittingCommands(commands, annotationLength - text.length)
}

/** Returns a server's words, with the name of the server. */
function quoteAnswer({ host, status, words, requestId }: Answer, source: ErrorSource): { from: string; text: string } {
  const id = requestId === undefined ? '' : `, request ${requestId}`
  // A job ends with a code of google.rpc, not with an HTTP status. GraphQL refuses with status 200, which would only
  // mislead.
  const result = status === 200 ? '' : status < 100 ? `, code ${status}` : `, ${status}`
  const text = words.trim() === '' ? '(an empty reply)' : annotationText(words.trim())
  return { from: printable(`${speakers[source]} said (${host}${result}${id})`), text }
}

const speakers: Readonly<Record<ErrorSource, string>> = {
  google: 'Google',
  github: 'GitHub',
  server: 'The server',
  document: 'The server',
  action: 'The server',
}

/** `at run (dist/main/index.js:10:5)`: our own frames, without the machine's paths. */
function firstParty(stack: string): string[] {
  return stack
    .split('\n')
    .filter(line => /^\s+at .*:\d+:\d+\)?$/.test(line) && !/node_modules|\bnode:/.test(line))
    .map(line => /^\s+at (?:(.+?) \()?.*?\b((?:dist|src)\/\S*?:\d+:\d+)\)?$/.exec(line))
    .flatMap(match => (match === null ? [] : [printable(`at ${match[1] ?? '(anonymous)'} (${match[2]})`)]))
    .slice(0, 8)
}
