import { expect, test } from 'vitest'
import { failures } from './failures.ts'
import { trainHere } from './harness.ts'

type Name = keyof typeof failures

/** The title of each failure: its cause, in the headline of the summary, in the annotation and in the log. */
const titles: Readonly<Record<Name, RegExp>> = {
  'wrong-provider': /There is no provider internol/,
  'missing-binding': /may not impersonate/,
  'api-disabled': /is not enabled in acme-ml/,
  'wrong-bucket': /exceed/,
  quota: /quota .* is used up/,
  'id-token-missing': /no identity token/,
  'policy-typo': /Invalid policy/,
  'image-not-allowed': /exceed/,
  traceback: /exited with status 1/,
  'deploy-failed': /model server/,
  'probe-failed': /probe failed/,
  'approval-missing': /No person approved/,
  'self-approval': /may not approve/,
  'actions-read-missing': /actions: read/,
  'unprotected-branch': /neither a ruleset nor branch protection/,
  'other-branch': /refs\/heads\/more-epochs/,
  'metrics-missing': /metrics\.json/,
  'metrics-too-low': /auc is 0\.8/,
  'metrics-unreadable': /may not use the bucket/,
  'central-token-blind': /Cannot read the rules/,
  'policy-indentation': /policy/,
  'stock-out': /no such machine/,
  'out-of-memory': /137/,
  'job-denied-read': /may not|exited/,
  'invalid-input': /input/,
  'role-missing': /lacks/,
  timeout: /timeout/,
  perimeter: /VPC Service Controls/,
  'check-missing': /Missing/,
}

test.each(Object.entries(failures))('%s: the annotation has the cause as its title', async (name, failure) => {
  await using cloud = await failure.start({ virtualTime: true })
  const run = await trainHere(cloud, failure.run(cloud))
  expect(run.exitCode).toBe(1)
  const [error] = run.annotations.filter(({ type }) => type === 'error')
  expect(error?.title).toMatch(titles[name as Name])
})
