import { universes } from '../../core/universes.ts'
import type { ObjectShape, Shape, Shapes } from '../../document/shape.ts'
import { kinds } from '../../steps/kinds/kind-names.ts'
import { lendShapes } from './lend-shapes.ts'

const textShape = { type: 'string' } as const
const policyPeriod = { type: 'string', format: 'period' } as const
const glob = { type: 'object', name: 'Glob' } as const
const listOf = <const S extends Shape>(of: S) => ({ type: 'list', of }) as const
const mapOf = <const Name extends string>(name: Name) => ({ type: 'map', of: { type: 'object', name } }) as const

/** The value of a claim's condition. `src/policy/load/when.ts` checks numbers in more detail. */
const value = {
  type: 'either',
  of: [textShape, { type: 'boolean' }, { type: 'number' }, glob],
  expected: 'a string or {glob: …}',
} as const satisfies Shape

export const matcher = {
  type: 'either',
  of: [value, listOf(value)],
  expected: 'a string, a list of strings, or {glob: …}',
} as const satisfies Shape

/** A pattern in `allow`: exact, or with `*` inside one segment and `**` across them. */
const pattern = { type: 'either', of: [textShape, glob], expected: 'a string or {glob: …}' } as const satisfies Shape
const patterns = listOf(pattern)

/**
 * The form of the policy file. Anything that this version does not support is refused, never ignored. See
 * docs/policy.md.
 */
export const policyShapes = {
  Policy: {
    fields: {
      version: {
        shape: { type: 'integer', minimum: 1, maximum: 1 },
        required: true,
        description: 'Version of the file format: 1.',
      },
      requires: {
        shape: textShape,
        description:
          'Versions of the action that this policy accepts, such as ">=1.0" or ">=1.0 <2". The action checks this key first.',
      },
      issuer: {
        shape: textShape,
        description:
          'The only OIDC issuer that this policy trusts. Default: https://token.actions.githubusercontent.com. Also accepted: the issuer of an enterprise, of data residency, and of GitHub Enterprise Server.',
      },
      universe: {
        shape: { type: 'enum', values: universes },
        description: 'Universe domain of Google Cloud. Default: googleapis.com.',
      },
      providers: {
        shape: mapOf('Provider'),
        required: true,
        description:
          'Workload identity providers, by names that you choose. Use separate providers for merged and unmerged code.',
      },
      grants: {
        shape: mapOf('Grant'),
        required: true,
        description:
          'Grants by name. A workflow names the grant that it uses. A name starts with a-z and continues with a-z, 0-9 and _, up to 40 characters.',
      },
      audit: {
        shape: { type: 'object', name: 'Audit' },
        description: 'Where the action also writes the audit record.',
      },
      prices: {
        shape: { type: 'object', name: 'MachinePrices' },
        description:
          'What machines cost, for the estimates in summaries and plans. The action knows no prices of its own: write those of your contract and region. A price allows nothing.',
      },
    },
  },
  MachinePrices: {
    fields: {
      currency: {
        shape: textShape,
        required: true,
        description: 'Currency of all prices: three letters, such as USD or EUR.',
      },
      per_hour: {
        shape: { type: 'object', name: 'HourlyPrices' },
        required: true,
        description: 'Prices of one hour.',
      },
    },
  },
  HourlyPrices: {
    fields: {
      machines: {
        shape: { type: 'map', of: { type: 'number', minimum: 0, maximum: 1e9 } },
        description:
          'Machine type, as in allow.machines.types, to its price. cloudbuild: the default machine of a build. automl: a node of AutoML.',
      },
      accelerators: {
        shape: { type: 'map', of: { type: 'number', minimum: 0, maximum: 1e9 } },
        description:
          "Accelerator type to the price of one. 0 if the machine's price includes it, as for a2-highgpu-1g.",
      },
    },
  },
  Audit: {
    fields: {
      cloud_logging: {
        shape: textShape,
        required: true,
        description:
          'A log in Cloud Logging, projects/{project}/logs/{log}. The action also writes each line of the record there. The service account of the grant needs roles/logging.logWriter.',
      },
    },
  },
  Provider: {
    fields: {
      resource: {
        shape: textShape,
        required: true,
        description:
          'Full resource name: projects/{number}/locations/global/workloadIdentityPools/{pool}/providers/{provider}',
      },
      trust: {
        shape: { type: 'enum', values: ['internal', 'external'] },
        required: true,
        description: 'internal: only merged code. external: unmerged code. One pool cannot have both.',
      },
      subject: {
        shape: { type: 'enum', values: ['run', 'sub', 'other'] },
        description:
          'What the provider maps to google.subject. run (default): repository_id:run_id:run_attempt:sha. sub: the claim sub. other: anything else; the action then reports no principal.',
      },
    },
  },
  Grant: {
    fields: {
      description: { shape: textShape, description: 'The purpose of this grant, for readers.' },
      extends: {
        shape: textShape,
        description:
          'Name of the parent grant. Mappings merge key by key; lists and single values of this grant replace the inherited ones. A grant can inherit required keys.',
      },
      abstract: {
        shape: { type: 'boolean' },
        description:
          'true: only a parent of other grants. It may be incomplete, and no workflow can use it. Not inherited.',
      },
      provider: { shape: textShape, required: true, description: 'Name of a provider in this file.' },
      when: {
        shape: { type: 'map', of: matcher },
        required: true,
        description:
          "Conditions on the claims of the GitHub OIDC token. All of them must match. A value is a string, a list (any of) or {glob: …}. `keyless-vertex compile` makes Google's side admit the same tokens.",
      },
      branch: {
        shape: { type: 'object', name: 'Branch' },
        description: 'Conditions on the branch, from the GitHub API. Only this action enforces them.',
      },
      approval: {
        shape: { type: 'object', name: 'Approval' },
        description:
          'Conditions on the approval of the environment, from the GitHub API. Only this action enforces them.',
      },
      service_account: {
        shape: textShape,
        description:
          'E-mail address of the service account to impersonate. Default: direct access by the federated principal.',
      },
      token: {
        shape: { type: 'object', name: 'Token' },
        description: 'The access token of the impersonated service account.',
      },
      allow: {
        shape: { type: 'object', name: 'Allow' },
        description: 'Limits on what steps may request. A missing list allows nothing of its kind.',
      },
      require: {
        shape: { type: 'object', name: 'Requirement' },
        description: 'Fields that every body must have, if its kind has them. Only this action enforces them.',
      },
      lend: {
        shape: { type: 'object', name: 'Lend' },
        description: 'What it lends to other programs of the job: calls of Vertex AI, or credentials. For mode: lend.',
      },
    },
  },
  ...lendShapes,
  Requirement: {
    fields: {
      labels: { shape: listOf(textShape), description: 'Label keys that must exist, with any value.' },
      encryptionSpec: {
        shape: { type: 'object', name: 'RequiredEncryption' },
        description: 'The customer-managed encryption key.',
      },
      network: { shape: textShape, description: 'Full name of the VPC network.' },
      serviceAccount: { shape: textShape, description: 'Service account that the code runs as.' },
    },
  },
  RequiredEncryption: {
    fields: { kmsKeyName: { shape: textShape, required: true, description: 'Full name of the Cloud KMS key.' } },
  },
  Glob: {
    fields: {
      glob: {
        shape: textShape,
        required: true,
        description:
          '* matches within one / segment, ** across segments. The glob must match the whole value. No other character is special.',
      },
    },
  },
  Branch: {
    fields: {
      rules: {
        shape: listOf(textShape),
        description:
          'Rule types that must be active in the rulesets of the ref, such as pull_request. Classic branch protection does not count.',
      },
      merged: {
        shape: { type: 'boolean' },
        description: 'true: the commit must be the merge commit of a merged pull request.',
      },
      reviews: {
        shape: { type: 'integer', minimum: 1, maximum: 10 },
        description:
          'Minimum of the approving reviews that a ruleset of the ref requires (required_approving_review_count).',
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
          'reviewers: only current reviewers of the environment count. A team counts if the action can read its members.',
      },
      not_by: {
        shape: listOf({ type: 'enum', values: ['actor'] }),
        description: 'Whose approval does not count. actor: the person who started the run.',
      },
      reruns: {
        shape: { type: 'boolean' },
        description: 'true: allow run attempts above 1, although approvals do not say to which attempt they belong.',
      },
    },
  },
  Token: {
    fields: {
      lifetime: {
        shape: policyPeriod,
        required: true,
        description:
          'Lifetime of the access token, from 1m to 12h. More than 1h needs an organization policy at Google. Default: 1h.',
      },
    },
  },
  Allow: {
    fields: {
      steps: { shape: listOf({ type: 'enum', values: kinds }), description: 'Kinds of steps, such as customJob.' },
      methods: {
        shape: patterns,
        description: 'API methods that call may call, such as PersistentResourceService.CreatePersistentResource.',
      },
      projects: { shape: patterns, description: 'Google Cloud project ids.' },
      locations: { shape: patterns, description: 'Vertex AI locations.' },
      service_accounts: {
        shape: patterns,
        description:
          'Service accounts that your code may run as. default: the account that Vertex AI uses if a job names no account.',
      },
      images: { shape: patterns, description: 'Container images, compared as written.' },
      build_steps: {
        shape: patterns,
        description: "Images of your own steps of a buildImage. They run as the build's service account.",
      },
      templates: { shape: patterns, description: 'Pipeline templates: gs://, or Artifact Registry by digest.' },
      machines: {
        shape: { type: 'object', name: 'Machines' },
        description: 'Machines of jobs and deployed models.',
      },
      storage: {
        shape: patterns,
        description: 'gs:// locations, bq:// tables and mounted file servers that a body may name.',
      },
      writes: {
        shape: patterns,
        description:
          'gs:// objects and folders that uploads may write. A folder needs an entry that ends with / or **: gs://acme-ml-code/train/**.',
      },
      models: { shape: patterns, description: "Model ids in the step's own project and location, or full names." },
      publisher_models: {
        shape: patterns,
        description:
          "Google's models by their short name, such as gemini-2.5-flash. Any as {publisher}/{model}, such as anthropic/claude-*, or as publishers/…/models/….",
      },
      endpoints: {
        shape: patterns,
        description: "Endpoint ids in the step's own project and location, or full names.",
      },
      engines: {
        shape: patterns,
        description:
          "Agent engines that a step may change, call or ask: ids in the step's own project and location, or full names. reasoningEngine may change an engine that this grant created without an entry.",
      },
      datasets: {
        shape: patterns,
        description:
          "Dataset ids in the step's own project and location, or full names. For gate.rows: PROJECT.DATASET of BigQuery.",
      },
      networks: { shape: patterns, description: 'Full names of VPC networks and network attachments.' },
      kms_keys: { shape: patterns, description: 'Full names of Cloud KMS keys.' },
      tensorboards: {
        shape: patterns,
        description: "TensorBoard ids in the step's own project and location, or full names.",
      },
      reservations: {
        shape: patterns,
        description: 'Full names of Compute Engine reservations. any: ANY_RESERVATION.',
      },
      persistent_resources: { shape: patterns, description: 'Ids of persistent resources.' },
      secrets: {
        shape: patterns,
        description:
          "Secrets of Secret Manager that your code may receive: ids in the step's own project, or projects/{project}/secrets/{id}.",
      },
      timeout: { shape: policyPeriod, description: 'Maximum timeout of a step, and the default of steps without one.' },
      node_hours: {
        shape: { type: 'number', minimum: 0 },
        description:
          'Maximum node hours of all steps of a file together: replicas × trials × timeout, plus AutoML budgets.',
      },
      unchecked: {
        shape: patterns,
        description:
          "Fields newer than the action's schema, such as customJob.jobSpec.newField. The step must list them under unchecked too.",
      },
    },
  },
  Machines: {
    fields: {
      types: { shape: patterns, description: 'Machine types. With a TPU topology: {type}/{topology}.' },
      accelerators: {
        shape: { type: 'map', of: { type: 'integer', minimum: 1 } },
        description:
          "Accelerator type to the maximum count on one machine. '*': any other type, also one that is known only when a pipeline runs.",
      },
      replicas: {
        shape: { type: 'integer', minimum: 1 },
        description:
          'Maximum replicas of a step at the same time: over all worker pools, times parallel trials, and up to the scaling limit.',
      },
    },
  },
} as const satisfies Shapes

/** Objects that a grant may inherit in part. Each may be incomplete by itself. */
export const inheritable = [
  'Grant',
  'Approval',
  'Token',
  'RequiredEncryption',
  'Lend',
  'Gateway',
] as const satisfies (keyof typeof policyShapes)[]

/** The shapes with inheritable parts optional. */
export const partialShapes: Shapes = {
  ...policyShapes,
  ...Object.fromEntries(inheritable.map(name => [name, { fields: withoutRequired(policyShapes[name].fields) }])),
}

function withoutRequired(fields: ObjectShape['fields']): ObjectShape['fields'] {
  return Object.fromEntries(Object.entries(fields).map(([key, { required: _, ...field }]) => [key, field]))
}
