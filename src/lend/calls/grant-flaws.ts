import { gatewayCalls } from '../../policy/lent.ts'
import { outside, refuseValue } from '../../policy/limits/lists.ts'
import { publisherNames } from '../../policy/limits/spellings.ts'
import { matchesAny } from '../../policy/match.ts'
import type { Grant } from '../../policy/policy.ts'
import { type CallFlaw, flaw } from './flaw.ts'
import type { CallRoute } from './route.ts'

/** Returns why a grant does not allow a call of any of these names. */
export function callFlaw(names: readonly string[], { name, lend }: Grant): CallFlaw | undefined {
  const allowed = lend?.gateway?.calls ?? []
  if (names.some(one => allowed.includes(one))) return undefined
  const [asked = ''] = names
  return flaw(
    'lend.gateway.calls',
    `the call ${asked} is outside lend.gateway.calls of grant ${name}. It allows ${allowed.length === 0 ? 'none' : allowed.join(', ')}. To allow it, add to grants.${name}.lend.gateway.calls: [${asked}]`,
  )
}

/** Returns why a grant does not allow a project and a location. */
export function placeFlaw(route: CallRoute, { allow, name }: Grant): CallFlaw | undefined {
  for (const key of ['project', 'location'] as const) {
    const refused = refuseValue(`${key}s`, route[key], allow, name, route)
    if (refused !== undefined) return flaw(`allow.${key}s`, `${refused.message} ${refused.cure}`)
  }
  return undefined
}

/** Returns why a grant does not allow a publisher's model, as `anthropic/claude-sonnet-4-5@20250929`. */
export function modelFlaw(publisher: string, model: string, { allow, name }: Grant): CallFlaw | undefined {
  const called = publisherNames(`publishers/${publisher}/models/${model}`)
  if (called.some(one => matchesAny(allow.publisher_models, one))) return undefined
  const asked = `${publisher}/${model}`
  const refused = outside(`the model ${asked}`, 'publisher_models', asked, allow.publisher_models, name)
  return flaw('allow.publisher_models', `${refused.message} ${refused.cure}`)
}

/** Returns why a grant does not allow an endpoint. */
export function endpointFlaw(endpoint: string, route: CallRoute, { allow, name }: Grant): CallFlaw | undefined {
  const refused = refuseValue('endpoints', endpoint, allow, name, route)
  return refused === undefined ? undefined : flaw('allow.endpoints', `${refused.message} ${refused.cure}`)
}

/** Returns the names by which a policy may allow a call. */
export function namesOfCall(route: CallRoute): readonly [string, ...string[]] {
  if (route.to === 'method') return [route.found.name]
  // Who may ask for an answer may count its tokens.
  if (route.to === 'count-tokens') return ['countTokens', 'rawPredict', 'streamRawPredict', gatewayCalls.rawPredict]
  return [route.call, gatewayCalls[route.call]]
}
