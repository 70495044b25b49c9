import protobuf from 'protobufjs'
import { behaviorsOf } from '../../../scripts/protos.ts'
import { badRequest, RpcError } from '../rpc.ts'
import { snakeCase } from './routes.ts'
import type { Message } from './transcode.ts'

/** One error of Vertex AI's own validation; `field` in the proto's spelling, as `custom_job.display_name`. */
export interface Violation {
  readonly field: string
  readonly message: string
}

/** @throws RpcError 400 `List of found errors:` with all of them, if there are any */
export function refuse(violations: readonly Violation[]): void {
  if (violations.length === 0) return
  const list = violations.map(({ field, message }, index) => `${index + 1}.Field: ${field}; Message: ${message}\t`)
  throw new RpcError('INVALID_ARGUMENT', `List of found errors:\t${list.join('')}`, [
    badRequest(violations.map(({ field, message }) => ({ field, description: message }))),
  ])
}

/** Finds fields that the protos mark REQUIRED and that are not set, at any depth. */
export function missingRequired(message: Message, type: protobuf.Type, at: string): Violation[] {
  return type.fieldsArray.flatMap(field => {
    const path = `${at}.${snakeCase(field.name)}`
    const value = message[field.name]
    const behaviors = behaviorsOf(field)
    if (value === undefined)
      return behaviors.includes('REQUIRED') && !behaviors.includes('OUTPUT_ONLY') && !ranges.has(field.name)
        ? [{ field: path, message: 'Required field is not set.' }]
        : []
    const inner = field.resolvedType
    if (!(inner instanceof protobuf.Type)) return []
    if (field.map && isMessage(value))
      return Object.entries(value).flatMap(([key, item]) =>
        isMessage(item) ? missingRequired(item, inner, `${path}[${key}]`) : [],
      )
    if (Array.isArray(value))
      return value.flatMap((item: unknown, index) =>
        isMessage(item) ? missingRequired(item, inner, `${path}[${index}]`) : [],
      )
    return isMessage(value) ? missingRequired(value, inner, path) : []
  })
}

/** Ends of a range. 0 is valid there, and proto3 cannot tell it from an absent value. */
const ranges = new Set(['minValue', 'maxValue'])

/** Rules of every Vertex AI resource: a display name of at most 128 characters, and labels of Google's form. */
export function commonViolations(resource: Message, at: string): Violation[] {
  const violations: Violation[] = []
  if (textOf(resource['displayName']).length > 128)
    violations.push({
      field: `${at}.display_name`,
      message: 'The display name can be up to 128 characters long and can consist of any UTF-8 characters.',
    })
  const labels = Object.entries(messageOf(resource['labels']))
  const sound = labels.every(
    ([key, value]) =>
      /^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}_-]{0,63}$/u.test(key) && isLabelValue(textOf(value)),
  )
  if (labels.length > 64 || !sound)
    violations.push({
      field: `${at}.labels`,
      message:
        'There can be no more than 64 labels attached to a single resource. Label keys and values can only contain ' +
        'lowercase letters, numbers, dashes and underscores. Label keys must start with a letter or number, must be ' +
        'less than 64 characters in length, and must be less that 128 bytes in length when encoded in UTF-8. Label ' +
        'values must be less than 64 characters in length, and must be less that 128 bytes in length when encoded in UTF-8.',
    })
  return violations
}

const isLabelValue = (value: string): boolean => /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}_-]{0,64}$/u.test(value)

export const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const messageOf = (value: unknown): Message => (isMessage(value) ? value : {})
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
