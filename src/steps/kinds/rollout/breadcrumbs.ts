import { isObject } from '../../../core/json.ts'
import { mostLabels } from '../../labels.ts'
import type { Resource } from '../../toolkit/ports.ts'

/**
 * What a rollout leaves behind for a rollback, in the one field of a deployed model that is free, is kept, and cannot be
 * changed afterwards: its display name. `fraud@3 (before: fraud@2)` is what a rollout made; `fraud@2 (back from: fraud@3)`
 * what a rollback deployed again, of which nothing before is known.
 */
export type Mark =
  | { readonly type: 'before'; readonly models: readonly Served[] }
  | { readonly type: 'back'; readonly from: string }

/** A version as a step names it, and the percentage that it had. */
export interface Served {
  readonly short: string
  readonly share: number
}

/** DeployedModel.display_name (endpoint.proto). */
const longest = 128

/** @param served what served before; none: the endpoint was empty */
export function markBefore(displayName: string, served: readonly Served[]): string {
  const [only, ...others] = served
  const words = served.map(({ short, share }) => `${short} ${share} %`).join(', ')
  return withMark(displayName, `before: ${only === undefined ? 'nothing' : others.length === 0 ? only.short : words}`)
}

export const markBack = (displayName: string, from: string): string => withMark(displayName, `back from: ${from}`)

/** The name gives way: what is cut from the mark could not be read. A mark that cannot stand at all is left out. */
function withMark(displayName: string, words: string): string {
  const mark = `(${words})`
  const room = longest - mark.length - 1
  if (room < 0) return displayName.slice(0, longest)
  return `${withoutMark(displayName).slice(0, room).trimEnd()} ${mark}`.trimStart()
}

export const withoutMark = (displayName: string): string => displayName.replace(/ ?\((before|back from): [^()]*\)$/, '')

export function readMark(displayName: unknown): Mark | undefined {
  const [, word, words = ''] =
    typeof displayName === 'string' ? (/(?:^| )\((before|back from): ([^()]*)\)$/.exec(displayName) ?? []) : []
  if (word === 'back from') return { type: 'back', from: words }
  if (word !== 'before') return undefined
  if (words === 'nothing') return { type: 'before', models: [] }
  const models = words.split(', ').map(one => {
    const [, short = one, share = '100'] = /^(.+) (\d{1,3}) %$/.exec(one) ?? []
    return { short, share: Number(share) }
  })
  return models.every(({ short }) => /^[\w./:-]+@\d+$/.test(short)) ? { type: 'before', models } : undefined
}

const rolledBackKey = 'keyless-rolled-back'

/** As many as fit a label of 63 characters. */
const mostEntries = 3

/**
 * By which another attempt of a step knows that its rollback is done: set with the split, at once. It has the last few
 * rollbacks of an endpoint, each with the beginning of its step's key and the model that was rolled back.
 *
 * @param from id of the deployed model that is rolled back
 * @returns `undefined` where the endpoint has no room for one more label
 */
export function rolledBackLabel(
  { labels }: Resource,
  from: string,
  dedupeKey: string,
): Readonly<Record<string, string>> | undefined {
  const there = isObject(labels) ? labels : {}
  if (Object.keys(there).length >= mostLabels && !Object.hasOwn(there, rolledBackKey)) return undefined
  const own = dedupeKey.slice(0, 8)
  const others = entriesOf(there).filter(([key]) => key !== own)
  const entries = [[own, from], ...others].slice(0, mostEntries)
  return { [rolledBackKey]: entries.map(entry => entry.join('_')).join('-') }
}

/** Id of the deployed model that a step's rollback took the traffic of. */
export function rolledBackBy({ labels }: Resource, dedupeKey: string): string | undefined {
  return entriesOf(isObject(labels) ? labels : {}).find(([key]) => key === dedupeKey.slice(0, 8))?.[1]
}

const entriesOf = (labels: Resource): string[][] =>
  String(labels[rolledBackKey] ?? '')
    .split('-')
    .map(entry => entry.split('_'))
    .filter(({ length }) => length === 2)
