import { ActionError } from '../core/errors.ts'
import type { Need } from '../steps/needs.ts'
import type { Resource } from '../steps/toolkit/ports.ts'
import type { GoogleCall, GoogleClient } from './client.ts'

/** Whether something that is needed is there. An answer that cannot be read is `unknown`: neither there nor missing. */
export type Answered = { readonly state: 'yes' | 'no' | 'unknown'; readonly why?: string }

/** What one request can ask for: permissions on one resource, or one API. */
const mostPermissions = 100

/**
 * Asks Google which of the needs are met, for the account whose credential asks. Reads alone: nothing is made or changed.
 *
 * @returns an answer for each need, in their order
 */
export async function testNeeds(client: GoogleClient, universe: string, needs: readonly Need[]): Promise<Answered[]> {
  const answers = new Map<Need, Answered>()
  await Promise.all(
    batchesOf(needs).map(async batch => {
      const found = await ask(client, universe, batch)
      for (const [index, need] of batch.entries()) answers.set(need, found[index] ?? { state: 'unknown' })
    }),
  )
  return needs.map(need => answers.get(need) ?? { state: 'unknown' })
}

/** Permissions on the same resource travel together. */
function batchesOf(needs: readonly Need[]): Need[][] {
  const batches = new Map<string, Need[][]>()
  for (const need of needs) {
    const key = need.permission === undefined ? JSON.stringify([need.on, need.service]) : JSON.stringify(need.on)
    const own = batches.get(key) ?? []
    const last = own.at(-1)
    if (last === undefined || last.length === mostPermissions) own.push([need])
    else last.push(need)
    batches.set(key, own)
  }
  return [...batches.values()].flat()
}

async function ask(client: GoogleClient, universe: string, batch: readonly Need[]): Promise<Answered[]> {
  const [first] = batch
  if (first === undefined) return []
  const asked = batch.flatMap(({ permission }) => permission ?? [])
  const call = first.permission === undefined ? serviceCall(first, universe) : permissionsCall(first, asked, universe)
  try {
    const reply = await client.repeatable(call)
    if (asked.length === 0) return [stateOf(reply)]
    const granted = permissionsIn(reply)
    return batch.map(({ permission = '' }) => ({ state: granted.has(permission) ? 'yes' : 'no' }))
  } catch (error) {
    if (!(error instanceof ActionError) || (error.code !== 'STEP_REJECTED' && error.code !== 'NETWORK')) throw error
    // Google says of what is not there that it is not found, as a resource; anything else may have answered otherwise.
    const { status, words = '' } = error.answer ?? {}
    const isMissing = status === 404 && asked.length > 0 && isNotFound(words)
    return batch.map(() => ({ state: isMissing ? 'no' : 'unknown', why: words === '' ? error.message : words }))
  }
}

/** In the words of Google's APIs, as the client keeps them; a page of something in between says otherwise. */
const isNotFound = (words: string): boolean =>
  /\(NOT_FOUND\b/.test(words) || words.includes('specified bucket does not exist')

const serviceCall = ({ on, service }: Extract<Need, { service: string }>, universe: string): GoogleCall => ({
  method: 'GET',
  host: `serviceusage.${universe}`,
  path: `/v1/projects/${on.project}/services/${service}`,
  isAnswer: ({ state }) => state === 'ENABLED' || state === 'DISABLED',
})

const stateOf = ({ state }: Resource): Answered => ({ state: state === 'ENABLED' ? 'yes' : 'no' })

function permissionsCall({ on }: Need, permissions: readonly string[], universe: string): GoogleCall {
  const isAnswer = (reply: Resource): boolean => isPermissions(reply, permissions)
  const post = { method: 'POST', body: { permissions }, isAnswer } as const
  switch (on.type) {
    case 'project':
      return {
        ...post,
        host: `cloudresourcemanager.${universe}`,
        path: `/v3/projects/${on.project}:testIamPermissions`,
      }
    case 'service account':
      return { ...post, host: `iam.${universe}`, path: `/v1/projects/-/serviceAccounts/${on.name}:testIamPermissions` }
    case 'bucket':
      return {
        method: 'GET',
        host: `storage.${universe}`,
        path: `/storage/v1/b/${on.name}/iam/testPermissions`,
        query: { permissions },
        isAnswer,
      }
    case 'repository':
      return {
        ...post,
        host: `artifactregistry.${universe}`,
        path: `/v1/projects/${on.project}/locations/${on.location}/repositories/${on.name}:testIamPermissions`,
      }
    default:
      return on satisfies never
  }
}

/** Granted permissions are some of those that were asked for; without any there is no list. */
function isPermissions(reply: Resource, asked: readonly string[]): boolean {
  const { permissions = [], error } = reply
  return error === undefined && Array.isArray(permissions) && permissions.every(one => asked.includes(one))
}

const permissionsIn = ({ permissions = [] }: Resource): ReadonlySet<unknown> =>
  new Set(Array.isArray(permissions) ? permissions : [])
