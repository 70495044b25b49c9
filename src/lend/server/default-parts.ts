import { decideCall } from '../calls/decide.ts'
import { placeOf } from '../clients/place.ts'
import { createCredentialRoutes } from '../credentials/routes.ts'
import type { ListenerOptions } from '../listener.ts'
import type { CredentialHooks, ListenerParts } from './listener-parts.ts'

/** Returns the parts of a listener: what it lends is what the grant says at the moment of each request. */
export function createParts({ ports, borrower }: ListenerOptions, hooks: CredentialHooks): ListenerParts {
  const { universe, labels } = ports
  return {
    decide: request => {
      const grant = ports.grant()
      const { project = '', location = '' } = placeOf(grant)
      return decideCall(request, { grant, universe, labels, defaults: { project, location } })
    },
    budget: {
      reserve: () => ({ rule: 'lend.gateway', message: 'this listener passes no calls on.' }),
      spent: () => [],
    },
    credentials: createCredentialRoutes(ports, borrower, hooks),
  }
}
