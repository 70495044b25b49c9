import type { InFlight, Ports } from '../toolkit/ports.ts'

/** The work that steps have begun, by step. Each change is left to post before the work begins. */
export class InFlightWork {
  readonly #byStep = new Map<string, InFlight>()
  readonly #leaveToPost: Ports['trackInFlight']

  constructor(leaveToPost: Ports['trackInFlight']) {
    this.#leaveToPost = leaveToPost
  }

  all(): readonly InFlight[] {
    return [...this.#byStep.values()]
  }

  of(step: string): InFlight | undefined {
    return this.#byStep.get(step)
  }

  /**
   * @param work what the step has begun; `undefined` once it has ended
   * @throws if it could not be left to post. It must not begin then
   */
  track(step: string, work: InFlight | undefined): void {
    const former = this.#byStep.get(step)
    this.#set(step, work)
    try {
      this.#leaveToPost(this.all())
    } catch (error) {
      this.#set(step, former)
      throw error
    }
  }

  #set(step: string, work: InFlight | undefined): void {
    if (work === undefined) this.#byStep.delete(step)
    else this.#byStep.set(step, work)
  }
}
