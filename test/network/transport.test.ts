import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'

let cloud: Emulator
beforeAll(async () => {
  cloud = await startEmulator()
})
afterAll(() => cloud.close())

const transportFile = join(import.meta.dirname, '../../src/network/transport.ts')

/** Runs a piece of code with the emulator as its proxy: NODE_EXTRA_CA_CERTS is read when a process starts. */
async function inProcess(code: string, env: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const script = `
    const { createTransport } = await import(${JSON.stringify(transportFile)})
    const transport = createTransport(process.env)
    const outcome = error => ({ code: error.code, message: error.message })
    const result = await (async () => { ${code} })().catch(outcome)
    console.log(JSON.stringify(result))
    transport.close()`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...cloud.environment, ...env },
  })
  return JSON.parse(stdout)
}

const get = (url: string, options = ''): string =>
  `{ const { status, body } = await send({ method: 'GET', url: new URL('${url}'), headers: {}, ${options} }); return [status, body.toString().slice(0, 60)] }`
const anyHost = 'const send = transport.to(() => true);'

describe('the one way out', () => {
  it('goes through HTTPS_PROXY', async () => {
    const [status] = (await inProcess(
      `${anyHost} ${get('https://token.actions.githubusercontent.com/.well-known/jwks')}`,
    )) as [number]
    expect(status).toBe(200)
  })

  it('goes past it for what NO_PROXY names', async () => {
    const direct = await inProcess(`${anyHost} ${get('https://localhost:1/')}`, { NO_PROXY: 'localhost' })
    expect(direct).toMatchObject({ code: 'NETWORK', message: expect.stringContaining('the connection was refused') })
    expect(cloud.connections.map(({ host }) => host)).not.toContain('localhost')
  })

  it('takes the connection that was opened early, once', async () => {
    const before = cloud.connections.length
    await inProcess(
      `transport.warm('api.github.com'); transport.warm('api.github.com'); ${anyHost} ${get('https://api.github.com/')}`,
    )
    expect(cloud.connections.length - before).toBe(1)
  })

  it('opens another where the early one was lost', async () => {
    cloud.faults.add({ host: 'api.github.com', fault: { refuse: true } })
    const result = await inProcess(`transport.warm('api.github.com'); ${anyHost} ${get('https://api.github.com/')}`)
    expect(result).toEqual([expect.any(Number), expect.any(String)])
  })

  it.each([
    ['http', 'transport.to(() => true)', 'http://api.github.com/', 'it is no https address'],
    [
      'a host off the list',
      "transport.to(host => host === 'api.github.com')",
      'https://evil.example/',
      'it is not on the closed list of hosts',
    ],
  ])('sends nothing to %s', async (_, send, url, reason) => {
    const before = cloud.connections.length
    expect(await inProcess(`const send = ${send}; ${get(url)}`)).toMatchObject({
      code: 'HOST_REFUSED',
      message: expect.stringContaining(reason),
    })
    expect(cloud.connections.length).toBe(before)
  })

  it('sends no token where none may go, whatever the spelling of the header', async () => {
    const code =
      "const send = transport.to(() => true, { bearer: false }); return send({ method: 'GET', url: new URL('https://api.github.com/'), headers: { Authorization: 'Bearer x' } })"
    expect(await inProcess(code)).toMatchObject({
      code: 'HOST_REFUSED',
      message: expect.stringContaining('no token may be sent to it'),
    })
  })

  it('follows no redirect', async () => {
    cloud.faults.add({ host: 'api.github.com', fault: { redirect: 'https://evil.example/' } })
    const [status] = (await inProcess(`${anyHost} ${get('https://api.github.com/')}`)) as [number]
    expect(status).toBeGreaterThanOrEqual(301)
    expect(cloud.connections.map(({ host }) => host)).not.toContain('evil.example')
  })

  it('waits for no answer longer than it was told', async () => {
    cloud.faults.add({ host: 'api.github.com', fault: { hang: true } })
    expect(await inProcess(`${anyHost} ${get('https://api.github.com/x', 'timeoutMs: 200')}`)).toEqual({
      code: 'NETWORK',
      message: 'No answer from api.github.com to GET /x: no answer within 0.2 s',
    })
  })

  it('says that a connection was reset', async () => {
    cloud.faults.add({ host: 'api.github.com', fault: { reset: 'before' } })
    const result = await inProcess(`${anyHost} ${get('https://api.github.com/x')}`)
    expect(result).toMatchObject({
      code: 'NETWORK',
      message: expect.stringContaining('No answer from api.github.com to GET /x'),
    })
  })

  it('reads no reply without end', async () => {
    cloud.faults.add({ host: 'api.github.com', fault: { status: 200, body: 'x'.repeat(33 * 1024 * 1024) } })
    const result = await inProcess(`${anyHost} ${get('https://api.github.com/x')}`)
    expect(result).toMatchObject({
      code: 'NETWORK',
      message: expect.stringContaining('the reply is larger than 33554432 bytes'),
    })
  })
})
