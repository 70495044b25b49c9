import { ActionError } from '../core/errors.ts'
import { annotationText } from '../core/escape.ts'
import { version } from '../core/version.ts'
import type { Repository } from '../github/repository.ts'
import type { Unanswered } from '../policy/decide/decision.ts'
import { findGrant, loadPolicy } from '../policy/load/load.ts'
import { retryUndo } from '../steps/toolkit/retry-undo.ts'
import type { RunContext } from './context.ts'
import type { Inputs } from './inputs.ts'
import type { KeptPolicy } from './post-state.ts'
import { readPolicyInForce } from './read-policy.ts'
import { asRead, type InForce } from './renew-policy.ts'

/** The grant and policy that post uses. */
export interface UndoGrant extends InForce {
  /** Reads the evidence. */
  readonly repository: Repository
}

/** How long post waits for the present policy if it has another one to use. */
const waitMs = 12_000

/**
 * Returns the grant that post uses to undo what main began: that of the present policy. If GitHub does not return one,
 * or the grant is gone, it is the grant that main had. A GitHub App's token ends after an hour, and an outage may have
 * killed main. A removed grant is a reason to stop what it began, not to leave it running. Post does nothing but undo,
 * Google still decides on the credential, and the claims must match in either case.
 *
 * @param kept policy that main left; absent if it left none
 * @throws ActionError if there is no policy to use
 */
export async function undoGrant(
  context: RunContext,
  inputs: Inputs,
  sources: { readonly repository: Repository; readonly policies: Pick<Repository, 'readPolicy'> },
  kept: KeptPolicy | undefined,
  deadline: number,
): Promise<UndoGrant> {
  const { clock, runner } = context
  const { repository, policies } = sources
  const source = kept === undefined ? inputs.policy : asRead(inputs.policy, kept)
  const until = kept === undefined ? deadline : clock.now() + waitMs
  const reading = retryUndo(() => readPolicyInForce(context, policies, source), until, clock)
  try {
    const policy = await (kept === undefined ? reading : Promise.race([reading, waitForAnswer(context, kept)]))
    return { policy, grant: findGrant(policy.policy, inputs.grant), repository }
  } catch (error) {
    if (kept === undefined || !(error instanceof ActionError)) throw error
    const policy = { ...loadPolicy(kept.text, inputs.policy.path, version), ...kept }
    const grant = findGrant(policy.policy, inputs.grant)
    const { status, words } = error.answer ?? {}
    const said = words === undefined ? '' : ` (${status}: ${words})`
    const message = `${error.message}${said}. Post undoes the work of this run under the policy that the run used, ${kept.name} at ${kept.commit}.`
    runner.annotate({ level: 'warning', title: 'The policy of this run', message: annotationText(message) })
    const isSilent = error.code === 'POLICY_UNREADABLE'
    return { policy, grant, repository: isSilent ? withoutEvidence(repository) : repository }
  }
}

async function waitForAnswer({ clock }: RunContext, { name }: KeptPolicy): Promise<never> {
  await clock.sleep(waitMs)
  throw new ActionError('POLICY_UNREADABLE', `GitHub did not give ${name} within ${waitMs / 1000} s`)
}

/** A GitHub that does not answer is not asked again: its earlier answers allowed main. */
const withoutEvidence = (repository: Repository): Repository => ({
  ...repository,
  branchEvidence: async () => ({
    rules: toMain('the rules of the branch'),
    reviews: toMain('the rules of the branch'),
    mergedPullRequests: toMain('the merged pull requests'),
  }),
  approvalEvidence: async () => ({
    environment: toMain('the environment'),
    approvals: toMain('the approvals of this run'),
    visibility: '',
  }),
})

const toMain = (asked: string): Unanswered => ({
  asked,
  unanswered: 'main already has this answer of GitHub, so post does not ask again',
})
