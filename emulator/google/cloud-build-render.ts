import { type BuildPhase, phaseAt, type StoredBuild, seconds, stepStatuses } from './cloud-build-course.ts'
import type { LogEntry } from './logging.ts'

type Json = Readonly<Record<string, unknown>>

const time = (milliseconds: number): string => new Date(milliseconds).toISOString().replace('Z', '000000Z')
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const listIn = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : [])

/** Where the console shows a build, as Google returns it. */
const logUrl = ({ id, location, project }: StoredBuild): string =>
  `https://console.cloud.google.com/cloud-build/builds${location === 'global' ? '' : `;region=${location}`}/${id}?project=${project.number}`

/** Returns a build as Google does. */
export function renderBuild(one: StoredBuild, now: number): Json {
  const phase = phaseAt(one, now)
  const { build, project, script } = one
  const { status, startedAt, finishedAt } = phase
  const options = isJson(build['options']) ? build['options'] : {}
  const steps = listIn(build['steps'])
  const statuses = stepStatuses(one, phase, steps.length)
  const exitCode = script.outcome?.status === 'FAILURE' ? (script.outcome.exitCode ?? 1) : undefined
  const failure = failureOf(one, phase)
  return {
    ...build,
    name: one.name,
    id: one.id,
    projectId: project.id,
    status,
    ...(failure !== undefined && { failureInfo: failure, statusDetail: failure.detail }),
    createTime: time(one.createdAt),
    ...(startedAt !== undefined && { startTime: time(startedAt) }),
    ...(finishedAt !== undefined && { finishTime: time(finishedAt) }),
    timeout: `${seconds(build['timeout'], 3_600)}s`,
    queueTtl: `${seconds(build['queueTtl'], 3_600)}s`,
    steps: steps.map((step, index) => ({
      ...step,
      ...(startedAt !== undefined && { status: statuses[index] }),
      ...(statuses[index] === 'FAILURE' && exitCode !== undefined && { exitCode }),
    })),
    serviceAccount: `projects/${project.id}/serviceAccounts/${one.account}`,
    options: { pool: {}, ...options, logging: options['logging'] ?? 'LEGACY' },
    ...(status === 'SUCCESS' && { results: resultsOf(one) }),
    ...(startedAt !== undefined && { sourceProvenance: provenanceOf(build['source']) }),
    artifacts: { ...(isJson(build['artifacts']) ? build['artifacts'] : {}), images: build['images'] ?? [] },
    logUrl: logUrl(one),
  }
}

function failureOf(
  { fault, script, build }: StoredBuild,
  { status }: BuildPhase,
): { type: string; detail: string } | undefined {
  const { outcome } = script
  if (status === 'TIMEOUT') return { type: 'USER_BUILD_STEP', detail: 'build timed out: context deadline exceeded' }
  if (status === 'INTERNAL_ERROR') {
    const detail = outcome?.status === 'INTERNAL_ERROR' ? outcome.detail : undefined
    return {
      type: 'FAILURE_TYPE_UNSPECIFIED',
      detail: detail ?? 'Build failed due to internal error; please retry the build',
    }
  }
  if (status !== 'FAILURE') return undefined
  if (fault !== undefined) return fault
  const index = outcome?.status === 'FAILURE' ? (outcome.step ?? 0) : 0
  const code = outcome?.status === 'FAILURE' ? (outcome.exitCode ?? 1) : 1
  return {
    type: 'USER_BUILD_STEP',
    detail: `Build step failure: build step ${index} "${String(listIn(build['steps'])[index]?.['name'])}" failed: step exited with non-zero status: ${code}`,
  }
}

const resultsOf = ({ pushed = {}, build }: StoredBuild): Json => ({
  images: Object.entries(pushed).map(([name, digest]) => ({ name, digest, artifactRegistryPackage: '' })),
  buildStepImages: listIn(build['steps']).map(() => ''),
  buildStepOutputs: listIn(build['steps']).map(() => ''),
})

const provenanceOf = (source: unknown): Json =>
  isJson(source) && source['storageSource'] !== undefined ? { resolvedStorageSource: source['storageSource'] } : {}

/** Returns the log entries of a build until a moment. */
export function buildLogs(one: StoredBuild, now: number): readonly LogEntry[] {
  const { startedAt, finishedAt } = phaseAt(one, now)
  if (startedAt === undefined) return []
  const options = isJson(one.build['options']) ? one.build['options'] : {}
  if (options['logging'] === 'NONE' || options['logging'] === 'GCS_ONLY') return []
  const lines = [
    { at: 0, message: `starting build "${one.id}"`, step: 'MAIN' as const },
    { at: 0, message: 'FETCHSOURCE', step: 'MAIN' as const },
    ...(one.script.logs ?? []),
    ...(one.fault === undefined ? [] : [{ at: 900, message: `ERROR: ${one.fault.detail}`, step: 'MAIN' as const }]),
  ]
  const until = finishedAt ?? Infinity
  return lines.flatMap((line, index) => {
    const at = startedAt + line.at
    const late = 'late' in line ? (line.late ?? 1_000) : 1_000
    if (at > until || at + late > now) return []
    return [entryOf(one, line, index, at, late)]
  })
}

function entryOf(
  one: StoredBuild,
  line: { readonly message: string; readonly step?: number | 'MAIN'; readonly severity?: string },
  index: number,
  at: number,
  late: number,
): LogEntry {
  const { step = 0 } = line
  const id = typeof step === 'number' ? listIn(one.build['steps'])[step]?.['id'] : undefined
  const name = typeof id === 'string' ? ` - "${id}"` : ''
  return {
    insertId: `${one.id}-${String(index).padStart(6, '0')}`,
    logName: `projects/${one.project.id}/logs/cloudbuild`,
    resource: { type: 'build', labels: { build_id: one.id, build_trigger_id: '', project_id: one.project.id } },
    timestamp: time(at),
    receiveTimestamp: time(at + late),
    severity: line.severity ?? 'INFO',
    // As the log in the console: each line begins with its step.
    textPayload: step === 'MAIN' ? line.message : `Step #${step}${name}: ${line.message}`,
    labels: { build_step: step === 'MAIN' ? 'MAIN' : `Step #${step}${name}` },
  }
}
