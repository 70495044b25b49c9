import { isObject, type JsonObject, parseJson } from '../../core/json.ts'
import type { LentCall } from '../calls/call.ts'
import type { CallToReserve } from './ledger.ts'

/** Calls that Google does not bill by tokens. */
const freeCalls: ReadonlySet<string> = new Set(['countTokens', 'computeTokens'])

/** Calls whose model writes. */
const generatingCalls: ReadonlySet<string> = new Set([
  'generateContent',
  'streamGenerateContent',
  'rawPredict',
  'streamRawPredict',
])

/** Returns what a call must reserve of the budget. */
export function callToReserve(call: LentCall): CallToReserve {
  const { name, model, upstream, maxOutputTokens } = call
  const isFree =
    freeCalls.has(name) ||
    upstream.target.includes('/models/count-tokens:') ||
    // The endpoint's machines have a price, its predictions have none.
    (name === 'predict' && model === undefined) ||
    upstream.method !== 'POST'
  return {
    model,
    inputEstimate: isFree ? 0 : estimateInput(upstream.body),
    maxOutputTokens: generatingCalls.has(name) ? maxOutputTokens : 0,
    free: isFree,
  }
}

/** A token is rarely shorter than this in UTF-8: English has four bytes for one, Chinese three. */
const bytesPerToken = 3

/**
 * Returns about the most input tokens of a body. Text counts by its bytes. Inline data count by their kind: an image of
 * a megabyte has fewer tokens than a text of that size. What the body only names counts as a large one of its kind.
 */
export function estimateInput(body: Buffer): number {
  const byBytes = Math.ceil(body.length / bytesPerToken)
  if (!mentionsMedia(body)) return byBytes
  const value = parseJson(body.toString())
  if (value === undefined) return byBytes
  const media = mediaIn(value)
  const inline = media.reduce((sum, { base64Length }) => sum + base64Length, 0)
  const tokens = media.reduce((sum, one) => sum + mediaTokens(one), 0)
  return Math.max(0, Math.ceil((body.length - inline) / bytesPerToken)) + tokens
}

/**
 * Fields that hold media, or name them, and the escapes of letters with which a client can hide one. Without any, the
 * body need not be parsed.
 */
const mediaSigns = [
  ...['"data"', '"fileUri"', '"file_uri"', '"gcsUri"', '"gcs_uri"', '"bytesBase64Encoded"', '"source"'],
  ...['"cachedContent"', '\\u004', '\\u005', '\\u006', '\\u007'],
]
const mentionsMedia = (body: Buffer): boolean => mediaSigns.some(sign => body.includes(sign))

/**
 * Fields in which a model reads media. What looks like media elsewhere is text to it, such as the arguments of a
 * function: it counts by its bytes.
 */
const mediaHolders: ReadonlySet<string> = new Set([
  ...['contents', 'content', 'parts', 'messages', 'system', 'systemInstruction', 'system_instruction', 'source'],
  ...['inlineData', 'inline_data', 'fileData', 'file_data', 'functionResponse', 'function_response'],
  ...['instances', 'image', 'video', 'audio', 'mask', 'lastFrame', 'referenceImages', 'referenceImage'],
])

interface Media {
  readonly type: string
  /** 0: the body only names it. */
  readonly base64Length: number
}

/** Returns the media of a body, wherever they are. */
function mediaIn(value: unknown): Media[] {
  const found: Media[] = []
  const open: unknown[] = [value]
  while (open.length > 0) {
    const next = open.pop()
    if (Array.isArray(next)) for (const item of next) open.push(item)
    else if (isObject(next)) {
      const media = mediaOf(next)
      if (media !== undefined) found.push(media)
      else open.push(...Object.keys(next).flatMap(key => (mediaHolders.has(key) ? [next[key]] : [])))
      if (typeof next['cachedContent'] === 'string') found.push({ type: 'cache', base64Length: 0 })
    }
  }
  return found
}

/** Google: `inlineData`, `fileData`, `image`. Anthropic: `source` of an image or a document. */
function mediaOf(object: JsonObject): Media | undefined {
  const type = object['mimeType'] ?? object['mime_type'] ?? object['media_type']
  const data = object['data'] ?? object['bytesBase64Encoded']
  if (typeof data === 'string') return { type: asType(type), base64Length: data.length }
  const names = [
    object['fileUri'],
    object['file_uri'],
    object['gcsUri'],
    object['gcs_uri'],
    object['url'],
    object['file_id'],
  ]
  const isNamed = names.some(name => typeof name === 'string') && (object['url'] === undefined || 'type' in object)
  return isNamed ? { type: asType(type), base64Length: 0 } : undefined
}

const asType = (type: unknown): string => (typeof type === 'string' ? type : '')

/**
 * Returns about the most tokens of one image, document, recording or film. Google counts 258 for a tile of an image or
 * a page, 32 for a second of sound, and about 300 for a second of film. Anthropic counts up to 1,600 for an image and
 * up to 3,000 for a page. See https://cloud.google.com/vertex-ai/generative-ai/docs/multimodal/get-token-count
 */
function mediaTokens({ type, base64Length }: Media): number {
  const bytes = (base64Length * 3) / 4
  const isNamed = base64Length === 0
  if (type.startsWith('image/')) return isNamed ? 6_000 : Math.ceil(1_600 + bytes / 600)
  if (type.startsWith('audio/') || type.startsWith('video/')) return isNamed ? 300_000 : Math.ceil(500 + bytes / 80)
  if (type.startsWith('text/') && !isNamed) return Math.ceil(bytes / bytesPerToken)
  return isNamed ? 100_000 : Math.ceil(Math.min(300_000, 3_000 + bytes / 8))
}
