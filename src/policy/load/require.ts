import type { Path } from '../../document/path.ts'
import { labelKey } from '../../steps/labels.ts'
import type { Requirement } from '../policy.ts'
import type { PolicyPart, PolicyReader } from './reader.ts'

/** Fields that a grant can require of every suitable body: the same as in a steps file's `defaults`. */
const requirableFields = ['encryptionSpec', 'network', 'serviceAccount'] as const

/** Reads `require`: keys of labels that must exist, and fields that must be equal. */
export function readRequirement(value: PolicyPart<'Requirement'>, path: Path, reading: PolicyReader): Requirement {
  if (Object.keys(value).length === 0)
    reading.report({ path, message: 'requires nothing.', cure: 'Add labels: [cost-center], or remove it.', key: true })
  const { labels = [] } = value
  if (value.labels?.length === 0)
    reading.report({ path: [...path, 'labels'], message: 'an empty list.', cure: 'Remove it.' })
  for (const [index, label] of labels.entries()) {
    if (label === undefined || labelKey.test(label)) continue
    const cure = 'It has up to 64 lower-case letters of any language, digits, _ and -, and begins with a letter.'
    reading.report({ path: [...path, 'labels', index], message: 'no key of a label.', cure })
  }
  return {
    labels: labels.filter(label => label !== undefined),
    fields: Object.fromEntries(requirableFields.flatMap(key => (Object.hasOwn(value, key) ? [[key, value[key]]] : []))),
  }
}
