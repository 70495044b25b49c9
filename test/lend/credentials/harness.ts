import { createHash } from 'node:crypto'
import type { AuditEvents } from '../../../src/audit/events.ts'
import type { LentRequest } from '../../../src/lend/calls/call.ts'
import { createCredentialRoutes } from '../../../src/lend/credentials/routes.ts'
import type { LendPorts, LentToken } from '../../../src/lend/ports.ts'
import { deniedEnding, type Ending } from '../../../src/lend/server/life.ts'
import type { Reply } from '../../../src/lend/server/listener-parts.ts'
import type { Grant, LentForm } from '../../../src/policy/policy.ts'
import { grant as named, trainer } from '../../credentials/harness.ts'

export const secret = 'kv-lend-QWxsIHRoZSB3b3JsZCBpcyBhIHN0YWdl'
export const bearer = { authorization: `Bearer ${secret}` }
export const audience = `//iam.googleapis.com/${named.provider.resource}`

/** A grant that lends what is given. */
export function lendingGrant(
  credentials: readonly LentForm[],
  { gateway = false, account = trainer as string | null } = {},
): Grant {
  const grant = {
    ...named,
    serviceAccount: account ?? undefined,
    allow: { projects: [{ literal: 'acme-ml' }], locations: [{ literal: 'us-central1' }] },
    lend: {
      gateway: gateway ? { calls: ['generateContent'], maxOutputTokens: undefined, tools: [] } : undefined,
      credentials,
    },
  }
  return grant as unknown as Grant
}

export interface Setup {
  readonly ask: (request: Partial<LentRequest>) => Promise<Reply | undefined>
  /** Exchanges a subject token as client libraries do, with changes. */
  readonly exchange: (subjectToken: string, changes?: Readonly<Record<string, string | undefined>>) => Promise<Answer>
  /** Returns a new subject token. */
  readonly subject: () => Promise<string>
  readonly metadata: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>
  readonly records: (AuditEvents['token.lent'] & { readonly type: string })[]
  /** Everything in the order in which it happened: records, and tokens that left. */
  readonly order: string[]
  readonly ports: { -readonly [K in keyof LendPorts]: LendPorts[K] }
  readonly deny: (reason: unknown) => void
  /** From now on nothing is lent. */
  readonly end: (ending: Ending) => void
  readonly advance: (milliseconds: number) => void
  /** How often Google's token was asked for. */
  readonly asked: () => number
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  readonly json: Readonly<Record<string, unknown>>
  readonly isStranger: boolean
}

export const answerOf = (reply: Reply | undefined): Answer => {
  if (reply === undefined) throw new Error('the routes have no such path')
  const text = reply.body.toString()
  const json: Readonly<Record<string, unknown>> = text.startsWith('{') ? JSON.parse(text) : {}
  return { status: reply.status, headers: reply.headers, text, json, isStranger: reply.isStranger ?? false }
}

/** Routes with a clock that stands still, and tokens that live for an hour. */
export function setUp(grant: Grant): Setup {
  let now = 1_790_000_000_000
  let asked = 0
  const records: Setup['records'] = []
  const order: string[] = []
  const denied = new AbortController()
  let ended: Ending | undefined
  const token = (name: string, lifetimeMs = 3_600_000): LentToken => ({ token: name, expiresAt: now + lifetimeMs })
  const unused = (): never => {
    throw new Error('not used here')
  }
  const ports: Setup['ports'] = {
    grant: () => grant,
    universe: 'googleapis.com',
    googleToken: async () => {
      asked += 1
      return token('ya29.google')
    },
    refused: () => false,
    subjectToken: async () => {
      asked += 1
      return token(`eyJ.github.${asked}`, 300_000)
    },
    idToken: async forWhom => {
      asked += 1
      return token(`eyJ.id.${forWhom}.${asked}`)
    },
    denied: denied.signal,
    send: unused,
    requestReason: unused,
    userAgent: 'keyless-vertex/1.0.0',
    labels: {},
    record: async (type, data) => {
      order.push(`record ${type}`)
      records.push({ type, ...(data as AuditEvents['token.lent']) })
    },
    mask: unused,
    clock: { now: () => now, random: () => 0, sleep: async () => {} },
    monotonic: () => now,
    say: unused,
    warn: unused,
  }
  const routes = createCredentialRoutes(
    ports,
    { name: 'train/0', secret },
    {
      lent: ({ token: left }) => void order.push(`lent ${left}`),
      ended: () => ended ?? (denied.signal.aborted ? deniedEnding(denied.signal.reason) : undefined),
    },
  )
  const ask: Setup['ask'] = request =>
    routes({ method: 'GET', target: '/', headers: {}, body: Buffer.alloc(0), ...request })
  return {
    ask,
    exchange: async (subjectToken, changes = {}) =>
      answerOf(
        await ask({ method: 'POST', target: '/v1/token', ...formOf({ ...exchangeOf(subjectToken), ...changes }) }),
      ),
    subject: async () => String(answerOf(await ask({ target: '/subject', headers: bearer })).json['subject_token']),
    metadata: async (path, headers = { 'metadata-flavor': 'Google' }) => answerOf(await ask({ target: path, headers })),
    records,
    order,
    ports,
    deny: reason => denied.abort(reason),
    end: ending => {
      ended = ending
    },
    advance: milliseconds => {
      now += milliseconds
    },
    asked: () => asked,
  }
}

const exchangeOf = (subjectToken: string) => ({
  grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
  audience,
  scope: 'https://www.googleapis.com/auth/cloud-platform',
  requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
  subject_token: subjectToken,
  subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
})

/** Returns a form's headers and body. */
export function formOf(fields: Readonly<Record<string, string | undefined>>): Pick<LentRequest, 'headers' | 'body'> {
  const given = Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: Buffer.from(new URLSearchParams(given).toString()),
  }
}

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')
