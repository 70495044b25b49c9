import type { Problem } from '../core/errors.ts'
import { type Path, valueAt } from './path.ts'
import type { Fault } from './shape.ts'
import type { SourceDocument } from './yaml.ts'

/**
 * One of the sources that a value is merged from: for a step the step itself, an alternative, the defaults, and a
 * compiled pipeline. Layers say where each part of the merged value was written.
 */
export interface Layer {
  readonly document: SourceDocument
  /** The path of the layer's value in its document. */
  readonly from: Path
  /** The path of the layer's value in the merged value. */
  readonly at: Path
  readonly value: unknown
  /** True if the value hides all values of lower layers at its path. Otherwise lower layers add what it lacks. */
  readonly replaces?: true
}

/** The place in a document that a value comes from. */
export interface ValueOrigin {
  readonly document: SourceDocument
  readonly path: Path
}

/**
 * Returns where the value at a path was written: in the uppermost layer that has it. A value that no layer has is
 * missing in the layer of the whole value, whose `at` is empty.
 *
 * @param layers the uppermost first
 */
export function originOf(layers: readonly Layer[], path: Path): ValueOrigin {
  const layer = layers.find(one => isIn(one, path)) ?? layers.find(({ at }) => at.length === 0)
  if (layer === undefined) throw new Error('no layer is that of the whole value')
  return { document: layer.document, path: [...layer.from, ...path.slice(layer.at.length)] }
}

const isIn = ({ at, value, replaces }: Layer, path: Path): boolean =>
  at.every((segment, index) => path[index] === segment) &&
  (replaces === true || valueAt(value, path.slice(at.length)) !== undefined)

/** Returns a fault of the merged value as a problem, at the origin of the value. */
export function problemAtOrigin(layers: readonly Layer[], { path, message, ...options }: Fault): Problem {
  const origin = originOf(layers, path)
  return origin.document.problem(origin.path, message, options)
}
