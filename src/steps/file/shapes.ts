import type { Field, Shape, Shapes } from '../../document/shape.ts'
import { type Kind, kinds } from '../model.ts'

const string: Shape = { type: 'string' }
const boolean: Shape = { type: 'boolean' }
const any: Shape = { type: 'any' }

/** What the body of each kind is. Its own schema checks it once references are resolved. */
const bodies: Readonly<Record<Kind, string>> = {
  customJob: 'A custom training job: the REST resource projects.locations.customJobs.',
  hyperparameterTuningJob: 'Trials of a training job: the REST resource projects.locations.hyperparameterTuningJobs.',
  pipelineJob:
    'A pipeline run: the REST resource projects.locations.pipelineJobs; pipelineSpec may be the path of a compiled file.',
  trainingPipeline: 'An AutoML or custom training: the REST resource projects.locations.trainingPipelines.',
  tuningJob: 'The tuning of a Gemini or open model: the REST resource projects.locations.tuningJobs.',
  batchPredictionJob: 'Predictions over a whole dataset: the REST resource projects.locations.batchPredictionJobs.',
  attach: 'Takes up a job that an earlier run of this repository and grant left running.',
  uploadModel: 'A model for the registry: the request of models.upload. Where its modelId exists, a new version of it.',
  copyModel: 'A copy of a model, into this location or under another id: the request of models.copy.',
  aliases: 'Sets and removes (-name) aliases of a model version: the request of models.mergeVersionAliases.',
  endpoint: 'An endpoint, made or adopted: the REST resource projects.locations.endpoints, and its endpointId.',
  deployModel: 'Deploys a model to an endpoint: the request of endpoints.deployModel.',
  undeployModel: 'Takes a deployed model off an endpoint: the request of endpoints.undeployModel.',
  traffic: 'Sets the split of an endpoint: deployed model to percentage.',
  reasoningEngine: 'An agent engine, made or updated: the REST resource projects.locations.reasoningEngines.',
  predict: 'Asks an endpoint for predictions: the request of endpoints.predict.',
  generateContent: 'Asks a Gemini or tuned model: the request of models.generateContent.',
  gate: 'Holds numbers against bounds, or against what serves now. What needs this step runs only where they hold.',
  rollout: 'Deploys a model beside what serves and moves traffic to it by shares, each probed and watched.',
  rollback: 'Puts an endpoint back to what served before its last rollout.',
  call: "Any other method of the API's own protos, where the grant allows it by name.",
}

const kindFields: Readonly<Record<string, Field>> = Object.fromEntries(
  Object.entries(bodies).map(([kind, description]) => [kind, { shape: { type: 'map', of: any }, description }]),
)

/** The form of a steps file (DESIGN 3), bodies left to the API's own schema. */
export const stepsShapes: Shapes = {
  StepsFile: {
    fields: {
      version: { shape: { type: 'integer' }, required: true, description: 'Version of this format: 1.' },
      project: { shape: string, required: true, description: 'Google Cloud project id, unless a step names another.' },
      location: {
        shape: string,
        required: true,
        description: 'Vertex AI location, as us-central1, unless a step names another.',
      },
      timeout: {
        shape: { type: 'string', format: 'period' },
        description:
          'Longest time that all steps together may take, as 5h: then jobs with cancel: detach go on, and everything else is stopped.',
      },
      defaults: {
        shape: { type: 'object', name: 'Defaults' },
        description: 'What every step gets where it says nothing.',
      },
      variables: {
        shape: { type: 'map', of: { type: 'object', name: 'Variable' } },
        description: "What ${variables.name} may refer to, given by the action's variables input.",
      },
      steps: {
        shape: { type: 'map', of: { type: 'object', name: 'Step' } },
        required: true,
        description: 'The steps by id. What does not depend on each other runs at the same time.',
      },
      outputs: {
        shape: { type: 'map', of: string },
        description: "Outputs of the action by name, as '${steps.train.name}'.",
      },
    },
  },
  Defaults: {
    fields: {
      labels: { shape: { type: 'map', of: string }, description: "Labels beside each step's own." },
      encryptionSpec: { shape: any, description: 'Customer-managed key: { kmsKeyName }.' },
      network: { shape: string, description: 'VPC network that jobs are peered with.' },
      serviceAccount: { shape: string, description: 'Account that jobs run as.' },
    },
  },
  Variable: {
    fields: {
      type: {
        shape: { type: 'enum', values: ['string', 'integer', 'number', 'boolean', 'list', 'object'] },
        description: 'Type of its value; a string where none is named.',
      },
      required: { shape: boolean, description: 'Whether it must be given.' },
      default: {
        shape: any,
        description: 'Its value where none is given; null leaves out the field that refers to it.',
      },
      description: { shape: string },
    },
  },
  Step: {
    fields: {
      needs: {
        shape: { type: 'list', of: string },
        description: 'Steps that must have succeeded before, beside those that it refers to.',
      },
      timeout: { shape: { type: 'string', format: 'period' }, description: 'Longest time it may take, as 30m or 6h.' },
      queue: {
        shape: { type: 'string', format: 'period' },
        description: 'Longest time a job may wait for machines, before the next of fallback.',
      },
      fallback: {
        shape: { type: 'list', of: { type: 'object', name: 'Alternative' } },
        description:
          'Tried in turn where there are no machines: at submission, in the queue, or when queue is over. Each is laid over the step as it is written.',
      },
      wait: { shape: boolean, description: 'false: start it and do not wait for its end.' },
      cancel: {
        shape: { type: 'enum', values: ['cancel', 'detach'] },
        description:
          'What becomes of a job when its run is cancelled or the time of its run is over: cancel (the default) stops it, detach lets it go on, for attach in a later run.',
      },
      location: { shape: string },
      project: { shape: string },
      caching: {
        shape: boolean,
        description: 'Sets or clears the caching of every task of a pipeline, instead of what was compiled.',
      },
      unchecked: {
        shape: { type: 'list', of: string },
        description:
          "Fields newer than the action's schema, as customJob.jobSpec.newField, where the grant's allow.unchecked names them too. Their values are bounded by nothing.",
      },
      ...Object.fromEntries(kinds.map(kind => [kind, kindFields[kind] ?? { shape: any }])),
    },
  },
  Alternative: {
    fields: {
      location: { shape: string, description: 'Another location.' },
      machineSpec: { shape: any, description: 'Another machine, for every worker pool.' },
      scheduling: {
        shape: any,
        description: "Another way to get machines, as { strategy: SPOT }; laid over the body's own field by field.",
      },
    },
  },
}
