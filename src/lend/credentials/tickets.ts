import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '../../core/clock.ts'

/** A ticket that a caller showed. It can be shown again only after it was given back. */
export interface TakenTicket {
  /** Makes the ticket valid again: the exchange failed, and clients repeat it. */
  readonly giveBack: () => void
}

/** Clients exchange a ticket at once. */
const lifetimeMs = 60_000
const mostTickets = 500

/**
 * Single-use tickets, in place of subject tokens: the holder of the borrower's secret gets one, and the token endpoint
 * accepts it once. A ticket is worth nothing elsewhere.
 */
export class Tickets {
  readonly #clock: Clock
  /** Digest of a ticket to its end. */
  readonly #open = new Map<string, number>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  issue(): string {
    const now = this.#clock.now()
    for (const [digest, endsAt] of this.#open) if (endsAt <= now) this.#open.delete(digest)
    const [oldest] = this.#open.keys()
    if (oldest !== undefined && this.#open.size >= mostTickets) this.#open.delete(oldest)
    const ticket = `kv-ticket-${randomBytes(32).toString('base64url')}`
    this.#open.set(digestOfTicket(ticket), now + lifetimeMs)
    return ticket
  }

  /** Returns nothing for a ticket that is unknown, has ended, or was taken before. */
  take(ticket: string): TakenTicket | undefined {
    const digest = digestOfTicket(ticket)
    const endsAt = this.#open.get(digest)
    this.#open.delete(digest)
    if (endsAt === undefined || endsAt <= this.#clock.now()) return undefined
    return { giveBack: () => void this.#open.set(digest, endsAt) }
  }
}

/** The time to find a digest says nothing about the ticket. */
const digestOfTicket = (ticket: string): string => createHash('sha256').update(ticket).digest('base64')
