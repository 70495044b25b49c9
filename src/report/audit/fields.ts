import { isObject, type JsonObject } from '../../core/json.ts'

/** An event of a record. Earlier and later versions have other fields, so each is read by itself. */
export interface StoryEvent {
  readonly line: number
  readonly type: string
  readonly time: string
  readonly data: JsonObject
  readonly known: boolean
}

/** Returns a text; `null` if the field is absent or something else. */
export const fieldText = (data: JsonObject, name: string): string | null => {
  const value = Object.hasOwn(data, name) ? data[name] : undefined
  return typeof value === 'string' ? value : null
}

export const textOrEmpty = (data: JsonObject, name: string): string => fieldText(data, name) ?? ''

export const fieldNumber = (data: JsonObject, name: string): number | null => {
  const value = Object.hasOwn(data, name) ? data[name] : undefined
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

export const numberOrZero = (data: JsonObject, name: string): number => fieldNumber(data, name) ?? 0

export const fieldTexts = (data: JsonObject, name: string): readonly string[] =>
  listIn(data, name).filter(one => typeof one === 'string')

export const fieldObjects = (data: JsonObject, name: string): readonly JsonObject[] =>
  listIn(data, name).filter(isObject)

const listIn = (data: JsonObject, name: string): readonly unknown[] => {
  const value = Object.hasOwn(data, name) ? data[name] : undefined
  return Array.isArray(value) ? value : []
}

/** Returns the entries of a field that are numbers. */
export function fieldNumbers(data: JsonObject, name: string): Readonly<Record<string, number>> {
  const value = Object.hasOwn(data, name) ? data[name] : undefined
  const entries = isObject(value) ? Object.entries(value) : []
  return Object.fromEntries(entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
}

/** The most items of a list that a story keeps. */
const mostItems = 1_000

/** Adds to lists up to their bound, and counts the rest. */
export class Bounded {
  leftOut = 0

  add<T>(list: T[], item: T): void {
    if (list.length < mostItems) list.push(item)
    else this.leftOut += 1
  }
}
