import type { Setup, SetupMember } from '../../../src/policy/compile/setup.ts'
import type { Drift } from '../../../src/policy/drift/difference.ts'
import { findDrift } from '../../../src/policy/drift/find-drift.ts'
import type {
  LiveAccount,
  LiveBinding,
  LivePool,
  LiveProject,
  LiveProvider,
  LiveSetup,
  Reading,
} from '../../../src/policy/drift/live.ts'
import { type NeededOn, nameOfPlace } from '../../../src/steps/needs.ts'

export const pool = 'projects/123456789/locations/global/workloadIdentityPools/github'
export const provider = `${pool}/providers/internal`
export const trainer = 'trainer@acme-ml.iam.gserviceaccount.com'
export const runtime = 'train-runtime@acme-ml.iam.gserviceaccount.com'
export const member = `principalSet://iam.googleapis.com/${pool}/attribute.train_512345678/true`
export const issuer = 'https://token.actions.githubusercontent.com'
export const number = '987654321'

const isTrain =
  "assertion.repository_id == '512345678' && has(assertion.ref) && assertion.ref == 'refs/heads/main' && has(assertion.event_name) && assertion.event_name in ['push', 'workflow_dispatch']"

const project: NeededOn = { type: 'project', project: 'acme-ml' }

/** One grant that trains as an account, with jobs that run as another. */
export const setup: Setup = {
  policies: [{ name: 'acme/fraud/.github/vertex-policy.yml', sha256: 'a'.repeat(64) }],
  pools: [{ resource: pool, projectNumber: '123456789', id: 'github', trust: 'internal' }],
  providers: [
    {
      resource: provider,
      pool,
      id: 'internal',
      issuer,
      description: `Compiled by keyless-vertex from acme/fraud/.github/vertex-policy.yml sha256:${'a'.repeat(64)}`,
      layout: 'conditions',
      layoutReason: '',
      mapping: {
        'google.subject':
          "assertion.repository_id + ':' + assertion.run_id + ':' + assertion.run_attempt + ':' + assertion.sha",
        'attribute.train_512345678': `${isTrain} ? 'true' : 'false'`,
      },
      condition: "assertion.repository_id == '512345678' && (attribute.train_512345678 == 'true')",
      grants: [{ policy: 'acme/fraud/.github/vertex-policy.yml', grant: 'train', members: [member] }],
      limits: [],
    },
  ],
  accounts: [
    { email: trainer, project: 'acme-ml', use: 'grant' },
    { email: runtime, project: 'acme-ml', use: 'runtime' },
  ],
  bindings: [
    binding({ type: 'service account', name: trainer }, 'roles/iam.workloadIdentityUser', member),
    binding({ type: 'service account', name: runtime }, 'roles/iam.serviceAccountUser', `serviceAccount:${trainer}`),
    binding(project, 'roles/aiplatform.user', `serviceAccount:${trainer}`),
    binding({ type: 'bucket', name: 'acme-models' }, 'roles/storage.objectUser', `serviceAccount:${runtime}`),
    binding({ type: 'bucket', name: 'acme-models' }, 'roles/storage.objectViewer', {
      agent: 'vertex',
      project: 'acme-ml',
    }),
  ],
  services: [],
  fences: { boundaries: [], deniedKeys: [], issuers: [] },
  notes: [],
}

function binding(on: NeededOn, role: string, who: SetupMember): Setup['bindings'][number] {
  return { on, role, member: who, why: 'grant train' }
}

/** The state that the set-up describes, for tests to change. */
export interface Changeable {
  pool: LivePool
  provider: LiveProvider
  others: LiveProvider[]
  accounts: Record<string, LiveAccount>
  /** By `nameOfPlace`. */
  places: Record<string, Reading<LiveBinding[] | undefined>>
  ancestors: { name: string; bindings: Reading<LiveBinding[]> }[]
  /** Project of the pool, if it was read. Its bindings are those of `project 123456789`. */
  poolProject: LiveProject | undefined
  roles: Record<string, Reading<string[] | undefined>>
  issuerKeys: LiveSetup['issuerKeys']
}

/** Returns Google's side as the set-up describes it. */
export function asCompiled(): Changeable {
  const [wanted] = setup.providers
  if (wanted === undefined) throw new Error('the set-up has no provider')
  const bound = (on: string): LiveBinding[] =>
    setup.bindings
      .filter(one => nameOfPlace(one.on) === on)
      .map(({ role, member: who }) => ({
        role,
        members: [
          typeof who === 'string' ? who : `serviceAccount:service-${number}@gcp-sa-aiplatform.iam.gserviceaccount.com`,
        ],
      }))
  const { mapping, condition, description } = wanted
  return {
    pool: { state: { value: { disabled: false, deleted: false } }, providers: { value: [] } },
    provider: otherProvider({ id: 'internal', mapping, condition, description }),
    others: [],
    accounts: Object.fromEntries(
      setup.accounts.map(({ email }) => [
        email,
        { state: { value: { disabled: false } }, bindings: { value: bound(email) }, keys: { value: [] } },
      ]),
    ),
    places: Object.fromEntries(['project acme-ml', 'gs://acme-models'].map(name => [name, { value: bound(name) }])),
    ancestors: [
      { name: 'folders/11', bindings: { value: [] } },
      { name: 'organizations/22', bindings: { value: [] } },
    ],
    poolProject: undefined,
    roles: {},
    issuerKeys: new Map(),
  }
}

export function otherProvider(fields: Partial<LiveProvider> & { readonly id: string }): LiveProvider {
  return {
    resource: `${pool}/providers/${fields.id}`,
    type: 'oidc',
    issuer,
    audiences: [],
    mapping: {},
    condition: '',
    description: '',
    uploadedKeys: undefined,
    disabled: false,
    deleted: false,
    ...fields,
  }
}

/** Compares the state with the set-up, after a change of it. */
export function driftAfter(
  change: (state: Changeable) => void,
  { accepted = [], reader }: { readonly accepted?: readonly string[]; readonly reader?: string } = {},
): Drift {
  const state = asCompiled()
  change(state)
  const providers =
    'value' in state.pool.providers ? { value: [state.provider, ...state.others] } : state.pool.providers
  const live: LiveSetup = {
    pools: new Map([[pool, { ...state.pool, providers }]]),
    accounts: new Map(Object.entries(state.accounts)),
    places: new Map(Object.entries(state.places)),
    projects: new Map([
      ['acme-ml', { number: { value: number }, ancestors: state.ancestors }],
      ...(state.poolProject === undefined ? [] : ([['123456789', state.poolProject]] as const)),
    ]),
    roles: new Map(Object.entries(state.roles)),
    issuerKeys: state.issuerKeys,
  }
  return findDrift({ setup, live, accepted: new Set(accepted), reader })
}
