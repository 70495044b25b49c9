import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acme } from '../../emulator/acme.ts'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import { applyTerraform } from '../../emulator/terraform/apply.ts'
import { renderGcloud } from '../../src/policy/compile/gcloud.ts'
import { renderTerraform } from '../../src/policy/compile/terraform.ts'
import { type CommandResult, makeWorkplace, type Workplace } from '../cli/terminal.ts'
import {
  compiled,
  folder,
  liveAccount,
  liveProvider,
  organization,
  reader,
  runCommands,
  setUpByCompile,
} from './drifts.ts'
import { policyPath, policyText } from './harness.ts'

let place: Workplace
beforeAll(async () => {
  place = await makeWorkplace({ [policyPath]: policyText })
})
afterAll(() => place[Symbol.asyncDispose]())

interface DriftJson {
  readonly ok: boolean
  readonly providers: readonly { readonly provider: string; readonly worst?: string }[]
  readonly differences: readonly {
    readonly rule: string
    readonly effect: string
    readonly on: string
    readonly message: string
    readonly fix: { readonly words: string; readonly commands: readonly string[] }
  }[]
  readonly notes: readonly { readonly message: string }[]
}

async function started(): Promise<Emulator> {
  const cloud = await startEmulator({})
  await setUpByCompile(cloud)
  return cloud
}

/** Runs `keyless-vertex drift`. It must send nothing that changes anything, and print no token. */
async function drift(
  cloud: Emulator,
  args: readonly string[] = [],
  token = cloud.google.issueToken(reader),
): Promise<CommandResult> {
  const before = cloud.requests.length
  const environment = { ...cloud.environment, GOOGLE_OAUTH_ACCESS_TOKEN: token }
  const result = await place.run(['drift', ...args], { environment, ca: await caOf(cloud) })
  const sent = cloud.requests.slice(before)
  const changing = sent.filter(({ method, path }) => method !== 'GET' && !/:(getIamPolicy|getAncestry)$/.test(path))
  expect(changing.map(({ method, path }) => `${method} ${path}`)).toEqual([])
  expect(result.stdout + result.stderr).not.toContain(token)
  return result
}

async function caOf({ caFile }: Emulator): Promise<string> {
  const { readFile } = await import('node:fs/promises')
  return readFile(caFile, 'utf8')
}

async function driftOf(cloud: Emulator): Promise<DriftJson> {
  const { stdout, stderr } = await drift(cloud, ['--json'])
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

test('right after what compile prints was applied, there is no drift', async () => {
  await using cloud = await started()
  const found = await driftOf(cloud)
  expect(found.differences).toEqual([])
  expect(found).toMatchObject({ ok: true, providers: [{ provider: acme.provider }] })
  expect(await drift(cloud)).toMatchObject({ exit: 0, stderr: '' })
})

test('a provider that other policies took over is named, with them', async () => {
  await using cloud = await started()
  expect((await driftOf(cloud)).notes).toEqual([])
  liveProvider(cloud).description = `Compiled by keyless-vertex from acme/churn/vertex.yml sha256:${'a'.repeat(64)}`
  const { ok, notes } = await driftOf(cloud)
  expect(ok).toBe(true)
  expect(notes.map(({ message }) => message).join()).toContain('compiled from other policies: "acme/churn/vertex.yml"')
})

test('right after the Terraform of compile was applied, there is no drift', async () => {
  await using cloud = await startEmulator({})
  await setUpByCompile(cloud, compiled(), async () => {
    await applyTerraform(cloud, renderTerraform(compiled()))
  })
  expect((await driftOf(cloud)).differences).toEqual([])
})

interface Mutation {
  readonly name: string
  readonly change: (cloud: Emulator) => void
  readonly rule: string
  readonly effect: string
}

const mutations: readonly Mutation[] = [
  {
    name: 'the provider is disabled',
    change: cloud => {
      liveProvider(cloud).disabled = true
    },
    rule: 'provider-state',
    effect: 'keeps out',
  },
  {
    name: 'the condition is gone',
    change: cloud => {
      liveProvider(cloud).attributeCondition = 'true'
    },
    rule: 'provider-condition',
    effect: 'lets in',
  },
  {
    name: 'the mapping admits every branch',
    change: cloud => {
      const provider = liveProvider(cloud)
      const [name = '', cel = ''] =
        Object.entries(provider.attributeMapping).find(([key]) => key.startsWith('attribute.')) ?? []
      provider.attributeMapping[name] = cel.replace(
        "assertion.ref == 'refs/heads/main'",
        "assertion.ref.startsWith('refs/')",
      )
    },
    rule: 'provider-mapping',
    effect: 'lets in',
  },
  {
    name: 'the provider accepts the audience of another service',
    change: cloud => {
      liveProvider(cloud).allowedAudiences = [`https://iam.googleapis.com/${acme.provider}`, 'https://other.example']
    },
    rule: 'provider-audience',
    effect: 'lets in',
  },
  {
    name: 'the pool is disabled',
    change: ({ google }) => {
      const pool = google.identity.pools[acme.pool]
      if (pool) pool.disabled = true
    },
    rule: 'pool-state',
    effect: 'keeps out',
  },
  {
    name: 'another provider of the pool maps the attribute of the grant',
    change: ({ google }) => {
      const pool = google.identity.pools[acme.pool]
      if (pool)
        pool.providers['evil'] = {
          issuerUri: 'https://evil.example',
          attributeMapping: { 'google.subject': 'assertion.sub', 'attribute.train_512345678': "'true'" },
        }
    },
    rule: 'other-provider',
    effect: 'lets in',
  },
  {
    name: 'the binding of the grant is gone',
    change: cloud => {
      liveAccount(cloud, acme.trainer).bindings = []
    },
    rule: 'missing-binding',
    effect: 'keeps out',
  },
  {
    name: 'jobs may not run as their account any more',
    change: cloud => {
      liveAccount(cloud, acme.runtime).bindings = []
    },
    rule: 'missing-binding',
    effect: 'keeps out',
  },
  {
    name: 'the whole pool may impersonate the account',
    change: cloud => {
      liveAccount(cloud, acme.trainer).bindings.push({
        role: 'roles/iam.workloadIdentityUser',
        members: [`principalSet://iam.googleapis.com/${acme.pool}/*`],
      })
    },
    rule: 'other-member',
    effect: 'lets in',
  },
  {
    name: 'a user may get tokens of the account',
    change: cloud => {
      liveAccount(cloud, acme.trainer).bindings.push({
        role: 'roles/iam.serviceAccountTokenCreator',
        members: ['user:eve@evil.example'],
      })
    },
    rule: 'other-member',
    effect: 'lets in',
  },
  {
    name: 'the attribute of a removed grant is still bound',
    change: cloud => {
      liveAccount(cloud, acme.trainer).bindings.push({
        role: 'roles/iam.workloadIdentityUser',
        members: [`principalSet://iam.googleapis.com/${acme.pool}/attribute.old_512345678/true`],
      })
    },
    rule: 'other-member',
    effect: 'neither',
  },
  {
    name: 'the account has a stored key',
    change: cloud => {
      liveAccount(cloud, acme.trainer).keys = [{ id: 'ab'.repeat(20), createdAt: '2026-01-02T03:04:05Z' }]
    },
    rule: 'account-key',
    effect: 'lets in',
  },
  {
    name: 'the account is disabled',
    change: cloud => {
      liveAccount(cloud, acme.trainer).disabled = true
    },
    rule: 'account-state',
    effect: 'keeps out',
  },
  ...['project', folder, organization].map(
    (level): Mutation => ({
      name: `a role on the ${level} lets a user get tokens of all accounts`,
      change: ({ google: { identity } }) => {
        const [project] = identity.projects
        const bindings = level === 'project' ? project?.bindings : identity.containers[level]?.bindings
        bindings?.push({ role: 'roles/iam.serviceAccountTokenCreator', members: ['user:eve@evil.example'] })
      },
      rule: 'inherited-binding',
      effect: 'lets in',
    }),
  ),
  {
    name: 'a service account may change the provider, by a role of its own',
    change: ({ google: { identity } }) => {
      identity.roles['projects/acme-ml/roles/pools'] = ['iam.workloadIdentityPoolProviders.update']
      identity.projects[0]?.bindings.push({
        role: 'projects/acme-ml/roles/pools',
        members: [`serviceAccount:${acme.runtime}`],
      })
    },
    rule: 'pool-administrator',
    effect: 'lets in',
  },
  {
    name: 'a role on the folder lets a service account change the pools below',
    change: ({ google: { identity } }) => {
      identity.containers[folder]?.bindings.push({
        role: 'roles/iam.workloadIdentityPoolAdmin',
        members: [`serviceAccount:${acme.runtime}`],
      })
    },
    rule: 'pool-administrator',
    effect: 'lets in',
  },
  {
    name: 'the account of the grant owns the project',
    change: ({ google: { identity } }) => {
      identity.projects[0]?.bindings.push({ role: 'roles/owner', members: [`serviceAccount:${acme.trainer}`] })
    },
    rule: 'wider-role',
    effect: 'lets in',
  },
  {
    name: 'the account of the grant lost its role on the project',
    change: ({ google: { identity } }) => {
      for (const { members } of identity.projects[0]?.bindings ?? [])
        if (members.includes(`serviceAccount:${acme.trainer}`))
          members.splice(members.indexOf(`serviceAccount:${acme.trainer}`), 1)
    },
    rule: 'missing-binding',
    effect: 'keeps out',
  },
]

describe('each change of the live state is found and judged, and its fix ends it', () => {
  test.each(mutations)('$name', async ({ change, rule, effect }) => {
    await using cloud = await started()
    change(cloud)
    const found = await driftOf(cloud)
    expect(found.differences.map(one => [one.rule, one.effect])).toContainEqual([rule, effect])
    expect(found.ok).toBe(false)
    const commands = [...new Set(found.differences.flatMap(({ fix }) => fix.commands))]
    expect(commands.length).toBeGreaterThan(0)
    await runCommands(cloud, `${commands.join('\n')}\n`)
    const after = await driftOf(cloud)
    expect(after.differences).toEqual([])
  })
})

test('a pool in a project of its own: its administrators are found there', async () => {
  await using cloud = await startEmulator({})
  const { identity } = cloud.google
  const text = policyText.replace(`projects/${acme.projectNumber}/`, 'projects/777000777/')
  const setup = compiled(text)
  expect(setup.pools.map(({ projectNumber }) => projectNumber)).toEqual(['777000777'])
  const project = { number: '777000777', id: 'acme-pools', parent: folder, bindings: [] }
  await setUpByCompile(cloud, setup, async () => {
    identity.projects.push(project)
    await runCommands(cloud, renderGcloud(setup))
  })
  await place.write('pools.yml', text)
  const found = async (): Promise<DriftJson> => JSON.parse((await drift(cloud, ['pools.yml', '--json'])).stdout)
  expect((await found()).differences).toEqual([])

  const role = 'roles/iam.workloadIdentityPoolAdmin'
  Object.assign(project, { bindings: [{ role, members: [`serviceAccount:${acme.runtime}`] }] })
  const { differences } = await found()
  expect(differences).toMatchObject([{ rule: 'pool-administrator', effect: 'lets in', on: 'project 777000777' }])
  await runCommands(cloud, `${differences[0]?.fix.commands.join('\n')}\n`)
  expect((await found()).differences).toEqual([])
})

describe('what cannot be read is unknown, never fine', () => {
  test('without any role, every part is unknown, and each says which role shows it', async () => {
    await using cloud = await started()
    const container = cloud.google.identity.containers[organization]
    if (container) container.bindings = []
    const { exit, stdout } = await drift(cloud, ['--json', '--reader', `serviceAccount:${reader}`])
    expect(exit).toBe(1)
    const found: DriftJson = JSON.parse(stdout)
    expect(new Set(found.differences.map(({ effect }) => effect))).toEqual(new Set(['unknown']))
    const roles = new Set(found.differences.flatMap(({ fix }) => /roles\/[\w.]+/.exec(fix.words) ?? []))
    expect([...roles].toSorted()).toEqual(
      expect.arrayContaining([
        'roles/browser',
        'roles/iam.serviceAccountViewer',
        'roles/iam.workloadIdentityPoolViewer',
      ]),
    )
    expect((await drift(cloud, ['--allow-unknown'])).exit).toBe(0)

    // The commands that it prints are enough to read everything.
    for (let round = 0; round < 3; round += 1) {
      const { stdout: text } = await drift(cloud, ['--json', '--reader', `serviceAccount:${reader}`])
      const now: DriftJson = JSON.parse(text)
      const commands = [...new Set(now.differences.flatMap(({ fix }) => fix.commands))]
      if (commands.length > 0) await runCommands(cloud, `${commands.join('\n')}\n`)
    }
    expect((await driftOf(cloud)).differences.map(({ message }) => message)).toEqual([])
  })

  test('a token that Google does not accept is an error, not a drift', async () => {
    await using cloud = await started()
    const { exit, stderr } = await drift(cloud, [], 'ya29.no-such-token')
    expect(exit).toBe(2)
    expect(stderr).toContain('Google does not accept the access token')
  })

  test('without a token there is an error that says where to get one', async () => {
    await using cloud = await started()
    const { exit, stderr } = await place.run(['drift'], { environment: { ...cloud.environment, PATH: '/nonexistent' } })
    expect(exit).toBe(2)
    expect(stderr).toContain('gcloud auth login')
    expect(
      cloud.requestsTo('iam.googleapis.com').filter(({ headers }) => headers['user-agent']?.startsWith('keyless')),
    ).toEqual([])
  })
})

describe('names at Google come from others, and act on no terminal and no runner', () => {
  test.each([['--annotations'], ['--json'], ['--sarif'], []])('%s', async (...args) => {
    await using cloud = await started()
    const provider = liveProvider(cloud)
    provider.attributeCondition = "assertion.ref == 'x\n::warning::owned\r##[error]owned\u001b[31m'"
    const { stdout, exit } = await drift(
      cloud,
      args.filter(one => one !== undefined),
    )
    expect(exit).toBe(1)
    expect(stdout).not.toMatch(/\u001b/)
    expect(stdout).not.toMatch(/^\s*::warning::owned/m)
    expect(stdout).not.toContain('##[error]owned')
    if (args[0] === '--sarif') expect(JSON.parse(stdout).runs[0].results.length).toBeGreaterThan(0)
  })
})

test('several policies share a provider: together there is no drift, one alone names what the others need', async () => {
  const other = policyText.replaceAll('512345678', '777').replace('acme/fraud', 'acme/churn')
  await place.write('churn.yml', other)
  await using cloud = await startEmulator({})
  await setUpByCompile(cloud, compiled(policyText, other))
  expect(await drift(cloud, [policyPath, 'churn.yml'])).toMatchObject({ exit: 0 })
  const { stdout } = await drift(cloud, [policyPath, '--json'])
  const alone: DriftJson = JSON.parse(stdout)
  expect(alone.differences.map(({ effect }) => effect)).toContain('lets in')
  expect(alone.differences.map(({ fix }) => fix.words).join()).toContain('compare all of them together')
})
