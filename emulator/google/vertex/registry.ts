import { type EmulatedProject, RpcError } from '../rpc.ts'
import { timestamp } from './render.ts'
import type { Message } from './transcode.ts'
import { messageOf, textOf } from './violations.ts'

export interface Evaluation {
  readonly id: string
  /** `metrics`, `metricsSchemaUri` and so on, as imported. */
  readonly resource: Message
  readonly createdAt: number
  /** The moment from which lists show it. */
  readonly listedAt: number
}

/** One version of a model. Times are milliseconds since the epoch. */
export interface ModelVersion {
  readonly model: RegisteredModel
  /** `1`, `2` and so on. The id of a deleted version is never used again. */
  readonly id: string
  /** `projects/{number}/locations/{location}/models/{model}@{id}` */
  readonly name: string
  /** As uploaded; labels here are the version's own. */
  resource: Message
  readonly createdAt: number
  updatedAt: number
  /** The moment from which lists show it. */
  readonly listedAt: number
  readonly evaluations: Evaluation[]
}

export interface RegisteredModel {
  readonly id: string
  /** `projects/{number}/locations/{location}/models/{id}` */
  readonly name: string
  readonly project: EmulatedProject
  readonly location: string
  /** Fields of the model itself: `displayName`, `description`, `labels`. */
  resource: Message
  readonly createdAt: number
  updatedAt: number
  /** Number of changes, from which the etag is made. */
  revision: number
  readonly versions: ModelVersion[]
  /** Version ids by alias; `default` is always one of them. */
  readonly aliases: Map<string, string>
  lastVersion: number
}

/** The destination of a version: an existing model, or a new one of that id. */
export interface Destination {
  readonly project: EmulatedProject
  readonly location: string
  readonly modelId: string
}

/** The models of all projects, their versions and aliases: the state and its rules, without any request. */
export class Registry {
  readonly #models: RegisteredModel[] = []
  readonly #projects: readonly EmulatedProject[]

  constructor(projects: readonly EmulatedProject[]) {
    this.#projects = projects
  }

  /** Oldest first. */
  get all(): readonly RegisteredModel[] {
    return this.#models
  }

  /** @param project an id or a number */
  project(project: string): EmulatedProject | undefined {
    return this.#projects.find(({ id, number }) => id === project || number === project)
  }

  find({ project, location, modelId }: Destination): RegisteredModel | undefined {
    return this.#models.find(({ name }) => name === nameOf({ project, location, modelId }))
  }

  /**
   * Returns the version that `projects/…/models/x`, `…/x@2` or `…/x@champion` names; without a version, the default
   * one.
   */
  resolve(name: string): ModelVersion | undefined {
    const [, named = '', location = '', modelId = '', at = 'default'] = modelName.exec(name) ?? []
    const project = this.project(named)
    const model = project === undefined ? undefined : this.find({ project, location, modelId })
    const id = model?.aliases.get(at) ?? at
    return model?.versions.find(version => version.id === id)
  }

  /** Adds a version. The first one creates the model, and is its default. */
  add(to: Destination, resource: Message, createdAt: number, listedAt: number): ModelVersion {
    const { displayName, description, versionAliases, ...own } = resource
    const model = this.find(to) ?? this.#newModel(to, { displayName, description }, createdAt)
    model.lastVersion++
    const id = String(model.lastVersion)
    const version: ModelVersion = {
      model,
      id,
      name: `${model.name}@${id}`,
      resource: own,
      createdAt,
      updatedAt: createdAt,
      listedAt,
      evaluations: [],
    }
    model.versions.push(version)
    if (model.aliases.size === 0) model.aliases.set('default', id)
    for (const alias of Array.isArray(versionAliases) ? versionAliases : []) model.aliases.set(textOf(alias), id)
    touch(version, createdAt)
    return version
  }

  #newModel(to: Destination, resource: Message, createdAt: number): RegisteredModel {
    const model: RegisteredModel = {
      id: to.modelId,
      name: nameOf(to),
      project: to.project,
      location: to.location,
      resource,
      createdAt,
      updatedAt: createdAt,
      revision: 0,
      versions: [],
      aliases: new Map(),
      lastVersion: 0,
    }
    this.#models.push(model)
    return model
  }

  remove(model: RegisteredModel): void {
    this.#models.splice(this.#models.indexOf(model), 1)
  }

  /** Removes a version and its aliases. */
  removeVersion(version: ModelVersion): void {
    const { model } = version
    model.versions.splice(model.versions.indexOf(version), 1)
    for (const [alias, id] of model.aliases) if (id === version.id) model.aliases.delete(alias)
  }
}

const modelName = /^projects\/([^/]+)\/locations\/([^/]+)\/models\/([^/@]+)(?:@([^/]+))?$/

const nameOf = ({ project, location, modelId }: Destination): string =>
  `projects/${project.number}/locations/${location}/models/${modelId}`

/** @param name as in the request */
export const modelNotFound = (name: string): RpcError =>
  new RpcError('NOT_FOUND', `The Model "${name}" does not exist.`)

/** Counts a change of a version, and so of its model. */
export function touch(version: ModelVersion, now: number): void {
  version.updatedAt = now
  version.model.updatedAt = now
  version.model.revision++
}

export const etagOf = ({ revision, id }: RegisteredModel): string => Buffer.from(`${id} ${revision}`).toString('base64')

/**
 * Returns a version as the API does. The labels of the model and of the version are merged (UpdateModelRequest).
 *
 * @param name the model's name, with the version's id in lists of versions
 */
export function renderVersion(version: ModelVersion, name: string, deployedModels: readonly Message[]): Message {
  const { model, resource } = version
  const labels = { ...messageOf(model.resource['labels']), ...messageOf(resource['labels']) }
  const serves = resource['containerSpec'] !== undefined
  return {
    ...resource,
    ...Object.fromEntries(Object.entries(model.resource).filter(([, value]) => value !== undefined)),
    name,
    versionId: version.id,
    versionAliases: [...model.aliases].filter(([, id]) => id === version.id).map(([alias]) => alias),
    versionCreateTime: timestamp(version.createdAt),
    versionUpdateTime: timestamp(version.updatedAt),
    createTime: timestamp(model.createdAt),
    updateTime: timestamp(model.updatedAt),
    ...(Object.keys(labels).length === 0 ? {} : { labels }),
    ...(serves
      ? {
          supportedExportFormats: [{ id: 'custom-trained', exportableContents: ['ARTIFACT'] }],
          supportedDeploymentResourcesTypes: ['DEDICATED_RESOURCES'],
          supportedInputStorageFormats: ['jsonl', 'bigquery', 'csv', 'tf-record', 'tf-record-gzip', 'file-list'],
          supportedOutputStorageFormats: ['jsonl', 'bigquery'],
        }
      : {}),
    ...(deployedModels.length === 0 ? {} : { deployedModels }),
    etag: etagOf(model),
  }
}
