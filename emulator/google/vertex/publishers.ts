import type { EmulatedResponse, HasPermission } from '../../host.ts'
import { json, RpcError } from '../rpc.ts'
import { permit } from './access.ts'
import { generateViolation } from './generaterules.ts'
import type { Call, Handler } from './jobs.ts'
import { numericId, timestamp } from './render.ts'
import type { Message } from './transcode.ts'
import { commonViolations, listOf, messageOf, refuse, textOf } from './violations.ts'

/** A request to a model: its fields, and the model's id. */
export interface Prompt {
  readonly model: string
  /** Text of the last content. */
  readonly text: string
  readonly request: Message
}

/** A text for the candidates, or the whole response if it has no candidates (`promptFeedback`). */
export type Answer = string | Message | ((prompt: Prompt) => string | Message)

/** Publisher models and tuned models: generateContent and countTokens, in regions and `global`. */
export class Publishers {
  readonly #hasPermission: HasPermission
  readonly #tunedModelAt: (endpoint: string) => string | undefined
  readonly #answers: { answer: Answer; model: string | undefined; times: number }[] = []
  #asked = 0
  /** Ids of the existing models, as `publishers/google/models/gemini-2.5-flash`. */
  readonly models = new Set(
    ['gemini-2.0-flash-001', 'gemini-2.5-flash', 'gemini-2.5-flash-lite', 'gemini-2.5-pro'].map(
      id => `publishers/google/models/${id}`,
    ),
  )
  /** Tuned models by the endpoint that serves them, `projects/{number}/locations/{location}/endpoints/{id}`. */
  readonly tuned = new Map<string, string>()

  /** @param tunedModelAt finds the model that a tuning job has put on an endpoint */
  constructor(hasPermission: HasPermission, tunedModelAt: (endpoint: string) => string | undefined) {
    this.#hasPermission = hasPermission
    this.#tunedModelAt = tunedModelAt
  }

  /**
   * Sets future answers of a model (its last segment), or of all. The latest match counts; `times` uses it up. By
   * default the prompt comes back.
   */
  answer(answer: Answer, match: { readonly model?: string; readonly times?: number } = {}): void {
    this.#answers.unshift({ answer, model: match.model, times: match.times ?? Infinity })
  }

  /** By method, as `PredictionService.GenerateContent`. */
  handlers(): ReadonlyMap<string, Handler> {
    return new Map<string, Handler>([
      ['PredictionService.GenerateContent', call => this.#generate(call)],
      ['LlmUtilityService.CountTokens', call => this.#countTokens(call)],
    ])
  }

  #generate(call: Call): EmulatedResponse {
    const model = this.#model(call)
    const { request } = call
    const labels = commonViolations({ labels: request['labels'] }, '')
    refuse(labels.map(({ message }) => ({ field: 'labels', message })))
    const violation = generateViolation(request)
    if (violation !== undefined) throw new RpcError('INVALID_ARGUMENT', violation)
    const answer = this.#takeAnswer({ model, text: lastText(request), request })
    const promptTokenCount = tokensOf(request)
    const common = {
      modelVersion: model,
      createTime: timestamp(call.now),
      responseId: numericId('response', `${this.#asked++} ${call.now}`),
    }
    if (typeof answer !== 'string')
      return json({ usageMetadata: { promptTokenCount, totalTokenCount: promptTokenCount }, ...common, ...answer })
    const { candidateCount, maxOutputTokens } = messageOf(request['generationConfig'])
    const limit = Number(maxOutputTokens ?? Infinity) * charactersPerToken
    const text = answer.slice(0, limit)
    const candidatesTokenCount = countTokens(text) * Number(candidateCount ?? 1)
    return json({
      candidates: Array.from({ length: Number(candidateCount ?? 1) }, (_, index) => ({
        ...(index === 0 ? {} : { index }),
        content: { role: 'model', parts: [{ text, ...(thinks(model) && { thoughtSignature: signature }) }] },
        finishReason: text.length < answer.length ? 'MAX_TOKENS' : 'STOP',
      })),
      usageMetadata: {
        promptTokenCount,
        promptTokensDetails: [{ modality: 'TEXT', tokenCount: promptTokenCount }],
        candidatesTokenCount,
        candidatesTokensDetails: [{ modality: 'TEXT', tokenCount: candidatesTokenCount }],
        totalTokenCount: promptTokenCount + candidatesTokenCount,
        trafficType: 'ON_DEMAND',
      },
      ...common,
    })
  }

  #countTokens(call: Call): EmulatedResponse {
    this.#model(call)
    const { contents, instances } = call.request
    if (contents === undefined && instances === undefined)
      refuse([{ field: 'contents', message: 'Required field is not set.' }]) // †
    const texts = [...textsOf(call.request), ...listOf(instances).map(one => JSON.stringify(one))]
    const characters = texts.join('').replace(/\s/g, '').length
    return json({
      totalTokens: texts.reduce((sum, text) => sum + countTokens(text), 0),
      totalBillableCharacters: characters,
    })
  }

  /**
   * Returns the model that a call's name stands for.
   *
   * @throws RpcError 403, 404
   */
  #model(call: Call): string {
    permit(this.#hasPermission, call, 'aiplatform.endpoints.predict')
    const { below, project, location } = call
    if (below.startsWith('endpoints/')) {
      const name = `projects/${project.number}/locations/${location}/${below}`
      const tuned = this.tuned.get(name) ?? this.#tunedModelAt(name)
      if (tuned !== undefined) return tuned
      throw new RpcError('NOT_FOUND', `The Endpoint "${name}" does not exist.`) // †
    }
    if (this.models.has(below)) return call.id
    throw new RpcError(
      'NOT_FOUND',
      `Publisher Model \`projects/${project.id}/locations/${location}/${below}\` was not found or your project does not have access to it. Please ensure you are using a valid model version. For more information, see: https://cloud.google.com/vertex-ai/generative-ai/docs/learn/model-versions`,
    )
  }

  #takeAnswer(prompt: Prompt): string | Message {
    const found = this.#answers.find(({ model, times }) => times > 0 && (model === undefined || model === prompt.model))
    if (found === undefined) return prompt.text
    found.times--
    return typeof found.answer === 'function' ? found.answer(prompt) : found.answer
  }
}

/** True for a model that thinks. Such models sign their thoughts, in bytes that only Google can read. */
const thinks = (model: string): boolean => !/^gemini-(1|2\.0)/.test(model)
const signature = Buffer.from('thought').toString('base64')

/** English text has about four characters to a token. */
const charactersPerToken = 4
const countTokens = (text: string): number => Math.ceil(text.length / charactersPerToken)

const partTexts = (content: unknown): string[] =>
  listOf(messageOf(content)['parts']).map(part => textOf(messageOf(part)['text']))

const textsOf = (request: Message): string[] =>
  [request['systemInstruction'], ...listOf(request['contents'])].flatMap(partTexts)

const tokensOf = (request: Message): number => textsOf(request).reduce((sum, text) => sum + countTokens(text), 0)

const lastText = (request: Message): string => partTexts(listOf(request['contents']).at(-1)).join('')
