import type { Kind } from '../kinds/kind-names.ts'

/** A build of Cloud Build. It has no labels: its tags have our key. */
export interface InFlightBuild {
  readonly type: 'build'
  readonly step: string
  readonly kind: Kind
  readonly project: string
  readonly location: string
  readonly dedupeKey: string
  /** Absent between the create and its answer. Then the build is looked up by its key. */
  readonly name: string | undefined
}
