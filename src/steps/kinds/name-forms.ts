import type { JsonObject } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import type { Fault } from '../../document/shape.ts'

/** The form of a resource's name in a body: its id, or its full name. */
export interface NameForm {
  readonly pattern: RegExp
  readonly expected: string
}

const place = 'projects\\/[a-z0-9.:-]+\\/locations\\/[a-z0-9-]+'

export const endpointName: NameForm = {
  pattern: new RegExp(`^(${place}\\/endpoints\\/)?[A-Za-z0-9_-]{1,63}$`),
  expected: 'the id of an endpoint, or projects/P/locations/L/endpoints/ID',
}

/**
 * CreateEndpointRequest.endpoint_id (endpoint_service.proto), or the longer number that Google gave to an existing one.
 */
export const newEndpointId: NameForm = {
  pattern: /^([a-z]([a-z0-9-]{0,61}[a-z0-9])?|[1-9]\d{0,18})$/,
  expected: 'an id of up to 63 of a–z, 0–9 and -, that starts with a letter and does not end with -, or a number',
}

/** A publisher's own model, such as one for embeddings, is called like an endpoint. */
export const predictName: NameForm = {
  pattern: new RegExp(
    `${endpointName.pattern.source}|^(${place}\\/)?publishers\\/[a-z0-9-]+\\/models\\/[\\w.@-]{1,128}$`,
  ),
  expected: `${endpointName.expected}, or publishers/google/models/ID`,
}

export const modelName: NameForm = {
  pattern: new RegExp(`^(${place}\\/models\\/)?[A-Za-z0-9_-]{1,63}(@[a-z0-9-]{1,128})?$`),
  expected: 'the id of a model or its full name, with @version or @alias',
}

export const engineName: NameForm = {
  pattern: new RegExp(`^(${place}\\/reasoningEngines\\/)?[A-Za-z0-9_-]{1,63}$`),
  expected: 'the id of an agent engine, or projects/P/locations/L/reasoningEngines/ID',
}

export const deployedId: NameForm = {
  pattern: /^[1-9]\d{0,9}$/,
  expected: 'the id of a deployed model, a number of up to 10 digits',
}

export const contentModel: NameForm = {
  pattern: new RegExp(
    `^(((${place}\\/)?publishers\\/[a-z0-9-]+\\/models\\/)?[A-Za-z0-9][\\w.@-]{0,127}|${place}\\/endpoints\\/[\\w-]{1,63})$`,
  ),
  expected:
    "a model, such as gemini-2.5-flash, publishers/google/models/…, or the full name of a tuned model's endpoint",
}

/** Returns a fault if a body's field is a string that does not match the form. */
export function checkName(body: JsonObject, field: string, { pattern, expected }: NameForm): Fault[] {
  const value = body[field]
  return typeof value !== 'string' || pattern.test(value)
    ? []
    : [{ path: [field], message: `expected ${expected}, got ${quote(value)}` }]
}
