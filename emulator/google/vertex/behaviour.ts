import type { DeployedModel } from './endpoint.ts'

/** How a deployed model answers real requests and simulated users. */
export interface Behaviour {
  /** The predictions, or a function that makes them from the instances; default: `{ score: 0.5 }` for each. */
  readonly predictions?: readonly unknown[] | ((instances: readonly unknown[]) => readonly unknown[])
  /** Emulated milliseconds until it answers; default: 20. */
  readonly latencyMs?: number
  /** HTTP status of its failures; default: 500. Without `errorRatio` every answer is a failure. */
  readonly status?: number
  /** Share of failures from 0 to 1, spread evenly: with 0.05 every twentieth answer fails. */
  readonly errorRatio?: number
  /**
   * Sent unchanged in place of predictions, or of Google's error: HTML, half a JSON document, a container's own words.
   */
  readonly body?: string | object
}

/** The deployed models that a behaviour applies to. An absent field matches all. */
export interface BehaviourMatch {
  /** A model's id or full name. */
  readonly model?: string
  readonly versionId?: string
  readonly deployedModelId?: string
  /** The origin of the requests: the test itself, or simulated users; default: both. */
  readonly asker?: Asker
}

type Asker = 'request' | 'user'

/** The scripted behaviours. The latest that matches counts. */
export class Behaviours {
  readonly #all: { match: BehaviourMatch; behaviour: Behaviour }[] = []

  add(match: BehaviourMatch, behaviour: Behaviour): void {
    this.#all.unshift({ match, behaviour })
  }

  of({ id, model }: DeployedModel, asker: Asker): Behaviour {
    const fits = ({ match }: { match: BehaviourMatch }): boolean =>
      fitsModel(match, model) && (match.deployedModelId ?? id) === id && (match.asker ?? asker) === asker
    return this.#all.find(fits)?.behaviour ?? {}
  }
}

/** True if `{ model, versionId }` matches a version. An absent field matches all. */
export const fitsModel = (
  match: { readonly model?: string; readonly versionId?: string },
  model: DeployedModel['model'],
): boolean =>
  (match.model === undefined || match.model === model.name || model.name.endsWith(`/models/${match.model}`)) &&
  (match.versionId === undefined || match.versionId === model.versionId)

export const latencyOf = ({ latencyMs = 20 }: Behaviour): number => latencyMs
export const errorRatioOf = ({ status, errorRatio }: Behaviour): number => errorRatio ?? (status === undefined ? 0 : 1)
export const errorStatusOf = ({ status = 500 }: Behaviour): number => status
