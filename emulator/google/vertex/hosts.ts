import { RpcError } from '../rpc.ts'

/** Regions in which Vertex AI trains. `global`, `us` and `eu` have hosts of their own and no training. */
const regions: ReadonlySet<string> = new Set([
  'africa-south1',
  ...['asia-east1', 'asia-east2', 'asia-northeast1', 'asia-northeast2', 'asia-northeast3', 'asia-south1'],
  ...['asia-southeast1', 'asia-southeast2', 'australia-southeast1', 'australia-southeast2', 'europe-central2'],
  ...['europe-north1', 'europe-southwest1', 'europe-west1', 'europe-west2', 'europe-west3', 'europe-west4'],
  ...['europe-west6', 'europe-west8', 'europe-west9', 'me-central1', 'me-central2', 'me-west1'],
  ...['northamerica-northeast1', 'northamerica-northeast2', 'southamerica-east1', 'southamerica-west1'],
  ...['us-central1', 'us-east1', 'us-east4', 'us-east5', 'us-south1', 'us-west1', 'us-west2', 'us-west3', 'us-west4'],
])

export const isRegion = (location: string): boolean => regions.has(location)

/** @throws RpcError 501 in `global` and the multi-regions, which have neither jobs nor models */
export function requireRegion(location: string): void {
  if (!isRegion(location))
    throw new RpcError('UNIMPLEMENTED', 'Operation is not implemented, or supported, or enabled.')
}

/** Every name under Vertex AI's wildcards resolves, also that of a region that does not exist. */
export const servesVertex = (host: string): boolean =>
  host === 'aiplatform.googleapis.com' ||
  /^[a-z0-9-]+-aiplatform\.googleapis\.com$|^aiplatform\.(us|eu)\.rep\.googleapis\.com$/.test(host) ||
  dedicated.test(host)

/**
 * Host of a single endpoint: `{endpoint}.{region}-{uid}.prediction.vertexai.goog` (`Endpoint.dedicated_endpoint_dns`).
 */
const dedicated = /^[a-z0-9-]+\.([a-z0-9-]+)-[a-z0-9]+\.prediction\.vertexai\.goog$/

/** True for a host that answers only predictions. */
export const isDedicated = (host: string): boolean => dedicated.test(host)

/** The one location that a host serves; undefined if it serves none. See docs/design/google-behavior.md, "Hosts". */
export function locationOfHost(host: string): string | undefined {
  if (host === 'aiplatform.googleapis.com') return 'global'
  const multiRegion = /^aiplatform\.(us|eu)\.rep\.googleapis\.com$/.exec(host)?.[1]
  const region = (/^([a-z0-9-]+)-aiplatform\.googleapis\.com$/.exec(host) ?? dedicated.exec(host))?.[1]
  return multiRegion ?? (region !== undefined && isRegion(region) ? region : undefined)
}
