import { quote } from '../../core/text.ts'
import { gatewayCalls } from '../../policy/lent.ts'
import type { Methods } from '../../vertex/method.ts'
import { type CallFlaw, flaw } from './flaw.ts'
import { type MatchedMethod, methodAt } from './method-path.ts'
import type { CanonicalTarget } from './target.ts'

export type ShortCall = keyof typeof gatewayCalls

export interface PathPlace {
  readonly project: string
  readonly location: string
}

/** The meaning of a path. */
export type CallRoute = PathPlace & {
  /** Segments with project and location, which the express form of a path leaves out. */
  readonly segments: readonly string[]
} & (
    | {
        readonly to: 'model'
        readonly call: ShortCall
        readonly publisher: string
        /** With its version, if the path has one. */
        readonly model: string
      }
    | { readonly to: 'endpoint'; readonly call: ShortCall; readonly endpoint: string }
    /** Counts tokens for a model of Anthropic, which the body names. */
    | { readonly to: 'count-tokens' }
    | { readonly to: 'method'; readonly found: MatchedMethod }
  )

const nameOfResource = /^[\w.~@-]{1,128}$/
const project = /^(?:[a-z][a-z0-9.-]{1,60}:)?[a-z0-9][a-z0-9-]{2,61}[a-z0-9]$|^\d{1,20}$/
// A location becomes a part of a host's name.
const location = /^[a-z](?:[a-z0-9-]{0,28}[a-z0-9])?$/

/** @param defaults project and location of a path without them */
export function routeOf(
  httpMethod: string,
  { segments: given, verb }: CanonicalTarget,
  defaults: PathPlace,
  methods: Methods['methods'],
): CallRoute | CallFlaw {
  const express = given[0] === 'publishers'
  const segments = express ? ['projects', defaults.project, 'locations', defaults.location, ...given] : given
  const [, projectName = '', , locationName = '', collection, name = '', kind, model = ''] = segments
  if (segments[0] !== 'projects' || segments[2] !== 'locations') return unknownPath(segments)
  if (!project.test(projectName)) return flaw('path', `${quote(projectName)} is not the id of a project.`)
  if (!location.test(locationName)) return flaw('path', `${quote(locationName)} is not the name of a location.`)
  const strange = segments.slice(4).find(segment => !nameOfResource.test(segment))
  if (strange !== undefined) return flaw('path', `${quote(strange)} is not the name of a resource.`)
  const place = { project: projectName, location: locationName, segments }
  if (collection === 'endpoints' && name === 'openapi')
    return flaw(
      'path',
      'The gateway does not pass the API in the form of OpenAI, which names its model in the body. Use generateContent or rawPredict.',
    )
  if (verb !== undefined && Object.hasOwn(gatewayCalls, verb)) {
    const call = verb as ShortCall
    const isModel = segments.length === 8 && collection === 'publishers' && kind === 'models'
    const isEndpoint = segments.length === 6 && collection === 'endpoints'
    if ((isModel || isEndpoint) && httpMethod !== 'POST')
      return flaw('path', `${call} takes POST, not ${quote(httpMethod)}.`)
    if (isModel && name === 'anthropic' && model === 'count-tokens')
      return call === 'rawPredict'
        ? { ...place, to: 'count-tokens' }
        : flaw('path', 'Only rawPredict counts tokens for a model of Anthropic.')
    if (isModel) return { ...place, to: 'model', call, publisher: name, model }
    if (isEndpoint) return { ...place, to: 'endpoint', call, endpoint: name }
  }
  const found = methodAt(httpMethod, segments, verb, methods)
  return found === undefined ? unknownMethod(httpMethod, segments, verb) : { ...place, to: 'method', found }
}

function unknownPath(segments: readonly string[]): CallFlaw {
  const [first = ''] = segments
  if (first === 'v1' || first === 'v1beta1')
    return flaw('path', 'The path has the version twice. Remove it from the base URL that the client has.')
  return flaw(
    'path',
    'The gateway serves paths that begin with projects/PROJECT/locations/LOCATION, or with publishers.',
  )
}

function unknownMethod(httpMethod: string, segments: readonly string[], verb: string | undefined): CallFlaw {
  const what = `${httpMethod} …/${segments.slice(4).join('/')}${verb === undefined ? '' : `:${verb}`}`
  if (verb !== undefined && /^(?:stream|serverStream)/.test(verb))
    return flaw('path', `The gateway streams streamGenerateContent and streamRawPredict only, not ${quote(verb)}.`)
  return flaw('path', `No method of Vertex AI that the gateway knows has this form: ${quote(what)}.`)
}
