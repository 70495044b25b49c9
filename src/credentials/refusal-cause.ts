import type { Advice } from '../core/errors.ts'
import type { Claims } from '../identity/claims.ts'
import type { Grant, Provider } from '../policy/policy.ts'
import { gcloud, projectNumber } from './provider-commands.ts'
import type { TokenRefusal } from './refusal.ts'

/** The request to Google, for commands with the user's own values. */
export interface Situation {
  readonly provider: Provider
  readonly grant: Pick<Grant, 'name' | 'when'>
  /** Absent: direct access. */
  readonly serviceAccount: string | undefined
  readonly lifetimeSeconds: number
  readonly claims: Claims
}

/** A refusal that a cause explains, as docs/troubleshooting.md shows it. */
interface CauseExample extends Pick<TokenRefusal, 'status' | 'code' | 'words'> {
  /** A reason of google.api.ErrorReason, if the words do not say it. */
  readonly reason?: string
}

/** One kind of refusal: how to recognize it, why it happens, what fixes it. */
export interface Cause {
  /** Its anchor in docs/troubleshooting.md, which never changes. */
  readonly id: string
  readonly examples: readonly CauseExample[]
  readonly matches: (refusal: TokenRefusal) => boolean
  /** The cause in a few words. */
  readonly title: (situation: Situation, refusal: TokenRefusal) => string
  readonly cause: (situation: Situation, refusal: TokenRefusal) => string
  readonly advice: (situation: Situation, refusal: TokenRefusal) => Advice
}

/** The causes of one service: those of its own words, and the general ones for everything else. */
export interface Causes {
  readonly particular: readonly Cause[]
  readonly general: readonly Cause[]
}

/** Matches a refusal by a part of its words. */
export const refusalSays =
  (words: string | RegExp) =>
  (refusal: TokenRefusal): boolean =>
    typeof words === 'string' ? refusal.words.includes(words) : words.test(refusal.words)

/** Matches a refusal by its google.rpc.ErrorInfo reason. */
export const hasReason =
  (reason: string) =>
  ({ details }: TokenRefusal): boolean =>
    details?.reasons.some(one => one.reason === reason) ?? false

const throttled: Cause = {
  id: 'token-quota',
  examples: [
    { status: 429, code: 'RESOURCE_EXHAUSTED', words: `Quota exceeded for quota metric 'Token exchange requests'.` },
  ],
  matches: ({ status, code }) => status === 429 || code === 'quota_exceeded',
  title: ({ provider }, { host }) => `Project ${projectNumber(provider)} is over its request quota at ${host}`,
  cause: ({ provider }, { host }) =>
    `Project ${projectNumber(provider)} is over its request quota at ${host}; retries did not help.`,
  advice: ({ provider }, { host }) => ({
    cure: 'Run the job again later, or raise the quota:',
    commands: [gcloud('beta quotas info list', { service: host, project: projectNumber(provider) })],
  }),
}

const outageCause: Cause = {
  id: 'token-service-outage',
  examples: [{ status: 503, code: 'UNAVAILABLE', words: 'The service is currently unavailable.' }],
  matches: ({ status }) => status >= 500 || status === 408,
  title: (_, { host }) => `${host} is not available`,
  cause: (_, { host }) => `${host} fails at the moment; retries did not help.`,
  advice: () => ({
    cure: 'Run the job again later; https://status.cloud.google.com says whether Google knows of it.',
  }),
}

const foreign: Cause = {
  id: 'foreign-answer',
  examples: [{ status: 403, code: '', words: '<html><title>Access denied</title>' }],
  matches: ({ code }) => code === '',
  title: (_, { host }) => `Something answered instead of ${host}`,
  cause: (_, { host }) => `The answer is not in the form of ${host}: a proxy or gateway may have answered instead.`,
  advice: () => ({ cure: 'Check HTTPS_PROXY and NO_PROXY on the runner.' }),
}

export const generalCauses: readonly Cause[] = [throttled, outageCause, foreign]
