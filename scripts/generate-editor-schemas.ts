// Writes the schemas of policies, policy tests and steps files for editors, from the shapes that the action checks by. A
// test compares the files with this output.
import { writeFileSync } from 'node:fs'
import type { Path } from '../src/document/path.ts'
import type { Field, ObjectShape } from '../src/document/shape.ts'
import { claimNames } from '../src/identity/claims.ts'
import { gatewayCalls } from '../src/policy/lent.ts'
import { inheritable, matcher, partialShapes, policyShapes } from '../src/policy/load/shapes.ts'
import { policyTestShapes } from '../src/policy/testing/test-shapes.ts'
import { earlyKeys } from '../src/steps/file/early-values.ts'
import { stepsShapes } from '../src/steps/file/shapes.ts'
import { kinds } from '../src/steps/kinds/kind-names.ts'
import { definitions, filePlaceOf } from '../src/steps/kinds/registry.ts'
import { stepSchema } from '../src/steps/prepare/schema.ts'
import * as google from '../src/vertex/schema.generated.ts'
import { claimDescriptions } from './claim-descriptions.ts'
import { type Json, type ObjectSchema, objectSchema, shapeSchema, withReference } from './json-schema.ts'

const { shapes, messages } = stepSchema(google)
const dialect = { noEmptyLists: true } as const

/** Returns the policy's form as JSON Schema 2020-12. Rules beyond the form are checked by the action only. */
export function policySchema(): string {
  const definitions = Object.fromEntries(
    Object.entries(partialShapes).map(([name, object]) => [
      name,
      { ...objectSchema(object, dialect), ...exceptions[name] },
    ]),
  )
  const { Policy, ...others } = definitions
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Keyless Vertex policy',
    description:
      'The policy of Keyless Vertex, .github/vertex-policy.yml: which workflow runs get credentials, and which steps they may run.',
    ...Policy,
    $defs: { ...others, Matcher: shapeSchema(matcher, dialect) },
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

/** A condition on a claim. Each claim refers to it, and adds its own description. */
const matcherSchema = { $ref: '#/$defs/Matcher' } as const

/** Rules about keys that JSON Schema can express and shapes cannot. */
const exceptions: Readonly<Record<string, Json>> = {
  Gateway: withField('Gateway', 'calls', {
    items: { anyOf: [{ enum: Object.keys(gatewayCalls) }, { type: 'string', pattern: '^\\w+Service\\.\\w+$' }] },
  }),
  Policy: withField('Policy', 'grants', { propertyNames: { pattern: '^[a-z][a-z0-9_]{0,39}$' } }),
  Grant: {
    ...withField('Grant', 'when', {
      properties: Object.fromEntries(
        claimNames.map(name => [name, { description: claimDescriptions[name], ...matcherSchema }]),
      ),
      additionalProperties: matcherSchema,
      propertyNames: { anyOf: [{ enum: claimNames }, { pattern: '^repo_property_[\\w.-]+$' }] },
    }),
    // A grant may inherit the required keys, and a grant that is only a parent may lack them.
    if: {
      not: {
        anyOf: [{ required: ['extends'] }, { properties: { abstract: { const: true } }, required: ['abstract'] }],
      },
    },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: whole('Grant'),
  },
}

/** Returns the keys that a grant without parents must have, at any depth. */
function whole(name: (typeof inheritable)[number] | 'Requirement'): Json {
  const { required } = objectSchema(policyShapes[name], dialect)
  const parts = Object.entries<Field>(policyShapes[name].fields).flatMap(([key, { shape }]) => {
    const part = [...inheritable, 'Requirement' as const].find(one => shape.type === 'object' && shape.name === one)
    return part === undefined ? [] : [[key, whole(part)]]
  })
  return {
    ...(required === undefined ? {} : { required }),
    ...(parts.length === 0 ? {} : { properties: Object.fromEntries(parts) }),
  }
}

function withField(name: keyof typeof policyShapes, key: string, more: Json): Json {
  const { properties } = objectSchema(policyShapes[name], dialect)
  return { properties: { ...properties, [key]: { ...properties[key], ...more } } }
}

/** Returns the form of a file of policy tests. */
export function policyTestsSchema(): string {
  const definitions = Object.fromEntries(
    Object.entries<ObjectShape>(policyTestShapes).map(([name, object]) => {
      const schema = objectSchema(object, {})
      const { claims } = schema.properties
      return [
        name,
        claims === undefined
          ? schema
          : { ...schema, properties: { ...schema.properties, claims: { ...claims, ...jobClaims } } },
      ]
    }),
  )
  const { PolicyTests, Expectation, ...others } = definitions
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Keyless Vertex policy tests',
    description:
      'Tests of a policy of Keyless Vertex, .github/vertex-policy.test.yml: jobs, and the expected decisions.',
    ...PolicyTests,
    $defs: {
      ...others,
      Expectation: { ...Expectation, oneOf: [{ required: ['allow'] }, { required: ['deny'] }] },
      ClaimValue: { type: ['string', 'boolean', 'integer', 'null'] },
    },
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

/** The claims of a job: each has one value, or none. */
const jobClaims: Json = {
  properties: Object.fromEntries(
    claimNames.map(name => [name, { description: claimDescriptions[name], $ref: '#/$defs/ClaimValue' }]),
  ),
  additionalProperties: { $ref: '#/$defs/ClaimValue' },
  propertyNames: { anyOf: [{ enum: claimNames }, { pattern: '^repo_property_[\\w.-]+$' }] },
}

/** Returns the form of a steps file, each body by Google's own schema. The action checks the values of references. */
export function stepsSchema(): string {
  const ours = Object.entries(stepsShapes).map(([name, shape]) => [name, objectSchema(shape, {})] as const)
  const googles = Object.entries(shapes).map(
    ([name, shape]) => [name, objectSchema(shape, { references: true })] as const,
  )
  const { StepsFile, Step, ...others } = Object.fromEntries([...googles, ...ours])
  if (StepsFile === undefined || Step === undefined)
    throw new Error('the shapes of a steps file have other names by now')
  const early = (properties: ObjectSchema['properties'], keys: readonly string[]) =>
    Object.fromEntries(keys.map(key => [key, withReference(properties[key] ?? {})]))
  const bodies = kinds.map(kind => [kind, { ...Step.properties[kind], ...bodySchema(kind) }])
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Keyless Vertex steps',
    description: 'The steps that Keyless Vertex runs on Vertex AI, for example vertex/train.yml.',
    ...StepsFile,
    properties: { ...StepsFile.properties, ...early(StepsFile.properties, ['timeout']) },
    $defs: {
      ...others,
      Step: {
        ...Step,
        properties: { ...Step.properties, ...early(Step.properties, earlyKeys), ...Object.fromEntries(bodies) },
        oneOf: kinds.map(kind => ({ required: [kind] })),
      },
    },
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

/** Returns a body in which nothing is required: defaults and compiled files fill in what Google requires. */
function bodySchema(kind: (typeof kinds)[number]): Json {
  const shape = shapes[messages[kind].body]
  if (shape === undefined) throw new Error(`no shape for ${kind}`)
  const places = (definitions[kind].newestModels ?? []).map(({ at }) => at)
  const inner = withFile(shape, filePlaceOf(kind) ?? [])
  const { properties } = places.reduce((schema, at) => withNewest(schema, shape, at), inner)
  return { type: 'object', properties, additionalProperties: false }
}

/** Returns a message that accepts the path of a file instead of the value at `path`. */
function withFile(shape: ObjectShape, [key, ...below]: Path): ReturnType<typeof objectSchema> {
  const schema = objectSchema(shape, { references: true })
  const field = key === undefined ? undefined : shape.fields[key]?.shape
  if (key === undefined || field === undefined) return schema
  const message = field.type === 'object' ? shapes[field.name] : undefined
  const inner =
    message === undefined ? { anyOf: [schema.properties[key], { type: 'string' }] } : withFile(message, below)
  return { ...schema, properties: { ...schema.properties, [key]: inner } }
}

/** Returns a schema that accepts the newest model of a display name at `path`. */
function withNewest(schema: ObjectSchema, shape: ObjectShape, [key, ...below]: Path): ObjectSchema {
  const field = key === undefined ? undefined : shape.fields[key]?.shape
  // Our messages have it in their shapes.
  if (key === undefined || (field?.type !== 'object' && field?.type !== 'string')) return schema
  const message = field.type === 'object' ? shapes[field.name] : undefined
  if (field.type === 'object' && !Object.hasOwn(google.shapes, field.name)) return schema
  const inner =
    message === undefined
      ? { anyOf: [schema.properties[key], { $ref: '#/$defs/NewestModel' }] }
      : withNewest(objectSchema(message, { references: true }), message, below)
  return { ...schema, properties: { ...schema.properties, [key]: inner } }
}

if (import.meta.main) {
  writeFileSync(new URL('../schemas/policy.schema.json', import.meta.url), policySchema())
  writeFileSync(new URL('../schemas/policy-test.schema.json', import.meta.url), policyTestsSchema())
  writeFileSync(new URL('../schemas/steps.schema.json', import.meta.url), stepsSchema())
}
