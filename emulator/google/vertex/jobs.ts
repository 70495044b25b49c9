import type protobuf from 'protobufjs'
import { vertexPackage } from '../../../scripts/protos.ts'
import type { Caller, Clock, EmulatedResponse, HasPermission } from '../../host.ts'
import type { LogEntry } from '../logging.ts'
import { type EmulatedProject, json, MinuteQuota, RpcError, requirePermission } from '../rpc.ts'
import { requireActAs } from './access.ts'
import { jobLogs } from './joblogs.ts'
import { listJobs } from './list.ts'
import { customJobViolations } from './machines.ts'
import type { Operations } from './operations.ts'
import { pipelineJobViolations } from './pipelines.ts'
import { numericId, renderJob, stateOf, timestamp } from './render.ts'
import { type Job, type JobScript, phaseAt, terminal } from './timeline.ts'
import type { Message } from './transcode.ts'
import { commonViolations, messageOf, missingRequired, refuse, textOf, type Violation } from './violations.ts'

/** What a handler gets: an authenticated call to a known method of an existing project, its fields read. */
export interface Call {
  readonly caller: Caller
  readonly project: EmulatedProject
  readonly location: string
  /** What stands below the location: `models/fraud@2/evaluations/7`; empty for create and list. */
  readonly below: string
  /** Last segment of the resource's name; empty for create and list. */
  readonly id: string
  readonly request: Message
  readonly now: number
}

export type Handler = (call: Call) => EmulatedResponse

interface Collection {
  readonly name: Job['collection']
  readonly service: string
  readonly message: string
  /** The request's field for the resource, and how errors spell it. */
  readonly field: string
  readonly at: string
  readonly states: string
  readonly violations: (resource: Message, location: string) => Violation[]
  /** The account that the job's code runs as; empty for Google's own agent. */
  readonly account: (resource: Message, project: EmulatedProject) => string
}

const collections: readonly Collection[] = [
  {
    name: 'customJobs',
    service: 'JobService',
    message: 'CustomJob',
    field: 'customJob',
    at: 'custom_job',
    states: 'JobState',
    violations: customJobViolations,
    account: resource => textOf(messageOf(resource['jobSpec'])['serviceAccount']),
  },
  {
    name: 'pipelineJobs',
    service: 'PipelineService',
    message: 'PipelineJob',
    field: 'pipelineJob',
    at: 'pipeline_job',
    states: 'PipelineState',
    violations: pipelineJobViolations,
    account: (resource, project) =>
      textOf(resource['serviceAccount']) || `${project.number}-compute@developer.gserviceaccount.com`,
  },
]

export interface JobsOptions {
  readonly clock: Clock
  readonly root: protobuf.Root
  readonly operations: Operations
  readonly hasPermission: HasPermission
  readonly hasPermissionOnServiceAccount: HasPermission
  /** Whether jobs run in a location: not in `global` and the multi-regions. */
  readonly trains: (location: string) => boolean
}

/** Custom jobs and pipeline jobs: what the emulated Vertex AI keeps, and how a test sets up what will happen to them. */
export class Jobs {
  readonly #options: JobsOptions
  readonly #jobs: Job[] = []
  readonly #scripts: { script: JobScript; displayName: string | undefined; times: number }[] = []
  /** How long a new job is missing from lists. Emulated milliseconds. */
  listDelayMs = 3_000
  /** Creations of jobs: 60 a minute, project and region. */
  readonly submissions = new MinuteQuota('aiplatform.googleapis.com', 'Job submission requests', 60)

  constructor(options: JobsOptions) {
    this.#options = options
  }

  /** Every job that was made and not deleted, oldest first. */
  get all(): readonly Job[] {
    return this.#jobs
  }

  /** How jobs to come will go: those of a display name, or all. The latest that fits counts; `times` uses it up. */
  script(script: JobScript, match: { readonly displayName?: string; readonly times?: number } = {}): void {
    this.#scripts.unshift({ script, displayName: match.displayName, times: match.times ?? Infinity })
  }

  /** A job as GET returns it now. */
  resource(job: Job): Message {
    return renderJob(job, this.#options.clock.now(), 'get')
  }

  /** What jobs have written to Cloud Logging by now. */
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
          [method('Delete'), call => this.#delete(call, collection)],
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
      ...collection.violations(resource, call.location),
    ])
    requireActAs(this.#options.hasPermissionOnServiceAccount, call.caller, collection.account(resource, call.project))
    const job = this.#newJob(call, collection, resource)
    if (this.#jobs.some(({ name }) => name === job.name))
      throw new RpcError('ALREADY_EXISTS', 'Pipeline job with the specified ID already exists.')
    this.#jobs.push(job)
    return json(renderJob(job, call.now, 'get'))
  }

  #newJob(call: Call, collection: Collection, resource: Message): Job {
    const parent = `projects/${call.project.number}/locations/${call.location}`
    const id =
      collection.name === 'pipelineJobs'
        ? pipelineJobId(call, resource)
        : numericId(parent, `customJob ${this.#jobs.length} ${call.now}`)
    return {
      collection: collection.name,
      id,
      name: `${parent}/${collection.name}/${id}`,
      project: call.project,
      location: call.location,
      resource,
      createdAt: call.now,
      script: this.#takeScript(resource),
      cancelledAt: undefined,
    }
  }

  #takeScript(resource: Message): JobScript {
    const found = this.#scripts.find(
      ({ displayName, times }) => times > 0 && (displayName === undefined || displayName === resource['displayName']),
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
