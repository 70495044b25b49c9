import type { Field, Shape, Shapes } from '../../document/shape.ts'
import { jobKindNames } from '../model.ts'

/**
 * What the kinds with a life of their own look like, in the same language as Google's messages, so that they are checked,
 * bounded and published as these are. Keys of ours are `snake_case`, those of the API stand as it has them.
 */

const string: Shape = { type: 'string' }
const integer: Shape = { type: 'integer' }
const number: Shape = { type: 'number' }
const boolean: Shape = { type: 'boolean' }
const any: Shape = { type: 'any' }
const period: Shape = { type: 'string', format: 'period' }
const latency: Shape = { type: 'string', format: 'latency' }
const object = (name: string): Shape => ({ type: 'object', name })

/** An id in the step's own project and location, a full resource name, or a display name that matches exactly one. */
const endpoint: Field = {
  shape: {
    type: 'either',
    of: [string, object('EndpointByDisplayName')],
    expected: 'an id, a full resource name, or { displayName }',
  },
  required: true,
  description: 'Id, full resource name, or { displayName } that matches exactly one.',
}
const model: Field = {
  shape: string,
  required: true,
  description: 'Id or full resource name, with @version or @alias.',
}

const optional = ({ required: _, ...field }: Field): Field => field

/** Messages of the kinds that no single message of Google's describes: what they take and what they give. */
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

/** @param google the API's own messages, of which some are taken up and widened */
export const ownShapes = (google: Shapes): Shapes => ({
  AttachStep: {
    fields: {
      name: { shape: string, description: 'Full resource name of the job.' },
      key: {
        shape: string,
        description: 'Its label keyless-key, as the log and the record of the run that made it have it.',
      },
      kind: {
        shape: { type: 'enum', values: jobKindNames },
        description: 'What it is, where only its key is known. Default: customJob.',
      },
      since: {
        shape: string,
        description:
          'From when its log is shown, in RFC 3339, as ${steps.train.detachedAt} of the run that let go of it. Default: all of it.',
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
        description: 'The trial that came out best by the one metric of the study.',
      },
    },
  },
  EndpointByDisplayName: { fields: { displayName: { shape: string, required: true } } },
  EndpointStep: {
    ...google['Endpoint'],
    fields: {
      endpointId: {
        shape: string,
        description:
          'Its id: an endpoint is made with it if there is none, and adopted if there is. A full resource name must exist.',
      },
      ...google['Endpoint']?.fields,
      // Not of one that is named in full, and so exists (`checks.ts`).
      displayName: { shape: string },
    },
  },
  TrafficStep: {
    fields: {
      endpoint,
      trafficSplit: {
        shape: { type: 'map', of: { type: 'integer', minimum: 0, maximum: 100 } },
        required: true,
        description: 'Id of a deployed model to its percentage; together 100, or none at all.',
      },
    },
  },
  GenerateContentResult: {
    ...google['GenerateContentResponse'],
    fields: {
      text: { shape: string, description: "The first candidate's words, joined." },
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
          'Where the numbers are: a gs:// JSON file, { model } for its latest evaluation, or a mapping of an earlier step.',
      },
      require: {
        shape: { type: 'map', of: object('Bound') },
        description: 'Metric to what it must be; dots lead into nested numbers.',
      },
      better_than: { shape: object('BetterThan'), description: 'Whom the challenger must beat.' },
      absent: {
        shape: { type: 'enum', values: ['pass', 'fail'] },
        description: 'What holds where nothing serves yet, or what serves has no such metric. Default: fail.',
      },
      import: {
        shape: object('ImportEvaluation'),
        description:
          "Writes the gate's own numbers down as an evaluation of a model, so that the next better_than finds them.",
      },
    },
  },
  EvaluationsOf: { fields: { model } },
  Bound: {
    fields: {
      min: { shape: number },
      max: { shape: number },
      equals: { shape: number },
    },
  },
  BetterThan: {
    fields: {
      endpoint: optional(endpoint),
      model: optional(model),
      metric: { shape: string, required: true, description: 'Name of the metric, in both.' },
      by: { shape: number, description: 'How much better at least. Default: 0, any amount.' },
      goal: {
        shape: { type: 'enum', values: ['MAXIMIZE', 'MINIMIZE'] },
        description: 'Whether more is better (MAXIMIZE, the default) or less.',
      },
    },
    oneofs: { incumbent: ['endpoint', 'model'] },
  },
  ImportEvaluation: {
    fields: {
      model,
      displayName: { shape: string, description: "Default: the step's id and the beginning of its key." },
      metricsSchemaUri: {
        shape: string,
        description:
          "A schema of Google's that the numbers must fit, as gs://google-cloud-aiplatform/schema/modelevaluation/classification_metrics_1.0.0.yaml. Default: none.",
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
        description: 'Makes the endpoint where there is none: the Endpoint, its displayName at least.',
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
          'Percentages of the new model, rising. May end below 100: a later rollout of the same version goes on from there.',
      },
      bake: { shape: period, description: 'How long each share is looked at before the next. Default: 0s.' },
      probe: {
        shape: object('RolloutProbe'),
        description: 'Requests of our own after every change of traffic and through the bake.',
      },
      watch: {
        shape: object('Watch'),
        description: 'What real traffic says of the new model, from Cloud Monitoring, during each bake.',
      },
      keep: {
        shape: { type: 'integer', minimum: 0, maximum: 1 },
        description: '1: at 100, the former model stays deployed at 0, so that a rollback is quick. Default: 0.',
      },
    },
  },
  RolloutProbe: {
    fields: {
      instances: { shape: { type: 'list', of: any }, required: true, description: 'As in a PredictRequest.' },
      parameters: { shape: any },
      expect: {
        shape: { type: 'map', of: object('Expectation') },
        description: 'Path in the response, as predictions[0].score, to what must hold there.',
      },
      latency: { shape: latency, description: 'Bound on the p95 of the probes, as 500ms or 2s.' },
      errors: { shape: { type: 'integer', minimum: 0 }, description: 'How many probes may fail. Default: 0.' },
      requests: {
        shape: { type: 'integer', minimum: 1, maximum: 1000 },
        description: 'How many each time. Default: 20.',
      },
    },
  },
  Expectation: {
    fields: {
      min: { shape: number },
      max: { shape: number },
      equals: { shape: any },
      type: { shape: { type: 'enum', values: ['string', 'number', 'boolean', 'list', 'object'] } },
    },
  },
  Watch: {
    fields: {
      errors: { shape: object('WatchErrors'), description: 'Bound on the share of requests that fail.' },
      latency: { shape: object('WatchLatency') },
      failures: {
        shape: { type: 'integer', minimum: 1 },
        description: 'How many bad samples, one a minute, roll back. Default: 1.',
      },
      min_requests: {
        shape: { type: 'integer', minimum: 1 },
        description: 'Fewer in a bake say nothing. Default: 1.',
      },
      on_inconclusive: {
        shape: { type: 'enum', values: ['hold', 'rollback', 'promote'] },
        description: 'What follows where there were too few: look on (hold, the default), go back, or go on.',
      },
      within: { shape: period, description: 'How long a hold may last before it is a rollback. Default: 1h.' },
    },
  },
  WatchErrors: { fields: { max: { shape: { type: 'number', minimum: 0, maximum: 1 }, required: true } } },
  WatchLatency: { fields: { p50: { shape: latency }, p95: { shape: latency }, p99: { shape: latency } } },
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
        description: 'A method of the API, as PersistentResourceService.CreatePersistentResource.',
      },
      body: {
        shape: { type: 'map', of: any },
        description: "The method's request; its parent is the step's project and location.",
      },
    },
  },
})
