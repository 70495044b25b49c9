import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { ActionError } from '../../../src/core/errors.ts'
import { ask, generate, messageOf, secret, startListening, stopSecret, token } from './listening.ts'

it('an allowed call goes to Google with its token, and comes back', async () => {
  await using listening = await startListening()
  const { status, body } = await ask(listening)
  expect([status, JSON.parse(body).candidates[0].content.parts[0].text]).toEqual([200, 'Hello'])
  const [{ head = '', body: sent = Buffer.alloc(0) } = {}] = listening.google.requests
  expect(head.split('\r\n')[0]).toBe(`POST ${generate} HTTP/1.1`)
  expect(head).toContain(`Bearer ${token}`)
  expect(head).toContain('x-goog-request-reason: acme/fraud run 1 attempt 1 sha 5f0c1c7 grant agent call 1')
  expect(head).not.toContain(secret)
  expect(sent.toString()).toBe('{"contents":[]}')
  await listening.recorded('call.ended')
  expect(listening.events.map(({ type }) => type)).toEqual(['call.began', 'call.ended'])
})

it('healthz says that the listener is up, and nothing else', async () => {
  await using listening = await startListening()
  expect(await ask(listening, { method: 'GET', target: '/healthz', headers: { authorization: '' } })).toMatchObject({
    status: 200,
    body: 'ok\n',
  })
})

it('a caller with the secret of the use may not stop the listener, and one with its own may', async () => {
  await using listening = await startListening()
  expect((await ask(listening, { target: '/stop' })).status).toBe(403)
  expect((await ask(listening, { target: '/stop', headers: { authorization: `Bearer ${stopSecret}` } })).status).toBe(
    202,
  )
  expect(await listening.listener.asked).toBe('stopped')
  const refused = await ask(listening)
  expect([refused.status, messageOf(refused)]).toEqual([400, 'Keyless Vertex: this listener has ended.'])
})

it('a port that is taken is named, with the command that shows by what', async () => {
  const other = createServer()
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const error: unknown = await startListening({ options: { port } }).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  other.close()
  expect(error).toBeInstanceOf(ActionError)
  expect(error).toMatchObject({
    code: 'LEND_FAILED',
    message: `The listener could not start: port ${port} of 127.0.0.1 is taken`,
    commands: expect.arrayContaining([{ when: 'On Linux:', run: `ss -ltnp 'sport = :${port}'` }]),
  })
})
