import type { Clock } from '../../src/core/clock.ts'
import { ActionError } from '../../src/core/errors.ts'
import type { HttpRequest, HttpResponse, Send } from '../../src/network/transport.ts'

/** An answer to a request: a reply, or none. */
export type Scripted = { status: number; body?: unknown; headers?: Record<string, string> } | 'no answer'

export const networkError = 'No answer from the host: the connection was reset (ECONNRESET)'
/** The transport's advice, which the sender of the request must keep. */
export const networkAdvice = { cause: 'The host is down.', cure: 'Re-run the job.', commands: ['curl -v https://host'] }

/** Answers each request by `script`, and keeps the requests. */
export function wire(script: (request: HttpRequest) => Scripted): { send: Send; sent: HttpRequest[] } {
  const sent: HttpRequest[] = []
  const send: Send = async request => {
    sent.push(request)
    const reply = script(request)
    if (reply === 'no answer') throw new ActionError('NETWORK', networkError, networkAdvice)
    return answer(reply)
  }
  return { send, sent }
}

const answer = ({ status, body, headers }: Exclude<Scripted, string>): HttpResponse => ({
  status,
  headers: headers ?? {},
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body ?? {})),
})

/** Returns the replies in order, and the last one again and again. */
export function inTurn(...replies: readonly Scripted[]): () => Scripted {
  let next = 0
  return () => replies[Math.min(next++, replies.length - 1)] ?? 'no answer'
}

/** A clock that only sleeping advances, with a constant instead of random numbers. */
export function clock(random = 1): Clock & { slept: number[]; advance: (milliseconds: number) => void } {
  let time = 1_790_000_310_000
  const slept: number[] = []
  return {
    slept,
    advance: milliseconds => {
      time += milliseconds
    },
    now: () => time,
    random: () => random,
    sleep: async milliseconds => {
      slept.push(milliseconds)
      time += milliseconds
    },
  }
}
