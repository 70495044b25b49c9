import type protobuf from 'protobufjs'
import { vertexPackage } from '../../../scripts/protos.ts'
import type { EmulatedResponse, HasPermission } from '../../host.ts'
import { json, RpcError } from '../rpc.ts'
import { permit, requireActAs } from './access.ts'
import { parseCron } from './cron.ts'
import { copied } from './engines.ts'
import { requireRegion } from './hosts.ts'
import type { Call, Handler } from './jobs.ts'
import { type Listing, listResources } from './list.ts'
import { maskOf } from './modelupdates.ts'
import type { Operations } from './operations.ts'
import { pipelineJobViolations } from './pipelines.ts'
import { numericId, timestamp } from './render.ts'
import { snakeCase } from './routes.ts'
import { scheduleViolations, updatableFields } from './schedule-rules.ts'
import type { Message } from './transcode.ts'
import { commonViolations, isMessage, messageOf, missingRequired, refuse, textOf } from './violations.ts'

/** A schedule. Times are milliseconds since the epoch. */
export interface Schedule {
  readonly name: string
  resource: Message
  state: 'ACTIVE' | 'PAUSED' | 'COMPLETED'
  readonly createdAt: number
  updatedAt: number
  nextRunAt: number | undefined
  pausedAt: number | undefined
  resumedAt: number | undefined
  catchUp: boolean
  started: number
  lastRun: { readonly at: number; readonly response: string } | undefined
  /** The call that created it: its runs start as that caller. */
  readonly call: Call
}

export interface SchedulesOptions {
  readonly root: protobuf.Root
  readonly operations: Operations
  readonly hasPermission: HasPermission
  readonly hasPermissionOnServiceAccount: HasPermission
  readonly now: () => number
  /** Starts a pipeline job, as its own method does. */
  readonly startRun: (call: Call) => EmulatedResponse | Promise<EmulatedResponse>
  /** Number of runs that have not ended, by the names of their jobs. */
  readonly activeRuns: (names: readonly string[]) => number
}

const times = ['=', '!=', '<', '<=', '>', '>='] as const
const listing: Listing = {
  field: 'schedules',
  filterable: {
    display_name: ['=', '!=', ':'],
    state: ['=', '!='],
    create_time: times,
    start_time: times,
    end_time: times,
    next_run_time: times,
  },
  orderable: ['create_time', 'start_time', 'end_time', 'next_run_time'],
  states: ['ACTIVE', 'PAUSED', 'COMPLETED'],
}

/** Most runs that one look at the schedules starts. */
const mostRuns = 1_000

/** Schedules of pipeline runs. They start their runs on the clock. */
export class Schedules {
  readonly #options: SchedulesOptions
  readonly #schedules: Schedule[] = []
  readonly #runs = new Map<Schedule, string[]>()
  #made = 0
  /** How long a new schedule is missing from lists. Emulated milliseconds. */
  listDelayMs = 3_000

  constructor(options: SchedulesOptions) {
    this.#options = options
  }

  /** Oldest first. */
  get all(): readonly Schedule[] {
    this.#options.operations.settle()
    this.settle()
    return this.#schedules
  }

  /** Starts the runs that are due by now. */
  settle(): void {
    const now = this.#options.now()
    for (const schedule of this.#schedules)
      for (let run = 0; run < mostRuns && isDue(schedule, now); run++) this.#startRun(schedule)
  }

  /** By method, as `ScheduleService.CreateSchedule`. */
  handlers(): ReadonlyMap<string, Handler> {
    const { hasPermission } = this.#options
    const permitted =
      (verb: string, handler: Handler): Handler =>
      call => {
        permit(hasPermission, { ...call, below: call.below.replace(/:\w+$/, '') }, `aiplatform.schedules.${verb}`)
        this.settle()
        return handler(call)
      }
    return new Map<string, Handler>([
      ['ScheduleService.CreateSchedule', permitted('create', call => this.#create(call))],
      ['ScheduleService.GetSchedule', permitted('get', call => json(render(this.#find(call))))],
      ['ScheduleService.ListSchedules', permitted('list', call => this.#list(call))],
      ['ScheduleService.UpdateSchedule', permitted('update', call => this.#update(call))],
      ['ScheduleService.PauseSchedule', permitted('update', call => this.#pause(call))],
      ['ScheduleService.ResumeSchedule', permitted('update', call => this.#resume(call))],
      ['ScheduleService.DeleteSchedule', permitted('delete', call => this.#delete(call))],
    ])
  }

  #create(call: Call): EmulatedResponse {
    requireRegion(call.location)
    const resource = messageOf(call.request['schedule'])
    this.#check(call, resource)
    const parent = `projects/${call.project.number}/locations/${call.location}`
    const name = `${parent}/schedules/${numericId(parent, `schedule ${this.#made++} ${call.now}`)}`
    const schedule: Schedule = {
      ...{ name, resource, state: 'ACTIVE', createdAt: call.now, updatedAt: call.now, call },
      ...{ pausedAt: undefined, resumedAt: undefined, catchUp: false, started: 0, lastRun: undefined },
      nextRunAt: undefined,
    }
    plan(schedule, call.now)
    this.#schedules.push(schedule)
    return json(render(schedule))
  }

  #check(call: Call, resource: Message): void {
    const type = this.#options.root.lookupType(`${vertexPackage}.Schedule`)
    const request = messageOf(resource['createPipelineJobRequest'])
    const job = messageOf(request['pipelineJob'])
    refuse([
      ...missingRequired(resource, type, 'schedule'),
      ...commonViolations(resource, 'schedule'),
      ...scheduleViolations(resource),
      ...(isMessage(request['pipelineJob'])
        ? [...commonViolations(job, 'pipeline_job'), ...pipelineJobViolations(job)]
        : []),
    ])
    const account = textOf(job['serviceAccount']) || `${call.project.number}-compute@developer.gserviceaccount.com`
    requireActAs(this.#options.hasPermissionOnServiceAccount, call.caller, account)
  }

  #list(call: Call): EmulatedResponse {
    const parent = `projects/${call.project.number}/locations/${call.location}/schedules/`
    const visible = this.#schedules.filter(
      one => one.name.startsWith(parent) && one.createdAt + this.listDelayMs <= call.now,
    )
    return json(listResources(visible.map(render), call.request, listing))
  }

  #update(call: Call): EmulatedResponse {
    const schedule = this.#find(call)
    requireState(schedule, ['ACTIVE', 'PAUSED'], 'updated')
    const sent = messageOf(call.request['schedule'])
    const mask = maskOf(call.request)
    refuse(
      mask
        .filter(path => !updatableFields.includes(path))
        .map(path => ({ field: 'update_mask', message: `The field \`${snakeCase(path)}\` cannot be updated.` })), // †
    )
    const resource = mask.reduce((changed, path) => copied(changed, sent, [path]), schedule.resource)
    this.#check(call, resource)
    schedule.resource = resource
    schedule.updatedAt = call.now
    if (schedule.state === 'ACTIVE') plan(schedule, call.now)
    return json(render(schedule))
  }

  #pause(call: Call): EmulatedResponse {
    const schedule = this.#find(call)
    requireState(schedule, ['ACTIVE'], 'paused')
    schedule.state = 'PAUSED'
    schedule.pausedAt = call.now
    return json({})
  }

  #resume(call: Call): EmulatedResponse {
    const schedule = this.#find(call)
    requireState(schedule, ['PAUSED'], 'resumed')
    schedule.state = 'ACTIVE'
    schedule.resumedAt = call.now
    schedule.catchUp = call.request['catchUp'] === true
    // With catch-up, the runs that it missed start first.
    if (!schedule.catchUp) plan(schedule, call.now)
    return json({})
  }

  #delete(call: Call): EmulatedResponse {
    const schedule = this.#find(call)
    return json(
      this.#options.operations.start(call, {
        under: `schedules/${call.id}`,
        metadata: 'DeleteOperationMetadata',
        response: 'google.protobuf.Empty',
        durationMs: 1_000,
        finish: () => {
          const at = this.#schedules.indexOf(schedule)
          if (at >= 0) this.#schedules.splice(at, 1)
          return { response: {} }
        },
      }),
    )
  }

  #startRun(schedule: Schedule): void {
    const at = schedule.nextRunAt ?? 0
    const { resource, call } = schedule
    const runs = this.#runs.get(schedule) ?? []
    this.#runs.set(schedule, runs)
    const most = Number(resource['maxConcurrentActiveRunCount'] ?? Infinity)
    if (this.#options.activeRuns(runs) < most) {
      const request = messageOf(resource['createPipelineJobRequest'])
      const started = startNow(() => this.#options.startRun({ ...call, below: '', id: '', request, now: at }))
      schedule.started++
      schedule.lastRun = { at, response: started.words }
      if (started.name !== undefined) runs.push(started.name)
    }
    plan(schedule, at)
  }

  #find(call: Call): Schedule {
    const id = call.id.replace(/:\w+$/, '')
    const name = `projects/${call.project.number}/locations/${call.location}/schedules/${id}`
    const schedule = this.#schedules.find(one => one.name === name)
    if (schedule === undefined) throw new RpcError('NOT_FOUND', `The Schedule "${name}" does not exist.`)
    return schedule
  }
}

/** Starts a run at once: no handler of jobs waits. */
function startNow(start: () => EmulatedResponse | Promise<EmulatedResponse>): { words: string; name?: string } {
  try {
    const answer = start()
    const name = 'body' in answer ? textOf(messageOf(answer.body)['name']) : ''
    return { words: 'Created', name }
  } catch (error) {
    if (error instanceof RpcError) return { words: error.message }
    throw error
  }
}

const isDue = ({ state, nextRunAt }: Schedule, now: number): boolean =>
  state === 'ACTIVE' && nextRunAt !== undefined && nextRunAt <= now

/** Plans the next run after a moment, or completes the schedule. */
function plan(schedule: Schedule, after: number): void {
  const { resource, started } = schedule
  const start = Date.parse(textOf(resource['startTime'])) || 0
  const end = Date.parse(textOf(resource['endTime'])) || Infinity
  const next = parseCron(textOf(resource['cron']))?.next(Math.max(after, start - 1))
  const isOver = next === undefined || next > end || started >= Number(resource['maxRunCount'] ?? Infinity)
  schedule.nextRunAt = isOver ? undefined : next
  if (isOver) schedule.state = 'COMPLETED'
}

function requireState({ name, state }: Schedule, states: readonly string[], done: string): void {
  if (states.includes(state)) return
  throw new RpcError('FAILED_PRECONDITION', `The Schedule "${name}" is in state ${state} and cannot be ${done}.`) // †
}

function render(schedule: Schedule): Message {
  const { name, resource, state, createdAt, updatedAt, nextRunAt, pausedAt, resumedAt, catchUp, started } = schedule
  const { lastRun } = schedule
  return {
    ...resource,
    startTime: resource['startTime'] ?? timestamp(createdAt),
    name,
    state,
    createTime: timestamp(createdAt),
    updateTime: timestamp(updatedAt),
    ...(nextRunAt !== undefined && { nextRunTime: timestamp(nextRunAt) }),
    ...(pausedAt !== undefined && { lastPauseTime: timestamp(pausedAt) }),
    ...(resumedAt !== undefined && { lastResumeTime: timestamp(resumedAt) }),
    ...(catchUp && { catchUp }),
    ...(started > 0 && { startedRunCount: String(started) }),
    ...(lastRun !== undefined && {
      lastScheduledRunResponse: { scheduledRunTime: timestamp(lastRun.at), runResponse: lastRun.response },
    }),
  }
}
