import { modelVersion } from '../../../vertex/resource-names.ts'
import { identityOf, type ModelVersion } from '../../toolkit/find-resource.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { deployedOf } from '../serving/split.ts'
import { type Breadcrumb, readBreadcrumb } from './breadcrumbs.ts'
import { type Shares, sharesOf } from './shares.ts'

/** A deployed model of an endpoint. */
export interface Deployed {
  readonly id: string
  /** As Google returns it, with the project's number, for comparisons. */
  readonly version: string
  /** `fraud@3`: the short form for people, as a step in the same place would name it; a full name in another place. */
  readonly short: string
  readonly share: number
  /** The mark of an earlier rollout in its display name. */
  readonly mark: Breadcrumb | undefined
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  readonly resource: Resource
}

/** Returns the deployed models of an endpoint, with their shares. */
export function deployedAt(endpoint: Resource): readonly Deployed[] {
  const shares = sharesOf(endpoint)
  const place = parentOfEndpoint(endpoint)
  return deployedOf(endpoint).map(resource => {
    const id = String(resource['id'])
    const version = modelVersion(resource['model'], resource['modelVersionId'])
    return {
      id,
      version,
      short: shortIn(version, place),
      share: shares[id] ?? 0,
      mark: readBreadcrumb(resource['displayName']),
      createdAt: Date.parse(String(resource['createTime'])),
      resource,
    }
  })
}

/** Returns the models that serve with a split, with their percentages. */
export const servingBy = (all: readonly Deployed[], shares: Shares): readonly Deployed[] =>
  all.flatMap(one => {
    const share = shares[one.id]
    return share === undefined ? [] : [{ ...one, share }]
  })

/** Returns the models that serve now. */
export const servingIn = (endpoint: Resource): readonly Deployed[] =>
  deployedAt(endpoint).filter(({ share }) => share > 0)

/** `projects/123/locations/us-central1`, as Google returns it. */
export const parentOfEndpoint = (endpoint: Resource): string =>
  String(endpoint['name']).replace(/\/endpoints\/[^/]*$/, '')

const shortIn = (version: string, place: string): string =>
  version.startsWith(`${place}/models/`) ? version.slice(place.length + '/models/'.length) : version

/** `fraud@3` of a version that was looked up. */
export const shortOf = (version: ModelVersion, endpoint: Resource): string =>
  shortIn(identityOf(version), parentOfEndpoint(endpoint))

/** `fraud@2 90 %, fraud@3 10 %` */
export const describeServed = (deployed: readonly Pick<Deployed, 'short' | 'share'>[]): string =>
  deployed
    .filter(({ share }) => share > 0)
    .map(({ short, share }) => `${short} ${share} %`)
    .join(', ') || 'nothing'

/** `; deployed at 0 %, and billed: fraud@1 (17)`; empty if all of it serves. */
export function describeIdle(endpoint: Resource): string {
  const idle = deployedAt(endpoint).filter(({ share }) => share === 0)
  if (idle.length === 0) return ''
  return `; deployed at 0 %, and billed: ${idle.map(({ short, id }) => `${short} (${id})`).join(', ')}`
}
