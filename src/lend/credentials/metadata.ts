import type { LentRequest } from '../calls/call.ts'
import { placeOf } from '../clients/place.ts'
import type { LendPorts } from '../ports.ts'
import type { Reply } from '../server/listener-parts.ts'
import { lendFailure } from './failure-kind.ts'
import { accountName } from './introspection.ts'
import type { Lender } from './lender.ts'
import { asRecursive, isMetadataDirectory, metadataAt, metadataText, metadataTree } from './metadata-tree.ts'
import { readScopes, secondsToLive } from './token-endpoint.ts'

const metadataRoot = '/computeMetadata/v1'

/**
 * Emulates the metadata server of Google's machines, for clients that take their credential there:
 * https://cloud.google.com/compute/docs/metadata/querying-metadata. Its protocol has no secret. As there, three things
 * keep web pages and proxies out: the `Host`, which the server checks, a header that pages cannot send, and the refusal
 * of forwarded requests.
 */
export const answerMetadata =
  (ports: Pick<LendPorts, 'grant' | 'clock' | 'universe'>, lender: Lender) =>
  async ({ method, target, headers }: LentRequest): Promise<Reply> => {
    if (
      headers['x-forwarded-for'] !== undefined ||
      headers['forwarded'] !== undefined ||
      headers['origin'] !== undefined
    )
      return { ...metadataRefusal(403, 'Forwarded requests and those of web pages are not allowed'), isStranger: true }
    if (headers['metadata-flavor'] !== 'Google')
      return { ...metadataRefusal(403, 'Missing Metadata-Flavor:Google header.'), isStranger: true }
    if (method !== 'GET')
      return { ...metadataRefusal(405, 'Only GET is allowed'), headers: { ...metadataHeaders, allow: 'GET' } }
    const [path = '', search = ''] = cut(target, '?')
    const query = readParametersOf(search)
    if (query === undefined) return metadataRefusal(400, 'The parameters are not supported')
    if (path === '/') return text('computeMetadata/\n')
    if (!/^\/computeMetadata\/v1(?:\/[\w.@-]+)*\/?$/.test(path))
      return metadataRefusal(404, 'There is no such metadata')
    const names = path.slice(metadataRoot.length).split('/').filter(Boolean)
    return answerNames(ports, lender, names, query)
  }

type Query = Readonly<Record<string, string>>

async function answerNames(
  ports: Pick<LendPorts, 'grant' | 'clock' | 'universe'>,
  lender: Lender,
  names: readonly string[],
  query: Query,
): Promise<Reply> {
  const grant = ports.grant()
  const tree = metadataTree({
    project: placeOf(grant).project,
    projectNumber: grant.provider.resource.split('/')[1] ?? '',
    universe: ports.universe,
    account: accountName(grant),
  })
  const [, , , what] = names
  const isAccount = names.length === 4 && isMetadataDirectory(metadataAt(tree, names.slice(0, 3)))
  if (isAccount && what === 'token') return lendToken(ports, lender, query)
  if (isAccount && what === 'identity') return lendIdentity(ports, lender, query)
  const value = metadataAt(tree, names)
  if (value === undefined) return metadataRefusal(404, 'There is no such metadata')
  if (query['recursive']?.toLowerCase() === 'true' && query['alt'] !== 'text') return json(asRecursive(value))
  return query['alt'] === 'json' ? json(asRecursive(value)) : text(metadataText(value))
}

async function lendToken({ clock }: Pick<LendPorts, 'clock'>, lender: Lender, query: Query): Promise<Reply> {
  const scopes = readScopes(query['scopes'] ?? '', ',')
  if (scopes === undefined) return metadataRefusal(400, 'The scopes are not a list of names')
  return unlessFailed(async () => {
    const { token, expiresAt } = await lender.accessToken('metadata', scopes)
    return json({ access_token: token, expires_in: secondsToLive(expiresAt, clock.now()), token_type: 'Bearer' })
  })
}

async function lendIdentity({ grant }: Pick<LendPorts, 'grant'>, lender: Lender, query: Query): Promise<Reply> {
  // gcloud asks for one, and accepts that there is none.
  if (!grant().lend?.credentials.includes('id_token')) return metadataRefusal(404, 'The grant lends no ID token')
  const audience = query['audience'] ?? ''
  if (!/^[\x21-\x7e]{1,1000}$/.test(audience)) return metadataRefusal(400, 'non-empty audience parameter required')
  return unlessFailed(async () => text((await lender.idToken(audience)).token))
}

async function unlessFailed(answer: () => Promise<Reply>): Promise<Reply> {
  try {
    return await answer()
  } catch (error) {
    const { kind, message } = lendFailure(error)
    return metadataRefusal(kind === 'refused' ? 403 : 503, message)
  }
}

/** Parameters of the real server that change no answer here are accepted. Waiting for a change is not possible. */
const acceptedParameters = ['recursive', 'alt', 'scopes', 'audience', 'format', 'licenses']

/** Returns the parameters; `undefined` if one is given twice or is not accepted. */
function readParametersOf(search: string): Query | undefined {
  const entries = [...new URLSearchParams(search)]
  const names = new Set(entries.map(([name]) => name))
  if (names.size !== entries.length || ![...names].every(name => acceptedParameters.includes(name))) return undefined
  return Object.fromEntries(entries)
}

const cut = (text: string, at: string): readonly string[] => {
  const index = text.indexOf(at)
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)]
}

const metadataHeaders = { 'metadata-flavor': 'Google', server: 'Metadata Server for VM', 'cache-control': 'no-store' }

const text = (body: string): Reply => ({
  status: 200,
  headers: { ...metadataHeaders, 'content-type': 'application/text' },
  body,
})

const json = (body: unknown): Reply => ({
  status: 200,
  headers: { ...metadataHeaders, 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

const metadataRefusal = (status: number, message: string): Reply => ({
  status,
  headers: { ...metadataHeaders, 'content-type': 'text/metadataHeaders; charset=UTF-8' },
  body: `${message}\n`,
})
