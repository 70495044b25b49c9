import { describe, expect, it } from 'vitest'
import type { Claims } from '../../src/identity/claims.ts'
import { decide, evidenceNeeded } from '../../src/policy/decide/decide.ts'
import {
  type ApprovalEvidence,
  type ConditionVerdict,
  type Decision,
  type Evidence,
  holds,
} from '../../src/policy/decide/decision.ts'
import { findGrant } from '../../src/policy/load/load.ts'
import type { Policy } from '../../src/policy/policy.ts'
import { load, pushToMain, samplePolicy, smallPolicy } from './fixtures.ts'

const policy = load(samplePolicy)
const ruled: Evidence = { branch: { rules: ['pull_request', 'required_status_checks', 'deletion'] } }
const octocat = { login: 'octocat', id: '583231' }
const hubot = { login: 'hubot', id: '480938' }
const reviewed: ApprovalEvidence = {
  environment: { requiredReviewers: true, preventSelfReview: false },
  approvals: [hubot],
  visibility: 'private',
}
const production: Claims = { ...pushToMain, environment: 'production' }

const failing = (decision: Decision): readonly ConditionVerdict[] => decision.conditions.filter(one => !holds(one))
const withWhen = (when: string): Policy => load(smallPolicy({ when, trust: 'external' }))

describe('a push to main', () => {
  it('holds the grant, condition by condition in the order of the file', () => {
    const decision = decide(policy, 'train', pushToMain, ruled)
    expect(decision.verdict).toBe('allow')
    expect(decision.conditions.map(one => [one.condition, holds(one)])).toEqual([
      ['when.repository', true],
      ['when.repository_id', true],
      ['when.repository_owner_id', true],
      ['when.event_name', true],
      ['when.ref', true],
      ['when.ref_protected', true],
      ['when.runner_environment', true],
      ['branch.rules', true],
    ])
    expect(decision.conditions[3]).toEqual({
      source: 'claim',
      condition: 'when.event_name',
      expected: 'any of push, workflow_dispatch',
      accepted: ['push', 'workflow_dispatch'],
      actual: 'push',
      result: 'holds',
    })
    expect(decision).toMatchObject({ grant: 'train', others: [], approvers: [], mergedPullRequest: undefined })
  })
})

describe('what claims cannot hold', () => {
  it.each([
    [
      'a branch that starts with an allowed name',
      { ref: 'refs/heads/main-x' },
      'when.ref',
      'Begins like refs/heads/main, but the whole value is compared.',
    ],
    [
      'a branch that ends like an allowed one',
      { ref: 'refs/heads/x/refs/heads/main' },
      'when.ref',
      'Merge into main, or run the workflow at that branch.',
    ],
    [
      'a tag called main',
      { ref: 'refs/tags/main', ref_type: 'tag' },
      'when.ref',
      'A tag named like the branch: refs/tags/main is not main itself.',
    ],
    [
      "a pull request's merge ref",
      { ref: 'refs/pull/7/merge' },
      'when.ref',
      'Not merged yet. To check a pull request use mode: plan; only a grant meant for unmerged code needs a provider of trust: external.',
    ],
    [
      'a branch that differs in case',
      { ref: 'refs/heads/Main' },
      'when.ref',
      'Differs only in case: GitHub ignores case, Google does not. Write it as the token has it.',
    ],
    [
      'pull_request_target, whose ref is the default branch',
      { event_name: 'pull_request_target' },
      'when.event_name',
      'Its ref is the default branch although it may run code that is not merged. No grant for merged code should allow it.',
    ],
    [
      'workflow_run, whose ref is the default branch',
      { event_name: 'workflow_run' },
      'when.event_name',
      'Its ref is the default branch although it may run code that is not merged. No grant for merged code should allow it.',
    ],
    ['an event of outsiders at the default branch', { event_name: 'issue_comment' }, 'when.event_name', undefined],
    [
      'a name registered again by someone else',
      { repository_id: '999' },
      'when.repository_id',
      'The same name, but another repository: the name was registered again.',
    ],
    [
      'an owner registered again by someone else',
      { repository_owner_id: '666' },
      'when.repository_owner_id',
      undefined,
    ],
    [
      'a repository that was renamed',
      { repository: 'acme/fraud2' },
      'when.repository',
      'The same repository under another name: it was renamed or transferred. Change the name in the policy.',
    ],
    [
      'a self-hosted runner',
      { runner_environment: 'self-hosted' },
      'when.runner_environment',
      'A self-hosted runner may keep what earlier jobs left on it.',
    ],
    [
      'an unprotected branch',
      { ref_protected: 'false' },
      'when.ref_protected',
      'The branch has neither a ruleset nor branch protection. Make an active ruleset for refs/heads/main (Settings, Rules, Rulesets, New branch ruleset).',
    ],
  ])('%s', (_, claims, condition, hint) => {
    const decision = decide(policy, 'train', { ...pushToMain, ...claims }, ruled)
    expect(decision.verdict).toBe('deny')
    expect(failing(decision).map(verdict => [verdict.condition, verdict.hint])).toEqual([[condition, hint]])
    expect(failing(decision)[0]?.actual).toBe(Object.values(claims)[0])
  })

  it('a pull request is not told of the protection of a branch that it is not on', () => {
    const claims = { ...pushToMain, ref: 'refs/pull/7/merge', ref_protected: 'false' }
    expect(failing(decide(policy, 'train', claims, ruled)).map(({ condition, hint }) => [condition, hint])).toEqual([
      ['when.ref', expect.stringMatching(/^Not merged yet\. To check a pull request use mode: plan;/)],
      ['when.ref_protected', undefined],
    ])
  })

  it('a claim that is absent never matches, not even by what every object inherits', () => {
    const { ref_protected, ...claims } = pushToMain
    expect(ref_protected).toBe('true')
    expect(failing(decide(policy, 'train', claims, ruled))).toEqual([
      {
        source: 'claim',
        condition: 'when.ref_protected',
        expected: 'true',
        accepted: ['true'],
        actual: undefined,
        result: 'fails',
        hint: 'The token has no such claim, and an absent claim never matches.',
        cause: 'The token has no such claim, and an absent claim never matches',
      },
    ])
    const glob = withWhen(
      '{ repository_id: "1", event_name: push, ref: refs/heads/main, repo_property_x: {glob: "**"} }',
    )
    expect(failing(decide(glob, 'train', pushToMain)).at(-1)).toMatchObject({
      source: 'claim',
      condition: 'when.repo_property_x',
      actual: undefined,
      hint: 'The repository does not have this custom property.',
    })
    const inherited: Record<string, string> = Object.create(pushToMain)
    expect(failing(decide(policy, 'train', inherited, ruled))).toHaveLength(7)
  })

  it('the immutable form of sub, with what to compare instead', () => {
    const bySub = withWhen(
      '{ repository_id: "512345678", event_name: push, ref: refs/heads/main, sub: "repo:acme/fraud:ref:refs/heads/main" }',
    )
    expect(failing(decide(bySub, 'train', pushToMain))[0]?.hint).toBe(
      'The immutable form of sub, which repositories made, renamed or transferred since 2026-07-15 have. Compare repository_id and ref instead.',
    )
  })

  it('a workflow whose name carries the pinned one, and the pinned one at another ref', () => {
    const pinned = withWhen(
      '{ repository_id: "512345678", event_name: push, job_workflow_ref: acme/fraud/.github/workflows/train.yml@refs/heads/main }',
    )
    const at = (job_workflow_ref: string) =>
      failing(decide(pinned, 'train', { ...pushToMain, job_workflow_ref }))[0]?.hint
    const elsewhere = {
      'refs/heads/evil': 'refs/heads/evil',
      'refs/tags/v1': 'refs/tags/v1',
      ['5f0c1c7d6c0e7e2c1c6e0d8b1c2a3f4e5d6c7b8a']: '5f0c1c7d6c0e7e2c1c6e0d8b1c2a3f4e5d6c7b8a',
    }
    for (const [ref, shown] of Object.entries(elsewhere))
      expect(at(`acme/fraud/.github/workflows/train.yml@${ref}`)).toBe(
        `The same workflow, at another ref. The policy names refs/heads/main, the token ${shown}: use it at that ref, or change the policy.`,
      )
    // A file whose name contains the pinned name gets no hint except the workflow that the policy names.
    expect(at('acme/fraud/.github/workflows/nested.yml@train.yml@refs/heads/main')).toContain('the workflow that calls')
    expect(decide(pinned, 'train', pushToMain).verdict).toBe('allow')
  })

  it('the caller of a reusable workflow for the called one, and the other way round', () => {
    const [caller, called] = [
      'acme/fraud/.github/workflows/train.yml@refs/heads/main',
      'acme/shared/.github/workflows/vertex.yml@refs/tags/v1',
    ]
    const claims = { ...pushToMain, workflow_ref: caller, job_workflow_ref: called }
    const hint = (condition: string) =>
      failing(
        decide(
          withWhen(`{ repository_id: "512345678", event_name: push, ref: refs/heads/main, ${condition} }`),
          'train',
          claims,
        ),
      )[0]?.hint
    const calls = `That is the workflow that calls, which is workflow_ref; job_workflow_ref is the called one, here ${called}.`
    expect(hint(`job_workflow_ref: "${caller}"`)).toContain(calls)
    expect(hint(`job_workflow_ref: "${caller.replace('main', 'release')}"`)).toContain(calls)
    expect(hint('job_workflow_ref: { glob: "acme/fraud/.github/workflows/*@refs/heads/main" }')).toContain(calls)
    expect(hint(`workflow_ref: "${called}"`)).toContain(
      `That is the workflow that is called, which is job_workflow_ref; workflow_ref is the one that calls, here ${caller}.`,
    )
    expect(hint('job_workflow_ref: "acme/other/.github/workflows/x.yml@refs/heads/main"')).toBeUndefined()
  })

  it("is told of another grant that these claims fit, by that grant's when alone", () => {
    const decision = decide(policy, 'train', { ...production, ref_protected: 'false' }, ruled)
    expect(decision.others.map(({ grant, holds }) => [grant, holds])).toEqual([['deploy', true]])
  })

  it('a grant without any condition allows nobody', () => {
    const grant = { ...findGrant(policy, 'train'), when: [], branch: undefined }
    expect(decide({ ...policy, grants: { train: grant } }, 'train', pushToMain).verdict).toBe('deny')
  })

  it('an unknown grant is an error, not a denial', () => {
    expect(() => decide(policy, 'tarin', pushToMain)).toThrow(
      expect.objectContaining({ code: 'GRANT_UNKNOWN', message: 'the policy has no grant "tarin"' }),
    )
  })
})

describe('branch rules', () => {
  const judge = (evidence: Evidence | undefined, claims = pushToMain) =>
    failing(decide(policy, 'train', claims, evidence))[0]
  it.each([
    ['that nobody asked for', undefined, 'GitHub was not asked.'],
    [
      'that the token may not read',
      {
        branch: {
          rules: { asked: 'the rules of the branch', unanswered: 'GitHub said 403', hint: 'Add metadata: read.' },
        },
      },
      'GitHub said 403. Add metadata: read.',
    ],
    [
      'of which one is missing',
      { branch: { rules: ['pull_request'] } },
      'No active ruleset of the branch has required_status_checks. Add it (Settings, Rules, Rulesets).',
    ],
    [
      'that are classic branch protection',
      { branch: { rules: [] } },
      'No ruleset is active for the branch, and classic branch protection does not count. Make a ruleset with these rules (Settings, Rules, Rulesets), or rely on when.ref_protected: true instead of branch.rules.',
    ],
  ])('%s do not hold', (_, evidence, hint) => {
    expect(judge(evidence)).toMatchObject({
      source: 'branch',
      condition: 'branch.rules',
      expected: 'active rules pull_request, required_status_checks',
      hint,
    })
  })
})

describe('a merged pull request', () => {
  const merged = load(
    smallPolicy({ grant: 'service_account: a@b.iam.gserviceaccount.com\n    branch: { merged: true }' }),
  )
  it('stands behind the commit, and its number goes into the decision', () => {
    const decision = decide(merged, 'train', pushToMain, { branch: { mergedPullRequests: [17] } })
    expect(decision).toMatchObject({ verdict: 'allow', mergedPullRequest: 17 })
    expect(decision.conditions.at(-1)).toEqual({
      source: 'branch',
      condition: 'branch.merged',
      expected: `a merged pull request for ${pushToMain.sha}`,
      actual: '#17',
      result: 'holds',
    })
  })

  it('is missing where the commit was pushed directly', () => {
    expect(failing(decide(merged, 'train', pushToMain, { branch: { mergedPullRequests: [] } }))).toEqual([
      {
        source: 'branch',
        condition: 'branch.merged',
        expected: `a merged pull request for ${pushToMain.sha}`,
        actual: undefined,
        result: 'fails',
        hint: 'No pull request was merged as this commit: it was pushed directly, or this is an earlier commit of a pull request.',
        cause:
          'No pull request was merged as this commit: it was pushed directly, or this is an earlier commit of a pull request',
      },
    ])
  })
})

describe('an approval', () => {
  const judge = (approval: ApprovalEvidence | undefined, claims: Readonly<Record<string, string>> = production) =>
    failing(decide(policy, 'deploy', claims, approval === undefined ? {} : { approval })).map(({ condition, hint }) => [
      condition,
      hint,
    ])

  it('by someone else holds, and says who', () => {
    const decision = decide(policy, 'deploy', production, { approval: reviewed })
    expect(decision).toMatchObject({ verdict: 'allow', approvers: [hubot] })
    expect(decision.conditions.slice(-4)).toEqual([
      {
        source: 'approval',
        condition: 'approval.environment',
        expected: 'an environment with required reviewers',
        actual: 'production, which has them',
        result: 'holds',
      },
      {
        source: 'approval',
        condition: 'approval.reviewers',
        expected: 'approved by 1 person',
        actual: 'hubot (480938)',
        result: 'holds',
      },
      {
        source: 'approval',
        condition: 'approval.not_by',
        expected: 'a person other than octocat (583231), who started this run',
        actual: 'hubot (480938)',
        result: 'holds',
      },
      { source: 'approval', condition: 'approval.attempt', expected: '1', actual: '1', result: 'holds' },
    ])
  })

  it('that nobody asked GitHub for does not hold', () => {
    expect(judge(undefined)).toEqual([
      ['approval.environment', 'GitHub was not asked.'],
      ['approval.reviewers', 'GitHub was not asked.'],
      ['approval.not_by', 'GitHub was not asked.'],
    ])
  })

  it('that the token may not read does not hold, and says which permission to add', () => {
    const unanswered = {
      asked: 'the approvals',
      unanswered: 'GitHub said 403',
      hint: 'Add actions: read to permissions.',
    }
    expect(judge({ ...reviewed, approvals: unanswered })).toEqual([
      ['approval.reviewers', 'GitHub said 403. Add actions: read to permissions.'],
      ['approval.not_by', 'GitHub said 403. Add actions: read to permissions.'],
    ])
  })

  it('by the one who started the run does not hold, under whatever name', () => {
    const self =
      'octocat triggered and approved this run; another person must approve. Start a new run, not a re-run, and have another reviewer approve it. "Prevent self-review" in the environment stops it earlier.'
    expect(judge({ ...reviewed, approvals: [{ login: 'octocat-renamed', id: '583231' }] })).toEqual([
      ['approval.not_by', self],
    ])
    expect(judge({ ...reviewed, approvals: [hubot, octocat] })).toEqual([['approval.not_by', self]])
    const { actor_id, ...claims } = production
    expect(judge(reviewed, claims)).toEqual([['approval.not_by', 'The token does not say who started the run.']])
    expect(actor_id).toBe('583231')
  })

  it('by one person twice counts once', () => {
    const two = load(
      smallPolicy({
        when: '{ repository_id: "512345678", event_name: push, ref: refs/heads/main, environment: production }',
        grant: 'service_account: a@b.iam.gserviceaccount.com\n    approval: { reviewers: 2 }',
      }),
    )
    const twice = { ...reviewed, approvals: [hubot, { login: 'hubot-renamed', id: '480938' }] }
    expect(failing(decide(two, 'train', production, { approval: twice }))).toEqual([
      {
        source: 'approval',
        condition: 'approval.reviewers',
        expected: 'approved by 2 people',
        actual: 'hubot (480938)',
        result: 'fails',
        hint: 'Each person counts once. GitHub lets a job start on the first approval: more come only from other jobs of the run.',
        cause: 'Each person counts once',
      },
    ])
    expect(decide(two, 'train', production, { approval: { ...reviewed, approvals: [hubot, octocat] } }).verdict).toBe(
      'allow',
    )
  })

  it('of nobody does not hold', () => {
    expect(judge({ ...reviewed, approvals: [] })).toEqual([
      [
        'approval.reviewers',
        expect.stringMatching(
          /^No person approved this run for the environment production\. .* have a reviewer approve it\./,
        ),
      ],
    ])
  })

  it('does not outlive the rule that asked for it, nor an environment that a workflow made by naming it', () => {
    const environment = { requiredReviewers: false, preventSelfReview: false }
    expect(judge({ ...reviewed, environment })).toEqual([
      [
        'approval.environment',
        'The environment production has no required reviewers. Add them (Settings, Environments, production). On repositories that are not public, required reviewers need GitHub Enterprise.',
      ],
    ])
    expect(judge({ ...reviewed, environment, visibility: 'public' })).toEqual([
      [
        'approval.environment',
        'The environment production has no required reviewers. Add them (Settings, Environments, production).',
      ],
    ])
    expect(judge({ ...reviewed, environment: { missing: true } })).toEqual([
      [
        'approval.environment',
        'There is no environment production. Add it with required reviewers (Settings, Environments).',
      ],
    ])
  })

  it('of a job without an environment does not hold', () => {
    const jobHint = 'The job names no environment. Add environment: production to the job in the workflow.'
    expect(judge(reviewed, pushToMain)).toEqual([
      ['when.environment', jobHint],
      ['approval.environment', 'The job names no environment.'],
    ])
  })

  it('for a first attempt does not carry a second one', () => {
    expect(judge(reviewed, { ...production, run_attempt: '2' })).toEqual([
      [
        'approval.attempt',
        'Approvals do not say for which attempt they were given: start a new run, or set approval.reruns: true.',
      ],
    ])
    const reruns = load(samplePolicy.replace('not_by: [actor] }', 'not_by: [actor], reruns: true }'))
    expect(decide(reruns, 'deploy', { ...production, run_attempt: '2' }, { approval: reviewed }).verdict).toBe('allow')
  })
})

describe('what GitHub gave no usable answer to', () => {
  const missing = (asked: string) => ({ asked, unanswered: 'GitHub answered 502: Bad Gateway' })
  const rulesAndPulls = load(
    smallPolicy({
      grant: 'service_account: a@b.iam.gserviceaccount.com\n    branch: { rules: [pull_request], merged: true }',
    }),
  )

  it('is unknown, and neither allows nor denies', () => {
    const decision = decide(rulesAndPulls, 'train', pushToMain, {
      branch: { rules: missing('the rules of the branch'), mergedPullRequests: [17] },
    })
    expect(decision.verdict).toBe('unknown')
    expect(decision.conditions.slice(-2).map(({ result }) => result)).toEqual(['unknown', 'holds'])
    expect(decision.unanswered).toEqual([missing('the rules of the branch')])
    expect(decision.others).toEqual([])
  })

  it('does not outweigh an answer that contradicts', () => {
    const decision = decide(rulesAndPulls, 'train', pushToMain, {
      branch: { rules: [], mergedPullRequests: missing('the pull requests of the commit') },
    })
    expect(decision.verdict).toBe('deny')
    expect(decision.conditions.slice(-2).map(({ result }) => result)).toEqual(['fails', 'unknown'])
  })

  it('stands once in the decision, however many conditions wait for it', () => {
    const approval = { ...reviewed, approvals: missing('the approvals of this run') }
    const decision = decide(policy, 'deploy', production, { approval })
    expect(decision.verdict).toBe('unknown')
    expect(decision.conditions.filter(({ result }) => result === 'unknown')).toHaveLength(2)
    expect(decision.unanswered).toHaveLength(1)
  })

  it.each<[string, string, Claims, Evidence]>([
    [
      'the rules',
      'branch: { rules: [pull_request], reviews: 1 }',
      pushToMain,
      { branch: { rules: missing('the rules'), reviews: 1 } },
    ],
    [
      'the reviews',
      'branch: { rules: [pull_request], reviews: 1 }',
      pushToMain,
      { branch: { rules: ['pull_request'], reviews: missing('the reviews') } },
    ],
    [
      'the pulls',
      'branch: { rules: [pull_request], merged: true }',
      pushToMain,
      {
        branch: {
          rules: ['pull_request'],
          reviews: missing('nothing that is asked for'),
          mergedPullRequests: missing('the pulls'),
        },
      },
    ],
    [
      'the environment',
      'approval: { reviewers: 1 }',
      production,
      { approval: { ...reviewed, environment: missing('the environment') } },
    ],
    [
      'the approvals',
      'approval: { reviewers: 1 }',
      production,
      { approval: { ...reviewed, approvals: missing('the approvals') } },
    ],
    [
      'a team',
      'approval: { reviewers: 1, among: reviewers }',
      production,
      { approval: { ...reviewed, reviewers: { ids: [], unanswered: missing('a team') } } },
    ],
  ])('is named, whichever it is: %s', (asked, wanted, claims, evidence) => {
    const when = '{ repository_id: "512345678", event_name: push, ref: refs/heads/main }'
    const grant = `service_account: a@b.iam.gserviceaccount.com\n    ${wanted}`
    const inEnvironment = when.replace(' }', ', environment: production }')
    const decision = decide(
      load(smallPolicy({ when: claims === production ? inEnvironment : when, grant })),
      'train',
      claims,
      evidence,
    )
    expect(decision.verdict).toBe('unknown')
    expect(decision.unanswered).toEqual([missing(asked)])
  })

  it('is not asked for on a tag, which has neither rules nor merges', () => {
    const tagged = { ...pushToMain, ref: 'refs/tags/main' }
    const decision = decide(
      load(
        smallPolicy({
          when: '{ repository_id: "512345678", event_name: push, ref: refs/tags/main }',
          grant: 'service_account: a@b.iam.gserviceaccount.com\n    branch: { rules: [pull_request], merged: true }',
        }),
      ),
      'train',
      tagged,
      { branch: {} },
    )
    expect(decision.verdict).toBe('deny')
    expect(failing(decision).map(({ hint }) => hint)).toEqual([
      'Only branches have rules, and this ref is not a branch.',
      'Pull requests are merged into branches, and this ref is not a branch.',
    ])
  })
})

describe('another grant', () => {
  const { ref_protected, ...unprotected } = production
  it('is not pointed to where the claims fit, but an approval is missing', () => {
    expect(decide(policy, 'deploy', production, { approval: { ...reviewed, approvals: [] } }).others).toEqual([])
  })
  it('that asks for no approval is not pointed to from one that asks for one', () => {
    expect(decide(policy, 'deploy', pushToMain).others).toEqual([])
    expect(decide(policy, 'train', unprotected).others.map(({ grant }) => grant)).toEqual(['deploy'])
    expect(ref_protected).toBe('true')
  })
})

describe('what GitHub must be asked', () => {
  it('is what the grant asks for, and no more', () => {
    expect(evidenceNeeded(findGrant(policy, 'train'))).toEqual({
      branchRules: true,
      mergedPullRequest: false,
      approval: false,
    })
    expect(evidenceNeeded(findGrant(policy, 'deploy'))).toEqual({
      branchRules: false,
      mergedPullRequest: false,
      approval: true,
    })
  })
})
