import type { WriteEvent } from './audit/events.ts'
import { ActionError } from './errors.ts'
import type { Repository } from './github/repository.ts'
import type { Claims, VerifiedToken } from './identity/claims.ts'
import { type FindKey, fetchKeys } from './identity/keys.ts'
import { TokenRejection } from './identity/rejection.ts'
import { missingTokenError, requestToken } from './identity/request.ts'
import { preload as preloadVerifying, tokenDigest, verifyToken } from './identity/verify.ts'
import { isOfGitHub } from './network/hosts.ts'
import { decide, evidenceNeeded } from './policy/decide.ts'
import { type BranchEvidence, type Decision, type Evidence, fails, holds, isUnknown } from './policy/decision.ts'
import { decideHypothetically } from './policy/hypothetical.ts'
import type { Grant, Policy } from './policy/policy.ts'
import type { World } from './world.ts'

/** A token that was verified and a decision that allows: what may be exchanged at Google. */
export interface Authorized {
  readonly subjectToken: string
  readonly verified: VerifiedToken
  readonly decision: Decision
}

interface Question {
  readonly world: World
  readonly repository: Repository
  readonly record: WriteEvent
  readonly policy: Policy
  readonly grant: Grant
  readonly keys: FindKey
  readonly purpose: 'first' | 'renewal'
  readonly fork: boolean
  /** Hears of each decision, the denials too. */
  readonly decided: (decision: Decision, verified: VerifiedToken) => void
}

export const audienceOf = (grant: Grant): string => `https://iam.googleapis.com/${grant.provider.resource}`

/** Keys travel while everything else does; nothing but keys is asked of the issuer, and no token is sent to it. */
export function keysOf(world: World, issuer: string): FindKey {
  const host = new URL(issuer).hostname
  return fetchKeys({
    issuer,
    send: world.transport.to(candidate => candidate === host, { bearer: false }),
    pace: world.pace,
  })
}

/**
 * Who is asking, and may they? The one way to a token that Google gets to see, taken anew at each renewal
 * (DESIGN 4.2, 4.3): request, verify, hold against the runner, decide.
 *
 * @throws ActionError `TOKEN_UNAVAILABLE`, `TOKEN_REJECTED`, `DENIED`, `EVIDENCE_UNAVAILABLE`; each is in the record
 * before it is thrown
 */
export async function authorize(question: Question): Promise<Authorized> {
  const { world, policy, grant, record, purpose } = question
  const audience = audienceOf(grant)
  await record('token.requested', { issuer: policy.issuer, audience, purpose })
  const asked = request(question, audience)
  const expected = expectBranch(question)
  void preloadVerifying()
  const subjectToken = await asked
  const verified = await verify(question, subjectToken, audience)
  await record('token.verified', {
    claims: verified.claims,
    jti: verified.jti ?? null,
    key_id: verified.keyId,
    token_sha256: verified.sha256,
    expires_at: new Date(verified.expiresAt * 1000).toISOString(),
  })
  const decision = await judge(question, verified, expected)
  question.decided(decision, verified)
  await record('decision.made', {
    verdict: decision.verdict,
    grant: grant.name,
    conditions: decision.conditions.map(one => ({ ...one, holds: holds(one) })),
    approvers: decision.approvers.map(({ login, id }) => `${login} (${id})`),
    merged_pull_request: decision.mergedPullRequest ?? null,
  })
  if (decision.verdict === 'deny') throw denied(decision)
  if (decision.verdict === 'unknown') throw undecided(decision)
  world.signal.throwIfAborted()
  return { subjectToken, verified, decision }
}

async function request({ world, fork }: Question, audience: string): Promise<string> {
  const { idToken, eventName, hosts, provisionalClaims } = world.environment
  if (idToken === undefined) throw missingTokenError({ eventName, fork, actor: provisionalClaims['actor'] ?? '' })
  return requestToken({
    ...idToken,
    audience,
    send: world.transport.to(host => isOfGitHub(host, hosts)),
    mask: world.runner.mask,
    pace: world.pace,
  })
}

async function verify(
  { world, policy, keys, record }: Question,
  token: string,
  audience: string,
): Promise<VerifiedToken> {
  const { identity, provisionalClaims } = world.environment
  const { repositoryId, runId, runAttempt, sha } = identity
  try {
    const run = { repositoryId, runId, runAttempt, sha, workflowRef: provisionalClaims['workflow_ref'] ?? '' }
    return await verifyToken(token, { issuer: policy.issuer, audience, keys, now: world.pace.now, run })
  } catch (error) {
    if (error instanceof TokenRejection) {
      await record('token.rejected', { code: error.code, reason: error.reason, token_sha256: tokenDigest(token) })
    }
    throw error
  }
}

/** What GitHub says of a branch, and which one it was asked about. */
interface AskedBranch {
  readonly ref: string
  readonly sha: string
  readonly evidence: Promise<BranchEvidence>
}

/**
 * Asks about the branch that the runner says it is on while the token is on its way: the answer is used where the
 * verified claims name the same. Nothing is asked where the runner's own word would not do.
 */
function expectBranch(question: Question): AskedBranch | undefined {
  const { provisionalClaims } = question.world.environment
  const { policy, grant } = question
  if (decideHypothetically(policy, grant.name, provisionalClaims).verdict === 'would-deny') return undefined
  const asked = askBranch(question, provisionalClaims)
  asked?.evidence.catch(() => {})
  return asked
}

function askBranch({ grant, repository }: Question, claims: Claims): AskedBranch | undefined {
  const { branchRules: rules, mergedPullRequest: merged } = evidenceNeeded(grant)
  if (!rules && !merged) return undefined
  const { ref = '', sha = '' } = claims
  return { ref, sha, evidence: repository.branchEvidence(ref, sha, { rules, merged }) }
}

/** GitHub is asked for rules and approvals only where the claims hold: a denial by `when` needs no more words. */
async function judge(
  question: Question,
  { claims }: VerifiedToken,
  expected: AskedBranch | undefined,
): Promise<Decision> {
  const { policy, grant, repository, world } = question
  const byClaims = decide(policy, grant.name, claims)
  const whenHolds = byClaims.conditions.every(one => holds(one) || !one.condition.startsWith('when.'))
  if (!whenHolds || byClaims.verdict === 'allow') return byClaims
  const { environment } = claims
  const isSame = expected !== undefined && expected.ref === claims['ref'] && expected.sha === claims['sha']
  const [branch, approval] = await Promise.all([
    (isSame ? expected : askBranch(question, claims))?.evidence,
    evidenceNeeded(grant).approval && environment !== undefined
      ? repository.approvalEvidence(environment, world.environment.identity.runId)
      : undefined,
  ])
  const evidence: Evidence = { ...(branch && { branch }), ...(approval && { approval }) }
  return decide(policy, grant.name, claims, evidence)
}

/** No denial: nothing contradicts the grant, but what would allow it is not known either. */
function undecided({ grant, conditions, unanswered }: Decision): ActionError {
  const unknown = conditions.filter(isUnknown).map(({ condition }) => condition)
  const reasons = distinct(unanswered.map(one => one.unanswered)).map(words => {
    const asked = unanswered.filter(one => one.unanswered === words).map(one => one.asked)
    return `cannot read ${inWords(distinct(asked))}: ${words}`
  })
  const causes = distinct(unanswered.flatMap(({ cause = [] }) => cause))
  const cures = distinct(unanswered.flatMap(({ hint = [] }) => hint))
  return new ActionError(
    'EVIDENCE_UNAVAILABLE',
    `GitHub did not tell what grant ${grant} needs (${unknown.join(', ')}): ${reasons.join('; ')}`,
    {
      ...(causes.length > 0 && { cause: causes.join(' ') }),
      cure:
        cures.length > 0 ? cures.join('\n') : 'Run the job again when GitHub answers (https://www.githubstatus.com).',
    },
  )
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)]

/** `a`, `a and b`, `a, b and c` */
const inWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

function denied({ grant, conditions, others }: Decision): ActionError {
  const failed = conditions.filter(fails)
  const why = failed
    .slice(0, 3)
    .map(({ condition, expected, actual }) => `${condition} is ${actual || 'absent'}, wanted ${expected}`)
  const more = failed.length > why.length ? [`and ${failed.length - why.length} more`] : []
  const mending = failed.flatMap(({ condition, hint }) => (hint === undefined ? [] : [`${condition}: ${hint}`]))
  const fits = others.filter(({ holds }) => holds).map(other => other.grant)
  if (fits.length > 0)
    mending.push(
      `These claims fit the \`when\` of ${fits.join(', ')}: name it as the input \`grant\`, if that was meant.`,
    )
  return new ActionError('DENIED', `The policy denies grant ${grant}: ${[...why, ...more].join('; ')}`, {
    cure:
      mending.length > 0
        ? mending.join(' ')
        : 'Run from where the grant allows it, or have the policy changed by a reviewed merge to the default branch.',
  })
}
