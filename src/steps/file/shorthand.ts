import type { JsonObject } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import { valueAt } from '../../document/path.ts'
import type { Fault } from '../../document/shape.ts'
import { type Kind, kinds } from '../kinds/kind-names.ts'

/** The field whose value may stand alone in place of the body. */
const shorthands: Readonly<Partial<Record<Kind, string>>> = {
  attach: 'name',
  pipelineJob: 'templateUri',
  copyModel: 'sourceModel',
  aliases: 'name',
  endpoint: 'endpointId',
  deployModel: 'endpoint',
  undeployModel: 'endpoint',
  traffic: 'endpoint',
  predict: 'endpoint',
  generateContent: 'model',
  gate: 'metrics',
  rollout: 'model',
  rollback: 'endpoint',
  call: 'method',
}

/** Returns a fix that writes the shorthand out: `rollback: fraud` is `rollback: { endpoint: fraud }`. */
export function writtenOut(fault: Fault, root: JsonObject): Fault {
  const [top, id, key, ...deeper] = fault.path
  if (top === 'steps' && id === undefined && Array.isArray(root['steps']))
    return { ...fault, cure: 'Write each step under its id, as train: { customJob: … }' }
  const kind = kinds.find(candidate => candidate === key)
  const field = kind && shorthands[kind]
  const value = valueAt(root, fault.path)
  if (top !== 'steps' || deeper.length > 0 || field === undefined || typeof value !== 'string') return fault
  const complete = kind === 'attach' || kind === 'rollback' || kind === 'endpoint'
  return { ...fault, cure: `Write ${kind}: { ${field}: ${quote(value)}${complete ? '' : ', …'} }` }
}
