import type { Field, Shape, Shapes } from '../shape.ts'
import { type Kind, kinds, supportedKinds } from './steps.ts'

const string: Shape = { type: 'string' }
const boolean: Shape = { type: 'boolean' }
const any: Shape = { type: 'any' }

/** The resource as Google's REST reference has it: its own schema checks it once references are resolved. */
const kindFields: Readonly<Record<Kind, Field>> = {
  customJob: {
    shape: { type: 'map', of: any },
    description: 'A custom training job: the REST resource projects.locations.customJobs.',
  },
  pipelineJob: {
    shape: { type: 'map', of: any },
    description:
      'A pipeline run: the REST resource projects.locations.pipelineJobs; pipelineSpec may be the path of a compiled file.',
  },
}

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
      wait: { shape: boolean, description: 'false: start it and do not wait for its end.' },
      location: { shape: string },
      project: { shape: string },
      caching: {
        shape: boolean,
        description: 'Sets or clears the caching of every task of a pipeline, instead of what was compiled.',
      },
      ...kindFields,
    },
    notYet: [
      'queue',
      'fallback',
      'cancel',
      'unchecked',
      ...kinds.filter(kind => !supportedKinds.some(supported => supported === kind)),
    ],
  },
}
