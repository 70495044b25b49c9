import { stepError } from '../../../core/errors.ts'
import { isObject } from '../../../core/json.ts'
import { quote } from '../../../core/text.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'
import type { FoundEngine } from './find-engine.ts'

/** A method of an agent's class, as the engine declares it. */
interface ClassMethod {
  readonly name: string
  /** `stream` and `async_stream` answer by a stream, `bidi_stream` by a connection that only an SDK opens. */
  readonly mode: string
}

/** The methods that agents of Google's frameworks answer questions with, the preferred ones first. */
const usual = ['stream_query', 'async_stream_query', 'query', 'async_query'] as const

/**
 * Returns the method to call: the one that the step names, otherwise the usual one that the engine has, or its only
 * one that streams.
 *
 * @throws ActionError `STEP_REJECTED` if the engine does not have it, or none is the obvious one
 */
export function classMethodOf(
  asked: string | undefined,
  { name, engine }: FoundEngine,
  { id }: Pick<HandlerContext, 'id'>,
): string {
  const declared = methodsOf(engine)
  if (declared.length === 0) return asked ?? usual[0]
  const names = declared.map(one => one.name)
  const streaming = declared.filter(({ mode }) => isStream(mode))
  const only = streaming.length === 1 ? streaming[0]?.name : undefined
  const chosen = asked ?? usual.find(one => names.includes(one)) ?? only
  const found = declared.find(one => one.name === chosen)
  const subject = { kind: 'agent engine', name } as const
  const list = names.slice(0, 20).map(quote).join(', ')
  if (chosen === undefined)
    throw stepError(id, 'STEP_REJECTED', `${name} has several methods, and none is the usual one: ${list}`, {
      subject,
      cure: `Name one of them: class_method.`,
    })
  if (found === undefined)
    throw stepError(id, 'STEP_REJECTED', `${name} has no method ${quote(chosen)}. It has ${list}`, { subject })
  if (found.mode === 'bidi_stream')
    throw stepError(
      id,
      'STEP_REJECTED',
      `${quote(chosen)} needs a connection in both directions, which no step opens`,
      {
        subject,
        cure: `Name another method of the engine: ${list}.`,
      },
    )
  return chosen
}

/** Returns the method of the API: one for answers that stream, another for answers in one piece. */
export function verbOf(method: string, engine: Resource): 'streamQuery' | 'query' {
  const found = methodsOf(engine).find(({ name }) => name === method)
  return (found === undefined ? method.includes('stream') : isStream(found.mode)) ? 'streamQuery' : 'query'
}

const isStream = (mode: string): boolean => mode === 'stream' || mode === 'async_stream'

function methodsOf({ spec }: Resource): readonly ClassMethod[] {
  const methods = isObject(spec) && Array.isArray(spec['classMethods']) ? spec['classMethods'] : []
  return methods.flatMap((method: unknown) => {
    if (!isObject(method) || typeof method['name'] !== 'string') return []
    const mode = method['api_mode'] ?? method['apiMode'] ?? ''
    return [{ name: method['name'], mode: typeof mode === 'string' ? mode : '' }]
  })
}
