import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import type { Fault } from '../../emulator/faults.ts'
import { ActionError } from '../../src/core/errors.ts'
import { createTransport, type HttpResponse } from '../../src/network/transport.ts'

let cloud: Emulator
beforeAll(async () => {
  cloud = await startEmulator()
})
afterAll(() => cloud.close())

const transportFile = join(import.meta.dirname, '../../src/network/transport.ts')

/** Runs code in a process with the emulator as its proxy: Node reads NODE_EXTRA_CA_CERTS only when a process starts. */
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
      `transport.warm('api.github.com', () => true); transport.warm('api.github.com', () => true); ${anyHost} ${get('https://api.github.com/')}`,
    )
    expect(cloud.connections.length - before).toBe(1)
  })

  it('opens another where the early one was lost', async () => {
    cloud.faults.add({ host: 'api.github.com', fault: { refuse: true } })
    const result = await inProcess(
      `transport.warm('api.github.com', () => true); ${anyHost} ${get('https://api.github.com/')}`,
    )
    expect(result).toEqual([expect.any(Number), expect.any(String)])
  })

  it.each([
    ['http', 'transport.to(() => true)', 'http://api.github.com/', 'it is not an https address'],
    [
      'a host off the list',
      "transport.to(host => host === 'api.github.com')",
      'https://evil.example/',
      'it is not on the list of allowed hosts',
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

/** A transport in this process that trusts the emulator's certificate authority. */
function transportWith(env: Readonly<Record<string, string | undefined>>, world: Emulator = cloud) {
  const transport = createTransport(
    { ...world.environment, ...env },
    { timeLimit: AbortSignal.timeout, ca: readFileSync(world.caFile, 'utf8') },
  )
  const send = (host: string): Promise<HttpResponse> =>
    transport.to(() => true)({ method: 'GET', url: new URL(`https://${host}/zen`), headers: {}, timeoutMs: 5_000 })
  const failure = async (host: string): Promise<ActionError> => {
    const error: unknown = await send(host).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    if (!(error instanceof ActionError)) throw new Error(`expected an ActionError, got ${String(error)}`)
    return error
  }
  return { transport, send, failure }
}

describe('behind a proxy', () => {
  const proxyCredentials = { user: 'acme\\svc', password: 'p@ss:w/rd#1%' }
  let guarded: Emulator
  beforeAll(async () => {
    guarded = await startEmulator({ proxyCredentials })
  })
  afterAll(() => guarded.close())

  it('credentials are sent as they are meant', async () => {
    await transportWith({}, guarded).send('api.github.com')
    expect(guarded.connections.map(({ outcome }) => outcome)).toEqual(['open'])
  })

  it.each([
    ['no credentials', (url: string) => url],
    ['wrong credentials', (url: string) => url.replace('//', '//svc:Geheim123@')],
  ])('%s: 407, its cause, and nothing of the password', async (_, address) => {
    const url = address(guarded.proxyUrl)
    const { failure } = transportWith({ HTTPS_PROXY: url, https_proxy: url }, guarded)
    const { code, message, likelyCause, cure, lasting } = await failure('api.github.com')
    const host = new URL(url).host
    expect({ code, message, lasting }).toEqual({
      code: 'NETWORK',
      message: `No answer from api.github.com to GET /zen: the proxy ${host} requires credentials (407)`,
      lasting: true,
    })
    expect(`${likelyCause} ${cure}`).toContain('HTTPS_PROXY')
    expect(`${message} ${likelyCause} ${cure}`).not.toMatch(/Geheim|svc/)
  })

  it.each<[string, Fault, string, boolean]>([
    ['a host that it does not allow', { connect: 403 }, 'refused to connect to api.github.com (403)', true],
    ['a host that it does not reach', { connect: 504 }, 'could not connect to api.github.com (504)', false],
    ['a dropped CONNECT', { refuse: true }, 'the connection was reset (ECONNRESET)', false],
    ['a page without TLS', { plain: true }, 'the TLS handshake failed', true],
    ['another authority', { certificate: 'authority' }, 'signed by an authority that is not trusted here', true],
    ['no authority', { certificate: 'self-signed' }, 'signed by an authority that is not trusted here', true],
    ['a certificate of the past', { certificate: 'expired' }, 'is not valid at the time', true],
    ['a certificate of the future', { certificate: 'future' }, 'is not valid at the time', true],
    ['a certificate of another name', { certificate: 'name' }, 'is for another name', true],
  ])('%s is told as what it is', async (_, fault, says, lasting) => {
    cloud.faults.add({ host: 'api.github.com', fault })
    const error = await transportWith({}).failure('api.github.com')
    expect(error.message).toContain(says)
    expect(error.lasting).toBe(lasting)
    expect(error.likelyCause).toBeDefined()
    expect(error.cure).toBeDefined()
    expect(cloud.faults.pending).toEqual([])
  })

  it('a proxy without a scheme, with blanks around it, is the proxy', async () => {
    const value = ` ${cloud.proxyUrl.replace('http://', '')} `
    const before = cloud.connections.length
    await transportWith({ HTTPS_PROXY: value, https_proxy: value }).send('api.github.com')
    expect(cloud.connections.length).toBe(before + 1)
  })

  it('a domain in NO_PROXY is for the hosts below it, too', async () => {
    const before = cloud.connections.length
    // A name that no resolver has (RFC 6761): requests that bypass the proxy fail.
    const error = await transportWith({ NO_PROXY: 'invalid' }).failure('sts.invalid')
    expect(error.message).toMatch(/the name could not be resolved( for now)? \((ENOTFOUND|EAI_AGAIN)\)$/)
    expect(cloud.connections.length).toBe(before)
  })

  it('a proxy that is not there is named', async () => {
    const error = await transportWith({ HTTPS_PROXY: 'http://svc:Geheim123@127.0.0.1:9', https_proxy: '' }).failure(
      'x.example',
    )
    expect(error.message).toContain('the connection was refused (ECONNREFUSED) by the proxy 127.0.0.1:9')
    expect(`${error.message} ${error.likelyCause} ${error.cure}`).not.toMatch(/Geheim|svc/)
  })

  it.each([
    'socks5://svc:Geheim123@127.0.0.1:9',
    'http://svc:Geh#eim123@127.0.0.1:9',
    'http://svc:Geheim%@127.0.0.1:9',
  ])('nothing is sent through %j, nor past it', async value => {
    const before = cloud.connections.length
    const { transport, failure } = transportWith({ HTTPS_PROXY: value, https_proxy: value })
    transport.warm('api.github.com', () => true)
    const error = await failure('api.github.com')
    expect(error.code).toBe('INPUT_INVALID')
    expect(`${error.message} ${error.cure}`).not.toMatch(/Geh|eim|svc/)
    expect(cloud.connections.length).toBe(before)
  })
})

describe('early connections', () => {
  it('are opened to no host that is not on the list', async () => {
    const { transport, send } = transportWith({})
    const before = cloud.connections.length
    transport.warm('evil.example', host => host === 'api.github.com')
    transport.warm('api.github.com', host => host === 'api.github.com')
    await send('api.github.com')
    expect(cloud.connections.slice(before).map(({ host }) => host)).toEqual(['api.github.com'])
  })

  it('serve no request to another port', async () => {
    const { transport, failure } = transportWith({})
    const before = cloud.connections.length
    transport.warm('api.github.com', () => true)
    await failure('api.github.com:8443')
    expect(
      cloud.connections
        .slice(before)
        .map(({ port }) => port)
        .toSorted(),
    ).toEqual([443, 8443])
  })

  it.each(['time limit', 'caller'])('that never open end their requests with the signal of the %s', async which => {
    const sockets: Socket[] = []
    const silent = createServer(socket => sockets.push(socket))
    await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
    const address = silent.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const [limit, caller] = [new AbortController(), new AbortController()]
    const transport = createTransport({ https_proxy: `http://127.0.0.1:${port}` }, { timeLimit: () => limit.signal })
    transport.warm('api.github.com', () => true)
    const request = { method: 'GET', url: new URL('https://api.github.com/'), headers: {}, signal: caller.signal }
    const sent = transport.to(() => true)(request)
    const aborted = which === 'caller' ? caller : limit
    aborted.abort(new Error('the caller gave up'))
    await expect(sent).rejects.toThrow(which === 'caller' ? 'the caller gave up' : 'no answer within 30 s')
    transport.close()
    for (const socket of sockets) socket.destroy()
    silent.close()
  })
})
