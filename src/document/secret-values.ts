import { isObject, Pending } from '../core/json.ts'
import type { Path } from './path.ts'
import type { Fault } from './shape.ts'

/**
 * Fields that pass values to code: environments (a list or a mapping), arguments of a build, and the headers of a
 * probe.
 */
const environments = /^(env|secretEnv|secret_env|buildArgs|build_args|httpHeaders|http_headers)$/

/** Those of them that are mappings. */
const mappings = /^(buildArgs|build_args)$/

/** Fields that contain a secret themselves. */
const secrets = /(apiKey|apiKeyString|accessToken|idToken|password)$/i

/**
 * Returns a copy without possible secrets, for people and files: values of environments and keys of other services.
 * Names stay, and references stay, too, since they reveal nothing.
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

/** True if `withoutSecrets` hides the value at a path. */
export const leadsToSecret = (path: Path): boolean =>
  path.some(segment => typeof segment === 'string' && (environments.test(segment) || secrets.test(segment)))

/** Removes the values from a list or a mapping of variables. */
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

/** Returns a fault of a value that may be a secret, without the value. */
export function withoutSecretValues(fault: Fault): Fault {
  if (fault.key || !leadsToSecret(fault.path)) return fault
  const { path } = fault
  const key = String(path.at(-1))
  const cure = mappings.test(key) ? `Write a mapping, as ${key}: { NAME: "text" }.` : 'Quote a text.'
  return { path, message: 'is not of the type that the API has there', cure }
}
