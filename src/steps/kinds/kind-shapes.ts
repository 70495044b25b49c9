import type { Field, Shape, Shapes } from '../../document/shape.ts'
import { jobKindNames } from '../../vertex/job-kinds.ts'

/**
 * Shapes of the kinds that are not a single message of Google's, in the same language, so that they are checked,
 * bounded, and published in the same way. Our own keys are `snake_case`; the API's keys stay as they are.
 */
const string: Shape = { type: 'string' }
const integer: Shape = { type: 'integer' }
const number: Shape = { type: 'number' }
const boolean: Shape = { type: 'boolean' }
const any: Shape = { type: 'any' }
const period: Shape = { type: 'string', format: 'period' }
const latency: Shape = { type: 'string', format: 'latency' }
const percentile: Field = { shape: latency, description: 'Highest latency that passes, such as 800ms or 2s.' }
const object = (name: string): Shape => ({ type: 'object', name })

/** An id in the step's own project and location, a full resource name, or a display name that matches exactly one. */
const endpoint: Field = {
  shape: {
    type: 'either',
    of: [string, object('EndpointByDisplayName')],
    expected: 'an id, a full resource name, or { displayName }',
  },
  required: true,
  description: 'Id, full resource name, or { displayName } that matches exactly one endpoint.',
}

const model: Field = {
  shape: string,
  required: true,
  description: 'Id or full resource name of the model, with @version or @alias.',
}

const optional = ({ required: _, ...field }: Field): Field => field

/** Messages of these kinds: their bodies and their results. */
export const ownMessages = {
  hyperparameterTuningJob: { body: 'HyperparameterTuningJob', returns: 'HyperparameterTuningResult' },
  attach: { body: 'AttachStep', returns: undefined },
  endpoint: { body: 'EndpointStep', returns: 'Endpoint' },
  traffic: { body: 'TrafficStep', returns: 'Endpoint' },
  generateContent: { body: 'GenerateContentRequest', returns: 'GenerateContentResult' },
  gate: { body: 'GateStep', returns: 'GateResult' },
  rollout: { body: 'RolloutStep', returns: 'RolloutResult' },
  rollback: { body: 'RollbackStep', returns: 'RolloutResult' },
  call: { body: 'CallStep', returns: undefined },
} as const

/** @param google the API's own messages; some of them are extended */
export const ownShapes = (google: Shapes): Shapes => ({
  AttachStep: {
    fields: {
      name: { shape: string, description: 'Full resource name of the job.' },
      key: {
        shape: string,
        description: 'The label keyless-key of the job, from the log or the record of the run that created it.',
      },
      kind: {
        shape: { type: 'enum', values: jobKindNames },
        description: 'Kind of the job, for use with key. Default: customJob.',
      },
      since: {
        shape: string,
        description:
          'Start of the log that the action shows, in RFC 3339: ${steps.train.detachedAt} of the run that detached. Default: the whole log.',
      },
    },
    oneofs: { job: ['name', 'key'] },
  },
  HyperparameterTuningResult: {
    ...google['HyperparameterTuningJob'],
    fields: {
      ...google['HyperparameterTuningJob']?.fields,
      bestTrial: {
        shape: object('Trial'),
        description: 'The best trial by the only metric of the study.',
      },
    },
  },
  EndpointByDisplayName: {
    fields: { displayName: { shape: string, required: true, description: 'Display name of exactly one endpoint.' } },
  },
  EndpointStep: {
    ...google['Endpoint'],
    fields: {
      endpointId: {
        shape: string,
        description:
          'Id of the endpoint. The step creates the endpoint if it does not exist. A full resource name must exist.',
      },
      ...google['Endpoint']?.fields,
      // Not for one that is named in full, and so exists.
      displayName: {
        shape: string,
        description: 'Display name of the endpoint. Without endpointId, it selects the endpoint with this name.',
      },
    },
  },
  TrafficStep: {
    fields: {
      endpoint,
      trafficSplit: {
        shape: { type: 'map', of: { type: 'integer', minimum: 0, maximum: 100 } },
        required: true,
        description: 'Deployed model id to its percentage. The sum must be 100, or the split empty.',
      },
    },
  },
  GenerateContentResult: {
    ...google['GenerateContentResponse'],
    fields: {
      text: { shape: string, description: 'Text of the first candidate.' },
      ...google['GenerateContentResponse']?.fields,
    },
  },
  GateStep: {
    fields: {
      metrics: {
        shape: {
          type: 'either',
          of: [string, object('EvaluationsOf'), { type: 'map', of: any }, { type: 'list', of: any }],
          expected: 'gs://….json, { model }, or a reference to what an earlier step returned',
        },
        required: true,
        description:
          'Source of the metrics: a gs:// JSON file, { model } for its latest evaluation, or a result of an earlier step.',
      },
      require: {
        shape: { type: 'map', of: object('Bound') },
        description: 'Metric to its thresholds. Dots select nested numbers.',
      },
      better_than: { shape: object('BetterThan'), description: 'The current model, which the new model must exceed.' },
      absent: {
        shape: { type: 'enum', values: ['pass', 'fail'] },
        description: 'Result if there is no current model yet. Default: fail.',
      },
      import: {
        shape: object('ImportEvaluation'),
        description: "Stores the gate's metrics as an evaluation of a model version, for the next better_than.",
      },
    },
  },
  EvaluationsOf: { fields: { model } },
  Bound: {
    fields: {
      min: { shape: number, description: 'Lowest value that passes.' },
      max: { shape: number, description: 'Highest value that passes.' },
      equals: { shape: number, description: 'The only value that passes.' },
    },
  },
  BetterThan: {
    fields: {
      endpoint: optional(endpoint),
      model: optional(model),
      metric: { shape: string, required: true, description: 'Name of the metric, in both models.' },
      by: { shape: number, description: 'Minimum difference. Default: 0, any improvement.' },
      goal: {
        shape: { type: 'enum', values: ['MAXIMIZE', 'MINIMIZE'] },
        description: 'MAXIMIZE (default): higher is better. MINIMIZE: lower is better.',
      },
    },
    oneofs: { incumbent: ['endpoint', 'model'] },
  },
  ImportEvaluation: {
    fields: {
      model,
      displayName: {
        shape: string,
        description: 'Display name of the evaluation. Default: the id of the step and the beginning of its key.',
      },
      metricsSchemaUri: {
        shape: string,
        description:
          'Google schema that the metrics must match, such as gs://google-cloud-aiplatform/schema/modelevaluation/classification_metrics_1.0.0.yaml. Default: none.',
      },
    },
  },
  GateResult: {
    fields: {
      metrics: { shape: any },
      comparisons: { shape: { type: 'list', of: object('GateComparison') } },
      passed: { shape: boolean },
      evaluation: { shape: string },
    },
  },
  GateComparison: {
    fields: {
      metric: { shape: string },
      expected: { shape: string },
      actual: { shape: string },
      holds: { shape: boolean },
      note: { shape: string },
    },
  },
  RolloutStep: {
    fields: {
      endpoint,
      create: {
        shape: object('Endpoint'),
        description: 'Creates the endpoint if it does not exist. The Endpoint, with at least a displayName.',
      },
      model,
      deployedModel: {
        shape: object('DeployedModel'),
        required: true,
        description: 'The DeployedModel without its model: dedicatedResources, serviceAccount, ….',
      },
      traffic: {
        shape: { type: 'list', of: { type: 'integer', minimum: 0, maximum: 100 } },
        required: true,
        description:
          'Rising percentages for the new version. They may end below 100; a later rollout of the same version continues from there.',
      },
      bake: { shape: period, description: 'How long the step watches each share before the next one. Default: 0s.' },
      probe: {
        shape: object('RolloutProbe'),
        description: 'Test requests after each change of traffic and during the bake.',
      },
      watch: {
        shape: object('Watch'),
        description: 'Limits on the metrics of real traffic in Cloud Monitoring, during each bake.',
      },
      keep: {
        shape: { type: 'integer', minimum: 0, maximum: 1 },
        description: '1: the previous model stays deployed at 0 % after the rollout, for a fast rollback. Default: 0.',
      },
    },
  },
  RolloutProbe: {
    fields: {
      instances: {
        shape: { type: 'list', of: any },
        required: true,
        description: 'Instances, as in a PredictRequest.',
      },
      parameters: { shape: any, description: 'Parameters, as in a PredictRequest.' },
      expect: {
        shape: { type: 'map', of: object('Expectation') },
        description: 'Path in the response, such as predictions[0].score, to the expected value.',
      },
      latency: { shape: latency, description: 'Maximum p95 latency of the probes, such as 500ms or 2s.' },
      errors: { shape: { type: 'integer', minimum: 0 }, description: 'How many probes may fail. Default: 0.' },
      requests: {
        shape: { type: 'integer', minimum: 1, maximum: 1000 },
        description: 'How many responses of the new version each probe needs. Default: 20.',
      },
    },
  },
  Expectation: {
    fields: {
      min: { shape: number, description: 'Lowest value that passes.' },
      max: { shape: number, description: 'Highest value that passes.' },
      equals: { shape: any, description: 'The only value that passes.' },
      type: {
        shape: { type: 'enum', values: ['string', 'number', 'boolean', 'list', 'object'] },
        description: 'The expected type.',
      },
    },
  },
  Watch: {
    fields: {
      errors: { shape: object('WatchErrors'), description: 'Limit on the share of failed requests.' },
      latency: { shape: object('WatchLatency'), description: 'Limits on the latency of requests, by percentile.' },
      failures: {
        shape: { type: 'integer', minimum: 1 },
        description: 'How many bad samples trigger the rollback, at one sample a minute. Default: 1.',
      },
      min_requests: {
        shape: { type: 'integer', minimum: 1 },
        description: 'Minimum number of user requests in a bake. Fewer are inconclusive. Default: 1.',
      },
      on_inconclusive: {
        shape: { type: 'enum', values: ['hold', 'rollback', 'promote'] },
        description:
          'What the step does after an inconclusive bake: watch longer (hold, the default), roll back, or continue (promote).',
      },
      within: { shape: period, description: 'Maximum duration of a hold before the step rolls back. Default: 1h.' },
    },
  },
  WatchErrors: {
    fields: {
      max: {
        shape: { type: 'number', minimum: 0, maximum: 1 },
        required: true,
        description: 'Highest share of failed requests that passes, such as 0.01.',
      },
    },
  },
  WatchLatency: { fields: { p50: percentile, p95: percentile, p99: percentile } },
  RollbackStep: { fields: { endpoint } },
  RolloutResult: {
    fields: {
      endpoint: { shape: string },
      model: { shape: string },
      modelVersionId: { shape: string },
      deployedModelId: { shape: string },
      trafficSplit: { shape: { type: 'map', of: integer } },
    },
  },
  CallStep: {
    fields: {
      method: {
        shape: string,
        required: true,
        description: 'Method of the API, such as PersistentResourceService.CreatePersistentResource.',
      },
      body: {
        shape: { type: 'map', of: any },
        description: "Request of the method. Its parent is the step's project and location.",
      },
    },
  },
})
