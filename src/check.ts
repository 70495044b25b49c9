import type { Access } from './access.ts'
import type { DeclaredSteps } from './declare.ts'
import { ActionError } from './errors.ts'
import type { Claims } from './identity/claims.ts'
import type { Inputs } from './inputs.ts'
import { type CheckReport, checkLines, commandsOf, countsOf, describeNeed } from './report/check.ts'
import { needsOf } from './steps/needs.ts'
import type { Story } from './story.ts'
import { testNeeds } from './vertex/permissions.ts'
import type { World } from './world.ts'

/**
 * Mode `check`: what the steps need at Google, asked for with the very credential that would run them. Reads alone:
 * nothing is made or changed.
 *
 * @throws ActionError `CHECK_FAILED` if something is missing
 */
export async function check(
  { runner }: World,
  story: Story,
  inputs: Inputs,
  { access, steps, claims }: { access: Access; steps: DeclaredSteps | undefined; claims: Claims },
): Promise<void> {
  const { policy, grant } = access.inForce()
  const { universe, auditLog } = policy.policy
  const prepared = steps?.check(policy.policy, grant, claims, true) ?? []
  const { needs, untested } = needsOf(prepared, { logStreaming: inputs.logStreaming, auditLog })
  const answers = await testNeeds(access.client, universe, needs)
  // What the provider maps may be unknown: the command then says what to put in.
  const { serviceAccount, principal = 'PRINCIPAL' } = access.credential
  const report: CheckReport = {
    member: serviceAccount === undefined ? principal : `serviceAccount:${serviceAccount}`,
    checked: needs.map((need, index) => ({ need, ...(answers[index] ?? { state: 'unknown' }) })),
    untested,
  }
  story.check = report
  if (steps === undefined)
    runner.say('No steps were given: nothing but the way to a credential and the record was tested.')
  runner.quote(checkLines(report))
  tellUnknown(runner, report)
  refuseMissing(report)
}

/** Neither there nor missing: whoever set it up must look. */
function tellUnknown(runner: World['runner'], report: CheckReport): void {
  const unknown = report.checked.filter(({ state }) => state === 'unknown')
  if (unknown.length === 0) return
  const lines = unknown.slice(0, 10).map(({ need }) => describeNeed(need))
  const more = unknown.length > lines.length ? [`and ${unknown.length - lines.length} more`] : []
  const commands = commandsOf(report, 'unknown').map(({ run }) => run)
  const message = [...lines, ...more, 'If it is missing, this grants it:', ...commands].join('\n')
  runner.annotate({ level: 'warning', title: `Could not test ${unknown.length} of what the steps need`, message })
}

function refuseMissing(report: CheckReport): void {
  const missing = report.checked.filter(({ state }) => state === 'no')
  if (missing.length === 0) return
  const shown = missing.slice(0, 5).map(({ need }) => describeNeed(need))
  const more = missing.length > shown.length ? [`and ${missing.length - shown.length} more`] : []
  throw new ActionError(
    'CHECK_FAILED',
    `Not all that the steps need is there (${countsOf(report)}): ${[...shown, ...more].join('; ')}`,
    {
      cure: 'Let someone who may run these commands, then check again; a change may take minutes to act.',
      commands: commandsOf(report, 'no'),
    },
  )
}
