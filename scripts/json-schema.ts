import { formats } from '../src/document/formats.ts'
import type { Field, ObjectShape, Shape } from '../src/document/shape.ts'

export type Json = Readonly<Record<string, unknown>>
export type ObjectSchema = { readonly properties: Readonly<Record<string, Json>> } & Json

/** Differences between the schemas of the documents. */
export interface Dialect {
  /** An empty list is an error. */
  readonly noEmptyLists?: true
  /** Any value may also be a reference, as `${variables.epochs}`. */
  readonly references?: true
}

/**
 * Returns a shape as JSON Schema draft-07, in which objects refer to `#/definitions/`. Fields that only the server sets are
 * left out.
 */
export function objectSchema({ fields }: ObjectShape, dialect: Dialect): ObjectSchema {
  const written = Object.entries(fields).filter(([, { outputOnly }]) => !outputOnly)
  const required = written.flatMap(([key, field]) => (field.required ? [key] : []))
  return {
    type: 'object',
    properties: Object.fromEntries(written.map(([key, field]) => [key, fieldSchema(field, dialect)])),
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
  }
}

function fieldSchema({ shape, description }: Field, dialect: Dialect): Json {
  return { ...(description === undefined ? {} : { description }), ...shapeSchema(shape, dialect) }
}

const reference: Json = { type: 'string', pattern: '\\$\\{' }

/** Returns a schema that also accepts a reference. */
export const withReference = ({ description, ...plain }: Json): Json => ({
  ...(description === undefined ? {} : { description }),
  anyOf: [plain, reference],
})

export function shapeSchema(shape: Shape, dialect: Dialect): Json {
  const plain = plainSchema(shape, dialect)
  const isText = shape.type === 'any' || (shape.type === 'string' && shape.format === undefined)
  return dialect.references && !isText ? { anyOf: [plain, reference] } : plain
}

function plainSchema(shape: Shape, dialect: Dialect): Json {
  switch (shape.type) {
    case 'string':
      if (shape.format === undefined) return { type: 'string' }
      return {
        type: shape.format === 'int64' ? ['integer', 'string'] : 'string',
        pattern: formats[shape.format].pattern.source,
      }
    case 'integer':
    case 'number':
    case 'boolean':
      return { ...shape }
    case 'enum':
      return { enum: shape.values }
    case 'list':
      return { type: 'array', items: shapeSchema(shape.of, dialect), ...(dialect.noEmptyLists ? { minItems: 1 } : {}) }
    case 'map':
      return { type: 'object', additionalProperties: shapeSchema(shape.of, dialect) }
    case 'object':
      return { $ref: `#/definitions/${shape.name}` }
    case 'either':
      return { anyOf: shape.of.map(one => shapeSchema(one, dialect)) }
    case 'any':
      return {}
    default:
      return shape satisfies never
  }
}
