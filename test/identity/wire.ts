import type { Clock } from '../../src/core/clock.ts'
import { ActionError } from '../../src/core/errors.ts'
import type { HttpRequest, HttpResponse, Send } from '../../src/network/transport.ts'

/** What is answered to a request: a reply, or no answer at all. */
export type Scripted = { status: number; body?: unknown; headers?: Record<string, string> } | 'no answer'

export const networkError = 'No answer from the host: the connection was reset (ECONNRESET)'
/** What the transport says of it: whoever asked passes it on. */
export const networkAdvice = { cause: 'The host is down.', cure: 'Re-run the job.', commands: ['curl -v https://host'] }

/** A wire that answers by script, the last line of it again and again, and keeps what was sent. */
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

/** One after the other; the last one stays. */
export function inTurn(...replies: readonly Scripted[]): () => Scripted {
  let next = 0
  return () => replies[Math.min(next++, replies.length - 1)] ?? 'no answer'
}

/** A clock that only sleeping moves on, and chance that is always the same. */
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
