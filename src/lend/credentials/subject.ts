import { subjectTokenField } from '../clients/external-account.ts'
import type { CredentialRoutes, Reply } from '../server/listener-parts.ts'
import { jsonReply, oauthError, wrongMethod } from './replies.ts'

interface SubjectOptions {
  readonly lendsSubjectToken: () => boolean
  readonly subjectToken: () => Promise<{ readonly token: string }>
  readonly ticket: () => string
}

/**
 * Answers `credential_source.url` of the external_account file: a single-use ticket for the token endpoint, or GitHub's
 * OIDC token if the grant lends it. The caller has shown the secret.
 */
export const answerSubject =
  ({ lendsSubjectToken, subjectToken, ticket }: SubjectOptions) =>
  async ({ method, target }: Parameters<CredentialRoutes>[0]): Promise<Reply> => {
    if (method !== 'GET') return wrongMethod('GET')
    if (target.includes('?')) return oauthError('invalid_request', 'The subject has no parameters')
    return jsonReply(200, { [subjectTokenField]: lendsSubjectToken() ? (await subjectToken()).token : ticket() })
  }
