import type { RecordFile } from '../audit/file.ts'
import { ActionError } from '../core/errors.ts'
import { annotationLength, annotationText, logLine } from '../core/escape.ts'
import { grantee } from '../credentials/principal.ts'
import { type LiveSetupReader, readLiveSetup } from '../google/live-setup.ts'
import type { Claims } from '../identity/claims.ts'
import { compileSetup } from '../policy/compile/compile.ts'
import type { Setup } from '../policy/compile/setup.ts'
import { findDrift } from '../policy/drift/find-drift.ts'
import { compileAsLive } from '../policy/drift/layout-in-use.ts'
import { partsOfGrant, partsOfSetup, setupOfGrant } from '../policy/drift/parts.ts'
import { isUnknownRole } from '../policy/drift/powers.ts'
import type { Grant } from '../policy/policy.ts'
import { fittingCommands } from '../report/commands.ts'
import { countEffects, type DriftReport, describeSetupDifference, driftLines, driftSections } from '../report/drift.ts'
import type { RunContext } from './context.ts'
import type { GoogleAccess } from './google-access.ts'
import type { Inputs } from './inputs.ts'
import type { PolicyInForce } from './policy-in-force.ts'
import { publishedKeys } from './published-keys.ts'
import type { RunState } from './state.ts'

interface Connected {
  readonly access: GoogleAccess
  readonly claims: Claims
  readonly record: RecordFile
}

/**
 * Compares Google's side with what the policy compiles to, as far as the grant needs it: its provider, its pool, and who
 * can use its account. Mode `check` without steps compares the whole policy. It only reads, and no step has begun.
 *
 * @throws ActionError `SETUP_DRIFTED` with `drift: fail`, also for what could not be read
 */
export async function compareLiveSetup(
  context: RunContext,
  runState: RunState,
  { drift, mode, steps }: Pick<Inputs, 'drift' | 'mode' | 'steps'>,
  { access, claims, record }: Connected,
): Promise<void> {
  const { runner } = context
  const { policy, grant } = access.inForce()
  const isWhole = mode === 'check' && steps === undefined
  const report = await comparePolicy(context, { policy, grant, access, claims, isWhole })
  runState.drift = driftSections(report)
  const { differences } = report
  await record.write('setup.compared', {
    provider: grant.provider.resource,
    service_account: grant.serviceAccount ?? null,
    differences: differences.map(({ rule, effect, on }) => ({ rule, effect, on })),
  })
  runner.group(`Set-up at Google: ${countEffects(differences)}`)
  runner.quote(driftLines(report))
  runner.endGroup()
  const [worst] = differences
  if (worst === undefined) return
  if (drift === 'fail') throw drifted(report)
  const shown = differences.slice(0, 5).map(one => logLine(describeSetupDifference(one)))
  const title = `The set-up at Google is not what the policy compiles to: ${countEffects(differences)}`
  const message = annotationText(shown.join('\n')).slice(0, 3_000)
  const commands = fittingCommands(worst.fix.commands, annotationLength - message.length)
  runner.annotate({ level: 'warning', title, message: message + commands })
}

interface Compared {
  readonly policy: PolicyInForce
  readonly grant: Grant
  readonly access: GoogleAccess
  readonly claims: Claims
  /** True to compare all that the policy compiles to, and not only what the grant needs. */
  readonly isWhole: boolean
}

async function comparePolicy(context: RunContext, compared: Compared): Promise<DriftReport> {
  const { policy, grant, access, claims, isWhole } = compared
  const { provider, serviceAccount } = grant
  const policies = [{ policy: policy.policy, name: policy.name, sha256: policy.sha256 }]
  const narrowed = (setup: Setup): Setup => (isWhole ? setup : setupOfGrant(setup, provider, serviceAccount))
  const usual = compileSetup(policies)
  const wanted = narrowed(usual)
  const parts = isWhole ? partsOfSetup(wanted) : partsOfGrant(wanted)
  const live = await readLiveSetup(setupReader(context, access, policy.policy.universe), parts)
  const setup = narrowed(compileAsLive(policies, usual, live))
  const members = setup.providers.flatMap(({ grants }) =>
    grants.flatMap(one => (one.grant === grant.name ? one.members : [])),
  )
  const found = findDrift({
    setup,
    live,
    accepted: new Set(),
    reader: grantee(grant, claims, access.credential.serviceAccount),
    only: isWhole ? undefined : { provider: provider.resource, members },
  })
  return { ...found, providers: setup.providers }
}

const setupReader = (
  { transport, clock }: RunContext,
  { client }: GoogleAccess,
  universe: string,
): LiveSetupReader => ({
  client,
  universe,
  mustReadRole: isUnknownRole,
  issuerKeys: publishedKeys(transport, clock),
})

function drifted({ differences }: DriftReport): ActionError {
  const [worst] = differences
  const unknown = differences.filter(({ effect }) => effect === 'unknown').length
  const shown = differences.slice(0, 5).map(one => logLine(describeSetupDifference(one)))
  const more = differences.length > shown.length ? [`and ${differences.length - shown.length} more`] : []
  return new ActionError(
    'SETUP_DRIFTED',
    `The set-up at Google is not what the policy compiles to (${countEffects(differences)}): ${[...shown, ...more].join('; ')}`,
    {
      title: `Google's side has drifted: ${countEffects(differences)}`,
      cure:
        unknown === differences.length
          ? 'Nothing is known to differ, but a part could not be read. Let the account of the grant read it, or set drift: warn.'
          : (worst?.fix.words ?? ''),
      commands: differences.flatMap(({ fix }) => fix.commands),
    },
  )
}
