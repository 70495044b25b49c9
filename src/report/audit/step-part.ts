import type { JsonObject } from '../../core/json.ts'
import {
  type Bounded,
  fieldNumber,
  fieldObjects,
  fieldText,
  fieldTexts,
  numberOrZero,
  type StoryEvent,
  textOrEmpty,
} from './fields.ts'
import { resourcePage } from './pages.ts'
import { type OpenRollout, rolloutOf } from './rollout-part.ts'
import type { ResourcePart, StepPart } from './story.ts'
import { eventInWords } from './timeline.ts'

type Open<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] }

/** A step while its events are read. */
export interface OpenStep extends Open<Omit<StepPart, 'rollout'>> {
  rollout: OpenRollout | null
}

export const openStep = (step: string): OpenStep => ({
  step,
  kind: '',
  method: null,
  project: null,
  location: null,
  state: null,
  reason: null,
  started_at: null,
  finished_at: null,
  request_sha256: null,
  sources_sha256: [],
  resources: [],
  models: [],
  fallbacks: [],
  objects: [],
  images: [],
  gates: [],
  rollout: null,
  answers: [],
  changes: [],
})

/** Adds an event to the step that it is about. */
export function addToStep(step: OpenStep, event: StoryEvent, bounded: Bounded): void {
  const { type, data } = event
  if (step.kind === '') step.kind = textOrEmpty(data, 'kind')
  if (type.startsWith('rollout.')) {
    step.rollout = rolloutOf(step.rollout, event, step.project, bounded)
    return
  }
  if (Object.hasOwn(adders, type)) adders[type]?.(step, event, bounded)
}

type Add = (step: OpenStep, event: StoryEvent, bounded: Bounded) => void

const adders: Readonly<Record<string, Add>> = {
  'step.started': (step, { time, data }) => {
    step.method = fieldText(data, 'method')
    step.project = fieldText(data, 'project')
    step.location = fieldText(data, 'location')
    step.request_sha256 = fieldText(data, 'request_sha256')
    step.sources_sha256 = [...fieldTexts(data, 'sources_sha256')]
    step.started_at ??= time
  },
  'step.submitted': (step, { data }, bounded) => addResource(step, fieldText(data, 'name'), 'created', bounded),
  'step.adopted': (step, { data }, bounded) => addResource(step, fieldText(data, 'name'), 'adopted', bounded),
  'step.finished': (step, { time, data }, bounded) => {
    step.state = fieldText(data, 'state')
    step.reason = fieldText(data, 'reason')
    step.finished_at = time
    addResource(step, fieldText(data, 'name'), 'result', bounded)
  },
  'model.resolved': (step, { data }, bounded) =>
    bounded.add(step.models, { asked: textOrEmpty(data, 'asked'), model: textOrEmpty(data, 'model') }),
  'image.built': (step, { data }, bounded) =>
    bounded.add(step.images, {
      image: textOrEmpty(data, 'image'),
      digest: textOrEmpty(data, 'digest'),
      build: textOrEmpty(data, 'build'),
    }),
  'step.fallback': (step, { data }, bounded) =>
    bounded.add(step.fallbacks, {
      from: textOrEmpty(data, 'from'),
      to: textOrEmpty(data, 'to'),
      reason: textOrEmpty(data, 'reason'),
    }),
  'object.staging': (step, { data }, bounded) => addObjects(step, data, bounded),
  'object.staged': (step, { data }, bounded) => addObjects(step, data, bounded),
  'gate.judged': (step, { time, data }, bounded) =>
    bounded.add(step.gates, { time, passed: data['passed'] === true, comparisons: comparisonsIn(data) }),
  'agent.answered': (step, { time, data }, bounded) =>
    bounded.add(step.answers, {
      time,
      engine: textOrEmpty(data, 'engine'),
      class_method: null,
      status: fieldNumber(data, 'status'),
      events: numberOrZero(data, 'events'),
      response_bytes: numberOrZero(data, 'response_bytes'),
      milliseconds: numberOrZero(data, 'milliseconds'),
      passed: data['passed'] === true,
    }),
  'template.published': (step, event, bounded) => addChange(step, event, bounded),
  'template.tagged': (step, event, bounded) => addChange(step, event, bounded),
  'schedule.changed': (step, event, bounded) => addChange(step, event, bounded),
}

const comparisonsIn = (data: JsonObject): StepPart['gates'][number]['comparisons'] =>
  fieldObjects(data, 'comparisons').map(one => ({
    metric: textOrEmpty(one, 'metric'),
    expected: textOrEmpty(one, 'expected'),
    actual: fieldText(one, 'actual'),
    passed: one['holds'] === true,
  }))

function addResource(
  step: OpenStep,
  name: string | null,
  how: 'created' | 'adopted' | 'result',
  bounded: Bounded,
): void {
  if (name === null) return
  const former = step.resources.findIndex(one => one.name === name)
  const console_url = resourcePage(name, step.project)
  const resource: ResourcePart = { name, console_url, created: how === 'created', adopted: how === 'adopted' }
  if (former < 0) bounded.add(step.resources, resource)
}

function addObjects(step: OpenStep, data: JsonObject, bounded: Bounded): void {
  const part = {
    uri: textOrEmpty(data, 'uri'),
    objects: numberOrZero(data, 'objects'),
    bytes: numberOrZero(data, 'bytes'),
    sha256: textOrEmpty(data, 'sha256'),
    adopted: fieldNumber(data, 'adopted'),
  }
  const begun = step.objects.findIndex(one => one.uri === part.uri && one.adopted === null)
  if (begun < 0) bounded.add(step.objects, part)
  else step.objects[begun] = part
}

const addChange: Add = (step, { type, time, data }, bounded) =>
  bounded.add(step.changes, { time, text: eventInWords(type, data) ?? '' })

/** Events of a step that say what was undone. */
export const undoing: ReadonlySet<string> = new Set(['step.cancelled', 'rollout.restored', 'agent.restored'])
