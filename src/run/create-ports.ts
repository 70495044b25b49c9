import { writeBestEffort } from '../audit/best-effort.ts'
import type { RecordFile } from '../audit/file.ts'
import { createVertexCalls } from '../google/calls.ts'
import { createReadBytes, createReadFile } from '../google/files.ts'
import { createReadLogs } from '../google/logs.ts'
import { createTimeSeries } from '../google/monitoring.ts'
import { createObjectStore } from '../google/objects.ts'
import type { createProjectIds } from '../google/project-ids.ts'
import { createServiceCalls } from '../google/services.ts'
import { createWatch } from '../steps/kinds/jobs/poll-many.ts'
import { createSubmissions } from '../steps/kinds/jobs/rate-limit.ts'
import { CloudLogStreams } from '../steps/kinds/jobs/stream-logs.ts'
import type { Ports } from '../steps/toolkit/ports.ts'
import type { RunContext } from './context.ts'
import type { GoogleAccess } from './google-access.ts'
import { createProgressLog } from './log-progress.ts'
import type { RunState } from './state.ts'
import { warn } from './warn.ts'

interface PortOptions {
  readonly access: GoogleAccess
  readonly projects: ReturnType<typeof createProjectIds>
  readonly record: RecordFile
  readonly trackInFlight: Ports['trackInFlight']
  readonly showsLogs: boolean
  readonly contentsOf: Ports['contentsOf']
  /** Aborts when the run is to stop. */
  readonly stop: AbortSignal
}

/** Creates the ports of a run: all functions with effects that its steps may call. */
export function createPorts(
  context: RunContext,
  { lastLines }: RunState,
  { access, projects, record, trackInFlight, showsLogs, contentsOf, stop }: PortOptions,
): Ports {
  const { clock, runner, environment } = context
  const { universe } = access.inForce().policy.policy
  const vertex = createVertexCalls(projects.learning(access.client), universe)
  const readLogs = createReadLogs(access.client, universe, clock.now)
  const tell = createProgressLog(runner, clock.now, lastLines)
  return {
    submissions: createSubmissions(clock),
    watch: createWatch({ vertex, runId: environment.identity.runId, clock }, stop),
    vertex,
    formerEngines: new Map(),
    services: createServiceCalls(access.client, universe),
    objects: createObjectStore(access.client, universe, clock),
    contentsOf,
    readFile: createReadFile(access.client, universe),
    readBytes: createReadBytes(access.client, universe),
    timeSeries: createTimeSeries(access.client, universe),
    logs: showsLogs ? new CloudLogStreams({ readLogs, clock, tell }, stop) : undefined,
    record: record.write,
    recordUndo: writeBestEffort(record.write, (type, error) =>
      warn(context, `The record lacks ${type}, which happened anyway`, error),
    ),
    trackInFlight,
    tell,
    projectIds: projects.ids,
    clock,
  }
}
