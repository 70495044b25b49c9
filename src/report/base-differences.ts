import { code, codeBlock } from '../core/escape.ts'
import { isObject, Pending } from '../core/json.ts'
import { formatPath, valueAt } from '../document/path.ts'
import { withoutSecrets } from '../document/secret-values.ts'
import { leavesOf } from '../document/walk.ts'
import type { PlannedStep } from './types.ts'

/** Lines of a step's difference. */
const mostDifferenceLines = 40

/**
 * Returns how the bodies of a plan differ from the results of an earlier run, a small difference for each step. Only
 * what a body writes is compared, since Google adds fields to a resource. Values of environments are hidden on both
 * sides.
 *
 * @param results the content of a `results_file`
 * @returns `undefined` if these are no results
 */
export function baseDifferences(steps: readonly PlannedStep[], results: unknown): string[] | undefined {
  if (!isObject(results) || !Object.values(results).every(isObject)) return undefined
  const gone = Object.keys(results).filter(id => !steps.some(step => step.id === id))
  const compared = steps.flatMap(step => comparisonOf(step, results[step.id]) ?? [])
  const same = compared.filter(({ lines }) => lines.length === 0)
  return [
    '### Differences to the earlier run',
    ...compared.flatMap(({ id, lines }) => {
      if (lines.length === 0) return []
      const more = lines.length > mostDifferenceLines ? [`  and ${lines.length - mostDifferenceLines} more lines`] : []
      return [`${code(id)}:\n\n${codeBlock([...lines.slice(0, mostDifferenceLines), ...more].join('\n'), 'diff')}`]
    }),
    same.length === 0 ? '' : `The same: ${same.map(({ id }) => code(id)).join(', ')}.`,
    gone.length === 0 ? '' : `Not in these steps any more: ${gone.map(code).join(', ')}.`,
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
  if (!isObject(resource) || !isObject(body) || !Object.keys(body).some(key => key in resource)) return undefined
  const changed = leavesOf(body).flatMap(({ path, value }) => {
    if (value instanceof Pending) return []
    const before = valueAt(resource, path)
    const isEmpty = typeof value === 'object' && value !== null
    if (isEmpty || String(before) === String(value) || (before === undefined && !value)) return []
    const at = formatPath(path)
    return [...(before === undefined ? [] : [`- ${at}: ${shownValue(before)}`]), `+ ${at}: ${shownValue(value)}`]
  })
  return { id, lines: [...changed, ...removedFrom(body, resource, [])] }
}

/** Elements of a list, and labels of the user, that the earlier run had and the body has not. */
function removedFrom(body: unknown, earlier: unknown, path: readonly (string | number)[]): string[] {
  if (Array.isArray(body) && Array.isArray(earlier))
    return earlier.flatMap((one, index) => {
      const at = [...path, index]
      return index < body.length ? removedFrom(body[index], one, at) : [`- ${formatPath(at)}: ${shownValue(one)}`]
    })
  if (!isObject(body) || !isObject(earlier) || body instanceof Pending) return []
  const labels = path.at(-1) === 'labels' ? Object.entries(earlier) : []
  return [
    ...labels
      .filter(([key]) => !key.startsWith('keyless-') && !Object.hasOwn(body, key))
      .map(([key, value]) => `- ${formatPath([...path, key])}: ${shownValue(value)}`),
    ...Object.entries(body).flatMap(([key, value]) => removedFrom(value, earlier[key], [...path, key])),
  ]
}

function shownValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  return text.length > 200 ? `${text.slice(0, 200)}…` : text.replaceAll('\n', '⏎')
}
