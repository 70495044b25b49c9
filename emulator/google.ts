import type { GitHub } from './github/github.ts'
import { type ArtifactsState, createArtifacts } from './google/artifacts.ts'
import { type BigQueryState, createBigQuery } from './google/bigquery.ts'
import { type CloudBuildState, createCloudBuild } from './google/cloud-build.ts'
import { createGoogleIdentity, type IdentityState } from './google/identity.ts'
import { createLogging, type LoggingState } from './google/logging.ts'
import { createMonitoring, type MonitoringState } from './google/monitoring.ts'
import { type SecretsState, secretFaultIn } from './google/secrets.ts'
import { createStorage, type StorageState } from './google/storage.ts'
import { locationOfHost } from './google/vertex/hosts.ts'
import { createVertex, type VertexState } from './google/vertex/vertex.ts'
import type { Clock, EmulatedService } from './host.ts'

/** The emulated Google's state, for tests to set up. It is empty at first; `emulator/acme.ts` has a usual one. */
export interface Google {
  readonly services: readonly EmulatedService[]
  readonly identity: IdentityState
  readonly storage: StorageState
  readonly logging: LoggingState
  readonly monitoring: MonitoringState
  readonly artifacts: ArtifactsState
  readonly cloudBuild: CloudBuildState
  readonly bigQuery: BigQueryState
  /** Secrets that agents may receive. Secret Manager itself is not served. */
  readonly secrets: SecretsState
  /** Jobs and their scripts; models, endpoints, and other resources under their names. */
  readonly vertex: VertexState
  /** Issues an access token of a service account or a user, without any exchange. */
  readonly issueToken: (email: string, lifetimeSeconds?: number) => string
}

/** Creates Google's services: one identity service in front of all others. */
export function createGoogle(clock: Clock, github: GitHub): Google {
  const identity = createGoogleIdentity({ clock, fetchIssuer: url => fetchFrom(github, url) })
  const { authenticate, hasPermission, hasPermissionOnServiceAccount, state } = identity
  const { projects } = state
  const shared = { clock, authenticate, hasPermission }

  const secrets: SecretsState = new Map()
  const secretFault = secretFaultIn({ secrets, identity: state, hasPermission })

  // Vertex AI's protos take half a second to load, so they load on first use.
  let loaded: ReturnType<typeof createVertex> | undefined
  const vertex = (): ReturnType<typeof createVertex> => {
    loaded ??= createVertex({ ...shared, hasPermissionOnServiceAccount, projects, secretFault })
    return loaded
  }
  const vertexService: EmulatedService = {
    serves: host => locationOfHost(host) !== undefined,
    handle: request => vertex().service.handle(request),
  }
  const storage = createStorage({ ...shared, identity: state })
  // An image is there once its build has ended.
  const artifacts = createArtifacts({ ...shared, identity: state, settle: () => cloudBuild.state.settle() })
  const cloudBuild = createCloudBuild({
    ...shared,
    hasPermissionOnServiceAccount,
    projects,
    identity: state,
    storage: storage.state,
    artifacts: artifacts.state,
  })
  const bigQuery = createBigQuery({ ...shared, projects })
  const sources = [
    () => loaded?.state.logEntries() ?? [],
    () => loaded?.state.serverLogs.entries() ?? [],
    cloudBuild.state.logEntries,
  ]
  const logging = createLogging({ ...shared, projects, sources })
  const monitoring = createMonitoring({
    ...shared,
    projects,
    sources: [() => loaded?.state.endpoints.timeSeries() ?? []],
  })
  return {
    services: [
      ...identity.services,
      vertexService,
      ...[storage, artifacts, cloudBuild, bigQuery, logging, monitoring].map(({ service }) => service),
    ],
    identity: state,
    storage: storage.state,
    logging: logging.state,
    monitoring: monitoring.state,
    artifacts: artifacts.state,
    cloudBuild: cloudBuild.state,
    bigQuery: bigQuery.state,
    secrets,
    get vertex() {
      return vertex().state
    },
    issueToken: identity.issueToken,
  }
}

/** Fetches an issuer's document for Google. The client did not send this request, so it is not recorded. */
async function fetchFrom(github: GitHub, address: string): Promise<{ status: number; body: string }> {
  const url = new URL(address)
  if (!github.serves(url.host)) return { status: 502, body: '' }
  const { status, body } = await github.handle({
    method: 'GET',
    host: url.host,
    path: url.pathname,
    query: url.searchParams,
    headers: { 'user-agent': 'Google' },
    body: Buffer.alloc(0),
  })
  return { status, body: typeof body === 'string' || Buffer.isBuffer(body) ? body.toString() : JSON.stringify(body) }
}
