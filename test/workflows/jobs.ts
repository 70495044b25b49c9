import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect } from 'vitest'
import { parse } from 'yaml'
import { acme, setUpAcme } from '../../emulator/acme.ts'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../emulator/emulator.ts'
import { findLeaks } from '../../emulator/runner/leaks.ts'
import { runWorkflow, type WorkflowJobRun, type WorkflowOptions } from '../../emulator/runner/workflow.ts'
import { verifyChain } from '../../src/audit/verify.ts'
import { isObject } from '../../src/core/json.ts'
import { otherCredentials } from './credentials.ts'

export const { project, bucket } = acme
export const location = 'us-central1'

type Files = Readonly<Record<string, string | Buffer>>
type Step = Readonly<Record<string, unknown>>

/** Names of the folders, as `01-video-ranking`. */
export const usualJobs = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted()

/** Returns the files of a folder below this one, by path. */
export const filesOf = (name: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(import.meta.dirname, name), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => [relative(join(import.meta.dirname, name), path), readFileSync(path, 'utf8')]),
  )

/** Paths of the workflows of a job, below its folder. */
export const workflowsOf = (name: string): string[] =>
  Object.keys(filesOf(name)).filter(path => path.startsWith('.github/workflows/'))

/** Returns every step of a job's workflows that holds another credential of Google's. */
export const credentialsOf = (name: string): string[] =>
  workflowsOf(name).flatMap(path => otherCredentials(parse(filesOf(name)[path] ?? '')))

export interface UsualJob {
  readonly cloud: Emulator
  /** Runs the workflow. Every use of the action must succeed, leave no token, and leave a complete record. */
  readonly run: (options?: WorkflowOptions & Leaves) => Promise<readonly WorkflowJobRun[]>
}

/** What steps leave that are not run here. */
export interface Leaves {
  /** Files in the workspace, by the name of the step; or what makes them from the variables of the step. */
  readonly files?: Readonly<Record<string, Files | ((env: Readonly<Record<string, string>>) => Files)>>
  /** Outputs, by the name of the step. */
  readonly outputs?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** Starts acme's GitHub and Google for a job, with its files and sources at main. */
export async function startJob(name: string, sources: Files = {}, options: EmulatorOptions = {}): Promise<UsualJob> {
  const cloud = await startEmulator({ virtualTime: options.timeScale === undefined, ...options })
  const files = filesOf(name)
  await setUpAcme(cloud, { policy: files[acme.policy] ?? '' })
  cloud.github.repository(acme.repository).commit({ ...files, ...sources })
  cloud.google.vertex.script({ pendingMs: 5_000, runningMs: 20_000 })
  return { cloud, run: given => runJob(cloud, name, given) }
}

async function runJob(
  cloud: Emulator,
  name: string,
  { files = {}, outputs = {}, ...options }: WorkflowOptions & Leaves = {},
) {
  const artifacts = new Map<string, Files>()
  const seen = new Set<string>()
  const standIn: WorkflowOptions['standIn'] = (step, { paths: { workspace } }) => {
    const title = String(step['name'] ?? step['uses'] ?? step['run'])
    seen.add(title)
    passArtifacts(step, workspace, artifacts)
    const left = files[title] ?? {}
    write(workspace, typeof left === 'function' ? left(textsOf(step['env'])) : left)
    return outputs[title]
  }
  const [path = '', ...more] = workflowsOf(name)
  if (more.length > 0) throw new Error(`${name} has several workflows`)
  const jobs = await runWorkflow(cloud, path, { ...options, standIn })
  const unknown = [...Object.keys(files), ...Object.keys(outputs)].filter(title => !seen.has(title))
  if (unknown.length > 0) throw new Error(`${name} has no step ${unknown.join(', ')}; it has ${[...seen].join(', ')}`)
  for (const use of jobs.flatMap(({ uses }) => uses)) {
    expect(use.exitCode, use.log).toBe(0)
    expect(use.post?.exitCode ?? 0, use.post?.log).toBe(0)
    expect(findLeaks(use, cloud.secrets())).toEqual([])
    const record = use.outputs['audit_log'] ?? ''
    // A plan leaves none.
    if (record !== '') expect(verifyChain(readFileSync(record))).toMatchObject({ ok: true })
  }
  expect(jobs.some(({ uses }) => uses.length > 0)).toBe(true)
  return jobs
}

/** Stands in for the actions that carry files from a job to the next one. */
function passArtifacts({ uses, with: given }: Step, workspace: string, artifacts: Map<string, Files>): void {
  const [, verb] = /^actions\/(upload|download)-artifact@/.exec(String(uses)) ?? []
  if (verb === undefined || !isObject(given)) return
  const [name, path] = [String(given['name']), String(given['path'] ?? '.')]
  if (verb === 'download') {
    write(resolve(workspace, path), artifacts.get(name) ?? missing(name))
    return
  }
  const [paths, folder] = [path.trim().split('\n'), resolve(workspace, path)]
  if (path === '') return
  if (paths.length > 1) throw new Error('an artifact of several paths')
  const isFolder = statSync(folder).isDirectory()
  const found = isFolder ? readdirSync(folder, { recursive: true }).map(file => join(folder, String(file))) : [folder]
  const root = isFolder ? folder : dirname(folder)
  artifacts.set(
    name,
    Object.fromEntries(
      found.filter(file => statSync(file).isFile()).map(file => [relative(root, file), readFileSync(file)]),
    ),
  )
}

const textsOf = (values: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(isObject(values) ? values : {}).map(([name, value]) => [name, String(value)]))

const missing = (name: string): never => {
  throw new Error(`no step kept an artifact ${name}`)
}

function write(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** Returns step → state for the uses of the action in a job. */
export function statesOf(jobs: readonly WorkflowJobRun[]): Record<string, string> {
  const results = jobs
    .flatMap(({ uses }) => uses)
    .map(({ outputs }): Record<string, { state: string }> => JSON.parse(outputs['results'] ?? '{}'))
  return Object.fromEntries(
    results.flatMap(steps => Object.entries(steps).map(([step, { state }]) => [step, state] as const)),
  )
}

/** Returns an output of the last use of the action. */
export const outputOf = (jobs: readonly WorkflowJobRun[], name: string): string =>
  jobs.flatMap(({ uses }) => uses).at(-1)?.outputs[name] ?? ''
