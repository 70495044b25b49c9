import { describe, expect, test } from 'vitest'
import { ActionError } from '../../../src/core/errors.ts'
import { executeSteps } from '../../../src/steps/run/execute.ts'
import type { InFlight, Resource } from '../../../src/steps/toolkit/ports.ts'
import type { StepDeclaration } from '../../../src/steps/types.ts'
import { fakeContext, numbered, refusal } from '../fake-context.ts'

/** Outcome of a step's prediction: an answer, a refusal, or none until the run is stopped. */
type Behavior = Resource | ActionError | 'hangs'

/** Runs `predict` steps of a graph, each with its behavior. */
async function execute(
  graph: Readonly<Record<string, readonly string[]>>,
  behaviors: Readonly<Record<string, Behavior>> = {},
  { stopAt, reason }: { readonly stopAt?: string; readonly reason?: ActionError } = {},
) {
  const started: string[] = []
  const given: Record<string, readonly string[]> = {}
  const skipped: string[] = []
  const left: (readonly InFlight[])[] = []
  const controller = new AbortController()
  const fake = fakeContext({
    kind: 'predict',
    ports: {
      trackInFlight: inFlight => void left.push(inFlight),
      tell: event => {
        if (event.type === 'skipped') skipped.push(`${event.step}: ${event.because}`)
      },
    },
  })
  const { ports } = fake.run
  const steps = Object.entries(graph).map(
    ([id, needs]): StepDeclaration => ({ ...fake.run.step.declaration, id, needs, body: { endpoint: id } }),
  )
  const ready = async (declaration: StepDeclaration, resources: Readonly<Record<string, unknown>>) => {
    const { id } = declaration
    started.push(id)
    given[id] = Object.keys(resources)
    const behavior = behaviors[id]
    if (behavior instanceof ActionError && behavior.code === 'LIMITS_EXCEEDED') throw behavior
    const body = { endpoint: `publishers/google/models/${id}`, instances: [1] }
    const step = { ...fake.run.step, declaration, body }
    return { ...fake.run, step, request: { ...fake.run.request, step, body } }
  }
  const vertex = {
    ...ports.vertex,
    repeatable: async (path: string, { signal }: { readonly signal?: AbortSignal | undefined }) => {
      const id = /models\/(\w+):/.exec(path)?.[1] ?? ''
      if (id === stopAt) controller.abort(reason ?? new ActionError('CANCELLED', 'cancelled'))
      const behavior = behaviors[id] ?? { predictions: [id] }
      if (behavior instanceof ActionError) throw behavior
      if (behavior !== 'hangs') return behavior
      return new Promise<Resource>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    },
  }
  const execution = await executeSteps(steps, ready, { ...ports, vertex }, controller.signal)
  const states = Object.fromEntries([...execution.outcomes].map(([id, { state }]) => [id, state]))
  return { execution, started, given, skipped, states, left }
}

describe('steps run as their graph allows', () => {
  test('each after all that it needs, with what those returned', async () => {
    const { started, given, states } = await execute({ c: ['a', 'b'], a: [], b: ['a'], d: [] })
    expect(started.indexOf('b')).toBeGreaterThan(started.indexOf('a'))
    expect(started.indexOf('c')).toBeGreaterThan(started.indexOf('b'))
    expect(given['a']).toEqual([])
    expect(given['c']).toEqual(expect.arrayContaining(['a', 'b']))
    expect(states).toEqual({ c: 'SUCCEEDED', a: 'SUCCEEDED', b: 'SUCCEEDED', d: 'SUCCEEDED' })
  })

  test('and each once, however many need it', async () => {
    const { started } = await execute({ a: [], b: ['a'], c: ['a'], d: ['b', 'c'] })
    expect(started.toSorted()).toEqual(['a', 'b', 'c', 'd'])
  })

  test('outcomes come in the order of the file', async () => {
    const { execution } = await execute({ last: ['first'], first: [] })
    expect([...execution.outcomes.keys()]).toEqual(['last', 'first'])
  })
})

describe('a step that fails', () => {
  test('stops what needs it, directly or not, and nothing else', async () => {
    const { states, started, skipped, execution } = await execute(
      { a: [], b: ['a'], c: ['b'], d: [] },
      { a: refusal(403) },
    )
    expect(states).toEqual({ a: 'REJECTED', b: 'SKIPPED', c: 'SKIPPED', d: 'SUCCEEDED' })
    expect(started.toSorted()).toEqual(['a', 'd'])
    expect(skipped).toEqual(['b: a did not succeed', 'c: b did not succeed'])
    expect(execution.outcomes.get('b')?.error).toMatchObject({
      code: 'STEP_FAILED',
      message: 'Step b was not run: a did not succeed',
    })
    expect(execution.stopped).toBeUndefined()
  })

  test('before it begins, by the grant, has failed and was not refused by Google', async () => {
    const { states } = await execute({ a: [] }, { a: new ActionError('LIMITS_EXCEEDED', 'not allowed') })
    expect(states).toEqual({ a: 'FAILED' })
  })
})

describe('a run that is stopped', () => {
  test('begins nothing more, and says of each step why it did not run', async () => {
    const { execution, started, states } = await execute({ a: [], b: ['a'] }, { a: 'hangs' }, { stopAt: 'a' })
    expect(started).toEqual(['a'])
    expect(execution.stopped).toBe('CANCELLED')
    expect(states).toEqual({ a: 'SKIPPED', b: 'SKIPPED' })
    expect(execution.outcomes.get('b')?.error?.message).toBe('Step b was not run: the run was stopped')
  })

  test.each([
    ['STEP_TIMEOUT', 'STEP_TIMEOUT'],
    ['DENIED', 'DENIED'],
    // A renewal that fails for another reason withdraws the grant too.
    ['TOKEN_REJECTED', 'DENIED'],
  ] as const)('by %s is told as %s', async (code, stopped) => {
    const reason = new ActionError(code, 'the reason')
    const { execution } = await execute({ a: [] }, { a: 'hangs' }, { stopAt: 'a', reason })
    expect(execution.stopped).toBe(stopped)
  })

  test('leaves nothing to post that has ended', async () => {
    const { left, execution } = await execute({ a: [] }, { a: { predictions: [numbered] } })
    expect(left.at(-1)).toEqual([])
    expect(execution.leftRunning).toEqual([])
  })
})
