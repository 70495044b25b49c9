import type { WriteEvent } from '../audit/events.ts'
import { ActionError } from '../core/errors.ts'
import type { Repository } from '../github/repository.ts'
import { goneAfterMs } from '../github/repository-api.ts'
import { grantOf } from '../policy/load/load.ts'
import type { Grant } from '../policy/policy.ts'
import { isPinned, type PolicySource } from '../policy/source.ts'
import type { RunContext } from './context.ts'
import type { PolicyInForce } from './policy-in-force.ts'
import { loadedPolicy, lookForPolicy } from './read-policy.ts'

/** A grant with its policy. */
export interface InForce {
  readonly policy: PolicyInForce
  readonly grant: Grant
}

interface Renewing {
  readonly context: RunContext
  readonly policies: Pick<Repository, 'readPolicy'>
  readonly source: PolicySource
  readonly record: WriteEvent
}

/**
 * Reads the policy again, for a renewal. An unreadable policy proves nothing. A policy or a grant is gone only if it is
 * missing from two complete answers, some time apart.
 *
 * @returns a function from the present policy and grant to those of now
 * @throws ActionError `DENIED` if the grant was removed, or leads to another account. Nothing else is a denial:
 * `POLICY_UNREADABLE` and `POLICY_MISSING` if GitHub gives no usable answer, `POLICY_INVALID` if the policy no longer
 * loads
 */
export function createPolicyRenewal({
  context,
  policies,
  source,
  record,
}: Renewing): (last: InForce) => Promise<InForce> {
  let hasEnded = false

  async function look(last: InForce): Promise<InForce | { readonly gone: string }> {
    const reading = await lookForPolicy(context, policies, asRead(source, last.policy), last.policy)
    if ('gone' in reading) return { gone: 'is gone' }
    const { policy } = reading
    if (policy.sha256 === last.policy.sha256) return { policy, grant: last.grant }
    const grant = grantOf(policy.policy, last.grant.name)
    return grant === undefined ? { gone: `no longer has grant ${last.grant.name}` } : { policy, grant }
  }

  return async last => {
    if (isPinned(source)) return last
    const lookTwice = async (): Promise<InForce | { readonly gone: string }> => {
      const first = await look(last)
      if (!('gone' in first)) return first
      await context.clock.sleep(goneAfterMs)
      return look(last)
    }
    const now = await lookTwice().catch((error: unknown) => {
      if (source.kind !== 'central' || !isTokenEnd(error)) throw error
      if (!hasEnded) tellEnd(context, last.policy)
      hasEnded = true
      return last
    })
    if ('gone' in now) throw wasRemoved(last.grant, now.gone)
    if (now.policy.sha256 === last.policy.sha256) return now
    await record('policy.loaded', loadedPolicy(now.policy))
    const { provider, serviceAccount } = now.grant
    if (provider.resource !== last.grant.provider.resource || serviceAccount !== last.grant.serviceAccount)
      throw wasRemoved(last.grant, `changes grant ${last.grant.name} to another account`)
    return now
  }
}

/** The same repository and ref as the first time. A tag with the branch's name that was added since changes nothing. */
export const asRead = (
  source: PolicySource,
  { ref, repositoryId }: Pick<PolicyInForce, 'ref' | 'repositoryId'>,
): PolicySource =>
  source.kind === 'central' && ref !== undefined && repositoryId !== undefined
    ? { ...source, ref, repositoryId }
    : source

/** True for a 401 to a token that could read the policy before. */
const isTokenEnd = (error: unknown): boolean =>
  error instanceof ActionError && error.code === 'POLICY_UNREADABLE' && error.answer?.status === 401

function tellEnd({ runner }: RunContext, { name, commit }: PolicyInForce): void {
  runner.annotate({
    level: 'warning',
    title: 'policy_token has ended',
    message: `GitHub no longer accepts the token that read ${name}. This run continues under the policy of commit ${commit}: a later change of the policy does not stop it.`,
  })
}

const wasRemoved = (grant: Grant, how: string): ActionError =>
  new ActionError('DENIED', `Grant ${grant.name} was revoked during this run: the policy ${how}`, {
    cure: 'Run the workflow again, under the current policy.',
  })
