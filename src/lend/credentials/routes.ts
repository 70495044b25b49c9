import type { Borrower, LendPorts } from '../ports.ts'
import { forbidden } from '../server/error-reply.ts'
import type { CredentialHooks, CredentialRoutes } from '../server/listener-parts.ts'
import { Secrets } from '../server/secrets.ts'
import { answerIntrospection } from './introspection.ts'
import { createLender } from './lender.ts'
import { answerMetadata } from './metadata.ts'
import { oauthFailure } from './replies.ts'
import { answerSubject } from './subject.ts'
import { Tickets } from './tickets.ts'
import { answerTokenExchange } from './token-endpoint.ts'

/** Creates the endpoints that lend credentials to one borrower. What they lend follows the grant of the moment. */
export function createCredentialRoutes(ports: LendPorts, borrower: Borrower, hooks: CredentialHooks): CredentialRoutes {
  const lender = createLender({ ports, borrower, ...hooks })
  const tickets = new Tickets(ports.clock)
  const secrets = new Secrets([borrower.secret])
  const lends = (form: 'metadata' | 'subject_token'): boolean => ports.grant().lend?.credentials.includes(form) ?? false
  const subject = answerSubject({
    lendsSubjectToken: () => lends('subject_token'),
    subjectToken: lender.subjectToken,
    ticket: () => tickets.issue(),
  })
  const exchange = answerTokenExchange({ ports, borrower, lender, tickets, ended: hooks.ended })
  const introspect = answerIntrospection({ ports, secrets, lender })
  const metadata = answerMetadata(ports, lender)

  return async request => {
    const path = request.target.split('?', 1)[0] ?? ''
    if (path === '/subject')
      return secrets.areShownBy(request.headers) ? subject(request).catch(oauthFailure) : forbidden
    if (path === '/v1/token') return exchange(request)
    if (path === '/v1/introspect') return introspect(request)
    // Without the grant's word there is no metadata server: a client that looks for one must not find it.
    if ((path === '/' || path.startsWith('/computeMetadata/')) && lends('metadata')) return metadata(request)
    return undefined
  }
}
