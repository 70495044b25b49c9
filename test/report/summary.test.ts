import fc from 'fast-check'
import { lexer, type Token, walkTokens } from 'marked'
import { describe, expect, test } from 'vitest'
import { ActionError } from '../../src/core/errors.ts'
import type { ConditionVerdict } from '../../src/policy/decide/decision.ts'
import { baseDifferences } from '../../src/report/base-differences.ts'
import { withCost } from '../../src/report/cost.ts'
import { renderSummary } from '../../src/report/summary.ts'
import type { RunReport, StepReport } from '../../src/report/types.ts'
import type { StepDetails } from '../../src/steps/toolkit/handler.ts'
import type { TrafficSample } from '../../src/steps/toolkit/traffic-sample.ts'
import { hostileText } from './markdown.ts'
import { allowed, auth, authBroken, cancelled, denial, denied, failed, plan, rejected, success } from './reports.ts'

const part = (report: RunReport, from: string, to: string): string => {
  const text = renderSummary(report)
  const start = text.indexOf(from)
  expect(start, `the summary has ${from}`).toBeGreaterThanOrEqual(0)
  return text.slice(start, text.indexOf(to, start)).trim()
}

describe('a run that succeeded', () => {
  test('says so first, then its steps, then by which chain', () => {
    expect(part(success, '##', '<details>')).toMatchInlineSnapshot(`
      "## ✅ 2 steps succeeded

      |  | Step | Result | Duration | Links |
      | :-- | :-- | :-- | :-- | :-- |
      | ✅ | **\`train\`** customJob | succeeded | 12m 35s | [console](https://console.cloud.google.com/agent-platform/locations/us-central1/training/8171234?project=acme-ml) |
      | ✅ | **\`evaluate\`** pipelineJob | succeeded | 2m 35s | [console](https://console.cloud.google.com/agent-platform/locations/us-central1/training/81471234?project=acme-ml) |

      [#42](https://github.com/acme/fraud/pull/42) → [\`5f0c1c7\`](https://github.com/acme/fraud/commit/5f0c1c7d6c0e7e2c1c6e0d8b1c2a3f4e5d6c7b8a) on \`main\` → [run \`17012345678\`](https://github.com/acme/fraud/actions/runs/17012345678/attempts/1) → grant \`train\` → \`trainer@acme-ml.iam.gserviceaccount.com\` → \`acme-ml/us-central1\`"
    `)
  })
  test('draws no picture of what its table says', () => {
    expect(renderSummary(success)).not.toContain('mermaid')
  })
  test('tells an auditor what to hold it against, and how to verify the record', () => {
    expect(part(success, '<details><summary><b>Attribution', '<sub>policy')).toMatchInlineSnapshot(`
      "<details><summary><b>Attribution</b>: who, what, by which rules</summary>

      - **Repository:** [\`acme/fraud\`](https://github.com/acme/fraud)
      - **Commit:** [\`5f0c1c7d6c0e7e2c1c6e0d8b1c2a3f4e5d6c7b8a\`](https://github.com/acme/fraud/commit/5f0c1c7d6c0e7e2c1c6e0d8b1c2a3f4e5d6c7b8a) on \`refs/heads/main\`
      - **Pull request:** [#42](https://github.com/acme/fraud/pull/42)
      - **Run:** [run \`17012345678\`](https://github.com/acme/fraud/actions/runs/17012345678/attempts/1) of \`train\`
      - **Triggered by:** \`octocat\`, event \`push\`
      - **Approved by:** \`hubot\` (id 1024)
      - **Grant:** \`train\` (*Train the fraud model on merges to main*)
      - **Policy:** [\`.github/vertex-policy.yml\`](https://github.com/acme/fraud/blob/a1b2c3d4e5f60718293a4b5c6d7e8f9001122334/.github/vertex-policy.yml) at \`a1b2c3d\`, SHA-256 \`7d865e959b2466918c9863afca942d0fb89d7c9ac0c99bafc3749504ded97730\`
      - **Principal:** \`principal://iam.googleapis.com/projects/123456789/locations/global/workloadIdentityPools/github/subject/512345678:17012345678:1:5f0c1c7\`
      - **Service account:** \`trainer@acme-ml.iam.gserviceaccount.com\`

      | Step | Resource |
      | :-- | :-- |
      | \`train\` | \`projects/123456789/locations/us-central1/customJobs/8171234\` |
      | \`evaluate\` | \`projects/123456789/locations/us-central1/pipelineJobs/81471234\` |

      </details>

      <details><summary><b>Record</b>, and how to show and verify it</summary>

      \`/home/runner/work/_temp/vertex-audit.jsonl\`, last hash \`c0535e4be2b79ffd93291305436bf889314e4a3faec05ecffcbb7df31ad9e51a\`. Each line has the hash of the line before it, so a change of any line breaks the chain. It is lost with the runner unless the workflow uploads it. These commands work on any machine with \`gh\` and Node 20:

      \`\`\`sh
      gh run download 17012345678 --repo acme/fraud --pattern 'vertex-record*' --dir run-17012345678
      npx --yes 'github:acme/keyless-vertex#v1' audit show run-17012345678 --sha256 c0535e4be2b79ffd93291305436bf889314e4a3faec05ecffcbb7df31ad9e51a
      npx --yes 'github:acme/keyless-vertex#v1' audit verify run-17012345678 --sha256 c0535e4be2b79ffd93291305436bf889314e4a3faec05ecffcbb7df31ad9e51a
      \`\`\`

      The pattern finds artifacts whose names begin with \`vertex-record\`. If the workflow uploads the record under another name, write that name.

      </details>"
    `)
  })
  test('without steps draws nothing and claims nothing', () => {
    const text = renderSummary({ ...success, steps: [] })
    expect(text).toContain('## ✅ Allowed; there were no steps to run')
    expect(text).not.toContain('mermaid')
  })
  test('whose step was only submitted does not claim that it succeeded', () => {
    const [train] = success.steps
    const steps = [{ ...(train as StepReport), state: 'JOB_STATE_PENDING', finishedAt: undefined }]
    expect(renderSummary({ ...success, steps })).toContain('## ▶️ `train` submitted and left running')
  })
})

describe('a denial', () => {
  test('shows first what did not hold and what to do', () => {
    expect(part(denial, '##', '<details>')).toMatchInlineSnapshot(`
      "## ⛔ Denied: this run does not get grant \`train\`

      **What to do:**

      - \`when.ref\`: \`refs/heads/main-fix\` begins with the allowed name, but is another branch; patterns match whole refs.
      - \`branch.merged\`: No merged pull request has this commit as its merge commit: merge it first.
      - This run would get \`review\`: name that grant if you mean it.

      |  | Failed condition | Expected | Actual | Enforced by |
      | :-- | :-- | :-- | :-- | :-- |
      | ❌ | \`when.ref\` | \`refs/heads/main\` | \`refs/heads/main-fix\` | Google and action |
      | ❌ | \`branch.merged\` | a merged pull request | *(absent)* | action only |"
    `)
  })
  test('shows the conditions that passed in a folded table, and says what Google enforces and what this action alone', () => {
    const text = renderSummary(denial)
    expect(text).toContain('<details><summary>5 conditions passed</summary>')
    expect(text).toContain('| ✅ | `when.repository_id` | `512345678` | `512345678` | Google\u00a0and\u00a0action |')
    expect(text).toContain(
      '| ✅ | `branch.rules` | `pull_request` | `pull_request`, `required_status_checks` | action\u00a0only |',
    )
  })
  test('at a renewal does not say that Google was never called', () => {
    const text = renderSummary({ ...success, conclusion: 'denied', decision: denied })
    expect(text).not.toContain('Google was never called')
    expect(text).toContain('| ✅ | **`train`** customJob |')
  })
})

describe('a failure', () => {
  test('comes with the server’s words as a quotation, the likely cause and the command', () => {
    expect(part(rejected, '##', 'Grant')).toMatchInlineSnapshot(`
      "## ❌ Google refused the impersonation

      **Likely cause:** the service account has no binding of \`roles/iam.workloadIdentityUser\` for this principal.

      **What to do:** Bind it; it takes effect in a minute or two:

      \`\`\`sh
      gcloud iam service-accounts add-iam-policy-binding trainer@acme-ml.iam.gserviceaccount.com \\
        --project=acme-ml \\
        --role=roles/iam.workloadIdentityUser \\
        --member=principalSet://iam.googleapis.com/projects/123456789/locations/global/workloadIdentityPools/github/attribute.train_512345678/true
      \`\`\`

      Google did not let the run act as \`trainer@acme-ml.iam.gserviceaccount.com\`.

      Google said (\`iamcredentials.googleapis.com\`, 403, request \`7f3a91c2\`):

      > Permission '\`iam.serviceAccounts.getAccessToken\`' denied on resource (or it may not exist)."
    `)
  })
  test('of a step shows its words and what was skipped', () => {
    const text = renderSummary(failed)
    expect(text).toContain('## ❌ A step failed\n\n**Likely cause:** ')
    expect(text).toContain('\n\nStep train ended as `JOB_STATE_FAILED` after 12m 35s.')
    expect(text).toContain(
      'Google’s words about `train`:\n\n> The replica workerpool0-0 exited with a non-zero status of 1.',
    )
    expect(text).toContain('| ⏹️ | **`evaluate`** pipelineJob | skipped | – | – |')
  })
  test('of a step that the grant refused is not put in Google’s mouth', () => {
    const [train, ...others] = failed.steps as [StepReport, ...StepReport[]]
    const error = { text: 'vertex/train.yml exceeds the limits of grant train allows: 1 problem', ofGoogle: false }
    const text = renderSummary({ ...failed, steps: [{ ...train, error }, ...others] })
    expect(text).toContain('Why `train` failed:\n\n> `vertex/train.yml` exceeds')
    expect(text).not.toContain('Google’s words')
  })
  test('of a step that was skipped is told by its state alone', () => {
    const [train, evaluate] = failed.steps as [StepReport, StepReport]
    const error = { text: 'Step evaluate was not run', ofGoogle: false }
    expect(renderSummary({ ...failed, steps: [train, { ...evaluate, error }] })).not.toContain('Why `evaluate` failed')
  })
  test('of a file lists every problem with its place', () => {
    const failure = new ActionError('STEPS_INVALID', 'vertex/train.yml is not sound', {
      problems: [
        {
          file: 'vertex/train.yml',
          line: 12,
          column: 9,
          path: 'steps.train.customJob',
          message: 'no such field',
          cure: 'Did you mean machineType?',
        },
      ],
    })
    const text = renderSummary({
      ...success,
      conclusion: 'failure',
      decision: undefined,
      credential: undefined,
      steps: [],
      failure,
    })
    expect(text).toContain(
      '- `vertex/train.yml:12:9` `steps.train.customJob`: no such field. **Did you mean machineType?**',
    )
    expect(text).toContain('**Google was never called.**')
  })
  test('of our own says so and leaks no object', () => {
    const error = Object.assign(new TypeError('x is not a function'), { config: { data: 'subject_token=secret' } })
    const text = renderSummary({ ...success, conclusion: 'failure', failure: error })
    expect(text).toContain('## ❌ A bug in this action')
    expect(text).toContain('Keyless Vertex 1.2.0, not of your workflow')
    expect(text).not.toContain('secret')
  })
  test('by cancellation names what still costs money', () => {
    const text = renderSummary(cancelled)
    expect(text).toContain('## ⏹️ Cancelled')
    expect(text).toContain('- **Asked to stop:** `train`\n- **Still running, and billed:** `evaluate`')
  })
})

describe('a plan', () => {
  test('shows what would be submitted, and what only the run will know', () => {
    expect(part(plan, '### What would run', '<details><summary><b>evaluate')).toMatchInlineSnapshot(`
      "### What would run

      | Step | Kind | Where | At most | Depends on |
      | :-- | :-- | :-- | :-- | :-- |
      | **\`train\`** | \`customJob\` | \`acme-ml\` · \`us-central1\` | 2h 00m | – |
      | **\`evaluate\`** | \`pipelineJob\` | \`acme-ml\` · \`us-central1\` | 2h 00m | \`train\` |

      All steps are within the grant’s limits. This action checks them, Google does not. It checks values marked *known at run time* before it sends them.

      Known at run time, and checked then:

      - \`\${variables.image}\` in \`train\`
      - \`\${steps.train.jobSpec.baseOutputDirectory.outputUriPrefix}\` in \`evaluate\`

      <details><summary><b>train</b>: request, body and labels</summary>

      \`POST https://us-central1-aiplatform.googleapis.com/v1/projects/acme-ml/locations/us-central1/customJobs\`

      \`\`\`yaml
      displayName: fraud
      jobSpec:
        workerPoolSpecs:
          - machineSpec:
              machineType: n1-standard-8
            replicaCount: "1"
            containerSpec:
              imageUri: (known at run time) \${variables.image}
              args:
                - --epochs=10
        baseOutputDirectory:
          outputUriPrefix: gs://acme-models/fraud/5f0c1c7
        scheduling:
          timeout: 7200s
      \`\`\`

      Labels that the action adds:

      \`\`\`yaml
      keyless-repository: acme_fraud
      keyless-grant: train
      keyless-step: train
      \`\`\`

      </details>"
    `)
  })
  test('counts what is known at run neither as holding nor as failing', () => {
    expect(renderSummary(plan)).toContain(
      'The current policy <b>✅ would allow</b>: 6 conditions passed, 1 is known at run',
    )
    expect(renderSummary(plan)).toContain(
      '| ⚪ | `branch.merged` | a merged pull request | *(known at run time)* | action\u00a0only |',
    )
  })
  test('that failed says what would be, since nobody was allowed or denied anything', () => {
    const broken = { ...plan, plan: undefined, conclusion: 'failure', failure: new Error('x') } as const
    expect(renderSummary(broken)).toContain('<b>Decision: would be allowed</b>')
    expect(renderSummary({ ...broken, decision: denied })).toContain('<b>Decision: would be denied</b>')
  })
  test('does not say of the policy of a checkout that it is in force', () => {
    const inner = plan.plan
    if (inner === undefined) throw new Error('the fixture has a plan')
    const text = renderSummary({ ...plan, plan: { ...inner, source: 'checkout' } })
    expect(text).toContain('The policy of this checkout (not the current one) <b>✅ would allow</b>')
    expect(text).not.toContain('The current policy')
  })
  test('shows the policy in force and the proposed one apart', () => {
    const inner = plan.plan
    if (inner === undefined) throw new Error('the fixture has a plan')
    const text = renderSummary({ ...plan, decision: denied, plan: { ...inner, proposed: allowed } })
    expect(text).toContain('## ⚠️ Plan: grant `train` would be denied')
    expect(text).toContain(
      '<details open><summary>The current policy <b>⛔ would deny</b>: 2 of 7 conditions failed</summary>',
    )
    expect(text).toContain(
      '<details><summary>The proposed policy <b>✅ would allow</b>: all 7 conditions passed</summary>',
    )
  })
})

describe('a check of the set-up', () => {
  test('ticks the road off', () => {
    expect(renderSummary(auth)).toContain('## ✅ Check: grant `train` gets a credential; nothing else was tested')
    expect(part(auth, '- ✅', '<details>').split('\n')).toHaveLength(5)
  })
  test('shows where it broke and what was not reached', () => {
    expect(part(authBroken, '- ✅', '<details>')).toContain(
      '- ❌ **Impersonated `trainer@acme-ml.iam.gserviceaccount.com`**',
    )
    const early = renderSummary({ ...authBroken, token: undefined, decision: undefined, credential: undefined })
    expect(early).toContain('- ❌ **Identity token from GitHub verified**\n- ⚪ Decision *(not reached)*')
  })
})

describe('the size', () => {
  const steps = Array.from({ length: 4_000 }, (_, index): StepReport => {
    const [train] = success.steps
    return {
      ...(train as StepReport),
      id: `step-${index}`,
      state: index === 3_999 ? 'JOB_STATE_FAILED' : 'JOB_STATE_SUCCEEDED',
      error: { text: 'x'.repeat(100_000), ofGoogle: true },
    }
  })
  test('of thousands of steps with long words stays under what the runner takes, failures first', () => {
    const text = renderSummary({ ...success, conclusion: 'failure', steps })
    expect(Buffer.byteLength(text)).toBeLessThan(1_048_576)
    expect(text).toContain('| ❌ | **`step-3999`** customJob | failed |')
    expect(text).toMatch(/\*and \d+ more; the record lists all of them\.\*/)
    expect(text).toMatch(/more characters\)/)
  })
  test('is counted in bytes, and cut at a line’s end where nothing else helps', () => {
    const conditions = Array.from(
      { length: 4_000 },
      (_, index): ConditionVerdict => ({
        source: 'claim',
        condition: `when.x${index}`,
        expected: '長'.repeat(400),
        actual: undefined,
        result: 'fails',
      }),
    )
    const text = renderSummary({ ...denial, decision: { ...denied, conditions } })
    expect(Buffer.byteLength(text)).toBeLessThan(1_048_576)
    expect(text).toContain('*Cut here: GitHub limits the size of a summary.')
    expect(text).not.toContain('\ufffd')
  })
})

describe('whoever names a branch, an image or an error cannot write the summary', () => {
  const ours = /^(?:<\/?(?:details|summary|sub|b|br|code)(?: open)?>|[^<>@[\]])*$/
  const links = /^https:\/\/(?:github\.com|console\.cloud\.google\.com)\//

  const poisoned = (evil: string): RunReport[] => {
    const verdicts: ConditionVerdict[] = [
      { source: 'claim', condition: 'when.ref', expected: evil, actual: evil, result: 'fails', hint: evil },
    ]
    const decision = {
      ...denied,
      conditions: verdicts,
      others: [{ grant: evil, holds: true }],
      approvers: [{ login: evil, id: evil }],
    }
    const steps = success.steps.map(step => ({
      ...step,
      state: evil,
      name: evil,
      consoleUrl: `https://console.cloud.google.com/${evil}`,
      location: evil,
      project: evil,
      error: { text: evil, ofGoogle: true },
      machines: [{ machineType: evil, accelerator: { type: evil, count: 1 }, nodes: 2 }],
      links: (['job', 'model', 'output'] as const).map(kind => ({
        kind,
        text: evil,
        url: `https://console.cloud.google.com/${evil}`,
      })),
      fact: { topic: 'model' as const, phrase: [{ value: evil }, ' registered'] },
      next: ['then ', { value: evil }],
    }))
    const failure = new ActionError('STEP_REJECTED', evil, {
      cause: evil,
      cure: `${evil}\n${evil}`,
      title: evil,
      commands: [evil, { when: evil, run: evil }],
      answer: { host: evil, status: 400, words: evil, requestId: evil },
      problems: [{ file: evil, line: 1, column: 1, path: evil, message: evil, cure: evil, commands: [evil] }],
    })
    const shared = {
      run: {
        ...success.run,
        ref: evil,
        sha: evil,
        workflow: evil,
        actor: evil,
        event: evil,
        repository: evil,
        runId: evil,
        runAttempt: evil,
      },
      grant: { name: evil, description: evil, serviceAccount: evil, provider: evil },
      policy: { path: evil, commit: evil, sha256: evil, url: `https://github.com/${evil}` },
      credential: { principal: evil, serviceAccount: evil, expiresAt: evil },
      decision,
      failure,
      steps,
      outputs: { [evil]: evil },
      cancelled: [evil],
      leftRunning: [evil],
      phases: [{ name: evil, milliseconds: 1 }],
      record: { path: evil, sha256: evil, source: evil },
      version: evil,
    }
    const planned = {
      id: evil,
      kind: evil,
      needs: [evil],
      project: evil,
      location: evil,
      timeoutSeconds: 1,
      request: evil,
      body: { [evil]: evil },
      labels: { [evil]: evil },
    }
    return [
      { ...success, ...shared, conclusion: 'failure' },
      { ...success, ...shared, conclusion: 'denied' },
      { ...success, ...shared, mode: 'check', conclusion: 'failure' },
      {
        ...success,
        ...shared,
        mode: 'plan',
        conclusion: 'failure',
        plan: {
          source: 'checkout',
          assumption: evil,
          lends: [evil],
          proposed: decision,
          grant: [{ key: evil, value: evil }],
          steps: [planned],
        },
        policyChange: {
          effect: 'widened',
          grant: evil,
          refusedNow: [evil],
          change: {
            effect: 'widened',
            parts: [
              {
                grant: evil,
                effect: 'widened',
                changes: [{ path: ['grants', evil, 'when', evil], current: evil, proposed: evil, effect: 'widened' }],
              },
              {
                grant: undefined,
                effect: 'none',
                changes: [{ path: [evil], current: evil, proposed: undefined, effect: 'none' }],
              },
            ],
          },
        },
      },
    ]
  }

  /** What programs, models and clients of Google name: metrics, answers, log lines, models, machines. */
  const measured = (evil: string): RunReport[] => {
    const sample = (by: 'probe' | 'watch', minute: string): TrafficSample => ({
      by,
      from: evil,
      to: `2026-09-01T12:${minute}:00Z${evil}`,
      of: 1,
      models: [
        { ...numbers, model: evil, deployedModelId: evil },
        { ...numbers, model: evil, deployedModelId: `${evil}2` },
      ],
      bound: { failures: 1, errorRatio: 0.01, p95Ms: 10, minRequests: 3 },
      passed: false,
    })
    const stage = { traffic: 10, outcome: 'failed', looks: [evil, evil], milliseconds: 1 } as const
    const served = [{ model: evil, traffic: 90 }]
    const comparison = { metric: evil, expected: evil, actual: evil, holds: true, note: evil, serving: 1 }
    const others = [{ metric: evil, value: 1, serving: 2 }]
    const samples = ['01', '02', '03'].flatMap(minute => [sample('watch', minute), sample('probe', minute)])
    const details: readonly StepDetails[] = [
      { type: 'comparisons', comparisons: [comparison], serving: evil, others, unlisted: 1 },
      { type: 'comparisons', comparisons: [{ ...comparison, bound: evil }], serving: evil, others },
      { type: 'rollout', model: evil, endpoint: evil, from: served, to: served, stages: [{ ...stage, samples }] },
      { type: 'rollout', model: 'x', endpoint: evil, from: [], stages: [stage] },
      { type: 'answer', text: evil },
      { type: 'attempts', attempts: [{ where: evil, outcome: evil }] },
    ]
    const prices = { currency: 'USD', machines: {}, accelerators: {} }
    const parts = [{ machineType: evil, accelerator: { type: evil, count: 1 }, nodeHours: 2 }]
    const atMost = withCost({ parts, isUnknown: true }, prices)
    const [first] = success.steps
    if (first === undefined) throw new Error('there is one')
    const steps = details.map((shown, index): StepReport => {
      const kind = shown.type === 'rollout' ? 'rollout' : first.kind
      const common = { ...first, id: `s${index}`, kind, details: shown, machineTime: withCost({ parts }, prices) }
      return { ...common, needs: [], lastLines: [evil, evil], fact: { topic: 'serving', phrase: [{ value: evil }] } }
    })
    const error = { text: evil, ofGoogle: false, endedRun: true }
    const ended = (state: string): StepReport[] => steps.map(step => ({ ...step, state, error, fact: undefined }))
    const planned = (plan.plan?.steps ?? []).map(step => ({
      ...step,
      atMost,
      machines: parts.map(one => ({ ...one, nodes: 1 })),
    }))
    const earlier = {
      [evil]: {},
      train: { kind: 'customJob', resource: { displayName: evil, labels: { [evil]: evil } } },
    }
    const differences = baseDifferences(planned, earlier)
    const failure = new ActionError('STEP_FAILED', evil, { title: evil })
    return [
      { ...success, steps, outputs: {} },
      ...['ROLLED_BACK', 'NOT_RESTORED', 'OVERTAKEN', 'JOB_STATE_FAILED'].map(
        (state): RunReport => ({ ...success, steps: ended(state), outputs: {}, conclusion: 'failure', failure }),
      ),
      { ...plan, ...(plan.plan && { plan: { ...plan.plan, steps: planned, ...(differences && { differences }) } }) },
    ]
  }
  const numbers = { requests: 9, failures: 5, errorRatio: 0.5, p50Ms: 1, p95Ms: 200, p99Ms: 300 }

  const expectNoEffect = (text: string): void => {
    walkTokens(lexer(text), (token: Token) => {
      expect(token.type).not.toBe('image')
      if (token.type === 'html') expect(token.raw).toMatch(ours)
      if (token.type === 'link' && 'href' in token) {
        expect(token.raw.startsWith('[')).toBe(true)
        expect(token['href']).toMatch(links)
      }
      if (token.type === 'text' && !('tokens' in token && token.tokens !== undefined))
        expect(token.raw).not.toMatch(/@\w|:\/\/|www\./)
      if (token.type === 'table' && 'rows' in token && 'header' in token)
        expect(widths(token['rows'])).toEqual(widths(token['rows']).map(() => length(token['header'])))
      if (token.type === 'heading') expect(token.raw).not.toMatch(/^#+ #/)
    })
  }

  test.each([
    ['a claim, a policy or an error', poisoned],
    ['a metric, a model, a machine or a log', measured],
  ])('with Markdown, HTML, links, images, mentions, tables or Mermaid in %s', (_, reports) => {
    fc.assert(
      fc.property(hostileText, evil => {
        for (const report of reports(evil)) expectNoEffect(renderSummary(report))
      }),
      { numRuns: 80 },
    )
  })

  const length = (value: unknown): number => (Array.isArray(value) ? value.length : -1)
  const widths = (rows: unknown): number[] => (Array.isArray(rows) ? rows.map(length) : [])
})
