// Writes the schemas of policies, policy tests and steps files for editors, from the shapes that the action checks by. A
// test compares the files with this output.
import { readFileSync, writeFileSync } from 'node:fs'
import type { Path } from '../src/document/path.ts'
import type { Field, ObjectShape, Shapes } from '../src/document/shape.ts'
import { claimNames } from '../src/identity/claims.ts'
import { gatewayCalls } from '../src/policy/lent.ts'
import { issuerForms, resourceForm } from '../src/policy/load/providers.ts'
import { emailForm } from '../src/policy/load/service-account.ts'
import { inheritable, matcher, partialShapes, policyShapes } from '../src/policy/load/shapes.ts'
import { claimForms, internalEvents, neverGlobs } from '../src/policy/load/when.ts'
import { policyTestShapes } from '../src/policy/testing/test-shapes.ts'
import { earlyKeys } from '../src/steps/file/early-values.ts'
import { stepsShapes } from '../src/steps/file/shapes.ts'
import { kinds } from '../src/steps/kinds/kind-names.ts'
import { definitions, filePlaceOf } from '../src/steps/kinds/registry.ts'
import { stepSchema } from '../src/steps/prepare/schema.ts'
import * as google from '../src/vertex/schema.generated.ts'
import { claimDescriptions } from './claim-descriptions.ts'
import { described } from './google-descriptions.ts'
import { type Json, type ObjectSchema, objectSchema, shapeSchema, withReference } from './json-schema.ts'

const { shapes: plainShapes, messages } = stepSchema(google)
const dialect = { noEmptyLists: true } as const

const { repository, version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
/** Where the schemas of this release series are: `repository` of package.json names the account. */
const home = `https://raw.githubusercontent.com/${String(repository).replace('github:', '')}/v${String(version).split('.')[0]}/schemas/`

/** Editors know draft-07 best: https://github.com/SchemaStore/schemastore/blob/master/CONTRIBUTING.md#best-practices */
const heading = (name: string): Json => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: `${home}${name}.schema.json`,
})

const attribution =
  "Descriptions of Google's fields are shortened from the comments of https://github.com/googleapis/googleapis (Copyright Google LLC, Apache License 2.0)."

/** The shapes of bodies, those of Google with descriptions. */
let describedShapes: Shapes | undefined
const bodyShapes = (): Shapes => {
  describedShapes ??= Object.fromEntries(
    Object.entries(plainShapes).map(([name, shape]) => [
      name,
      Object.hasOwn(google.shapes, name) ? described(name, shape) : shape,
    ]),
  )
  return describedShapes
}

/** Returns the policy's form as JSON Schema draft-07. Rules beyond the form are checked by the action only. */
export function policySchema(): string {
  const definitions = Object.fromEntries(
    Object.entries(partialShapes).map(([name, object]) => [
      name,
      { ...objectSchema(object, dialect), ...exceptions[name] },
    ]),
  )
  const { Policy, ...others } = definitions
  const schema = {
    ...heading('policy'),
    title: 'Keyless Vertex policy',
    description:
      'The policy of Keyless Vertex, .github/vertex-policy.yml: which workflow runs get credentials, and which steps they may run.',
    ...Policy,
    definitions: { ...others, Matcher: shapeSchema(matcher, dialect) },
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

/** A condition on a claim without a form of its own. */
const matcherSchema = { $ref: '#/definitions/Matcher' } as const

const globOrText: Json = {
  type: ['string', 'object'],
  properties: policyProperties('Glob'),
  required: ['glob'],
  additionalProperties: false,
}

/** An account, `default`, or a pattern. */
const accountPattern: Json = { pattern: `\\*|^default$|${emailForm.source}` }

/**
 * A condition on a claim whose values have a form. One schema for all types, because a validator explains a choice
 * between schemas badly. The action takes numbers and booleans, too.
 */
function conditionSchema(claim: (typeof claimNames)[number]): Json {
  const form = Object.hasOwn(claimForms, claim) ? claimForms[claim] : undefined
  const isExact = neverGlobs.includes(claim)
  if (form === undefined && !isExact) return matcherSchema
  const value: Json = {
    type: ['string', 'number', 'boolean', ...(isExact ? [] : ['object'])],
    ...(form !== undefined && { pattern: form.pattern.source }),
    ...(!isExact && { properties: policyProperties('Glob'), required: ['glob'], additionalProperties: false }),
  }
  return { ...value, type: [...[value['type']].flat(), 'array'], items: value, minItems: 1 }
}

/** Claims that each grant that can be used must fix (`checkPins`). */
const pins: Json = {
  required: ['event_name'],
  allOf: [
    {
      if: { not: { required: ['repository_owner_id', 'job_workflow_ref'] } },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      then: { required: ['repository_id'] },
    },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    { if: { not: { required: ['job_workflow_ref'] } }, then: { required: ['ref'] } },
  ],
}

const internalEvent: Json = { enum: internalEvents }

/** If each provider has the trust internal, grants may name only events that run merged code. */
const internalEventsOnly: Json = {
  if: {
    required: ['providers'],
    properties: {
      providers: { additionalProperties: { properties: { trust: { const: 'internal' } }, required: ['trust'] } },
    },
  },
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
  then: {
    properties: {
      grants: {
        additionalProperties: {
          // A grant that is only a parent may leave the event to its heirs.
          if: { not: { properties: { abstract: { const: true } }, required: ['abstract'] } },
          // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
          then: {
            properties: {
              when: {
                properties: {
                  event_name: {
                    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
                    ...{ if: { type: 'array' }, then: { items: internalEvent }, else: internalEvent },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
}

/** The properties of a part of a policy. */
function policyProperties(name: keyof typeof policyShapes): ObjectSchema['properties'] {
  return objectSchema(partialShapes[name] ?? policyShapes[name], dialect).properties
}

const policyFields = policyProperties('Policy')
const grantFields = policyProperties('Grant')

/** Rules about keys that JSON Schema can express and shapes cannot. */
const exceptions: Readonly<Record<string, Json>> = {
  Gateway: withField('Gateway', 'calls', {
    items: { anyOf: [{ enum: Object.keys(gatewayCalls) }, { type: 'string', pattern: '^\\w+Service\\.\\w+$' }] },
  }),
  Policy: {
    properties: {
      ...policyFields,
      issuer: { ...policyFields['issuer'], pattern: issuerForms.map(({ source }) => source).join('|') },
      grants: { ...policyFields['grants'], propertyNames: { pattern: '^[a-z][a-z0-9_]{0,39}$' } },
    },
    ...internalEventsOnly,
  },
  Provider: withField('Provider', 'resource', { pattern: resourceForm.source }),
  Allow: withField('Allow', 'service_accounts', { items: { ...accountPattern, ...globOrText } }),
  Grant: {
    properties: {
      ...grantFields,
      service_account: { ...grantFields['service_account'], pattern: emailForm.source },
      when: {
        ...grantFields['when'],
        properties: Object.fromEntries(
          claimNames.map(name => [name, { description: claimDescriptions[name], ...conditionSchema(name) }]),
        ),
        additionalProperties: matcherSchema,
        propertyNames: { anyOf: [{ enum: claimNames }, { pattern: '^repo_property_[\\w.-]+$' }] },
      },
    },
    // A grant may inherit the required keys, and a grant that is only a parent may lack them.
    if: {
      not: {
        anyOf: [{ required: ['extends'] }, { properties: { abstract: { const: true } }, required: ['abstract'] }],
      },
    },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: { ...whole('Grant'), allOf: [{ properties: { when: pins } }] },
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
    ...heading('policy-test'),
    title: 'Keyless Vertex policy tests',
    description:
      'Tests of a policy of Keyless Vertex, .github/vertex-policy.test.yml: jobs, and the expected decisions.',
    ...PolicyTests,
    definitions: {
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
    claimNames.map(name => [name, { description: claimDescriptions[name], $ref: '#/definitions/ClaimValue' }]),
  ),
  additionalProperties: { $ref: '#/definitions/ClaimValue' },
  propertyNames: { anyOf: [{ enum: claimNames }, { pattern: '^repo_property_[\\w.-]+$' }] },
}

/** Returns the form of a steps file, each body by Google's own schema. The action checks the values of references. */
export function stepsSchema(): string {
  const shapes = bodyShapes()
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
    ...heading('steps'),
    title: 'Keyless Vertex steps',
    $comment: attribution,
    description: 'The steps that Keyless Vertex runs on Vertex AI, for example vertex/train.yml.',
    ...StepsFile,
    properties: {
      ...StepsFile.properties,
      version: { ...StepsFile.properties.version, const: 1 },
      steps: {
        ...StepsFile.properties['steps'],
        minProperties: 1,
        propertyNames: { pattern: '^[a-z][a-z0-9_-]{0,62}$' },
      },
      ...early(StepsFile.properties, ['timeout']),
    },
    definitions: {
      ...others,
      Step: {
        ...Step,
        properties: { ...Step.properties, ...early(Step.properties, earlyKeys), ...Object.fromEntries(bodies) },
        ...oneKind,
      },
    },
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

/**
 * A step has exactly one kind. A validator would name the first kind as missing, so the name of the missing key says
 * what is. An unknown key is a misspelt kind, and has its own message.
 */
const oneKind: Json = {
  if: {
    propertyNames: {
      enum: Object.keys(stepsShapes['Step']?.fields ?? {}).filter(key => !kinds.some(kind => kind === key)),
    },
  },
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
  then: { required: [`a kind of step: ${kinds.join(', ')}`] },
  oneOf: [...kinds.map(kind => ({ required: [kind] })), { not: { anyOf: kinds.map(kind => ({ required: [kind] })) } }],
}

/** Returns a body in which nothing is required: defaults and compiled files fill in what Google requires. */
function bodySchema(kind: (typeof kinds)[number]): Json {
  const shape = bodyShapes()[messages[kind].body]
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
  const message = field.type === 'object' ? bodyShapes()[field.name] : undefined
  const inner =
    message === undefined ? { anyOf: [schema.properties[key], { type: 'string' }] } : withFile(message, below)
  return { ...schema, properties: { ...schema.properties, [key]: inner } }
}

/** Returns a schema that accepts the newest model of a display name at `path`. */
function withNewest(schema: ObjectSchema, shape: ObjectShape, [key, ...below]: Path): ObjectSchema {
  const field = key === undefined ? undefined : shape.fields[key]?.shape
  // Our messages have it in their shapes.
  if (key === undefined || (field?.type !== 'object' && field?.type !== 'string')) return schema
  const message = field.type === 'object' ? bodyShapes()[field.name] : undefined
  if (field.type === 'object' && !Object.hasOwn(google.shapes, field.name)) return schema
  const inner =
    message === undefined
      ? { anyOf: [schema.properties[key], { $ref: '#/definitions/NewestModel' }] }
      : withNewest(objectSchema(message, { references: true }), message, below)
  return { ...schema, properties: { ...schema.properties, [key]: inner } }
}

if (import.meta.main) {
  writeFileSync(new URL('../schemas/policy.schema.json', import.meta.url), policySchema())
  writeFileSync(new URL('../schemas/policy-test.schema.json', import.meta.url), policyTestsSchema())
  writeFileSync(new URL('../schemas/steps.schema.json', import.meta.url), stepsSchema())
}
