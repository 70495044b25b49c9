import type protobuf from 'protobufjs'
import { vertexPackage } from '../../../scripts/protos.ts'
import type { EmulatedResponse, HasPermission } from '../../host.ts'
import { type EmulatedProject, json, RpcError } from '../rpc.ts'
import { permit, requireActAs } from './access.ts'
import { requireRegion } from './hosts.ts'
import type { Call } from './jobs.ts'
import { modelIdViolations, uploadViolations } from './modelrules.ts'
import type { Ending, Operations, Work } from './operations.ts'
import { type Destination, type ModelVersion, modelNotFound, type Registry } from './registry.ts'
import { numericId } from './render.ts'
import type { Status } from './timeline.ts'
import type { Message } from './transcode.ts'
import { messageOf, refuse, textOf } from './violations.ts'

/** The outcome of an upload or a copy. Durations are emulated milliseconds. */
export interface ModelScript {
  readonly uploadMs?: number
  readonly copyMs?: number
  readonly error?: Status
}

export interface UploadsOptions {
  readonly root: protobuf.Root
  readonly operations: Operations
  readonly projects: readonly EmulatedProject[]
  readonly hasPermission: HasPermission
  readonly hasPermissionOnServiceAccount: HasPermission
}

/** A model that a training pipeline or a tuning job made. */
export interface TrainedModel extends Pick<Destination, 'project' | 'location'> {
  /** Fields of the `Model`, as `modelToUpload`; labels become the version's own. */
  readonly model: Message
  /** Absent: Vertex AI chooses one. */
  readonly modelId?: string | undefined
  /** The model that gets a new version. */
  readonly parentModel?: string | undefined
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** The ways to add a version to the registry: UploadModel, CopyModel, and training. */
export class Uploads {
  readonly #options: UploadsOptions
  readonly #registry: Registry
  readonly #listDelayMs: () => number
  readonly #scripts: { script: ModelScript; modelId: string | undefined; times: number }[] = []
  #made = 0

  constructor(options: UploadsOptions, registry: Registry, listDelayMs: () => number) {
    this.#options = options
    this.#registry = registry
    this.#listDelayMs = listDelayMs
  }

  script(script: ModelScript, match: { readonly modelId?: string; readonly times?: number } = {}): void {
    this.#scripts.unshift({ script, modelId: match.modelId, times: match.times ?? Infinity })
  }

  /**
   * Registers what a job made, when it ends.
   *
   * @throws RpcError if the parent model is deleted or the id is taken
   */
  registerTrained({ project, location, model, modelId, parentModel, at }: TrainedModel): ModelVersion {
    const to = this.#place({ project, location, modelId: modelId || this.#newId(at) }, parentModel)
    return this.#registry.add(to, model, at, at + this.#listDelayMs())
  }

  upload(call: Call): EmulatedResponse {
    const { hasPermission, hasPermissionOnServiceAccount, root } = this.#options
    permit(hasPermission, call, 'aiplatform.models.upload')
    requireRegion(call.location)
    const { request } = call
    const model = messageOf(request['model'])
    const [modelId, parentModel] = [textOf(request['modelId']), textOf(request['parentModel'])]
    refuse([...uploadViolations(model, root.lookupType(`${vertexPackage}.Model`)), ...modelIdViolations(modelId)])
    requireActAs(hasPermissionOnServiceAccount, call.caller, textOf(request['serviceAccount']))
    const { name: _, etag: __, ...resource } = model
    return this.#register(call, 'UploadModel', modelId, parentModel, resource)
  }

  copy(call: Call): EmulatedResponse {
    const { hasPermission, hasPermissionOnServiceAccount } = this.#options
    permit(hasPermission, call, 'aiplatform.models.upload')
    requireRegion(call.location)
    const { request } = call
    const [modelId, parentModel] = [textOf(request['modelId']), textOf(request['parentModel'])]
    const name = textOf(request['sourceModel'])
    refuse([
      ...(name === '' ? [{ field: 'source_model', message: 'Required field is not set.' }] : []),
      ...modelIdViolations(modelId),
    ])
    requireActAs(hasPermissionOnServiceAccount, call.caller, textOf(request['customServiceAccount']))
    const source = this.#registry.resolve(name)
    if (source === undefined) throw modelNotFound(name)
    const { project, location, id } = source.model
    permit(hasPermission, { ...call, project, location, below: `models/${id}` }, 'aiplatform.models.get')
    const { encryptionSpec: _, ...copied } = source.resource
    const encryption = request['encryptionSpec'] === undefined ? {} : { encryptionSpec: request['encryptionSpec'] }
    return this.#register(call, 'CopyModel', modelId, parentModel, {
      ...source.model.resource,
      ...copied,
      ...encryption,
      originalModelInfo: { model: source.name },
    })
  }

  /** Starts the operation at whose end the version exists. */
  #register(
    call: Call,
    method: 'UploadModel' | 'CopyModel',
    modelId: string,
    parentModel: string,
    resource: Message,
  ): EmulatedResponse {
    const { project, location } = call
    const { modelId: id } = this.#place({ project, location, modelId: modelId || this.#newId(call.now) }, parentModel)
    const script = this.#takeScript(id)
    const { uploadMs = 15_000, copyMs = 30_000 } = script
    const durationMs = method === 'UploadModel' ? uploadMs : copyMs
    const finish = (): Ending => {
      if (script.error !== undefined) return { error: script.error }
      try {
        const at = call.now + durationMs
        const version = this.registerTrained({ project, location, model: resource, modelId: id, parentModel, at })
        return { response: { model: version.model.name, modelVersionId: version.id } }
      } catch (error) {
        // Another client took the id, or deleted the parent, while this operation ran.
        if (error instanceof RpcError)
          return { error: { code: error.status === 'ALREADY_EXISTS' ? 6 : 5, message: error.message } }
        throw error
      }
    }
    const work: Work = {
      under: `models/${id}`,
      metadata: `${method}OperationMetadata`,
      response: `${method}Response`,
      durationMs,
      finish,
    }
    return json(this.#options.operations.start(call, work))
  }

  /**
   * Returns the destination of a version.
   *
   * @throws RpcError if the id is taken, or the parent does not exist
   */
  #place(to: Destination, parentModel = ''): Destination {
    if (parentModel === '') {
      if (this.#registry.find(to) === undefined) return to
      throw new RpcError('ALREADY_EXISTS', `The Model with ID \`${to.modelId}\` already exists.`) // †
    }
    // A version cannot be a parent: the format of the field has none.
    const parent = parentModel.includes('@') ? undefined : this.#registry.resolve(parentModel)?.model
    if (parent === undefined) throw modelNotFound(parentModel)
    if (parent.project.id === to.project.id && parent.location === to.location) return { ...to, modelId: parent.id }
    const message = 'The parent model must be in the same project and location as the new version.' // †
    throw new RpcError('INVALID_ARGUMENT', message)
  }

  #newId(now: number): string {
    return numericId('models', `${this.#made++} ${now}`)
  }

  #takeScript(id: string): ModelScript {
    const found = this.#scripts.find(({ modelId, times }) => times > 0 && (modelId === undefined || modelId === id))
    if (found !== undefined) found.times--
    return found?.script ?? {}
  }
}
