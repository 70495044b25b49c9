import { describe, expect, test } from 'vitest'
import { ActionError } from '../../../src/core/errors.ts'
import { runStep } from '../../../src/steps/run/run-step.ts'
import type { InFlight, Ports, VertexCalls } from '../../../src/steps/toolkit/ports.ts'
import { errorOf, fakeContext, numbered, parent, refusal } from '../fake-context.ts'

/** Runs a step of `aliases`: reads, one change, an answer. */
function run(vertex: Partial<VertexCalls>, ports: Partial<Ports> = {}) {
  const order: string[] = []
  const left: (InFlight | undefined)[] = []
  const fake = fakeContext({
    kind: 'aliases',
    body: { name: 'fraud@3', versionAliases: ['champion'] },
    vertex: {
      get: async () => ({ name: `${numbered}/models/fraud`, versionId: '3', versionAliases: ['default'] }),
      once: async () => ({
        resource: { name: `${numbered}/models/fraud`, versionId: '3', versionAliases: ['default', 'champion'] },
      }),
      ...vertex,
    },
    ports: { record: async type => void order.push(type), ...ports },
  })
  const { run: ready } = fake
  const trackInFlight = (inFlight: InFlight | undefined): void => {
    order.push(inFlight === undefined ? 'nothing is left' : 'left to post')
    left.push(inFlight)
  }
  const sending: Ports = {
    ...ready.ports,
    vertex: {
      ...ready.ports.vertex,
      once: (...call) => {
        order.push('sent')
        return ready.ports.vertex.once(...call)
      },
    },
  }
  return { ...fake, order, left, outcome: runStep(ready.step.declaration, ready, trackInFlight, sending, ready.signal) }
}

describe('a step', () => {
  test('is recorded before its effect, left to post before its request, and recorded at its end', async () => {
    const { outcome, order } = run({})
    await outcome
    expect(order).toEqual(['step.started', 'left to post', 'sent', 'step.finished', 'nothing is left'])
  })

  test('returns what Google said, with the project as the user wrote it', async () => {
    expect(await run({}).outcome).toMatchObject({
      state: 'SUCCEEDED',
      name: `${numbered}/models/fraud@3`,
      adopted: false,
      resource: { name: `${parent}/models/fraud` },
      startedAt: '2026-11-30T12:00:00.000Z',
      error: undefined,
    })
  })

  test('that Google refuses leaves nothing to post, and its end is recorded by a code', async () => {
    const recorded: unknown[] = []
    const { outcome, left } = run(
      { once: async () => Promise.reject(refusal(403, 'a secret of the server')) },
      { record: async (type, data) => void recorded.push([type, data]) },
    )
    expect(await errorOf(outcome)).toMatchObject({ code: 'STEP_REJECTED', answer: { status: 403 } })
    expect(left.at(-1)).toBeUndefined()
    expect(recorded.at(-1)).toEqual([
      'step.finished',
      { step: 'release', kind: 'aliases', name: null, state: 'REJECTED', reason: 'STEP_REJECTED' },
    ])
    expect(JSON.stringify(recorded)).not.toContain('a secret of the server')
  })

  test('does nothing if its beginning cannot be recorded', async () => {
    const unwritable = new ActionError('RECORD_UNWRITABLE', 'the disk is full')
    const { outcome, sent, left } = run({}, { record: async () => Promise.reject(unwritable) })
    expect(await errorOf(outcome)).toBe(unwritable)
    expect(sent).toEqual([])
    expect(left).toEqual([])
  })

  test('of which nobody knows what came of it stays left to post', async () => {
    const lost = { ambiguous: refusal(0) }
    const { outcome, left } = run({ once: async () => lost })
    expect(await outcome).toMatchObject({ state: 'UNKNOWN', error: { code: 'NETWORK' } })
    expect(left.at(-1)).toMatchObject({ type: 'operation', kind: 'aliases' })
  })
})
