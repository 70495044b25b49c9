import { ActionError, refusalStatuses } from '../core/errors.ts'
import { isTemporaryOutcome, patient, retrying } from '../network/retry.ts'
import type { HttpResponse } from '../network/transport.ts'
import { refusedMs, stillRefused } from '../steps/toolkit/visibility.ts'
import { rejection } from './answers.ts'
import { attemptCall, type ClientOptions, type GoogleCall } from './attempt.ts'
import type { KnownResources } from './known-resources.ts'

/** State that all calls of one client share. */
export interface ClientState extends ClientOptions {
  /** Resources that this run created or saw at Google. */
  readonly known: KnownResources
}

/** First and longest pause before an existing thing, whose request was refused, is requested again. */
const refusalPauseMs = { first: 2_000, longest: 30_000 }

type IsAnswer = (response: HttpResponse) => boolean

/**
 * Sends a call, again for temporary failures, and for a success that is not the answer. Each try gets a token, so that a
 * late repetition does not send one that is about to end.
 */
export const repeatCall = (client: ClientState, call: GoogleCall, isAnswer: IsAnswer): Promise<HttpResponse> =>
  retrying(
    () => attemptCall(client, call, client.accessToken),
    call.policy ?? patient,
    client.clock,
    call.signal,
    outcome => isTemporaryOutcome(outcome) || (!(outcome instanceof ActionError) && isOdd(outcome, isAnswer)),
  )

/** Repeats a request for an existing thing while Google refuses it. */
export async function repeatWhileRefused(
  client: ClientState,
  call: GoogleCall,
  isAnswer: IsAnswer,
): Promise<HttpResponse> {
  const { clock, known } = client
  let refusedAt: number | undefined
  for (let pauseMs = refusalPauseMs.first; ; pauseMs = Math.min(pauseMs * 2, refusalPauseMs.longest)) {
    const response = await repeatCall(client, call, isAnswer)
    if (!refusalStatuses.has(response.status)) return response
    refusedAt ??= clock.now()
    if (clock.now() - refusedAt >= refusedMs) {
      // From now on the same refusal is an answer.
      known.deleted(call.path)
      throw stillRefused(rejection(call, response))
    }
    await clock.sleep(pauseMs, call.signal)
  }
}

/** Repeats a call about something that was just created and may not be visible everywhere, if Google answers 404. */
export async function repeatWhileMissing(
  { clock, known }: ClientState,
  call: GoogleCall,
  send: () => Promise<HttpResponse>,
): Promise<HttpResponse> {
  for (let pauseMs = refusalPauseMs.first; ; pauseMs = Math.min(pauseMs * 2, refusalPauseMs.longest)) {
    const response = await send()
    const mayShow = response.status === 404 && call.method !== 'DELETE' && known.isFresh(call.path, call.body)
    if (!mayShow) return response
    await clock.sleep(pauseMs, call.signal)
  }
}

/** A success that is not the answer: something in between sent it. */
const isOdd = (response: HttpResponse, isAnswer: IsAnswer): boolean =>
  isRedirection(response) || (response.status < 300 && !isAnswer(response))

/** Google's APIs never redirect. The page of a proxy does. */
export const isRedirection = ({ status }: HttpResponse): boolean => status >= 300 && status < 400
