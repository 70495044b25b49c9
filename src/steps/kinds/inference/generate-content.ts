import { stepError } from '../../../core/errors.ts'
import { isObject } from '../../../core/json.ts'
import { limitAnswer, preview } from '../../toolkit/answer-size.ts'
import type { StepHandler, StepResult } from '../../toolkit/handler.ts'
import { succeeded } from '../../toolkit/outcomes.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { plainCall } from '../plain/plain-call.ts'
import { answerBlockAdvice, type BlockAdvice, promptBlockAdvice } from './block-advice.ts'

/** Asks a model for content. Its answer is in `text`, for references. A blocked answer is a failure. */
export const generateContent: StepHandler = async run => {
  const { id, ports, signal } = run
  const { target: name, path, body } = plainCall(run)
  const answer = limitAnswer(await ports.vertex.repeatable(path, { step: id, body, signal }), id)
  const text = answerText(answer)
  const usage = usageOf(answer)
  if (usage !== undefined) ports.tell({ type: 'progress', step: id, message: usage })
  if (text !== '') ports.tell({ type: 'model-output', step: id, title: 'the answer', words: preview(text) })
  const end: StepResult = {
    ...succeeded({ name, resource: { ...answer, text } }, run),
    details: { type: 'answer', text: preview(text) },
  }
  const why = blocked(answer, text)
  if (why === undefined) {
    if (finishOf(answer) === 'MAX_TOKENS')
      ports.tell({ type: 'note', step: id, message: 'the answer is cut off at maxOutputTokens' })
    return end
  }
  const error = stepError(id, 'STEP_FAILED', `${name} gave no usable answer: ${why.reason}`, {
    subject: { kind: 'model', name },
    title: `${id}: ${why.title}`,
    cause: why.cause,
    cure: why.cure,
    commands: why.commands,
    ...(why.words !== undefined && { answer: { host: 'aiplatform.googleapis.com', status: 200, words: why.words } }),
  })
  return { ...end, state: 'FAILED', recorded: { state: 'FAILED', reason: why.reason }, error }
}

const firstCandidate = ({ candidates }: Resource): Resource | undefined =>
  Array.isArray(candidates) ? candidates.find(isObject) : undefined

const finishOf = (answer: Resource): string => wordOf(firstCandidate(answer)?.['finishReason'])

/** Returns the first candidate's words, without its thoughts. */
export function answerText(answer: Resource): string {
  const content = firstCandidate(answer)?.['content']
  const parts = isObject(content) && Array.isArray(content['parts']) ? content['parts'].filter(isObject) : []
  return parts.map(({ text, thought }) => (typeof text === 'string' && thought !== true ? text : '')).join('')
}

/** A reason must be one of Google's enum values. Anything else is ignored. */
const wordOf = (value: unknown): string =>
  typeof value === 'string' && /^[A-Z][A-Z0-9_]{0,59}$/.test(value) ? value : ''

/** Why there is no usable answer, and the fix. */
interface Blocked extends BlockAdvice {
  /** Google's reason, for the record. */
  readonly reason: string
  /** Google's own sentence, if it returns one. */
  readonly words?: string
}

/** @returns `undefined` if there is a usable answer */
export function blocked(answer: Resource, text: string): Blocked | undefined {
  const { promptFeedback } = answer
  const feedback = isObject(promptFeedback) ? promptFeedback : {}
  const candidate = firstCandidate(answer)
  if (feedback['blockReason'] !== undefined || candidate === undefined) {
    const reason = wordOf(feedback['blockReason'])
    const words = feedback['blockReasonMessage']
    return {
      reason: reason === '' ? 'NO_CANDIDATES' : `PROMPT_BLOCKED_${reason}`,
      ...promptBlockAdvice(reason),
      ...(typeof words === 'string' && { words }),
    }
  }
  const finish = finishOf(answer)
  const { finishReason, finishMessage } = candidate
  const isCutOff = finish === 'MAX_TOKENS' && text === ''
  if (finishReason === undefined || (!isCutOff && ['STOP', 'MAX_TOKENS', 'FINISH_REASON_UNSPECIFIED'].includes(finish)))
    return undefined
  return {
    reason: finish === '' ? 'UNKNOWN_FINISH' : finish,
    ...answerBlockAdvice(finish),
    ...(typeof finishMessage === 'string' && { words: finishMessage }),
  }
}

function usageOf({ usageMetadata, modelVersion }: Resource): string | undefined {
  if (!isObject(usageMetadata)) return undefined
  const count = (field: string): string => String(Number(usageMetadata[field] ?? 0))
  const by = typeof modelVersion === 'string' ? ` by ${modelVersion}` : ''
  return `${count('promptTokenCount')} prompt tokens, ${count('candidatesTokenCount')} answer tokens, ${count('totalTokenCount')} in all${by}`
}
