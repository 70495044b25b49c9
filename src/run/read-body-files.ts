import { createHash } from 'node:crypto'
import { ActionError, type Problem } from '../core/errors.ts'
import { isDeeperThan, isObject } from '../core/json.ts'
import { silentFault } from '../document/exact-number.ts'
import { type Path, valueAt } from '../document/path.ts'
import { distinctProblems } from '../document/problem-list.ts'
import { readWorkspaceFile } from '../github/workspace.ts'
import type { BodyFile } from '../steps/file/body-files.ts'
import { filePlaceOf } from '../steps/kinds/registry.ts'
import { resolveReferences } from '../steps/references.ts'
import type { Scope, StepsFile } from '../steps/types.ts'

/** The limit of a dedicated endpoint. Other endpoints take less, which is checked once the endpoint is known. */
const mostBytes = 10_000_000
const mostLevels = 128

/**
 * Reads the files that stand for a large part of a body: the instances of a prediction, the contents of a question.
 *
 * @throws ActionError with every file that cannot be used, each at its step
 */
export async function readBodyFiles(
  file: StepsFile,
  scope: Scope,
  workspace: string,
): Promise<Readonly<Record<string, BodyFile>>> {
  const found: Record<string, BodyFile> = {}
  const failures: ActionError[] = []
  const problems: Problem[] = []
  for (const { id, kind, body } of file.steps) {
    const at = filePlaceOf(kind)
    if (at === undefined) continue
    const { value: path } = resolveReferences(valueAt(body, at), scope)
    const field = String(at.at(-1))
    if (typeof path !== 'string' || path === '') continue
    try {
      found[id] = readBodyFile(await readWorkspaceFile(workspace, path, 'STEPS_UNREADABLE'), path, at)
    } catch (error) {
      if (!(error instanceof ActionError)) throw error
      failures.push(error)
      const cure = `${error.cure ?? ''} ${field} is a list, or the path of a JSON file that contains one.`.trim()
      problems.push(file.document.problem(['steps', id, kind, ...at], error.message, { cure }))
    }
  }
  const [first, ...others] = failures
  if (first === undefined) return found
  const message = others.length === 0 ? first.message : `${failures.length} files of bodies cannot be read`
  throw new ActionError(first.code, message, { problems: distinctProblems(problems) })
}

/** Reads a JSON list, or a whole request that contains only that list. */
function readBodyFile(text: string, path: string, at: Path): BodyFile {
  const field = String(at.at(-1))
  const fail = (reason: string, cure?: string): never => {
    throw new ActionError('STEPS_INVALID', `${path} ${reason}`, cure === undefined ? {} : { cure })
  }
  const bytes = Buffer.byteLength(text)
  if (bytes > mostBytes)
    fail(
      `has ${bytes} bytes, and Vertex AI accepts at most ${mostBytes} in a request`,
      'Ask for less at once; for large inputs use a batchPredictionJob, which reads files.',
    )
  const json = parseBodyFile(text)
  if ('position' in json) return fail(`is not JSON: see line ${json.position}`, yamlHint(text))
  const silent = silentFault(text)
  if (silent !== undefined) return fail(`cannot be sent unchanged: line ${silent.line}: ${silent.message}`)
  const { value } = json
  const only = isObject(value) && Object.keys(value).join() === field ? value[field] : value
  if (!Array.isArray(only)) return fail(`contains no list of ${field}`)
  if (isDeeperThan(only, mostLevels)) return fail(`is nested deeper than ${mostLevels} levels`)
  return { at, path, bytes, sha256: createHash('sha256').update(text).digest('hex'), value: only }
}

/** One value per line is the format of a batch prediction. */
function yamlHint(text: string): string | undefined {
  const [first = '', ...more] = text.split('\n').filter(line => line.trim() !== '')
  const isOfLines = more.length > 0 && 'value' in parseBodyFile(first)
  return isOfLines ? 'It has one value in each line (JSON Lines): put them into one list.' : undefined
}

/** Finds the line by parsing up to it. A JSON parser's own message is of little use to a reader. */
function parseBodyFile(text: string): { readonly value: unknown } | { readonly position: number } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    const at = Number(/position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? text.length)
    return { position: text.slice(0, at).split('\n').length }
  }
}
