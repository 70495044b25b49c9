import { isObject, Pending } from '../../../core/json.ts'
import type { KindDefinitions } from '../kind-definition.ts'
import {
  anyShape,
  booleanShape,
  endpointField,
  messageShape,
  modelField,
  numberShape,
  optional,
  stringShape,
} from '../shared-shapes.ts'
import { checkGate } from './check-gate.ts'
import { plannedComparisons } from './compare.ts'
import { checkMeasured, checkMetricsLink } from './links.ts'

const isFolder = (uri: unknown): boolean => typeof uri === 'string' && uri.endsWith('/')

/** The judgement of a model by its metrics. */
export const gates = {
  gate: {
    handledAs: 'own',
    description:
      'Compares metrics with thresholds or with the model in production. Steps that need this step run only if it passes.',
    body: 'GateStep',
    newestModels: [{ at: ['metrics', 'model'] }, { at: ['better_than', 'model'] }, { at: ['import', 'model'] }],
    returns: 'GateResult',
    refersTo: ['ModelEvaluation'],
    shapes: () => ({
      GateStep: {
        fields: {
          metrics: {
            shape: {
              type: 'either',
              of: [
                stringShape,
                messageShape('EvaluationsOf'),
                { type: 'map', of: anyShape },
                { type: 'list', of: anyShape },
              ],
              expected: 'gs://….json, { model }, or a reference to what an earlier step returned',
            },
            description:
              'Source of the metrics: a gs:// JSON file, { model } for its latest evaluation, or a result of an earlier step.',
          },
          rows: {
            shape: messageShape('GateRows'),
            description: 'Source of the metrics: the single row that a BigQuery query returns.',
          },
          exists: {
            shape: stringShape,
            description: 'gs:// object that must exist, or a folder (ends with /) with at least one object.',
          },
          require: {
            shape: { type: 'map', of: messageShape('Bound') },
            description: 'Metric to its thresholds. Dots select nested numbers.',
          },
          better_than: {
            shape: messageShape('BetterThan'),
            description: 'The current model, which the new model must exceed.',
          },
          absent: {
            shape: { type: 'enum', values: ['pass', 'fail'] },
            description: 'Result if there is no current model yet. Default: fail.',
          },
          import: {
            shape: messageShape('ImportEvaluation'),
            description: "Stores the gate's metrics as an evaluation of a model version, for the next better_than.",
          },
        },
        oneofs: { source: ['metrics', 'rows'] },
      },
      GateRows: {
        fields: {
          query: { shape: stringShape, required: true, description: 'One SELECT in GoogleSQL.' },
          parameters: { shape: { type: 'map', of: anyShape }, description: 'Values of @name in the query.' },
          maximum_bytes_billed: {
            shape: { type: 'integer', minimum: 1 },
            required: true,
            description: 'Most bytes that BigQuery may bill for the query.',
          },
          location: {
            shape: stringShape,
            description: 'Location of the data, such as US. Default: BigQuery finds it.',
          },
          project: { shape: stringShape, description: 'Project that pays for the query. Default: that of the step.' },
        },
      },
      EvaluationsOf: { fields: { model: modelField } },
      Bound: {
        fields: {
          min: { shape: numberShape, description: 'Lowest value that passes.' },
          max: { shape: numberShape, description: 'Highest value that passes.' },
          equals: { shape: numberShape, description: 'The only value that passes.' },
        },
      },
      BetterThan: {
        fields: {
          endpoint: optional(endpointField),
          model: optional(modelField),
          metric: { shape: stringShape, required: true, description: 'Name of the metric, in both models.' },
          by: { shape: numberShape, description: 'Minimum difference. Default: 0, any improvement.' },
          goal: {
            shape: { type: 'enum', values: ['MAXIMIZE', 'MINIMIZE'] },
            description: 'MAXIMIZE (default): higher is better. MINIMIZE: lower is better.',
          },
        },
        oneofs: { incumbent: ['endpoint', 'model'] },
      },
      ImportEvaluation: {
        fields: {
          model: modelField,
          displayName: {
            shape: stringShape,
            description: 'Display name of the evaluation. Default: the id of the step and the beginning of its key.',
          },
          metricsSchemaUri: {
            shape: stringShape,
            description:
              'Google schema that the metrics must match, such as gs://google-cloud-aiplatform/schema/modelevaluation/classification_metrics_1.0.0.yaml. Default: none.',
          },
        },
      },
      GateResult: {
        fields: {
          metrics: { shape: anyShape },
          comparisons: { shape: { type: 'list', of: messageShape('GateComparison') } },
          passed: { shape: booleanShape },
          evaluation: { shape: stringShape },
          query: { shape: messageShape('GateQuery') },
        },
      },
      GateQuery: { fields: { job: { shape: stringShape }, bytes_billed: { shape: stringShape } } },
      GateComparison: {
        fields: {
          metric: { shape: stringShape },
          expected: { shape: stringShape },
          actual: { shape: stringShape },
          holds: { shape: booleanShape },
          note: { shape: stringShape },
        },
      },
    }),
    check: checkGate,
    checkReference: (link, body, targets) => ({
      unusable: link.path.at(-1) === 'metrics' ? checkMetricsLink(link, body['metrics'], targets) : undefined,
      others: checkMeasured(link, body, targets),
    }),
    places: {},
    mainField: 'metrics',
    isGate: true,
    isNameless: true,
    isUnlabelled: () => true,
    // A gate calls the API only if it compares with an existing model.
    requests: (body, host) => {
      const { metrics, rows, exists, better_than: betterThan, import: imported } = body
      if (isObject(rows)) return `a query of BigQuery, at most ${String(rows['maximum_bytes_billed'])} bytes billed`
      if (metrics === undefined && exists !== undefined) return 'a look, by https://storage.googleapis.com'
      if (typeof metrics !== 'string') return `several, at https://${host}`
      const more = betterThan === undefined && imported === undefined ? '' : `, and several at https://${host}`
      return `the file ${metrics}, by https://storage.googleapis.com${more}`
    },
    comparisons: plannedComparisons,
    needs: {
      permissions: [],
      more: ({ rows, better_than: betterThan, import: imported }) => [
        ...(rows === undefined ? [] : ['bigquery.jobs.create']),
        ...(betterThan === undefined
          ? []
          : ['aiplatform.models.get', 'aiplatform.modelEvaluations.list', 'aiplatform.modelEvaluations.get']),
        ...(imported === undefined ? [] : ['aiplatform.models.get', 'aiplatform.modelEvaluations.import']),
      ],
      reads: ({ metrics }) => metrics,
      named: ({ exists }) =>
        exists === undefined
          ? []
          : [{ permissions: [isFolder(exists) ? 'storage.objects.list' : 'storage.objects.get'], at: exists }],
      untested: ({ body: { metrics, rows } }) =>
        rows !== undefined
          ? 'reading the tables of its query, which its dry run finds'
          : metrics instanceof Pending
            ? `reading ${metrics.reference}, which is known only at run time`
            : undefined,
    },
  },
} as const satisfies KindDefinitions
