import { isObject, type JsonObject } from '../../core/json.ts'

export const taskFolder = 'gs://google-cloud-aiplatform/schema/trainingjob/definition/'

/** AutoML trainings with a budget, and its name in their inputs (thousandths of a node hour). */
export const budgetFields: Readonly<Record<string, string>> = {
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
export const autoMlDefinitions: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(budgetFields).map(([name, budget]) => [`${taskFolder}${name}_1.0.0.yaml`, budget]),
)

/**
 * Returns the budget of an AutoML training, in node hours; nothing for another training, or if its budget is not a
 * number.
 */
export function autoMlBudget({ trainingTaskDefinition: definition, trainingTaskInputs: inputs }: JsonObject) {
  const budget =
    typeof definition === 'string' && Object.hasOwn(autoMlDefinitions, definition)
      ? autoMlDefinitions[definition]
      : undefined
  if (budget === undefined || !isObject(inputs)) return undefined
  const thousandths = Number(inputs[budget])
  return thousandths > 0 ? thousandths / 1000 : undefined
}
