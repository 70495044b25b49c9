import { type Command, describeProblem, type ErrorCode, type Place, type Problem } from '../core/errors.ts'
import { annotationLength, clipText, printable } from '../core/escape.ts'
import { fittingCommands } from './commands.ts'
import { titleOfProblem } from './failure-title.ts'

/** What is known of a failure. All text is printable, but still untrusted. */
export interface FailureFacts {
  readonly code: ErrorCode
  /** The cause in a few words, if it is known; otherwise the kind of failure. */
  readonly title: string
  /** The failure in one sentence. */
  readonly sentence: string
  readonly place: Place | undefined
  readonly words: { readonly from: string; readonly text: string } | undefined
  readonly cause: string | undefined
  readonly cure: string | undefined
  readonly commands: readonly Command[]
  readonly problems: readonly Problem[]
}

/** An annotation of the run, and of a file if the fault is in one. */
export interface FailureAnnotation {
  readonly title: string
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** GitHub shows ten annotations of a type for each step: https://docs.github.com/en/actions/reference/limits */
const maxAnnotations = 10

/** Long words are cut before commands are, which are of use only as a whole. */
const adviceLength = 2_000

/**
 * Returns a failure as annotations, one for each problem of a file. GitHub shows the first lines of a message, so cause
 * and fix come first, and then the words of a server.
 */
export function annotateFailure(failure: FailureFacts): FailureAnnotation[] {
  const { title, sentence, place, words, cause, cure, commands, problems } = failure
  const shown = problems.length > maxAnnotations ? problems.slice(0, maxAnnotations - 1) : problems
  const annotations = shown.map(problem => ({
    title: titleOfProblem(failure.code, problem),
    message: adviceText([describeProblem(problem)], problem.commands),
    file: problem.file,
    line: problem.line,
    column: problem.column,
  }))
  if (problems.length > shown.length)
    return [...annotations, { title, message: `and ${problems.length - shown.length} more, listed in the log` }]
  if (annotations.length > 0) return annotations
  const said = words === undefined ? undefined : `${words.from}: ${words.text}`
  const because = cause === undefined ? sentence : `Likely cause: ${cause}`
  const advice = adviceText([because, cure], commands)
  const message = withRest(advice, [cause === undefined ? undefined : sentence, said])
  return [{ title, message, ...(place && { file: place.file, line: place.line, column: place.column }) }]
}

const printableLines = (parts: readonly (string | undefined)[]): string =>
  printable(parts.filter(part => part !== undefined && part !== '').join('\n'))

function adviceText(prose: readonly (string | undefined)[], commands: readonly Command[] = []): string {
  const text = clipText(printableLines(prose), commands.length === 0 ? annotationLength : adviceLength)
  return text + fittingCommands(commands, annotationLength - text.length)
}

/** Appends what there is room for. */
function withRest(advice: string, rest: readonly (string | undefined)[]): string {
  const [text, room] = [printableLines(rest), annotationLength - advice.length - 40]
  return text === '' || room < 100 ? advice : `${advice}\n${clipText(text, room)}`
}
