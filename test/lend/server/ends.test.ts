import { once } from 'node:events'
import type { TLSSocket } from 'node:tls'
import { describe, expect, it } from 'vitest'
import { chunkedHead, chunkOf, lastChunk } from '../../../emulator/scripted-hosts.ts'
import { ActionError } from '../../../src/core/errors.ts'
import {
  ask,
  generate,
  type Listening,
  type ListeningOptions,
  messageOf,
  openRaw,
  startListening,
  stopSecret,
  streamGenerate,
} from './listening.ts'
import { ManualClock } from './manual-clock.ts'

/** A listener whose time a test moves. */
async function onClock(given: ListeningOptions = {}): Promise<Listening & { readonly clock: ManualClock }> {
  const clock = new ManualClock()
  const ports = { ...given.ports, clock, monotonic: clock.now }
  return Object.assign(await startListening({ ...given, ports }), { clock })
}

const stateOf = async (listening: Listening): Promise<string> =>
  Promise.race([listening.listener.asked, new Promise<string>(resolve => setImmediate(() => resolve('up')))])

describe('a listener that is not used', () => {
  it('asks to end after the time, counted from the last request', async () => {
    const listening = await onClock({ options: { idleMs: 60_000 } })
    await listening.clock.advance(50_000)
    await ask(listening)
    await listening.clock.advance(50_000)
    expect(await stateOf(listening)).toBe('up')
    await listening.clock.advance(10_000)
    expect(await stateOf(listening)).toBe('idle')
    await listening[Symbol.asyncDispose]()
  })

  it('is not kept up by callers without the secret', async () => {
    const listening = await onClock({ options: { idleMs: 60_000 } })
    await listening.clock.advance(50_000)
    await ask(listening, { headers: { authorization: 'Bearer wrong' } })
    await ask(listening, { method: 'GET', target: '/healthz' })
    await listening.clock.advance(10_000)
    expect(await stateOf(listening)).toBe('idle')
    await listening[Symbol.asyncDispose]()
  })

  it('is not kept up by callers to whom nothing is lent, but by those to whom something is', async () => {
    const listening = await onClock({
      options: { idleMs: 60_000 },
      credentials: async ({ target }) => ({ status: target === '/subject' ? 200 : 400, headers: {}, body: '' }),
    })
    await listening.clock.advance(50_000)
    await ask(listening, { method: 'GET', target: '/subject' })
    await listening.clock.advance(50_000)
    await ask(listening, { target: '/v1/token' })
    expect(await stateOf(listening)).toBe('up')
    await listening.clock.advance(10_000)
    expect(await stateOf(listening)).toBe('idle')
    await listening[Symbol.asyncDispose]()
  })

  it('does not end while an answer arrives, however long that takes', async () => {
    let held: TLSSocket | undefined
    const listening = await onClock({
      options: { idleMs: 60_000 },
      answer: (_, socket) => {
        held = socket
        socket.write(`${chunkedHead}${chunkOf('data: one\r\n\r\n')}`)
      },
    })
    const answer = ask(listening, { target: streamGenerate })
    await listening.recorded('call.began')
    while (held === undefined) await new Promise(resolve => setImmediate(resolve))
    await listening.clock.advance(1_000_000)
    expect(await stateOf(listening)).toBe('up')
    held.write(lastChunk)
    await answer
    await listening.recorded('call.ended')
    await listening.clock.advance(130_000)
    expect(await stateOf(listening)).toBe('idle')
    await listening[Symbol.asyncDispose]()
  })
})

const timeIsOver =
  'the budget of grant agent has ended: its lend.budget.duration of 45m 00s is over. Start a new run, or raise grants.agent.lend.budget.duration in the policy.'

it('a listener whose time is over stays, tells each client so, and lends nothing more', async () => {
  const listening = await onClock({
    ports: { grant: () => ({ name: 'agent', lend: { budget: { durationSeconds: 2_700 } } }) as never },
  })
  await listening.clock.advance(2_699_000)
  expect((await ask(listening)).status).toBe(200)
  await listening.clock.advance(1_000)
  for (const target of [generate, streamGenerate]) {
    const refused = await ask(listening, { target })
    expect(refused.status).toBe(400)
    expect(messageOf(refused)).toBe(`Keyless Vertex: ${timeIsOver}`)
  }
  const claude = await ask(listening, { target: '/v1/projects/p/locations/l/publishers/anthropic/models/m:rawPredict' })
  expect(JSON.parse(claude.body)).toEqual({
    type: 'error',
    error: { type: 'invalid_request_error', message: `Keyless Vertex: ${timeIsOver}` },
  })
  expect(listening.google.requests).toHaveLength(1)
  expect(await stateOf(listening)).toBe('up')
  expect(listening.listener.overBy()).toBe('duration')
  expect(listening.warnings).toEqual([`The time of grant agent is over: Nothing more is lent: ${timeIsOver}`])
  await ask(listening, { target: '/stop', headers: { authorization: `Bearer ${stopSecret}` } })
  expect(await stateOf(listening)).toBe('stopped')
  await listening[Symbol.asyncDispose]()
})

it('a listener whose run is denied stays, and tells each client the reason and the fix', async () => {
  const denied = new AbortController()
  await using listening = await startListening({ ports: { denied: denied.signal } })
  expect((await ask(listening)).status).toBe(200)
  denied.abort(new ActionError('DENIED', 'The policy denies grant agent: ref is x', { cure: 'Run it on main.' }))
  for (const _ of [1, 2])
    expect(messageOf(await ask(listening))).toBe(
      'Keyless Vertex: this run may not use Google any more: The policy denies grant agent: ref is x. Run it on main.',
    )
  expect(listening.google.requests).toHaveLength(1)
  expect(listening.listener.overBy()).toBe('denied')
  expect(await stateOf(listening)).toBe('up')
})

it('a listener whose time is over still ends when nothing asks it any more', async () => {
  const grant = () => ({ name: 'agent', lend: { budget: { durationSeconds: 60 } } }) as never
  const listening = await onClock({ ports: { grant }, options: { idleMs: 100_000 } })
  await listening.clock.advance(90_000)
  expect((await ask(listening)).status).toBe(400)
  await listening.clock.advance(99_000)
  expect(await stateOf(listening)).toBe('up')
  await listening.clock.advance(1_000)
  expect(await stateOf(listening)).toBe('idle')
  expect(listening.listener.overBy()).toBe('duration')
  await listening[Symbol.asyncDispose]()
})

it('a listener whose run is denied already lends nothing', async () => {
  await using listening = await startListening({ ports: { denied: AbortSignal.abort() } })
  expect(listening.listener.overBy()).toBe('denied')
  expect((await ask(listening)).status).toBe(400)
})

describe('closing', () => {
  it('lets calls end within the time, and refuses new ones', async () => {
    let held: TLSSocket | undefined
    const listening = await onClock({
      answer: (_, socket) => {
        held = socket
        socket.write(`${chunkedHead}${chunkOf('data: one\r\n\r\n')}`)
      },
    })
    const answer = ask(listening, { target: streamGenerate })
    await listening.recorded('call.began')
    while (held === undefined) await new Promise(resolve => setImmediate(resolve))
    const closed = listening.listener.close(5_000)
    await expect(ask(listening)).rejects.toThrow()
    held.write(lastChunk)
    expect((await answer).isBroken).toBe(false)
    await closed
    expect(listening.of('call.ended')).toMatchObject([{ outcome: 'complete' }])
    await listening[Symbol.asyncDispose]()
  })

  it('ends streams that do not end, and has them all in the record', async () => {
    let arrived = 0
    const listening = await onClock({
      answer: (_, socket) => {
        arrived += 1
        if (arrived % 2 === 0) socket.write(`${chunkedHead}${chunkOf('data: one\r\n\r\n')}`)
      },
    })
    const answers = Array.from({ length: 20 }, () =>
      ask(listening, { target: streamGenerate }).then(
        ({ isBroken }) => isBroken,
        () => true,
      ),
    )
    await listening.recorded('call.began', 20)
    while (arrived < 20) await new Promise(resolve => setImmediate(resolve))
    const closed = listening.listener.close(5_000)
    await listening.clock.advance(3_000)
    await closed
    expect(await Promise.all(answers)).toEqual(Array(20).fill(true))
    expect(listening.of('call.ended')).toHaveLength(20)
    expect(new Set(listening.settled)).toEqual(new Set(['broken']))
    await listening[Symbol.asyncDispose]()
  })

  it('does not wait for a client that keeps its connection, nor for half a request', async () => {
    const listening = await onClock()
    const sockets = [openRaw(listening.listener), openRaw(listening.listener)]
    await Promise.all(sockets.map(socket => once(socket, 'connect')))
    sockets[1]?.write('POST /v1/x HTTP/1.1\r\nhost: 127.0.0.1:')
    for (const socket of sockets) socket.on('error', () => {})
    const ends = sockets.map(socket => new Promise(resolve => socket.once('close', resolve)))
    await listening.listener.close(5_000)
    await Promise.all(ends)
    await listening[Symbol.asyncDispose]()
  })

  it('does not hang on a record that never answers', async () => {
    const listening = await onClock({
      ports: { record: type => (type === 'call.ended' ? new Promise(() => {}) : Promise.resolve()) },
    })
    expect((await ask(listening)).status).toBe(200)
    const passingTime = async (work: Promise<void>): Promise<void> => {
      let isDone = false
      const done = work.then(() => {
        isDone = true
      })
      while (!isDone) await listening.clock.advance(1_000)
      await done
    }
    await passingTime(listening.listener.close(5_000))
    expect(listening.clock.now()).toBeLessThanOrEqual(7_000)
    await passingTime(Promise.resolve(listening[Symbol.asyncDispose]()))
  })

  it('twice is closed once, and leaves no timer', async () => {
    const listening = await onClock({ options: { idleMs: 60_000 } })
    await Promise.all([listening.listener.close(5_000), listening.listener.close(0)])
    await listening.listener.close(5_000)
    expect(listening.clock.sleepers).toBe(0)
    await listening[Symbol.asyncDispose]()
  })
})
