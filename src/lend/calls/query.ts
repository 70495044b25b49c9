import { type CallFlaw, flaw } from './flaw.ts'
import type { CanonicalTarget } from './target.ts'

/** Parameters of every method of Google's, in the values that pass. https://cloud.google.com/apis/docs/system-parameters */
const systemParameters: Readonly<Record<string, RegExp>> = {
  alt: /^(?:json|sse)$/,
  $alt: /^(?:json|sse|json;enum-encoding=int)$/,
  prettyPrint: /^(?:true|false|0|1)$/,
  $prettyPrint: /^(?:true|false|0|1)$/,
}

/** Parameters that hold a credential. Their values must not reach a log. */
const credentialParameters =
  /^\$?(?:key|api_?key|access_?token|oauth_?token|bearer_?token|token|authorization|x-goog-api-key|upload_?token)$/i

/** Parameters that change what a request means or what its answer shows. */
const refusedParameters: Readonly<Record<string, string>> = {
  fields: 'It can hide the tokens that a call uses.',
  $fields: 'It can hide the tokens that a call uses.',
  callback: 'It makes the answer a script.',
  $callback: 'It makes the answer a script.',
  uploadType: 'Uploads do not pass the gateway.',
  upload_protocol: 'Uploads do not pass the gateway.',
  $userProject: 'The grant names the project.',
  $httpMethod: 'It would make one method look like another.',
  $httpHeaders: 'It would add headers after the check.',
}

export interface ReadQuery {
  /** Parameters that are sent. */
  readonly kept: CanonicalTarget['query']
  /** Parameters that belong to the method. */
  readonly rest: CanonicalTarget['query']
  /** The form of the answer. */
  readonly alt: string | undefined
}

/** Separates the parameters of every method from the method's own. */
export function checkSystemParameters(query: CanonicalTarget['query']): ReadQuery | CallFlaw {
  const kept = new Map<string, string>()
  const rest: (readonly [string, string])[] = []
  for (const [name, value] of query) {
    if (credentialParameters.test(name))
      return flaw(
        'query',
        `The address has a credential in the parameter ${name}. Send it in the header authorization.`,
      )
    const refused = Object.hasOwn(refusedParameters, name) ? refusedParameters[name] : undefined
    if (refused !== undefined) return flaw('query', `The gateway does not pass the parameter ${name}. ${refused}`)
    const form = Object.hasOwn(systemParameters, name) ? systemParameters[name] : undefined
    if (form === undefined) {
      if (name.startsWith('$')) return flaw('query', `The gateway does not pass the parameter ${name}. Remove it.`)
      rest.push([name, value])
      continue
    }
    const plain = name.replace('$', '')
    if ([...kept.keys()].some(one => one.replace('$', '') === plain))
      return flaw('query', `The address has the parameter ${plain} twice. Keep one.`)
    if (!form.test(value)) return flaw('query', `The gateway passes the parameter ${name} as json or sse only.`)
    kept.set(name, value)
  }
  return { kept: [...kept], rest, alt: kept.get('alt') ?? kept.get('$alt') }
}
