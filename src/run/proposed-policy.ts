import { ActionError, formatProblem, type Problem } from '../core/errors.ts'
import { logLine } from '../core/escape.ts'
import { type ChangedPart, comparePolicies } from '../policy/compare/compare.ts'
import { describeExample } from '../report/example-token.ts'
import { changeLine, headlineOf, type PolicyChangeReport, policyChangeLines } from '../report/policy-change.ts'
import type { RunContext } from './context.ts'
import type { Inputs } from './inputs.ts'
import type { PolicyInForce } from './policy-in-force.ts'
import { readPolicyInForce } from './read-policy.ts'

/** Returns the policy of this change, if it differs from the present one in more than line ends. */
export async function proposedPolicy(
  context: RunContext,
  inputs: Inputs,
  inForce: PolicyInForce | undefined,
): Promise<PolicyInForce | undefined> {
  if (inputs.policy.kind !== 'default-branch') return undefined
  const source = { kind: 'checkout', path: inputs.policy.path } as const
  const found = await readPolicyInForce(context, context.repository(inputs.githubToken, 'github_token'), source).catch(
    (error: unknown) => {
      // Without a checkout, or without a policy in it, nothing is proposed.
      if (error instanceof ActionError && error.code === 'POLICY_UNREADABLE') return undefined
      throw error
    },
  )
  return found === undefined || found.linesSha256 === inForce?.linesSha256 ? undefined : found
}

/**
 * Compares the proposed policy with the present one. The checkout's own policy (`./path`) has nothing to be compared
 * with.
 */
export function compareProposal(
  inputs: Inputs,
  inForce: PolicyInForce | undefined,
  proposed: PolicyInForce | undefined,
): PolicyChangeReport {
  const { grant } = inputs
  if (inputs.policy.kind === 'checkout') return { effect: 'widened', grant, change: undefined, refusedNow: [] }
  const change =
    proposed === undefined ? { effect: 'none' as const, parts: [] } : comparePolicies(inForce?.policy, proposed.policy)
  const isFirst = inForce === undefined && proposed !== undefined
  return { effect: change.effect, grant, change, isFirst, refusedNow: [] }
}

/** Reports a change in the log, and warns at the line of a change that widens. */
export function tellProposal(
  { runner }: RunContext,
  report: PolicyChangeReport,
  proposed: PolicyInForce | undefined,
): void {
  const { effect, change } = report
  if (change === undefined)
    runner.say('The action does not compare a policy of the checkout with the current one: it counts as widened.')
  const lines = policyChangeLines(report)
  if (lines.length > 0) {
    runner.group(`Changes of the policy: ${effect}`)
    runner.quote(lines)
    runner.endGroup()
  }
  if (effect !== 'widened') return
  const widened = change?.parts.filter(part => part.effect === 'widened') ?? []
  const told = widened.flatMap(part => changeLines(part))
  const [first] = widened.flatMap(({ changes }) => changes.filter(one => one.effect === 'widened'))
  const place = first && proposed?.placeOf(first.path)
  runner.annotate({
    level: 'warning',
    title: `This change ${headlineOf(report)}`,
    message:
      change === undefined
        ? 'The action does not compare a policy of the checkout with the current one: it counts as widened.'
        : [
            'Wider, or not provably narrower:',
            ...told.slice(0, 20),
            ...(told.length > 20 ? [`and ${told.length - 20} more`] : []),
            ...newlyAdmitted(widened),
          ]
            .map(logLine)
            .join('\n'),
    ...(place && { file: place.file, line: place.line, column: place.column }),
  })
}

/** Names what each grant newly admits, by one token: the log has all of them. */
const newlyAdmitted = (parts: readonly ChangedPart[]): string[] =>
  parts
    .flatMap(({ grant, admission }) => {
      const { admitted } = admission ?? {}
      const [example] = admitted?.kind === 'tokens' ? admitted.examples : []
      return example === undefined ? [] : [`grant ${grant} newly admits: ${describeExample(example, 'before')}`]
    })
    .slice(0, 5)

const changeLines = (part: ChangedPart): string[] => {
  if (part.only === 'proposed') return [`grant ${part.grant} is new`]
  const of = part.grant === undefined ? '' : `grant ${part.grant}, `
  return part.changes.flatMap(one => (one.effect === 'widened' ? [`${of}${changeLine(one, part)}`] : []))
}

/** Returns what a policy refuses in the steps; empty if it admits them. */
export function refusalsOf(check: () => unknown): readonly Problem[] {
  try {
    check()
    return []
  } catch (error) {
    if (error instanceof ActionError && error.code === 'LIMITS_EXCEEDED') return error.problems
    throw error
  }
}

/** Reports that the steps fit only the proposed policy. The output `decision` is about conditions alone. */
export function tellRefusedNow({ runner }: RunContext, refused: readonly Problem[]): void {
  const [first] = refused
  if (first === undefined) return
  const more = refused.length > 10 ? [`and ${refused.length - 10} more`] : []
  runner.annotate({
    level: 'warning',
    title: 'The current policy refuses these steps',
    message: [...refused.slice(0, 10).map(formatProblem), ...more, 'The proposed policy allows them after the merge.']
      .map(logLine)
      .join('\n'),
    file: first.file,
    line: first.line,
    column: first.column,
  })
}
