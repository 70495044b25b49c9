import type { Shapes } from '../../document/shape.ts'
import { gatewayCalls } from '../../policy/lent.ts'
import type { Grant } from '../../policy/policy.ts'
import { apiHost } from '../../vertex/hosts.ts'
import { shapes as methodShapes, methods } from '../../vertex/methods.generated.ts'
import { shapes as kindShapes } from '../../vertex/schema.generated.ts'
import { checkAnthropicBody, checkCountTokens } from './anthropic-body.ts'
import type { ApiShape, CallDecision, LentCall, LentRequest } from './call.ts'
import { checkChatBody } from './chat-body.ts'
import { type CallFlaw, flaw, isFlaw } from './flaw.ts'
import { type CheckedBody, checkGoogleBody, checkRawBody, isGoogleCall } from './google-body.ts'
import { callFlaw, endpointFlaw, modelFlaw, namesOfCall, placeFlaw } from './grant-flaws.ts'
import { headersFlaw, upstreamHeaders } from './headers.ts'
import { type JsonBody, readJsonBody } from './json-body.ts'
import { checkMethodCall, type MethodParts } from './method-call.ts'
import { checkSystemParameters } from './query.ts'
import { type CallRoute, routeOf } from './route.ts'
import { type CanonicalTarget, readTarget, writeTarget } from './target.ts'

export interface CallContext {
  readonly grant: Grant
  /** As `googleapis.com`. */
  readonly universe: string
  /** Labels of attribution. */
  readonly labels: Readonly<Record<string, string>>
  /** Project and location of a path without them. */
  readonly defaults: { readonly project: string; readonly location: string }
}

const shapes: Shapes = { ...methodShapes, ...kindShapes }

/** What is known of a call when it is refused. */
interface Known {
  shape: ApiShape
  name: string | undefined
  model: string | undefined
}

/**
 * Decides on a call. It is allowed only if every part of it is understood and within the grant. What is sent is made
 * from what was decided on, not from what arrived.
 */
export function decideCall(request: LentRequest, context: CallContext): CallDecision {
  const known: Known = {
    shape: /^[^?]*publishers\/anthropic\//.test(request.target) ? 'anthropic' : 'google',
    name: undefined,
    model: undefined,
  }
  const decided = readCall(request, context, known)
  return isFlaw(decided)
    ? { allowed: false, refusal: { ...known, rule: decided.rule, message: decided.message } }
    : { allowed: true, call: decided }
}

function readCall(request: LentRequest, context: CallContext, known: Known): LentCall | CallFlaw {
  const { grant, defaults } = context
  const target = readTarget(request.target)
  if (isFlaw(target)) return target
  const hasBody = request.body.length > 0
  const refusedHeaders = headersFlaw(request.headers, hasBody)
  if (refusedHeaders !== undefined) return refusedHeaders
  const route = routeOf(request.method, target, defaults, methods)
  if (isFlaw(route)) return route
  const [name] = namesOfCall(route)
  known.name = name
  if (route.to === 'model') known.model = `${route.publisher}/${route.model}`
  const refused = callFlaw(namesOfCall(route), grant) ?? placeFlaw(route, grant)
  if (refused !== undefined) return refused
  if (route.to === 'method') return methodCall(request, target, route, context)
  return shortCall(request, target, route, context, known)
}

type ShortRoute = Exclude<CallRoute, { readonly to: 'method' }>

function shortCall(
  request: LentRequest,
  target: CanonicalTarget,
  route: ShortRoute,
  context: CallContext,
  known: Known,
): LentCall | CallFlaw {
  const query = checkSystemParameters(target.query)
  if (isFlaw(query)) return query
  // Anthropic's client libraries mark beta features so. The header that names them is what counts.
  const unknown = query.rest.find(([name]) => !(name === 'beta' && known.shape === 'anthropic'))
  if (unknown !== undefined)
    return flaw('query', `The gateway does not pass the parameter ${unknown[0]} of the address. Remove it.`)
  const json = readJsonBody(request.body)
  if (isFlaw(json)) return json
  if (route.to === 'count-tokens') {
    const { model } = json.value
    if (typeof model !== 'string' || !/^[\w.@-]{1,128}$/.test(model))
      return flaw('body', 'model: Name the model whose tokens are counted.')
    known.model = `anthropic/${model}`
  }
  const checked = checkedBody(json, route, context, known)
  if (isFlaw(checked)) return checked
  const call = route.to === 'count-tokens' ? 'rawPredict' : route.call
  const isStream = call === 'streamGenerateContent' || (call === 'streamRawPredict' && json.value['stream'] === true)
  const isJsonArray = call === 'streamGenerateContent' && query.alt !== 'sse'
  const { version, verb } = target
  const { segments, project, location } = route
  return {
    name: known.name ?? call,
    method: gatewayCalls[call],
    shape: known.shape,
    model: known.model,
    project,
    location,
    upstream: {
      method: 'POST',
      host: apiHost(location, context.universe),
      target: writeTarget({ version, segments, verb }, query.kept),
      headers: upstreamHeaders(request.headers, true),
      body: checked.body,
    },
    stream: isStream ? (isJsonArray ? 'json-array' : 'sse') : 'none',
    maxOutputTokens: checked.maxOutputTokens,
  }
}

/** Decides on the model or endpoint, then on the body. */
function checkedBody(
  json: JsonBody,
  route: ShortRoute,
  { grant, labels }: CallContext,
  known: Known,
): CheckedBody | CallFlaw {
  if (route.to === 'count-tokens') {
    const model = known.model?.slice('anthropic/'.length) ?? ''
    return modelFlaw('anthropic', model, grant) ?? checkCountTokens(json, grant)
  }
  const refused =
    route.to === 'model' ? modelFlaw(route.publisher, route.model, grant) : endpointFlaw(route.endpoint, route, grant)
  if (refused !== undefined) return refused
  const { call } = route
  const isAnthropic = route.to === 'model' && route.publisher === 'anthropic'
  if (call === 'rawPredict' || call === 'streamRawPredict') {
    if (route.to === 'endpoint') return checkRawBody(json, route, grant, shapes)
    if (isAnthropic) return checkAnthropicBody(json, call, route.model, grant)
    if (route.publisher === 'google')
      return flaw('path', `Models of Google take generateContent or predict, not ${call}.`)
    return checkChatBody(json, call, route.model, grant)
  }
  if (isAnthropic) return flaw('path', `Models of Anthropic take rawPredict and streamRawPredict, not ${call}.`)
  return isGoogleCall(call)
    ? checkGoogleBody(call, json, route, { grant, shapes, labels })
    : flaw('path', `The gateway does not know ${call}.`)
}

function methodCall(
  request: LentRequest,
  target: CanonicalTarget,
  route: Extract<CallRoute, { readonly to: 'method' }>,
  { grant, universe, labels }: CallContext,
): LentCall | CallFlaw {
  const parts: MethodParts | CallFlaw = checkMethodCall(request, target, route, { grant, shapes, labels })
  if (isFlaw(parts)) return parts
  const { version, verb } = target
  const { segments, project, location, found } = route
  return {
    name: found.name,
    method: found.name,
    shape: 'google',
    model: undefined,
    project,
    location,
    upstream: {
      method: found.method.verb,
      host: apiHost(location, universe),
      target: writeTarget({ version, segments, verb }, parts.query),
      headers: upstreamHeaders(request.headers, parts.body.length > 0),
      body: parts.body,
    },
    stream: 'none',
    maxOutputTokens: undefined,
  }
}
