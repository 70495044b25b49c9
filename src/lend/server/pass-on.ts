import { createHash } from 'node:crypto'
import { ActionError, kindOfError } from '../../core/errors.ts'
import type { LentCall } from '../calls/call.ts'
import { outageReply } from '../calls/reply.ts'
import type { HeldCall } from '../usage/call-budget.ts'
import { noCharge } from '../usage/ledger.ts'
import type { LendCount } from '../usage/lend-count.ts'
import type { CallsRecord } from './calls-record.ts'
import { type Carriage, carry } from './carry.ts'
import { deniedEnding, type Ending } from './life.ts'

/** What passing a call on needs of the listener. */
export interface Passage extends Pick<Carriage, 'ports' | 'limits'> {
  readonly record: CallsRecord
  readonly totals: LendCount
  /** Returns the number of the next call, from 1. */
  readonly nextCall: () => number
}

/** One call, and who asks for it. */
interface Passing extends Pick<Carriage, 'client' | 'clientAgent' | 'sent'> {
  readonly held: HeldCall
  /** Refuses the call after all. */
  readonly refuse: (why: Ending) => void
}

/**
 * Sends an allowed call to Google with the grant's token, and its answer to the client as it arrives. The record has
 * the call before it is sent, and its end afterwards.
 */
export async function passOn(passage: Passage, { held, refuse, ...passing }: Passing): Promise<void> {
  const { ports, record, totals } = passage
  const { client } = passing
  const { call } = held
  const tokenMissing = (error: unknown): void => {
    // A denial is a refusal, an outage is none.
    if (ports.denied.aborted) {
      refuse(deniedEnding(ports.denied.reason))
      return
    }
    const why = error instanceof ActionError ? error.message : kindOfError(error)
    client.reply(outageReply(call.shape, `There is no access token of Google now: ${why}`))
  }
  let token: string
  try {
    token = (await ports.googleToken()).token
  } catch (error) {
    held.release()
    return tokenMissing(error)
  }
  // A renewal takes a while. Meanwhile the client may have left, or the listener may have ended.
  if (client.signal.aborted) {
    held.release()
    return client.breakOff()
  }
  const number = passage.nextCall()
  const begun = ports.monotonic()
  try {
    await record.began({ call: number, ...describe(call) })
  } catch {
    held.release()
    client.reply(outageReply(call.shape, 'The record cannot be written, so nothing is sent to Google.'))
    return
  }
  ports.recordContent?.(number, 'request', call.upstream.body.toString())
  const { status, outcome, bytes, charged } = await carry({
    ...passage,
    ...passing,
    held,
    token,
    number,
    tokenMissing,
  })
  const milliseconds = Math.round(ports.monotonic() - begun)
  if (charged === 'unsent') held.release()
  const charge = charged === 'unsent' ? noCharge : held.settle(charged)
  totals.ended(call.model ?? call.name, outcome !== 'complete' || charged === 'failed', milliseconds, charge)
  record.ended({
    call: number,
    status,
    outcome,
    response_bytes: bytes,
    input_tokens: charge.inputTokens,
    output_tokens: charge.outputTokens,
    milliseconds,
  })
}

const describe = ({ method, model, project, location, upstream }: LentCall) => ({
  method,
  model: model ?? null,
  project,
  location,
  request_bytes: upstream.body.length,
  request_sha256: createHash('sha256').update(upstream.body).digest('hex'),
})
