import { ActionError, formatProblem } from '../../core/errors.ts'
import { invalidFile } from '../../document/problem-list.ts'
import { judgeWhen } from '../../policy/decide/decide.ts'
import { type ConditionVerdict, fails, isUnknown } from '../../policy/decide/decision.ts'
import { decideHypothetically } from '../../policy/decide/hypothetical.ts'
import { describeLent } from '../../policy/describe-lent.ts'
import { findGrant, type LoadedPolicy } from '../../policy/load/load.ts'
import type { Grant, Policy } from '../../policy/policy.ts'
import { defaultPolicy, loadPolicyFile, policyFolder, readTextFile, shownPath } from '../files.ts'
import { safeJson } from '../findings/as-json.ts'
import { type CliSession, UsageError } from '../session.ts'
import { styleOf } from '../style.ts'
import type { Terminal } from '../terminal.ts'
import { claimsOfEvent, type EventOptions, type GivenClaims, subForms, withPlaceholders } from './event-claims.ts'
import type { Explanation, GrantExplanation, ProviderExplanation } from './explanation.ts'
import { explanationLines } from './explanation-lines.ts'

export interface ExplainOptions extends EventOptions {
  readonly claims?: string
  readonly grant?: string
  readonly steps?: string
  readonly variables?: readonly string[]
  readonly json?: true
}

/** Explains which grants claims match, and what Google would say. Exit code 0 if the asked grant matches, or any. */
export async function explainClaims(
  policyPath: string | undefined,
  options: ExplainOptions,
  session: CliSession,
): Promise<void> {
  const { terminal } = session
  const path = policyPath ?? (await defaultPolicy(terminal))
  const loaded = await loadPolicyFile(terminal, path)
  const { policy } = loaded
  const asked = options.grant === undefined ? Object.values(policy.grants) : [findGrant(policy, options.grant)]
  const given = withPlaceholders(await givenClaims(options, policy, terminal))
  const refusals = await stepsRefusals(asked, path, options, terminal)
  const explanation: Explanation = {
    given,
    sub: subForms(given.claims),
    grants: asked.map(grant => explainGrant(policy, grant, given, refusals?.get(grant.name))),
    google: await explainGoogle(loaded, given),
  }
  terminal.print(
    options.json ? safeJson(asJson(explanation)) : explanationLines(explanation, styleOf(terminal.hasColor)).join('\n'),
  )
  if (!explanation.grants.some(({ verdict }) => verdict === 'match')) session.end(1)
}

async function givenClaims(options: ExplainOptions, policy: Policy, terminal: Terminal): Promise<GivenClaims> {
  const { claims, event, ref } = options
  if (claims !== undefined && (event !== undefined || ref !== undefined))
    throw new UsageError('give --claims or --event, not both')
  if (claims === undefined && event === undefined)
    throw new UsageError('give the claims by --claims FILE, or a run by --event push --ref refs/heads/main')
  if (claims === undefined) return claimsOfEvent(options, policy)
  const { readGivenClaims } = await import('./given-claims.ts')
  return readGivenClaims(await readTextFile(terminal, claims), shownPath(claims))
}

/** Judges a grant by claims. What a condition says about a claim that is not given is not known. */
function explainGrant(
  policy: Policy,
  grant: Grant,
  { claims, isOpen }: GivenClaims,
  refused: readonly string[] | undefined,
): GrantExplanation {
  const conditions = judgeWhen(grant, claims).map((verdict, at): ConditionVerdict => {
    const claim = grant.when[at]?.claim ?? ''
    if (verdict.actual !== undefined || !isOpen(claim)) return verdict
    const { cause: _, ...rest } = verdict
    return { ...rest, result: 'unknown', hint: `Not given: add ${optionFor(claim)}.` }
  })
  const { conditions: all } = decideHypothetically(policy, grant.name, claims)
  return {
    grant: grant.name,
    verdict: conditions.some(fails) ? 'no match' : conditions.some(isUnknown) ? 'unknown' : 'match',
    conditions,
    decidedInRun: all.filter(({ source }) => source !== 'claim'),
    serviceAccount: grant.serviceAccount,
    lends: describeLent(grant),
    ...(refused && { stepsRefused: refused }),
  }
}

/** Returns what to add to the command line for a claim that it does not give. */
function optionFor(claim: string): string {
  if (claim === 'ref_protected') return '--claim ref_protected=true, or =false'
  if (claim === 'job_workflow_ref') return '--workflow FILE, or --job-workflow-ref for a reusable workflow'
  return claim === 'workflow_ref' ? '--workflow FILE' : `--claim ${claim}=VALUE`
}

/** Returns what each grant refuses of the steps; `undefined` without a steps file. */
async function stepsRefusals(
  grants: readonly Grant[],
  policyPath: string,
  { steps, variables = [] }: ExplainOptions,
  terminal: Terminal,
): Promise<ReadonlyMap<string, readonly string[]> | undefined> {
  if (steps === undefined) return undefined
  const { excessesByGrant, problemsOfSteps, readStepsOffline } = await import('../steps-files.ts')
  const file = shownPath(steps)
  const text = await readTextFile(terminal, steps)
  const read = await readStepsOffline(text, file, await policyFolder(policyPath, terminal), variables.join('\n'))
  const problems = problemsOfSteps(read)
  if (problems.length > 0) throw invalidFile('STEPS_INVALID', file, problems)
  return new Map(grants.map(grant => [grant.name, excessesByGrant(read, grant).map(formatProblem)]))
}

/** Evaluates each provider as compiled. Google's side then knows no more than the policy itself. */
async function explainGoogle(
  { policy, sha256, placeOf }: LoadedPolicy,
  { claims }: GivenClaims,
): Promise<readonly ProviderExplanation[] | string> {
  const { compileSetup } = await import('../../policy/compile/compile.ts')
  const { admitToken } = await import('../../policy/compile/admit-token.ts')
  try {
    const { providers } = compileSetup([{ policy, name: 'this policy', sha256, placeOf }])
    return providers.map(provider => {
      const { grants, ...admission } = admitToken(provider, claims)
      const names = Object.values(policy.providers)
      const becomes = grants.map(grant => {
        const { serviceAccount } = findGrant(policy, grant)
        return { grant, ...(serviceAccount !== undefined && { serviceAccount }) }
      })
      const { name = provider.id } = names.find(one => one.resource === provider.resource) ?? {}
      return { provider: name, resource: provider.resource, ...admission, becomes }
    })
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    return [error.message, ...error.problems.map(formatProblem)].join('\n')
  }
}

/** The explanation as plain data. */
const asJson = ({ given: { claims, assumed, notes }, sub, grants, google }: Explanation): unknown => ({
  verified: false,
  claims,
  assumed,
  notes,
  sub,
  grants,
  google: typeof google === 'string' ? { compiled: false, why: google } : { compiled: true, providers: google },
})
