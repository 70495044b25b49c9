import type { Place } from '../../core/errors.ts'
import type { Path } from '../../document/path.ts'
import type { Policy } from '../policy.ts'
import type { OwnedGrant } from './drafts.ts'

/** A loaded policy, and where it lives. */
export interface PolicyToCompile {
  readonly policy: Policy
  /** As `acme/fraud/.github/vertex-policy.yml`. */
  readonly name: string
  /** What descriptions of providers call it, if that is not its name here. */
  readonly owner?: string
  /** Hex SHA-256 of its text. */
  readonly sha256: string
  /** Finds a place in its file. Absent: problems name only the policy and the path. */
  readonly placeOf?: (path: Path) => Place
}

/** A provider, and the grants of all policies that use it. */
export interface ProviderUse {
  readonly resource: string
  readonly policies: readonly PolicyToCompile[]
  readonly grants: readonly OwnedGrant[]
}

/** Returns the providers that grants use, in the order of the policies. */
export function usesOfProviders(policies: readonly PolicyToCompile[]): ProviderUse[] {
  const found = new Map<string, { policies: Set<PolicyToCompile>; grants: OwnedGrant[] }>()
  for (const one of policies)
    for (const grant of Object.values(one.policy.grants)) {
      const { resource } = grant.provider
      const use = found.get(resource) ?? { policies: new Set(), grants: [] }
      use.policies.add(one)
      use.grants.push({ policy: one.name, grant })
      found.set(resource, use)
    }
  return [...found].map(([resource, use]) => ({ resource, ...use, policies: [...use.policies] }))
}

/** Returns a place in the file of a policy. */
export const placeInPolicy = (policy: PolicyToCompile | undefined, path: Path): Place =>
  policy?.placeOf?.(path) ?? { file: policy?.name ?? '', line: 1, column: 1, path: path.join('.') }
