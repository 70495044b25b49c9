import { isObject, Pending } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import type { Path } from '../../document/path.ts'
import { leadsToSecret } from '../../document/secret-values.ts'
import type { LimitsContext } from './context.ts'
import { type LimitRefusal, refuseValue } from './lists.ts'
import { isGoogleSchema, malformedName } from './malformed-names.ts'

/**
 * Checks a free-form value against the grant by its form, since no schema describes its parts: `gs://` and `bq://`
 * locations, images, emails of service accounts, and full resource names, at any depth. Text that only mentions one is
 * left alone.
 */
export function judgeByValue(
  value: unknown,
  path: Path,
  limits: LimitsContext,
  fieldClass: 'by value' | 'address' = 'by value',
): void {
  if (value instanceof Pending) limits.postpone(path, value)
  else if (typeof value === 'string')
    limits.refuse(
      path,
      withoutValue(path, refuseText(value, limits) ?? (fieldClass === 'address' ? refuseAddress(value) : undefined)),
    )
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) judgeByValue(item, [...path, index], limits, fieldClass)
  else if (isObject(value))
    for (const [key, item] of Object.entries(value)) judgeByValue(item, [...path, key], limits, fieldClass)
}

/** The refusal of a value that may be a secret, without the value. */
const withoutValue = (path: Path, refusal: LimitRefusal | undefined): LimitRefusal | undefined =>
  refusal === undefined || !leadsToSecret(path)
    ? refusal
    : { message: 'names something that the grant does not allow.', cure: 'Compare it with the lists of allow.' }

/** Refuses an address outside Google's APIs, which no list bounds. */
function refuseAddress(text: string): LimitRefusal | undefined {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || /^(?:gs|bq):\/\//.test(text)) return undefined
  if (/^https:\/\/[a-z0-9.-]+\.googleapis\.com\/(?:compute\/)?(?:v\d\w*\/)?projects\//.test(text)) return undefined
  return { message: `no list in allow covers the address ${quote(text)}.`, cure: 'Name a gs:// location instead.' }
}

function refuseText(text: string, limits: LimitsContext): LimitRefusal | undefined {
  const { allow, grant, step } = limits
  // An upper-case scheme is malformed: some readers ignore the case.
  if (/^gs:\/\//i.test(text)) return isGoogleSchema(text) ? undefined : refuseValue('storage', text, allow, grant, step)
  if (/^bq:\/\//i.test(text)) return refuseValue('tables', text, allow, grant, step)
  const account = /^(?:serviceAccount:)?([^\s@/]+@[^\s@/]*gserviceaccount\.com)$/.exec(text)?.[1]
  if (account !== undefined) return refuseValue('service_accounts', account, allow, grant, step)
  if (/^[\w.-]*(?:docker\.pkg\.dev|gcr\.io)\/\S+$/.test(text)) return refuseValue('images', text, allow, grant, step)
  return refuseResource(text, limits)
}

/** Collections that a list names, as in a full resource name. */
const listsByForm = {
  models: 'models',
  endpoints: 'endpoints',
  reasoningEngines: 'engines',
  datasets: 'datasets',
  tensorboards: 'tensorboards',
  persistentResources: 'persistent_resources',
} as const

/**
 * Checks a full resource name: against the list of its collection if there is one, otherwise its project and location
 * must be allowed.
 */
function refuseResource(text: string, limits: LimitsContext): LimitRefusal | undefined {
  const { allow, grant, step } = limits
  // The form in which Compute Engine and Google's APIs write their own names.
  const name = text.replace(/^(?:https:)?\/\/[a-z.]+\.googleapis\.com\/(?:compute\/)?(?:v\d\w*\/)?/, '')
  if (/^publishers\/[^/]+\/models\//.test(name)) return refuseValue('publisher_models', name, allow, grant, step)
  const [, project, rest = ''] = /^projects\/([^/\s]+)(?:\/(\S*))?$/.exec(name) ?? []
  if (project === undefined) return undefined
  const flaw = malformedName(name)
  if (flaw !== undefined)
    return { message: `${quote(text)} ${flaw}: no name of a resource does.`, cure: 'Write the plain name.' }
  if (/(?:^|\/)(?:networks|networkAttachments)\//.test(rest)) return refuseValue('networks', name, allow, grant, step)
  if (/(?:^|\/)cryptoKeys\//.test(rest)) return refuseValue('kms_keys', name, allow, grant, step)
  if (/(?:^|\/)reservations\//.test(rest)) return refuseValue('reservations', name, allow, grant, step)
  if (/(?:^|\/)secrets\//.test(rest))
    return refuseValue('secrets', name.replace(/\/versions\/[\w-]+$/, ''), allow, grant, step)
  if (rest.startsWith('serviceAccounts/')) return refuseValue('service_accounts', name, allow, grant, step)
  const [, location, collection = '', id] = /^locations\/([^/]+)(?:\/([^/]+)\/([^/]+))?/.exec(rest) ?? []
  if (collection === 'publishers') return refuseValue('publisher_models', name, allow, grant, step)
  if (id !== undefined && Object.hasOwn(listsByForm, collection)) {
    const fieldClass = listsByForm[collection as keyof typeof listsByForm]
    return refuseValue(fieldClass, `projects/${project}/locations/${location}/${collection}/${id}`, allow, grant, step)
  }
  return (
    refuseValue('projects', project, allow, grant, step) ??
    (location === undefined ? undefined : refuseValue('locations', location, allow, grant, step))
  )
}
