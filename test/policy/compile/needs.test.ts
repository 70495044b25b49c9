import { describe, expect, it } from 'vitest'
import { includes, permissionsOf } from '../../../emulator/google/roles.ts'
import { compileSetup } from '../../../src/policy/compile/compile.ts'
import { permissionsOfCalls } from '../../../src/policy/compile/lend-needs.ts'
import { permissionsOfKind } from '../../../src/policy/compile/needs.ts'
import type { Setup, SetupBinding } from '../../../src/policy/compile/setup.ts'
import { gatewayCalls } from '../../../src/policy/lent.ts'
import { loadPolicy } from '../../../src/policy/load/load.ts'
import type { Grant } from '../../../src/policy/policy.ts'
import { kinds } from '../../../src/steps/kinds/kind-names.ts'
import { definitions } from '../../../src/steps/kinds/registry.ts'
import { file, samplePolicy } from '../fixtures.ts'

const trainer = 'serviceAccount:trainer@acme-ml.iam.gserviceaccount.com'
const runtime = 'serviceAccount:train-runtime@acme-ml.iam.gserviceaccount.com'
const member =
  'principalSet://iam.googleapis.com/projects/123456789/locations/global/workloadIdentityPools/github/attribute.train_512345678/true'

/** Compiles a policy of one grant with this `allow`, written in YAML. */
function compileAllow(
  allow: string,
  more: { direct?: boolean; audit?: boolean; lend?: string; fences?: readonly ['boundary', 'keys', 'issuers'] } = {},
): Setup {
  const text = `version: 1
providers:
  internal:
    resource: projects/123456789/locations/global/workloadIdentityPools/github/providers/internal
    trust: internal
grants:
  train:
    provider: internal
    when: { repository_id: "512345678", event_name: push, ref: refs/heads/main }
${more.direct ? '' : '    service_account: trainer@acme-ml.iam.gserviceaccount.com\n'}    allow: ${allow}
${more.lend === undefined ? '' : `    lend: ${more.lend}\n`}${more.audit ? 'audit: { cloud_logging: projects/acme-audit/logs/keyless-vertex }\n' : ''}`
  const { policy, sha256 } = loadPolicy(text, file, '1.0.0')
  return compileSetup(
    [{ policy, name: 'acme/fraud/p.yml', sha256 }],
    more.fences === undefined ? {} : { fences: more.fences },
  )
}

/** Formats bindings: `roles/aiplatform.user on acme-ml`. */
const rolesOf = ({ bindings }: Setup, who: SetupBinding['member']): string[] =>
  bindings
    .filter(one => JSON.stringify(one.member) === JSON.stringify(who))
    .map(({ role, on }) => `${role} on ${on.type === 'project' ? on.project : on.name}`)

const covers = (role: string, permission: string): boolean => includes(permissionsOf({}, role) ?? [], permission)

describe('each kind of step gets the roles that it needs, and no others', () => {
  it.each(kinds)('%s', kind => {
    const setup = compileAllow(`{ steps: [${kind}], projects: [acme-ml], models: [fraud] }`)
    const roles = setup.bindings
      .filter(({ on, member: who, why }) => on.type === 'project' && who === trainer && !why.includes('mode: check'))
      .map(({ role }) => role)
    const { allow } = loadPolicy(samplePolicy, file, '1.0.0').policy.grants['train'] as Grant
    const permissions = permissionsOfKind(kind, allow).filter(permission => !permission.endsWith('.'))
    expect(permissions).toEqual(expect.arrayContaining([...definitions[kind].needs.permissions]))
    for (const permission of permissions)
      expect([permission, roles.filter(role => covers(role, permission)).length]).toEqual([permission, 1])
    if (kind !== 'call')
      for (const role of roles)
        expect([role, permissions.some(permission => covers(role, permission))]).toEqual([role, true])
    expect(rolesOf(setup, member)).toEqual([
      'roles/iam.workloadIdentityUser on trainer@acme-ml.iam.gserviceaccount.com',
    ])
    const others = setup.bindings.filter(({ member: who }) => who !== trainer && who !== member)
    expect(others).toEqual([])
  })

  it('a gate on files alone may only read', () => {
    const setup = compileAllow('{ steps: [gate], projects: [acme-ml], storage: ["gs://acme-metrics/**"] }')
    expect(rolesOf(setup, trainer)).toEqual(['roles/storage.objectViewer on acme-metrics'])
  })
})

describe('what a grant lends', () => {
  const allow =
    '{ projects: [acme-ml], locations: [global], publisher_models: ["anthropic/*"], storage: ["gs://acme-data/**"] }'

  it.each(Object.keys(gatewayCalls))('the call %s gets one role, which covers it', call => {
    const lend = `{ gateway: { calls: [${call}] } }`
    const setup = compileAllow(allow, { lend })
    expect(rolesOf(setup, trainer)).toEqual([
      'roles/aiplatform.user on acme-ml',
      'roles/serviceusage.serviceUsageViewer on acme-ml',
    ])
    expect(setup.bindings.find(({ role }) => role === 'roles/aiplatform.user')?.why).toBe(
      'grant train: lends calls (lend.gateway)',
    )
    const permissions = permissionsOfCalls({ calls: [call] })
    expect(permissions).toHaveLength(1)
    for (const permission of permissions) expect(covers('roles/aiplatform.user', permission)).toBe(true)
    expect(setup.services).toContainEqual({
      project: 'acme-ml',
      services: [
        'aiplatform.googleapis.com',
        'cloudresourcemanager.googleapis.com',
        'iam.googleapis.com',
        'serviceusage.googleapis.com',
      ],
    })
    expect(setup.notes).toEqual([])
  })

  it('a role for steps and calls is bound once, and names both', () => {
    const setup = compileAllow('{ steps: [predict], projects: [acme-ml] }', {
      lend: '{ gateway: { calls: [predict] } }',
    })
    expect(setup.bindings.filter(({ role }) => role === 'roles/aiplatform.user')).toMatchObject([
      { why: 'grant train: predict, lends calls (lend.gateway)' },
    ])
  })

  it('a credential gets no role by itself: what programs do with it is not known, and that is said', () => {
    const setup = compileAllow(allow, { lend: '{ credentials: [file, access_token] }' })
    expect(rolesOf(setup, trainer)).toEqual([])
    expect(rolesOf(setup, member)).toEqual([
      'roles/iam.workloadIdentityUser on trainer@acme-ml.iam.gserviceaccount.com',
    ])
    expect(setup.notes).toMatchObject([
      {
        message:
          'grant train: nothing says what other programs do with its credential (lend.credentials: file, access_token).',
        cure: 'Bind the roles that they need to trainer@acme-ml.iam.gserviceaccount.com by hand, and no others.',
      },
    ])
  })

  it('ID tokens need the role by which the grant acts as its account, and no other', () => {
    const setup = compileAllow(allow, { lend: '{ credentials: [id_token] }' })
    expect(setup.bindings).toMatchObject([
      {
        role: 'roles/iam.workloadIdentityUser',
        member,
        why: 'grant train: acts as it (service_account); grant train: lends its ID tokens (lend.credentials)',
      },
    ])
    expect(covers('roles/iam.workloadIdentityUser', 'iam.serviceAccounts.getOpenIdToken')).toBe(true)
    expect(setup.notes).toEqual([])
  })

  it('a method of the API may need another role, and that is said', () => {
    const lend = '{ gateway: { calls: [GenAiCacheService.CreateCachedContent] } }'
    const setup = compileAllow(allow, { lend })
    expect(rolesOf(setup, trainer)).toContain('roles/aiplatform.user on acme-ml')
    expect(setup.notes.map(({ message }) => message)).toEqual([
      'grant train: roles/aiplatform.user may lack what a method of lend.gateway.calls needs.',
    ])
  })

  it('projects by pattern cannot be bound', () => {
    const { notes } = compileAllow('{ projects: ["acme-*"] }', { lend: '{ gateway: { calls: [predict] } }' })
    expect(notes.map(({ message }) => message)).toEqual([
      'grant train: allow.projects has acme-*, and IAM binds no pattern.',
    ])
  })
})

describe('accounts of jobs', () => {
  const allow =
    '{ steps: [pipelineJob], projects: [acme-ml], service_accounts: [train-runtime@acme-ml.iam.gserviceaccount.com], storage: ["gs://acme-models/fraud/**", "gs://acme-data"], images: ["us-docker.pkg.dev/acme-ml/train/*@sha256:*", "eu.gcr.io/acme-ml/x", "us-docker.pkg.dev/vertex-ai/training/pytorch:latest"], templates: ["https://europe-west4-kfp.pkg.dev/acme-ml/templates/**", "gs://acme-templates/**"] }'

  it('the run may act as them, and they use the data', () => {
    const setup = compileAllow(allow)
    expect(rolesOf(setup, trainer)).toEqual([
      'roles/aiplatform.user on acme-ml',
      'roles/logging.viewer on acme-ml',
      'roles/serviceusage.serviceUsageViewer on acme-ml',
      'roles/storage.objectViewer on acme-templates',
      'roles/artifactregistry.reader on templates',
      'roles/iam.serviceAccountUser on train-runtime@acme-ml.iam.gserviceaccount.com',
    ])
    expect(rolesOf(setup, runtime)).toEqual([
      'roles/aiplatform.user on acme-ml',
      'roles/storage.objectUser on acme-models',
      'roles/storage.objectUser on acme-data',
      'roles/artifactregistry.reader on train',
      'roles/artifactregistry.reader on eu.gcr.io',
    ])
    expect(setup.accounts).toEqual([
      { email: 'trainer@acme-ml.iam.gserviceaccount.com', project: 'acme-ml', use: 'grant' },
      { email: 'train-runtime@acme-ml.iam.gserviceaccount.com', project: 'acme-ml', use: 'runtime' },
    ])
    expect(setup.services).toEqual([
      { project: '123456789', services: ['iam.googleapis.com', 'iamcredentials.googleapis.com', 'sts.googleapis.com'] },
      {
        project: 'acme-ml',
        services: [
          'aiplatform.googleapis.com',
          'artifactregistry.googleapis.com',
          'cloudresourcemanager.googleapis.com',
          'iam.googleapis.com',
          'logging.googleapis.com',
          'serviceusage.googleapis.com',
          'storage.googleapis.com',
        ],
      },
    ])
    expect(setup.notes).toEqual([])
  })

  it('without an account, the roles are for the tokens of the grant alone', () => {
    const setup = compileAllow(allow, { direct: true })
    expect(setup.bindings.some(one => one.member === trainer)).toBe(false)
    expect(rolesOf(setup, member)).toContain('roles/aiplatform.user on acme-ml')
    expect(rolesOf(setup, member)).not.toContain(expect.stringContaining('workloadIdentityUser'))
  })

  it('agents of Google get what lies in another project, and what default stands for', () => {
    const setup = compileAllow(
      '{ steps: [customJob], projects: [acme-ml], service_accounts: [default, jobs@acme-run.iam.gserviceaccount.com], storage: ["gs://acme-models/**"], images: ["us-docker.pkg.dev/acme-images/train/**"] }',
    )
    expect(rolesOf(setup, { agent: 'vertex', project: 'acme-ml' })).toEqual([
      'roles/iam.serviceAccountTokenCreator on jobs@acme-run.iam.gserviceaccount.com',
      'roles/artifactregistry.reader on train',
    ])
    expect(rolesOf(setup, { agent: 'custom-code', project: 'acme-ml' })).toEqual([
      'roles/storage.objectUser on acme-models',
      'roles/artifactregistry.reader on train',
    ])
  })

  it('a grant that runs no code gets nothing for accounts and data', () => {
    const setup = compileAllow(
      '{ steps: [uploadModel], projects: [acme-ml], service_accounts: [default, train-runtime@acme-ml.iam.gserviceaccount.com], storage: ["gs://acme-models/**"], images: ["us-docker.pkg.dev/acme-ml/train/**", "us-docker.pkg.dev/acme-images/serve/**"] }',
    )
    expect(rolesOf(setup, { agent: 'vertex', project: 'acme-ml' })).toEqual(['roles/artifactregistry.reader on serve'])
    expect(rolesOf(setup, trainer)).toEqual([
      'roles/aiplatform.user on acme-ml',
      'roles/serviceusage.serviceUsageViewer on acme-ml',
    ])
    expect(setup.accounts.map(({ use }) => use)).toEqual(['grant'])
  })
})

describe('what cannot be bound is said', () => {
  it.each([
    ['projects: ["acme-*"]', 'allow.projects has acme-*'],
    [
      'projects: [acme-ml], service_accounts: ["train-*@acme-ml.iam.gserviceaccount.com"]',
      'allow.service_accounts has train-*@',
    ],
    ['projects: [acme-ml], storage: ["gs://acme-*/x/**"]', 'allow.storage has gs://acme-*/x/**'],
    ['projects: [acme-ml], storage: ["**"]', 'allow.storage has **'],
    ['projects: [acme-ml], storage: ["bq://acme-ml.fraud.*"]', 'allow.storage has bq://acme-ml.fraud.*'],
    ['projects: [acme-ml], images: ["*-docker.pkg.dev/acme-ml/train/**"]', 'allow.images has *-docker.pkg.dev'],
    ['projects: [acme-ml], images: ["docker.io/library/python:3"]', 'allow.images has docker.io'],
    ['projects: [acme-ml], templates: ["gs://acme-*/**"]', 'allow.templates has gs://acme-*/**'],
    ['projects: [acme-ml], service_accounts: [default]', 'allow.service_accounts has default'],
    [
      'projects: [acme-ml], kms_keys: ["projects/acme-ml/locations/us-central1/keyRings/a/cryptoKeys/b"]',
      'allow.kms_keys names keys',
    ],
    ['projects: [acme-ml], networks: ["projects/1/global/networks/a"]', 'allow.networks names networks'],
  ])('%s', (allow, note) => {
    const { notes } = compileAllow(`{ steps: [pipelineJob], ${allow} }`)
    expect(notes.map(({ grant, message }) => `${grant} ${message}`)).toEqual([
      expect.stringContaining(`train grant train: ${note}`),
    ])
    expect(notes[0]?.cure).toMatch(/\.$/)
  })
})

it('the copy of the record is written in its own project', () => {
  const setup = compileAllow('{ steps: [predict], projects: [acme-ml] }', { audit: true })
  expect(rolesOf(setup, trainer)).toContain('roles/logging.logWriter on acme-audit')
  expect(setup.services).toContainEqual({ project: 'acme-audit', services: ['logging.googleapis.com'] })
})

it('grants with one account share a binding, which names both', () => {
  const { policy, sha256 } = loadPolicy(samplePolicy, file, '1.0.0')
  const train = policy.grants['train'] as Grant
  const two = { ...policy, grants: { train, again: { ...train, name: 'again' } } }
  const { bindings } = compileSetup([{ policy: two, name: 'acme/fraud/p.yml', sha256 }])
  expect(bindings.filter(({ role, member: who }) => role === 'roles/aiplatform.user' && who === trainer)).toEqual([
    expect.objectContaining({ why: 'grant train: customJob, pipelineJob; grant again: customJob, pipelineJob' }),
  ])
  expect(bindings.filter(({ role }) => role === 'roles/iam.workloadIdentityUser')).toHaveLength(2)
  expect(compileSetup([{ policy: two, name: 'acme/fraud/p.yml', sha256 }]).bindings).toEqual(bindings)
})

describe('fences', () => {
  const fences = ['boundary', 'keys', 'issuers'] as const

  it('are off unless asked for', () => {
    expect(compileAllow('{ steps: [predict], projects: [acme-ml] }').fences).toEqual({
      boundaries: [],
      deniedKeys: [],
      issuers: [],
    })
  })

  it('hold a pool to the projects of its accounts, or of its grants', () => {
    const pool = 'projects/123456789/locations/global/workloadIdentityPools/github'
    const allow = '{ steps: [predict], projects: [acme-serving] }'
    expect(compileAllow(allow, { fences }).fences).toEqual({
      boundaries: [{ pool, projects: ['acme-ml'] }],
      deniedKeys: ['acme-ml'],
      issuers: [{ projectNumber: '123456789', issuers: ['https://token.actions.githubusercontent.com'] }],
    })
    expect(compileAllow(allow, { fences, direct: true, audit: true }).fences.boundaries).toEqual([
      { pool, projects: ['acme-audit', 'acme-serving'] },
    ])
  })

  it('say which places a boundary may keep out: a bucket does not tell its project', () => {
    const allow = '{ steps: [predict, gate], projects: [acme-ml, "acme-*"], storage: ["gs://acme-models/**"] }'
    const notes = (more: object): string[] =>
      compileAllow(allow, more).notes.flatMap(({ message }) => (message.includes('boundary') ? message : []))
    expect(notes({ fences, direct: true })).toEqual([
      "The boundary admits to bucket acme-models only if it lies in one of the boundary's projects.",
      'grant train: allow.projects has acme-*, and a boundary lists projects without patterns.',
    ])
    expect(notes({ fences })).toEqual([])
    const nowhere = compileAllow('{ steps: [predict], projects: ["acme-*"] }', { fences, direct: true })
    expect(nowhere.fences.boundaries).toEqual([])
    expect(nowhere.notes.map(({ message }) => message)).toContain(
      'Pool projects/123456789/locations/global/workloadIdentityPools/github gets no boundary: its roles name no project.',
    )
    expect(notes({ direct: true })).toEqual([])
  })
})

describe('uploads', () => {
  const code = 'writes: ["gs://acme-code/train/**", "gs://acme-code/serve/**"]'

  it('of an agent may create objects, and neither replace nor delete one', () => {
    const setup = compileAllow(`{ steps: [reasoningEngine], projects: [acme-ml], ${code} }`)
    expect(rolesOf(setup, trainer).filter(role => role.includes('storage'))).toEqual([
      'roles/storage.objectCreator on acme-code',
      'roles/storage.objectViewer on acme-code',
    ])
    expect(covers('roles/storage.objectCreator', 'storage.objects.delete')).toBe(false)
    expect(setup.services.find(({ project }) => project === 'acme-ml')?.services).toContain('storage.googleapis.com')
  })

  it('need steps that upload, and a bucket that is named', () => {
    const idle = compileAllow(`{ steps: [predict], projects: [acme-ml], ${code} }`)
    expect(rolesOf(idle, trainer).filter(role => role.includes('storage'))).toEqual([])
    const { notes } = compileAllow('{ steps: [reasoningEngine], projects: [acme-ml], writes: ["gs://acme-*/code/**"] }')
    expect(notes.map(({ message }) => message)).toEqual([
      'grant train: allow.writes has gs://acme-*/code/**, which names no single bucket.',
    ])
  })
})

it('secrets of agents are bound by hand, to the account of each agent', () => {
  const { notes, bindings, services } = compileAllow(
    '{ steps: [reasoningEngine], projects: [acme-ml], service_accounts: [train-runtime@acme-ml.iam.gserviceaccount.com], secrets: [gemini-key] }',
  )
  expect(notes).toEqual([
    {
      grant: 'train',
      message: 'grant train: allow.secrets has gemini-key, and no role on secrets is bound.',
      cure: 'Let the account of each agent read its own secrets: gcloud secrets add-iam-policy-binding gemini-key --project=acme-ml --member=serviceAccount:train-runtime@acme-ml.iam.gserviceaccount.com --role=roles/secretmanager.secretAccessor.',
    },
  ])
  expect(bindings.filter(({ role }) => role.includes('secret'))).toEqual([])
  expect(services.find(({ project }) => project === 'acme-ml')?.services).toContain('secretmanager.googleapis.com')
})

describe('what brings code to Google', () => {
  const builder = 'builder@acme-ml.iam.gserviceaccount.com'
  const compileFor = (steps: readonly string[], allow: string): Setup => {
    const text = samplePolicy.replace(
      / {4}allow:\n {6}steps: \[customJob[\s\S]*?(?= {2}deploy:)/,
      `    allow: { ${allow} }\n`,
    )
    const { policy, sha256 } = loadPolicy(text, file, '1.0.0')
    const { train } = policy.grants
    if (train === undefined) throw new Error('the policy has a grant train')
    const grant: Grant = { ...train, allow: { ...train.allow, steps } }
    const { internal } = policy.providers
    if (internal === undefined) throw new Error('the policy has a provider internal')
    const only = { ...policy, providers: { internal }, grants: { train: grant } }
    return compileSetup([{ policy: only, name: 'acme/fraud/p.yml', sha256 }])
  }
  const place = 'projects: [acme-ml], writes: ["gs://acme-code/builds/**"]'

  it('a build reads its sources, pushes its image and writes its log as its own account', () => {
    const setup = compileFor(
      ['buildImage'],
      `${place}, images: ["us-docker.pkg.dev/acme-ml/train/fraud@sha256:*"], service_accounts: [${builder}]`,
    )
    expect(rolesOf(setup, `serviceAccount:${builder}`)).toEqual([
      'roles/artifactregistry.writer on train',
      'roles/storage.objectViewer on acme-code',
      'roles/logging.logWriter on acme-ml',
    ])
    const own = rolesOf(setup, trainer)
    expect(own).toEqual(
      expect.arrayContaining([
        'roles/storage.objectCreator on acme-code',
        'roles/storage.objectViewer on acme-code',
        'roles/artifactregistry.reader on train',
      ]),
    )
    expect(own).not.toContain('roles/artifactregistry.writer on train')
    expect(setup.notes).toEqual([])
  })

  it('several accounts that may build are named, since each may then push images', () => {
    const { notes } = compileFor(
      ['buildImage'],
      `${place}, service_accounts: [${builder}, jobs@acme-ml.iam.gserviceaccount.com, default]`,
    )
    expect(notes.map(({ message }) => message)).toEqual([
      'grant train: allow.service_accounts has default. Builds then run as the default account of Cloud Build, which may have many roles.',
      `grant train: builds may run as ${builder}, jobs@acme-ml.iam.gserviceaccount.com, so that each of them may push images.`,
    ])
  })

  it('a publication writes to its repository, and a schedule reads from it', () => {
    const templates = 'projects: [acme-ml], templates: ["https://us-kfp.pkg.dev/acme-ml/pipelines/**"]'
    expect(rolesOf(compileFor(['publish'], templates), trainer)).toContain('roles/artifactregistry.writer on pipelines')
    expect(rolesOf(compileFor(['schedule'], templates), trainer)).toContain(
      'roles/artifactregistry.reader on pipelines',
    )
    const { notes } = compileFor(['publish'], 'projects: [acme-ml], templates: ["https://*-kfp.pkg.dev/acme-ml/a/**"]')
    expect(notes.map(({ message }) => message)).toEqual([
      'grant train: allow.templates has https://*-kfp.pkg.dev/acme-ml/a/**, which names no single repository to publish to.',
    ])
  })

  it('a gate that asks BigQuery may start jobs, and the datasets are named', () => {
    const setup = compileFor(
      ['gate'],
      'projects: [acme-ml], datasets: [acme-data.fraud, "bq://acme-*.x", transactions]',
    )
    expect(rolesOf(setup, trainer)).toContain('roles/bigquery.jobUser on acme-ml')
    expect(setup.notes.map(({ cure }) => cure)).toEqual([
      'Let it read the dataset: bq query --nouse_legacy_sql \'GRANT `roles/bigquery.dataViewer` ON SCHEMA `acme-data.fraud` TO "serviceAccount:trainer@acme-ml.iam.gserviceaccount.com"\'.',
      'Let it read the datasets (roles/bigquery.dataViewer on each).',
    ])
    expect(rolesOf(compileFor(['gate'], 'projects: [acme-ml], datasets: [transactions]'), trainer)).not.toContain(
      'roles/bigquery.jobUser on acme-ml',
    )
  })
})
