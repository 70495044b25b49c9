import { ActionError, type Answer } from '../core/errors.ts'
import type { Need } from '../steps/needs.ts'
import type { Resource } from '../steps/toolkit/ports.ts'
import type { GoogleCall } from './attempt.ts'
import type { GoogleClient } from './client.ts'

/** The answer about one need. An unreadable answer is `unknown`: neither yes nor no. */
export interface NeedAnswer {
  readonly state: 'yes' | 'no' | 'unknown'
  readonly why?: string
  /** True if Google does not let the caller ask. */
  readonly isDenied?: boolean
}

/** The most permissions that one request can test. */
const mostPermissions = 100

/**
 * Asks Google which needs are met, for the account of the credential. It only reads.
 *
 * @returns an answer for each need, in their order
 */
export async function testNeeds(client: GoogleClient, universe: string, needs: readonly Need[]): Promise<NeedAnswer[]> {
  const answers = new Map<Need, NeedAnswer>()
  await Promise.all(
    batchesOf(needs).map(async batch => {
      const found = await ask(client, universe, batch)
      for (const [index, need] of batch.entries()) answers.set(need, found[index] ?? { state: 'unknown' })
    }),
  )
  return needs.map(need => answers.get(need) ?? { state: 'unknown' })
}

/** Permissions on the same resource share a request. */
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

async function ask(client: GoogleClient, universe: string, batch: readonly Need[]): Promise<NeedAnswer[]> {
  const [first] = batch
  if (first === undefined) return []
  const asked = batch.flatMap(({ permission }) => permission ?? [])
  const call = first.permission === undefined ? serviceCall(first, universe) : permissionsCall(first, asked, universe)
  try {
    const reply = await client.repeatable(call)
    if (asked.length === 0) return [serviceStateOf(reply)]
    const granted = permissionsIn(reply)
    return batch.map(({ permission = '' }) => ({ state: granted.has(permission) ? 'yes' : 'no' }))
  } catch (error) {
    if (!(error instanceof ActionError) || (error.code !== 'STEP_REJECTED' && error.code !== 'NETWORK')) throw error
    // Google says in its own words that a resource is not found. Anything else may come from something in between.
    const { status, words = '', details } = error.answer ?? {}
    const isMissing = status === 404 && asked.length > 0 && isNotFound(error.answer)
    const isDenied = details?.status === 'PERMISSION_DENIED'
    return batch.map(() => ({
      state: isMissing ? 'no' : 'unknown',
      why: words === '' ? error.message : words,
      isDenied,
    }))
  }
}

/** Cloud Storage has no status of google.rpc, only words. */
const isNotFound = ({ words, details }: Partial<Answer> = {}): boolean =>
  details?.status === 'NOT_FOUND' || words?.includes('specified bucket does not exist') === true

const serviceCall = ({ on, service }: Extract<Need, { service: string }>, universe: string): GoogleCall => ({
  method: 'GET',
  host: `serviceusage.${universe}`,
  path: `/v1/projects/${on.project}/services/${service}`,
  isAnswer: ({ state }) => state === 'ENABLED' || state === 'DISABLED',
})

const serviceStateOf = ({ state }: Resource): NeedAnswer => ({ state: state === 'ENABLED' ? 'yes' : 'no' })

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

/** Granted permissions are some of the requested ones. If there are none, the field is absent. */
function isPermissions(reply: Resource, asked: readonly string[]): boolean {
  const { permissions = [], error } = reply
  return error === undefined && Array.isArray(permissions) && permissions.every(one => asked.includes(one))
}

const permissionsIn = ({ permissions = [] }: Resource): ReadonlySet<unknown> =>
  new Set(Array.isArray(permissions) ? permissions : [])
