import { ActionError } from '../core/errors.ts'
import { accountProject } from '../core/gcloud.ts'
import { explainGoogleRefusal } from '../core/google-refusals.ts'
import type { Caller, RefusalExplanation } from '../core/refusal-explanation.ts'
import { exchangeCauses } from './exchange-causes.ts'
import { impersonationCauses } from './impersonation-causes.ts'
import { grantMember } from './principal.ts'
import { projectNumber } from './provider-commands.ts'
import type { TokenRefusal } from './refusal.ts'
import type { Cause, Causes, Situation } from './refusal-cause.ts'

/** Returns Google's refusal as this action's error: its own words, the likely cause, and the commands that fix it. */
export function exchangeRejected(refusal: TokenRefusal, situation: Situation): ActionError {
  const message = `Google refused to exchange the OIDC token at provider ${situation.provider.name} (${refusalName(refusal)})`
  return new ActionError(
    'STS_REJECTED',
    message,
    explainTokenRefusal(exchangeCauses, refusal, situation, callerOf(situation)),
  )
}

/**
 * Returns a refusal of IAM Credentials as this action's error: its own words, the likely cause, and the commands that
 * fix it.
 */
export function impersonationRejected(
  refusal: TokenRefusal,
  situation: Situation,
  what = `to impersonate ${situation.serviceAccount}`,
): ActionError {
  const message = `Google refused ${what} (${refusalName(refusal)})`
  return new ActionError(
    'IMPERSONATION_REJECTED',
    message,
    explainTokenRefusal(impersonationCauses, refusal, situation, {
      ...callerOf(situation),
      project: accountProject(situation.serviceAccount ?? '') ?? projectNumber(situation.provider),
    }),
  )
}

function explainTokenRefusal(
  { particular, general }: Causes,
  refusal: TokenRefusal,
  situation: Situation,
  caller: Caller,
) {
  const { host, status, words, details } = refusal
  const answer = { host, status, words, ...(details && { details }) }
  const causeIn = (causes: readonly Cause[]) => {
    const found = causes.find(({ matches }) => matches(refusal))
    if (found === undefined) return undefined
    return {
      title: found.title(situation, refusal),
      cause: found.cause(situation, refusal),
      ...found.advice(situation, refusal),
    }
  }
  return { answer, ...(causeIn(particular) ?? sharedCause(refusal, caller) ?? causeIn(general)) }
}

/** Returns the cause of a refusal that any Google API can give. */
function sharedCause({ words: text, details }: TokenRefusal, caller: Caller): RefusalExplanation | undefined {
  const found = explainGoogleRefusal({ text, details }, caller)
  return found && { ...found, title: upperFirst(found.title), cause: `${upperFirst(found.cause)}.` }
}

/** Hosts and accounts keep their lower case. */
const upperFirst = (text: string): string =>
  /^[\w-]+[.@:]/.test(text) ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const refusalName = ({ status, code }: TokenRefusal): string =>
  /^[\w-]{1,60}$/.test(code) ? `${status} ${code}` : `status ${status}`

const callerOf = ({ provider, grant, serviceAccount }: Situation): Caller => ({
  member: grantMember({ ...grant, provider }),
  project: projectNumber(provider),
  serviceAccount,
})
