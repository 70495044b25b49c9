import { isObject, type JsonObject } from '../../core/json.ts'
import type { Shapes } from '../../document/shape.ts'
import { checkMessage } from '../../policy/limits/check-message.ts'
import type { Grant } from '../../policy/policy.ts'
import { checkLabels, stableLabels } from '../../steps/labels.ts'
import { type CallFlaw, faultFlaw, fieldFlaw, flaw, isFlaw } from './flaw.ts'
import { camelName, readMessage } from './google-message.ts'
import { googleToolFlaw } from './google-tools.ts'
import { type JsonBody, withTopLevel } from './json-body.ts'
import { capOutput, capThinking, isPositiveCount } from './output-cap.ts'
import type { CallRoute, ShortCall } from './route.ts'

/** A body that may be sent, and the output tokens that it can lead to. */
export interface CheckedBody {
  readonly body: Buffer
  readonly maxOutputTokens: number | undefined
}

export interface BodyContext {
  readonly grant: Grant
  readonly shapes: Shapes
  readonly labels: Readonly<Record<string, string>>
}

/** Requests by call. The stream has the request of its twin. */
const requests = {
  generateContent: 'GenerateContentRequest',
  streamGenerateContent: 'GenerateContentRequest',
  countTokens: 'CountTokensRequest',
  computeTokens: 'ComputeTokensRequest',
  predict: 'PredictRequest',
} as const satisfies Partial<Record<ShortCall, string>>

export type ContentCall = keyof typeof requests

export const isGoogleCall = (call: ShortCall): call is ContentCall => Object.hasOwn(requests, call)

/** Checks the body of a call with a message of Google's. */
export function checkGoogleBody(
  call: ContentCall,
  json: JsonBody,
  route: CallRoute,
  context: BodyContext,
): CheckedBody | CallFlaw {
  const name = requests[call]
  const request = readMessage(json.value, name, context.shapes)
  if (isFlaw(request)) return request
  const refused = nameInBodyFlaw(request, route) ?? partsFlaw(request, name, route, context)
  if (refused !== undefined) return refused
  const body = withTopLevel(json, {}, camelName)
  if (call === 'predict') return predictBody(request, body, context.grant)
  if (call === 'countTokens' || call === 'computeTokens') return { body, maxOutputTokens: 0 }
  return generateBody(request, json, modelInPath(route), context)
}

/**
 * Checks the body of a raw request to an endpoint. Its container decides what the body means, so only its values are
 * checked: what names a bucket or a resource must be allowed.
 */
export function checkRawBody(json: JsonBody, route: CallRoute, grant: Grant, shapes: Shapes): CheckedBody | CallFlaw {
  const [fault] = checkMessage({ parameters: json.value }, 'PredictRequest', route, grant, shapes)
  return fault === undefined
    ? { body: withTopLevel(json), maxOutputTokens: undefined }
    : faultFlaw({ ...fault, path: fault.path.slice(1) })
}

const modelInPath = (route: CallRoute): string => (route.to === 'model' ? route.model : '')

/** The path names the model. A body that names it, too, must name the same. */
function nameInBodyFlaw(request: JsonObject, { segments }: CallRoute): CallFlaw | undefined {
  const full = segments.join('/')
  for (const field of ['model', 'endpoint']) {
    const value = request[field]
    if (value !== undefined && value !== '' && value !== full && value !== segments.slice(4).join('/'))
      return flaw('body', `${field}: The body names another ${field} than the path. Remove it: the path decides.`)
  }
  return undefined
}

/** Checks all parts of a request against the grant, its tools by `lend.gateway.tools`. */
function partsFlaw(
  { model: _, endpoint: __, tools, ...rest }: JsonObject,
  name: string,
  route: CallRoute,
  { grant, shapes }: BodyContext,
): CallFlaw | undefined {
  const [fault] = checkMessage(rest, name, route, grant, shapes)
  if (fault !== undefined) return faultFlaw(fault)
  for (const tool of Array.isArray(tools) ? tools.filter(isObject) : []) {
    const refused = googleToolFlaw(tool, route, grant, shapes)
    if (refused !== undefined) return refused
  }
  return cachedContentFlaw(rest['cachedContent'], route, grant)
}

/** A cache contains a prompt and tools that nothing here can check, so the grant must allow calls for caches. */
function cachedContentFlaw(
  value: unknown,
  { project, location }: CallRoute,
  { name, lend }: Grant,
): CallFlaw | undefined {
  if (value === undefined || value === '') return undefined
  const parent = `projects/${project}/locations/${location}/cachedContents/`
  if (typeof value !== 'string' || !value.startsWith(parent) || !/^[\w-]{1,128}$/.test(value.slice(parent.length)))
    return flaw('body', `cachedContent: Name a cache of the same project and location: ${parent}ID.`)
  const calls = lend?.gateway?.calls ?? []
  if (calls.some(call => call.startsWith('GenAiCacheService.'))) return undefined
  const add = 'GenAiCacheService.CreateCachedContent'
  return flaw(
    'lend.gateway.calls',
    `cachedContent: grant ${name} allows no call for caches. To allow them, add to grants.${name}.lend.gateway.calls: [${add}]`,
  )
}

/** Older forms of `parameters` bound the output. The rest of what a model takes there is its own. */
function predictBody(request: JsonObject, body: Buffer, { name, lend }: Grant): CheckedBody | CallFlaw {
  const parameters = isObject(request['parameters']) ? request['parameters'] : {}
  const each = parameters['maxOutputTokens'] ?? parameters['maxDecodeSteps']
  if (each === undefined) return { body, maxOutputTokens: undefined }
  const count = parameters['candidateCount'] ?? parameters['sampleCount'] ?? 1
  const total = Number(each) * Number(count)
  const most = lend?.gateway?.maxOutputTokens
  if (!Number.isSafeInteger(total) || total < 0 || (most !== undefined && total > most))
    return flaw(
      'lend.gateway.max_output_tokens',
      `parameters.maxOutputTokens: grant ${name} allows ${most ?? 'a whole number of'} output tokens for all answers of a call. Ask for less.`,
    )
  return { body, maxOutputTokens: total }
}

/**
 * The most output tokens of a model, for requests without a limit: Google refuses a limit above the model's own.
 * https://cloud.google.com/vertex-ai/generative-ai/docs/models
 */
function mostOfModel(model: string): number {
  if (/^gemini-(?:1|2\.0)/.test(model)) return 8_192
  return /image|tts/.test(model) ? 8_192 : 65_535
}

function generateBody(
  request: JsonObject,
  json: JsonBody,
  model: string,
  { grant, labels }: BodyContext,
): CheckedBody | CallFlaw {
  const config = isObject(request['generationConfig']) ? request['generationConfig'] : {}
  const [asked, answers] = [config['maxOutputTokens'], config['candidateCount'] ?? 1]
  if (!isPositiveCount(answers) || (asked !== undefined && !isPositiveCount(asked)))
    return flaw('body', 'generationConfig: maxOutputTokens and candidateCount are whole numbers above 0.')
  const most = grant.lend?.gateway?.maxOutputTokens
  const cap = capOutput(asked, answers, most)
  if (cap === undefined)
    return flaw(
      'lend.gateway.max_output_tokens',
      `generationConfig.candidateCount: ${answers} answers do not fit into the ${most} output tokens that grant ${grant.name} allows for a call. Ask for fewer.`,
    )
  const each = asked === undefined && cap.each !== undefined ? Math.min(cap.each, mostOfModel(model)) : cap.each
  const owned = labelsFlaw(request['labels'])
  if (owned !== undefined) return owned
  const changes = {
    ...(Object.keys(config).length > 0 || each !== undefined
      ? { generationConfig: limitedConfig(json, config, each) }
      : {}),
    labels: { ...(isObject(request['labels']) ? request['labels'] : {}), ...stableLabels(labels) },
  }
  const body = withTopLevel(json, changes, camelName)
  return { body, maxOutputTokens: each === undefined ? undefined : each * answers }
}

/** Returns the client's own `generationConfig` with a limit, its fields in the spelling of JSON. */
function limitedConfig({ value }: JsonBody, config: JsonObject, limit: number | undefined): JsonObject {
  const raw = value['generationConfig'] ?? value['generation_config']
  const own: Record<string, unknown> = Object.fromEntries(
    Object.entries(isObject(raw) ? raw : {}).flatMap(([key, item]) => (item === null ? [] : [[camelName(key), item]])),
  )
  // Google also reads a number from a string. What lowers the limit later reads numbers alone.
  const { candidateCount } = config
  if (candidateCount !== undefined) own['candidateCount'] = candidateCount
  if (limit === undefined) return own
  const thinking = lowerThinking(config['thinkingConfig'], config['maxOutputTokens'], limit)
  return { ...own, maxOutputTokens: limit, ...(thinking !== undefined && { thinkingConfig: thinking }) }
}

/** Thinking counts as output. A negative budget lets the model choose, and 0 turns thinking off. */
function lowerThinking(thinking: unknown, asked: unknown, limit: number): JsonObject | undefined {
  if (!isObject(thinking)) return undefined
  const budget = thinking['thinkingBudget']
  if (typeof budget !== 'number' || budget <= 0) return undefined
  return { ...thinking, thinkingBudget: capThinking(budget, typeof asked === 'number' ? asked : limit, limit, 1) ?? 1 }
}

function labelsFlaw(labels: unknown): CallFlaw | undefined {
  const [fault] = checkLabels(labels, ['labels'])
  return fault === undefined ? undefined : fieldFlaw('body', fault.path, `${fault.message}. ${fault.cure ?? ''}`)
}
