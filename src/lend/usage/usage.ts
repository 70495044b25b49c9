/** What a call used, by its answer. */
export interface Usage {
  readonly inputTokens: number
  readonly outputTokens: number
}
