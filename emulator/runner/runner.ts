import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Emulator } from '../emulator.ts'
import type { Job, JobOptions, Permissions } from '../github/jobs.ts'
import { type ActionDefinition, evaluate, readAction } from './action.ts'
import { contextsOf, githubEnvironment, inputName, type JobPaths } from './environment.ts'
import { Masks } from './masks.ts'
import { endOrphans } from './orphans.ts'
import { type RunProcess, runProcess } from './process.ts'
import { makeCommandFiles, runStep, type StepResult } from './step.ts'

export interface ActionOptions {
  /** `with:`; an absent input has its default of `action.yml`. Values may contain `${{ github.… }}`. */
  readonly inputs?: Readonly<Record<string, string>>
  /**
   * `env:` of the step, or variables that earlier steps exported. `undefined` removes a variable, even one of GitHub's.
   */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** The action to run, if not this repository's `action.yml`. */
  readonly entry?: ActionDefinition
  /** The published action that the step names, as `{ repository: 'acme/action', ref: 'v1' }`; default: one of the checkout. */
  readonly uses?: { readonly repository: string; readonly ref: string }
  /** Cancels the workflow when it resolves, as GitHub does: SIGINT, 7.5 s, SIGTERM, 2.5 s, SIGKILL. Post still runs. */
  readonly cancel?: (cloud: Emulator) => Promise<unknown>
  /** Kills main when it resolves, as a machine without memory would. */
  readonly kill?: (cloud: Emulator) => Promise<unknown>
  /** How main and post run, if not as the job says. */
  readonly runProcess?: RunProcess
  /** Real milliseconds that a process may take; default: 120,000. After that the test fails. */
  readonly limitMs?: number
  /** "Enable debug logging" of a re-run. */
  readonly debug?: boolean
}

export interface WorkflowJobOptions {
  readonly job?: JobOptions
  readonly permissions?: Permissions
  /** Files besides those of the commit, or in their place; `null` removes one. */
  readonly workspace?: Readonly<Record<string, string | Buffer | null>>
  /**
   * How main and post run. Default: inside this process if the clock is virtual, otherwise in processes of their own.
   */
  readonly runProcess?: RunProcess
  /** False: no checkout step, only the files of `workspace`. */
  readonly checkout?: boolean
  /** False: no step at the end uploads an artifact. Without it, one does, as in every workflow of the documents. */
  readonly uploads?: false
}

/** The result of one use of the action. */
export interface RunResult extends StepResult {
  /** Result of the post process; absent before the job ended, and if there is no post. */
  post?: StepResult
  readonly job: Job
  readonly paths: JobPaths
}

const repositoryRoot = resolve(import.meta.dirname, '../..')
const timeScript = pathToFileURL(join(import.meta.dirname, 'time.mjs')).href

/** A job on the emulated runner, in which the action may be used several times. `end` runs the posts. */
export class WorkflowJob {
  readonly job: Job
  readonly paths: JobPaths
  /** Command lines of the processes that the job left, and that the runner ended after the posts. */
  orphans: readonly string[] = []
  readonly #cloud: Emulator
  readonly #runProcess: RunProcess | undefined
  readonly #masks = new Masks()
  /** Variables that earlier steps exported. */
  readonly #exported: Record<string, string> = {}
  readonly #path: string[] = []
  readonly #uploads: boolean
  readonly #posts: (() => Promise<void>)[] = []
  /** Value of `RUNNER_TRACKING_ID`, by which the runner finds the processes of the job. */
  readonly trackingId = `github_${randomUUID()}`
  #steps = 0

  constructor(cloud: Emulator, options: WorkflowJobOptions = {}) {
    this.#cloud = cloud
    this.#runProcess = options.runProcess
    this.#uploads = options.uploads ?? true
    // The time until a job gets its machine. After it, lists show what the run before created.
    cloud.clock.pass(15_000)
    const permissions = options.permissions ?? options.job?.permissions
    this.job = cloud.github.startJob({ ...options.job, ...(permissions === undefined ? {} : { permissions }) })
    this.paths = makePaths(cloud.directory, this.job)
    const checkout = options.checkout === false ? {} : this.job.repository.commits[this.job.sha]?.files
    for (const [path, content] of Object.entries({ ...checkout, ...options.workspace }))
      if (content !== null) writeInside(this.paths.workspace, path, content)
    this.#masks.add(this.job.token)
    if (this.job.idToken !== undefined) this.#masks.add(this.job.idToken.token)
    if (this.job.results !== undefined) this.#masks.add(this.job.results.token)
  }

  /** Uploads an artifact, as a step with `actions/upload-artifact` does. */
  upload(name: string): void {
    const { repository, runId, results } = this.job
    if (results === undefined) return
    const { artifacts } = repository
    artifacts[runId] = [...(artifacts[runId] ?? []), { name, job: results.job, createdAt: this.#cloud.clock.now() }]
  }

  /** Uses the action: main runs now, post when the job ends. */
  async run(options: ActionOptions = {}): Promise<RunResult> {
    const { job, paths } = this
    if (job.ended) throw new Error('the job has ended')
    this.#steps += 1
    const step = this.#steps === 1 ? '__self' : `__self_${this.#steps}`
    const action = options.entry ?? readAction(repositoryRoot)
    const main = await this.#process('main', action.main, step, action, options, {})
    Object.assign(this.#exported, main.env)
    this.#path.unshift(...main.path.toReversed())

    const result: RunResult = { ...main, job, paths }
    const { post } = action
    if (post !== undefined)
      this.#posts.push(async () => {
        const { cancel: _, kill: __, ...rest } = options
        // GitHub drops the outputs of a post step.
        result.post = { ...(await this.#process('post', post, step, action, rest, main.state)), outputs: {} }
      })
    return result
  }

  /** Runs the posts, the last use first, and ends the job. Its tokens are void from then on. */
  async end(): Promise<void> {
    if (this.#uploads) this.upload('vertex-record')
    try {
      for (let post = this.#posts.pop(); post !== undefined; post = this.#posts.pop()) await post()
    } finally {
      this.job.ended = true
      this.orphans = endOrphans(this.trackingId)
    }
  }

  async #process(
    door: 'main' | 'post',
    script: string,
    step: string,
    action: ActionDefinition,
    options: ActionOptions,
    state: Readonly<Record<string, string>>,
  ): Promise<StepResult> {
    const cloud = this.#cloud
    const run =
      options.runProcess ??
      this.#runProcess ??
      (cloud.clock.isVirtual ? (await import('./in-process.ts')).runInProcess : runProcess)
    const files = makeCommandFiles(this.paths.temp)
    const github = githubEnvironment(this.job, cloud.github.server, this.paths, files, step)
    const given = options.inputs ?? {}
    const contexts = contextsOf(this.job, github)
    const inputs = Object.entries({ ...action.inputs, ...given }).map(([name, value]) => [
      inputName(name),
      evaluate(value, contexts),
    ])
    const unexpected = Object.keys(given).filter(name => !Object.hasOwn(action.inputs, name))
    const env: Record<string, string | undefined> = {
      PATH: [...this.#path, process.env['PATH'] ?? ''].join(':'),
      HOME: this.paths.home,
      RUNNER_TRACKING_ID: this.trackingId,
      ...cloud.environment,
      ...this.#exported,
      ...options.env,
      ...github,
      ...(options.uses && {
        GITHUB_ACTION_REPOSITORY: options.uses.repository,
        GITHUB_ACTION_REF: options.uses.ref,
      }),
      ...Object.fromEntries(inputs),
      ...Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])),
      ...(options.debug === true ? { RUNNER_DEBUG: '1' } : {}),
      ...(run === runProcess ? this.#time(options.env?.['NODE_OPTIONS']) : {}),
    }
    for (const [name, value] of Object.entries(options.env ?? {})) if (value === undefined) delete env[name]
    const { cancel, kill } = options
    return runStep({
      runProcess: run,
      door,
      script,
      cwd: this.paths.workspace,
      env: Object.fromEntries(
        Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      ),
      files,
      masks: this.#masks,
      debug: options.debug ?? false,
      preamble:
        unexpected.length === 0
          ? []
          : [
              `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${Object.keys(action.inputs).join("', '")}']`,
            ],
      cancel: cancel === undefined ? undefined : () => cancel(cloud),
      kill: kill === undefined ? undefined : () => kill(cloud),
      clock: cloud.clock,
      grace: [7500, 2500],
      limitMs: options.limitMs ?? 120_000,
    })
  }

  #time(nodeOptions: string | undefined): Record<string, string> {
    const parameters = this.#cloud.clock.preload(join(this.#cloud.directory, 'clock'))
    if (Object.keys(parameters).length === 0) return {}
    const preload = `--import=${timeScript}?${new URLSearchParams(parameters)}`
    return { NODE_OPTIONS: nodeOptions === undefined ? preload : `${nodeOptions} ${preload}` }
  }
}

/** Runs a job with one use of the action: main, then post. */
export async function runAction(cloud: Emulator, options: WorkflowJobOptions & ActionOptions = {}): Promise<RunResult> {
  const job = new WorkflowJob(cloud, options)
  const result = await job.run(options)
  await job.end()
  return result
}

function makePaths(directory: string, job: Job): JobPaths {
  const root = mkdtempSync(join(directory, 'job-'))
  const { name } = job.repository
  const paths = {
    root,
    workspace: join(root, 'work', name, name),
    temp: join(root, 'work', '_temp'),
    home: join(root, 'home'),
    toolCache: join(root, 'tool-cache'),
    event: join(root, 'work', '_temp', '_github_workflow', 'event.json'),
  }
  for (const folder of [paths.workspace, dirname(paths.event), paths.home, paths.toolCache])
    mkdirSync(folder, { recursive: true })
  writeFileSync(paths.event, JSON.stringify(job.payload, null, 2))
  return paths
}

function writeInside(folder: string, path: string, content: string | Buffer): void {
  const file = resolve(folder, path)
  if (!file.startsWith(folder + sep)) throw new Error(`${path} is outside of the workspace`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}
