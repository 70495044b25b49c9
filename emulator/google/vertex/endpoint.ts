import { createHash } from 'node:crypto'
import type { EmulatedProject } from '../rpc.ts'
import { timestamp } from './render.ts'
import { type Split, Turns } from './split.ts'
import type { Message } from './transcode.ts'

/** A version of a model in the registry. */
export interface DeployableVersion {
  /** `projects/{number}/locations/{location}/models/{id}` */
  readonly name: string
  readonly versionId: string
  readonly displayName: string
  /** True if it has its own container, and so needs dedicated resources. */
  readonly hasContainer: boolean
}

/**
 * Finds the version that `projects/…/models/{id}`, `…@{version}` or `…@{alias}` names; undefined if there is no such
 * model.
 */
export type ResolveModel = (name: string) => DeployableVersion | undefined

export interface DeployedModel {
  readonly id: string
  readonly model: DeployableVersion
  /** As the API returns it. */
  resource: Message
  state: 'deploying' | 'serving' | 'undeploying'
}

/** An endpoint with its state. Times are milliseconds since the epoch. */
export interface Endpoint {
  readonly id: string
  /** `projects/{number}/locations/{location}/endpoints/{id}` */
  readonly name: string
  readonly project: EmulatedProject
  readonly location: string
  readonly createdAt: number
  /** From this moment on it is visible. */
  readonly readyAt: number
  updatedAt: number
  /** Number of changes, from which the etag is made. */
  revision: number
  /** Fields that users set, without the traffic split. */
  resource: Message
  split: Split
  turns: Turns
  readonly deployedModels: Map<string, DeployedModel>
}

/** Creates an endpoint without deployed models and traffic. */
export const newEndpoint = (
  place: Pick<Endpoint, 'id' | 'name' | 'project' | 'location' | 'readyAt'>,
  resource: Message,
  now: number,
): Endpoint => ({
  ...place,
  ...{
    createdAt: now,
    updatedAt: now,
    revision: 0,
    resource,
    split: {},
    turns: new Turns({}),
    deployedModels: new Map(),
  },
})

/**
 * The deployed models that the API shows and that may have traffic. Models that are still being deployed are not among
 * them.
 */
export const deployedOf = (endpoint: Endpoint): readonly DeployedModel[] =>
  [...endpoint.deployedModels.values()].filter(({ state }) => state !== 'deploying')

/** The host of a dedicated endpoint; undefined for an endpoint on the shared host. */
export const dedicatedHost = ({ id, location, project, resource }: Endpoint): string | undefined =>
  resource['dedicatedEndpointEnabled'] === true
    ? `${id}.${location}-${project.number}.prediction.vertexai.goog`
    : undefined

/** An opaque value that changes with every change of the endpoint. */
export const etagOf = ({ name, createdAt, revision }: Endpoint): string =>
  createHash('sha256').update(`${name}\0${createdAt}\0${revision}`).digest('base64').slice(0, 44)

/** An endpoint as the API returns it. */
export function renderEndpoint(endpoint: Endpoint): Message {
  const deployed = deployedOf(endpoint)
  const host = dedicatedHost(endpoint)
  return {
    name: endpoint.name,
    ...endpoint.resource,
    ...(deployed.length === 0 ? {} : { deployedModels: deployed.map(({ resource }) => resource) }),
    ...(Object.keys(endpoint.split).length === 0 ? {} : { trafficSplit: endpoint.split }),
    ...(host === undefined ? {} : { dedicatedEndpointDns: host }),
    etag: etagOf(endpoint),
    createTime: timestamp(endpoint.createdAt),
    updateTime: timestamp(endpoint.updatedAt),
  }
}

/** Counts a change at a moment. */
export function touch(endpoint: Endpoint, at: number): void {
  endpoint.revision += 1
  endpoint.updatedAt = at
}

export function setSplit(endpoint: Endpoint, split: Split): void {
  endpoint.split = split
  endpoint.turns = new Turns(split)
}
