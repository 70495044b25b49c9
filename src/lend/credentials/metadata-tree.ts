import { cloudPlatformScope } from './lender.ts'

/** A directory of the metadata server. A leaf is text; `undefined` for what exists, and is not in listings by `recursive`. */
export interface MetadataDirectory {
  readonly [name: string]: MetadataDirectory | readonly string[] | string
}

export interface MetadataFacts {
  readonly project: string | undefined
  /** Number of the project that has the workload identity pool. */
  readonly projectNumber: string
  readonly universe: string
  /** As in `accountName`. */
  readonly account: string
}

/** Returns what the metadata server has, without tokens. Keys are as in paths; `recursive` answers have them in camel case. */
export function metadataTree({ project, projectNumber, universe, account }: MetadataFacts): MetadataDirectory {
  const described = {
    aliases: ['default'],
    email: account,
    scopes: [cloudPlatformScope],
  }
  return {
    instance: { 'service-accounts': { default: described, [account]: described } },
    project: {
      'numeric-project-id': projectNumber,
      ...(project === undefined ? {} : { 'project-id': project }),
    },
    universe: { 'universe-domain': universe },
  }
}

/** Returns the value at a path; `undefined` if there is none. */
export function metadataAt(tree: MetadataDirectory, path: readonly string[]): MetadataDirectory[string] | undefined {
  let value: MetadataDirectory[string] | undefined = tree
  for (const name of path) value = isMetadataDirectory(value) && Object.hasOwn(value, name) ? value[name] : undefined
  return value
}

/** Returns a value as text: one line for each entry, and a slash after directories. */
export function metadataText(value: MetadataDirectory[string]): string {
  if (typeof value === 'string') return value
  if (!isMetadataDirectory(value)) return value.map(line => `${line}\n`).join('')
  return Object.entries(value)
    .map(([name, entry]) => `${name}${isMetadataDirectory(entry) ? '/' : ''}\n`)
    .join('')
}

/** Returns a value with all that is below it, as `recursive=true` does. */
export function asRecursive(value: MetadataDirectory[string]): unknown {
  if (!isMetadataDirectory(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [jsonNameOf(name), asRecursive(entry)]))
}

export const isMetadataDirectory = (value: MetadataDirectory[string] | undefined): value is MetadataDirectory =>
  typeof value === 'object' && !Array.isArray(value)

/** Accounts keep their names. */
const jsonNameOf = (name: string): string =>
  name.includes('@') ? name : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
