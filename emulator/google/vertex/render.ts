import { createHash } from 'node:crypto'
import { type ScheduledTask, scheduleTasks } from './schedule.ts'
import type { Job, Phase } from './timeline.ts'
import type { Message } from './transcode.ts'
import { messageOf, textOf } from './violations.ts'

/** A time as Google writes it: RFC 3339 with microseconds. */
export const timestamp = (milliseconds: number): string =>
  new Date(Math.floor(milliseconds)).toISOString().replace('Z', '000Z')

/** A pipeline's `jobDetail`: its contexts and tasks. */
export function renderDetail(job: Job, now: number, started: Phase | undefined, ended: Phase | undefined): Message {
  const parent = `projects/${job.project.number}/locations/${job.location}/metadataStores/default`
  const spec = messageOf(job.resource['pipelineSpec'])
  const name = textOf(messageOf(spec['pipelineInfo'])['name'])
  const context = (id: string, schemaTitle: string): Message => ({
    name: `${parent}/contexts/${id}`,
    displayName: id,
    createTime: timestamp(job.createdAt),
    schemaTitle,
    schemaVersion: '0.0.1',
  })
  const cutAt = ended?.at ?? Infinity
  const tasks = started === undefined ? [] : scheduleTasks(job, started.at)
  const root = started === undefined ? [] : [renderRoot(job, started, ended, parent)]
  return {
    pipelineContext: context(name, 'system.Pipeline'),
    pipelineRunContext: context(job.id, 'system.PipelineRun'),
    taskDetails: [...root, ...tasks.flatMap(task => renderTask(job, task, tasks, now, cutAt, parent))],
  }
}

/** The run itself is the first task, named after its id. */
function renderRoot(job: Job, started: Phase, ended: Phase | undefined, parent: string): Message {
  const state = ended === undefined ? 'RUNNING' : ended.state
  return {
    taskId: numericId(job.name, ''),
    taskName: job.id,
    createTime: timestamp(started.at),
    startTime: timestamp(started.at),
    ...(ended === undefined ? {} : { endTime: timestamp(ended.at) }),
    state,
    execution: execution(job, '', state, parent, 'system.Run', messageOf(job.resource['runtimeConfig'])),
  }
}

function renderTask(
  job: Job,
  task: ScheduledTask,
  all: readonly ScheduledTask[],
  now: number,
  cutAt: number,
  parent: string,
): Message[] {
  const { plan, startsAt, endsAt } = task
  if (startsAt === undefined || endsAt === undefined)
    return cutAt <= now ? [{ ...identify(job, task, all), state: 'NOT_TRIGGERED' }] : []
  if (startsAt > Math.min(now, cutAt)) return []
  const isCut = endsAt > cutAt
  const isDone = !isCut && endsAt <= now
  const state = isDone ? task.state : isCut && cutAt <= now ? 'CANCELLED' : 'RUNNING'
  const script = job.script.tasks?.[plan.name]
  const failure = state === 'FAILED' ? (script?.error ?? taskError(job, plan.name)) : undefined
  const succeeded = isDone && state === 'SUCCEEDED'
  return [
    {
      ...identify(job, task, all),
      createTime: timestamp(startsAt),
      startTime: timestamp(startsAt),
      ...(state === 'RUNNING' ? {} : { endTime: timestamp(Math.min(endsAt, cutAt)) }),
      state,
      ...(plan.isDag ? {} : { executorDetail: { containerDetail: { mainJob: customJobName(job, plan.path) } } }),
      execution: execution(
        job,
        plan.path,
        state,
        parent,
        plan.isDag ? 'system.DagExecution' : 'system.ContainerExecution',
        succeeded ? outputMetadata(task, script?.outputs ?? {}) : {},
      ),
      ...(failure === undefined ? {} : { error: failure }),
      ...(succeeded ? renderArtifacts(job, task, parent) : {}),
    },
  ]
}

function identify(job: Job, task: ScheduledTask, all: readonly ScheduledTask[]): Message {
  const above = all.find(({ plan }) => plan.path === task.plan.parent)
  return {
    taskId: numericId(job.name, task.plan.path),
    parentTaskId: numericId(job.name, above?.plan.path ?? ''),
    taskName: task.plan.name,
  }
}

/**
 * The execution's metadata has output parameters as `output:<name>`. A parameter without a scripted value gets one of
 * its type.
 */
const outputMetadata = (task: ScheduledTask, scripted: Readonly<Record<string, unknown>>): Message =>
  Object.fromEntries(
    Object.entries(task.plan.parameters).map(([name, type]) => [
      `output:${name}`,
      scripted[name] ?? samples[type] ?? '',
    ]),
  )

const samples: Readonly<Record<string, unknown>> = {
  NUMBER_INTEGER: 1,
  NUMBER_DOUBLE: 0.5,
  BOOLEAN: true,
  LIST: [],
  STRUCT: {},
  INT: 1,
  DOUBLE: 0.5,
}

function renderArtifacts(job: Job, task: ScheduledTask, parent: string): Message {
  const directory = textOf(messageOf(job.resource['runtimeConfig'])['gcsOutputDirectory']).replace(/\/$/, '')
  const outputs = Object.entries(task.plan.artifacts).map(([name, schemaTitle]) => {
    const id = numericId(job.name, `${task.plan.path}:${name}`)
    const artifact = {
      name: `${parent}/artifacts/${id}`,
      displayName: name,
      uri: `${directory}/${job.project.number}/${job.id}/${task.plan.name}_${numericId(job.name, task.plan.path)}/${name}`,
      schemaTitle,
      schemaVersion: '0.0.1',
      state: 'LIVE',
      metadata: job.script.tasks?.[task.plan.name]?.artifacts?.[name] ?? {},
    }
    return [name, { artifacts: [artifact] }] as const
  })
  return outputs.length === 0 ? {} : { outputs: Object.fromEntries(outputs) }
}

function execution(
  job: Job,
  path: string,
  state: string,
  parent: string,
  schemaTitle: string,
  metadata: Message,
): Message {
  const states: Readonly<Record<string, string>> = {
    SUCCEEDED: 'COMPLETE',
    SKIPPED: 'CACHED',
    CANCELLED: 'CANCELLED',
    FAILED: 'FAILED',
  }
  return {
    name: `${parent}/executions/${numericId(job.name, `${path}#`)}`,
    displayName: path === '' ? job.id : path.slice(path.lastIndexOf('/') + 1),
    state: states[state] ?? 'RUNNING',
    schemaTitle,
    schemaVersion: '0.0.1',
    metadata,
  }
}

const taskError = (job: Job, task: string) => ({
  code: 9,
  message: `The DAG failed because some tasks failed. The failed tasks are: [${task}].; Task: Project/Name = ${job.project.id}/${task} failed.`,
})

const customJobName = (job: Job, path: string): string =>
  `projects/${job.project.number}/locations/${job.location}/customJobs/${numericId(job.name, `${path}@`)}`

/** Returns a 64-bit id that is always the same for the same input. */
export const numericId = (name: string, part: string): string =>
  String((createHash('sha256').update(`${name}\0${part}`).digest().readBigUInt64BE() >> 1n) | (1n << 60n))
