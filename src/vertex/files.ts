import { ActionError } from '../errors.ts'
import type { GoogleClient } from './client.ts'

const maxBytes = 8 * 1024 * 1024

/**
 * Reads a pipeline template: `gs://bucket/object` from Cloud Storage, or `https://{location}-kfp.pkg.dev/…` from
 * Artifact Registry. Both with the bearer token, which the transport keeps from every other host.
 *
 * @param uri checked before by the grant's `templates`
 */
export async function readTemplate(client: GoogleClient, uri: string, universe: string, step: string): Promise<string> {
  const place = templatePlace(uri, universe)
  if (place === undefined)
    throw new ActionError('STEPS_INVALID', `${uri} is no template: expected gs://… or https://{location}-kfp.pkg.dev/…`)
  const bytes = await client.download({ method: 'GET', ...place, step }, maxBytes)
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

function templatePlace(
  uri: string,
  universe: string,
): { host: string; path: string; query?: Record<string, string> } | undefined {
  const [, bucket, object] = /^gs:\/\/([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])\/(.+)$/.exec(uri) ?? []
  if (bucket !== undefined && object !== undefined) {
    const path = `/storage/v1/b/${encodeURIComponent(bucket)}/o/${encodeURIComponent(object)}`
    return { host: `storage.${universe}`, path, query: { alt: 'media' } }
  }
  const [, host, path] = /^https:\/\/([a-z0-9-]+-kfp\.pkg\.dev)(\/[\w./:@-]+)$/.exec(uri) ?? []
  return host === undefined || path === undefined ? undefined : { host, path }
}
