import type { Kind } from './steps.ts'

/** A file of the workspace that stands for a field of a body. */
export interface BodyFile {
  readonly field: string
  readonly path: string
  readonly bytes: number
  /** Hex, of the file. */
  readonly sha256: string
  /** What it holds, which is data: nothing in it is a reference. */
  readonly value: readonly unknown[]
}

const fields: Readonly<Partial<Record<Kind, string>>> = { predict: 'instances', generateContent: 'contents' }

/** The field of a kind that may be the path of a file; `undefined` if it has none. */
export const fileFieldOf = (kind: Kind): string | undefined => fields[kind]

/** In a plan, what a file holds is shown as the file. */
export const asFile = ({ path, bytes, sha256 }: BodyFile): string => `${path} (${bytes} bytes, sha256 ${sha256})`
