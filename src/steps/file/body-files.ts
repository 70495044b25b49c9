import type { Path } from '../../document/path.ts'

/** A file of the workspace that stands for a part of a body. */
export interface BodyFile {
  /** Path in the body. */
  readonly at: Path
  readonly path: string
  readonly bytes: number
  /** Hex digest of the file. */
  readonly sha256: string
  /** The content, which is data: nothing in it is a reference. */
  readonly value: readonly unknown[]
}

/** Returns the text that a plan shows in place of a file's content. */
export const asFile = ({ path, bytes, sha256 }: BodyFile): string => `${path} (${bytes} bytes, sha256 ${sha256})`
