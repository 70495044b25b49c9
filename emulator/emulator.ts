import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { theAuthority } from './certificates.ts'
import { createClock, type ScaledClock } from './clock.ts'
import { Faults } from './faults.ts'
import { GitHub, type GitHubOptions } from './github/github.ts'
import { createGoogle, type Google } from './google.ts'
import type { EmulatedService } from './host.ts'
import { type ProxyCredentials, startProxy } from './proxy.ts'
import { type RecordedConnection, type RecordedRequest, Recorder } from './requests.ts'
import { createVirtualClock } from './virtual-time.ts'

export interface EmulatorOptions {
  /** Real milliseconds that each round trip takes; 0 when left out. */
  readonly latencyMs?: number
  /** How many times faster than real the time goes by; real time when left out. */
  readonly timeScale?: number
  /** Time passes only while nothing is under way, and then at once: for `trainHere`, which needs no process of its own. */
  readonly virtualTime?: boolean
  /** Milliseconds since the epoch at which the emulated time begins; now when left out. */
  readonly startAt?: number
  readonly github?: GitHubOptions
  /** More hosts than those of GitHub and Google. */
  readonly services?: readonly EmulatedService[]
  /** Port of the proxy; any free one when left out. */
  readonly port?: number
  /** Which user name and password the proxy asks for; none when left out. */
  readonly proxyCredentials?: ProxyCredentials
}

/** A running emulator. `await using` closes it. */
export interface Emulator extends AsyncDisposable {
  readonly clock: ScaledClock
  readonly github: GitHub
  readonly google: Google
  readonly faults: Faults
  /** Every request that reached an emulated host, in order. */
  readonly requests: readonly RecordedRequest[]
  /** Every CONNECT, those without a request and those refused among them. */
  readonly connections: readonly RecordedConnection[]
  /** Hosts that got a request. */
  hosts(): string[]
  requestsTo(host: string): RecordedRequest[]
  /** Every token that GitHub and Google gave out, for `findLeaks`. */
  secrets(): string[]
  /** Resolves when a matching request has been answered. */
  answered(matches: (request: RecordedRequest) => boolean): Promise<RecordedRequest>
  /** Without credentials. */
  readonly proxyUrl: string
  readonly caFile: string
  /** A temporary folder that goes with the emulator. */
  readonly directory: string
  /** What a client needs in its environment to reach the emulated hosts. */
  readonly environment: Readonly<Record<string, string>>
  /** @throws AggregateError where a service threw meanwhile */
  close(): Promise<void>
}

/** Starts the emulated GitHub and Google behind one proxy. GitHub has the repository `acme/fraud`. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const clock = options.virtualTime
    ? createVirtualClock(options.startAt ?? Date.now())
    : createClock({
        ...(options.timeScale === undefined ? {} : { scale: options.timeScale }),
        ...(options.startAt === undefined ? {} : { startAt: options.startAt }),
      })
  const [github, authority] = await Promise.all([GitHub.create(clock, options.github), theAuthority()])
  github.addRepository('acme/fraud')
  const recorder = new Recorder()
  const faults = new Faults()
  const google = createGoogle(clock, github)
  const services = [github, ...google.services, ...(options.services ?? [])]
  const proxy = await startProxy({
    services,
    authority,
    clock,
    recorder,
    faults,
    latencyMs: options.latencyMs ?? 0,
    port: options.port ?? 0,
    credentials: options.proxyCredentials,
  })
  const directory = mkdtempSync(join(tmpdir(), 'keyless-emulator-'))
  const caFile = join(directory, 'ca.pem')
  const { user, password } = options.proxyCredentials ?? {}
  const credentials = user === undefined ? '' : `${[user, password ?? ''].map(encodeURIComponent).join(':')}@`
  const withCredentials = proxy.url.replace('//', `//${credentials}`)
  writeFileSync(caFile, authority.pem)

  const close = async (): Promise<void> => {
    await proxy.close()
    clock.close()
    rmSync(directory, { recursive: true, force: true })
    if (recorder.failures.length > 0) throw new AggregateError(recorder.failures, 'emulated services threw')
  }
  return {
    clock,
    github,
    google,
    faults,
    requests: recorder.requests,
    connections: recorder.connections,
    hosts: () => recorder.hosts(),
    requestsTo: host => recorder.requestsTo(host),
    secrets: () => [...github.secrets(), ...googleTokens(recorder.requests)],
    answered: matches => recorder.answered(matches),
    proxyUrl: proxy.url,
    caFile,
    directory,
    environment: { HTTPS_PROXY: withCredentials, https_proxy: withCredentials, NODE_EXTRA_CA_CERTS: caFile },
    close,
    [Symbol.asyncDispose]: close,
  }
}

const googleTokens = (requests: readonly RecordedRequest[]): string[] =>
  requests.flatMap(({ response }) => response?.body.match(/ya29\.[\w.-]+/g) ?? [])
