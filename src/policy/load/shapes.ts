import { universes } from '../../core/universes.ts'
import type { ObjectShape, Shape, Shapes } from '../../document/shape.ts'
import { kinds } from '../../steps/model.ts'

const text: Shape = { type: 'string' }
const period: Shape = { type: 'string', format: 'period' }
const glob: Shape = { type: 'object', name: 'Glob' }
const listOf = (of: Shape): Shape => ({ type: 'list', of })
const mapOf = (name: string): Shape => ({ type: 'map', of: { type: 'object', name } })

/** What a claim is held against. Numbers are looked at closer by `when.ts`. */
const value: Shape = {
  type: 'either',
  of: [text, { type: 'boolean' }, { type: 'number' }, glob],
  expected: 'a string or {glob: …}',
}
export const matcher: Shape = {
  type: 'either',
  of: [value, listOf(value)],
  expected: 'a string, a list of strings, or {glob: …}',
}

/** What `allow` takes: exact, or with `*` inside one segment and `**` across them. */
const patterns: Shape = listOf({ type: 'either', of: [text, glob], expected: 'a string or {glob: …}' })

/** The policy file's form (DESIGN 2). What the contract has and this version does not do yet is refused, never ignored. */
export const policyShapes = {
  Policy: {
    fields: {
      version: {
        shape: { type: 'integer', minimum: 1, maximum: 1 },
        required: true,
        description: 'Version of this file format.',
      },
      requires: {
        shape: text,
        description: 'Versions of the action that this policy takes, as ">=1.0" or ">=1.0 <2". Read before all else.',
      },
      issuer: {
        shape: text,
        description:
          'The one OIDC issuer that this policy trusts. Default: https://token.actions.githubusercontent.com. Others: with an enterprise’s slug, data residency (with or without a slug), GitHub Enterprise Server.',
      },
      universe: {
        shape: { type: 'enum', values: universes },
        description: "Google's universe domain. Default: googleapis.com.",
      },
      providers: {
        shape: mapOf('Provider'),
        required: true,
        description: 'Workload identity providers by a name of your own; separate ones for inside and outside.',
      },
      grants: {
        shape: mapOf('Grant'),
        required: true,
        description: 'Roles, mapped deliberately one by one. Names: a-z, then a-z, 0-9 and _, 40 at most.',
      },
      audit: { shape: { type: 'object', name: 'Audit' }, description: 'A second home of the record.' },
    },
  },
  Audit: {
    fields: {
      cloud_logging: {
        shape: text,
        required: true,
        description:
          'projects/{project}/logs/{log}: every line of the record is written there too. The grant’s account needs roles/logging.logWriter.',
      },
    },
  },
  Provider: {
    fields: {
      resource: {
        shape: text,
        required: true,
        description: 'projects/{number}/locations/global/workloadIdentityPools/{pool}/providers/{provider}',
      },
      trust: {
        shape: { type: 'enum', values: ['internal', 'external'] },
        required: true,
        description: 'internal: merged code alone. external: code not yet merged. Never both in one pool.',
      },
      subject: {
        shape: { type: 'enum', values: ['run', 'sub', 'other'] },
        description:
          'What the provider maps to google.subject. run (default): repository_id:run_id:run_attempt:sha. sub: GitHub’s sub. other: something else; then the principal is not reported.',
      },
    },
  },
  Grant: {
    fields: {
      description: { shape: text, description: 'What this grant is for, for people.' },
      extends: {
        shape: text,
        description:
          'Name of one grant to inherit from: mappings merge key by key, lists and values of this grant replace the inherited ones. What is required may be inherited.',
      },
      abstract: {
        shape: { type: 'boolean' },
        description: 'Only a parent of other grants: it may be incomplete, and cannot be used. Not inherited.',
      },
      provider: { shape: text, required: true, description: 'Name of one of the providers above.' },
      when: {
        shape: { type: 'map', of: matcher },
        required: true,
        description:
          'Claims of the GitHub OIDC token; every line must hold. A string, a list (any of) or {glob: …}. Enforced by Google too, once compiled.',
      },
      branch: {
        shape: { type: 'object', name: 'Branch' },
        description: 'What must be true of the branch, asked of the GitHub API. Enforced by this action alone.',
      },
      approval: {
        shape: { type: 'object', name: 'Approval' },
        description: 'Who approved the environment, asked of the GitHub API. Enforced by this action alone.',
      },
      service_account: {
        shape: text,
        description:
          'E-mail of the service account to impersonate. Left out: direct access by the federated principal.',
      },
      token: {
        shape: { type: 'object', name: 'Token' },
        description: 'The access token of the impersonated service account.',
      },
      allow: {
        shape: { type: 'object', name: 'Allow' },
        description: 'Bounds on what steps may ask for. A list that is absent allows nothing of that kind.',
      },
      require: {
        shape: { type: 'object', name: 'Requirement' },
        description: 'What every body must have that can have it. Enforced by this action alone.',
      },
    },
  },
  Requirement: {
    fields: {
      labels: { shape: listOf(text), description: 'Keys of labels that must be there, with any value.' },
      encryptionSpec: {
        shape: { type: 'object', name: 'RequiredEncryption' },
        description: 'The customer-managed key.',
      },
      network: { shape: text, description: 'The VPC network, by full name.' },
      serviceAccount: { shape: text, description: 'The account that code runs as.' },
    },
  },
  RequiredEncryption: {
    fields: { kmsKeyName: { shape: text, required: true, description: 'The Cloud KMS key, by full name.' } },
  },
  Glob: {
    fields: {
      glob: {
        shape: text,
        required: true,
        description:
          '* stays inside one / segment, ** crosses them; the whole value must match; nothing else is special.',
      },
    },
  },
  Branch: {
    fields: {
      rules: {
        shape: listOf(text),
        description: 'Types of active rules that the ref must have, as pull_request. Rulesets only.',
      },
      merged: { shape: { type: 'boolean' }, description: 'A merged pull request must stand behind the very commit.' },
      reviews: {
        shape: { type: 'integer', minimum: 1, maximum: 10 },
        description:
          'Approving reviews that a ruleset of the ref must require at least, by required_approving_review_count.',
      },
    },
  },
  Approval: {
    fields: {
      reviewers: {
        shape: { type: 'integer', minimum: 1, maximum: 6 },
        required: true,
        description: 'How many distinct people must have approved. Bots do not count.',
      },
      among: {
        shape: { type: 'enum', values: ['reviewers'] },
        description:
          'reviewers: only those count who are among the reviewers of the environment now. A team counts if its members can be read.',
      },
      not_by: {
        shape: listOf({ type: 'enum', values: ['actor'] }),
        description: 'Who may not be among those who approved.',
      },
      reruns: {
        shape: { type: 'boolean' },
        description: 'Let attempts above 1 through, though approvals do not say which attempt they were for.',
      },
    },
  },
  Token: {
    fields: {
      lifetime: {
        shape: period,
        required: true,
        description: 'From 1m to 12h; above 1h only where an organization policy of Google allows it. Default: 1h.',
      },
    },
  },
  Allow: {
    fields: {
      steps: { shape: listOf({ type: 'enum', values: kinds }), description: 'Kinds of steps.' },
      methods: {
        shape: patterns,
        description: 'Methods that call may call, as PersistentResourceService.CreatePersistentResource.',
      },
      projects: { shape: patterns, description: 'Google Cloud project ids.' },
      locations: { shape: patterns, description: 'Vertex AI locations.' },
      service_accounts: {
        shape: patterns,
        description: 'Accounts that jobs may run as. default: what Vertex AI uses when a job names none.',
      },
      images: { shape: patterns, description: 'Container images, compared as written.' },
      templates: { shape: patterns, description: 'Pipeline templates: gs:// or Artifact Registry (by digest).' },
      machines: {
        shape: { type: 'object', name: 'Machines' },
        description: 'Machines of whatever a step starts or serves.',
      },
      storage: {
        shape: patterns,
        description: 'gs:// locations and bq:// tables that bodies may name, and file servers that they mount.',
      },
      models: { shape: patterns, description: "Model ids in the step's own project and location, or full names." },
      publisher_models: {
        shape: patterns,
        description: 'Models of Google and others by their short name, as gemini-2.5-flash, or publishers/…/models/….',
      },
      endpoints: {
        shape: patterns,
        description: "Endpoint ids in the step's own project and location, or full names.",
      },
      engines: {
        shape: patterns,
        description:
          "Agent engines that a step may change or call, by id in the step's own project and location or by full name. One that this grant made needs no entry to be changed by reasoningEngine.",
      },
      datasets: { shape: patterns, description: "Dataset ids in the step's own project and location, or full names." },
      networks: { shape: patterns, description: 'VPC networks and network attachments, by full name.' },
      kms_keys: { shape: patterns, description: 'Cloud KMS keys, by full name.' },
      tensorboards: { shape: patterns, description: "Ids in the step's own project and location, or full names." },
      reservations: { shape: patterns, description: 'Compute reservations by full name; any: ANY_RESERVATION.' },
      persistent_resources: { shape: patterns, description: 'Ids of persistent resources.' },
      timeout: { shape: period, description: 'Longest timeout of a step, and that of a step that names none.' },
      node_hours: {
        shape: { type: 'number', minimum: 0 },
        description:
          'Most node hours that the steps of a file may take together: replicas × trials × timeout, and budgets of AutoML.',
      },
      unchecked: {
        shape: patterns,
        description:
          "Fields newer than the action's schema that a step may have, where it names them under unchecked too, as customJob.jobSpec.newField.",
      },
    },
  },
  Machines: {
    fields: {
      types: { shape: patterns, description: 'Machine types; with a TPU topology: {type}/{topology}.' },
      accelerators: {
        shape: { type: 'map', of: { type: 'integer', minimum: 1 } },
        description:
          "Accelerator type to the largest count on one machine. '*': any other type, also one that only the run of a pipeline knows.",
      },
      replicas: {
        shape: { type: 'integer', minimum: 1 },
        description:
          "Largest number of a step's replicas at the same time: over worker pools, trials, and as far as it may scale.",
      },
    },
  },
} as const satisfies Shapes

/** Objects of which a grant may inherit a part: each may be incomplete by itself. */
export const inheritable = [
  'Grant',
  'Approval',
  'Token',
  'RequiredEncryption',
] as const satisfies (keyof typeof policyShapes)[]

/** The shapes without what may be inherited being required. */
export const partialShapes: Shapes = {
  ...policyShapes,
  ...Object.fromEntries(inheritable.map(name => [name, { fields: optional(policyShapes[name].fields) }])),
}

function optional(fields: ObjectShape['fields']): ObjectShape['fields'] {
  return Object.fromEntries(Object.entries(fields).map(([key, { required: _, ...field }]) => [key, field]))
}
