import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { compileSetup } from '../../../src/policy/compile/compile.ts'
import type { Layout, Setup, SetupFences } from '../../../src/policy/compile/setup.ts'
import { loadPolicy } from '../../../src/policy/load/load.ts'

const folder = resolve(import.meta.dirname, '../../../examples')
const file = '.github/vertex-policy.yml'
/** Names of the examples that have a policy. */
export const examples: readonly string[] = readdirSync(folder).filter(name => existsSync(join(folder, name, file)))

export function compileExample(example: string, layout: Layout | 'auto' = 'auto'): Setup {
  const { policy, sha256 } = loadPolicy(readFileSync(join(folder, example, file), 'utf8'), file, '1.0.0')
  return compileSetup([{ policy, name: `acme/fraud/${file}`, sha256 }], { layout })
}

const number = '123456789'
export const pool = `projects/${number}/locations/global/workloadIdentityPools/github`
export const trainer = 'trainer@acme-ml.iam.gserviceaccount.com'
const member = `principalSet://iam.googleapis.com/${pool}/attribute.train_512345678/true`
const policy = 'acme/fraud/.github/vertex-policy.yml'

export const noFences: SetupFences = { boundaries: [], deniedKeys: [], issuers: [] }

export const allFences: SetupFences = {
  boundaries: [{ pool, projects: ['acme-ml'] }],
  deniedKeys: ['acme-ml'],
  issuers: [{ projectNumber: number, issuers: ['https://token.actions.githubusercontent.com'] }],
}

/** A set-up with every kind of resource that a rendering knows. */
export const everyKind: Setup = {
  policies: [{ name: policy, sha256: 'ab'.repeat(32) }],
  pools: [{ resource: pool, projectNumber: number, id: 'github', trust: 'internal' }],
  providers: [
    {
      resource: `${pool}/providers/internal`,
      pool,
      id: 'internal',
      issuer: 'https://token.actions.githubusercontent.com',
      description: `${policy} abababab`,
      layout: 'conditions',
      layoutReason: 'The grants are for one repository.',
      mapping: {
        'google.subject':
          "assertion.repository_id + ':' + assertion.run_id + ':' + assertion.run_attempt + ':' + assertion.sha",
        'attribute.train_512345678':
          "assertion.repository_id == '512345678' && has(assertion.event_name) && assertion.event_name in ['push', 'workflow_dispatch'] ? 'true' : 'false'",
      },
      condition: "assertion.repository_id == '512345678' && (attribute.train_512345678 == 'true')",
      grants: [{ policy, grant: 'train', members: [member] }],
      limits: [],
    },
  ],
  accounts: [
    { email: trainer, project: 'acme-ml', use: 'grant' },
    { email: 'train-runtime@acme-ml.iam.gserviceaccount.com', project: 'acme-ml', use: 'runtime' },
    { email: '123456789-compute@developer.gserviceaccount.com', project: '123456789', use: 'runtime' },
  ],
  bindings: [
    {
      on: { type: 'service account', name: trainer },
      role: 'roles/iam.workloadIdentityUser',
      member,
      why: 'grant train: impersonates its account',
    },
    {
      on: { type: 'project', project: 'acme-ml' },
      role: 'roles/aiplatform.user',
      member: `serviceAccount:${trainer}`,
      why: 'grant train: trains (allow.steps)',
    },
    {
      on: { type: 'bucket', name: 'acme-models' },
      role: 'roles/storage.objectViewer',
      member: `serviceAccount:${trainer}`,
      why: 'grant train: reads metrics',
    },
    {
      on: { type: 'repository', name: 'train', project: 'acme-images', location: 'us' },
      role: 'roles/artifactregistry.reader',
      member: { agent: 'vertex', project: 'acme-ml' },
      why: 'grant train: reads images of another project',
    },
  ],
  services: [
    { project: 'acme-ml', services: ['aiplatform.googleapis.com', 'iam.googleapis.com'] },
    { project: 'acme-images', services: ['artifactregistry.googleapis.com'] },
  ],
  fences: noFences,
  notes: [{ grant: 'train', message: 'grant train: allow.storage has **.', cure: 'Grant the roles yourself.' }],
}

/** Text that ends a word, a comment or a template somewhere, and would then run, expand or vanish. */
export const hostile = [
  ...['comma, \'single\', "double"', '$(touch x)', '`touch x`', '${HOME} $HOME', '%{ if true }', '!!', '^;^'],
  ...[
    'line\nend',
    'tab\tend',
    'back\\slash\\',
    '日本 e\u0301 \u202e',
    '*?[a]~',
    '; exit 0 #',
    '@;',
    '$${x} %%{y}',
    '&& ||',
  ],
].join(' ')

/** A set-up with hostile text wherever a policy could bring some. */
export const hostileSetup: Setup = {
  ...everyKind,
  policies: [{ name: hostile, sha256: 'ab'.repeat(32) }],
  providers: everyKind.providers.map(provider => ({
    ...provider,
    description: hostile,
    layoutReason: hostile,
    mapping: { ...provider.mapping, 'attribute.hostile': hostile, 'attribute.other': `'${hostile}'` },
    condition: hostile,
    grants: provider.grants.map(grant => ({ ...grant, policy: hostile })),
  })),
  bindings: everyKind.bindings.map(binding => ({
    ...binding,
    why: hostile,
    ...(typeof binding.member === 'string' ? { member: `${binding.member}/${hostile}` } : {}),
  })),
  notes: [{ message: hostile, cure: hostile }],
}
