import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { acme, setUpAcme } from '../emulator/acme.ts'
import { type Emulator, startEmulator } from '../emulator/emulator.ts'
import type { RecordedConnection, RecordedRequest } from '../emulator/requests.ts'
import { evaluate, readAction } from '../emulator/runner/action.ts'
import { contextsOf, githubEnvironment, inputName } from '../emulator/runner/environment.ts'
import { WorkflowJob } from '../emulator/runner/runner.ts'
import { makeCommandFiles } from '../emulator/runner/step.ts'
import type { Measure } from './measure.ts'

const root = resolve(import.meta.dirname, '..')
const action = readAction(root)
/** Path of the action's post script. */
export const post = action.post ?? ''
/** Returns a file of examples/fraud. */
const exampleOf = (path: string): string => readFileSync(join(root, 'examples/fraud', path), 'utf8')

/** A timed program: a script in a job's environment, and the request whose answer ends the time. */
export interface Contender {
  readonly name: string
  readonly script: string
  readonly inputs: Readonly<Record<string, string>>
  readonly env?: (job: WorkflowJob, cloud: Emulator) => Readonly<Record<string, string>>
  /** Adds files to the workspace. */
  readonly fill?: (workspace: string) => void
  readonly until: (request: RecordedRequest) => boolean
}

/** One timed run. Times are milliseconds. Those of connections and requests are by the emulator's clock. */
export interface Walk {
  readonly milliseconds: number
  /** CPU milliseconds of all threads up to the answer. `undefined` if the system does not report them. */
  readonly cpuMs: number | undefined
  /** Peak of its memory, Node included. `undefined` if the system does not report it. */
  readonly peakMegabytes: number | undefined
  readonly startedAt: number
  readonly connections: readonly RecordedConnection[]
  readonly requests: readonly RecordedRequest[]
}

/** Whether a request returns the access token of a service account. */
export const isImpersonation = ({ path }: RecordedRequest): boolean => path.endsWith(':generateAccessToken')
/** Whether a request creates a custom job. */
export const isCreation = ({ method, path }: RecordedRequest): boolean =>
  method === 'POST' && path.endsWith('/customJobs')

const image = `us-docker.pkg.dev/acme-ml/train/fraud@sha256:${'1f'.repeat(32)}`
const customJob = {
  displayName: 'fraud',
  jobSpec: {
    serviceAccount: acme.runtime,
    workerPoolSpecs: [
      { machineSpec: { machineType: 'n1-standard-8' }, replicaCount: 1, containerSpec: { imageUri: image } },
    ],
  },
}
const steps = {
  version: 1,
  project: acme.project,
  location: 'us-central1',
  steps: { train: { customJob, wait: false } },
}

/** This action up to its access token (`mode: check`, its steps checked), under the policy of the example. */
export const ourToken: Contender = {
  name: 'keyless-vertex, mode check',
  script: action.main,
  inputs: { grant: 'train', mode: 'check', steps: JSON.stringify(steps, null, 1) },
  until: isImpersonation,
}

/** This action up to its created job. */
export const ourJob: Contender = {
  name: 'keyless-vertex, mode run',
  script: action.main,
  inputs: { grant: 'train', steps: JSON.stringify(steps, null, 1) },
  until: isCreation,
}

const authInputs = {
  workload_identity_provider: acme.provider,
  service_account: acme.trainer,
  project_id: acme.project,
}

export const authStandIn = (script: string): Contender => ({
  name: 'stand-in for google-github-actions/auth',
  script,
  inputs: authInputs,
  until: isImpersonation,
})

/**
 * google-github-actions/auth itself, from a checkout of its repository. Its inputs are complete, because on GitHub the
 * runner adds the defaults.
 */
export const authAction = (checkout: string): Contender => ({
  name: 'google-github-actions/auth',
  script: join(checkout, 'dist/main/index.js'),
  inputs: {
    ...authInputs,
    token_format: 'access_token',
    universe: 'googleapis.com',
    create_credentials_file: 'true',
    export_environment_variables: 'true',
    cleanup_credentials: 'true',
    access_token_lifetime: '3600s',
    access_token_scopes: 'https://www.googleapis.com/auth/cloud-platform',
  },
  until: isImpersonation,
})

export const googleClient: Contender = {
  name: '@google-cloud/aiplatform JobServiceClient',
  script: join(root, 'bench/baseline-client.mjs'),
  inputs: {},
  env: ({ job, paths }) => ({
    // google-github-actions/auth sets it. Without it the library asks one more host for the project.
    GOOGLE_CLOUD_PROJECT: acme.project,
    GOOGLE_APPLICATION_CREDENTIALS: writeCredentials(join(paths.temp, 'credentials.json'), job.idToken),
    BENCH_JOB: JSON.stringify({ project: acme.project, location: 'us-central1', customJob }),
  }),
  until: isCreation,
}

/** The file that google-github-actions/auth writes: the library requests a subject token from its URL. */
function writeCredentials(file: string, idToken: { url: string; token: string } | undefined): string {
  const audience = `//iam.googleapis.com/${acme.provider}`
  const credentials = {
    type: 'external_account',
    audience,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: 'https://sts.googleapis.com/v1/token',
    service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${acme.trainer}:generateAccessToken`,
    credential_source: {
      url: `${idToken?.url}&audience=${encodeURIComponent(`https:${audience}`)}`,
      headers: { Authorization: `Bearer ${idToken?.token}` },
      format: { type: 'json', subject_token_field_name: 'value' },
    },
  }
  writeFileSync(file, JSON.stringify(credentials), { mode: 0o600 })
  return file
}

/**
 * Starts an emulated GitHub and Google with the example's repository.
 *
 * @param moreGrants lines of the policy after those of the example
 */
export async function setStage(latencyMs: number, moreGrants = ''): Promise<Emulator> {
  const cloud = await startEmulator({ latencyMs })
  await setUpExample(cloud, moreGrants)
  return cloud
}

/** Sets up the accounts of the example, and commits its policy. */
async function setUpExample(cloud: Emulator, moreGrants = ''): Promise<void> {
  const policy = `${exampleOf('.github/vertex-policy.yml').trimEnd()}${moreGrants}\n`
  await setUpAcme(cloud, { policy })
  cloud.github.repository(acme.repository).commit({ '.github/vertex-policy.yml': policy })
}

/** Sets up the example, and returns the text of a steps file with `count` custom jobs. */
export async function stageJobs(cloud: Emulator, count: number): Promise<string> {
  await setUpExample(cloud)
  const names = Array.from({ length: count }, (_, index) => `job${index}`)
  const jobs = names.map(name => [name, { customJob: { ...customJob, displayName: name } }])
  return JSON.stringify({ ...steps, steps: Object.fromEntries(jobs) }, null, 1)
}

/** Returns the environment of a step in a new job. */
export function environmentOf(
  cloud: Emulator,
  { inputs, env }: Omit<Contender, 'name' | 'until'>,
): { job: WorkflowJob; env: NodeJS.ProcessEnv } {
  const job = new WorkflowJob(cloud)
  const files = makeCommandFiles(job.paths.temp)
  const github = githubEnvironment(job.job, cloud.github.server, job.paths, files, '__self')
  const contexts = contextsOf(job.job, github)
  const given = Object.entries({ ...action.inputs, ...inputs }).map(([name, value]) => [
    inputName(name),
    evaluate(value, contexts),
  ])
  const base = { PATH: process.env['PATH'], HOME: job.paths.home, ...cloud.environment, ...github }
  return { job, env: { ...base, ...Object.fromEntries(given), ...env?.(job, cloud) } }
}

/**
 * Runs a contender from the start of its process to the answer that ends the time.
 *
 * @throws Error with its output if it ends before
 */
export async function walk(cloud: Emulator, contender: Contender): Promise<Walk> {
  const { job, env } = environmentOf(cloud, contender)
  contender.fill?.(job.paths.workspace)
  const [firstConnection, firstRequest] = [cloud.connections.length, cloud.requests.length]
  const answered = cloud.answered(
    request => cloud.requests.indexOf(request, firstRequest) >= 0 && contender.until(request),
  )
  const startedAt = cloud.clock.now()
  const start = performance.now()
  const child = spawn(process.execPath, [contender.script], { cwd: job.paths.workspace, env })
  const early = endOf(child).then(output => {
    throw new Error(`${contender.name} ended before what is timed was answered:\n${output}`)
  })
  const last = await Promise.race([answered, early])
  const milliseconds = performance.now() - start
  const [cpuMs, peakMegabytes] = [cpuTime(child), peakMemory(child)]
  child.kill('SIGKILL')
  await early.catch(() => {})
  job.job.ended = true
  const requests = cloud.requests.slice(firstRequest, cloud.requests.indexOf(last) + 1)
  if (last.response?.status !== 200) throw new Error(`${contender.name}: ${last.host} answered ${last.response?.body}`)
  return {
    milliseconds,
    cpuMs,
    peakMegabytes,
    startedAt,
    requests,
    connections: cloud.connections.slice(firstConnection),
  }
}

/** Returns the CPU milliseconds that all threads of a process have used, from Linux's /proc. */
function cpuTime({ pid }: ChildProcess): number | undefined {
  try {
    const threads = readdirSync(`/proc/${pid}/task`)
    const used = threads.map(thread =>
      Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
    )
    return used.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e6
  } catch {
    return undefined
  }
}

/** Returns the peak of a process's memory in megabytes, from Linux's /proc. */
function peakMemory({ pid }: ChildProcess): number | undefined {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024
  } catch {
    return undefined
  }
}

/** Runs a contender to its end under Node's profiler, and returns the profile as JSON. */
export async function profile(cloud: Emulator, contender: Contender): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'keyless-profile-'))
  try {
    const { job, env } = environmentOf(cloud, contender)
    const args = ['--cpu-prof', '--cpu-prof-interval', '100', '--cpu-prof-dir', folder, contender.script]
    const child = spawn(process.execPath, args, { cwd: job.paths.workspace, env })
    const output = await endOf(child)
    job.job.ended = true
    const [file] = readdirSync(folder)
    if (file === undefined || child.exitCode !== 0) throw new Error(`${contender.name} failed:\n${output}`)
    return readFileSync(join(folder, file), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Waits for the end of a process, and returns its output. */
export function endOf(child: ChildProcess): Promise<string> {
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => resolve(output))
  })
}

/** Returns the milliseconds from start to exit. */
export async function timeToExit(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const start = performance.now()
  const child = spawn(process.execPath, args, { env, stdio: 'ignore' })
  await endOf(child)
  if (child.exitCode !== 0) throw new Error(`node ${args.join(' ')} ended with ${child.exitCode ?? child.signalCode}`)
  return performance.now() - start
}

/** Returns a measure of the milliseconds from the start of the action's main to its first CONNECT at a proxy. */
export async function firstCallTimer(cloud: Emulator): Promise<{ time: Measure; close: () => void }> {
  let heard = (): void => {}
  const proxy = createServer()
  proxy.on('connect', (_, socket) => {
    heard()
    socket.destroy()
  })
  await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve))
  const { port } = proxy.address() as AddressInfo
  const { job, env } = environmentOf(cloud, ourToken)
  const time = async (): Promise<number> => {
    const connected = new Promise<void>(resolve => {
      heard = resolve
    })
    const start = performance.now()
    const child = spawn(process.execPath, [ourToken.script], {
      cwd: job.paths.workspace,
      env: { ...env, HTTPS_PROXY: `http://127.0.0.1:${port}`, https_proxy: `http://127.0.0.1:${port}` },
      stdio: 'ignore',
    })
    await connected
    const milliseconds = performance.now() - start
    child.kill('SIGKILL')
    await endOf(child)
    return milliseconds
  }
  return { time, close: () => proxy.close() }
}

/**
 * Bundles `baseline-auth.mjs` as google-github-actions/auth is bundled: by ncc, minified. The bundle is removed at
 * exit.
 */
export function bundleStandIn(): string {
  const folder = mkdtempSync(join(tmpdir(), 'keyless-bench-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const ncc = join(root, 'node_modules/.bin/ncc')
  execFileSync(process.execPath, [ncc, 'build', join(root, 'bench/baseline-auth.mjs'), '-m', '-o', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return join(folder, 'index.mjs')
}

/** Returns a measure of the CPU milliseconds of `cold.ts`, or of an empty process, each time in a new process. */
export function coldTimer(
  cloud: Emulator,
  what: 'nothing' | 'grants' | 'compile' | 'proof' | 'steps' | 'schema',
  count: number,
): Measure {
  const { env } = environmentOf(cloud, ourToken)
  const empty = ['-p', 'const { user, system } = process.cpuUsage(); (user + system) / 1000']
  const args =
    what === 'nothing'
      ? empty
      : ['--import', join(root, 'bench/built.mjs'), join(root, 'bench/cold.ts'), what, String(count)]
  return async () => Number(execFileSync(process.execPath, args, { env, encoding: 'utf8' }))
}
