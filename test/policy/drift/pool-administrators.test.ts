import { describe, expect, it } from 'vitest'
import { partsOfGrant, partsOfSetup } from '../../../src/policy/drift/parts.ts'
import { type Changeable, driftAfter, pool, provider, setup } from './setups.ts'

const robot = 'serviceAccount:ci@acme-pools.iam.gserviceaccount.com'
const poolAdmin = 'roles/iam.workloadIdentityPoolAdmin'

/** Binds a role on the project of the pool, which is not that of the accounts. */
const onPoolProject =
  (role: string, member: string, condition?: string) =>
  (state: Changeable): void => {
    state.poolProject = { number: { value: '123456789' }, ancestors: [] }
    state.places['project 123456789'] = { value: [{ role, members: [member], condition }] }
  }

it('reads the project of the pool, for the whole set-up only', () => {
  expect(partsOfSetup(setup).poolProjects).toEqual(['123456789'])
  expect(partsOfGrant(setup).poolProjects).toEqual([])
})

describe('a person who can change whom the provider admits is named', () => {
  it.each([
    poolAdmin,
    'roles/owner',
    'roles/admin',
    'roles/iam.securityAdmin',
    'roles/resourcemanager.projectIamAdmin',
  ])('a service account with %s on the project of the pool', role => {
    const { differences } = driftAfter(onPoolProject(role, robot))
    expect(differences).toMatchObject([
      { rule: 'pool-administrator', effect: 'lets in', on: 'project 123456789', providers: [provider] },
    ])
    expect(differences[0]?.message).toContain(`${robot} can change whom the pool github admits (${role}`)
    expect(differences[0]?.fix.commands.join()).toContain('gcloud projects remove-iam-policy-binding 123456789')
  })

  it.each([
    'iam.googleapis.com/workloadIdentityPoolProviders.update',
    'iam.googleapis.com/workloadIdentityPoolProviders.create',
    'iam.workloadIdentityPools.update',
    'resourcemanager.projects.setIamPolicy',
  ])('a role with %s', permission => {
    const role = 'projects/acme-pools/roles/pools'
    const { differences } = driftAfter(state => {
      onPoolProject(role, robot)(state)
      state.roles[role] = { value: [permission] }
    })
    expect(differences).toMatchObject([{ rule: 'pool-administrator', effect: 'lets in' }])
  })

  it('a principal of the pool itself', () => {
    const { differences } = driftAfter(onPoolProject(poolAdmin, `principalSet://iam.googleapis.com/${pool}/*`))
    expect(differences).toContainEqual(expect.objectContaining({ rule: 'pool-administrator', effect: 'lets in' }))
  })

  it('a person with a role that only this project defines', () => {
    const role = 'projects/acme-pools/roles/pools'
    const { differences } = driftAfter(state => {
      onPoolProject(role, 'user:eve@evil.example')(state)
      state.roles[role] = { value: ['iam.googleapis.com/workloadIdentityPoolProviders.update'] }
    })
    expect(differences).toMatchObject([{ rule: 'pool-administrator', effect: 'lets in' }])
  })

  it('by a role on the organization above the pool', () => {
    const { differences } = driftAfter(state => {
      onPoolProject('roles/viewer', robot)(state)
      const bindings = { value: [{ role: poolAdmin, members: [robot] }] }
      state.poolProject = {
        number: { value: '123456789' },
        ancestors: [{ name: 'organizations/33', bindings }],
      }
    })
    expect(differences).toMatchObject([{ rule: 'pool-administrator', effect: 'lets in', on: 'organizations/33' }])
  })

  it('with the condition of the binding', () => {
    const { differences } = driftAfter(
      onPoolProject(poolAdmin, robot, 'request.time < timestamp("2027-01-01T00:00:00Z")'),
    )
    expect(differences[0]?.message).toContain('under the condition')
  })
})

describe('administrators are notes', () => {
  it.each(['roles/owner', poolAdmin])('people with %s', role => {
    const { differences, notes } = driftAfter(onPoolProject(role, 'group:platform@acme.example'))
    expect(differences).toEqual([])
    expect(notes.map(({ message }) => message).join()).toContain(`(${role} on project 123456789): an administrator`)
  })

  it('a service account that was accepted', () => {
    const { differences, notes } = driftAfter(onPoolProject(poolAdmin, robot), { accepted: [robot] })
    expect(differences).toEqual([])
    expect(notes.map(({ message }) => message).join()).toContain('as accepted')
  })
})

it.each(['roles/iam.workloadIdentityPoolViewer', 'roles/iam.serviceAccountAdmin', 'roles/viewer'])(
  'says nothing of %s on the project of the pool, which changes no pool',
  role => {
    expect(driftAfter(onPoolProject(role, robot)).differences).toEqual([])
  },
)

it('goes by what Google says of editors', () => {
  const withEditor = (value: string[]) =>
    driftAfter(state => {
      onPoolProject('roles/editor', robot)(state)
      state.roles['roles/editor'] = { value }
    }).differences.map(({ rule }) => rule)
  expect(withEditor(['iam.serviceAccounts.actAs'])).toEqual([])
  expect(withEditor(['iam.googleapis.com/workloadIdentityPools.update'])).toEqual(['pool-administrator'])
})

describe('what cannot be read of the project of the pool is unknown', () => {
  const refused = { what: 'It', words: 'no' }
  it.each<[string, (state: Changeable) => void]>([
    [
      'its bindings',
      state => {
        state.places['project 123456789'] = refused
      },
    ],
    [
      'that it is "not found"',
      state => {
        state.places['project 123456789'] = { value: undefined }
      },
    ],
    [
      'what is above it',
      state => {
        state.poolProject = { number: { value: '123456789' }, ancestors: [], unreadable: refused }
      },
    ],
    ['a role of it', onPoolProject('projects/acme-pools/roles/secret', robot)],
  ])('%s', (_, change) => {
    const { differences } = driftAfter(state => {
      onPoolProject('roles/viewer', robot)(state)
      change(state)
    })
    expect(differences).toMatchObject([{ rule: 'unreadable', effect: 'unknown' }])
  })
})
