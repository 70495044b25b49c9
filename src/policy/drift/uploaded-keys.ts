import { isObject } from '../../core/json.ts'
import type { SetupProvider } from '../compile/setup.ts'
import { commandOnProvider } from './commands.ts'
import type { Fix } from './difference.ts'
import { isRead, type LiveKey, type LiveProvider } from './live.ts'
import { type DriftQuestion, differs, type Found, foundTogether, noted, nothingFound, unknownPart } from './question.ts'

/**
 * Compares uploaded keys with those that the issuer publishes. Google does not fetch the issuer's keys if some were
 * uploaded: a new key of the issuer then keeps everybody out, and one that the issuer removed still admits.
 */
export function compareUploadedKeys(
  question: DriftQuestion,
  { resource, issuer }: SetupProvider,
  { uploadedKeys }: LiveProvider,
): Found {
  if (uploadedKeys === undefined) return nothingFound
  const uploaded = readKeySet(uploadedKeys)
  const fix = uploadAgain(resource, issuer)
  const about = { rule: 'provider-keys', on: resource, providers: [resource], fix } as const
  if (uploaded === undefined)
    return differs({ ...about, effect: 'unknown', message: `The uploaded keys of ${resource} are no key set` })
  const published = question.live.issuerKeys.get(issuer) ?? {
    what: `The keys of ${issuer}`,
    words: 'they were not read',
  }
  if (!isRead(published))
    return differs(
      unknownPart(question, published, resource, [resource], 'whether the uploaded keys are still those of the issuer'),
    )
  const sameAs = (one: LiveKey) => (other: LiveKey) => one.material === other.material && one.id === other.id
  const removed = uploaded.filter(key => !published.value.some(sameAs(key)))
  const added = published.value.filter(key => !uploaded.some(sameAs(key)))
  return foundTogether([
    ...removed.map(({ id }) =>
      differs({
        ...about,
        effect: 'lets in',
        message: `The uploaded key ${id} is not a key of ${issuer} any more, but tokens signed with it are still accepted`,
      }),
    ),
    ...added.map(({ id }) =>
      differs({
        ...about,
        effect: 'keeps out',
        message: `The key ${id} of ${issuer} was not uploaded, so tokens signed with it are refused`,
      }),
    ),
    removed.length + added.length === 0
      ? noted(
          resource,
          `Its keys were uploaded. They are those of ${issuer} now, but do not follow when it rotates them`,
        )
      : nothingFound,
  ])
}

/** Returns the public keys of a JSON Web Key Set; `undefined` if it is none. */
export function readKeySet(text: string): LiveKey[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) && Array.isArray(value['keys']) ? liveKeys(value['keys']) : undefined
  } catch {
    return undefined
  }
}

/** A key is its modulus, or the point of its curve. Its other fields say nothing about who can sign. */
export const liveKeys = (keys: readonly unknown[]): LiveKey[] =>
  keys.filter(isObject).map(({ kid, n, e, crv, x, y }) => ({
    id: typeof kid === 'string' ? kid : '',
    material: [n, e, crv, x, y].map(part => (typeof part === 'string' ? part : '')).join(' '),
  }))

/** The usual place of the keys; an issuer may name another one in its discovery document. */
function uploadAgain(resource: string, issuer: string): Fix {
  const base = issuer.replace(/\/$/, '')
  return {
    words: 'Upload the keys of the issuer again:',
    commands: [
      [
        `curl --fail --silent --show-error --output issuer-keys.json ${base}/.well-known/jwks`,
        commandOnProvider(resource, 'update-oidc', ['--jwk-json-path=issuer-keys.json']),
      ].join('\n'),
    ],
  }
}
