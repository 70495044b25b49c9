import { asActionError, stepError } from '../../../core/errors.ts'
import { isObject } from '../../../core/json.ts'
import { duration, quote } from '../../../core/text.ts'
import { digestOf } from '../../dedupe-key.ts'
import { preview } from '../../toolkit/answer-size.ts'
import type { HandlerContext, StepHandler, StepResult } from '../../toolkit/handler.ts'
import { failed, succeeded } from '../../toolkit/outcomes.ts'
import { classMethodOf, verbOf } from './class-methods.ts'
import { createdByGrant, type FoundEngine, findEngine } from './find-engine.ts'
import { type AgentAnswer, judgeAnswer } from './judge-answer.ts'
import { type AgentQuery, readAgentQuery } from './query-body.ts'
import { restoreEngine } from './restore-engine.ts'

/** The pause before a question is asked again: a new version may still start. */
const askAgainMs = 15_000
/** How much of the events is kept for references. Bytes. */
const keptEventBytes = 128 * 1024

/**
 * Asks an agent, and reads its answer to the end. A question may have effects, so it is asked once, unless the step says
 * otherwise. If the answer is not as expected, the step may restore the version that the engine had before this run.
 */
export const queryAgent: StepHandler = async run => {
  const query = readAgentQuery(run.request.body)
  const found = await engineToAsk(query, run)
  const method = classMethodOf(query.classMethod, found, run)
  try {
    const answer = await askUntil(query, { ...found, method }, run)
    return agentAnswered(answer, method, found, run)
  } catch (error) {
    const failure = asActionError(error, run.id)
    const told = query.restore ? await restoreEngine(failure, found.name, run) : failure
    // Of any other failure, nothing is known about the answer.
    if (failure.code !== 'STEP_FAILED') throw told
    return { ...failed(told), name: found.name }
  }
}

/** @throws ActionError `STEP_REJECTED` if there is none, `LIMITS_EXCEEDED` if the grant neither lists nor created it */
async function engineToAsk({ engine: reference }: AgentQuery, run: HandlerContext): Promise<FoundEngine> {
  const { id, step, request, permit } = run
  const displayName = isObject(reference) ? reference['displayName'] : undefined
  const found = await findEngine({ name: reference, displayName }, run)
  if (found === undefined) {
    const message = `no agent engine in ${step.location} of ${step.project} has the display name ${quote(String(displayName))}`
    throw stepError(id, 'STEP_REJECTED', message, { cure: 'Deploy it first: `needs: [STEP]` orders steps.' })
  }
  const { name, engine } = found
  const isOwnPlace = name.startsWith(`projects/${step.project}/locations/${step.location}/`)
  if (!isOwnPlace || !createdByGrant(engine, request.labels)) permit('engines', name, ['queryAgent', 'engine'])
  return found
}

/** Asks until an answer is as expected, at most as often as the step says. */
async function askUntil(
  query: AgentQuery,
  asked: FoundEngine & { readonly method: string },
  run: HandlerContext,
): Promise<AgentAnswer> {
  const { id, ports, signal } = run
  for (let attempt = 1; ; attempt++) {
    const judged = await askAgent(query, asked, run)
    if (judged.failure === undefined) return judged.answer
    if (attempt >= query.attempts) throw judged.failure
    const message = `${judged.failure.message}; asking again in ${duration(askAgainMs)} (${attempt} of ${query.attempts})`
    ports.tell({ type: 'progress', step: id, message })
    await ports.clock.sleep(askAgainMs, signal)
  }
}

async function askAgent(
  query: AgentQuery,
  { name, engine, method }: FoundEngine & { readonly method: string },
  run: HandlerContext,
): Promise<ReturnType<typeof judgeAnswer>> {
  const { id, ports, signal } = run
  const body = { classMethod: method, input: query.input }
  const verb = verbOf(method, engine)
  await ports.record('agent.queried', { step: id, engine: name, class_method: method, request_sha256: digestOf(body) })
  const bounds = { maxBytes: query.maxBytes, withinMs: query.withinMs }
  const call = { step: id, body, signal, ...(verb === 'streamQuery' && { query: { alt: 'sse' } }) }
  const reply = await ports.vertex.stream(`${name}:${verb}`, call, bounds)
  const judged = judgeAnswer(reply, query, { name, verb }, run)
  const { answer } = judged
  await ports.record('agent.answered', {
    step: id,
    engine: name,
    status: reply.status === 0 ? null : reply.status,
    events: answer?.events.length ?? 0,
    response_bytes: reply.body.length,
    milliseconds: Math.round(reply.milliseconds),
    passed: judged.failure === undefined,
  })
  if (answer !== undefined) {
    const took = `${answer.events.length} ${answer.events.length === 1 ? 'event' : 'events'}, ${Math.round(reply.milliseconds)} ms`
    ports.tell({ type: 'model-output', step: id, title: `answer of the agent (${took})`, words: shownAnswer(answer) })
  }
  return judged
}

function agentAnswered(answer: AgentAnswer, method: string, { name }: FoundEngine, run: HandlerContext): StepResult {
  const resource = {
    engine: name,
    classMethod: method,
    answer: answer.text.slice(0, keptEventBytes / 2),
    events: lastEvents(answer.events),
    milliseconds: Math.round(answer.milliseconds),
  }
  return { ...succeeded({ name, resource }, run), details: { type: 'answer', text: shownAnswer(answer) } }
}

function shownAnswer({ text, events }: AgentAnswer): string {
  if (text !== '') return preview(text)
  const compact = JSON.stringify(events)
  // Indented, a large answer of many levels would fill the memory.
  return preview(compact.length > keptEventBytes ? compact : JSON.stringify(events, null, 2))
}

/** Returns the last events that fit into what is kept. */
function lastEvents(events: readonly unknown[]): readonly unknown[] {
  let left = keptEventBytes
  const first = events.findLastIndex(event => {
    left -= Buffer.byteLength(JSON.stringify(event) ?? '') + 1
    return left < 0
  })
  return events.slice(first + 1)
}
