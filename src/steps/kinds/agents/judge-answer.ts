import { type ActionError, type Advice, stepError } from '../../../core/errors.ts'
import { gcloudEngineLog } from '../../../core/gcloud.ts'
import { isDeeperThan, isObject } from '../../../core/json.ts'
import { count, duration, quote } from '../../../core/text.ts'
import { decodeUtf8 } from '../../../core/utf8.ts'
import type { StreamReply } from '../../toolkit/agent-ports.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import { unmet } from '../rollout/expectations.ts'
import type { AgentQuery } from './query-body.ts'
import { errorIn, readEvents, textOfEvents } from './stream-events.ts'

/** No answer needs more levels. A writer of JSON needs a frame of the stack for each, and indents each line by it. */
const deepestAnswer = 100

/** An agent's answer: untrusted. */
export interface AgentAnswer {
  readonly events: readonly unknown[]
  readonly text: string
  readonly milliseconds: number
}

/** An answer that is as expected, or why there is none. */
export type JudgedAnswer =
  | { readonly answer: AgentAnswer; readonly failure?: undefined }
  | { readonly failure: ActionError; readonly answer?: AgentAnswer }

interface AskedEngine {
  /** Full name of the engine. */
  readonly name: string
  readonly verb: 'streamQuery' | 'query'
}

/** Judges an answer by the bounds and the expectations of its question. */
export function judgeAnswer(
  reply: StreamReply,
  query: AgentQuery,
  asked: AskedEngine,
  run: HandlerContext,
): JudgedAnswer {
  const { status } = reply
  const fail = (why: string, more: Failing = {}): JudgedAnswer => failedAnswer(why, more, asked, run)
  const words = reply.words === '' ? {} : { words: reply.words, status }
  if (reply.end === 'too late') return fail(`its answer did not end within ${duration(query.withinMs)}`, late(run))
  if (status === 0) return fail('no answer came', words)
  if (status < 200 || status > 299) return fail(`it answered with HTTP status ${status}`, words)
  if (reply.end === 'too large')
    return fail(`its answer has more than ${count(query.maxBytes)} bytes`, {
      cure: `Ask for less, or raise max_bytes of steps.${run.id}.`,
    })
  if (reply.end === 'broken') return fail('its answer broke off', words)
  const found = eventsOf(reply.body, asked.verb)
  if (typeof found === 'string') return fail(found)
  const answer = { events: found, text: textOfEvents(found), milliseconds: reply.milliseconds }
  const error = found.map(errorIn).find(one => one !== undefined)
  if (error !== undefined) return { ...fail('it reports an error in its answer', { words: error, status }), answer }
  if (found.length === 0) return fail('its answer is empty', emptyStream)
  const flaw = unmet(query.expect, { text: answer.text, last: found.at(-1), events: found })
  if (flaw === undefined) return { answer }
  return { ...fail(`its answer is not as expected: ${flaw}`, { title: 'is not as expected' }), answer }
}

interface Failing extends Advice {
  /** Untrusted. */
  readonly words?: string
  readonly status?: number
  readonly cause?: string
  readonly title?: string
}

const late = ({ id }: HandlerContext): Failing => ({
  cause: 'The agent waits for something, or it needs longer.',
  cure: `Raise latency of steps.${id} if it needs longer.`,
})

/** An agent whose account may not create sessions answers 200 with nothing. */
const emptyStream: Failing = {
  cause: 'Often the account of the agent lacks a role: an ADK agent needs roles/aiplatform.user to keep sessions.',
}

function failedAnswer(
  why: string,
  { words, status = 0, cause, title, cure }: Failing,
  { name }: AskedEngine,
  { id, step }: HandlerContext,
): JudgedAnswer & { readonly failure: ActionError } {
  const engine = name.split('/').at(-1) ?? ''
  const failure = stepError(id, 'STEP_FAILED', `${name} was asked, but ${why}`, {
    subject: { kind: 'agent engine', name },
    title: `${id}: the agent ${title === undefined ? 'does not answer' : `answers, but ${title}`}`,
    cause,
    cure: cure ?? 'Read the log of the agent:',
    commands: [gcloudEngineLog(step.project, engine)],
    ...(words !== undefined && { answer: { host: 'aiplatform.googleapis.com', status, words } }),
  })
  return { failure }
}

/** @returns the events, or why the body is not an answer */
function eventsOf(body: Buffer, verb: AskedEngine['verb']): readonly unknown[] | string {
  const text = decodeUtf8(body)
  if (text === undefined) return 'its answer is not text in UTF-8'
  const { events, rest } = readEvents(text)
  if (rest !== '') return `its answer is not JSON: ${quote(rest)}`
  if (isDeeperThan(events, deepestAnswer)) return `its answer has more than ${deepestAnswer} levels`
  if (verb === 'streamQuery') return events
  const [only] = events
  if (events.length === 0) return []
  if (events.length > 1 || !isObject(only) || !Object.hasOwn(only, 'output'))
    return 'its answer has no output, which every answer of a query has'
  return [only['output']]
}
