// Writes schemas/policy.schema.json, for editors, from the shapes that `loadPolicy` checks by.
// A test compares the file with what this makes.
import { writeFileSync } from 'node:fs'
import { claimNames } from '../src/identity/claims.ts'
import { policyShapes } from '../src/policy/shapes.ts'
import type { Field, ObjectShape, Shape } from '../src/shape.ts'
import { supportedKinds } from '../src/steps/steps.ts'

type Json = Readonly<Record<string, unknown>>

/** The policy's form as JSON Schema 2020-12. Rules that go beyond the form are the action's alone. */
export function policySchema(): string {
  const definitions = Object.fromEntries(
    Object.entries(policyShapes).map(([name, object]) => [name, { ...objectSchema(object), ...exceptions[name] }]),
  )
  const { Policy, ...others } = definitions
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Keyless Vertex policy',
    description: 'Who may do what on Vertex AI from GitHub Actions: .github/vertex-policy.yml',
    ...Policy,
    $defs: others,
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

/** What JSON Schema can say about keys, and shapes cannot. */
const exceptions: Readonly<Record<string, Json>> = {
  Policy: withField('Policy', 'grants', { propertyNames: { pattern: '^[a-z][a-z0-9_]{0,39}$' } }),
  Grant: withField('Grant', 'when', {
    propertyNames: { anyOf: [{ enum: claimNames }, { pattern: '^repo_property_[\\w.-]+$' }] },
  }),
  Allow: withField('Allow', 'steps', { items: { enum: supportedKinds } }),
}

function withField(name: keyof typeof policyShapes, key: string, more: Json): Json {
  const { properties } = objectSchema(policyShapes[name])
  return { properties: { ...properties, [key]: { ...properties[key], ...more } } }
}

function objectSchema({ fields }: ObjectShape): { readonly properties: Readonly<Record<string, Json>> } & Json {
  const required = Object.keys(fields).filter(key => fields[key]?.required)
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, fieldSchema(field)])),
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
  }
}

function fieldSchema({ shape, description }: Field): Json {
  return { ...(description === undefined ? {} : { description }), ...shapeSchema(shape) }
}

function shapeSchema(shape: Shape): Json {
  switch (shape.type) {
    case 'string':
      return shape.format === 'period' ? { type: 'string', pattern: '^\\d{1,6}(s|m|h|d)$' } : { type: 'string' }
    case 'integer':
    case 'number':
    case 'boolean':
      return { ...shape }
    case 'enum':
      return { enum: shape.values }
    case 'list':
      return { type: 'array', items: shapeSchema(shape.of), minItems: 1 }
    case 'map':
      return { type: 'object', additionalProperties: shapeSchema(shape.of) }
    case 'object':
      return { $ref: `#/$defs/${shape.name}` }
    case 'either':
      return { anyOf: shape.of.map(shapeSchema) }
    case 'any':
      return {}
    default:
      return shape satisfies never
  }
}

if (import.meta.main) writeFileSync(new URL('../schemas/policy.schema.json', import.meta.url), policySchema())
