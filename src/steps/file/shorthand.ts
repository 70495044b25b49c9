import type { JsonObject } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import { valueAt } from '../../document/path.ts'
import type { Fault } from '../../document/shape.ts'
import { kinds } from '../kinds/kind-names.ts'
import { definitions } from '../kinds/registry.ts'

/** Returns a fix that writes the shorthand out: `rollback: fraud` is `rollback: { endpoint: fraud }`. */
export function writtenOut(fault: Fault, root: JsonObject): Fault {
  const [top, id, key, ...deeper] = fault.path
  if (top === 'steps' && id === undefined && Array.isArray(root['steps']))
    return { ...fault, cure: 'Write each step under its id, as train: { customJob: … }' }
  const kind = kinds.find(candidate => candidate === key)
  const { mainField: field, isWholeByMainField: isWhole } = kind === undefined ? {} : definitions[kind]
  const value = valueAt(root, fault.path)
  if (top !== 'steps' || deeper.length > 0 || field === undefined || typeof value !== 'string') return fault
  return { ...fault, cure: `Write ${kind}: { ${field}: ${quote(value)}${isWhole ? '' : ', …'} }` }
}
