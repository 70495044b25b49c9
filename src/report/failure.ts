import { ActionError, type Answer, type ErrorSource, formatProblem, kindOfError, type Stage } from '../core/errors.ts'
import { annotationText, logLine, printable } from '../core/escape.ts'
import { commandLines } from './commands.ts'
import { annotateFailure, type FailureAnnotation, type FailureFacts } from './failure-annotations.ts'
import { failureKindOf, failureReason, failureTitle, isLedByKind, titleOfBug } from './failure-title.ts'

/** This action's version, and the present phase of the run. */
export interface About {
  readonly version: string
  /** `reading the policy`, `running step train` */
  readonly during?: string
}

/** A failure as users see it. All text is printable, but still untrusted. */
export interface FailureReport extends FailureFacts {
  readonly stage: Stage
  /** The title without what became of the step's changes; `undefined`: the cause is not known. */
  readonly reason: string | undefined
  /** The kind of failure. */
  readonly kind: string
  /** True if the title begins with the kind. */
  readonly isLed: boolean
  /** True if the sentence itself says the kind. */
  readonly saysKind: boolean
  /** Lines of the stack in this action's code, only for its own faults. */
  readonly stack: readonly string[]
}

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
      reason: failureReason(error),
      kind: failureKindOf(error),
      isLed: isLedByKind(error),
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
    title: titleOfBug,
    reason: undefined,
    kind: titleOfBug,
    isLed: true,
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

/** Returns the failure for the log and as annotations. No line contains a workflow command. */
export function describeFailure(
  error: unknown,
  about: About,
): { title: string; lines: string[]; annotations: FailureAnnotation[] } {
  const failure = failureReport(error, about)
  return { title: failure.title, lines: logLines(failure), annotations: annotateFailure(failure) }
}

function logLines(failure: FailureReport): string[] {
  const { title, kind, sentence, place, words, cause, cure, commands, problems, stack, code, stage } = failure
  const indent = (text: string, prefix: string): string[] => text.split('\n').map(line => `${prefix}${line}`)
  const what = failure.saysKind ? sentence : `${kind}: ${sentence}`
  // The cause comes first, then the request, which the cause may repeat.
  const lines = title === kind ? [what] : [title, `  ${failure.isLed ? sentence : what}`]
  if (place !== undefined) lines.push(`  at ${place.file}:${place.line}:${place.column} ${place.path}`.trimEnd())
  for (const problem of problems.slice(0, listedProblems))
    lines.push(`  ${formatProblem(problem)}`, ...commandLines(problem.commands ?? [], '    '))
  if (problems.length > listedProblems) lines.push(`  … and ${problems.length - listedProblems} more`)
  lines.push(...stack.map(line => `    ${line}`))
  if (words !== undefined) lines.push(`  ${words.from}:`, ...indent(words.text, '  │ '))
  if (cause !== undefined) lines.push(`  Likely cause: ${cause}`)
  if (cure !== undefined) {
    const [first = '', ...rest] = cure.split('\n')
    lines.push(`  What to do: ${first}`)
    // Not spread: a call takes a limited number of arguments.
    for (const line of rest) lines.push(`    ${line}`)
  }
  for (const line of commandLines(commands, '  ')) lines.push(line)
  lines.push(`  (${code}, at: ${stage})`)
  return lines.map(logLine)
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
