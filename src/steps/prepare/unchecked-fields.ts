import { isObject, type JsonObject } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import type { Path } from '../../document/path.ts'
import type { Fault, Shape, Shapes } from '../../document/shape.ts'
import { camelCase } from '../../document/suggest.ts'
import type { StepDeclaration } from '../types.ts'

/** The name of a body's field in policies and steps: `customJob.jobSpec.newField`. Lists are skipped. */
export const fieldName = (kind: string, path: Path): string =>
  [kind, ...path.filter(segment => typeof segment === 'string')].join('.')

/** Adds how a step may send an unknown field that resembles no other. */
function withUncheckedHint(fault: Fault, kind: string): Fault {
  if (!fault.mayBeNewer) return fault
  const name = fieldName(kind, fault.path)
  const wayOut = `Is it newer than this action's schema? Then name it in the step, unchecked: [${name}], and in allow.unchecked of the grant.`
  return { ...fault, cure: fault.cure === undefined ? wayOut : `${fault.cure} ${wayOut}` }
}

/**
 * Removes the faults of unknown fields that the step lists as unchecked. A known field, also in the API's other
 * spelling, is still checked. Otherwise every bound could be bypassed.
 *
 * @param faults with paths in the body, also those that are returned; faults of `unchecked` itself have paths in the
 * step
 */
export function withoutUnchecked(
  faults: readonly Fault[],
  body: JsonObject,
  { kind, unchecked = [] }: StepDeclaration,
  message: string,
  shapes: Shapes,
): { readonly faults: readonly Fault[]; readonly envelope: readonly Fault[] } {
  const told = faults.map(fault => withUncheckedHint(fault, kind))
  if (unchecked.length === 0) return { faults: told, envelope: [] }
  const shape: Shape = { type: 'object', name: message }
  const unknown = new Set(unknownFields(body, shape, shapes).map(path => fieldName(kind, path)))
  const envelope = unchecked.flatMap((name, index): Fault[] =>
    unknown.has(name)
      ? []
      : [
          {
            path: ['unchecked', index],
            message: `${quote(name)} is not a field of this step that the schema does not know`,
            cure: `Remove it, or write it from the kind on, without indices: ${kind}.….`,
          },
        ],
  )
  const isWanted = ({ path, key }: Fault): boolean => key === true && unchecked.includes(fieldName(kind, path))
  return { faults: told.filter(fault => !(isWanted(fault) && unknown.has(fieldName(kind, fault.path)))), envelope }
}

/** Returns paths of all fields that no message has, in any spelling. */
function unknownFields(value: unknown, shape: Shape, shapes: Shapes, path: Path = []): Path[] {
  if (shape.type === 'list' && Array.isArray(value))
    return value.flatMap((item, index) => unknownFields(item, shape.of, shapes, [...path, index]))
  if (shape.type === 'either') return shape.of.flatMap(one => unknownFields(value, one, shapes, path))
  if (!isObject(value)) return []
  if (shape.type === 'map')
    return Object.entries(value).flatMap(([key, item]) => unknownFields(item, shape.of, shapes, [...path, key]))
  if (shape.type !== 'object') return []
  const fields = shapes[shape.name]?.fields ?? {}
  return Object.entries(value).flatMap(([key, item]): Path[] => {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined
    if (field !== undefined) return unknownFields(item, field.shape, shapes, [...path, key])
    return Object.hasOwn(fields, camelCase(key)) ? [] : [[...path, key]]
  })
}
