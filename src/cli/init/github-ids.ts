import type { Clock } from '../../core/clock.ts'
import { ActionError } from '../../core/errors.ts'
import { quoteShell } from '../../core/gcloud.ts'
import { isObject } from '../../core/json.ts'
import { createApi } from '../../github/api.ts'
import { limitIsReached, type RefusedReply } from '../../github/reply.ts'
import { readNumericId } from '../../github/repository-api.ts'
import { isGitHubHost } from '../../network/hosts.ts'
import type { Transport } from '../../network/transport.ts'
import type { Terminal } from '../terminal.ts'

/** What GitHub says of a repository. */
export interface RepositoryIds {
  /** The present name, in GitHub's own case. */
  readonly repository: string
  readonly repositoryId: string
  readonly ownerId: string
  readonly branch: string
}

interface Asked {
  /** `github.com` */
  readonly server: string
  readonly repository: string
  readonly token: string
}

/**
 * Returns a token for GitHub's API: that of the environment, or that of the command line `gh`. As for `gh`, the
 * variables for github.com are not sent to another server. The author of a checkout chose its remote, so the variables
 * for another server are sent only to the one that GH_HOST names, and `gh` is asked for what it keeps itself.
 */
export async function findGitHubToken(
  { environment, execute }: Pick<Terminal, 'environment' | 'execute'>,
  server: string,
): Promise<string | undefined> {
  const isOfGitHub = server === 'github.com' || server.endsWith('.ghe.com')
  const isNamed = isOfGitHub || environment['GH_HOST']?.trim().toLowerCase() === server
  const names = isOfGitHub ? ['GH_TOKEN', 'GITHUB_TOKEN'] : isNamed ? enterpriseTokens : []
  const set = names.map(name => environment[name]?.trim()).find(value => value !== undefined && value !== '')
  if (set !== undefined) return set
  // For any server that is not GitHub's, gh would print the variables.
  const unset = Object.fromEntries(enterpriseTokens.map(name => [name, '']))
  const asked = await execute('gh', ['auth', 'token', '--hostname', server], unset)
  const token = asked?.exitCode === 0 ? asked.output.toString('utf8').trim() : ''
  return /^[\w.-]{1,4096}$/.test(token) ? token : undefined
}

const enterpriseTokens = ['GH_ENTERPRISE_TOKEN', 'GITHUB_ENTERPRISE_TOKEN']

/**
 * Asks GitHub for the ids of a repository and of its owner.
 *
 * @throws ActionError with GitHub's own words, and the options that need no answer
 */
export async function askRepositoryIds(
  { server, repository, token }: Asked,
  { transport, clock }: { readonly transport: Transport; readonly clock: Clock },
): Promise<RepositoryIds> {
  const api = apiOf(server)
  const hosts = { server, api, idToken: undefined }
  const apiUrl = api === server ? `https://${server}/api/v3` : `https://${api}`
  const send = transport.to(host => isGitHubHost(host, hosts))
  const client = createApi({ send: request => send(request).catch(onlyOnce), clock, token, apiUrl })
  const first = await client.get(`/repos/${repository}`, readFacts)
  // GitHub redirects the former name of a repository to its id, and the client follows no redirect.
  const id = 'refused' in first ? movedTo(first.refused) : undefined
  const reply = id === undefined ? first : await client.get(`/repositories/${id}`, readFacts)
  if ('refused' in reply) throw noIds(reply.refused, { server, repository }, api)
  return reply.value
}

/** A person waits, and repeats the command once the network is there. */
function onlyOnce(error: unknown): never {
  throw error instanceof ActionError && error.code === 'NETWORK'
    ? error.restated(error.message, { lasting: true })
    : error
}

const apiOf = (server: string): string =>
  server === 'github.com' || server.endsWith('.ghe.com') ? `api.${server}` : server

function readFacts(body: unknown): RepositoryIds | undefined {
  if (!isObject(body)) return undefined
  const [repositoryId, ownerId] = [readNumericId(body), readNumericId(body['owner'])]
  const { full_name: repository, default_branch: branch } = body
  return repositoryId === undefined ||
    ownerId === undefined ||
    typeof repository !== 'string' ||
    typeof branch !== 'string'
    ? undefined
    : { repository, repositoryId, ownerId, branch }
}

const movedTo = ({ status, headers }: RefusedReply): string | undefined =>
  status === 301 ? /\/repositories\/(\d{1,16})$/.exec(headers['location'] ?? '')?.[1] : undefined

function noIds(refused: RefusedReply, { server, repository }: Omit<Asked, 'token'>, host: string): ActionError {
  const { status, words, failure, headers } = refused
  const code = 'INPUT_INVALID'
  const message = `GitHub did not say the ids of ${repository}`
  const cure = 'Give the ids as options. Then the command sends no request.'
  const flags = `gh api repos/${repository} --hostname ${quoteShell(server)} --jq '"--repository-id \\(.id) --owner-id \\(.owner.id)"'`
  const commands = [{ when: 'This prints the options, for a person who can see the repository:', run: flags }]
  if (failure !== undefined)
    return failure.restated(`${message}: ${words}`, { code: 'NETWORK', cure: failure.cure ?? cure, commands })
  return new ActionError(code, message, {
    answer: { host, status: status ?? 0, words },
    cause: causeOf(refused, repository),
    cure: limitIsReached(refused) ? `${waitOf(headers)}${cure}` : cure,
    commands,
  })
}

function causeOf(refused: RefusedReply, repository: string): string | undefined {
  const { status } = refused
  if (limitIsReached(refused)) return 'The rate limit of this token is used up.'
  if (status === 401) return 'The token is not valid, or has expired.'
  if (status === 404)
    return `There is no repository ${repository}, or the token may not see it. GitHub answers the same for both.`
  if (status === 403) return 'The token may not read this repository. With SAML single sign-on it needs authorization.'
  return undefined
}

function waitOf(headers: RefusedReply['headers']): string {
  const reset = headers['x-ratelimit-reset'] ?? ''
  if (!/^\d{1,11}$/.test(reset)) return ''
  return `Try again after ${new Date(Number(reset) * 1000).toISOString().slice(11, 16)} UTC. `
}
