import type { Clock } from '../../core/clock.ts'
import { type ActionError, isRefusal, isTemporary } from '../../core/errors.ts'

/**
 * How long Google may refuse to show an existing resource: a permission, or a resource, may not have reached every
 * server yet.
 */
export const refusedMs = 5 * 60_000
/** How long a resource may stay unreadable for other reasons before its step gives up. */
const blindMs = 15 * 60_000

/**
 * Decides how long an existing resource may be unreadable while it is watched. Temporary failures are repeated, and so
 * are refusals of a resource that was visible before.
 */
export class Visibility {
  readonly #pace: Pick<Clock, 'now'>
  readonly #refused: (error: ActionError) => void
  #seenAt: number
  #refusedAt: number | undefined

  /** @param refused called with the first refusal after a successful read */
  constructor(clock: Pick<Clock, 'now'>, refused: (error: ActionError) => void = () => {}) {
    this.#pace = clock
    this.#refused = refused
    this.#seenAt = clock.now()
  }

  /** Reports a successful read. */
  seen(): void {
    this.#seenAt = this.#pace.now()
    this.#refusedAt = undefined
  }

  /**
   * Reports a failed read: returns if another read makes sense.
   *
   * @throws the error, if it does not
   */
  lost(error: unknown): undefined {
    const now = this.#pace.now()
    if (isRefusal(error)) {
      if (this.#refusedAt === undefined) this.#refused(error)
      this.#refusedAt ??= now
      if (now - this.#refusedAt >= refusedMs) throw stillRefused(error)
    } else if (!isTemporary(error) || now - this.#seenAt > blindMs) throw error
  }
}

/** Why an existing resource is not visible, by HTTP status. */
const causes: Readonly<Record<number, string>> = {
  401: 'Google no longer accepts the credential of this run, not even after a renewal.',
  403: 'The permission to read it was removed during the run, or Google has internal errors.',
  404: 'It was deleted during the run, or Google has internal errors.',
}

/** The error after which the action stops reading something that this run created or saw. */
export function stillRefused(error: ActionError): ActionError {
  return error.restated(`${error.message} for ${refusedMs / 60_000} minutes, although it existed before`, {
    cause: causes[error.answer?.status ?? 0],
    cure: 'Look at it in the console: it continues. A re-run of this workflow run adopts the resources of this run.',
  })
}

/** For the log: what happens now, in our own words. */
export const describeRefusal = (name: string, { answer }: ActionError): string =>
  `Google answers ${answer?.status ?? 0} for ${name}, which exists: trying again for up to ${refusedMs / 60_000} minutes`
