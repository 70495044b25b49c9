import { isObject, type JsonObject, Pending } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import { periodSeconds } from '../../document/formats.ts'
import { type Path, valueAt } from '../../document/path.ts'
import type { Fault } from '../../document/shape.ts'
import { suggest } from '../../document/suggest.ts'
import { type Kind, kinds } from '../kinds/kind-names.ts'
import { definitions } from '../kinds/registry.ts'
import { checkFallback } from '../prepare/fallback.ts'
import { stepsShapes } from './shapes.ts'

/** A step of the file, once its id and kind are known. */
export interface StepDraft {
  readonly id: string
  readonly kind: Kind
  readonly body: JsonObject
  readonly envelope: JsonObject
}

export function readSteps(root: JsonObject, faults: Fault[]): StepDraft[] {
  const steps = isObject(root['steps']) ? root['steps'] : {}
  const fields = stepsShapes['Step']?.fields ?? {}
  if (isObject(root['steps']) && Object.keys(steps).length === 0)
    faults.push({ path: ['steps'], message: 'contains no step', cure: 'Write at least one.' })
  return Object.entries(steps).flatMap(([id, step]): StepDraft[] => {
    const path = ['steps', id]
    if (!/^[a-z][a-z0-9_-]{0,62}$/.test(id)) {
      const cure = 'Ids have up to 63 of a–z, 0–9, _ and -, and begin with a letter.'
      faults.push({ path, message: `${quote(id)} is not an id of a step`, cure, key: true })
    }
    if (!isObject(step)) return []
    const named = kinds.filter(kind => Object.hasOwn(step, kind))
    // A misspelt kind is reported already, as an unknown field.
    const misspelt = Object.keys(step).some(key => !Object.hasOwn(fields, key) && suggest(key, kinds) !== undefined)
    if (named.length === 0 && !misspelt)
      faults.push({ path, message: 'has no kind', cure: `One of: ${kinds.join(', ')}.`, key: true })
    if (named.length > 1)
      faults.push({
        path,
        message: `is of ${named.length} kinds: ${named.join(', ')}`,
        cure: 'Make it a step each.',
        key: true,
      })
    const kind = kinds.find(candidate => named.includes(candidate))
    // Nothing after `gate:` is null. As a body without fields, it is refused, or fills in what defaults give.
    const body = kind && (step[kind] ?? {})
    if (kind === undefined || !isObject(body)) return []
    faults.push(...envelopeFaults(step, kind, path))
    return [{ id, kind, body, envelope: step }]
  })
}

/** Returns every id of the file: the id of an invalid step is still a known one. */
export function kindsOf(steps: unknown, drafts: readonly StepDraft[]): Map<string, Kind | undefined> {
  const ids = Object.keys(isObject(steps) ? steps : {})
  return new Map<string, Kind | undefined>([
    ...ids.map((id): [string, undefined] => [id, undefined]),
    ...drafts.map(({ id, kind }): [string, Kind] => [id, kind]),
  ])
}

/** A value that is not known yet may be the one. */
const mayDetach = (cancel: unknown): boolean => cancel === 'detach' || cancel instanceof Pending

export const detaching = (drafts: readonly StepDraft[]): ReadonlySet<string> =>
  new Set(drafts.flatMap(({ id, envelope }) => (mayDetach(envelope['cancel']) ? [id] : [])))

export const studiesOf = (drafts: readonly StepDraft[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    drafts.flatMap(({ id, kind, body }): [string, string[]][] => {
      const { studyMetrics } = definitions[kind]
      const metrics = studyMetrics && valueAt(body, studyMetrics)
      return Array.isArray(metrics) ? [[id, metrics.filter(isObject).map(({ metricId }) => String(metricId))]] : []
    }),
  )

/** Returns what is wrong with the values around a body, beyond their form. */
export function envelopeFaults(step: JsonObject, kind: Kind, path: Path): Fault[] {
  const definition = definitions[kind]
  const faults: Fault[] = []
  if (periodSeconds(step['timeout']) === 0)
    faults.push({ path: [...path, 'timeout'], message: 'expected a time above zero' })
  if (step['cancel'] === 'detach' && !definition.canDetach)
    faults.push({
      path: [...path, 'cancel'],
      message: `a ${kind} cannot be adopted later: only jobs continue by themselves`,
      cure: 'Remove it.',
      key: true,
    })
  if (step['caching'] !== undefined && !definition.hasCaching)
    faults.push({ path: [...path, 'caching'], message: `a ${kind} has no caching`, cure: 'Remove it.', key: true })
  if (step['wait'] === false && definition.mustWait)
    faults.push({
      path: [...path, 'wait'],
      message: `nothing would finish the ${kind}, or restore the previous state`,
      cure: 'Remove it.',
      key: true,
    })
  return [...faults, ...checkFallback(step, kind, path)]
}
