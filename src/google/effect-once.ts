import { ActionError, temporaryStatuses } from '../core/errors.ts'
import { patient, retrying } from '../network/retry.ts'
import type { HttpResponse } from '../network/transport.ts'
import type { Resource } from '../steps/toolkit/ports.ts'
import { isAboutMachines } from '../vertex/no-capacity.ts'
import { accepted, rejection, resourceIn } from './answers.ts'
import { attemptCall, type GoogleCall } from './attempt.ts'
import { type ClientState, isRedirection, repeatWhileMissing } from './repeat.ts'

/** The result of a call with an effect. `ambiguous`: it is not known if the call took effect. */
export type EffectResult = { readonly resource: Resource } | { readonly ambiguous: ActionError }

/** Sends a call with an effect, again only if Google has clearly not done it. */
export async function effectOnce(client: ClientState, call: GoogleCall): Promise<EffectResult> {
  const outcome = await sendEffect(client, call)
  if (outcome instanceof ActionError) return { ambiguous: outcome }
  if ((!isTooMany(outcome) && temporaryStatuses.has(outcome.status)) || isRedirection(outcome))
    return { ambiguous: rejection(call, outcome) }
  const response = accepted(call, outcome)
  try {
    const resource = resourceIn(call, response)
    if (call.method === 'DELETE') client.known.deleted(call.path)
    else client.known.made(resource)
    return { resource }
  } catch (error) {
    // The call took effect, but its answer was damaged.
    if (error instanceof ActionError) return { ambiguous: error }
    throw error
  }
}

/** @returns the answer, or why none came to a request that was sent */
async function sendEffect(client: ClientState, call: GoogleCall): Promise<HttpResponse | ActionError> {
  const token = call.restores ? client.accessToken : client.freshToken
  const { signal, ...uninterrupted } = call
  let sent = false
  const attempt = (): Promise<HttpResponse> => {
    sent = false
    return attemptCall(client, uninterrupted, token, () => {
      sent = true
    })
  }
  // 429 is a clear no, and may be repeated. After any other temporary failure the effect is not known.
  const send = (): Promise<HttpResponse> => retrying(attempt, patient, client.clock, signal, isTooManyForNow)
  try {
    return await repeatWhileMissing(client, call, send)
  } catch (error) {
    if (sent && error instanceof ActionError && error.code === 'NETWORK') return error
    throw error
  }
}

const isTooMany = (outcome: HttpResponse | ActionError): boolean =>
  !(outcome instanceof ActionError) && outcome.status === 429

/** A lack of machines does not end within a moment. */
const isTooManyForNow = (outcome: HttpResponse | ActionError): boolean =>
  isTooMany(outcome) && !(outcome instanceof ActionError) && !isAboutMachines(outcome.body.toString('utf8', 0, 10_000))
