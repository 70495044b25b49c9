import { decideCall } from '../calls/decide.ts'
import { placeOf } from '../clients/place.ts'
import { createCredentialRoutes } from '../credentials/routes.ts'
import type { ListenerOptions } from '../listener.ts'
import { createCallBudget } from '../usage/call-budget.ts'
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
    budget: createCallBudget(ports),
    credentials: createCredentialRoutes(ports, borrower, hooks),
  }
}
