import type { EmulatedResponse, HasPermission } from '../../host.ts'
import { json, RpcError } from '../rpc.ts'
import { permit } from './access.ts'
import { claudeError, lastMessageText, messageTokens, streamedMessage, wholeMessage } from './claude.ts'
import { messageViolation, mostTokens } from './claude-rules.ts'
import { type GeminiAnswer, lastText, partTexts, streamedAnswer, textsOf, wholeAnswer } from './gemini.ts'
import { generateViolation } from './generaterules.ts'
import type { Call, Handler } from './jobs.ts'
import { type ModelMatch, PublisherModels } from './publisher-models.ts'
import { numericId, timestamp } from './render.ts'
import { type Answer, countTokens, piecesOf, Script, wholeOf } from './script.ts'
import type { Message } from './transcode.ts'
import { commonViolations, isMessage, listOf, messageOf, refuse, textOf } from './violations.ts'

export type { Answer, Prompt } from './script.ts'

/** Publisher models and tuned models, in regions and `global`: Gemini, Claude, embeddings and images. */
export class Publishers {
  readonly #hasPermission: HasPermission
  readonly #tunedModelAt: (endpoint: string) => string | undefined
  readonly #script = new Script()
  readonly #access = new PublisherModels()
  #asked = 0
  /** Tuned models by the endpoint that serves them, `projects/{number}/locations/{location}/endpoints/{id}`. */
  readonly tuned = new Map<string, string>()
  /** Tokens that Gemini thinks before each answer. */
  thoughtTokens = 0

  /** @param tunedModelAt finds the model that a tuning job has put on an endpoint */
  constructor(hasPermission: HasPermission, tunedModelAt: (endpoint: string) => string | undefined) {
    this.#hasPermission = hasPermission
    this.#tunedModelAt = tunedModelAt
  }

  /** Ids of the existing models, as `publishers/google/models/gemini-2.5-flash`. Claude's have no version here. */
  get models(): Set<string> {
    return this.#access.existing
  }

  /**
   * Sets future answers of a model (its last segment), or of all. The latest match counts; `times` uses it up. By
   * default the prompt comes back.
   */
  answer(answer: Answer, match: { readonly model?: string; readonly times?: number } = {}): void {
    this.#script.add(answer, match)
  }

  /** Takes the access to some models away, `{ project, location, model }`. */
  withhold(match: ModelMatch): void {
    this.#access.withhold(match)
  }

  /** Says that some models are not served in a location. */
  unserve(match: ModelMatch): void {
    this.#access.unserve(match)
  }

  /** Sets the quota of requests a minute, for each project, location and model. */
  set requestsPerMinute(limit: number) {
    this.#access.requestsPerMinute = limit
  }

  /** By method, as `PredictionService.GenerateContent`. */
  handlers(): ReadonlyMap<string, Handler> {
    return new Map<string, Handler>([
      ['PredictionService.GenerateContent', call => this.#generate(call)],
      ['PredictionService.StreamGenerateContent', call => this.#streamGenerate(call)],
      ['LlmUtilityService.CountTokens', call => this.#countTokens(call)],
      ['LlmUtilityService.ComputeTokens', call => this.#computeTokens(call)],
      ['PredictionService.Predict', call => this.#predict(call)],
      ['PredictionService.RawPredict', call => this.#claude(call)],
      ['PredictionService.StreamRawPredict', call => this.#claude(call)],
    ])
  }

  async #generate(call: Call): Promise<EmulatedResponse> {
    const answer = this.#gemini(call, 'generateContent')
    const { model, request } = answer
    return wholeAnswer(await wholeOf(this.#script.take({ model, text: lastText(request), request })), answer)
  }

  #streamGenerate(call: Call): EmulatedResponse {
    const isSse = call.query.get('alt') === 'sse'
    try {
      const answer = this.#gemini(call, 'streamGenerateContent')
      const { model, request } = answer
      return streamedAnswer(piecesOf(this.#script.take({ model, text: lastText(request), request })), answer, isSse)
    } catch (error) {
      if (!(error instanceof RpcError) || isSse) throw error
      // Without events, an error is the first and only element of the array.
      const { body, ...response } = error.response
      return { ...response, body: [body] }
    }
  }

  #gemini(call: Call, verb: string): GeminiAnswer {
    const model = this.#model(call, verb)
    const { request } = call
    const labels = commonViolations({ labels: request['labels'] }, '')
    refuse(labels.map(({ message }) => ({ field: 'labels', message })))
    const violation = generateViolation(request)
    if (violation !== undefined) throw new RpcError('INVALID_ARGUMENT', violation)
    const common = { modelVersion: model, createTime: timestamp(call.now), responseId: this.#seed('response', call) }
    return { model, request, common, thoughtTokens: this.thoughtTokens }
  }

  #countTokens(call: Call): EmulatedResponse {
    this.#model(call, 'countTokens')
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

  #computeTokens(call: Call): EmulatedResponse {
    this.#model(call, 'computeTokens')
    const contents = listOf(call.request['contents'])
    if (contents.length === 0) refuse([{ field: 'contents', message: 'Required field is not set.' }]) // †
    return json({
      tokensInfo: contents.map(content => {
        const tokens =
          partTexts(content)
            .join('')
            .match(/.{1,4}/gs) ?? []
        return {
          role: textOf(messageOf(content)['role']),
          tokens: tokens.map(token => Buffer.from(token).toString('base64')),
          tokenIds: tokens.map((_, index) => String(index + 100)),
        }
      }),
    })
  }

  /** Embeddings and images. Other models of Google have no `predict`. */
  #predict(call: Call): EmulatedResponse {
    const model = this.#model(call, 'predict')
    const instances = listOf(call.request['instances']).filter(isMessage)
    if (instances.length === 0) refuse([{ field: 'instances', message: 'Required field is not set.' }]) // †
    const field = /embedding/.test(model) ? 'content' : 'prompt'
    if (instances.some(one => textOf(one[field]) === ''))
      throw new RpcError('INVALID_ARGUMENT', `The ${field} field is required for each instance.`) // †
    if (field === 'prompt') {
      const { sampleCount } = messageOf(call.request['parameters'])
      const image = { mimeType: 'image/png', bytesBase64Encoded: Buffer.from('\u0089PNG', 'latin1').toString('base64') }
      return json({ predictions: Array.from({ length: Number(sampleCount ?? 1) }, () => image) })
    }
    const predictions = instances.map(one => ({
      embeddings: {
        values: [0.25, -0.5, 0.125],
        statistics: { truncated: false, token_count: countTokens(textOf(one['content'])) },
      },
    }))
    return json({ predictions, metadata: { billableCharacterCount: JSON.stringify(instances).length } })
  }

  /** Claude: create, stream and count. The body is Anthropic's, without a model, which is in the path. */
  async #claude(call: Call): Promise<EmulatedResponse> {
    permit(this.#hasPermission, call, 'aiplatform.endpoints.predict')
    const seed = this.#seed('message', call)
    const invalid = (message: string): EmulatedResponse => claudeError('invalid_request_error', message, seed)
    const body = bodyOf(call)
    const isCount = call.below === 'publishers/anthropic/models/count-tokens'
    if (!call.below.startsWith('publishers/anthropic/')) throw infeasible(call, 'rawPredict')
    if (!isCount) this.#access.require(call.below, call)
    if (body === undefined) return invalid('The request body is not valid JSON.')
    const hasBeta = call.headers['anthropic-beta'] !== undefined || body['anthropic_beta'] !== undefined
    const violation = messageViolation(body, { isCount, hasBeta })
    if (violation !== undefined) return invalid(violation)
    const model = isCount ? textOf(body['model']) : call.id
    if (isCount) {
      if (model.includes('@') || !this.models.has(`publishers/anthropic/models/${model}`))
        return invalid(`${model} is not supported for token counting`)
      return json({ input_tokens: messageTokens(body) })
    }
    const answer = { model, request: body, seed }
    const most = mostTokens(model)
    if (Number(body['max_tokens']) > most)
      return invalid(
        `max_tokens: ${Number(body['max_tokens'])} > ${most}, which is the maximum allowed number of output tokens for ${model.replace('@', '-')}`,
      )
    const said = this.#script.take({ model, text: lastMessageText(body), request: body })
    return body['stream'] === true ? streamedMessage(piecesOf(said), answer) : wholeMessage(await wholeOf(said), answer)
  }

  /**
   * Returns the model that a call's name stands for.
   *
   * @throws RpcError 403, 404, 400, 429
   */
  #model(call: Call, verb: string): string {
    permit(this.#hasPermission, call, 'aiplatform.endpoints.predict')
    const { below, project, location } = call
    if (below.startsWith('endpoints/')) {
      const name = `projects/${project.number}/locations/${location}/${below}`
      const tuned = this.tuned.get(name) ?? this.#tunedModelAt(name)
      if (tuned !== undefined) return tuned
      throw new RpcError('NOT_FOUND', `The Endpoint "${name}" does not exist.`) // †
    }
    this.#access.require(below, call)
    const isPredicted = /^publishers\/google\/models\/(?:\S*embedding|imagen)/.test(below)
    if (!below.startsWith('publishers/google/') || isPredicted !== (verb === 'predict')) throw infeasible(call, verb)
    return call.id
  }

  #seed(kind: string, { now }: Call): string {
    return numericId(kind, `${this.#asked++} ${now}`)
  }
}

/** Google's words for a method that a model does not have. */
const infeasible = ({ project, location, below }: Call, verb: string): RpcError =>
  new RpcError('INVALID_ARGUMENT', `${verb} is infeasible for projects/${project.id}/locations/${location}/${below}`)

function bodyOf({ request }: Call): Message | undefined {
  try {
    const data = textOf(messageOf(request['httpBody'])['data'])
    const body: unknown = JSON.parse(Buffer.from(data, 'base64').toString())
    return isMessage(body) ? body : undefined
  } catch {
    return undefined
  }
}
