import { createHash } from 'node:crypto'
import type { PolicyToCompile } from './provider-use.ts'

/** Google's limit of a description. */
const longestDescription = 256

/** Before the names of the policies. */
export const ownerPrefix = 'Compiled by keyless-vertex from'

/** Between the names of the policies and their digest. */
export const beforeDigest = ' sha256:'

type Owner = Pick<PolicyToCompile, 'name' | 'owner' | 'sha256'>

/**
 * Describes a provider by the policies that own it and their digest: another run of `compile` recognizes its own work by
 * the names. They are sorted, so the order of the arguments does not matter.
 */
export function describeOwners(policies: readonly Owner[]): string {
  const sorted = policies
    .map(({ name, owner = name, sha256 }) => ({ name: owner, sha256 }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const [first, ...others] = sorted
  if (first === undefined) return ''
  const digest = `${beforeDigest}${others.length === 0 ? first.sha256 : digestOfAll(sorted)}`
  const texts = [
    `${ownerPrefix} ${sorted.map(({ name }) => name).join(', ')}${digest}`,
    `${ownerPrefix} ${first.name} and ${others.length} more${digest}`,
  ]
  const fits = texts.find(text => text.length <= longestDescription)
  return fits ?? `${ownerPrefix} ${policies.length} policies${digest}`
}

/** Returns the part of a description that names the owner. It stays the same when a policy changes. */
export function ownerIn(description: string): string {
  const end = description.lastIndexOf(beforeDigest)
  return end === -1 ? description : description.slice(0, end)
}

/** Returns the names of the policies that own a provider; `undefined` if the description names none, or not all. */
export function ownersIn(description: string): readonly string[] | undefined {
  const owner = ownerIn(description)
  if (!owner.startsWith(`${ownerPrefix} `) || / and \d+ more$| \d+ policies$/.test(owner)) return undefined
  return owner.slice(ownerPrefix.length + 1).split(', ')
}

const digestOfAll = (policies: readonly Owner[]): string =>
  createHash('sha256')
    .update(policies.map(({ name, sha256 }) => `${sha256} ${name}\n`).join(''))
    .digest('hex')
