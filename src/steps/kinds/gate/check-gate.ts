import { isObject, Pending } from '../../../core/json.ts'
import { quote } from '../../../core/text.ts'
import type { Fault } from '../../../document/shape.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { checkRows } from './rows.ts'

/** Returns what is wrong with a gate beyond its form, which the schema checks. Paths are from the body. */
export function checkGate(body: Resource): readonly Fault[] {
  const { metrics, rows, exists, require, better_than: betterThan, absent, import: imported } = body
  const faults: Fault[] = []
  if (typeof metrics === 'string' && !/^gs:\/\/[^/]+\/.*[^/]$/.test(metrics))
    faults.push({
      path: ['metrics'],
      message: `expected a file such as gs://bucket/metrics.json, got ${quote(metrics)}`,
      cure: 'For the latest evaluation of a model, write { model: … }.',
    })
  if (typeof exists === 'string' && !/^gs:\/\/[^/]+\/./.test(exists))
    faults.push({
      path: ['exists'],
      message: `expected gs://bucket/object or gs://bucket/folder/, got ${quote(exists)}`,
    })
  if (isObject(rows)) faults.push(...checkRows(rows))
  const hasNumbers = metrics !== undefined || rows !== undefined
  if (!hasNumbers && exists === undefined)
    faults.push({ path: [], message: 'names nothing to judge', cure: 'Write metrics, rows or exists.', key: true })
  if (!hasNumbers)
    for (const [key, value] of Object.entries({ require, better_than: betterThan, import: imported }))
      if (value !== undefined)
        faults.push({
          path: [key],
          message: 'needs numbers, and there are none',
          cure: 'Write metrics or rows.',
          key: true,
        })
  if (hasNumbers && require === undefined && betterThan === undefined)
    faults.push({
      path: [],
      message: 'requires nothing, so everything would pass',
      cure: 'Write require: { METRIC: { min: … } } or better_than: { … }.',
      key: true,
    })
  if (isObject(require)) faults.push(...checkRequire(require))
  if (isObject(betterThan)) faults.push(...checkBetterThan(betterThan))
  else if (absent !== undefined && betterThan === undefined)
    faults.push({
      path: ['absent'],
      message: 'refers to better_than, which is missing',
      cure: 'Remove it.',
      key: true,
    })
  return faults
}

function checkRequire(require: Resource): Fault[] {
  const bounds = Object.entries(require)
  if (bounds.length === 0)
    return [{ path: ['require'], message: 'names no metric', cure: 'Write METRIC: { min: … }.', key: true }]
  return bounds.flatMap(([metric, bound]) => (isObject(bound) ? checkBound(bound, ['require', metric]) : []))
}

function checkBound(bound: Resource, path: readonly string[]): Fault[] {
  const { min, max, equals } = bound
  const set = [min, max, equals].filter(value => value !== undefined)
  if (set.length === 0) return [{ path, message: 'bounds nothing', cure: 'Write min, max or equals.', key: true }]
  if (equals !== undefined && set.length > 1)
    return [{ path, message: 'equals cannot be combined with min and max', cure: 'Remove them.', key: true }]
  if (typeof min === 'number' && typeof max === 'number' && min > max)
    return [{ path, message: `nothing is at least ${min} and at most ${max}`, cure: 'Exchange min and max.' }]
  return []
}

function checkBetterThan({ endpoint, model, by }: Resource): Fault[] {
  const faults: Fault[] = []
  if (endpoint === undefined && model === undefined)
    faults.push({
      path: ['better_than'],
      message: 'names no model',
      cure: 'Write endpoint: for the model that serves on it now, or model:, such as fraud@champion.',
      key: true,
    })
  if (!(by instanceof Pending) && typeof by === 'number' && by < 0)
    faults.push({
      path: ['better_than', 'by'],
      message: `expected 0 or more, got ${by}`,
      cure: 'If lower is better, write goal: MINIMIZE.',
    })
  return faults
}
