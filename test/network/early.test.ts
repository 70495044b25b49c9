import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { connectEarly } from '../../src/network/early.ts'

const servers: Server[] = []
const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  for (const server of servers.splice(0)) server.close()
})

/** A proxy that gives the same answer to every request. */
async function proxyThat(answers: string): Promise<{ heard: string[]; port: number }> {
  const heard: string[] = []
  const server = createServer(socket => {
    sockets.push(socket)
    socket.on('error', () => {})
    socket.on('data', chunk => {
      heard.push(chunk.toString())
      socket.write(answers)
    })
  })
  servers.push(server)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { heard, port: address.port }
}

const tunnel = async (proxy: string): Promise<Socket | undefined> => {
  const socket = await connectEarly({ https_proxy: proxy }, ['sts.googleapis.com']).get('sts.googleapis.com')
  if (socket !== undefined) sockets.push(socket)
  return socket
}

it('opens a tunnel by CONNECT, with the credentials of the proxy and nothing else', async () => {
  const { heard, port } = await proxyThat('HTTP/1.1 200 Connection established\r\n\r\n')
  expect(await tunnel(`http://svc:p%40ss@127.0.0.1:${port}`)).toMatchObject({ destroyed: false })
  expect(heard.join('').split('\r\n')).toEqual([
    'CONNECT sts.googleapis.com:443 HTTP/1.1',
    `proxy-authorization: Basic ${Buffer.from('svc:p@ss').toString('base64')}`,
    'proxy-connection: keep-alive',
    'host: sts.googleapis.com:443',
    '',
    '',
  ])
})

it.each([
  ['refuses', 'HTTP/1.1 403 Forbidden\r\n\r\n'],
  ['asks for credentials', 'HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'],
  ['speaks no HTTP', 'SSH-2.0-OpenSSH_9.9\r\n\r\n'],
  ['sends something of its own through the tunnel', 'HTTP/1.1 200 OK\r\n\r\n\u0016\u0003'],
  ['does not end its head', `HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(4000)}`],
])('gives no connection where the proxy %s', async (_, answer) => {
  const { port } = await proxyThat(answer)
  await expect(tunnel(`http://127.0.0.1:${port}`)).rejects.toThrow('the proxy opened no tunnel')
})

it.each([
  ['the environment would print tokens', { NODE_DEBUG: 'https' }],
  ['the proxy is not an HTTP proxy', { https_proxy: 'socks5://127.0.0.1:9' }],
  ['the way to the proxy itself needs TLS', { https_proxy: 'https://127.0.0.1:9' }],
])('connects to nothing where %s', (_, env) => {
  expect(connectEarly(env, ['sts.googleapis.com']).size).toBe(0)
})
