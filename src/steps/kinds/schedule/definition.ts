import { isObject, type JsonObject } from '../../../core/json.ts'
import type { Shapes } from '../../../document/shape.ts'
import { pipelineSourceOf } from '../../pipeline/specification.ts'
import type { KindDefinitions, Places } from '../kind-definition.ts'
import { booleanShape, integerShape, messageShape, stringShape } from '../shared-shapes.ts'
import { checkSchedule } from './check-schedule.ts'

const pipelineJob = ['createPipelineJobRequest', 'pipelineJob'] as const
const timestampShape = { type: 'string', format: 'timestamp' } as const

const places: Places = {
  labels: [...pipelineJob, 'labels'],
  encryptionSpec: [...pipelineJob, 'encryptionSpec'],
  network: [...pipelineJob, 'network'],
  serviceAccount: [...pipelineJob, 'serviceAccount'],
}

/** The messages of a schedule: Google's Schedule, and what the step adds. */
const scheduleShapes: Shapes = {
  ScheduleStep: {
    fields: {
      displayName: {
        shape: stringShape,
        required: true,
        description: 'Identifies the schedule in the project and location of the step.',
      },
      cron: {
        shape: stringShape,
        description: 'When runs start: five fields, with TZ=Europe/Berlin before them for a time zone. Default: UTC.',
      },
      startTime: {
        shape: timestampShape,
        description: 'No run starts before. Default: the creation of the schedule.',
      },
      endTime: { shape: timestampShape, description: 'No run starts after.' },
      maxRunCount: { shape: integerShape, description: 'Number of runs after which the schedule is completed.' },
      maxConcurrentRunCount: { shape: integerShape, description: 'Most runs that may start at the same time.' },
      maxConcurrentActiveRunCount: {
        shape: integerShape,
        description: 'Most runs that may be active at the same time.',
      },
      allowQueueing: {
        shape: booleanShape,
        description: 'Whether a run above these limits waits. Default: it is skipped.',
      },
      createPipelineJobRequest: {
        shape: messageShape('ScheduledPipeline'),
        description: 'What runs: { pipelineJob: … }, as a step of that kind.',
      },
      state: {
        shape: { type: 'enum', values: ['ACTIVE', 'PAUSED', 'DELETED'] },
        description: 'The state that the step brings the schedule to. Default: ACTIVE.',
      },
      catch_up: {
        shape: booleanShape,
        description: 'True: a schedule that is resumed first starts the runs that it missed. Default: false.',
      },
    },
  },
  ScheduledPipeline: {
    fields: {
      pipelineJob: {
        shape: messageShape('PipelineJob'),
        required: true,
        description: 'The run that the schedule creates each time.',
      },
    },
  },
  ScheduleResult: {
    fields: {
      name: { shape: stringShape },
      displayName: { shape: stringShape },
      state: { shape: stringShape },
      cron: { shape: stringShape },
      nextRunTime: { shape: stringShape },
      createTime: { shape: stringShape },
      updateTime: { shape: stringShape },
    },
  },
}

/** Pipelines that run by the clock. */
export const schedules = {
  schedule: {
    handledAs: 'own',
    description:
      'Creates, changes, pauses, resumes or deletes a schedule of pipeline runs: the REST resource projects.locations.schedules. Its display name identifies it.',
    body: 'ScheduleStep',
    returns: 'ScheduleResult',
    refersTo: ['PipelineJob'],
    shapes: () => scheduleShapes,
    check: checkSchedule,
    pipelineJob,
    earlyPaths: [[...pipelineJob, 'pipelineSpec']],
    places,
    mainField: 'displayName',
    isRegional: true,
    hasCaching: true,
    outline: outlineSchedule,
    requests: (_, host) => `schedules, at https://${host}`,
    needs: {
      permissions: ['create', 'get', 'list', 'update', 'delete'].map(verb => `aiplatform.schedules.${verb}`),
      runsCode: true,
      reads: ({ createPipelineJobRequest: request }) => {
        const job = isObject(request) ? request['pipelineJob'] : undefined
        const source = isObject(job) ? pipelineSourceOf(job) : undefined
        return source?.from === 'template' ? source.uri : undefined
      },
      untested: ({ project, body }, accounts) =>
        accounts.length === 0 && body['state'] !== 'DELETED'
          ? `acting as the Compute Engine default service account of ${project}`
          : undefined,
    },
  },
} as const satisfies KindDefinitions

function outlineSchedule({ displayName, cron, state = 'ACTIVE' }: JsonObject): string[] {
  const called = `the schedule ${String(displayName)}`
  if (state === 'DELETED') return [`Deletes ${called}, if this grant created it`]
  const after = state === 'PAUSED' ? ', and pauses it' : ''
  return [
    `Creates ${called}, or changes what differs${after}`,
    ...(typeof cron === 'string' ? [`Runs at ${cron}`] : []),
  ]
}
