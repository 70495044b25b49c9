import type { Place, Problem } from '../../core/errors.ts'
import { isObject, type JsonObject, Pending } from '../../core/json.ts'
import { checkShape } from '../../document/check-shape.ts'
import { periodSeconds } from '../../document/formats.ts'
import type { Path } from '../../document/path.ts'
import type { Fault } from '../../document/shape.ts'
import { readAlternatives } from '../prepare/fallback.ts'
import { linksIn, resolveReferences } from '../references.ts'
import type { Scope, StepDeclaration, StepsFile } from '../types.ts'
import { envelopeFaults, type StepDraft } from './draft.ts'
import { stepsShapes } from './shapes.ts'

/**
 * Values around a step's body that decide how it runs. They may refer to variables and claims. The results of other
 * steps come too late for them.
 */
export const earlyKeys = ['timeout', 'queue', 'wait', 'cancel', 'caching', 'fallback'] as const

/** Returns a file's content with `Pending` for the early values that are references. Others stay as they are. */
export function withPendingValues(root: JsonObject): JsonObject {
  const unknown = withValues(root, ['timeout'], pendingValue)
  if (!isObject(root['steps'])) return unknown
  const steps = Object.entries(root['steps']).map(([id, step]) => [
    id,
    isObject(step) ? withValues(step, earlyKeys, pendingValue) : step,
  ])
  return { ...unknown, steps: Object.fromEntries(steps) }
}

/** A reference with a fault is reported where references are checked. */
function pendingValue(text: string): Pending {
  const { links, faults } = linksIn(text)
  return new Pending(text, faults.length > 0 || links[0]?.reference.text === text)
}

function withValues(holder: JsonObject, keys: readonly string[], value: (text: string, key: string) => unknown) {
  const found = keys.flatMap(key => {
    const text = Object.hasOwn(holder, key) ? holder[key] : undefined
    return typeof text === 'string' && text.includes('${') ? [[key, value(text, key)] as const] : []
  })
  return found.length === 0 ? holder : { ...holder, ...Object.fromEntries(found) }
}

/**
 * Replaces the references in a file's early values, and checks each value as if it were written there.
 *
 * @param placeOf where the value of a variable comes from
 * @returns the file with what is known; a value that is not known yet counts as absent
 */
export function settleEarlyValues(
  file: StepsFile,
  scope: Scope,
  placeOf: (variable: string) => Place,
): { readonly file: StepsFile; readonly problems: readonly Problem[] } {
  const root = isObject(file.document.value) ? file.document.value : {}
  const problems: Problem[] = []
  const settle = (holder: JsonObject, keys: readonly string[], message: string, path: Path) => {
    const { values, faults } = resolved(holder, keys, message, scope, path)
    for (const fault of faults) problems.push(problemOf(file, fault, placeOf))
    return values
  }
  const { timeout } = settle(root, ['timeout'], 'StepsFile', [])
  if (periodSeconds(timeout) === 0) problems.push(file.document.problem(['timeout'], 'expected a time above zero'))
  const written = isObject(root['steps']) ? root['steps'] : {}
  const steps = file.steps.map(declaration => {
    const { id, kind, body, needs } = declaration
    const step = written[id]
    if (!isObject(step) || withValues(step, earlyKeys, () => undefined) === step) return declaration
    const path = ['steps', id]
    const envelope = settle(step, earlyKeys, 'Step', path)
    problems.push(...envelopeFaults(envelope, kind, path).map(fault => problemOf(file, fault, placeOf)))
    return declarationOf({ id, kind, body, envelope }, needs, root)
  })
  return { file: { ...file, timeoutSeconds: periodSeconds(timeout), steps }, problems }
}

function resolved(holder: JsonObject, keys: readonly string[], message: string, scope: Scope, path: Path) {
  const faults: Fault[] = []
  const values = withValues(holder, keys, (text, key) => {
    const at = [...path, key]
    const { value, faults: flaws } = resolveReferences(text, scope, at)
    faults.push(...flaws)
    if (value instanceof Pending) {
      if (scope.verified && flaws.length === 0)
        faults.push({ path: at, message: `${value.reference} must be known before the run` })
      return value
    }
    // A variable whose default is null leaves the field out.
    if (value === null) return undefined
    const shape = stepsShapes[message]?.fields[key]?.shape ?? { type: 'any' }
    const wrong = checkShape(value, shape, stepsShapes, at)
    faults.push(...wrong)
    return wrong.length === 0 ? value : new Pending(text, true)
  })
  return { values, faults }
}

/** Returns a fault at the place of its value: that of a variable, if the whole value is one. */
function problemOf(
  file: StepsFile,
  { path, message, ...options }: Fault,
  placeOf: (variable: string) => Place,
): Problem {
  const here = file.document.problem(path, message, options)
  const { links } = linksIn(path.reduce<unknown>((one, key) => (isObject(one) ? one[key] : one), file.document.value))
  const [only, ...others] = links
  if (only === undefined || others.length > 0 || only.reference.root !== 'variables') return here
  return {
    ...here,
    ...placeOf(only.reference.path[0]),
    message: `for ${here.path} (${here.file}:${here.line}:${here.column}): ${message}`,
  }
}

/** Returns a step as declared, with the values of its envelope. `Pending` ones count as absent. */
export function declarationOf(draft: StepDraft, needs: readonly string[], root: JsonObject): StepDeclaration {
  const { id, kind, body, envelope } = draft
  const { timeout, queue, fallback, wait, caching, unchecked } = envelope
  const queueSeconds = periodSeconds(queue)
  const unknown = earlyKeys.flatMap(key => {
    const value = envelope[key]
    return value instanceof Pending ? [{ key, reference: value.reference }] : []
  })
  return {
    id,
    kind,
    body,
    needs,
    project: asString(envelope['project'] ?? root['project']),
    location: asString(envelope['location'] ?? root['location']),
    timeoutSeconds: periodSeconds(timeout),
    wait: wait !== false,
    ...(envelope['cancel'] === 'detach' ? { detach: true } : {}),
    ...(queueSeconds !== undefined && { queueSeconds }),
    ...(Array.isArray(fallback) && fallback.length > 0 ? { fallback: readAlternatives(fallback) } : {}),
    ...(typeof caching === 'boolean' ? { caching } : {}),
    ...(Array.isArray(unchecked) ? { unchecked: unchecked.filter(path => typeof path === 'string') } : {}),
    ...(unknown.length > 0 && { unknown }),
  }
}

/** Returns a text; empty for any other value. */
export const asString = (value: unknown): string => (typeof value === 'string' ? value : '')
