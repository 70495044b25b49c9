import { isObject } from '../../../core/json.ts'
import { mostLabels } from '../../labels.ts'
import type { Resource } from '../../toolkit/ports.ts'

/**
 * A note that a rollout leaves for a rollback, in the display name: the only free field of a deployed model that is
 * kept and cannot change. A rollout writes `fraud@3 (before: fraud@2)`. A rollback that deploys again writes `fraud@2
 * (back from: fraud@3)`, and what served before that is then unknown.
 */
export type Breadcrumb =
  | { readonly type: 'before'; readonly models: readonly Served[] }
  | { readonly type: 'back'; readonly from: string }

/** A version as a step names it, and its percentage. */
export interface Served {
  readonly short: string
  readonly share: number
}

/** DeployedModel.display_name (endpoint.proto). */
const maxDisplayName = 128

/** @param served the models that served before; empty if the endpoint was empty */
export function breadcrumbBefore(displayName: string, served: readonly Served[]): string {
  const [only, ...others] = served
  const words = served.map(({ short, share }) => `${short} ${share} %`).join(', ')
  return withBreadcrumb(
    displayName,
    `before: ${only === undefined ? 'nothing' : others.length === 0 ? only.short : words}`,
  )
}

/** Returns the display name of a model that a rollback deploys again. */
export const breadcrumbOfRollback = (displayName: string, from: string): string =>
  withBreadcrumb(displayName, `back from: ${from}`)

/** Shortens the name to fit the mark, which must be whole. A mark that does not fit at all is left out. */
function withBreadcrumb(displayName: string, words: string): string {
  const mark = `(${words})`
  const room = maxDisplayName - mark.length - 1
  if (room < 0) return displayName.slice(0, maxDisplayName)
  return `${withoutBreadcrumb(displayName).slice(0, room).trimEnd()} ${mark}`.trimStart()
}

/** Returns a display name without its note. */
export const withoutBreadcrumb = (displayName: string): string =>
  displayName.replace(/ ?\((before|back from): [^()]*\)$/, '')

/** Reads the note of a display name; `undefined` if there is none. */
export function readBreadcrumb(displayName: unknown): Breadcrumb | undefined {
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
 * Returns a label for the endpoint. It tells another attempt of a step that its rollback is done, and is set together
 * with the split. It has the endpoint's last few rollbacks: the beginning of each step's key, and the model that was
 * rolled back.
 *
 * @param from id of the deployed model that is rolled back
 * @returns `undefined` if the endpoint has no space for one more label
 */
export function rolledBackLabel(
  { labels }: Resource,
  from: string,
  dedupeKey: string,
): Readonly<Record<string, string>> | undefined {
  const there = isObject(labels) ? labels : {}
  if (Object.keys(there).length >= mostLabels && !Object.hasOwn(there, rolledBackKey)) return undefined
  const own = dedupeKey.slice(0, 8)
  const others = labelEntries(there).filter(([key]) => key !== own)
  const entries = [[own, from], ...others].slice(0, mostEntries)
  return { [rolledBackKey]: entries.map(entry => entry.join('_')).join('-') }
}

/** Returns the id of the deployed model that a step's rollback took the traffic from. */
export function rolledBackBy({ labels }: Resource, dedupeKey: string): string | undefined {
  return labelEntries(isObject(labels) ? labels : {}).find(([key]) => key === dedupeKey.slice(0, 8))?.[1]
}

const labelEntries = (labels: Resource): string[][] =>
  String(labels[rolledBackKey] ?? '')
    .split('-')
    .map(entry => entry.split('_'))
    .filter(({ length }) => length === 2)
