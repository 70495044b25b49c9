import { isObject, type JsonObject, Pending } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import { checkShape } from '../../document/check-shape.ts'
import type { Path } from '../../document/path.ts'
import type { Shape } from '../../document/shape.ts'
import { fieldName } from '../../steps/prepare/unchecked-fields.ts'
import { matchesAny } from '../match.ts'
import {
  bodyDepth,
  isMessage,
  isUncheckedField,
  judgePending,
  judgeText,
  type LimitsContext,
  refuseOff,
} from './context.ts'
import type { FieldClass } from './fields/classes.ts'
import { bodyFieldClass, callFieldClass } from './fields/fields.ts'
import { judgeByValue } from './free-form.ts'
import { outside } from './lists.ts'

/** Walks a value by its shape, and checks each leaf by the class of its field. */
export function judgeValue(
  value: unknown,
  shape: Shape,
  fieldClass: FieldClass,
  path: Path,
  limits: LimitsContext,
): void {
  if (value === undefined || value === null) return
  if (value instanceof Pending) {
    if (fieldClass !== 'harmless' || isMessage(shape)) judgePending(value, fieldClass, path, limits)
  } else if (fieldClass === 'must be off') limits.refuse(path, value === false ? undefined : refuseOff())
  else if (fieldClass === 'by value' || fieldClass === 'address') judgeByValue(value, path, limits, fieldClass)
  else if (shape.type === 'list') {
    const items: readonly unknown[] = Array.isArray(value) ? value : []
    for (const [index, item] of items.entries()) judgeValue(item, shape.of, fieldClass, [...path, index], limits)
  } else if (shape.type === 'map') {
    for (const [key, item] of Object.entries(isObject(value) ? value : {}))
      judgeValue(item, shape.of, fieldClass, [...path, key], limits)
  } else if (shape.type === 'object') {
    if (isObject(value)) judgeMessage(value, shape.name, path, limits)
  } else if (typeof value === 'string') judgeText(value, fieldClass, path, limits)
  else if (shape.type === 'either') {
    // A message in place of a name is checked by its own fields. A mapping contains an earlier step's result.
    const message = shape.of.find(one => one.type === 'object' && checkShape(value, one, limits.shapes).length === 0)
    if (message !== undefined) judgeValue(value, message, 'harmless', path, limits)
  }
}

function judgeMessage(message: JsonObject, name: string, path: Path, limits: LimitsContext): void {
  const fields = limits.shapes[name]?.fields ?? {}
  for (const [key, value] of Object.entries(message)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined
    const fieldClass = field === undefined ? undefined : classOfField(name, key, field.shape)
    if (field === undefined && isUncheckedField(path, key, limits)) judgeUnchecked(value, [...path, key], limits)
    else if (field === undefined || fieldClass === undefined) {
      const cure = 'A bug of this action: it must know what a field can name before it lets it pass.'
      limits.refuse([...path, key], { message: `${name}.${key} is not classified.`, cure })
    } else judgeValue(value, field.shape, fieldClass, [...path, key], limits)
  }
  const judgeWhole = Object.hasOwn(limits.rules, name) ? limits.rules[name] : undefined
  judgeWhole?.(message, path, limits)
}

function classOfField(message: string, field: string, shape: Shape): FieldClass | undefined {
  return bodyFieldClass(message, field) ?? (isMessage(shape) ? 'harmless' : callFieldClass(message, field, shape))
}

/** Both the step and the grant must name it. Nothing bounds its value then. */
function judgeUnchecked(value: unknown, path: Path, { step, allow, grant, refuse }: LimitsContext): void {
  if (value === undefined || value === null) return
  const name = fieldName(step.declaration.kind, path.slice(bodyDepth))
  if (!matchesAny(allow.unchecked, name))
    refuse(path, outside(`the unchecked field ${quote(name)}`, 'unchecked', name, allow.unchecked, grant))
}
