import { isObject } from '../core/json.ts'
import type { Shape, Shapes } from './shape.ts'

/**
 * The type of a value's parts that have the form of a shape. Each part may be absent: `checkShape` reports what is
 * missing or of another type, and the rest can still be read.
 */
export type PartsOf<S extends Shape, All extends Shapes> = S extends { readonly type: 'string' }
  ? string
  : S extends { readonly type: 'integer' | 'number' }
    ? number
    : S extends { readonly type: 'boolean' }
      ? boolean
      : S extends { readonly type: 'enum'; readonly values: infer Values extends readonly string[] }
        ? Values[number]
        : S extends { readonly type: 'list'; readonly of: infer Item extends Shape }
          ? readonly (PartsOf<Item, All> | undefined)[]
          : S extends { readonly type: 'map'; readonly of: infer Item extends Shape }
            ? Readonly<Record<string, PartsOf<Item, All> | undefined>>
            : S extends { readonly type: 'object'; readonly name: infer Name extends keyof All }
              ? { readonly [Key in keyof All[Name]['fields']]?: FieldParts<All[Name]['fields'][Key], All> | undefined }
              : S extends { readonly type: 'either'; readonly of: infer Each extends readonly Shape[] }
                ? PartsOf<Each[number], All>
                : unknown

type FieldParts<F, All extends Shapes> = F extends { readonly shape: infer S extends Shape } ? PartsOf<S, All> : never

/**
 * Returns the parts of a value that have the types of a shape, so that a reader need not check them again. Parts of
 * another type become `undefined`: their keys and indices stay. Unknown keys stay as they are.
 */
export const partsOf = <const S extends Shape, All extends Shapes>(
  value: unknown,
  shape: S,
  shapes: All,
  // `typedParts` has checked every part by its shape, and the type follows the shape.
): PartsOf<S, All> | undefined => typedParts(value, shape, shapes) as PartsOf<S, All> | undefined

function typedParts(value: unknown, shape: Shape, shapes: Shapes): unknown {
  switch (shape.type) {
    case 'string':
    case 'boolean':
      return typeof value === shape.type ? value : undefined
    case 'integer':
    case 'number':
      return typeof value === 'number' ? value : undefined
    case 'enum':
      return shape.values.find(one => one === value)
    case 'list':
      return Array.isArray(value) ? value.map(item => typedParts(item, shape.of, shapes)) : undefined
    case 'map':
      return mapValues(value, item => typedParts(item, shape.of, shapes))
    case 'object': {
      const fields = shapes[shape.name]?.fields ?? {}
      return mapValues(value, (item, key) => {
        const field = Object.hasOwn(fields, key) ? fields[key] : undefined
        return field === undefined ? item : typedParts(item, field.shape, shapes)
      })
    }
    case 'either':
      return shape.of.map(one => typedParts(value, one, shapes)).find(part => part !== undefined)
    case 'any':
      return value
    default:
      return shape satisfies never
  }
}

const mapValues = (value: unknown, change: (item: unknown, key: string) => unknown): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item, key)])) : undefined
