import { ActionError } from '../../../core/errors.ts'
import { consoleUrl } from '../../../vertex/console.ts'
import type { ModelEvaluation } from '../../../vertex/types.generated.ts'
import { canonicalJson, digestOf } from '../../dedupe-key.ts'
import { createOnce, nameOf, type OutcomeUnknown } from '../../toolkit/create-once.ts'
import type { ModelVersion } from '../../toolkit/find-resource.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'
import type { Metrics } from './metrics.ts'
import type { EvaluationImport } from './read-body.ts'
import { evaluationsOf, shortName } from './sources.ts'

export interface ImportedEvaluation {
  /** Full resource name, as Google returns it. */
  readonly name: string
  readonly adopted: boolean
}

/**
 * Imports numbers as an evaluation of a model version, once: an evaluation with the same display name and the same
 * numbers is the same, also if another client imported it.
 *
 * @throws ActionError `STEP_REJECTED` if Google refuses
 */
export async function importEvaluation(
  metrics: Metrics,
  wanted: EvaluationImport,
  version: ModelVersion,
  run: HandlerContext,
): Promise<ImportedEvaluation | OutcomeUnknown> {
  const { step, request, ports, signal } = run
  const { id, kind } = step.declaration
  const { metricsSchemaUri } = wanted
  const displayName = wanted.displayName ?? `${id} ${request.dedupeKey.slice(0, 12)}`
  const modelEvaluation: ModelEvaluation = { displayName, metrics, ...(metricsSchemaUri && { metricsSchemaUri }) }
  // In the form that Google returns: JSON has no NaN.
  const sent = canonicalJson(JSON.parse(JSON.stringify(metrics)))
  const isSame = (other: Resource): boolean =>
    other['displayName'] === displayName && canonicalJson(other['metrics']) === sent
  const what = `the evaluation of ${shortName(version)}`
  return createOnce<ImportedEvaluation>(
    {
      step: id,
      rerun: request.rerun,
      chosenId: false,
      find: async () => (await evaluationsOf(version, run)).filter(isSame),
      choose: found => found[0],
      create: () =>
        ports.vertex
          .once('POST', `${version.versioned}/evaluations:import`, { step: id, body: { modelEvaluation } })
          .catch((error: unknown) => {
            throw error instanceof ActionError ? refusedImport(error, what, wanted) : error
          }),
      adopt: async found => {
        const name = nameOf(found)
        await ports.record('step.adopted', {
          step: id,
          kind,
          name,
          state: 'IMPORTED',
          dedupe_key: request.dedupeKey,
        })
        ports.tell({ type: 'progress', step: id, message: `${what} was written already: ${name}` })
        return { name, adopted: true }
      },
      created: async answer => {
        const name = nameOf(answer)
        await ports.record('step.submitted', { step: id, kind, name, request_sha256: digestOf(modelEvaluation) })
        ports.tell({ type: 'submitted', step: id, name, consoleUrl: consoleUrl(name, step.project) })
        return { name, adopted: false }
      },
      uncertain: {
        what: `${what} was written`,
        cure: `Look at the evaluations of ${version.versioned} for ${JSON.stringify(displayName)}. A re-run of this workflow run adopts it if it exists.`,
      },
    },
    ports,
    signal,
  )
}

/** Google checks the numbers against the named schema (https://github.com/googleapis/python-aiplatform/issues/5570). */
function refusedImport(
  { code, answer, message, subject, step }: ActionError,
  what: string,
  { metricsSchemaUri }: EvaluationImport,
): ActionError {
  if (answer?.status !== 400) return new ActionError(code, message, { subject, step, answer })
  const cause =
    metricsSchemaUri === undefined
      ? 'Google requires the schema of the metrics'
      : `the metrics do not match ${metricsSchemaUri}`
  const cure = `Set import.metricsSchemaUri to the schema of the metrics: gs://google-cloud-aiplatform/schema/modelevaluation/ has classification_metrics_1.0.0.yaml, regression_metrics_1.0.0.yaml and others, and a classification's area under the curve is auRoc there.`
  return new ActionError(code, `Google refused ${what}`, { subject, answer, cause, cure })
}
