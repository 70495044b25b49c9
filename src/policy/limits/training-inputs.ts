import { checkShape, isObject, Pending, quote } from '../../document/shape.ts'
import { camelCase } from '../../document/suggest.ts'
import type { Path } from '../../document/yaml.ts'
import { customTask } from '../../steps/kinds/table.ts'
import { isWanted, judge, judgeText, type Limits } from './check.ts'
import { judgeByValue } from './free-form.ts'

type Message = Readonly<Record<string, unknown>>

const folder = 'gs://google-cloud-aiplatform/schema/trainingjob/definition/'

/** AutoML trainings with a budget, and its name in their inputs (thousandths of a node hour). */
const budgets: Readonly<Record<string, string>> = {
  automl_tables: 'trainBudgetMilliNodeHours',
  automl_tabular: 'trainBudgetMilliNodeHours',
  automl_time_series_forecasting: 'trainBudgetMilliNodeHours',
  seq2seq_plus_time_series_forecasting: 'trainBudgetMilliNodeHours',
  temporal_fusion_transformer_time_series_forecasting: 'trainBudgetMilliNodeHours',
  time_series_dense_encoder_forecasting: 'trainBudgetMilliNodeHours',
  automl_image_classification: 'budgetMilliNodeHours',
  automl_image_object_detection: 'budgetMilliNodeHours',
  automl_image_segmentation: 'budgetMilliNodeHours',
}

/** Definition to the name of the budget in its inputs. */
const autoMl: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(budgets).map(([name, budget]) => [`${folder}${name}_1.0.0.yaml`, budget]),
)

/**
 * Returns the budget of an AutoML training, in node hours; nothing for another training, or if its budget is not a
 * number.
 */
export function budgetOf({ trainingTaskDefinition: definition, trainingTaskInputs: inputs }: Message) {
  const budget = typeof definition === 'string' && Object.hasOwn(autoMl, definition) ? autoMl[definition] : undefined
  if (budget === undefined || !isObject(inputs)) return undefined
  const thousandths = Number(inputs[budget])
  return thousandths > 0 ? thousandths / 1000 : undefined
}

/**
 * Checks a training pipeline's inputs, which are free-form. Google's definition says what they are. An unknown
 * definition cannot be checked, and neither can one without a budget (text, video).
 */
export function judgeTrainingPipeline(pipeline: Message, path: Path, limits: Limits): void {
  const { trainingTaskDefinition: definition, trainingTaskInputs: inputs } = pipeline
  if (typeof definition !== 'string' || inputs instanceof Pending) return
  const at = [...path, 'trainingTaskInputs']
  const budget = Object.hasOwn(autoMl, definition) ? autoMl[definition] : undefined
  if (definition === customTask) judgeCustomTask(inputs, at, limits)
  else if (budget !== undefined) judgeAutoMl(inputs, budget, at, limits)
  else
    limits.refuse([...path, 'trainingTaskDefinition'], {
      message: `what ${quote(definition)} takes is not known here, and so bounded by nothing.`,
      cure: `One of: ${[customTask, ...Object.keys(autoMl)].join(', ')}.`,
    })
}

/** Checks strictly by the schema: Google's parser accepts other spellings, too, which nothing here would bound. */
function judgeCustomTask(inputs: unknown, path: Path, limits: Limits): void {
  const shape = { type: 'object', name: 'CustomJobSpec' } as const
  const faults = checkShape(inputs, shape, limits.shapes, path).filter(
    ({ path: at, key }) => !(key === true && isWanted(at.slice(0, -1), String(at.at(-1)), limits)),
  )
  for (const { path: at, message, cure } of faults)
    limits.refuse(at, { message, cure: cure ?? 'Inputs of a custom task are a CustomJobSpec.' })
  if (faults.length === 0) judge(inputs, shape, 'harmless', path, limits)
}

function judgeAutoMl(inputs: unknown, budget: string, path: Path, limits: Limits): void {
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
    limits.refuse(path, { message: `no ${budget}, so no bound on what it costs.`, cure: `Write ${budget}: 1000` })
  // Neither a timeout nor a list of machines bounds AutoML. Its budget is the only limit.
  else if (nodeHours === undefined)
    limits.refuse([...path, budget], {
      message: `a budget of AutoML is outside allow.node_hours of grant ${limits.grant}.`,
      cure: `It allows none. To allow it, write grants.${limits.grant}.allow.node_hours: ${Math.ceil(Number(given[budget]) / 1000)}`,
    })
}
