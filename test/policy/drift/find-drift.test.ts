import { describe, expect, it } from 'vitest'
import type { DriftEffect, DriftRule } from '../../../src/policy/drift/difference.ts'
import { findDrift } from '../../../src/policy/drift/find-drift.ts'
import type { LiveAccount, LiveBinding } from '../../../src/policy/drift/live.ts'
import { partsOfGrant, partsOfSetup, setupOfGrant } from '../../../src/policy/drift/parts.ts'
import {
  type Changeable,
  driftAfter,
  issuer,
  member,
  otherProvider,
  pool,
  provider,
  runtime,
  setup,
  trainer,
} from './setups.ts'

interface Case {
  readonly name: string
  readonly change: (state: Changeable) => void
  readonly rule: DriftRule
  readonly effect: DriftEffect
  /** Part of the message. */
  readonly says: string
  /** Part of the fix. */
  readonly fix: string
}

const bindingsOf = (state: Changeable, email: string): LiveBinding[] => {
  const bindings = state.accounts[email]?.bindings
  if (bindings === undefined || !('value' in bindings)) throw new Error('no bindings')
  return [...bindings.value]
}

function bind(state: Changeable, email: string, more: LiveBinding): void {
  const account = state.accounts[email]
  if (account !== undefined)
    state.accounts[email] = { ...account, bindings: { value: [...bindingsOf(state, email), more] } }
}

function bindOn(state: Changeable, place: string, more: LiveBinding): void {
  const reading = state.places[place]
  state.places[place] = { value: [...(reading !== undefined && 'value' in reading ? (reading.value ?? []) : []), more] }
}

const someone = 'user:eve@evil.example'
const jwk = (kid: string, n: string) => ({ kid, kty: 'RSA', n, e: 'AQAB' })

const cases: readonly Case[] = [
  {
    name: 'a pool that is gone',
    change: state => {
      state.pool = { ...state.pool, state: { value: undefined } }
    },
    rule: 'pool-state',
    effect: 'keeps out',
    says: 'does not exist',
    fix: 'Run again what compile prints',
  },
  {
    name: 'a pool that somebody disabled',
    change: state => {
      state.pool = { ...state.pool, state: { value: { disabled: true, deleted: false } } }
    },
    rule: 'pool-state',
    effect: 'keeps out',
    says: 'is disabled',
    fix: 'gcloud iam workload-identity-pools update github',
  },
  {
    name: 'a pool that somebody deleted',
    change: state => {
      state.pool = { ...state.pool, state: { value: { disabled: false, deleted: true } } }
    },
    rule: 'pool-state',
    effect: 'keeps out',
    says: 'is deleted',
    fix: 'gcloud iam workload-identity-pools undelete github',
  },
  {
    name: 'a provider that is gone',
    change: state => {
      state.provider = otherProvider({ id: 'another', disabled: true })
    },
    rule: 'provider-state',
    effect: 'keeps out',
    says: 'does not exist',
    fix: 'Run again what compile prints',
  },
  {
    name: 'a provider that somebody disabled',
    change: state => {
      state.provider = { ...state.provider, disabled: true }
    },
    rule: 'provider-state',
    effect: 'keeps out',
    says: 'is disabled',
    fix: '--no-disabled',
  },
  {
    name: 'a provider that somebody deleted',
    change: state => {
      state.provider = { ...state.provider, deleted: true }
    },
    rule: 'provider-state',
    effect: 'keeps out',
    says: 'is deleted',
    fix: 'providers undelete internal',
  },
  {
    name: 'a provider of another type',
    change: state => {
      state.provider = { ...state.provider, type: 'aws', issuer: '' }
    },
    rule: 'provider-state',
    effect: 'keeps out',
    says: 'aws',
    fix: 'providers delete internal',
  },
  {
    name: 'an issuer of an attacker',
    change: state => {
      state.provider = { ...state.provider, issuer: 'https://evil.example' }
    },
    rule: 'provider-issuer',
    effect: 'lets in',
    says: 'https://evil.example',
    fix: `--issuer-uri=${issuer}`,
  },
  {
    name: 'an issuer that refuses our own tokens',
    change: state => {
      state.provider = { ...state.provider, issuer: `${issuer}/acme` }
    },
    rule: 'provider-issuer',
    effect: 'keeps out',
    says: 'refuses tokens of',
    fix: `--issuer-uri=${issuer}`,
  },
  {
    name: 'an audience of another service',
    change: state => {
      state.provider = {
        ...state.provider,
        audiences: [`https://iam.googleapis.com/${provider}`, 'https://other.example'],
      }
    },
    rule: 'provider-audience',
    effect: 'lets in',
    says: 'https://other.example',
    fix: `--allowed-audiences=https://iam.googleapis.com/${provider}`,
  },
  {
    name: 'audiences without our own',
    change: state => {
      state.provider = { ...state.provider, audiences: ['https://other.example'] }
    },
    rule: 'provider-audience',
    effect: 'keeps out',
    says: 'refuses its own audience',
    fix: `--allowed-audiences=https://iam.googleapis.com/${provider}`,
  },
  {
    name: 'another mapping of the subject',
    change: state => {
      state.provider = { ...state.provider, mapping: { ...state.provider.mapping, 'google.subject': 'assertion.sub' } }
    },
    rule: 'provider-mapping',
    effect: 'neither',
    says: 'assertion.sub',
    fix: '--attribute-mapping=',
  },
  {
    name: 'an uploaded key that the issuer has removed',
    change: state => {
      state.provider = {
        ...state.provider,
        uploadedKeys: JSON.stringify({ keys: [jwk('old', 'AQ'), jwk('new', 'Ag')] }),
      }
      state.issuerKeys = new Map([[issuer, { value: [{ id: 'new', material: 'Ag AQAB   ' }] }]])
    },
    rule: 'provider-keys',
    effect: 'lets in',
    says: 'uploaded key old',
    fix: '--jwk-json-path=issuer-keys.json',
  },
  {
    name: 'a key of the issuer that nobody uploaded',
    change: state => {
      state.provider = { ...state.provider, uploadedKeys: JSON.stringify({ keys: [jwk('old', 'AQ')] }) }
      state.issuerKeys = new Map([
        [
          issuer,
          {
            value: [
              { id: 'old', material: 'AQ AQAB   ' },
              { id: 'new', material: 'Ag AQAB   ' },
            ],
          },
        ],
      ])
    },
    rule: 'provider-keys',
    effect: 'keeps out',
    says: 'The key new',
    fix: '--jwk-json-path=issuer-keys.json',
  },
  {
    name: 'an uploaded key with the id of another one',
    change: state => {
      state.provider = { ...state.provider, uploadedKeys: JSON.stringify({ keys: [jwk('one', 'EVIL')] }) }
      state.issuerKeys = new Map([[issuer, { value: [{ id: 'one', material: 'Ag AQAB   ' }] }]])
    },
    rule: 'provider-keys',
    effect: 'lets in',
    says: 'uploaded key one',
    fix: '--jwk-json-path=issuer-keys.json',
  },
  {
    name: 'another provider that maps the attribute of a grant',
    change: state => {
      state.others.push(
        otherProvider({
          id: 'evil',
          issuer: 'https://evil.example',
          mapping: { 'attribute.train_512345678': "'true'" },
        }),
      )
    },
    rule: 'other-provider',
    effect: 'lets in',
    says: 'evil.example',
    fix: '--disabled',
  },
  {
    name: 'another provider, if all of the pool is bound',
    change: state => {
      state.others.push(otherProvider({ id: 'okta', issuer: 'https://acme.okta.example' }))
      bind(state, trainer, {
        role: 'roles/iam.workloadIdentityUser',
        members: [`principalSet://iam.googleapis.com/${pool}/*`],
      })
    },
    rule: 'other-provider',
    effect: 'lets in',
    says: 'okta',
    fix: '--disabled',
  },
  {
    name: 'an account that is gone',
    change: state => {
      const account = state.accounts[trainer]
      if (account) state.accounts[trainer] = { ...account, state: { value: undefined } }
    },
    rule: 'account-state',
    effect: 'keeps out',
    says: 'does not exist',
    fix: 'Run again what compile prints',
  },
  {
    name: 'an account that somebody disabled',
    change: state => {
      const account = state.accounts[trainer]
      if (account) state.accounts[trainer] = { ...account, state: { value: { disabled: true } } }
    },
    rule: 'account-state',
    effect: 'keeps out',
    says: 'is disabled',
    fix: `gcloud iam service-accounts enable ${trainer}`,
  },
  {
    name: 'a stored key, which is a way around everything',
    change: state => {
      const account = state.accounts[trainer]
      if (account)
        state.accounts[trainer] = {
          ...account,
          keys: { value: [{ id: 'abc123', disabled: false, createdAt: '2026-01-02T03:04:05Z' }] },
        }
    },
    rule: 'account-key',
    effect: 'lets in',
    says: 'abc123',
    fix: `gcloud iam service-accounts keys delete abc123 --iam-account=${trainer}`,
  },
  {
    name: 'a grant whose binding is gone',
    change: state => {
      const account = state.accounts[trainer]
      if (account) state.accounts[trainer] = { ...account, bindings: { value: [] } }
    },
    rule: 'missing-binding',
    effect: 'keeps out',
    says: 'has no roles/iam.workloadIdentityUser',
    fix: `gcloud iam service-accounts add-iam-policy-binding ${trainer}`,
  },
  {
    name: 'a grant whose binding has a condition',
    change: state => {
      const account = state.accounts[trainer]
      const condition = 'request.time < timestamp("2026-01-01T00:00:00Z")'
      if (account)
        state.accounts[trainer] = {
          ...account,
          bindings: { value: [{ role: 'roles/iam.workloadIdentityUser', members: [member], condition }] },
        }
    },
    rule: 'missing-binding',
    effect: 'unknown',
    says: 'only under the condition',
    fix: 'add-iam-policy-binding',
  },
  {
    name: 'jobs that may not run as their account',
    change: state => {
      const account = state.accounts[runtime]
      if (account) state.accounts[runtime] = { ...account, bindings: { value: [] } }
    },
    rule: 'missing-binding',
    effect: 'keeps out',
    says: 'has no roles/iam.serviceAccountUser',
    fix: `gcloud iam service-accounts add-iam-policy-binding ${runtime}`,
  },
  {
    name: 'a role on the project that is gone',
    change: state => {
      state.places['project acme-ml'] = { value: [] }
    },
    rule: 'missing-binding',
    effect: 'keeps out',
    says: 'has no roles/aiplatform.user on project acme-ml',
    fix: 'gcloud projects add-iam-policy-binding acme-ml',
  },
  {
    name: 'a service agent that lost its role on a bucket',
    change: state => {
      state.places['gs://acme-models'] = {
        value: [{ role: 'roles/storage.objectUser', members: [`serviceAccount:${runtime}`] }],
      }
    },
    rule: 'missing-binding',
    effect: 'keeps out',
    says: 'service-987654321@gcp-sa-aiplatform.iam.gserviceaccount.com has no roles/storage.objectViewer',
    fix: 'gcloud storage buckets add-iam-policy-binding gs://acme-models',
  },
  ...['roles/iam.workloadIdentityUser', 'roles/iam.serviceAccountTokenCreator', 'roles/iam.serviceAccountUser'].flatMap(
    role =>
      [
        someone,
        'allUsers',
        'allAuthenticatedUsers',
        `principalSet://iam.googleapis.com/${pool}/*`,
        'serviceAccount:x@y.iam.gserviceaccount.com',
      ].map(
        (who): Case => ({
          name: `${who} with ${role} on the account`,
          change: state => bind(state, trainer, { role, members: [who] }),
          rule: 'other-member',
          effect: 'lets in',
          says: who,
          fix: `gcloud iam service-accounts remove-iam-policy-binding ${trainer}`,
        }),
      ),
  ),
  {
    name: 'the attribute of a removed grant, as long as a provider maps it',
    change: state => {
      state.provider = { ...state.provider, mapping: { ...state.provider.mapping, 'attribute.old_1': "'true'" } }
      bind(state, trainer, {
        role: 'roles/iam.workloadIdentityUser',
        members: [`principalSet://iam.googleapis.com/${pool}/attribute.old_1/true`],
      })
    },
    rule: 'other-member',
    effect: 'lets in',
    says: 'a provider of the pool still maps it',
    fix: 'remove-iam-policy-binding',
  },
  {
    name: 'the attribute of a removed grant that nothing maps',
    change: state =>
      bind(state, trainer, {
        role: 'roles/iam.workloadIdentityUser',
        members: [`principalSet://iam.googleapis.com/${pool}/attribute.old_1/true`],
      }),
    rule: 'other-member',
    effect: 'neither',
    says: 'left of a removed grant',
    fix: 'remove-iam-policy-binding',
  },
  {
    name: 'a custom role with the permission to get tokens',
    change: state => {
      bind(state, trainer, { role: 'projects/acme-ml/roles/helper', members: [someone] })
      state.roles['projects/acme-ml/roles/helper'] = { value: ['iam.serviceAccounts.getAccessToken'] }
    },
    rule: 'other-member',
    effect: 'lets in',
    says: 'get its tokens',
    fix: '--role=projects/acme-ml/roles/helper',
  },
  {
    name: 'a custom role that cannot be read',
    change: state => bind(state, trainer, { role: 'projects/acme-ml/roles/helper', members: [someone] }),
    rule: 'unreadable',
    effect: 'unknown',
    says: 'what user:eve@evil.example may do',
    fix: '',
  },
  ...(['project acme-ml', 'folders/11', 'organizations/22'] as const).map(
    (place): Case => ({
      name: `a role on ${place} that lets others get tokens`,
      change: state => {
        const more = { role: 'roles/iam.serviceAccountTokenCreator', members: [someone] }
        if (place === 'project acme-ml') bindOn(state, place, more)
        else
          state.ancestors = state.ancestors.map(one =>
            one.name === place ? { ...one, bindings: { value: [more] } } : one,
          )
      },
      rule: 'inherited-binding',
      effect: 'lets in',
      says: 'user:eve@evil.example can',
      fix: {
        'project acme-ml': 'gcloud projects remove-iam-policy-binding acme-ml',
        'folders/11': 'gcloud resource-manager folders remove-iam-policy-binding 11',
        'organizations/22': 'gcloud organizations remove-iam-policy-binding 22',
      }[place],
    }),
  ),
  {
    name: 'the default account of machines, which is an editor of the project',
    change: state =>
      bindOn(state, 'project acme-ml', {
        role: 'roles/editor',
        members: ['serviceAccount:987654321-compute@developer.gserviceaccount.com'],
      }),
    rule: 'inherited-binding',
    effect: 'lets in',
    says: 'store a key of it',
    fix: 'gcloud projects remove-iam-policy-binding acme-ml',
  },
  {
    name: 'an account of a grant that owns its project',
    change: state => bindOn(state, 'project acme-ml', { role: 'roles/owner', members: [`serviceAccount:${trainer}`] }),
    rule: 'wider-role',
    effect: 'lets in',
    says: 'no grant of the policy needs',
    fix: '--role=roles/owner',
  },
  {
    name: 'an account of a grant with a role that no step needs',
    change: state =>
      bindOn(state, 'project acme-ml', { role: 'roles/storage.objectViewer', members: [`serviceAccount:${trainer}`] }),
    rule: 'wider-role',
    effect: 'neither',
    says: 'roles/storage.objectViewer',
    fix: 'remove-iam-policy-binding',
  },
  {
    name: 'a whole pool with a role on the project',
    change: state =>
      bindOn(state, 'project acme-ml', {
        role: 'roles/aiplatform.user',
        members: [`principalSet://iam.googleapis.com/${pool}/*`],
      }),
    rule: 'wider-role',
    effect: 'lets in',
    says: 'roles/aiplatform.user',
    fix: 'remove-iam-policy-binding',
  },
]

describe('a change of the live state is found, with what it does and the fix', () => {
  it.each(cases)('$name', ({ change, rule, effect, says, fix }) => {
    const { differences } = driftAfter(change)
    const found = differences.filter(one => one.rule === rule && one.effect === effect)
    expect(differences.map(one => [one.rule, one.effect])).toContainEqual([rule, effect])
    expect(found.map(({ message }) => message).join('\n')).toContain(says)
    const fixes = found.flatMap(one => [
      one.fix.words,
      ...one.fix.commands.map(command => JSON.stringify(command).replaceAll('\\"', '"')),
    ])
    expect(fixes.join('\n')).toContain(fix)
  })
})

describe('no drift', () => {
  it('without a change there is none', () => {
    expect(driftAfter(() => {})).toEqual({ differences: [], notes: [] })
  })

  const harmless: readonly (readonly [string, (state: Changeable) => void])[] = [
    [
      'the own audience in a list',
      state => {
        state.provider = { ...state.provider, audiences: [`https://iam.googleapis.com/${provider}`] }
      },
    ],
    [
      'a service agent of Google with a wide role',
      state =>
        bindOn(state, 'project acme-ml', {
          role: 'roles/editor',
          members: ['serviceAccount:987654321@cloudservices.gserviceaccount.com'],
        }),
    ],
    [
      'a member that was deleted',
      state =>
        bind(state, trainer, {
          role: 'roles/iam.serviceAccountTokenCreator',
          members: ['deleted:user:eve@evil.example?uid=1'],
        }),
    ],
    [
      'a role that only shows an account',
      state => bind(state, trainer, { role: 'roles/iam.serviceAccountViewer', members: [someone] }),
    ],
  ]
  it.each(harmless)('%s', (_, change) => {
    expect(driftAfter(change).differences).toEqual([])
  })

  it('the owner of the provider is a note if the description names another policy', () => {
    const notesFor = (description: string): string[] =>
      driftAfter(state => {
        state.provider = { ...state.provider, description }
      }).notes.map(({ message }) => message)
    const digest = `sha256:${'b'.repeat(64)}`
    const own = 'Compiled by keyless-vertex from acme/fraud/.github/vertex-policy.yml'
    for (const same of [`${own} ${digest}`, '', 'GitHub Actions', 'Compiled by keyless-vertex from 20 policies'])
      expect(notesFor(same)).toEqual([])
    expect(notesFor(`${own}, acme/churn/.github/vertex-policy.yml ${digest}`)).toEqual([
      `The provider ${provider} was compiled from other policies: "acme/churn/.github/vertex-policy.yml". Compile and compare all policies of a provider together`,
    ])
    expect(notesFor(`Compiled by keyless-vertex from acme/\u001b[2J/x ${digest}`).join()).not.toContain('\u001b')
  })

  it('administrators of a project and accepted members are notes', () => {
    const owner = driftAfter(state =>
      bindOn(state, 'project acme-ml', { role: 'roles/owner', members: ['group:platform@acme.example'] }),
    )
    expect(owner.differences).toEqual([])
    expect(owner.notes.map(({ message }) => message).join()).toContain('an administrator')
    const accepted = driftAfter(
      state => bind(state, trainer, { role: 'roles/iam.serviceAccountTokenCreator', members: [someone] }),
      {
        accepted: [someone],
      },
    )
    expect(accepted.differences).toEqual([])
    expect(accepted.notes.map(({ message }) => message).join()).toContain('as accepted')
  })

  it('a project of somebody that is named like one of a service agent gets no trust', () => {
    const agent = 'serviceAccount:service-1@gcp-sa-evil.iam.gserviceaccount.com'
    const { differences } = driftAfter(state =>
      bind(state, trainer, { role: 'roles/iam.serviceAccountTokenCreator', members: [agent] }),
    )
    expect(differences.map(({ effect }) => effect)).toEqual(['lets in'])
  })
})

describe('what cannot be read is unknown, with the role that is missing', () => {
  const refused = (permission: string, role: string, on: string) => ({
    what: 'It',
    words: `Permission '${permission}' denied on resource (or it may not exist).`,
    missing: { permission, role, on },
  })
  const ofPool = (permission: string) =>
    refused(permission, 'roles/iam.workloadIdentityPoolViewer', 'projects/123456789')
  const ofAccount = (permission: string) => refused(permission, 'roles/iam.serviceAccountViewer', 'projects/acme-ml')
  const onAccount = (state: Changeable, change: Partial<LiveAccount>): void => {
    const account = state.accounts[trainer]
    if (account) state.accounts[trainer] = { ...account, ...change }
  }
  const unreadable: readonly (readonly [string, string, (state: Changeable) => void])[] = [
    [
      'the pool',
      'roles/iam.workloadIdentityPoolViewer',
      state => {
        state.pool = { ...state.pool, state: ofPool('iam.workloadIdentityPools.get') }
      },
    ],
    [
      'its providers',
      'roles/iam.workloadIdentityPoolViewer',
      state => {
        state.pool = { ...state.pool, providers: ofPool('iam.workloadIdentityPoolProviders.list') }
      },
    ],
    [
      'the keys of an account',
      'roles/iam.serviceAccountViewer',
      state => onAccount(state, { keys: ofAccount('iam.serviceAccountKeys.list') }),
    ],
    [
      'the bindings of an account',
      'roles/iam.serviceAccountViewer',
      state => onAccount(state, { bindings: ofAccount('iam.serviceAccounts.getIamPolicy') }),
    ],
    [
      'the bindings of the project',
      'roles/browser',
      state => {
        state.places['project acme-ml'] = refused(
          'resourcemanager.projects.getIamPolicy',
          'roles/browser',
          'projects/acme-ml',
        )
      },
    ],
    [
      'the bindings of the organization',
      'roles/iam.securityReviewer',
      state => {
        const bindings = refused(
          'resourcemanager.organizations.getIamPolicy',
          'roles/iam.securityReviewer',
          'organizations/22',
        )
        state.ancestors = [{ name: 'organizations/22', bindings }]
      },
    ],
  ]
  it.each(unreadable)('%s', (_, role, change) => {
    const reader = 'serviceAccount:drift@acme-ml.iam.gserviceaccount.com'
    const { differences } = driftAfter(change, { reader })
    expect(differences.length).toBeGreaterThan(0)
    for (const one of differences) {
      expect(one).toMatchObject({ rule: 'unreadable', effect: 'unknown' })
      expect(one.message).toContain('could not be read')
      expect(one.fix.words).toContain(role)
      expect(one.fix.commands.join('\n')).toContain(`--role=${role} --member=${reader}`)
    }
    // No colon announces commands that are not there.
    for (const { fix } of driftAfter(change).differences)
      expect([fix.words.endsWith('.'), fix.commands]).toEqual([true, []])
  })
})

it('lists what lets somebody in first', () => {
  const { differences } = driftAfter(state => {
    state.places['project acme-ml'] = { value: [] }
    bind(state, trainer, { role: 'roles/iam.workloadIdentityUser', members: ['allUsers'] })
  })
  expect(differences.map(({ effect }) => effect)).toEqual(['lets in', 'keeps out'])
})

const tokenCreator = 'roles/iam.serviceAccountTokenCreator'

describe('ways into an account that drift once called fine', () => {
  it.each<[string, (state: Changeable) => void, string]>([
    [
      'a role on a bucket for every identity of the pool',
      state =>
        bindOn(state, 'gs://acme-models', {
          role: 'roles/storage.admin',
          members: [`principalSet://iam.googleapis.com/${pool}/*`],
        }),
      'has roles/storage.admin on gs://acme-models, which no grant of the policy needs',
    ],
    [
      'the code of jobs without an account, which gets the tokens of its service agent',
      state =>
        bind(state, trainer, {
          role: tokenCreator,
          members: ['serviceAccount:service-987654321@gcp-sa-aiplatform-cc.iam.gserviceaccount.com'],
        }),
      'code that Vertex AI runs in project 987654321',
    ],
    [
      'a service agent that users of another project steer',
      state =>
        bind(state, trainer, { role: tokenCreator, members: ['serviceAccount:666@cloudservices.gserviceaccount.com'] }),
      'for everybody who may use it in project 666',
    ],
    [
      'an API key that is bound to the account',
      state => {
        state.roles['roles/iam.serviceAccountApiKeyBindingAdmin'] = {
          value: ['iam.serviceAccountApiKeyBindings.create'],
        }
        bind(state, trainer, { role: 'roles/iam.serviceAccountApiKeyBindingAdmin', members: [someone] })
      },
      `${someone} can store a key of it`,
    ],
  ])('%s', (_, change, says) => {
    const { differences } = driftAfter(change)
    expect(differences).toMatchObject([{ effect: 'lets in', message: expect.stringContaining(says) }])
  })

  it('names a role of a grant account on a bucket that its grants do not need', () => {
    const { differences } = driftAfter(state =>
      bindOn(state, 'gs://acme-models', { role: 'roles/storage.objectViewer', members: [`serviceAccount:${trainer}`] }),
    )
    expect(differences).toMatchObject([{ rule: 'wider-role', effect: 'neither', on: 'gs://acme-models' }])
  })

  it('trusts the agents of the projects of the policy, with the roles that Google gives to them', () => {
    const { differences } = driftAfter(state => {
      bind(state, trainer, {
        role: tokenCreator,
        members: ['serviceAccount:service-987654321@gcp-sa-aiplatform.iam.gserviceaccount.com'],
      })
      state.roles['roles/aiplatform.customCodeServiceAgent'] = { value: ['iam.serviceAccounts.actAs'] }
      bindOn(state, 'project acme-ml', {
        role: 'roles/aiplatform.customCodeServiceAgent',
        members: ['serviceAccount:service-987654321@gcp-sa-aiplatform-cc.iam.gserviceaccount.com'],
      })
    })
    expect(differences).toEqual([])
  })

  it('does not take the project of an account for empty because it is "not found"', () => {
    const { differences } = driftAfter(state => {
      state.places['project acme-ml'] = { value: undefined }
    })
    expect(differences).toContainEqual(
      expect.objectContaining({ rule: 'unreadable', effect: 'unknown', on: 'project acme-ml' }),
    )
  })
})

describe('an account that the set-up does not create', () => {
  const email = '987654321-compute@developer.gserviceaccount.com'
  const bindings = [
    { on: { type: 'service account', name: email }, role: 'roles/iam.workloadIdentityUser', member, why: '' } as const,
  ]
  const compiled = { ...setup, accounts: [], bindings }

  it('is read with its project', () => {
    expect(partsOfSetup(compiled)).toMatchObject({ accounts: [email], projects: ['987654321'] })
    expect(partsOfGrant(setupOfGrant(compiled, { pool }, email)).accounts).toEqual([email])
  })

  it('can be used by others, too', () => {
    const eve = { role: tokenCreator, members: [someone] }
    const own = { role: 'roles/iam.workloadIdentityUser', members: [member] }
    const { differences } = findDrift({
      setup: compiled,
      live: {
        ...{ pools: new Map(), projects: new Map(), roles: new Map(), issuerKeys: new Map(), places: new Map() },
        accounts: new Map([
          [email, { state: { value: { disabled: false } }, bindings: { value: [own, eve] }, keys: { value: [] } }],
        ]),
      },
      accepted: new Set(),
    })
    expect(differences).toMatchObject([{ rule: 'other-member', effect: 'lets in', on: email }])
  })
})
