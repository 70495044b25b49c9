import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Answers the requests of one connection one after the other. Node hands out the next ones (pipelining) before the first
 * is answered, so one connection could have any number of calls at the same time.
 */
export class ConnectionTurns {
  readonly #waiting = new WeakMap<Socket, number>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  /** Resolves with true when it is this request's turn, and with false if its connection ends before. */
  async wait(response: ServerResponse, connection: Socket): Promise<boolean> {
    // Node gives the connection to a response when the one before has ended.
    if (response.socket !== null) return true
    const waiting = (this.#waiting.get(connection) ?? 0) + 1
    if (waiting > this.#most) {
      connection.destroy()
      return false
    }
    this.#waiting.set(connection, waiting)
    const isTurn = await new Promise<boolean>(resolve => {
      response.once('socket', () => resolve(true))
      connection.once('close', () => resolve(false))
      if (connection.destroyed) resolve(false)
    })
    this.#waiting.set(connection, (this.#waiting.get(connection) ?? 1) - 1)
    return isTurn
  }
}
