import { clipText } from '../../core/escape.ts'
import { formatPath, type Path } from '../../document/path.ts'
import type { Fault } from '../../document/shape.ts'

/** Why a call cannot pass. The message is one sentence or two, without our name. It may contain the client's text. */
export interface CallFlaw {
  /** Key of the policy, as `allow.publisher_models`, or rule of the gateway, as `path`. */
  readonly rule: string
  readonly message: string
}

export const flaw = (rule: string, message: string): CallFlaw => ({ rule, message })

/** Returns the flaw of a field of a body, with the field's path. */
export function fieldFlaw(rule: string, path: Path, message: string): CallFlaw {
  const place = path.length === 0 ? '' : `${clipText(formatPath(path), 120)}: `
  return flaw(rule, `${place}${message}`)
}

/** Returns the flaw of a field that names what no list of `allow` has. */
export const faultFlaw = ({ path, message, cure = '' }: Fault): CallFlaw =>
  fieldFlaw('allow', path, `${message} ${cure}`.trimEnd())

/** True for a flaw. Nothing else that a part of the check returns has a rule. */
export const isFlaw = (value: unknown): value is CallFlaw =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'rule') && Object.hasOwn(value, 'message')
