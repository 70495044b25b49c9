import type { Message } from './transcode.ts'
import { listOf, messageOf, textOf } from './violations.ts'

const reference = 'https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/gemini'

/** Ranges of the generation config: the lower bound is included, the upper one is not. † except maxOutputTokens */
const ranges: readonly (readonly [field: string, from: number, to: number])[] = [
  ['temperature', 0, 2.0001],
  ['topP', 0, 1.0001],
  ['topK', 1, 65],
  ['candidateCount', 1, 9],
  ['maxOutputTokens', 1, 65_536],
  ['presencePenalty', -2, 2],
  ['frequencyPenalty', -2, 2],
  ['logprobs', 0, 21],
]

/** Returns the first error of a generateContent request, as Google answers it. */
export function generateViolation(request: Message): string | undefined {
  const contents = listOf(request['contents']).map(messageOf)
  if (contents.length === 0)
    return `Unable to submit request because at least one contents field is required. Learn more: ${reference}`
  if (contents.some(({ parts }) => listOf(parts).length === 0))
    return `Unable to submit request because it must include at least one parts field, which describes the prompt input. Learn more: ${reference}`
  const roles = contents.map(({ role }) => textOf(role))
  // A single content may omit its role. In a conversation each content has one.
  if (roles.some(role => !['user', 'model'].includes(role) && (role !== '' || roles.length > 1)))
    return 'Please use a valid role: user, model.'
  if (request['safetySettings'] !== undefined && request['modelArmorConfig'] !== undefined)
    return 'Unable to submit request because safety_settings must not be supplied beside model_armor_config.' // †
  return configViolation(messageOf(request['generationConfig']))
}

function configViolation(config: Message): string | undefined {
  for (const [field, from, to] of ranges) {
    const value = config[field]
    if (typeof value === 'number' && (value < from || value >= to))
      return `Unable to submit request because it has a ${field} value of ${value} but the supported range is from ${from} (inclusive) to ${to} (exclusive). Update the value and try again.`
  }
  if (listOf(config['stopSequences']).length > 5)
    return 'Unable to submit request because it has more than 5 stop sequences.' // †
  const schemas = ['responseSchema', 'responseJsonSchema'].filter(field => config[field] !== undefined)
  if (schemas.length > 1)
    return 'Unable to submit request because response_schema must be omitted when response_json_schema is set.' // †
  if (schemas.length > 0 && !['application/json', 'text/x.enum'].includes(textOf(config['responseMimeType'])))
    return 'Unable to submit request because a response schema needs a response_mime_type of application/json.' // †
  return undefined
}
