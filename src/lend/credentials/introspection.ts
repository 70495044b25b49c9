import type { Grant } from '../../policy/policy.ts'
import type { LentRequest } from '../calls/call.ts'
import type { LendPorts } from '../ports.ts'
import type { Reply } from '../server/listener-parts.ts'
import type { Secrets } from '../server/secrets.ts'
import { readForm } from './form.ts'
import { cloudPlatformScope, type Lender } from './lender.ts'
import { jsonReply, oauthError, wrongMethod } from './replies.ts'

interface IntrospectionOptions {
  readonly ports: Pick<LendPorts, 'grant'>
  /** That of the borrower. */
  readonly secrets: Secrets
  readonly lender: Lender
}

/**
 * Answers `token_info_url` (RFC 7662) for tokens of this listener: gcloud asks for the name of the account. The token is
 * what opens it. Of any other it says only that it is not active.
 */
export const answerIntrospection =
  ({ ports, secrets, lender }: IntrospectionOptions) =>
  async (request: LentRequest): Promise<Reply> => {
    if (request.method !== 'POST') return wrongMethod('POST')
    const form = readForm(request, ['token', 'token_type_hint'])
    if (typeof form === 'string') return oauthError('invalid_request', form)
    const { token = '' } = form
    if (!secrets.include(token) && lender.find(token) === undefined)
      return { ...jsonReply(200, { active: false }), isStranger: true }
    const username = accountName(ports.grant())
    return jsonReply(200, { active: true, username, sub: username, scope: cloudPlatformScope, token_type: 'Bearer' })
  }

/**
 * Returns the name under which clients store what they know of the account. Direct access has no account, so a name that
 * cannot exist stands for it.
 */
export const accountName = ({ name, serviceAccount }: Pick<Grant, 'name' | 'serviceAccount'>): string =>
  serviceAccount ?? `${name}@keyless-vertex.invalid`
