import type { JsonObject } from '../../core/json.ts'
import {
  type Bounded,
  fieldNumber,
  fieldNumbers,
  fieldObjects,
  fieldText,
  numberOrZero,
  type StoryEvent,
  textOrEmpty,
} from './fields.ts'
import { resourcePage } from './pages.ts'
import type { RolloutPart, SamplePart } from './story.ts'

/** A rollout while its events are read. */
export type OpenRollout = { -readonly [K in keyof RolloutPart]: RolloutPart[K] } & {
  readonly changes: RolloutPart['changes'][number][]
  readonly samples: SamplePart[]
  readonly retired: string[]
}

/** Adds an event to a rollout, or begins one. */
export function rolloutOf(
  former: OpenRollout | null,
  { type, time, data }: StoryEvent,
  project: string | null,
  bounded: Bounded,
): OpenRollout {
  const rollout = former ?? begun(data, project)
  switch (type) {
    case 'rollout.changed':
      bounded.add(rollout.changes, { time, shares: fieldNumbers(data, 'shares') })
      break
    case 'rollout.sampled':
      bounded.add(rollout.samples, sampleIn(data))
      break
    case 'rollout.retired':
      bounded.add(rollout.retired, textOrEmpty(data, 'deployed_model_id'))
      break
    case 'rollout.restored':
      rollout.restored = {
        time,
        shares: fieldNumbers(data, 'shares'),
        undeployed: fieldText(data, 'undeployed'),
        reason: textOrEmpty(data, 'reason'),
      }
      break
    default:
      // A rollback writes its second beginning once it knows the id of the deployed model.
      rollout.deployed_model_id = fieldText(data, 'deployed_model_id') ?? rollout.deployed_model_id
  }
  return rollout
}

function begun(data: JsonObject, project: string | null): OpenRollout {
  const endpoint = textOrEmpty(data, 'endpoint')
  return {
    endpoint,
    endpoint_url: resourcePage(endpoint, project),
    model: textOrEmpty(data, 'model'),
    deployed_model_id: null,
    made_by: null,
    former: fieldNumbers(data, 'former'),
    changes: [],
    samples: [],
    retired: [],
    restored: null,
  }
}

const sampleIn = (data: JsonObject): SamplePart => ({
  by: textOrEmpty(data, 'by'),
  share: fieldNumber(data, 'share'),
  from: textOrEmpty(data, 'from'),
  to: textOrEmpty(data, 'to'),
  passed: data['passed'] === true,
  samples: fieldNumber(data, 'samples') ?? 1,
  models: fieldObjects(data, 'models').map(model => ({
    model: textOrEmpty(model, 'model'),
    deployed_model_id: textOrEmpty(model, 'deployed_model_id'),
    requests: numberOrZero(model, 'requests'),
    failures: numberOrZero(model, 'failures'),
    error_ratio: fieldNumber(model, 'error_ratio'),
    p50_ms: fieldNumber(model, 'p50_ms'),
    p95_ms: fieldNumber(model, 'p95_ms'),
    p99_ms: fieldNumber(model, 'p99_ms'),
  })),
  bound: fieldNumbers(data, 'bound'),
})
