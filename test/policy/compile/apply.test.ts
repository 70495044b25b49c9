import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { acme } from '../../../emulator/acme.ts'
import { type Emulator, startEmulator } from '../../../emulator/emulator.ts'
import { administratorToken, organization } from '../../../emulator/gcloud/administrator.ts'
import { applyGcloudScript } from '../../../emulator/gcloud/apply.ts'
import { applyTerraform } from '../../../emulator/terraform/apply.ts'
import { compileSetup } from '../../../src/policy/compile/compile.ts'
import { renderGcloud } from '../../../src/policy/compile/gcloud.ts'
import type { Setup } from '../../../src/policy/compile/setup.ts'
import { renderTerraform } from '../../../src/policy/compile/terraform.ts'
import { loadPolicy } from '../../../src/policy/load/load.ts'
import type { Grant } from '../../../src/policy/policy.ts'
import { prepareProjects, setUpState } from './clouds.ts'
import { allFences, compileExample, everyKind, examples, hostile } from './setups.ts'

const root = resolve(import.meta.dirname, '../../..')
const file = '.github/vertex-policy.yml'
async function cloudFor(setup: Setup): Promise<Emulator> {
  const cloud = await startEmulator({ virtualTime: true })
  prepareProjects(cloud, setup)
  return cloud
}

/** A set-up whose only grant has hostile text in a condition. */
function hostileGrant(): Setup {
  const { policy, sha256 } = loadPolicy(readFileSync(join(root, 'examples/fraud', file), 'utf8'), file, '1.0.0')
  const [grant] = Object.values(policy.grants)
  if (grant === undefined) throw new Error('the example has a grant')
  const when: Grant['when'] = [...grant.when, { claim: 'environment', anyOf: [{ literal: hostile }] }]
  const grants = { [grant.name]: { ...grant, when } }
  return compileSetup([{ policy: { ...policy, grants }, name: `acme/fraud/${file}`, sha256 }])
}

/** Without the comparison that only Terraform has: test/policy/compile/checkov.test.ts shows that it changes nothing. */
const withoutCheckov = (state: object): unknown =>
  JSON.parse(
    JSON.stringify(state, (key, value: unknown) =>
      key === 'attributeCondition' && typeof value === 'string'
        ? value.replace(/^\((.*)\) && \(assertion\.sub == '[\w:-]+' \|\| has\(assertion\.repository_id\)\)$/s, '$1')
        : value,
    ),
  )

const writes = (sent: readonly { readonly method: string; readonly target: string }[]): string[] =>
  sent
    .filter(({ method, target }) => method !== 'GET' && !/:get(IamPolicy|Ancestry)/.test(target))
    .map(({ method, target }) => `${method} ${target}`)

describe.each([
  ['every kind of resource', everyKind] as const,
  ['all fences', { ...everyKind, fences: allFences }] as const,
  ...examples.map(one => [one, compileExample(one)] as const),
])('the set-up: %s', (_, setup) => {
  it('is the same by gcloud and by Terraform, and a second run changes nothing', async () => {
    await using byScript = await cloudFor(setup)
    const script = renderGcloud(setup)
    const first = await applyGcloudScript(byScript, script)
    expect([first.status, first.stderr]).toEqual([0, ''])
    const state = setUpState(byScript)
    const second = await applyGcloudScript(byScript, script)
    expect([second.status, second.stderr]).toEqual([0, ''])
    expect(setUpState(byScript)).toEqual(state)

    await using byTerraform = await cloudFor(setup)
    const hcl = renderTerraform(setup)
    const variables: Record<string, string> =
      setup.fences.boundaries.length === 0 ? {} : { organization: organization.split('/')[1] ?? '' }
    const applied = await applyTerraform(byTerraform, hcl, { variables })
    const made = setUpState(byTerraform)
    expect(withoutCheckov(made)).toEqual(state)
    const again = await applyTerraform(byTerraform, hcl, { variables, state: applied.state })
    expect(again.changes).toEqual([])
    expect(writes(again.sent)).toEqual([])
    expect(setUpState(byTerraform)).toEqual(made)
    expect(applied.outputs['providers']).toEqual(setup.providers.map(({ resource }) => resource))
  })
})

describe('a condition with hostile text', () => {
  const setup = hostileGrant()
  const [provider] = setup.providers
  const mapped = (cloud: Emulator): unknown => {
    const { attributeMapping, attributeCondition } = cloud.google.identity.pools[acme.pool]?.providers['internal'] ?? {}
    return { attributeMapping, attributeCondition }
  }
  const expected = { attributeMapping: provider?.mapping, attributeCondition: provider?.condition }

  it('arrives unchanged by Terraform, and by the script without processes', async () => {
    await using byTerraform = await cloudFor(setup)
    await applyTerraform(byTerraform, renderTerraform(setup))
    expect(withoutCheckov({ mapped: mapped(byTerraform) })).toEqual({ mapped: expected })
    await using byScript = await cloudFor(setup)
    await applyGcloudScript(byScript, renderGcloud(setup))
    expect(mapped(byScript)).toEqual(expected)
  })

  it('arrives unchanged through bash and a process for each command, and nothing else runs', async () => {
    const small: Setup = { ...setup, accounts: [], bindings: [], services: [] }
    await using cloud = await startEmulator()
    prepareProjects(cloud, small)
    const token = join(cloud.directory, 'token')
    writeFileSync(token, administratorToken(cloud))
    const folder = mkdtempSync(join(cloud.directory, 'run-'))
    const path = [join(root, 'emulator/gcloud/bin'), join(process.execPath, '..'), '/usr/bin', '/bin'].join(':')
    await promisify(execFile)('bash', ['-c', renderGcloud(small)], {
      cwd: folder,
      env: { ...cloud.environment, PATH: path, CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: token },
    })
    expect(mapped(cloud)).toEqual(expected)
    expect(readdirSync(folder)).toEqual([])
    expect(cloud.hosts().toSorted()).toEqual(['cloudresourcemanager.googleapis.com', 'iam.googleapis.com'])
  })
})

describe('what exists already', () => {
  const poolExists = async (): Promise<Emulator> => {
    const cloud = await cloudFor(everyKind)
    cloud.google.identity.pools[acme.pool] = { description: 'of another team', providers: {} }
    cloud.google.identity.serviceAccounts[acme.trainer] = { project: acme.project, bindings: [] }
    return cloud
  }

  it('stays as it is under gcloud, and gets the provider and the bindings', async () => {
    await using cloud = await poolExists()
    expect(await applyGcloudScript(cloud, renderGcloud(everyKind))).toMatchObject({ status: 0, stderr: '' })
    const { pools, serviceAccounts } = cloud.google.identity
    expect(pools[acme.pool]?.description).toBe('of another team')
    expect(Object.keys(pools[acme.pool]?.providers ?? {})).toEqual(['internal'])
    expect(serviceAccounts[acme.trainer]?.bindings).toHaveLength(1)
  })

  it('is a conflict under Terraform, unless its variables name it', async () => {
    await using cloud = await poolExists()
    await expect(applyTerraform(cloud, renderTerraform(everyKind))).rejects.toThrow('ALREADY_EXISTS')
    const applied = await applyTerraform(cloud, renderTerraform(everyKind), {
      variables: { existing_pools: [acme.pool], existing_service_accounts: [acme.trainer] },
    })
    expect(applied.changes.filter(change => /pool\.|service_account\./.test(change))).toEqual([
      '+ google_service_account.train-runtime_acme-ml',
    ])
    expect(cloud.google.identity.pools[acme.pool]?.description).toBe('of another team')
  })

  it('stops the script if the pool or the provider is deleted, before it adds a member', async () => {
    for (const deleted of ['pool', 'provider'] as const) {
      await using cloud = await cloudFor(everyKind)
      await applyGcloudScript(cloud, renderGcloud(everyKind))
      const pool = cloud.google.identity.pools[acme.pool]
      const gone = deleted === 'pool' ? pool : pool?.providers['internal']
      if (gone !== undefined) gone.deleted = true
      const { status, sent } = await applyGcloudScript(cloud, renderGcloud(everyKind))
      expect(status).toBe(1)
      expect(writes(sent).filter(request => request.includes(':setIamPolicy'))).toEqual([])
    }
  })
})

describe('a second policy on a provider', () => {
  const { policy, sha256 } = loadPolicy(readFileSync(join(root, 'examples/fraud', file), 'utf8'), file, '1.0.0')
  const first = { policy, name: `acme/fraud/${file}`, sha256 }
  /** The same grants for another repository. */
  const second = loadPolicyFor('987654321')

  function loadPolicyFor(id: string): typeof first {
    const text = readFileSync(join(root, 'examples/fraud', file), 'utf8').replaceAll('512345678', id)
    return { ...loadPolicy(text, file, '1.0.0'), name: `acme/churn/${file}` }
  }

  it('cannot overwrite what the first one admits: the script stops, and nothing changes', async () => {
    const alone = compileSetup([second])
    await using cloud = await cloudFor(alone)
    await applyGcloudScript(cloud, renderGcloud(compileSetup([first])))
    const state = setUpState(cloud)
    const refused = await applyGcloudScript(cloud, renderGcloud(alone))
    expect(refused.status).toBe(1)
    expect(refused.stderr).toContain(`Compiled by keyless-vertex from acme/fraud/${file} sha256:`)
    expect(setUpState(cloud)).toEqual(state)
    expect(writes(refused.sent).filter(request => !/services/.test(request))).toEqual([])
  })

  it('overwrites it on purpose with TAKE_OVER=yes', async () => {
    const alone = compileSetup([second])
    await using cloud = await cloudFor(alone)
    await applyGcloudScript(cloud, renderGcloud(compileSetup([first])))
    const taken = await applyGcloudScript(cloud, renderGcloud(alone), { TAKE_OVER: 'yes' })
    expect(taken).toMatchObject({ status: 0, stderr: '' })
    const { attributeCondition, description } = cloud.google.identity.pools[acme.pool]?.providers['internal'] ?? {}
    expect(attributeCondition).toBe(alone.providers[0]?.condition)
    expect(description).toBe(alone.providers[0]?.description)
  })

  it('is added by compiling both, and the first one cannot then remove it alone', async () => {
    const both = compileSetup([first, second])
    await using cloud = await cloudFor(both)
    await applyGcloudScript(cloud, renderGcloud(compileSetup([first])))
    expect(await applyGcloudScript(cloud, renderGcloud(both))).toMatchObject({ status: 0, stderr: '' })
    const state = setUpState(cloud)
    expect(await applyGcloudScript(cloud, renderGcloud(compileSetup([second, first])))).toMatchObject({ status: 0 })
    expect((await applyGcloudScript(cloud, renderGcloud(compileSetup([first])))).status).toBe(1)
    expect(cloud.google.identity.pools).toEqual(Object(state).pools)
  })

  it('cannot overwrite it by Terraform: its state does not have the provider', async () => {
    const alone = compileSetup([second])
    await using cloud = await cloudFor(alone)
    const applied = await applyTerraform(cloud, renderTerraform(compileSetup([first])))
    expect(applied.changes).not.toEqual([])
    const { pools } = structuredClone(cloud.google.identity)
    const variables = {
      existing_pools: [acme.pool],
      existing_service_accounts: alone.accounts.map(({ email }) => email),
    }
    await expect(applyTerraform(cloud, renderTerraform(alone), { variables })).rejects.toThrow('ALREADY_EXISTS')
    expect(cloud.google.identity.pools).toEqual(pools)
  })
})

describe('a policy that changes', () => {
  const [provider] = everyKind.providers
  const narrowed: Setup = {
    ...everyKind,
    providers:
      provider === undefined ? [] : [{ ...provider, condition: `${provider.condition} && assertion.sha != ''` }],
    bindings: everyKind.bindings.slice(0, -1),
  }

  it('updates the provider in place, and Terraform takes back what it granted', async () => {
    await using cloud = await cloudFor(everyKind)
    const { state } = await applyTerraform(cloud, renderTerraform(everyKind))
    const applied = await applyTerraform(cloud, renderTerraform(narrowed), { state })
    expect(applied.changes).toEqual([
      '~ google_iam_workload_identity_pool_provider.github_internal_123456789',
      expect.stringMatching(/^- google_artifact_registry_repository_iam_member\.artifactregistry_reader_/),
    ])
    await using fresh = await cloudFor(everyKind)
    await applyTerraform(fresh, renderTerraform(narrowed))
    expect(setUpState(cloud)).toEqual(setUpState(fresh))
  })

  it('updates the provider in one request under gcloud: its old mapping never meets the new condition', async () => {
    await using cloud = await cloudFor(everyKind)
    await applyGcloudScript(cloud, renderGcloud(everyKind))
    const { sent } = await applyGcloudScript(cloud, renderGcloud(narrowed))
    expect(writes(sent).filter(request => request.includes('/providers/'))).toEqual([
      expect.stringMatching(/^PATCH .*updateMask=.*attributeCondition.*attributeMapping/),
    ])
    expect(cloud.google.identity.pools[acme.pool]?.providers['internal']?.attributeCondition).toContain('sha')
  })
})

describe('the emulated Terraform', () => {
  it.each([
    ['resource "google_compute_instance" "x" {}', 'this type is not emulated'],
    ['resource "google_service_account" "x" { account = "y" }', 'unknown parts: account'],
    ['module "x" {}', 'unknown parts: module'],
    ['resource "google_service_account" "x" { account_id = upper("y") }', 'unknown expression'],
    ['resource "google_service_account" "x" { depends_on = [google_service_account.y] }', 'not declared'],
    ['variable "x" { type = number }', 'unknown type'],
    ['variable "x" { type = string }', 'variable x has no value'],
  ])('refuses what it does not know: %s', async (hcl, message) => {
    await using cloud = await cloudFor(everyKind)
    await expect(applyTerraform(cloud, hcl)).rejects.toThrow(message)
  })
})
