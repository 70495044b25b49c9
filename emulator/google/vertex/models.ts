import type { EmulatedResponse } from '../../host.ts'
import { json, RpcError } from '../rpc.ts'
import { permit } from './access.ts'
import { evaluationHandlers } from './evaluations.ts'
import type { Call, Handler } from './jobs.ts'
import { type Listing, listResources } from './list.ts'
import { aliasViolations } from './modelrules.ts'
import { updateModel } from './modelupdates.ts'
import type { Work } from './operations.ts'
import {
  type Evaluation,
  type ModelVersion,
  modelNotFound,
  type RegisteredModel,
  Registry,
  renderVersion,
  touch,
} from './registry.ts'
import { numericId } from './render.ts'
import type { Message } from './transcode.ts'
import { type ModelScript, type TrainedModel, Uploads, type UploadsOptions } from './uploads.ts'
import { listOf, refuse, textOf } from './violations.ts'

export interface ModelsOptions extends UploadsOptions {
  readonly now: () => number
  /** `DeployedModelRef`s of a version; absent: nothing is deployed. */
  readonly deployedModels?: (version: ModelVersion) => readonly Message[]
}

/** A version that a test sets up: fields of the model, with its id and evaluations. */
export interface SeededVersion extends Message {
  readonly modelId: string
  readonly evaluations?: readonly Message[]
}

const modelListing: Listing = {
  field: 'models',
  filterable: { model: ['=', '!='], display_name: ['=', '!='], labels: ['=', ':'], base_model_name: ['='] },
  orderable: ['display_name', 'create_time', 'update_time'],
  camelCase: true,
  derived: (model, name) => (name === 'model' ? textOf(model['name']).split('/').at(-1) : undefined),
}

const versionListing: Listing = {
  field: 'models',
  filterable: { labels: ['=', ':'] },
  orderable: ['create_time', 'update_time'],
  camelCase: true,
  derived: (version, name) =>
    name === 'create_time'
      ? textOf(version['versionCreateTime'])
      : name === 'update_time'
        ? textOf(version['versionUpdateTime'])
        : undefined,
}

/** The model registry: models, their versions, aliases, and evaluations, and the scripts of a test. */
export class Models {
  readonly #options: ModelsOptions
  readonly #registry: Registry
  readonly #uploads: Uploads
  /** How long a new version is missing from lists. Emulated milliseconds. */
  listDelayMs = 3_000

  constructor(options: ModelsOptions) {
    this.#options = options
    this.#registry = new Registry(options.projects)
    this.#uploads = new Uploads(options, this.#registry, () => this.listDelayMs)
  }

  /** Every model, oldest first, with its versions and aliases. */
  get all(): readonly RegisteredModel[] {
    this.#options.operations.settle()
    return this.#registry.all
  }

  /** Returns the version that `projects/…/models/x`, `…/x@2` or `…/x@champion` names, at the last `settle`. */
  resolve(name: string): ModelVersion | undefined {
    return this.#registry.resolve(name)
  }

  /**
   * Adds a version without any call, as if it had existed for long. The model of that id is created if needed. Absent
   * fields get usual values.
   */
  put(project: string, location: string, { modelId, evaluations = [], ...model }: SeededVersion): ModelVersion {
    const found = this.#registry.project(project)
    if (found === undefined) throw new Error(`no project ${project}`)
    const now = this.#options.now()
    const to = { project: found, location, modelId }
    const usual = {
      displayName: modelId,
      containerSpec: { imageUri: `us-docker.pkg.dev/${found.id}/serve/${modelId}` },
    }
    const version = this.#registry.add(to, { ...usual, ...model }, now, now)
    version.evaluations.push(
      ...evaluations.map(
        (resource, index): Evaluation => ({
          id: numericId(version.name, `${index}`),
          resource,
          createdAt: now,
          listedAt: now,
        }),
      ),
    )
    return version
  }

  /** Scripts future uploads and copies: those to a model id, or all. The latest match counts; `times` uses it up. */
  script(script: ModelScript, match: { readonly modelId?: string; readonly times?: number } = {}): void {
    this.#uploads.script(script, match)
  }

  /**
   * Registers what a training pipeline or a tuning job made, when it ends.
   *
   * @throws RpcError if an upload would be refused
   */
  registerTrained(trained: TrainedModel): ModelVersion {
    return this.#uploads.registerTrained(trained)
  }

  /** By method, as `ModelService.UploadModel`. */
  handlers(): ReadonlyMap<string, Handler> {
    const { hasPermission } = this.#options
    const find = (call: Call): ModelVersion => this.#find(call)
    const render = (version: ModelVersion): EmulatedResponse => json(this.#render(version, version.model.name))
    return new Map<string, Handler>([
      ['ModelService.UploadModel', call => this.#uploads.upload(call)],
      ['ModelService.GetModel', this.#permitted('get', call => render(find(call)))],
      ['ModelService.ListModels', this.#permitted('list', call => this.#list(call))],
      ['ModelService.ListModelVersions', this.#permitted('list', call => this.#listVersions(call))],
      [
        'ModelService.UpdateModel',
        this.#permitted('update', call => {
          const version = find({ ...call, below: call.below.replace(/@-$/, '') })
          updateModel(call, version)
          return render(version)
        }),
      ],
      ['ModelService.MergeVersionAliases', this.#permitted('update', call => render(this.#mergeAliases(call)))],
      ['ModelService.DeleteModel', this.#permitted('delete', call => this.#delete(call))],
      ['ModelService.DeleteModelVersion', this.#permitted('delete', call => this.#deleteVersion(call))],
      ['ModelService.CopyModel', call => this.#uploads.copy(call)],
      ...evaluationHandlers({ find, hasPermission, root: this.#options.root, listDelayMs: () => this.listDelayMs }),
    ])
  }

  #permitted(verb: string, handler: Handler): Handler {
    return call => {
      permit(this.#options.hasPermission, call, `aiplatform.models.${verb}`)
      return handler(call)
    }
  }

  #render(version: ModelVersion, name: string): Message {
    return renderVersion(version, name, this.#deployed(version))
  }

  #deployed(version: ModelVersion): readonly Message[] {
    return this.#options.deployedModels?.(version) ?? []
  }

  #list(call: Call): EmulatedResponse {
    const parent = `projects/${call.project.number}/locations/${call.location}/models/`
    const models = this.#registry.all
      .filter(({ name, versions }) => name.startsWith(parent) && versions.some(({ listedAt }) => listedAt <= call.now))
      .flatMap(({ name }) => {
        const version = this.#registry.resolve(name)
        return version === undefined ? [] : [this.#render(version, name)]
      })
    return json(listResources(models, call.request, modelListing))
  }

  #listVersions(call: Call): EmulatedResponse {
    const { model } = this.#find(call)
    const versions = model.versions
      .filter(({ listedAt }) => listedAt <= call.now)
      .map(version => this.#render(version, version.name))
    return json(listResources(versions, call.request, versionListing))
  }

  /** Adding and removing the same alias in one request cancel each other out. */
  #mergeAliases(call: Call): ModelVersion {
    const version = this.#findExplicit(call)
    const { aliases } = version.model
    const given = listOf(call.request['versionAliases']).map(textOf)
    if (given.length === 0) refuse([{ field: 'version_aliases', message: 'Required field is not set.' }])
    refuse(aliasViolations(given, 'version_aliases', true))
    const removed = given.filter(alias => alias.startsWith('-')).map(alias => alias.slice(1))
    const added = given.filter(alias => !alias.startsWith('-'))
    if (removed.includes('default') && !added.includes('default'))
      throw new RpcError(
        'INVALID_ARGUMENT',
        'The `default` alias cannot be removed: there must be exactly one default version.', // †
      )
    for (const alias of removed) if (!added.includes(alias) && aliases.get(alias) === version.id) aliases.delete(alias)
    for (const alias of added) if (!removed.includes(alias)) aliases.set(alias, version.id)
    touch(version, call.now)
    return version
  }

  #delete(call: Call): EmulatedResponse {
    const { model } = this.#find(call)
    if (call.id.includes('@')) throw new RpcError('INVALID_ARGUMENT', 'Use DeleteModelVersion to delete a version.') // †
    for (const version of model.versions) this.#requireUndeployed(version, model.name)
    return this.#deleting(call, () => this.#registry.remove(model))
  }

  #deleteVersion(call: Call): EmulatedResponse {
    const version = this.#findExplicit(call)
    const { versions, aliases } = version.model
    const refused = (reason: string): RpcError =>
      new RpcError('FAILED_PRECONDITION', `The Model version "${version.name}" cannot be deleted: ${reason}.`) // †
    if (versions.length === 1) throw refused('it is the only version of the Model. Use DeleteModel instead')
    if (aliases.get('default') === version.id) throw refused('it is the default version')
    this.#requireUndeployed(version, version.name)
    return this.#deleting(call, () => this.#registry.removeVersion(version))
  }

  #requireUndeployed(version: ModelVersion, name: string): void {
    const endpoints = this.#deployed(version).map(({ endpoint }) => textOf(endpoint))
    if (endpoints.length === 0) return
    const message = `The Model "${name}" is deployed or being deployed at the following Endpoint(s): ${endpoints.join(', ')}.`
    throw new RpcError('FAILED_PRECONDITION', message) // †
  }

  #deleting(call: Call, remove: () => void): EmulatedResponse {
    remove()
    const work: Work = {
      under: `models/${call.id.replace(/@.*/, '')}`,
      metadata: 'DeleteOperationMetadata',
      response: 'google.protobuf.Empty',
      durationMs: 0,
      finish: () => ({ response: {} }),
    }
    return json(this.#options.operations.start(call, work))
  }

  #find({ project, location, below }: Call): ModelVersion {
    const name = `projects/${project.number}/locations/${location}/${below.split('/').slice(0, 2).join('/')}`
    const version = this.#registry.resolve(name)
    if (version === undefined) throw modelNotFound(name)
    return version
  }

  /** Returns a version by its id, for methods that accept only an id. */
  #findExplicit(call: Call): ModelVersion {
    if (/@\d+$/.test(call.id)) return this.#find(call)
    const message = 'The name must hold the ID of a version, as `models/{model}@{version}`.' // †
    throw new RpcError('INVALID_ARGUMENT', message)
  }
}
