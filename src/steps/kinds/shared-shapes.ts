import type { Field, Shape } from '../../document/shape.ts'

/** Shapes in which the definitions of kinds write their own messages. */
export const stringShape: Shape = { type: 'string' }
export const integerShape: Shape = { type: 'integer' }
export const numberShape: Shape = { type: 'number' }
export const booleanShape: Shape = { type: 'boolean' }
export const anyShape: Shape = { type: 'any' }
export const periodShape: Shape = { type: 'string', format: 'period' }
export const latencyShape: Shape = { type: 'string', format: 'latency' }
/** Returns the shape of a message by its name. */
export const messageShape = (name: string): Shape => ({ type: 'object', name })

/** An id in the step's own project and location, a full resource name, or a display name that matches exactly one. */
export const endpointField: Field = {
  shape: {
    type: 'either',
    of: [stringShape, messageShape('EndpointByDisplayName')],
    expected: 'an id, a full resource name, or { displayName }',
  },
  required: true,
  description: 'Id, full resource name, or { displayName } that matches exactly one endpoint.',
}

export const modelField: Field = {
  shape: {
    type: 'either',
    of: [stringShape, messageShape('NewestModel')],
    expected: 'an id, a full resource name, or { displayName, newest: true }',
  },
  required: true,
  description: 'Id or full resource name of the model, with @version or @alias, or { displayName, newest: true }.',
}

/** Returns the same field, not required. */
export const optional = ({ required: _, ...field }: Field): Field => field
