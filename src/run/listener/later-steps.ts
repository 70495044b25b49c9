/** How a listener lives that lends to later steps. */
export interface LaterSteps {
  /** The folder of its files, which only its user can read. Post removes it. */
  readonly directory: string
  /**
   * Lets main end, and with it the step. Everything that later steps need must be written before.
   *
   * @param seal seals a text for post
   */
  readonly ready: (seal: (text: string) => string) => Promise<void>
}
