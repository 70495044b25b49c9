import type { Path } from '../../document/path.ts'
import type { Kind } from '../kinds/kind-names.ts'

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

const places: Readonly<Partial<Record<Kind, Path>>> = {
  predict: ['instances'],
  rollout: ['probe', 'instances'],
  generateContent: ['contents'],
}

/** Returns the part of a kind's body that may be the path of a file; `undefined` if it has none. */
export const filePlaceOf = (kind: Kind): Path | undefined => places[kind]

/** Returns the text that a plan shows in place of a file's content. */
export const asFile = ({ path, bytes, sha256 }: BodyFile): string => `${path} (${bytes} bytes, sha256 ${sha256})`
