import { createServer } from 'node:http'
import type { LendTotals, Listener, ListenerOptions } from '../lend/listener.ts'

/** Opens the listener, with all that it decides by. */
export async function openListener({ host, port }: ListenerOptions): Promise<Listener> {
  const server = createServer((_, response) => void response.writeHead(403).end())
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  const address = server.address()
  const taken = typeof address === 'object' && address !== null ? address.port : port
  const totals: LendTotals = { byModel: [], refused: {}, strangers: 0, spent: [] }
  return {
    url: `http://${host}:${taken}`,
    port: taken,
    asked: new Promise(() => {}),
    totals: () => totals,
    close: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
