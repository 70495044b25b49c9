import { ActionError, type Problem } from '../../core/errors.ts'
import { looksLikeToken } from '../../core/escape.ts'
import { isObject } from '../../core/json.ts'
import { invalidFile } from '../../document/problem-list.ts'
import { suggest } from '../../document/suggest.ts'
import { parseDocument, values as valuesLimits } from '../../document/yaml.ts'
import { claimNames } from '../../identity/claims.ts'
import type { GivenClaims } from './event-claims.ts'

/** Claims that say when a token is valid. No condition of a policy can name them. */
const times = ['exp', 'iat', 'nbf']

/** Claims of GitHub that are no subject of a condition. */
const others = ['jti']

/**
 * Reads claims: JSON or YAML, the payload of a token, or a whole token. Of that one it reads only the payload. No part of
 * the text is in a message.
 *
 * @param file its name in messages
 * @throws ActionError with every fault
 */
export function readGivenClaims(text: string, file: string): GivenClaims {
  const words = text.trim()
  const parts = words.split('.')
  const isToken = parts.length === 3 && /^eyJ[\w-]{1,4000}$/.test(parts[0] ?? '') && !/\s/.test(words)
  const payload = isToken ? (parts[1] ?? '') : /^[\w-]+={0,2}$/.test(words) ? words : undefined
  const json = payload === undefined ? text : decodePayload(payload, file)
  const notes = isToken
    ? ['That is a whole token, which is valid for minutes: keep it out of files. Only its claims are read here.']
    : []
  const document = parseDocument(json, file, 'INPUT_INVALID', valuesLimits)
  const root = document.value
  const isNested = isObject(root) && isObject(root['claims'])
  const prefix = isNested ? ['claims'] : []
  const object = isNested ? root['claims'] : root
  if (!isObject(object))
    throw invalidFile('INPUT_INVALID', file, [document.problem([], 'expected claims: name: value in each line.')])
  const claims: Record<string, string> = {}
  const problems: Problem[] = []
  for (const [name, value] of Object.entries(object)) {
    const path = [...prefix, name]
    if (times.includes(name)) continue
    const text = typeof value === 'number' ? (document.written(path) ?? String(value)) : value
    if (typeof text === 'string' && looksLikeToken(text))
      problems.push(document.problem(path, 'a token, which is not a claim.', { cure: 'Remove it.' }))
    else if (typeof text === 'string' || typeof text === 'boolean') claims[name] = String(text)
    else problems.push(document.problem(path, 'expected a text: the claims of GitHub are texts.'))
    if (!isKnownClaim(name))
      notes.push(`GitHub has no claim ${JSON.stringify(name)}. ${suggest(name, claimNames) ?? ''}`.trim())
  }
  if (problems.length > 0) throw invalidFile('INPUT_INVALID', file, problems)
  return { claims, assumed: {}, isOpen: () => false, notes }
}

const isKnownClaim = (name: string): boolean =>
  [...claimNames, ...others].some(claim => claim === name) || name.startsWith('repo_property_')

function decodePayload(payload: string, file: string): string {
  const text = Buffer.from(payload, 'base64url').toString('utf8')
  if (text.startsWith('{')) return text
  throw new ActionError('INPUT_INVALID', `${file} is neither claims nor the payload of a token`, {
    cure: 'Give claims as JSON or YAML, name: value in each line.',
  })
}
