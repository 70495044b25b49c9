import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deployingKinds } from '../../../src/policy/lint/deploying.ts'
import { type LintFinding, lintPolicy } from '../../../src/policy/lint/lint.ts'
import { lintRules } from '../../../src/policy/lint/rules.ts'
import { loadPolicy } from '../../../src/policy/load/load.ts'
import { definitions } from '../../../src/steps/kinds/registry.ts'

const pool = (id: string, provider = 'merged'): string =>
  `projects/123456789/locations/global/workloadIdentityPools/${id}/providers/${provider}`

const providers = `
  merged: { resource: ${pool('github')}, trust: internal }`
const open = `
  open: { resource: ${pool('review', 'open')}, trust: external }`

/** A policy of grants in one line each, by their names. */
const policyOf = (grants: Readonly<Record<string, string>>, { more = '', top = '' } = {}): string =>
  `version: 1
requires: ">=1.0"
providers:${providers}${more}
${top}grants:
${Object.entries(grants)
  .map(([name, grant]) => `  ${name}: ${grant}`)
  .join('\n')}
`
const pins = 'repository_id: "512345678", event_name: push, runner_environment: github-hosted'
const onMain = `${pins}, ref: refs/heads/main`
const workflow = 'job_workflow_ref: acme/fraud/.github/workflows/release.yml@refs/heads/main'
const email = (name: string): string => `${name}@acme-ml.iam.gserviceaccount.com`
const account = (name: string): string => `, service_account: ${email(name)}`
const train = (when = onMain, rest = ''): string =>
  `{ provider: merged, when: { ${when} }, allow: { steps: [customJob] }${rest} }`
const deploy = (when = `${onMain}, ${workflow}`, rest = ''): string =>
  `{ provider: merged, service_account: ${email('deployer')}, when: { ${when} }, allow: { steps: [rollout] }${rest} }`

const lint = (text: string, version = '1.0.0'): LintFinding[] => lintPolicy(loadPolicy(text, 'p.yml', version), version)
const brief = (text: string): string[] => lint(text).map(({ rule, level, path }) => `${level} ${rule} ${path}`)
function only(text: string): LintFinding {
  const [found, ...more] = lint(text)
  expect(more).toEqual([])
  if (found === undefined) throw new Error('there is no finding')
  return found
}

test('a policy without a fault has no finding', () => {
  expect(lint(policyOf({ train: train() }))).toEqual([])
  const approved = `${onMain}, ${workflow}, environment: production`
  expect(lint(policyOf({ deploy: deploy(approved, ', approval: { reviewers: 1 }') }))).toEqual([])
})

describe('a grant that no token can match', () => {
  test('by what GitHub writes about an owner', () => {
    const finding = only(policyOf({ train: train(`${onMain}, repository: acme/fraud, repository_owner: other`) }))
    expect(finding).toMatchObject({ rule: 'grant-never-matches', level: 'error', line: 6 })
    expect(finding.message).toContain('repository_owner: other')
  })

  test('by the type of a ref', () => {
    const finding = only(policyOf({ train: train(`${pins}, ref: refs/heads/main, ref_type: tag`) }))
    expect(finding.rule).toBe('grant-never-matches')
    expect(finding.message).toMatch(/ref.*ref_type: tag, which GitHub never writes into one token\.$/)
  })
})

describe('two grants that one token can match', () => {
  test('a note, with an example', () => {
    const all = `${pins}, ref: { glob: "refs/heads/**" }`
    const finding = only(policyOf({ train: train(onMain, account('trainer')), smoke: train(all, account('smoker')) }))
    expect(finding).toMatchObject({ rule: 'grants-overlap', level: 'note', line: 7, column: 3 })
    expect(finding.message).toContain('train: ')
    expect(finding.message).toContain('ref: refs/heads/main')
  })

  test('a warning if every training job could deploy', () => {
    const text = policyOf({ train: train(`${onMain}, ${workflow}`, account('trainer')), deploy: deploy() })
    expect(only(text)).toMatchObject({
      rule: 'grants-overlap',
      level: 'warning',
      message: 'every token of train also matches deploy, which may deploy.',
    })
  })

  test('none if a literal value differs, or if globs exclude each other', () => {
    const apart = (a: string, b: string): LintFinding[] =>
      lint(policyOf({ one: train(a, account('account1')), two: train(b, account('account2')) }))
    expect(apart(onMain, `${pins}, ref: refs/heads/dev`)).toEqual([])
    expect(apart(`${pins}, ref: { glob: "refs/heads/a/*" }`, `${pins}, ref: { glob: "refs/heads/b/*" }`)).toEqual([])
  })
})

test('globs made to be slow use up the work of all pairs together: that is said, and never read as "apart"', () => {
  const globs = (at: number): string =>
    Array.from(
      { length: 8 },
      (_, shift) => `{ glob: "refs/heads/**${'abcdefgh'.repeat(3).slice(shift, shift + 5)}${at}**" }`,
    ).join()
  const grants = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`g${at}`, train(`${pins}, ref: [${globs(at)}]`, account(`account${at}`))]),
  )
  const overlaps = lint(policyOf(grants)).filter(({ rule }) => rule === 'grants-overlap')
  expect(overlaps.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(
      /^it is not decided if one token can match this grant and g0: .* for \d+ more pairs of grants\.$/,
    ),
  )
})

describe('events of unmerged code', () => {
  const ofPulls = 'repository_id: "512345678", runner_environment: github-hosted, ref: { glob: "refs/pull/*/merge" }'
  const review = (rest: string): string => `{ provider: open, when: { ${ofPulls}, event_name: pull_request }, ${rest} }`

  test('that may deploy', () => {
    const preview = review(`service_account: ${email('preview')}, allow: { steps: [rollout] }`)
    expect(brief(policyOf({ preview }, { more: open }))).toContain(
      'warning pull-request-deploys grants.preview.when.event_name',
    )
  })

  test('whose jobs may run as the account that deploys', () => {
    const smoke = review(`allow: { steps: [customJob], service_accounts: ["${email('*')}"] }`)
    const found = lint(policyOf({ deploy: deploy(), smoke }, { more: open }))
    expect(found.map(({ rule, message }) => [rule, message])).toEqual([
      [
        'pull-request-near-deploy',
        `grant smoke, which admits pull_request, may start jobs that run as ${email('deployer')}, the account of this grant.`,
      ],
    ])
  })
})

const branches = (count: number, name: string): string =>
  Array.from({ length: count }, (_, at) => `refs/heads/${name}${at}`).join(', ')
const inReview =
  'provider: open, when: { repository_id: "1", runner_environment: github-hosted, ref: refs/heads/main, event_name: [push, Pull_request] }'
const second = `\n  second: { resource: ${pool('github', 'second')}, trust: internal }`

const lists = 'projects: [acme-ml], locations: [global], publisher_models: ["anthropic/claude-*", google/gemini-x]'
const limited = 'budget: { requests: 5 }'
/** A grant that lends, without a fault. */
const agent = (lend: string, allow = lists): string =>
  `{ provider: merged${account('agent1')}, when: { ${onMain} }, allow: { ${allow} }, lend: { ${lend} } }`
const gateway = (more = ''): string => `gateway: { calls: [rawPredict, countTokens]${more} }, ${limited}`

const uploads = (list: string, when = onMain): string =>
  `{ provider: merged, when: { ${when} }, allow: { steps: [customJob], ${list} } }`

/** A rule, its level, and a policy with one fault that it finds. */
const cases: [rule: string, level: string, text: string][] = [
  [
    'no-runner-environment',
    'warning',
    policyOf({ train: train(onMain.replace(', runner_environment: github-hosted', '')) }),
  ],
  ['self-hosted-runner', 'warning', policyOf({ train: train(onMain.replace('github-hosted', 'self-hosted')) })],
  ['no-job-workflow-ref', 'warning', policyOf({ deploy: deploy(onMain) })],
  [
    'workflow-ref',
    'warning',
    policyOf({ train: train(`${onMain}, workflow_ref: acme/fraud/.github/workflows/a.yml@refs/heads/main`) }),
  ],
  [
    'unapproved-environment',
    'warning',
    policyOf({ deploy: deploy(`${onMain}, ${workflow}, environment: production`) }),
  ],
  ['unknown-event', 'warning', policyOf({ train: `{ ${inReview}, allow: { steps: [customJob] } }` }, { more: open })],
  ['name-without-id', 'warning', policyOf({ train: train(`${onMain}, enterprise: acme`) })],
  ['actor-condition', 'warning', policyOf({ train: train(`${onMain}, actor_id: "1"`) })],
  ['sub-condition', 'warning', policyOf({ train: train(`${onMain}, sub: "repo:acme/fraud:ref:refs/heads/main"`) })],
  ['repository-property', 'note', policyOf({ train: train(`${onMain}, repo_property_tier: gold`) })],
  ['same-but-case', 'warning', policyOf({ train: train(`${onMain}, repository: Acme/fraud, ${workflow}`) })],
  ['glob-without-delimiter', 'warning', policyOf({ train: train(`${pins}, ref: { glob: "refs/heads/release*" }`) })],
  ['wildcard-environment', 'warning', policyOf({ train: train(`${onMain}, environment: { glob: "prod-*" }`) })],
  ['any-value', 'note', policyOf({ train: train(`${onMain}, actor: { glob: "**" }, actor_id: "1"`) })],
  ['writes-whole-bucket', 'warning', policyOf({ train: uploads('writes: ["gs://acme-code/**"]') })],
  ['any-build-step', 'warning', policyOf({ train: uploads('build_steps: ["**"]') })],
  ['any-secret', 'warning', policyOf({ train: uploads('secrets: [projects/acme-ml/secrets/*]') })],
  [
    'shared-upload-bucket',
    'warning',
    policyOf(
      {
        pull: uploads('writes: ["gs://acme-code/pull/**"]', `${pins}, ref: refs/heads/dev`).replace('merged', 'open'),
        train: uploads('writes: ["gs://acme-code/train/**"]'),
      },
      { more: open },
    ),
  ],
  [
    'writes-meet-storage',
    'note',
    policyOf({
      code: uploads('writes: ["gs://acme-code/train/**"]', `${pins}, ref: refs/heads/dev`),
      train: uploads('storage: ["gs://acme-code/**"]'),
    }),
  ],
  [
    'gateway-allows-nothing',
    'warning',
    policyOf({ agent: agent(gateway(), 'projects: [acme-ml], locations: [global]') }),
  ],
  [
    'gateway-without-budget',
    'warning',
    policyOf({ agent: agent('gateway: { calls: [predict] }, budget: { duration: 5m }') }),
  ],
  ['gateway-bypassed', 'warning', policyOf({ agent: agent(`${gateway()}, credentials: [file]`) })],
  ['lent-metadata', 'warning', policyOf({ agent: agent('credentials: [file, metadata]') })],
  ['lent-subject-token', 'warning', policyOf({ agent: agent('credentials: [subject_token]') })],
  [
    'tools-reach-outside',
    'warning',
    policyOf({ agent: agent(gateway(', tools: [functions, web_fetch, codeExecution]')) }),
  ],
  [
    'unpriced-models',
    'warning',
    policyOf({
      agent: agent(
        'gateway: { calls: [predict] }, budget: { cost: 5 }, prices: { "anthropic/claude-haiku-*": { input: 1, output: 5 }, "google/*": { input: 1, output: 2 } }',
      ),
    }),
  ],
  [
    'lends-to-unmerged-code',
    'note',
    policyOf(
      {
        agent: agent(gateway()).replace('merged', 'open'),
      },
      { more: open },
    ),
  ],
  ['unused-provider', 'warning', policyOf({ train: train() }, { more: open })],
  ['unused-parent', 'note', policyOf({ train: train(), base: '{ abstract: true }' })],
  [
    'unused-price',
    'note',
    policyOf(
      { train: train() },
      { top: 'prices: { currency: USD, per_hour: { machines: { n1-standard-16: 0.76 } } }\n' },
    ),
  ],
  [
    'shared-pool',
    'warning',
    policyOf(
      { train: train(), other: train(`${pins}, ref: refs/heads/dev`).replace('merged', 'second') },
      { more: second },
    ),
  ],
  ['foreign-subject', 'note', policyOf({ train: train() }).replace('trust: internal', 'trust: internal, subject: sub')],
  ['requires', 'note', policyOf({ train: train() }).replace('requires: ">=1.0"\n', '')],
  ['near-limit', 'note', policyOf({ train: train(`${pins}, ref: [${branches(95, 'b')}]`) })],
  [
    'not-compilable',
    'error',
    policyOf({ train: train(`${pins}, ref: [${branches(500, 'some-branch-')}, { glob: "refs/heads/x/*" }]`) }),
  ],
]

describe('each rule finds its fault', () => {
  test.each(cases)('%s', (rule, level, text) => {
    const found = lint(text).filter(one => one.rule === rule)
    expect(found, JSON.stringify(brief(text))).toHaveLength(1)
    expect(found[0]).toMatchObject({ level, file: 'p.yml', line: expect.any(Number) })
  })

  test('and every rule has a case', () => {
    const above = [
      'builds-meet-images',
      'grant-never-matches',
      'grants-overlap',
      'pull-request-deploys',
      'pull-request-near-deploy',
    ]
    expect([...cases.map(([rule]) => rule), ...above].toSorted()).toEqual(lintRules.map(({ id }) => id).toSorted())
  })
})

describe('what a grant uploads', () => {
  const writes = (entry: string): string[] =>
    brief(policyOf({ train: uploads(`writes: [${JSON.stringify(entry)}]`) })).map(line => line.replace(/ grants.*/, ''))

  test.each(['gs://b12/', 'gs://b12/**', 'gs://b12/*/', 'gs://*/code/**', 'gs://b*/code/**', '**', 'gs://**'])(
    'is not bounded by %s',
    entry => {
      expect(writes(entry)).toEqual(['warning writes-whole-bucket'])
    },
  )

  test.each(['gs://b12/code/', 'gs://b12/code/**', 'gs://b12/code*/', 'gs://b12/*'])('is bounded by %s', entry => {
    expect(writes(entry)).toEqual([])
  })

  const read = 'storage: ["gs://acme-code/train/**"]'
  const others = `${pins}, ref: refs/heads/dev`

  test('may be what jobs of the same tokens read', () => {
    const both = uploads('writes: ["gs://acme-code/train/**"], storage: ["gs://acme-code/train/**"]')
    expect(brief(policyOf({ train: both }))).toEqual([])
    const acting = (grant: string, as: string): string =>
      grant.replace('allow:', `service_account: ${email(as)}, allow:`)
    const code = acting(uploads('writes: ["gs://acme-code/train/**"]'), 'uploader')
    const other = { code, train: acting(uploads(read), 'trainer') }
    expect(brief(policyOf(other)).filter(line => line.includes('writes'))).toEqual([])
  })

  test('is a warning where unmerged code could become the code of merged jobs', () => {
    const code = uploads('writes: ["gs://acme-code/train/*.tar.gz"]', others).replace('merged', 'open')
    expect(brief(policyOf({ code, train: uploads(read) }, { more: open }))).toEqual([
      'warning writes-meet-storage grants.code.allow.writes[0]',
    ])
  })

  test('is a warning where it could become what is deployed', () => {
    const code = uploads('writes: ["gs://acme-code/train/"]', others)
    const deploys = deploy().replace('steps: [rollout]', `steps: [rollout], ${read}`)
    expect(brief(policyOf({ code, deploys }))).toEqual(['warning writes-meet-storage grants.code.allow.writes[0]'])
  })

  test('in another folder has no finding', () => {
    const code = uploads('writes: ["gs://acme-code/serve/**"]', others)
    expect(brief(policyOf({ code, train: uploads(read) }))).toEqual([])
  })

  test('and builds from unmerged code must not become an image of merged code', () => {
    const images = (name: string): string => `images: ["us-docker.pkg.dev/acme-ml/${name}/*@sha256:*"]`
    const found = (pulled: string, kind: string): string[] => {
      const pull = uploads(images(pulled), `${pins}, ref: refs/heads/dev`).replace('merged', 'open')
      const loaded = loadPolicy(policyOf({ pull, train: uploads(images('train')) }, { more: open }), 'p.yml', '1.0.0')
      const { policy } = loaded
      const changed = Object.values(policy.grants).map(grant =>
        grant.name === 'pull' ? { ...grant, allow: { ...grant.allow, steps: [kind] } } : grant,
      )
      const grants = Object.fromEntries(changed.map(grant => [grant.name, grant]))
      return lintPolicy({ ...loaded, policy: { ...policy, grants } }, '1.0.0').map(
        ({ rule, path }) => `${rule} ${path}`,
      )
    }
    expect(found('train', 'buildImage')).toEqual(['builds-meet-images grants.pull.allow.images[0]'])
    expect(found('pull', 'buildImage')).toEqual([])
    expect(found('train', 'customJob')).toEqual([])
  })

  test('with secrets of unmerged code is a warning', () => {
    const agents = uploads('secrets: [demo-key]').replace('merged', 'open')
    expect(brief(policyOf({ agents }, { more: open }))).toContain('warning any-secret grants.agents.allow.secrets')
  })
})

describe('what a grant lends', () => {
  const found = (lend: string, allow?: string): string[] =>
    lint(policyOf({ agent: agent(lend, allow) })).map(({ rule, level, message }) => `${level} ${rule}: ${message}`)

  test('has no finding if it is limited, or is only a credential with a secret', () => {
    expect(found(gateway(', tools: [functions, codeExecution]'))).toEqual([])
    expect(found('credentials: [file, access_token, id_token]')).toEqual([])
    expect(
      found('gateway: { calls: [predict] }, budget: { cost: 5 }, prices: { "**": { input: 1, output: 1 } }'),
    ).toEqual([])
  })

  test('to no project, no place and no model', () => {
    expect(found(gateway(), 'publisher_models: [gemini-x]')).toEqual([
      'warning gateway-allows-nothing: no call passes: the grant has no allow.projects and allow.locations.',
    ])
    expect(found(gateway(), 'projects: [acme-ml], locations: [global], models: [fraud]')).toEqual([
      'warning gateway-allows-nothing: no rawPredict and countTokens passes: the grant has neither allow.publisher_models nor allow.endpoints.',
    ])
    expect(found(gateway(), 'projects: [acme-ml], locations: [global], endpoints: [fraud]')).toEqual([])
    const caches = `gateway: { calls: [GenAiCacheService.ListCachedContents] }, ${limited}`
    expect(found(caches, 'projects: [acme-ml], locations: [global]')).toEqual([])
  })

  test('is a credential beside the gateway, unless it opens nothing of Google', () => {
    expect(found(`${gateway()}, credentials: [id_token]`)).toEqual([])
    expect(found(`${gateway()}, credentials: [file, access_token]`)).toEqual([
      'warning gateway-bypassed: with file and access_token a program can call Google without the gateway, its limits and its budget.',
    ])
  })

  test('reaches outside: a warning for what fetches, a note for what searches', () => {
    expect(found(gateway(', tools: [urlContext, googleSearch]'))).toEqual([
      'warning tools-reach-outside: urlContext can send data to any address that a prompt names.',
      'note tools-reach-outside: googleSearch sends what the model asks to a search engine.',
    ])
  })

  test('is an endpoint that a cost keeps out', () => {
    const lend = 'gateway: { calls: [predict] }, budget: { cost: 5 }, prices: { "**": { input: 1, output: 1 } }'
    expect(found(lend, `${lists}, endpoints: [fraud]`)).toEqual([
      'warning unpriced-models: allow.endpoints names endpoints, which have no price: the gateway refuses calls without a price.',
    ])
  })

  test('deploys, if it lends a method that does', () => {
    const lend = `gateway: { calls: [EndpointService.DeployModel] }, ${limited}`
    expect(brief(policyOf({ agent: agent(lend) }))).toContain('warning no-job-workflow-ref grants.agent.when')
  })

  test('may be an exception with its reason', () => {
    const text = policyOf({ agent: agent('credentials: [metadata]') })
    const comment = '# keyless-vertex: allow lent-metadata the Java client accepts nothing else'
    expect(lint(text.replace('  agent:', `  ${comment}\n  agent:`))).toEqual([])
  })
})

test('what grants inherit is found once, in the parent', () => {
  const base =
    '{ abstract: true, provider: merged, when: { repository_id: "1", event_name: push, ref: refs/heads/main, actor_id: "1", runner_environment: github-hosted }, allow: { steps: [customJob] } }'
  const child = (name: string): string =>
    `{ extends: base, service_account: ${email(name)}, when: { environment: ${name} } }`
  const found = lint(policyOf({ base, one: child('first1'), two: child('second2') }))
  expect(found.map(({ rule, line }) => `${rule} ${line}`)).toEqual(['actor-condition 6'])
})

describe('exceptions', () => {
  const selfHosted = train(onMain.replace('github-hosted', 'self-hosted'))
  const withComment = (comment: string): string =>
    policyOf({ train: selfHosted }).replace('  train:', `  ${comment}\n  train:`)

  test('above a grant', () => {
    expect(lint(withComment('# keyless-vertex: allow self-hosted-runner each runner is made for one job'))).toEqual([])
  })

  test('in a grant, at the end of a line', () => {
    expect(lint(policyOf({ train: `${selfHosted} # keyless-vertex: allow self-hosted-runner one job each` }))).toEqual(
      [],
    )
  })

  test('of another grant does not count', () => {
    const dev = train(`${pins}, ref: refs/heads/dev`)
    const text = policyOf({
      dev: `${dev} # keyless-vertex: allow self-hosted-runner one job each`,
      train: selfHosted,
    })
    expect(lint(text).map(({ rule }) => rule)).toEqual(['unused-exception', 'self-hosted-runner'])
  })

  test('above all grants is for the whole policy', () => {
    const top = '# keyless-vertex: allow self-hosted-runner one job each\n'
    expect(lint(policyOf({ train: selfHosted }, { top }))).toEqual([])
  })

  test('to an unknown rule, without a reason, and for nothing', () => {
    expect(lint(withComment('# keyless-vertex: allow self-hosted one job')).map(({ rule }) => rule)).toEqual([
      'unknown-exception',
      'self-hosted-runner',
    ])
    expect(lint(withComment('# keyless-vertex: allow self-hosted-runner'))).toMatchObject([
      { rule: 'unknown-exception', message: 'the exception to self-hosted-runner has no reason.' },
    ])
  })
})

test('every kind that releases a model counts as deploying', () => {
  const releasing = Object.entries(definitions).flatMap(([kind, { isRelease }]) => (isRelease ? [kind] : []))
  expect(deployingKinds).toEqual(expect.arrayContaining(releasing))
})

test('a large policy is linted with bounded work, whatever its grants', () => {
  const grants = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [
      `g${at}`,
      train(`${pins}, ref: { glob: "refs/heads/**/x${at % 7}*" }`, account(`account${at}`)),
    ]),
  )
  const found = lint(policyOf(grants))
  expect(found.some(({ message }) => message.startsWith('more than 400 pairs'))).toBe(true)
})

test('no text of a policy makes the lint throw', () => {
  const word = fc.oneof(fc.constantFrom('push', '**', 'a*', 'refs/heads/x', 'true', '@', '::error::x'), fc.string())
  const claim = fc.constantFrom('ref', 'environment', 'repository', 'sub', 'actor', 'job_workflow_ref', 'event_name')
  const matcher = fc.oneof(
    word,
    word.map(glob => ({ glob })),
  )
  const condition = fc.tuple(claim, fc.array(matcher, { minLength: 1, maxLength: 4 }))
  fc.assert(
    fc.property(fc.array(condition, { maxLength: 5 }), conditions => {
      const pinned = { repository_id: '1', event_name: 'push', ref: 'refs/heads/main' }
      const when = JSON.stringify({ ...pinned, ...Object.fromEntries(conditions) })
      const text = policyOf({ train: train().replace(/when: \{.*?\}/, () => `when: ${when}`) })
      let loaded: ReturnType<typeof loadPolicy> | undefined
      try {
        loaded = loadPolicy(text, 'p.yml', '1.0.0')
      } catch {
        return
      }
      lintPolicy(loaded, '1.0.0')
    }),
    { numRuns: 200 },
  )
})
