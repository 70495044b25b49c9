import type protobuf from 'protobufjs'
import { vertexPackage } from '../../../scripts/protos.ts'
import type { Caller, Clock, EmulatedResponse, HasPermission } from '../../host.ts'
import type { LogEntry } from '../logging.ts'
import { type EmulatedProject, json, MinuteQuota, RpcError, requirePermission } from '../rpc.ts'
import { requireActAs } from './access.ts'
import { isRegistered } from './batch.ts'
import { type Collection, collections } from './collections.ts'
import { withDefaults } from './defaults.ts'
import type { DeployableVersion, ResolveModel } from './endpoint.ts'
import { jobLogs } from './joblogs.ts'
import { machinesOf } from './jobspec.ts'
import { listJobs } from './list.ts'
import { type ModelUpload, makesModel, modelUpload } from './modelupload.ts'
import type { Operations } from './operations.ts'
import { submissionRefusal } from './refusals.ts'
import { numericId, timestamp } from './render.ts'
import { renderJob, stateOf } from './resource.ts'
import { type Job, type JobScript, phaseAt, type RegisteredModel, terminal } from './timeline.ts'
import type { Message } from './transcode.ts'
import { commonViolations, messageOf, missingRequired, refuse, textOf } from './violations.ts'

/** The input of a handler: an authenticated call to a known method of an existing project, with its fields read. */
export interface Call {
  readonly caller: Caller
  readonly project: EmulatedProject
  readonly location: string
  /** The host of the request. */
  readonly host: string
  /** The path below the location: `models/fraud@2/evaluations/7`; empty for create and list. */
  readonly below: string
  /** Last segment of the resource's name; empty for create and list. */
  readonly id: string
  readonly request: Message
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly now: number
}

export type Handler = (call: Call) => EmulatedResponse | Promise<EmulatedResponse>

export interface JobsOptions {
  readonly clock: Clock
  readonly root: protobuf.Root
  readonly operations: Operations
  readonly hasPermission: HasPermission
  readonly hasPermissionOnServiceAccount: HasPermission
  /** True if jobs can run in a location: not in `global` and the multi-regions. */
  readonly trains: (location: string) => boolean
  /**
   * Adds the model that a training pipeline or tuning job made to the registry. If absent, the model only gets a name.
   *
   * @throws RpcError if it cannot
   */
  readonly uploadModel?: (upload: ModelUpload) => RegisteredModel
  /** Finds the model that a batch prediction names. If absent, any model passes. */
  readonly resolveModel?: ResolveModel
}

/** The jobs that a script applies to. An absent field matches all. */
export interface ScriptMatch {
  /** For a tuning job, the display name of its tuned model. */
  readonly displayName?: string
  readonly location?: string
  /** One of the machine types that the job asks for. */
  readonly machineType?: string
  /** Number of jobs that the script applies to. */
  readonly times?: number
}

/** Jobs of all kinds, and the scripts of a test. */
export class Jobs {
  readonly #options: JobsOptions
  readonly #jobs: Job[] = []
  #made = 0
  readonly #scripts: { script: JobScript; match: ScriptMatch; times: number }[] = []
  /** How long a new job is missing from lists. Emulated milliseconds. */
  listDelayMs = 3_000
  /** Creations of jobs: 60 a minute, for each project and region. */
  readonly submissions = new MinuteQuota('aiplatform.googleapis.com', 'Job submission requests', 60)

  constructor(options: JobsOptions) {
    this.#options = options
  }

  /** Every job that was created and not deleted, oldest first. */
  get all(): readonly Job[] {
    this.settle()
    return this.#jobs
  }

  /** Scripts future jobs: those that match, or all. The latest match counts; `times` uses it up. */
  script(script: JobScript, match: ScriptMatch = {}): void {
    this.#scripts.unshift({ script, match, times: match.times ?? Infinity })
  }

  /** Registers the models of jobs that have succeeded until now. Call it before any state is read. */
  settle(): void {
    const now = this.#options.clock.now()
    for (const job of this.#jobs) {
      if (job.model !== undefined || !makesModel(job)) continue
      const phase = phaseAt(job, now)
      if (phase.state === 'SUCCEEDED') this.#register(job, phase.at)
    }
  }

  #register(job: Job, at: number): void {
    const upload = modelUpload(job, at)
    const parent = `projects/${job.project.number}/locations/${job.location}`
    const named = { name: `${parent}/models/${upload.modelId ?? numericId(job.name, 'model')}`, versionId: '1' }
    try {
      job.model = this.#options.uploadModel?.(upload) ?? named
    } catch (error) {
      // The id is taken, or the parent model is deleted: the job has failed then†.
      if (!(error instanceof RpcError)) throw error
      job.uploadError = { code: error.status === 'ALREADY_EXISTS' ? 6 : 5, message: error.message }
    }
  }

  /** A job as GET returns it now. */
  resource(job: Job): Message {
    this.settle()
    return renderJob(job, this.#options.clock.now(), 'get')
  }

  /** The entries that jobs have written to Cloud Logging until now. */
  logEntries(): readonly LogEntry[] {
    return this.#jobs.flatMap(job => jobLogs(job, this.#options.clock.now()))
  }

  /** By method, as `JobService.CreateCustomJob`. */
  handlers(): ReadonlyMap<string, Handler> {
    return new Map(
      collections.flatMap((collection): [string, Handler][] => {
        const method = (verb: string) => `${collection.service}.${verb}${collection.message}`
        return [
          [method('Create'), call => this.#create(call, collection)],
          [method('Get'), call => this.#get(call, collection)],
          [`${method('List')}s`, call => this.#list(call, collection)],
          [method('Cancel'), call => this.#cancel(call, collection)],
          ...(collection.isDeletable
            ? [[method('Delete'), (call: Call) => this.#delete(call, collection)] satisfies [string, Handler]]
            : []),
        ]
      }),
    )
  }

  #create(call: Call, collection: Collection): EmulatedResponse {
    this.#permit(call, collection, 'create')
    if (!this.#options.trains(call.location))
      throw new RpcError('UNIMPLEMENTED', 'Operation is not implemented, or supported, or enabled.')
    this.submissions.spend(call.project, call.location, call.now)
    const resource = messageOf(call.request[collection.field])
    if (resource['pipelineSpec'] === undefined && resource['templateUri'] !== undefined)
      throw new RpcError('UNIMPLEMENTED', 'The emulator does not read template_uri yet: send the specification.')
    refuse([
      ...missingRequired(
        resource,
        this.#options.root.lookupType(`${vertexPackage}.${collection.message}`),
        collection.at,
      ),
      ...commonViolations(resource, collection.at),
      ...collection.violations(resource, call.location, this.#options.root),
    ])
    requireActAs(this.#options.hasPermissionOnServiceAccount, call.caller, collection.account(resource, call.project))
    const scores = this.#findModel(resource, collection)
    const parent = `projects/${call.project.number}/locations/${call.location}`
    const id =
      collection.name === 'pipelineJobs'
        ? pipelineJobId(call, resource)
        : numericId(parent, `${collection.field} ${++this.#made} ${call.now}`)
    const name = `${parent}/${collection.name}/${id}`
    if (this.#jobs.some(job => job.name === name))
      throw new RpcError('ALREADY_EXISTS', 'Pipeline job with the specified ID already exists.')
    const script = this.#takeScript(call, collection, resource)
    if (script.refusal !== undefined) throw submissionRefusal(script.refusal, collection.name, resource, call.location)
    const job: Job = {
      collection: collection.name,
      id,
      name,
      project: call.project,
      location: call.location,
      resource: withDefaults(collection.name, resource, call.project),
      scores,
      createdAt: call.now,
      script,
      cancelledAt: undefined,
      model: undefined,
      uploadError: undefined,
    }
    this.#jobs.push(job)
    return json(renderJob(job, call.now, 'get'))
  }

  /** Returns the registered model that a batch prediction uses. Publisher models are not in the registry. */
  #findModel(resource: Message, { name, at }: Collection): DeployableVersion | undefined {
    const { resolveModel } = this.#options
    const model = textOf(resource['model'])
    if (name !== 'batchPredictionJobs' || resolveModel === undefined || !isRegistered(model)) return undefined
    const found = resolveModel(model)
    if (found === undefined) throw new RpcError('NOT_FOUND', `The Model "${model}" does not exist.`) // †
    if (found.hasContainer && resource['dedicatedResources'] === undefined)
      refuse([{ field: `${at}.dedicated_resources`, message: 'Required field is not set.' }])
    return found
  }

  #takeScript(call: Call, collection: Collection, resource: Message): JobScript {
    const machineTypes = machinesOf(collection.name, resource).map(machine => machine['machineType'])
    const found = this.#scripts.find(
      ({ match, times }) =>
        times > 0 &&
        (match.displayName === undefined || match.displayName === resource[collection.title]) &&
        (match.location === undefined || match.location === call.location) &&
        (match.machineType === undefined || machineTypes.includes(match.machineType)),
    )
    if (found !== undefined) found.times--
    return found?.script ?? {}
  }

  #get(call: Call, collection: Collection): EmulatedResponse {
    this.#permit(call, collection, 'get')
    return json(renderJob(this.#find(call, collection), call.now, 'get'))
  }

  #list(call: Call, collection: Collection): EmulatedResponse {
    this.#permit(call, collection, 'list')
    const parent = `projects/${call.project.number}/locations/${call.location}/${collection.name}/`
    const visible = this.#jobs.filter(
      job => job.name.startsWith(parent) && job.createdAt + this.listDelayMs <= call.now,
    )
    const states = this.#options.root.lookupEnum(`${vertexPackage}.${collection.states}`).values
    return json(listJobs(collection.name, visible, call.request, Object.keys(states), call.now))
  }

  #cancel(call: Call, collection: Collection): EmulatedResponse {
    this.#permit(call, collection, 'cancel')
    const job = this.#find(call, collection)
    if (terminal.has(phaseAt(job, call.now).state)) throw wrongState(job, collection, call.now, 'canceled')
    job.cancelledAt ??= call.now
    return json({})
  }

  #delete(call: Call, collection: Collection): EmulatedResponse {
    this.#permit(call, collection, 'delete')
    const job = this.#find(call, collection)
    if (!terminal.has(phaseAt(job, call.now).state)) throw wrongState(job, collection, call.now, 'deleted')
    this.#jobs.splice(this.#jobs.indexOf(job), 1)
    return json(
      this.#options.operations.start(call, {
        under: '',
        metadata: 'DeleteOperationMetadata',
        response: 'google.protobuf.Empty',
        durationMs: 0,
        finish: () => ({ response: {} }),
      }),
    )
  }

  #permit(call: Call, collection: Collection, verb: string): void {
    const below = call.id === '' ? '' : `/${collection.name}/${call.id}`
    const resource = `projects/${call.project.id}/locations/${call.location}${below}`
    const permission = `aiplatform.${collection.name}.${verb}`
    requirePermission(this.#options.hasPermission, call.caller, permission, call.project, resource)
  }

  #find(call: Call, collection: Collection): Job {
    const name = `projects/${call.project.number}/locations/${call.location}/${collection.name}/${call.id}`
    const job = this.#jobs.find(one => one.name === name)
    if (job !== undefined) return job
    // Recorded in k8s-config-connector: vertexaicustomjob and vertexaipipelinejob. Of the other jobs†.
    if (collection.name === 'pipelineJobs') throw new RpcError('NOT_FOUND', 'The PipelineJob does not exist.')
    if (!/^\d+$/.test(call.id)) {
      const message = `List of found errors:\t1.Field: name; Message: Invalid ${collection.message} resource name.\t`
      throw new RpcError('INVALID_ARGUMENT', message)
    }
    throw new RpcError('NOT_FOUND', `The ${collection.message} "${name}" does not exist.`)
  }
}

const wrongState = (job: Job, { message }: Collection, now: number, done: string): RpcError =>
  new RpcError(
    'FAILED_PRECONDITION',
    `The ${message} "${job.name}" is in state ${stateOf(job, now)} and cannot be ${done}.`,
  )

function pipelineJobId(call: Call, resource: Message): string {
  const given = textOf(call.request['pipelineJobId'])
  if (given === '') {
    const stamp = timestamp(call.now).replace(/\D/g, '').slice(0, 14)
    return `${textOf(messageOf(messageOf(resource['pipelineSpec'])['pipelineInfo'])['name'])}-${stamp}`
  }
  if (!/^[a-z][-a-z0-9]{0,127}$/.test(given))
    refuse([{ field: 'pipeline_job_id', message: `\`${given}\` does not match \`[a-z][-a-z0-9]{0,127}\`.` }])
  return given
}
