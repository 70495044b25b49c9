import { isObject, Pending } from '../document/shape.ts'
import type { Path } from '../document/yaml.ts'

/**
 * Fields that hand values to code: environments, by the API's list or as a mapping, arguments of a build, and the headers
 * of a probe.
 */
const environments = /^(env|secretEnv|secret_env|buildArgs|build_args|httpHeaders|http_headers)$/
/** Fields that hold a secret themselves. */
const secrets = /(apiKey|apiKeyString|accessToken|idToken|password)$/i

/**
 * A copy for people and files without what may be a secret: values of environments and keys of other services. Names stay,
 * and so does what an earlier step will return, since a reference says nothing.
 */
export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets)
  if (!isObject(value) || value instanceof Pending) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      environments.test(key) ? namesAlone(item) : secrets.test(key) ? hidden(item) : withoutSecrets(item),
    ]),
  )
}

/** Whether a path leads into what `withoutSecrets` hides. */
export const leadsToSecret = (path: Path): boolean =>
  path.some(segment => typeof segment === 'string' && (environments.test(segment) || secrets.test(segment)))

/** Of a list of variables, or a mapping of them: each without its value. */
function namesAlone(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(item =>
      isObject(item) && !(item instanceof Pending)
        ? Object.fromEntries(Object.entries(item).map(([key, one]) => [key, key === 'name' ? one : hidden(one)]))
        : hidden(item),
    )
  if (!isObject(value) || value instanceof Pending) return hidden(value)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, hidden(item)]))
}

const hidden = (value: unknown): unknown => (value === null || value instanceof Pending ? value : '***')
