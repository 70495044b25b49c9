import type { JudgedCondition, WriteEvent } from '../audit/events.ts'
import type { Repository } from '../github/repository.ts'
import type { Claims, VerifiedToken } from '../identity/claims.ts'
import { type FindKey, fetchKeys } from '../identity/keys.ts'
import { TokenRejection } from '../identity/rejection.ts'
import { missingTokenError, requestToken } from '../identity/request-token.ts'
import { preloadVerifier, tokenDigest, verifyToken } from '../identity/verify.ts'
import { isGitHubHost } from '../network/hosts.ts'
import { decide, evidenceNeeded } from '../policy/decide/decide.ts'
import {
  type BranchEvidence,
  type ConditionVerdict,
  type Decision,
  type Evidence,
  holds,
} from '../policy/decide/decision.ts'
import { decideHypothetically } from '../policy/decide/hypothetical.ts'
import type { Grant, Policy } from '../policy/policy.ts'
import type { RunContext } from './context.ts'
import { denied, undecided } from './denial.ts'
import type { BranchToProtect } from './protect-branch.ts'

/** A verified token and a decision that allows: Google may receive this token. */
export interface Authorized {
  readonly subjectToken: string
  readonly verified: VerifiedToken
  readonly decision: Decision
}

interface Authorization {
  readonly context: RunContext
  readonly repository: Repository
  readonly record: WriteEvent
  readonly policy: Policy
  readonly grant: Grant
  readonly keys: FindKey
  readonly purpose: 'first' | 'renewal'
  readonly fork: boolean
  /** True if post undoes something. Evidence that GitHub gave before, and does not give now, does not stop it. */
  readonly undo?: true
  /** Called with each decision, denials included. */
  readonly decided: (decision: Decision, verified: VerifiedToken) => void
}

/** Returns the audience of a grant's OIDC token: the URL of its provider. */
export const audienceOf = (grant: Grant): string => `https://iam.googleapis.com/${grant.provider.resource}`

/** Fetches the issuer's keys while other requests are in progress. The issuer gets no token. */
export function signingKeysOf(context: RunContext, issuer: string): FindKey {
  const host = new URL(issuer).hostname
  return fetchKeys({
    issuer,
    send: context.transport.to(candidate => candidate === host, { bearer: false }),
    clock: context.clock,
  })
}

/**
 * Requests a token, verifies it, compares it with the runner, and decides. Every token that Google receives passes
 * here, at each renewal too. See docs/design/identity.md.
 *
 * @throws ActionError `TOKEN_UNAVAILABLE`, `TOKEN_REJECTED`, `DENIED`, `EVIDENCE_UNAVAILABLE`; each is in the record
 * before it is thrown
 */
export async function authorize(question: Authorization): Promise<Authorized> {
  const { context, policy, grant, record, purpose } = question
  const audience = audienceOf(grant)
  await record('token.requested', { issuer: policy.issuer, audience, purpose })
  const asked = request(question, audience)
  const expected = askBranchEarly(question)
  void preloadVerifier()
  const subjectToken = await asked
  const verified = await verify(question, subjectToken, audience)
  await record('token.verified', {
    claims: verified.claims,
    jti: verified.jti ?? null,
    key_id: verified.keyId,
    token_sha256: verified.sha256,
    expires_at: new Date(verified.expiresAt * 1000).toISOString(),
  })
  const decision = await judgeEvidence(question, verified, expected)
  question.decided(decision, verified)
  await record('decision.made', {
    verdict: decision.verdict,
    grant: grant.name,
    conditions: decision.conditions.map(judgedCondition),
    approvers: decision.approvers.map(({ login, id }) => `${login} (${id})`),
    merged_pull_request: decision.mergedPullRequest ?? null,
  })
  if (decision.verdict === 'deny') throw denied(decision, branchOf(question, verified.claims))
  if (decision.verdict === 'unknown' && !question.undo) throw undecided(decision)
  context.signal.throwIfAborted()
  return { subjectToken, verified, decision }
}

const branchOf = ({ context, grant }: Authorization, claims: Claims): BranchToProtect => ({
  server: context.environment.identity.server,
  repository: claims['repository'] ?? '',
  ref: claims['ref'] ?? '',
  rules: grant.branch?.rules ?? [],
  reviews: grant.branch?.reviews ?? 0,
})

/** A condition as the record has it. */
const judgedCondition = (verdict: ConditionVerdict): JudgedCondition => {
  const { condition, expected, actual, result, hint } = verdict
  return { condition, expected, actual, result, hint, holds: holds(verdict) }
}

async function request({ context, fork }: Authorization, audience: string): Promise<string> {
  const { idToken, eventName, hosts, provisionalClaims } = context.environment
  if (idToken === undefined) throw missingTokenError({ eventName, fork, actor: provisionalClaims['actor'] ?? '' })
  return requestToken({
    ...idToken,
    audience,
    send: context.transport.to(host => isGitHubHost(host, hosts)),
    mask: context.runner.mask,
    clock: context.clock,
  })
}

async function verify(
  { context, policy, grant, keys, record }: Authorization,
  token: string,
  audience: string,
): Promise<VerifiedToken> {
  const { identity, provisionalClaims } = context.environment
  const { repositoryId, runId, runAttempt, sha } = identity
  try {
    const run = { repositoryId, runId, runAttempt, sha, workflowRef: provisionalClaims['workflow_ref'] ?? '' }
    const needed = grant.provider.subject === 'sub' ? ['sub'] : []
    return await verifyToken(token, { issuer: policy.issuer, audience, keys, now: context.clock.now, run, needed })
  } catch (error) {
    if (error instanceof TokenRejection) {
      await record('token.rejected', { code: error.code, reason: error.reason, token_sha256: tokenDigest(token) })
    }
    throw error
  }
}

/** GitHub's evidence about a branch, and the branch that it is about. */
interface AskedBranch {
  readonly ref: string
  readonly sha: string
  readonly evidence: Promise<BranchEvidence>
}

/**
 * Asks GitHub about the runner's branch while the token is on its way. The answer counts only if the verified claims
 * name the same branch. It asks nothing if the runner's own claims would be denied.
 */
function askBranchEarly(question: Authorization): AskedBranch | undefined {
  const { provisionalClaims } = question.context.environment
  const { policy, grant } = question
  if (decideHypothetically(policy, grant.name, provisionalClaims).verdict === 'would-deny') return undefined
  const asked = askBranch(question, provisionalClaims)
  asked?.evidence.catch(() => {})
  return asked
}

function askBranch({ grant, repository }: Authorization, claims: Claims): AskedBranch | undefined {
  const { branchRules: rules, mergedPullRequest: merged } = evidenceNeeded(grant)
  if (!rules && !merged) return undefined
  const { ref = '', sha = '' } = claims
  return { ref, sha, evidence: repository.branchEvidence(ref, sha, { rules, merged }) }
}

/** Asks GitHub for rules and approvals only if the claims match. A denial by `when` needs no request. */
async function judgeEvidence(
  question: Authorization,
  { claims }: VerifiedToken,
  expected: AskedBranch | undefined,
): Promise<Decision> {
  const { policy, grant, repository, context } = question
  const byClaims = decide(policy, grant.name, claims)
  const whenHolds = byClaims.conditions.every(one => holds(one) || one.source !== 'claim')
  if (!whenHolds || byClaims.verdict === 'allow') return byClaims
  const { environment } = claims
  const isSame = expected !== undefined && expected.ref === claims['ref'] && expected.sha === claims['sha']
  const [branch, approval] = await Promise.all([
    (isSame ? expected : askBranch(question, claims))?.evidence,
    evidenceNeeded(grant).approval && environment !== undefined
      ? repository.approvalEvidence(environment, context.environment.identity.runId, {
          reviewers: grant.approval?.amongReviewers ?? false,
        })
      : undefined,
  ])
  const evidence: Evidence = { ...(branch && { branch }), ...(approval && { approval }) }
  return decide(policy, grant.name, claims, evidence)
}
