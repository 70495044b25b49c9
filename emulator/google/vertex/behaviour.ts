import type { DeployedModel } from './endpoint.ts'

/** How a deployed model answers, real requests and simulated users alike. */
export interface Behaviour {
  /** The predictions, or what makes them of the instances; `{ score: 0.5 }` for each unless said otherwise. */
  readonly predictions?: readonly unknown[] | ((instances: readonly unknown[]) => readonly unknown[])
  /** Emulated milliseconds until it answers; 20 unless said otherwise. */
  readonly latencyMs?: number
  /** Status of its failures, 500 unless said otherwise. Without `errorRatio` every answer is one. */
  readonly status?: number
  /** Share of failures from 0 to 1, spread evenly: with 0.05 every twentieth answer. */
  readonly errorRatio?: number
  /** Sent as it is in place of predictions, or of Google's error: HTML, half a JSON, another container's own words. */
  readonly body?: string | object
}

/** Which deployed models a behaviour is for; what is left out fits all. */
export interface BehaviourMatch {
  /** A model's id or full name. */
  readonly model?: string
  readonly versionId?: string
  readonly deployedModelId?: string
  /** Who asks: requests that are sent, which may differ from what users ask; both unless said otherwise. */
  readonly asker?: Asker
}

type Asker = 'request' | 'user'

/** The scripted behaviours; the latest that fits counts. */
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

/** Whether `{ model, versionId }` names a version; what is left out fits all. */
export const fitsModel = (
  match: { readonly model?: string; readonly versionId?: string },
  model: DeployedModel['model'],
): boolean =>
  (match.model === undefined || match.model === model.name || model.name.endsWith(`/models/${match.model}`)) &&
  (match.versionId === undefined || match.versionId === model.versionId)

export const latencyOf = ({ latencyMs = 20 }: Behaviour): number => latencyMs
export const errorRatioOf = ({ status, errorRatio }: Behaviour): number => errorRatio ?? (status === undefined ? 0 : 1)
export const errorStatusOf = ({ status = 500 }: Behaviour): number => status
