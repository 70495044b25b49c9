import { customJobSpecViolations } from './machines.ts'
import { numericId, timestamp } from './render.ts'
import { runningOf } from './schedule.ts'
import { type Job, phasesOf, terminal } from './timeline.ts'
import type { Message } from './transcode.ts'
import { listOf, messageOf, textOf, type Violation } from './violations.ts'

const root = 'hyperparameter_tuning_job'

/** Vertex AI's rules for a tuning job that the protos do not state. The wordings are modelled on its other errors†. */
export function hyperparameterTuningJobViolations(job: Message, location: string): Violation[] {
  const violations = customJobSpecViolations(messageOf(job['trialJobSpec']), `${root}.trial_job_spec`, location)
  const [trials, parallel] = [Number(job['maxTrialCount'] ?? 0), Number(job['parallelTrialCount'] ?? 0)]
  if (trials < 0) violations.push({ field: `${root}.max_trial_count`, message: 'Must be greater than 0.' })
  if (parallel < 0) violations.push({ field: `${root}.parallel_trial_count`, message: 'Must be greater than 0.' })
  if (trials > 0 && parallel > trials)
    violations.push({
      field: `${root}.parallel_trial_count`,
      message: 'The parallel trial count must not be greater than the max trial count.',
    })
  const study = messageOf(job['studySpec'])
  return [
    ...violations,
    ...listOf(study['parameters']).flatMap((parameter, index) =>
      parameterViolations(messageOf(parameter), `${root}.study_spec.parameters[${index}]`),
    ),
  ]
}

function parameterViolations(parameter: Message, at: string): Violation[] {
  const range = messageOf(parameter['doubleValueSpec'] ?? parameter['integerValueSpec'])
  const isRange = parameter['doubleValueSpec'] !== undefined || parameter['integerValueSpec'] !== undefined
  if (!isRange && parameter['categoricalValueSpec'] === undefined && parameter['discreteValueSpec'] === undefined)
    return [{ field: `${at}.parameter_value_spec`, message: 'One of the parameter value specs must be set.' }]
  const [least, most] = [Number(range['minValue'] ?? 0), Number(range['maxValue'] ?? 0)]
  const violations: Violation[] = []
  if (isRange && least > most)
    violations.push({ field: at, message: `min_value ${least} must not be greater than max_value ${most}.` })
  const scale = textOf(parameter['scaleType'])
  if (isRange && scale.includes('_LOG_') && least <= 0)
    violations.push({ field: `${at}.scale_type`, message: `${scale} needs a min_value greater than 0.` })
  const below = listOf(parameter['conditionalParameterSpecs']).flatMap((conditional, index) =>
    parameterViolations(
      messageOf(messageOf(conditional)['parameterSpec']),
      `${at}.conditional_parameter_specs[${index}].parameter_spec`,
    ),
  )
  return [...violations, ...below]
}

/**
 * Returns the trials at a moment: `parallelTrialCount` at once, all of the same length. Trials that have not begun are
 * absent.
 */
export function renderTrials(job: Job, now: number): Message[] {
  const { resource } = job
  const phases = phasesOf(job)
  const startsAt = phases.find(({ state }) => state === 'RUNNING')?.at
  if (startsAt === undefined) return []
  const ended = phases.find(({ state }) => terminal.has(state))
  const parallel = Math.max(1, Number(resource['parallelTrialCount']))
  const count = Number(resource['maxTrialCount'])
  const lengthMs = runningOf(job) / Math.ceil(count / parallel)
  return Array.from({ length: count }, (_, index) => {
    const beginsAt = startsAt + Math.floor(index / parallel) * lengthMs
    return { index, beginsAt, endsAt: beginsAt + lengthMs }
  })
    .filter(({ beginsAt }) => beginsAt <= now && beginsAt < (ended?.at ?? Infinity))
    .map(({ index, beginsAt, endsAt }) => {
      const cutAt = Math.min(endsAt, ended?.at ?? Infinity)
      const isLost = cutAt < endsAt || (ended?.state === 'FAILED' && endsAt >= ended.at)
      const state = cutAt > now ? 'ACTIVE' : isLost ? 'INFEASIBLE' : 'SUCCEEDED'
      return {
        id: String(index + 1),
        state,
        parameters: listOf(messageOf(resource['studySpec'])['parameters']).flatMap(spec =>
          drawParameter(messageOf(spec), `${job.name} ${index}`),
        ),
        ...(state === 'SUCCEEDED' ? { finalMeasurement: measurement(job, index) } : {}),
        startTime: timestamp(beginsAt),
        ...(state === 'ACTIVE' ? {} : { endTime: timestamp(cutAt) }),
        customJob: `projects/${job.project.number}/locations/${job.location}/customJobs/${numericId(job.name, `trial ${index}`)}`,
      }
    })
}

function measurement(job: Job, index: number): Message {
  const scripted = job.script.trials?.[index]?.metrics
  const metrics = listOf(messageOf(job.resource['studySpec'])['metrics']).map(spec => {
    const metricId = textOf(messageOf(spec)['metricId'])
    return { metricId, value: scripted?.[metricId] ?? fraction(`${job.name} ${index}`, metricId) }
  })
  return { stepCount: '1', metrics }
}

/** Draws a parameter of a trial, the same at every read, and the parameters that depend on its value. */
function drawParameter(spec: Message, seed: string): Message[] {
  const parameterId = textOf(spec['parameterId'])
  const value = drawValue(spec, fraction(seed, parameterId))
  const below = listOf(spec['conditionalParameterSpecs'])
    .map(messageOf)
    .filter(conditional => {
      const condition = messageOf(
        conditional['parentDiscreteValues'] ?? conditional['parentIntValues'] ?? conditional['parentCategoricalValues'],
      )
      return listOf(condition['values']).map(String).includes(String(value))
    })
  return [
    { parameterId, value },
    ...below.flatMap(conditional => drawParameter(messageOf(conditional['parameterSpec']), seed)),
  ]
}

function drawValue(spec: Message, part: number): unknown {
  const range = messageOf(spec['doubleValueSpec'] ?? spec['integerValueSpec'])
  const [least, most] = [Number(range['minValue'] ?? 0), Number(range['maxValue'] ?? 0)]
  if (spec['doubleValueSpec'] !== undefined) return least + part * (most - least)
  if (spec['integerValueSpec'] !== undefined) return least + Math.floor(part * (most - least + 1))
  const values = listOf(messageOf(spec['categoricalValueSpec'] ?? spec['discreteValueSpec'])['values'])
  return values[Math.floor(part * values.length)]
}

/** Returns a number from 0 up to 1 that is always the same for the same input. */
const fraction = (name: string, part: string): number => (Number(BigInt(numericId(name, part)) % 1000n) + 0.5) / 1000
