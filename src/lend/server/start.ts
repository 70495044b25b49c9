import type { Server } from 'node:http'
import type { BudgetPart } from '../../policy/budget-part.ts'
import type { Grant } from '../../policy/policy.ts'
import type { Listener, ListenerOptions } from '../listener.ts'
import { refuseForBudget } from '../usage/budget-refusal.ts'
import type { LedgerTotals } from '../usage/ledger.ts'
import { LendCount } from '../usage/lend-count.ts'
import { CallsRecord } from './calls-record.ts'
import { createParts } from './default-parts.ts'
import { Gateway } from './gateway.ts'
import { createHttpServer, listen, stopServer } from './http-server.ts'
import { type Ending, Life, type OverReason } from './life.ts'
import type { CredentialHooks, ListenerParts } from './listener-parts.ts'
import { Requests } from './requests.ts'
import { Secrets } from './secrets.ts'
import { type Limits, listenerLimits } from './server-limits.ts'

interface StartOptions extends ListenerOptions {
  /** What decides, counts and lends. */
  readonly parts?: (options: ListenerOptions, hooks: CredentialHooks) => ListenerParts
  readonly limits?: Partial<Limits>
}

/**
 * Starts a listener: the gateway, and the endpoints that lend credentials.
 *
 * @throws ActionError `LEND_FAILED` if the port is taken, or the address is not this machine's
 */
export async function startListener(options: StartOptions): Promise<Listener> {
  const { ports, borrower, host, stopSecret, idleMs } = options
  const limits = { ...listenerLimits, ...options.limits }
  const secrets = new Secrets([borrower.secret])
  const totals = new LendCount()
  const counted = { ...options, ports: { ...ports, record: totals.counting(ports.record) } }
  const life = new Life({ ...ports, idleMs, duration: timeLimitOf(ports.grant()), over: tellOver(ports) })
  const ended = (): Ending | undefined => life.ending()
  const parts = (options.parts ?? createParts)(counted, { lent: ({ token }) => secrets.add(token), ended })
  const record = new CallsRecord({
    record: ports.record,
    borrower: borrower.name,
    limits,
    failed: error => life.fail(error),
  })
  const memory = { used: 0 }
  let calls = 0
  const gateway = new Gateway({
    passage: { ports, limits, record, totals, nextCall: () => ++calls },
    parts,
    memory,
    ended,
  })
  let port = options.port
  const requests = new Requests({
    host,
    port: () => port,
    limits,
    secrets,
    stopSecrets: new Secrets(stopSecret === undefined ? [] : [stopSecret]),
    life,
    record,
    totals,
    memory,
    gateway,
    credentials: parts.credentials,
    warn: ports.warn,
  })
  const server = createHttpServer(limits, (...request) => requests.handle(...request))
  port = await listen(server, host, options.port).catch((error: unknown) => {
    life.end()
    throw error
  })
  return {
    url: `http://${host}:${port}`,
    port,
    asked: life.asked,
    record: counted.ports.record,
    overBy: () => life.overBy,
    totals: () => totals.totals(withTimeOver(parts.budget.totals(), life.overBy === 'duration')),
    close: withinMs => {
      life.end()
      return closeListener({ server, requests, record, clock: ports.clock }, withinMs)
    },
  }
}

/** When the time of a grant's budget is over, and the answer that its clients get from then on. */
function timeLimitOf({ name, lend }: Grant): { readonly milliseconds: number; readonly ending: Ending } | undefined {
  const limit = lend?.budget.durationSeconds
  if (limit === undefined) return undefined
  const part = { part: 'duration', limit, used: limit, reserved: 0 } as const
  return {
    milliseconds: limit * 1_000,
    ending: refuseForBudget(name, part, { needed: undefined, callsInProgress: 0 }),
  }
}

/** The timer decides when the time is over. The clock of the totals can be a little behind it. */
function withTimeOver(totals: LedgerTotals, isOver: boolean): LedgerTotals {
  if (!isOver) return totals
  const parts = totals.parts.map(one => (one.part === 'duration' ? { ...one, used: one.limit } : one))
  return { ...totals, parts, spent: [...new Set<BudgetPart>([...totals.spent, 'duration'])] }
}

/** Logs that nothing more is lent. A denial also fails the run. */
const tellOver =
  ({ grant, warn, say }: ListenerOptions['ports']) =>
  (reason: OverReason, { message }: Ending): void => {
    if (reason === 'duration') warn(`The time of grant ${grant().name} is over`, `Nothing more is lent: ${message}`)
    else say(`Nothing more is lent: ${message}`)
  }

interface Closing {
  readonly server: Server
  readonly requests: Requests
  readonly record: CallsRecord
  readonly clock: ListenerOptions['ports']['clock']
}

/** Share of the time in which calls may end by themselves. The rest is for ending them and for the record. */
const ownShare = 0.6
/** Least milliseconds for ending calls and for the record. */
const leastEndMs = 500

/** Lets calls end for a while, then ends them, and waits until the record has them all. */
async function closeListener({ server, requests, record, clock }: Closing, withinMs: number): Promise<void> {
  server.close()
  server.closeIdleConnections()
  const ownMs = Math.max(0, withinMs * ownShare)
  await waitAtMost(requests.settled(), ownMs, clock)
  requests.stop('the listener ends')
  const endMs = Math.max(leastEndMs, withinMs - ownMs)
  const ended = requests.settled().then(() => record.settled())
  await waitAtMost(ended, endMs, clock)
  await stopServer(server, clock, leastEndMs)
}

/** Waits for something, but not longer than the milliseconds. */
async function waitAtMost(what: Promise<void>, milliseconds: number, clock: Closing['clock']): Promise<void> {
  const over = new AbortController()
  await Promise.race([what, clock.sleep(milliseconds, over.signal).catch(() => {})])
  over.abort()
}
