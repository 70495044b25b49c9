import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect } from 'vitest'
import { acme, setUpAcme } from '../../emulator/acme.ts'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../emulator/emulator.ts'
import type { JobScript } from '../../emulator/google/vertex/timeline.ts'
import { runInProcess } from '../../emulator/runner/in-process.ts'
import { findLeaks } from '../../emulator/runner/leaks.ts'
import {
  type ActionOptions,
  type RunResult,
  WorkflowJob,
  type WorkflowJobOptions,
} from '../../emulator/runner/runner.ts'
import { typePrefix } from '../../src/audit/chain.ts'
import type { AuditEvents, AuditEventType } from '../../src/audit/events.ts'
import { verifyChain } from '../../src/audit/verify.ts'
import { loadPolicy } from '../../src/policy/load/load.ts'

export { acme } from '../../emulator/acme.ts'

const example = resolve(import.meta.dirname, '../../examples/fraud')

/** The training image of `examples/fraud`, by digest. */
export const image =
  'us-docker.pkg.dev/acme-ml/train/fraud@sha256:9b2f6c1d4e8a7053b1c6d2e9f4a8b7c0d1e2f3a4b5c6d7e8f90a1b2c3d4e5f60'

/** `examples/fraud`, by path in the repository. */
export const files: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(example, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => [path.slice(example.length + 1), readFileSync(path, 'utf8')]),
)
export const policyPath = '.github/vertex-policy.yml'
/** The policy of `examples/fraud`, for tests that change a line of it. */
export const policyText = files[policyPath] ?? ''

/**
 * Replaces one part of a text.
 *
 * @throws Error if the part does not occur exactly once, because the test would then test something else
 */
export function changed(text: string, part: string, by: string): string {
  if (text.split(part).length !== 2)
    throw new Error(`expected once, found ${text.split(part).length - 1} times: ${part}`)
  return text.replace(part, () => by)
}

/** An option of `fraud`: the action runs from `dist` in its own process, and a minute passes in two seconds. */
export const throughDist = { timeScale: 30 } as const

export interface FraudOptions extends EmulatorOptions {
  /** Replaces the example's own policy. */
  readonly policy?: string
  /** The policy that Google is set up for. Default: `policy`, if it loads. */
  readonly setUp?: string
  /** Files of the first commit that are added to the example's, or replace them. */
  readonly files?: Readonly<Record<string, string>>
  /** States and durations of every job at Vertex AI. Default: 65 s in all. */
  readonly jobs?: JobScript
}

/**
 * Starts an emulated GitHub and Google with all that `examples/fraud` needs: acme's set-up, and the example's files at
 * main. Time is virtual, and the action runs inside of the test's process. With a `timeScale` (`throughDist`) the
 * committed `dist` runs in its own process. At least one test of each feature does that.
 */
export async function fraud(options: FraudOptions = {}): Promise<Emulator> {
  const { policy = policyText, setUp = policy, files: more, jobs, ...rest } = options
  const cloud = await startEmulator({ virtualTime: rest.timeScale === undefined, ...rest })
  await setUpAcme(cloud, { policy: loads(setUp) ? setUp : policyText, target: targetFor(setUp) })
  cloud.github.repository(acme.repository).commit({ ...files, [policyPath]: policy, ...more })
  if (jobs !== undefined) cloud.google.vertex.script(jobs)
  return cloud
}

/** A team whose new policy does not load has the set-up of its former one. */
function loads(policy: string): boolean {
  try {
    loadPolicy(policy, policyPath, '1.0.0')
    return true
  } catch {
    return false
  }
}

/** Half of the policies are set up by gcloud, half by Terraform: a policy always by the same one. */
const targetFor = (policy: string): 'gcloud' | 'terraform' =>
  (createHash('sha256').update(policy).digest()[0] ?? 0) % 2 === 0 ? 'gcloud' : 'terraform'

interface LineOf<T extends AuditEventType> {
  readonly type: T
  readonly data: AuditEvents[T]
}

/** One line of a record. */
export type RecordLine = { [T in AuditEventType]: LineOf<T> }[AuditEventType]

/** A use of the action, with its record read. */
export interface Training extends RunResult {
  /** Empty if no record was started. */
  readonly record: readonly RecordLine[]
}

export type TrainOptions = WorkflowJobOptions & ActionOptions

/** Runs the workflow of `examples/fraud`: main, then post. `inputs` is added to the workflow's own. */
export async function train(cloud: Emulator, options: TrainOptions = {}): Promise<Training> {
  const [training] = await trainInOneJob(cloud, options, [options])
  if (training === undefined) throw new Error('nothing was run')
  return training
}

/**
 * As `train`, without a process of its own: the action's source runs in this process. With `virtualTime` in the
 * emulator, waits pass at once, and a kill comes between the same two requests on every machine.
 */
export const trainHere = (cloud: Emulator, options: TrainOptions = {}): Promise<Training> =>
  train(cloud, { ...options, runProcess: runInProcess })

/**
 * Uses the action several times in one job. After each use the record must be a valid chain, and no file or output of
 * the job may contain a token. Every test gets these checks this way.
 */
export async function trainInOneJob(
  cloud: Emulator,
  options: WorkflowJobOptions,
  uses: readonly ActionOptions[],
): Promise<Training[]> {
  const job = new WorkflowJob(cloud, options)
  const runs: RunResult[] = []
  for (const use of uses) runs.push(await job.run({ ...use, inputs: { ...workflowInputs, ...use.inputs } }))
  await job.end()
  for (const run of runs) expect(findLeaks(run, cloud.secrets()), 'places where a token leaked').toEqual([])
  return runs.map((run, index) => ({ ...run, record: recordOf(run, index) }))
}

const workflowInputs = { grant: 'train', steps: 'vertex/train.yml', variables: `image=${image}` }

/** A killed run has no output with its record's path, so the default path is used. */
function recordOf({ outputs, paths }: RunResult, use: number): RecordLine[] {
  const name = use === 0 ? 'vertex-audit.jsonl' : `vertex-audit-${use + 1}.jsonl`
  const path = outputs['audit_log'] ?? join(paths.temp, name)
  if (!existsSync(path)) return []
  const text = readFileSync(path, 'utf8')
  expect(verifyChain(text)).toMatchObject({ ok: true })
  return text.trimEnd().split('\n').map(readLine)
}

/** `verifyChain` has compared the line with its type's fields. */
function readLine(line: string): RecordLine {
  const { type, data } = JSON.parse(line)
  return { type: type.slice(typePrefix.length), data }
}

/** Returns the data of every event of a type, in order. */
export function eventsOf<T extends AuditEventType>({ record }: Training, type: T): AuditEvents[T][] {
  const isOfType = (line: RecordLine): line is RecordLine & LineOf<T> => line.type === type
  return record.filter(isOfType).map(({ data }) => data)
}

/** Expects of a refused run that it fails, sends no request to Google, and closes the record with the code. */
export function expectRefused(cloud: Emulator, run: Training, code: string): void {
  expect({ exitCode: run.exitCode, conclusion: run.conclusion }).toEqual({ exitCode: 1, conclusion: 'failure' })
  expect(run.log).toContain(`(${code}, at: `)
  expect(cloud.hosts().filter(host => host.endsWith('googleapis.com'))).toEqual([])
  expect(run.record.at(-1)).toMatchObject({ type: 'run.finished', data: { conclusion: 'failure', code } })
  expect(run.post?.exitCode).toBe(0)
}

/** The policy of `examples/fraud` without its service account. */
export const directPolicy = changed(
  policyText,
  `    service_account: ${acme.trainer}\n    token: { lifetime: 30m }\n`,
  '',
)
