import { isObject, type JsonObject, Pending } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import { checkShape } from '../../document/check-shape.ts'
import type { Path } from '../../document/path.ts'
import { camelCase } from '../../document/suggest.ts'
import { customTask } from '../../vertex/job-kinds.ts'
import { autoMlDefinitions } from './automl-budget.ts'
import { isUncheckedField, judgeText, type LimitsContext } from './context.ts'
import { judgeByValue } from './free-form.ts'
import { judgeValue } from './walk.ts'

/**
 * Checks a training pipeline's inputs, which are free-form. Google's definition says what they are. An unknown
 * definition cannot be checked, and neither can one without a budget (text, video).
 */
export function judgeTrainingPipeline(pipeline: JsonObject, path: Path, limits: LimitsContext): void {
  const { trainingTaskDefinition: definition, trainingTaskInputs: inputs } = pipeline
  if (typeof definition !== 'string' || inputs instanceof Pending) return
  const at = [...path, 'trainingTaskInputs']
  const budget = Object.hasOwn(autoMlDefinitions, definition) ? autoMlDefinitions[definition] : undefined
  if (definition === customTask) judgeCustomTask(inputs, at, limits)
  else if (budget !== undefined) judgeAutoMl(inputs, budget, at, limits)
  else
    limits.refuse([...path, 'trainingTaskDefinition'], {
      message: `what ${quote(definition)} accepts is unknown here, so no limit applies.`,
      cure: `One of: ${[customTask, ...Object.keys(autoMlDefinitions)].join(', ')}.`,
    })
}

/** Checks strictly by the schema: Google's parser accepts other spellings, too, which nothing here would bound. */
function judgeCustomTask(inputs: unknown, path: Path, limits: LimitsContext): void {
  const shape = { type: 'object', name: 'CustomJobSpec' } as const
  const faults = checkShape(inputs, shape, limits.shapes, path).filter(
    ({ path: at, key }) => !(key === true && isUncheckedField(at.slice(0, -1), String(at.at(-1)), limits)),
  )
  for (const { path: at, message, cure } of faults)
    limits.refuse(at, { message, cure: cure ?? 'Inputs of a custom task are a CustomJobSpec.' })
  if (faults.length === 0) judgeValue(inputs, shape, 'harmless', path, limits)
}

function judgeAutoMl(inputs: unknown, budget: string, path: Path, limits: LimitsContext): void {
  const given = isObject(inputs) ? inputs : {}
  for (const [key, value] of Object.entries(given)) {
    const at = [...path, key]
    if (key.includes('_')) {
      limits.refuse(at, { message: 'inputs have their names in camel case here.', cure: `Write ${camelCase(key)}.` })
    } else if (/baseModelId$/i.test(key) && typeof value === 'string' && value !== '')
      judgeText(value, 'models', at, limits)
    else judgeByValue(value, at, limits)
  }
  const { nodeHours } = limits.allow
  if (given[budget] instanceof Pending) return
  if (!(Number(given[budget]) > 0))
    limits.refuse(path, { message: `no ${budget}, so its cost has no limit.`, cure: `Write ${budget}: 1000` })
  // Neither a timeout nor a list of machines bounds AutoML. Its budget is the only limit.
  else if (nodeHours === undefined)
    limits.refuse([...path, budget], {
      message: `a budget of AutoML is outside allow.node_hours of grant ${limits.grant}.`,
      cure: `It allows none. To allow it, write grants.${limits.grant}.allow.node_hours: ${Math.ceil(Number(given[budget]) / 1000)}`,
    })
}
