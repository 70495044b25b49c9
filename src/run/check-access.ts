import { ActionError } from '../core/errors.ts'
import { annotationLength } from '../core/escape.ts'
import { grantee, grantMember } from '../credentials/principal.ts'
import { testNeeds } from '../google/permissions.ts'
import type { Claims } from '../identity/claims.ts'
import { testableNeeds } from '../policy/compile/lend-needs.ts'
import {
  type CheckReport,
  checkLines,
  commandsForUnknown,
  commandsOf,
  countsOf,
  describeNeed,
} from '../report/access-check.ts'
import { fittingCommands } from '../report/commands.ts'
import { needsOf } from '../steps/needs.ts'
import type { RunContext } from './context.ts'
import type { GoogleAccess } from './google-access.ts'
import type { Inputs } from './inputs.ts'
import type { LoadedSteps } from './load-steps.ts'
import type { RunState } from './state.ts'

/**
 * Mode `check`: tests what the steps need at Google, with the credential that would run them. It only reads.
 *
 * @throws ActionError `CHECK_FAILED` if something is missing
 */
export async function check(
  { runner }: RunContext,
  runState: RunState,
  inputs: Inputs,
  { access, steps, claims }: { access: GoogleAccess; steps: LoadedSteps | undefined; claims: Claims },
): Promise<void> {
  const { policy, grant } = access.inForce()
  const { universe, auditLog } = policy.policy
  const prepared = steps?.check(policy.policy, grant, claims, true) ?? []
  const others = testableNeeds(grant)
  const { needs, untested } = needsOf(prepared, { logStreaming: inputs.logStreaming, auditLog, others })
  const answers = await testNeeds(access.client, universe, needs)
  const report: CheckReport = {
    // The set-up maps an attribute of the grant, whatever the provider maps to the subject.
    member: grantee(grant, claims, access.credential.serviceAccount) ?? grantMember(grant),
    checked: needs.map((need, index) => ({ need, ...(answers[index] ?? { state: 'unknown' }) })),
    untested,
  }
  runState.check = report
  if (steps === undefined) {
    const tested = others.length === 0 ? 'the credential and' : 'the credential, what the grant lends, and'
    runner.say(`No steps were given: only ${tested} the record were tested.`)
  }
  runner.quote(checkLines(report))
  tellUnknown(runner, report)
  refuseMissing(report, `grant ${grant.name} lacks what ${steps === undefined ? 'it needs' : 'its steps need'}`)
}

/** Reports what could be neither confirmed nor ruled out: a person must check it. */
function tellUnknown(runner: RunContext['runner'], report: CheckReport): void {
  const unknown = report.checked.filter(({ state }) => state === 'unknown')
  if (unknown.length === 0) return
  const lines = unknown.slice(0, 10).map(({ need }) => describeNeed(need))
  const more = unknown.length > lines.length ? [`and ${unknown.length - lines.length} more`] : []
  const told = [...lines, ...more].join('\n')
  const message = told + fittingCommands(commandsForUnknown(report), annotationLength - told.length)
  runner.annotate({ level: 'warning', title: `Could not test ${unknown.length} of what the steps need`, message })
}

function refuseMissing(report: CheckReport, lack: string): void {
  const missing = report.checked.filter(({ state }) => state === 'no')
  if (missing.length === 0) return
  const shown = missing.slice(0, 5).map(({ need }) => describeNeed(need))
  const more = missing.length > shown.length ? [`and ${missing.length - shown.length} more`] : []
  throw new ActionError('CHECK_FAILED', `Missing at Google: ${[...shown, ...more].join('; ')}`, {
    title: `Check: ${lack} (${countsOf(report)})`,
    cure: 'Run these commands, or ask an administrator of the project to; then check again. A change may take minutes to take effect.',
    commands: commandsOf(report, 'no'),
  })
}
