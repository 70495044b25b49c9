import { code, codeBlock } from '../core/escape.ts'
import { isDeeperThan, isObject, Pending } from '../core/json.ts'
import { count } from '../core/text.ts'
import { formatPath, valueAt } from '../document/path.ts'
import { withoutSecrets } from '../document/secret-values.ts'
import { leavesOf } from '../document/walk.ts'
import type { PlannedStep } from './types.ts'

/** Lines of a step's difference. */
const mostDifferenceLines = 40
/** Characters of a step's difference: names can be long, too. */
const longestDifference = 16_384
/** Names of steps that are gone. */
const mostGone = 20

/** Levels of results. A body of Vertex AI has at most a few dozen. */
const deepestResults = 200

/**
 * Returns how the bodies of a plan differ from the results of an earlier run, a small difference for each step. Only
 * what a body writes is compared, since Google adds fields to a resource. Values of environments are hidden on both
 * sides.
 *
 * @param results the content of a `results_file`
 * @returns `undefined` if these are no results
 */
export function baseDifferences(steps: readonly PlannedStep[], results: unknown): string[] | undefined {
  if (!isObject(results) || !Object.values(results).every(isObject) || isDeeperThan(results, deepestResults))
    return undefined
  const gone = Object.keys(results).filter(id => !steps.some(step => step.id === id))
  const moreGone = gone.length > mostGone ? ` and ${count(gone.length - mostGone)} more` : ''
  const compared = steps.flatMap(
    step => comparisonOf(step, Object.hasOwn(results, step.id) ? results[step.id] : undefined) ?? [],
  )
  const same = compared.filter(({ lines }) => lines.length === 0)
  return [
    '### Differences to the earlier run',
    ...compared.flatMap(({ id, lines }) => {
      if (lines.length === 0) return []
      const more =
        lines.length > mostDifferenceLines ? [`  and ${count(lines.length - mostDifferenceLines)} more lines`] : []
      const shown = [...lines.slice(0, mostDifferenceLines), ...more].join('\n')
      return [`${code(id)}:\n\n${codeBlock(shown, 'diff', longestDifference)}`]
    }),
    same.length === 0 ? '' : `The same: ${same.map(({ id }) => code(id)).join(', ')}.`,
    gone.length === 0 ? '' : `Not in these steps any more: ${gone.slice(0, mostGone).map(code).join(', ')}${moreGone}.`,
  ].filter(part => part !== '')
}

/** Compares a step whose resource has the form of its body, as that of a job. */
function comparisonOf(
  step: PlannedStep,
  earlier: unknown,
): { readonly id: string; readonly lines: string[] } | undefined {
  const { id, kind } = step
  if (earlier === undefined) return { id, lines: [`+ the step is new: ${kind}`] }
  if (!isObject(earlier)) return undefined
  if (earlier['kind'] !== kind) return { id, lines: [`- kind: ${shownValue(earlier['kind'])}`, `+ kind: ${kind}`] }
  const resource = withoutSecrets(earlier['resource'])
  const body = withoutSecrets(step.body)
  if (!isObject(resource) || !isObject(body) || !Object.keys(body).some(key => Object.hasOwn(resource, key)))
    return undefined
  const changed = leavesOf(body).flatMap(({ path, value }) => {
    if (value instanceof Pending) return []
    const before = valueAt(resource, path)
    const isEmpty = typeof value === 'object' && value !== null
    if (isEmpty || isUnchanged(before, value) || (before === undefined && !value)) return []
    const at = formatPath(path)
    return [...(before === undefined ? [] : [`- ${at}: ${shownValue(before)}`]), `+ ${at}: ${shownValue(value)}`]
  })
  return { id, lines: [...changed, ...removedFrom(body, resource, [])] }
}

/** Google writes its 64-bit numbers as text. */
const isUnchanged = (before: unknown, value: unknown): boolean =>
  before === value || (typeof before !== 'object' && String(before) === String(value))

/** Elements of a list, and labels of the user, that the earlier run had and the body has not. */
function removedFrom(body: unknown, earlier: unknown, path: readonly (string | number)[]): string[] {
  if (Array.isArray(body) && Array.isArray(earlier)) {
    const gone = earlier.slice(body.length, body.length + mostDifferenceLines)
    const more = earlier.length - body.length - gone.length
    return [
      ...body.flatMap((one, index) => removedFrom(one, earlier[index], [...path, index])),
      ...gone.map((one, index) => `- ${formatPath([...path, body.length + index])}: ${shownValue(one)}`),
      ...(more > 0 ? [`- ${formatPath(path)}: ${count(more)} more elements`] : []),
    ]
  }
  if (!isObject(body) || !isObject(earlier) || body instanceof Pending) return []
  const labels = path.at(-1) === 'labels' ? Object.entries(earlier) : []
  return [
    ...labels
      .filter(([key]) => !key.startsWith('keyless-') && !Object.hasOwn(body, key))
      .map(([key, value]) => `- ${formatPath([...path, key])}: ${shownValue(value)}`),
    ...Object.entries(body).flatMap(([key, value]) => removedFrom(value, valueAt(earlier, [key]), [...path, key])),
  ]
}

/** Shows a value in one line: a line feed would begin a line that looks like a difference. */
function shownValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  const line = text.slice(0, 200).replaceAll('\n', '⏎')
  return text.length > 200 ? `${line}…` : line
}
