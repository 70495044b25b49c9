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
  /** Real milliseconds that each round trip takes; default: 0. */
  readonly latencyMs?: number
  /** How many times faster than real time the clock runs; default: 1. */
  readonly timeScale?: number
  /** Time passes only while nothing works, and then jumps to the next event. For runs inside this process. */
  readonly virtualTime?: boolean
  /** Milliseconds since the epoch at which the emulated time begins; default: now. */
  readonly startAt?: number
  readonly github?: GitHubOptions
  /** Services for more hosts than GitHub's and Google's. */
  readonly services?: readonly EmulatedService[]
  /** Port of the proxy; default: any free one. */
  readonly port?: number
  /** User name and password that the proxy asks for; default: none. */
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
  /** Every CONNECT, also those that were refused or carried no request. */
  readonly connections: readonly RecordedConnection[]
  /** Hosts that got a request. */
  hosts(): string[]
  requestsTo(host: string): RecordedRequest[]
  /** Every token that GitHub and Google issued, for `findLeaks`. */
  secrets(): string[]
  /** Resolves when a matching request has been answered. */
  answered(matches: (request: RecordedRequest) => boolean): Promise<RecordedRequest>
  /** Without credentials. */
  readonly proxyUrl: string
  readonly caFile: string
  /** A temporary folder, deleted when the emulator closes. */
  readonly directory: string
  /** Variables that a client needs in its environment to reach the emulated hosts. */
  readonly environment: Readonly<Record<string, string>>
  /** @throws AggregateError if a service threw while the emulator ran */
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
  requests.flatMap(({ host, response }) => [
    ...(response?.body.match(/ya29\.[\w.-]+/g) ?? []),
    // ID tokens are JSON Web Tokens.
    ...((host === 'iamcredentials.googleapis.com' && response?.body.match(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g)) || []),
  ])
