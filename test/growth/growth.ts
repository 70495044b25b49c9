/** A piece of work for an input of any size. */
export interface Growth {
  readonly size: number
  /** Makes the input, which is not counted, and returns the work. */
  readonly make: (size: number) => () => unknown
}
