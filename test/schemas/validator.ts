import { isDeepStrictEqual } from 'node:util'
import { isObject } from '../../src/core/json.ts'

type Schema = Readonly<Record<string, unknown>>

/** Keywords that explain, and check nothing. */
const silent = ['$schema', '$id', '$comment', 'title', 'description', 'definitions']

/**
 * Validates by JSON Schema draft-07, as far as the schemas of this repository use it. A keyword that it does not know is
 * an error, so that none is ignored.
 *
 * @returns one line per fault: the path, and the keyword that fails
 */
export function validate(value: unknown, schema: Schema): string[] {
  const root = schema
  const visit = (one: unknown, by: unknown, path: string): string[] => {
    if (!isObject(by)) throw new Error(`no schema at ${path}`)
    const fits = (other: unknown): boolean => visit(one, other, path).length === 0
    const list = (key: string): unknown[] => (Array.isArray(by[key]) ? by[key] : [])
    const fail = (keyword: string, more = ''): string[] => [`${path} ${keyword}${more}`]
    const entries = isObject(one) ? Object.entries(one) : undefined
    return Object.entries(by).flatMap(([keyword, wanted]): string[] => {
      switch (keyword) {
        case '$ref': {
          const name = String(wanted).replace('#/definitions/', '')
          return visit(one, isObject(root['definitions']) ? root['definitions'][name] : undefined, path)
        }
        case 'type':
          return [wanted].flat().some(type => isOf(one, type)) ? [] : fail('type')
        case 'enum':
          return list('enum').some(item => isDeepStrictEqual(item, one)) ? [] : fail('enum')
        case 'const':
          return isDeepStrictEqual(wanted, one) ? [] : fail('const')
        case 'pattern':
          return typeof one !== 'string' || new RegExp(String(wanted), 'u').test(one) ? [] : fail('pattern')
        case 'minimum':
          return typeof one !== 'number' || one >= Number(wanted) ? [] : fail('minimum')
        case 'maximum':
          return typeof one !== 'number' || one <= Number(wanted) ? [] : fail('maximum')
        case 'minItems':
          return !Array.isArray(one) || one.length >= Number(wanted) ? [] : fail('minItems')
        case 'minProperties':
          return entries === undefined || entries.length >= Number(wanted) ? [] : fail('minProperties')
        case 'items':
          return Array.isArray(one) ? one.flatMap((item, index) => visit(item, wanted, `${path}/${index}`)) : []
        case 'required':
          return list('required').flatMap(key =>
            isObject(one) && !Object.hasOwn(one, String(key)) ? fail('required', ` ${key}`) : [],
          )
        case 'properties':
          return (entries ?? []).flatMap(([key, item]) =>
            isObject(wanted) && Object.hasOwn(wanted, key) ? visit(item, wanted[key], `${path}/${key}`) : [],
          )
        case 'additionalProperties': {
          const known = isObject(by['properties']) ? by['properties'] : {}
          return (entries ?? [])
            .filter(([key]) => !Object.hasOwn(known, key))
            .flatMap(([key, item]) =>
              wanted === false ? [`${path}/${key} unknown`] : visit(item, wanted, `${path}/${key}`),
            )
        }
        case 'propertyNames':
          return (entries ?? []).flatMap(([key]) => visit(key, wanted, `${path}/${key}`))
        case 'anyOf':
          return list('anyOf').some(fits) ? [] : fail('anyOf')
        case 'allOf':
          return list('allOf').flatMap(other => visit(one, other, path))
        case 'oneOf':
          return list('oneOf').filter(fits).length === 1 ? [] : fail('oneOf')
        case 'not':
          return fits(wanted) ? fail('not') : []
        case 'if': {
          const next = by[fits(wanted) ? 'then' : 'else']
          return next === undefined ? [] : visit(one, next, path)
        }
        case 'then':
        case 'else':
          return []
        default:
          if (silent.includes(keyword)) return []
          throw new Error(`unknown keyword ${keyword} at ${path}`)
      }
    })
  }
  return visit(value, schema, '')
}

function isOf(value: unknown, type: unknown): boolean {
  if (type === 'object') return isObject(value)
  if (type === 'array') return Array.isArray(value)
  if (type === 'null') return value === null
  return type === 'integer' ? Number.isInteger(value) : typeof value === type
}
