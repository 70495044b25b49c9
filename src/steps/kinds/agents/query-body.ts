import { isObject, type JsonObject, Pending } from '../../../core/json.ts'
import { count, duration, quote } from '../../../core/text.ts'
import type { Fault } from '../../../document/shape.ts'
import { checkName, engineName } from '../name-forms.ts'
import { expectFaults, latencyFaults } from '../rollout/check-rollout.ts'
import { formatExpectations } from '../rollout/outline.ts'
import { type Expectation, latencyMs } from '../rollout/read-body.ts'

/** Bounds of an answer, unless the step names others. */
export const answerDefaults = { maxBytes: 1024 * 1024, withinMs: 300_000 } as const

/** A question to an agent. */
export interface AgentQuery {
  /** Id, full name, or `{ displayName }`. */
  readonly engine: unknown
  /** Absent: the engine says which. */
  readonly classMethod: string | undefined
  readonly input: JsonObject
  readonly expect: Readonly<Record<string, Expectation>>
  /** Longest time from the question to the end of the answer. Milliseconds. */
  readonly withinMs: number
  readonly maxBytes: number
  /** How often it is asked at most. */
  readonly attempts: number
  readonly restore: boolean
}

/** Reads the body of a question, whose form is checked already. */
export function readAgentQuery(body: JsonObject): AgentQuery {
  const { engine, class_method: method, input, expect, latency, max_bytes: bytes, attempts, restore } = body
  const expected = Object.entries(isObject(expect) ? expect : {})
  return {
    engine,
    classMethod: typeof method === 'string' ? method : undefined,
    input: isObject(input) ? input : {},
    expect: Object.fromEntries(expected.map(([path, one]) => [path, isObject(one) ? one : {}])),
    withinMs: latencyMs(latency) ?? answerDefaults.withinMs,
    maxBytes: typeof bytes === 'number' ? bytes : answerDefaults.maxBytes,
    attempts: typeof attempts === 'number' ? attempts : 1,
    restore: restore === true,
  }
}

/** Returns what is wrong with a question to an agent beyond its form. Paths are from the body. */
export function checkQuery(body: JsonObject): readonly Fault[] {
  const { class_method: method, expect, latency } = body
  const faults = [...checkName(body, 'engine', engineName), ...expectFaults(expect, ['expect'])]
  for (const fault of faults.length === 0 ? expectPaths(expect) : []) faults.push(fault)
  faults.push(...latencyFaults(latency, ['latency']))
  if (typeof method === 'string' && !/^[A-Za-z_]\w{0,127}$/.test(method))
    faults.push({
      path: ['class_method'],
      message: `${quote(method)} is not the name of a method`,
      cure: 'Write one such as stream_query.',
    })
  return faults
}

/** An expectation on a part that no answer has would always fail. */
function expectPaths(expect: unknown): Fault[] {
  const paths = typeof expect === 'object' && expect !== null ? Object.keys(expect) : []
  return paths.flatMap(path =>
    /^(?:text$|last(?:$|[.[])|events(?:$|\[))/.test(path)
      ? []
      : [
          {
            path: ['expect', path],
            message: `${quote(path)} is not a part of an answer`,
            cure: 'Begin with text, last or events, as last.content.parts[0].text.',
            key: true,
          },
        ],
  )
}

/** Returns what a question to an agent does, for the plan. */
export function outlineQuery(body: JsonObject): string[] {
  const { engine, classMethod, expect, withinMs, maxBytes, attempts, restore } = readAgentQuery(body)
  const method = classMethod === undefined ? '' : ` by ${classMethod}`
  const often = attempts === 1 ? 'once' : `at most ${attempts} times`
  const expected = formatExpectations(expect)
  return [
    `Asks ${namedEngine(engine)}${method} ${often}, and reads at most ${count(maxBytes)} bytes of its answer, for at most ${duration(withinMs)}`,
    ...(expected.length === 0 ? [] : [`Its answer must be as expected: ${expected.join('; ')}`]),
    ...(restore
      ? [
          'If the question fails, restores the version that the engine had before this run changed it. Sources of the workspace can be restored if they were kept (sourceArchive.keep)',
        ]
      : []),
  ]
}

function namedEngine(engine: unknown): string {
  if (engine instanceof Pending) return engine.reference
  if (isObject(engine)) return `the agent engine called ${JSON.stringify(engine['displayName'])}`
  return `the agent engine ${String(engine)}`
}
