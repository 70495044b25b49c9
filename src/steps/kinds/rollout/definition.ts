import type { Field } from '../../../document/shape.ts'
import type { KindDefinitions } from '../kind-definition.ts'
import { checkName, endpointName, modelName } from '../name-forms.ts'
import {
  anyShape,
  endpointField,
  integerShape,
  latencyShape,
  messageShape,
  modelField,
  numberShape,
  periodShape,
  stringShape,
} from '../shared-shapes.ts'
import { checkRollout } from './check-rollout.ts'
import { outlineRollback, outlineRollout } from './outline.ts'

const percentile: Field = { shape: latencyShape, description: 'Highest latency that passes, such as 800ms or 2s.' }

const permissions = [
  ...['get', 'list', 'deploy', 'undeploy', 'update', 'predict'].map(verb => `aiplatform.endpoints.${verb}`),
  'aiplatform.models.get',
]

/** A release of a model in stages, and the way back from it. Both make several calls and undo them if they fail. */
export const rollouts = {
  rollout: {
    handledAs: 'own',
    description:
      'Deploys a model version next to the current ones and moves traffic to it in stages. It probes and watches each stage.',
    body: 'RolloutStep',
    newestModels: [{ at: ['model'] }],
    returns: 'RolloutResult',
    refersTo: ['Endpoint', 'DeployedModel'],
    shapes: () => ({
      RolloutStep: {
        fields: {
          endpoint: endpointField,
          create: {
            shape: messageShape('Endpoint'),
            description: 'Creates the endpoint if it does not exist. The Endpoint, with at least a displayName.',
          },
          model: modelField,
          deployedModel: {
            shape: messageShape('DeployedModel'),
            required: true,
            description: 'The DeployedModel without its model: dedicatedResources, serviceAccount, ….',
          },
          traffic: {
            shape: { type: 'list', of: { type: 'integer', minimum: 0, maximum: 100 } },
            required: true,
            description:
              'Rising percentages for the new version. They may end below 100; a later rollout of the same version continues from there.',
          },
          bake: {
            shape: periodShape,
            description: 'How long the step watches each share before the next one. Default: 0s.',
          },
          probe: {
            shape: messageShape('RolloutProbe'),
            description: 'Test requests after each change of traffic and during the bake.',
          },
          watch: {
            shape: messageShape('Watch'),
            description: 'Limits on the metrics of real traffic in Cloud Monitoring, during each bake.',
          },
          keep: {
            shape: { type: 'integer', minimum: 0, maximum: 1 },
            description:
              '1: the previous model stays deployed at 0 % after the rollout, for a fast rollback. Default: 0.',
          },
        },
      },
      RolloutProbe: {
        fields: {
          instances: {
            shape: { type: 'list', of: anyShape },
            required: true,
            description: 'Instances, as in a PredictRequest.',
          },
          parameters: { shape: anyShape, description: 'Parameters, as in a PredictRequest.' },
          expect: {
            shape: { type: 'map', of: messageShape('Expectation') },
            description: 'Path in the response, such as predictions[0].score, to the expected value.',
          },
          latency: { shape: latencyShape, description: 'Maximum p95 latency of the probes, such as 500ms or 2s.' },
          errors: { shape: { type: 'integer', minimum: 0 }, description: 'How many probes may fail. Default: 0.' },
          requests: {
            shape: { type: 'integer', minimum: 1, maximum: 1000 },
            description: 'How many responses of the new version each probe needs. Default: 20.',
          },
        },
      },
      Expectation: {
        fields: {
          min: { shape: numberShape, description: 'Lowest value that passes.' },
          max: { shape: numberShape, description: 'Highest value that passes.' },
          equals: { shape: anyShape, description: 'The only value that passes.' },
          type: {
            shape: { type: 'enum', values: ['string', 'number', 'boolean', 'list', 'object'] },
            description: 'The expected type.',
          },
          contains: { shape: stringShape, description: 'A text that the value must contain.' },
        },
      },
      Watch: {
        fields: {
          errors: { shape: messageShape('WatchErrors'), description: 'Limit on the share of failed requests.' },
          latency: {
            shape: messageShape('WatchLatency'),
            description: 'Limits on the latency of requests, by percentile.',
          },
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
          within: {
            shape: periodShape,
            description: 'Maximum duration of a hold before the step rolls back. Default: 1h.',
          },
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
      RolloutResult: {
        fields: {
          endpoint: { shape: stringShape },
          model: { shape: stringShape },
          modelVersionId: { shape: stringShape },
          deployedModelId: { shape: stringShape },
          trafficSplit: { shape: { type: 'map', of: integerShape } },
        },
      },
    }),
    check: body => [
      ...checkName(body, 'endpoint', endpointName),
      ...checkName(body, 'model', modelName),
      ...checkRollout(body),
    ],
    places: {
      labels: ['create', 'labels'],
      encryptionSpec: ['create', 'encryptionSpec'],
      network: ['create', 'network'],
      serviceAccount: ['deployedModel', 'serviceAccount'],
    },
    mainField: 'model',
    bodyFile: ['probe', 'instances'],
    isRegional: true,
    mustWait: true,
    isRelease: true,
    creates: ({ endpoint, create }) => ({ collection: 'endpoints', id: create === undefined ? undefined : endpoint }),
    isUnlabelled: ({ create }) => create === undefined,
    outline: outlineRollout,
    needs: {
      permissions,
      logs: true,
      more: ({ create, watch }) => [
        ...(create === undefined ? [] : ['aiplatform.endpoints.create']),
        ...(watch === undefined ? [] : ['monitoring.timeSeries.list']),
      ],
    },
  },
  rollback: {
    handledAs: 'own',
    description: 'Restores what an endpoint served before its last rollout.',
    body: 'RollbackStep',
    returns: 'RolloutResult',
    shapes: () => ({
      RollbackStep: { fields: { endpoint: endpointField } },
    }),
    check: body => checkName(body, 'endpoint', endpointName),
    places: {},
    mainField: 'endpoint',
    isWholeByMainField: true,
    isRegional: true,
    mustWait: true,
    isNameless: true,
    isUnlabelled: () => true,
    outline: outlineRollback,
    needs: { permissions, logs: true },
  },
} as const satisfies KindDefinitions
