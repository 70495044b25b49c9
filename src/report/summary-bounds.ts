/** How much of long parts is shown. */
export interface Bounds {
  /** Characters of a block: a body, a server's words. */
  readonly block: number
  /** Rows of the table of steps. */
  readonly rows: number
}
