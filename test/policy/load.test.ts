import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ActionError } from '../../src/core/errors.ts'
import { compiled, parseDocument } from '../../src/document/yaml.ts'
import { findGrant, grantOf, loadPolicy } from '../../src/policy/load/load.ts'
import { file, inBrief, load, problems, refusal, samplePolicy, smallPolicy } from './fixtures.ts'

const when = (conditions: string): string => smallPolicy({ when: conditions })
const pinned = 'repository_id: "1", event_name: push, ref: refs/heads/main'
const resource = (pool: string, provider = 'prov'): string =>
  `projects/123456789/locations/global/workloadIdentityPools/${pool}/providers/${provider}`

describe('a sound policy', () => {
  it("of the design's own sample loads, with its digest", () => {
    const loaded = loadPolicy(samplePolicy, file, '1.0.0')
    expect(loaded.sha256).toBe(createHash('sha256').update(samplePolicy).digest('hex'))
    expect(loaded.notes).toEqual([])
    expect(Object.keys(loaded.policy.grants)).toEqual(['train', 'deploy'])
    expect(findGrant(loaded.policy, 'train')).toMatchObject({
      provider: { name: 'internal', trust: 'internal', pool: resource('github').replace(/\/providers.*/, '') },
      when: expect.arrayContaining([
        { claim: 'ref_protected', anyOf: [{ literal: 'true' }] },
        { claim: 'event_name', anyOf: [{ literal: 'push' }, { literal: 'workflow_dispatch' }] },
      ]),
      branch: { rules: ['pull_request', 'required_status_checks'], merged: false },
      approval: undefined,
      serviceAccount: 'trainer@acme-ml.iam.gserviceaccount.com',
      tokenLifetimeSeconds: 1800,
      allow: {
        images: [{ glob: 'us-docker.pkg.dev/acme-ml/train/*@sha256:*' }],
        machines: { accelerators: { NVIDIA_TESLA_A100: 1 }, replicas: 4 },
        kms_keys: [],
        timeoutSeconds: 21_600,
      },
    })
    expect(findGrant(loaded.policy, 'deploy')).toMatchObject({
      approval: { reviewers: 1, notBy: ['actor'], reruns: false },
      tokenLifetimeSeconds: 3600,
      allow: { steps: [], images: [], timeoutSeconds: undefined },
    })
  })

  it.each([
    ['with a byte order mark', `\ufeff${smallPolicy()}`],
    ['with the line ends of Windows', smallPolicy().replaceAll('\n', '\r\n')],
    [
      'as JSON',
      JSON.stringify({
        version: 1,
        providers: { p: { resource: resource('pool'), trust: 'internal' } },
        grants: { g: { provider: 'p', when: { repository_id: 1, event_name: 'push', ref: 'refs/heads/main' } } },
      }),
    ],
    [
      'with an unquoted id that is a safe integer',
      when('{ repository_id: 512345678, event_name: push, ref: refs/heads/main }'),
    ],
    ['with a custom property', when(`{ ${pinned}, repo_property_tier: prod }`)],
    [
      'with the owner beside a literal job_workflow_ref',
      when(
        '{ repository_owner_id: "1", event_name: push, job_workflow_ref: a/b/.github/workflows/t.yml@refs/heads/main }',
      ),
    ],
    ['with a glob of ref', when('{ repository_id: "1", event_name: push, ref: {glob: refs/heads/release/*} }')],
    ['of an enterprise', smallPolicy({ top: '\nissuer: https://token.actions.githubusercontent.com/acme' })],
    ['of GitHub Enterprise Server', smallPolicy({ top: '\nissuer: https://github.acme.example/_services/token' })],
    ['of data residency', smallPolicy({ top: '\nissuer: https://token.actions.acme.ghe.com' })],
    [
      "of data residency, with the enterprise's own issuer",
      smallPolicy({ top: '\nissuer: https://token.actions.acme.ghe.com/acme-corp' }),
    ],
    ['of a version in range', smallPolicy({ top: '\nrequires: ">=1.0 <2"' })],
  ])('%s loads', (_, text) => {
    expect(Object.values(load(text).grants)).toHaveLength(1)
  })

  it('whose tokens live longer than an hour is told what Google wants for it', () => {
    const text = smallPolicy({ grant: 'service_account: a@b.iam.gserviceaccount.com\n    token: { lifetime: 12h }' })
    expect(loadPolicy(text, file, '1.0.0').notes.map(inBrief)).toEqual([
      '11:24 grants.train.token.lifetime: Google refuses more than 1h, unless the organization policy iam.allowServiceAccountCredentialLifetimeExtension names the account.',
    ])
  })
})

it.each([
  ['', 'run'],
  ['\n    subject: run', 'run'],
  ['\n    subject: sub', 'sub'],
  ['\n    subject: other', 'other'],
])('a provider declares what it maps to google.subject: %j', (line, subject) => {
  expect(load(smallPolicy({ trust: `internal${line}` })).providers['inside']).toMatchObject({ subject })
})

describe('values that would load and never match are refused', () => {
  it.each([
    ['ref', 'refs/heads/main '],
    ['environment', 'production '],
    ['repository', ' acme/fraud'],
    ['job_workflow_ref', 'acme/fraud/.github/workflows/x.yml@refs/heads/main\u00a0'],
    ['event_name', 'push '],
    ['repository_id', ' 512345678'],
    ['repo_property_tier', 'one '],
  ])('blanks around %s: %j', (claim, value) => {
    const pins: Readonly<Record<string, string>> = { repository_id: '1', event_name: 'push', ref: 'refs/heads/main' }
    for (const written of [value, [value], { glob: value }]) {
      const conditions = JSON.stringify({ ...pins, [claim]: written })
      const found = problems(when(conditions)).filter(problem => problem.includes('spaces around the value'))
      expect(found).toHaveLength(1)
      expect(found[0]).toContain(`Write ${JSON.stringify(value.trim())}.`)
    }
  })

  it('blanks in the lists of allow', () => {
    const text = smallPolicy({
      grant:
        'service_account: t@p.iam.gserviceaccount.com\n    allow: { steps: [customJob], images: ["a/b@sha256:* "], projects: [" acme-ml"] }',
    })
    expect(problems(text)).toEqual([
      expect.stringMatching(/images\[0\]: spaces around the value.* Write "a\/b@sha256:\*"\./),
      expect.stringMatching(/projects\[0\]: spaces around the value.* Write "acme-ml"\./),
    ])
  })

  it.each(['internal', 'external'])('the event of a called workflow, under trust: %s, for the true reason', trust => {
    const text = smallPolicy({ trust, when: '{ repository_id: "1", event_name: workflow_call, ref: refs/heads/main }' })
    expect(problems(text)).toEqual([
      expect.stringContaining('no token has the event workflow_call: a called workflow has the event of its caller.'),
    ])
  })
})

describe('versions are read before all else', () => {
  it.each([
    [
      'version: 2',
      '1:10 version: policy version 2, but this action (1.2.0) reads version 1. Use a version of the action that reads it.',
    ],
    [
      'version: 1\nrequires: ">=2.1"',
      "2:11 requires: this policy accepts versions >=2.1 of the action, this is 1.2.0. Change the version after @ in the workflow's uses: line, as @v2.",
    ],
    [
      'version: 1\nrequires: "<1.2"',
      "2:11 requires: this policy accepts versions <1.2 of the action, this is 1.2.0. Change the version after @ in the workflow's uses: line.",
    ],
    ['version: 1\nrequires: "^1"', '2:11 requires: no range of versions: "^1". Write ">=1.0", or ">=1.0 <2".'],
  ])('%s', (top, expected) => {
    // Other keys may have a form that this version cannot read, so only the version is reported.
    expect(problems(`${top}\nunheard_of: true\n`)).toEqual([expected])
  })

  it.each(['>=1.2', '>=1.2.0 <1.3', '<2', '>=0.9 <1.2.1'])('%s takes 1.2.0', range => {
    expect(() => load(smallPolicy({ top: `\nrequires: "${range}"` }))).not.toThrow()
  })
})

describe('a policy whose form is wrong is refused', () => {
  it('with every problem at once, in the order of the file', () => {
    const text = `version: 1
isuer: https://token.actions.githubusercontent.com
providers:
  inside: { resource: ${resource('github')}, trust: inernal }
grants:
  Train:
    provider: inside
    when: { ${pinned}, actr: x }
    service_acount: a@b.iam.gserviceaccount.com
`
    const error = refusal(text)
    expect(error.code).toBe('POLICY_INVALID')
    expect(error.message).toBe('.github/vertex-policy.yml has 5 problems')
    expect(error.problems.map(inBrief)).toEqual([
      '2:1 isuer: no such field. Did you mean issuer?',
      '4:111 providers.inside.trust: no such value: "inernal" Did you mean internal?',
      '6:3 grants.Train: no name for a grant: "Train". A lower-case letter, then letters, digits and _, 40 at most.',
      '8:73 grants.Train.when.actr: no such claim. Did you mean actor?',
      '9:5 grants.Train.service_acount: no such field. Did you mean service_account?',
    ])
  })

  it.each([
    [
      'no providers and no grants',
      'version: 1\nproviders: {}\ngrants: {}\n',
      [
        '2:12 providers: the policy has no provider. Add one.',
        '3:9 grants: the policy has no grant. Add one: the action denies everything that no grant allows.',
      ],
    ],
    ['nothing at all', '', ['1:1 : the file is empty']],
    ['a list', '- version', ['1:1 : expected a mapping, got a list']],
    [
      'a requirement left empty, which would be none',
      smallPolicy({ grant: 'approval:' }),
      ['10:5 grants.train.approval: nothing after the colon. Give it a value, or remove the line.'],
    ],
    [
      'a grant left empty',
      'version: 1\nproviders: { p: { resource: ' + resource('pool') + ', trust: internal } }\ngrants:\n  train:\n',
      ['4:9 grants.train: expected a mapping, got nothing'],
    ],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected)
  })
})

describe('conditions that would admit what nobody thought of are refused', () => {
  it.each([
    [
      'an unknown claim',
      `{ ${pinned}, repositry: a/b }`,
      ['9:73 grants.train.when.repositry: no such claim. Did you mean repository?'],
    ],
    [
      'a star in a plain string',
      '{ repository_id: "1", event_name: push, ref: refs/heads/* }',
      [
        '9:56 grants.train.when.ref: * is a literal character in a plain string, and no claim contains it. Write {glob: "refs/heads/*"}.',
      ],
    ],
    [
      'a star in a pin',
      '{ repository_id: "*", event_name: push, ref: refs/heads/main }',
      [
        '9:28 grants.train.when.repository_id: * is a literal character in a plain string, and no claim contains it. Name each value.',
      ],
    ],
    [
      'an id beyond 2^53',
      '{ repository_id: 9007199254740993, event_name: push, ref: refs/heads/main }',
      [
        '9:28 grants.train.when.repository_id: 9007199254740993: beyond 2^53 its last digits are lost. Quote it: "9007199254740993".',
      ],
    ],
    [
      'an id that YAML reads as another number',
      '{ repository_id: 0x10, event_name: push, ref: refs/heads/main }',
      ['9:28 grants.train.when.repository_id: 0x10: it is read as a number, and no claim is one. Quote it: "0x10".'],
    ],
    [
      'a commit that YAML reads as a number',
      `{ ${pinned}, sha: 1e3 }`,
      ['9:78 grants.train.when.sha: 1e3: it is read as a number, and no claim is one. Quote it: "1e3".'],
    ],
    [
      'an id in quotes that a tag makes a number',
      '{ repository_id: !!int "5", event_name: push, ref: refs/heads/main }',
      ['9:34 grants.train.when.repository_id: 5: it is read as a number, and no claim is one. Quote it: "5".'],
    ],
    [
      'an empty list',
      '{ repository_id: "1", event_name: [], ref: refs/heads/main }',
      ['9:45 grants.train.when.event_name: an empty list never matches. Say what does, or remove the line.'],
    ],
    [
      'pins that are globs',
      '{ repository_id: {glob: "*"}, event_name: {glob: "pu*"}, ref: refs/heads/main }',
      [
        '9:35 grants.train.when.repository_id.glob: repository_id cannot be a glob. Name each value. Use a list for several values.',
        '9:60 grants.train.when.event_name.glob: event_name cannot be a glob. Name each value. Use a list for several values.',
      ],
    ],
    [
      'a glob of all refs',
      '{ repository_id: "1", event_name: push, ref: {glob: "**"} }',
      [
        '9:63 grants.train.when.ref.glob: a glob of ref starts with refs/, such as refs/heads/release/*. Say if you mean branches or tags.',
      ],
    ],
    [
      "a glob of anybody's workflow",
      '{ repository_id: "1", event_name: push, job_workflow_ref: {glob: "**/t.yml@refs/heads/main"} }',
      [
        '9:76 grants.train.when.job_workflow_ref.glob: a glob of job_workflow_ref begins with OWNER/NAME/. Say which repository the workflow is in.',
      ],
    ],
    [
      'three stars',
      '{ repository_id: "1", event_name: push, ref: {glob: refs/***} }',
      ['9:63 grants.train.when.ref.glob: *** means nothing. Write * or **.'],
    ],
    [
      'a branch without refs/heads/',
      '{ repository_id: "1", event_name: push, ref: main }',
      [
        '9:56 grants.train.when.ref: ref is a whole ref, such as refs/heads/main; "main" never matches. Write refs/heads/main for the branch, refs/tags/main for the tag.',
      ],
    ],
    [
      'a runner that there is not',
      `{ ${pinned}, runner_environment: hosted }`,
      [
        '9:93 grants.train.when.runner_environment: runner_environment is github-hosted or self-hosted; "hosted" never matches.',
      ],
    ],
    [
      'a control character',
      `{ ${pinned}, actor: "a\\0b" }`,
      ['9:80 grants.train.when.actor: a control character, which no claim has. Remove it.'],
    ],
    [
      'an event that outsiders set off',
      '{ repository_id: "1", event_name: [push, issue_comment], ref: refs/heads/main }',
      [
        '9:45 grants.train.when.event_name: "issue_comment" can be triggered by outsiders or run code that is not merged; provider inside is of trust: internal, which accepts push, workflow_dispatch, schedule, release, repository_dispatch, merge_group. Use a provider of trust: external, in a pool of its own.',
      ],
    ],
    [
      'pull_request_target, whose ref is the default branch',
      '{ repository_id: "1", event_name: pull_request_target, ref: refs/heads/main }',
      [
        '9:45 grants.train.when.event_name: "pull_request_target" can be triggered by outsiders or run code that is not merged; provider inside is of trust: internal, which accepts push, workflow_dispatch, schedule, release, repository_dispatch, merge_group. Use a provider of trust: external, in a pool of its own.',
      ],
    ],
    [
      'a misspelt event',
      '{ repository_id: "1", event_name: shedule, ref: refs/heads/main }',
      [
        '9:45 grants.train.when.event_name: "shedule" can be triggered by outsiders or run code that is not merged; provider inside is of trust: internal, which accepts push, workflow_dispatch, schedule, release, repository_dispatch, merge_group. Did you mean schedule?',
      ],
    ],
    [
      'an owner instead of a repository',
      '{ repository_owner_id: "1", event_name: push, ref: refs/heads/main }',
      [
        '9:5 grants.train.when: no repository_id: names can be registered again by someone else, ids cannot. Add repository_id: "…", the number of the repository; repository_owner_id is enough only with a job_workflow_ref without a glob.',
      ],
    ],
    [
      'an owner beside a glob of workflows',
      '{ repository_owner_id: "1", event_name: push, job_workflow_ref: {glob: a/b/.github/workflows/*@refs/heads/main} }',
      [
        '9:5 grants.train.when: no repository_id: names can be registered again by someone else, ids cannot. Add repository_id: "…", the number of the repository; repository_owner_id is enough only with a job_workflow_ref without a glob.',
      ],
    ],
    [
      'an environment alone, which a workflow can create unprotected',
      '{ repository_id: "1", environment: production }',
      [
        '9:5 grants.train.when: no event_name: every event would match. Add event_name: push, or a list.',
        '9:5 grants.train.when: neither ref nor job_workflow_ref: any branch would match (an environment alone does not help: a job that names a missing one creates it, unprotected). Add ref: refs/heads/main.',
      ],
    ],
  ])('%s', (_, conditions, expected) => {
    expect(problems(when(conditions))).toEqual(expected)
  })

  const cure =
    'Name the ref: ref: refs/heads/main, or job_workflow_ref: OWNER/NAME/.github/workflows/FILE@refs/heads/main, with no ** before the @.'
  it.each([
    ['ref', 'refs/**'],
    ['ref', 'refs/*/**'],
    ['ref', 'refs/*/*'],
    ['job_workflow_ref', 'acme/fraud/**'],
    ['job_workflow_ref', 'acme/fraud/.github/workflows/train.yml@**'],
    ['job_workflow_ref', 'acme/fraud/.github/workflows/train.yml@refs/**'],
    // A branch may be called x@refs/heads/main.
    ['job_workflow_ref', 'acme/fraud/**@refs/heads/main'],
  ])('a %s that is a glob of any ref, so that a branch nobody merged would do: %s', (claim, glob) => {
    const conditions = `{ repository_id: "1", event_name: push, ${claim}: {glob: "${glob}"} }`
    expect(problems(when(conditions))).toEqual([
      `9:${51 + claim.length + 2} grants.train.when.${claim}: glob ${glob} matches any ref, also of unmerged code; provider inside is of trust: internal. ${cure}`,
    ])
    // Allowed next to another pin, or if the provider has `trust: external`, which means code that is not merged.
    const pinnedElsewhere = claim === 'ref' ? 'job_workflow_ref: a/b/c.yml@refs/heads/main' : 'ref: refs/heads/main'
    expect(() => load(when(conditions.replace(' }', `, ${pinnedElsewhere} }`)))).not.toThrow()
    expect(() => load(smallPolicy({ trust: 'external', when: conditions }))).not.toThrow()
  })

  it('a list of refs of which one is any', () => {
    expect(
      problems(when('{ repository_id: "1", event_name: push, ref: [refs/heads/main, {glob: "refs/**"}] }')),
    ).toEqual([
      `9:56 grants.train.when.ref: any of refs/heads/main, glob refs/** matches any ref, also of unmerged code; provider inside is of trust: internal. ${cure}`,
    ])
  })

  it.each([
    'ref: {glob: refs/heads/release/**}',
    'ref: {glob: "refs/tags/v*"}',
    'job_workflow_ref: {glob: "acme/shared/.github/workflows/*@refs/tags/v*"}',
  ])('but not %s, which says what is meant', pin => {
    expect(() => load(when(`{ repository_id: "1", event_name: push, ${pin} }`))).not.toThrow()
  })

  it('but events of outsiders pass under a provider of trust: external', () => {
    const text = smallPolicy({
      trust: 'external',
      when: '{ repository_id: "1", event_name: pull_request, ref: {glob: "refs/pull/*/merge"} }',
    })
    expect(load(text).grants.train?.provider.trust).toBe('external')
  })
})

describe('providers and the issuer', () => {
  it.each([
    [
      'a project id',
      'projects/acme-ml/locations/global/workloadIdentityPools/github/providers/prov',
      `"acme-ml" is a project id; Google wants its number here. This prints it: gcloud projects describe acme-ml --format='value(projectNumber)'`,
    ],
    [
      'a pool without its provider',
      'projects/123/locations/global/workloadIdentityPools/github',
      "a pool without its provider. Add /providers/ and its name, which this prints: gcloud iam workload-identity-pools providers list --workload-identity-pool=github --location=global --project=123 --format='value(name.basename())'",
    ],
    [
      'a URL',
      `https://iam.googleapis.com/${resource('github')}`,
      `expected only the resource name. Write ${resource('github')}`,
    ],
    [
      'an audience',
      `//iam.googleapis.com/${resource('github')}`,
      `expected only the resource name. Write ${resource('github')}`,
    ],
    [
      'a path that climbs',
      resource('../x'),
      `no name of a workload identity provider: ${JSON.stringify(resource('../x'))}. Write projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER.`,
    ],
    [
      'something else',
      'github',
      'no name of a workload identity provider: "github". Write projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER.',
    ],
  ])('%s for a provider is refused with the cure', (_, provider, expected) => {
    expect(problems(smallPolicy({ provider }))).toEqual([`4:15 providers.inside.resource: ${expected}`])
  })

  it('one pool for both trusts is refused: its principals do not say which provider admitted them', () => {
    const text = smallPolicy().replace(
      'grants:',
      `  outside: { resource: ${resource('github', 'review')}, trust: external }\ngrants:`,
    )
    expect(problems(text)).toEqual([
      '6:24 providers.outside.resource: the pool of outside (external) is also that of inside (internal): the principals of a pool do not show which provider admitted them. Give outside a pool of its own: gcloud iam workload-identity-pools create github-external --location=global --project=123456789',
    ])
  })

  it('an unknown provider is refused with the nearest', () => {
    expect(problems(smallPolicy().replace('provider: inside', 'provider: insde'))).toEqual([
      '8:15 grants.train.provider: no such provider: "insde". Did you mean inside?',
    ])
    expect(problems(smallPolicy().replace('provider: inside', 'provider: constructor'))).toEqual([
      '8:15 grants.train.provider: no such provider: "constructor". Providers: inside.',
    ])
  })

  const forms =
    'Write https://token.actions.githubusercontent.com, https://token.actions.githubusercontent.com/ENTERPRISE, https://token.actions.SUBDOMAIN.ghe.com (with or without /ENTERPRISE), or https://HOST/_services/token.'
  it.each([
    ['http://token.actions.githubusercontent.com', 'an issuer needs https.'],
    ['https://token.actions.githubusercontent.com/', 'no slash at the end: issuers are compared whole.'],
    [
      'https://token.actions.githubusercontent.com.evil.example',
      'no issuer of GitHub: "https://token.actions.githubusercontent.com.evil.example".',
    ],
    [
      'https://token.actions.githubusercontent.com@evil.example/_services/token',
      'no issuer of GitHub: "https://token.actions.githubusercontent.com@evil.example/_services/token".',
    ],
    ['https://accounts.google.com', 'no issuer of GitHub: "https://accounts.google.com".'],
    ...[
      'https://token.actions.evil.com.ghe.com.evil.example',
      'https://token.actions.ghe.com',
      'https://token.actions.a.b.ghe.com',
      'https://token.actions.acme.ghe.com?x',
      'https://u:p@github.acme.example/_services/token',
      // An invalid address: the request for its keys would fail.
      'https://github.acme.example:99999/_services/token',
      'https://10.0.0.999/_services/token',
    ].map((issuer): [string, string] => [issuer, `no issuer of GitHub: "${issuer}".`]),
  ])('%s is not a issuer', (issuer, expected) => {
    expect(problems(smallPolicy({ top: `\nissuer: ${issuer}` }))).toEqual([`2:9 issuer: ${expected} ${forms}`])
  })

  it('a universe that is not in the list is refused', () => {
    expect(problems(smallPolicy({ top: '\nuniverse: evil.example' }))).toEqual([
      '2:11 universe: no such value: "evil.example" One of: googleapis.com.',
    ])
  })
})

describe('what a grant asks for and allows', () => {
  const account = 'service_account: a@b.iam.gserviceaccount.com'
  it.each([
    [
      'an account with a member prefix',
      'service_account: serviceAccount:a@b.iam.gserviceaccount.com',
      `10:22 grants.train.service_account: no service account's e-mail: "serviceAccount:a@b.iam.gserviceaccount.com". Write a@b.iam.gserviceaccount.com`,
    ],
    [
      'a person for an account',
      'service_account: someone@gmail.com',
      `10:22 grants.train.service_account: no service account's e-mail: "someone@gmail.com". Write NAME@PROJECT.iam.gserviceaccount.com`,
    ],
    [
      'a lifetime that is too short',
      `${account}\n    token: { lifetime: 59s }`,
      '11:24 grants.train.token.lifetime: 59s is not from 1m to 12h. Write 30m, say.',
    ],
    [
      'a lifetime that is too long',
      `${account}\n    token: { lifetime: 13h }`,
      '11:24 grants.train.token.lifetime: 13h is not from 1m to 12h. Write 30m, say.',
    ],
    [
      'a lifetime that is not a period',
      `${account}\n    token: { lifetime: soon }`,
      '11:24 grants.train.token.lifetime: expected a period, such as 90s, 30m, 6h or 2d, got "soon"',
    ],
    [
      'a lifetime without an account',
      'token: { lifetime: 30m }',
      "10:5 grants.train.token: without a service_account there is no token whose lifetime could be chosen: a federated one lives as long as GitHub's. Remove it, or add service_account.",
    ],
    [
      'a branch requirement of nothing',
      `${account}\n    branch: { merged: false }`,
      '11:5 grants.train.branch: requires nothing. Add rules: [pull_request] or merged: true, or remove it.',
    ],
    [
      'a misspelt rule',
      `${account}\n    branch: { rules: [pull_requests] }`,
      '11:23 grants.train.branch.rules[0]: no such type of rule: "pull_requests". Did you mean pull_request?',
    ],
    [
      'an approval of no environment',
      `${account}\n    approval: { reviewers: 1 }`,
      '11:5 grants.train.approval: the environment is missing, so any environment with reviewers would pass. Add environment: NAME to when.',
    ],
    [
      'no reviewer',
      `${account}\n    approval: { reviewers: 0, reruns: true }`,
      '11:28 grants.train.approval.reviewers: expected an integer from 1 to 6, got 0',
    ],
    [
      'an empty list',
      `${account}\n    allow: { images: [] }`,
      '11:22 grants.train.allow.images: an empty list. Remove it: a missing list allows nothing.',
    ],
    [
      'no kind of step',
      `${account}\n    allow: { steps: [] }`,
      '11:21 grants.train.allow.steps: an empty list. Remove it: a missing list allows nothing.',
    ],
    [
      'an unknown kind of step',
      `${account}\n    allow: { steps: [custom_job] }`,
      '11:22 grants.train.allow.steps[0]: no such value: "custom_job" Did you mean customJob?',
    ],
    [
      'an account that jobs may run as',
      `${account}\n    allow: { service_accounts: [defualt] }`,
      `11:33 grants.train.allow.service_accounts[0]: no service account's e-mail: "defualt". Write NAME@PROJECT.iam.gserviceaccount.com`,
    ],
    [
      'an empty name',
      `${account}\n    allow: { models: [""] }`,
      '11:23 grants.train.allow.models[0]: an empty string allows nothing. Remove it.',
    ],
    [
      'three stars',
      `${account}\n    allow: { storage: ["gs://b/***"] }`,
      '11:24 grants.train.allow.storage[0]: *** means nothing. Write * or **.',
    ],
    [
      'a hidden character',
      `${account}\n    allow: { images: ["a\\u202eb"] }`,
      '11:23 grants.train.allow.images[0]: a control character, which no name has. Remove it.',
    ],
    [
      'a project that the commands of compile would take for an option',
      `${account}\n    allow: { projects: ["--flags-file=/tmp/x"] }`,
      '11:25 grants.train.allow.projects[0]: a hyphen at the start, which no project has. Write its id.',
    ],
    [
      'an upload to a bucket without its scheme',
      `${account}\n    allow: { writes: [acme-ml-code/**] }`,
      '11:23 grants.train.allow.writes[0]: does not begin with gs://, so it allows nothing. Write "gs://acme-ml-code/**".',
    ],
    [
      'an upload to a bucket that names nothing in it',
      `${account}\n    allow: { writes: ["gs://acme-ml-code"] }`,
      '11:23 grants.train.allow.writes[0]: names a bucket and nothing in it, so it allows nothing. Write a folder: "gs://acme-ml-code/code/**".',
    ],
    [
      'an upload that leaves its folder',
      `${account}\n    allow: { writes: ["gs://acme-ml-code/a/../**"] }`,
      '11:23 grants.train.allow.writes[0]: contains a . or .. segment or one of % ? # \\ [ ], which no upload may name, so it allows nothing. Write the plain name.',
    ],
    [
      'the version of a secret',
      `${account}\n    allow: { secrets: [projects/acme-ml/secrets/key/versions/3] }`,
      '11:24 grants.train.allow.secrets[0]: names a version, so it allows nothing: the list has secrets. Write "projects/acme-ml/secrets/key".',
    ],
    [
      'a regional secret',
      `${account}\n    allow: { secrets: [projects/acme-ml/locations/us-central1/secrets/key] }`,
      '11:24 grants.train.allow.secrets[0]: names a regional secret, which no step can use, so it allows nothing. Write projects/PROJECT/secrets/ID, or its id.',
    ],
    [
      'replicas that are no number',
      `${account}\n    allow: { machines: { replicas: four } }`,
      '11:36 grants.train.allow.machines.replicas: expected an integer of at least 1, got the string "four"',
    ],
  ])('%s is refused', (_, grant, expected) => {
    const found = problems(smallPolicy({ grant }))
    expect(
      found.filter(
        line => !line.includes('the environment is missing') || expected.includes('the environment is missing'),
      ),
    ).toEqual([expected])
  })
})

describe('grants held against each other', () => {
  const other = (conditions: string, more = ''): string =>
    `  other:\n    provider: inside\n    when: ${conditions}\n${more}`
  const overlap =
    'direct access (no service_account), but one token could match this grant and train of the same pool. Give it a service_account, or let some claim of both (event_name, ref, environment, …) have different literal values.'

  it('direct access that a token for another grant would carry along is refused', () => {
    const both = smallPolicy({
      grant: 'description: direct',
      more: other('{ repository_id: "512345678", event_name: [schedule, push], ref: refs/heads/main }'),
    })
    expect(problems(both)).toEqual([`11:3 grants.other: ${overlap}`])
    const besideAnAccount = smallPolicy({
      more: other(`{ repository_id: "512345678", event_name: push, ref: refs/heads/main, environment: production }`),
    })
    expect(problems(besideAnAccount)).toEqual([`11:3 grants.other: ${overlap}`])
  })

  it('a glob is never believed to be disjoint', () => {
    const text = smallPolicy({
      grant: 'description: direct',
      more: other('{ repository_id: "512345678", event_name: push, ref: {glob: refs/tags/*} }'),
    })
    expect(problems(text)).toEqual([`11:3 grants.other: ${overlap}`])
  })

  it('direct access that no token can hold together with another passes', () => {
    const text = smallPolicy({
      grant: 'description: direct',
      more: other('{ repository_id: "512345678", event_name: schedule, ref: refs/heads/main }'),
    })
    expect(Object.keys(load(text).grants)).toEqual(['train', 'other'])
  })

  it('one account for code that is merged and code that is not is refused', () => {
    const text = smallPolicy({
      more: `  review:
    provider: outside
    when: { repository_id: "512345678", event_name: pull_request, ref: {glob: "refs/pull/*/merge"} }
    service_account: trainer@acme-ml.iam.gserviceaccount.com
`,
    }).replace('grants:', `  outside: { resource: ${resource('review-pool')}, trust: external }\ngrants:`)
    expect(problems(text)).toEqual([
      '15:22 grants.review.service_account: trainer@acme-ml.iam.gserviceaccount.com serves external trust here and internal in grant train. Use a separate account for each trust.',
    ])
  })
})

it('a key at a wrong column is told once, and not for each key after it', () => {
  const text = smallPolicy({ grant: 'description: x\n    token: { lifetime: 30m }' })
  const askew = text.replace('    when:', '   when:')
  const line = askew.split('\n').findIndex(one => one.startsWith('   when:')) + 1
  expect(problems(askew)).toEqual([
    `${line}:1 : all mapping items must start at the same column Indent all keys of a mapping equally, and all items of a list equally.`,
  ])
})

describe('hostile text is refused with a place', () => {
  it.each([
    [
      'broken YAML',
      'version: 1\nproviders: [\n',
      '3:1 : flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    [
      'tabs',
      smallPolicy().replace('    trust', '\ttrust'),
      '5:1 : tabs are not allowed as indentation Indent with spaces.',
    ],
    [
      'a key given twice',
      `${smallPolicy()}version: 1\n`,
      '11:1 : the key "version" occurs twice Rename one, or remove it.',
    ],
    ['__proto__', `${smallPolicy()}__proto__: {}\n`, '11:1 : the key __proto__ is not supported Remove it.'],
    [
      'constructor',
      `${smallPolicy()}constructor: {}\n`,
      '11:1 constructor: no such field. One of: version, requires, issuer, universe, providers, grants, audit, prices.',
    ],
    [
      'an anchor',
      `${smallPolicy()}x: &a 1\n`,
      '11:7 : YAML anchors are not supported Write the value out where it is needed; put what grants share into a parent: `extends: NAME`.',
    ],
    ['a merge key', `${smallPolicy()}<<: {}\n`, '11:1 : YAML merge keys (<<) are not supported Remove it.'],
    ['a tag', `${smallPolicy()}x: !!js/function "x"\n`, '11:4 : unresolved tag: tag:yaml.org,2002:js/function'],
    [
      '300 KB',
      `${smallPolicy()}#${'x'.repeat(300_000)}`,
      '1:1 : the file has 300331 bytes, at most 262144 are read Split it.',
    ],
    ['a hundred levels', `version: ${'['.repeat(100)}${']'.repeat(100)}`, '1:74 : nested deeper than 64 levels'],
    [
      'a zero byte',
      smallPolicy().replace('heads/main', 'heads/ma\0in'),
      '9:64 grants.train.when.ref: a control character, which no claim has. Remove it.',
    ],
  ])('%s', (_, text, expected) => {
    expect(problems(text)[0]).toBe(expected)
  })

  it('keys given twice, wherever they stand', () => {
    const text = `version: 1\nproviders: { p: { trust: internal,\n "trust": internal } }\n? version\n: 1\n`
    expect(problems(text)).toEqual([
      '3:2 : the key "trust" occurs twice Rename one, or remove it.',
      '4:3 : the key "version" occurs twice Rename one, or remove it.',
    ])
  })

  it('30,000 keys', () => {
    const keys = Array.from({ length: 30_000 }, (_, index) => `k${index}: 1`)
    expect(parseDocument(keys.join('\n'), file, 'POLICY_INVALID', compiled).value).toMatchObject({ k0: 1, k29999: 1 })
  })

  it('a bomb of brackets', () => {
    expect(problems(`version: ${'['.repeat(20_000)}`)[0]).toMatch(/nested deeper|maximum call stack size exceeded/)
  })

  it('and never crashes, whatever a policy is changed into', () => {
    fc.assert(
      fc.property(fc.nat(samplePolicy.length), fc.nat(40), fc.string({ maxLength: 12 }), (at, length, inserted) => {
        try {
          load(samplePolicy.slice(0, at) + inserted + samplePolicy.slice(at + length))
        } catch (error) {
          if (!(error instanceof ActionError) || error.code !== 'POLICY_INVALID' || error.problems.length === 0)
            throw error
        }
      }),
      { numRuns: 100, verbose: true },
    )
  })

  it('and never crashes, whatever stands where a value is expected', () => {
    const keys = [
      'version',
      'providers',
      'grants',
      'when',
      'allow',
      'machines',
      'branch',
      'approval',
      'token',
      'a',
      'ref',
    ]
    const tree = fc.letrec(tie => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(null, true, 1, -0.5, '', 'x', 'refs/*'),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...keys), tie('value')),
      ),
    })).value
    fc.assert(
      fc.property(tree, value => {
        expect(
          refusal(
            JSON.stringify({ version: 1, providers: value, grants: { g: value, h: { when: value, allow: value } } }),
          ).code,
        ).toBe('POLICY_INVALID')
      }),
      { numRuns: 100, verbose: true },
    )
  })
})

describe('a grant that the policy does not have', () => {
  it('is refused with the nearest name and the list', () => {
    const ask = (name: string) => () => findGrant(load(samplePolicy), name)
    expect(ask('trian')).toThrow(
      expect.objectContaining({
        code: 'GRANT_UNKNOWN',
        message: 'the policy has no grant "trian"',
        cure: 'Did you mean train? Its grants: train, deploy.',
      }),
    )
    expect(ask('constructor')).toThrow(
      expect.objectContaining({
        code: 'GRANT_UNKNOWN',
        message: 'the policy has no grant "constructor"',
        cure: 'Its grants: train, deploy.',
      }),
    )
    expect(grantOf(load(samplePolicy), 'constructor')).toBeUndefined()
    expect(grantOf(load(samplePolicy), 'train')).toMatchObject({ name: 'train' })
  })
})
