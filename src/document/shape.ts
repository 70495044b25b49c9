import type { Advice } from '../core/errors.ts'
import type { StringFormat } from './formats.ts'
import type { Path } from './path.ts'

/**
 * A description of a valid value. One language serves the policy, the envelope of a step, and the bodies of Vertex AI's
 * API (generated from Google's protos). It is plain data, so that it can be generated, checked, and published as JSON
 * Schema.
 */
export type Shape =
  | { readonly type: 'string'; readonly format?: StringFormat }
  | { readonly type: 'integer' | 'number'; readonly minimum?: number; readonly maximum?: number }
  | { readonly type: 'boolean' }
  | { readonly type: 'enum'; readonly values: readonly string[] }
  | { readonly type: 'list'; readonly of: Shape }
  | { readonly type: 'map'; readonly of: Shape }
  | { readonly type: 'object'; readonly name: string }
  /** Any one of these shapes; `expected` describes it in words. */
  | { readonly type: 'either'; readonly of: readonly Shape[]; readonly expected: string }
  /** Free-form JSON: google.protobuf.Struct and Value. */
  | { readonly type: 'any' }

export interface Field {
  readonly shape: Shape
  readonly required?: true
  /** Only the server sets it (google.api.field_behavior OUTPUT_ONLY), so a request must not. */
  readonly outputOnly?: true
  readonly description?: string
}

export interface ObjectShape {
  readonly fields: Readonly<Record<string, Field>>
  /** Groups of fields. At most one field of a group may be set. */
  readonly oneofs?: Readonly<Record<string, readonly string[]>>
  /** Fields that only v1beta1 of the API has. */
  readonly beta?: readonly string[]
}

/** Every object by its name, so that shapes may refer to each other (and to themselves). */
export type Shapes = Readonly<Record<string, ObjectShape>>

/** A fault at a path. With `key`, the fault is in the key itself, not in its value. */
export interface Fault extends Advice {
  readonly path: Path
  readonly message: string
  readonly key?: true
  /** The key is unknown and resembles no other: it may be newer than the schema. */
  readonly mayBeNewer?: true
}
