import type { ActionError, ErrorCode, Problem } from '../core/errors.ts'
import { clipText, printable } from '../core/escape.ts'

/** Characters of a title. GitHub shows about as many in one line. */
const titleLength = 140
/** Characters of a message that are read for a title. */
const longestRead = 4_000
/** Characters of a value within a title. A longer one loses its middle. */
const valueInTitle = 48

const kindTitles: Readonly<Record<ErrorCode, string>> = {
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

export const titleOfBug = kindTitles.INTERNAL

/** Names the kind of a failure, depending on whether Google was asked. */
export const failureKindOf = ({ code, answer }: ActionError): string =>
  code === 'STEP_REJECTED' && answer === undefined ? 'A step was refused' : kindTitles[code]

/** Kinds of failures that the title begins with: `Denied: grant train · …`. */
const leadingKinds: ReadonlySet<ErrorCode> = new Set(['DENIED'])

/** Files whose problems need the name of the kind: a path alone does not say which file it is in. */
const kindsOfFiles: ReadonlySet<ErrorCode> = new Set(['POLICY_INVALID', 'STEPS_INVALID', 'INPUT_INVALID'])

/** True if the title begins with the kind of the failure. */
export const isLedByKind = ({ code, title, problems }: ActionError): boolean =>
  leadingKinds.has(code) || (title === undefined && problems.length > 0 && kindsOfFiles.has(code))

/** Returns the cause in a line: the headline of the summary, the title of the annotation, the first line of the log. */
export function failureTitle(error: ActionError): string {
  const { title, code, problems, step, fate } = error
  const [first, ...others] = problems
  if (title === undefined && first !== undefined) return titleOfProblem(code, first, others.length)
  if (title === undefined) return fate === undefined ? failureKindOf(error) : `${step}: ${fate}`
  const end = fate === undefined ? '' : `; ${fate}`
  return cutAfter(failureReason(error) ?? '', titleLength - end.length) + end
}

/** Returns the title without what became of the step's changes; `undefined` if the cause is not known. */
export const failureReason = ({ title, code }: ActionError): string | undefined =>
  title === undefined
    ? undefined
    : cutAfter(inOneLine(leadingKinds.has(code) ? `${kindTitles[code]}: ${title}` : title), titleLength)

/**
 * Returns the title of one problem of a file.
 *
 * @param others number of further problems, if it stands for all of them
 */
export function titleOfProblem(code: ErrorCode, problem: Problem, others = 0): string {
  const isOfFile = kindsOfFiles.has(code)
  const more = others === 0 ? '' : ` (and ${others} more)`
  const title = `${isOfFile ? `${kindTitles[code]}: ` : ''}${problemCause(problem, isOfFile)}`
  return cutAfter(inOneLine(title), titleLength - more.length) + more
}

const inOneLine = (text: string): string =>
  printable(text)
    .split('\n')
    .map(line => line.trim())
    .join(' ')

/** The step and the message of a problem: `train: the image …/fraud:latest is outside allow.images of grant train`. */
function problemCause({ path, message }: Problem, isOfFile: boolean): string {
  const step = /^steps\.([\w-]{1,63})(?=[.[])/.exec(path)?.[1]
  const where = isOfFile ? path : (step ?? path)
  // A token is recognized only as a whole.
  const what = printable(clipText(message, longestRead))
    .replace(/"([^"\n]{1,400})"/g, (_, value: string) => cutMiddle(value, valueInTitle))
    .replace(/[.:]$/, '')
  return where === '' ? what : `${where}: ${what}`
}

/** Cuts the end of a text, without a count of what is left out. */
export function cutAfter(text: string, length: number): string {
  const all = [...text]
  return all.length <= length ? text : `${all.slice(0, length - 1).join('')}…`
}

/** Cuts the middle of a value: both the beginning and the end of a name say what it is. */
function cutMiddle(value: string, length: number): string {
  const all = [...value]
  const end = Math.floor(length / 3)
  return all.length <= length ? value : `${all.slice(0, length - end - 1).join('')}…${all.slice(-end).join('')}`
}
