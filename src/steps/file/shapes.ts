import type { Field, Shape, Shapes } from '../../document/shape.ts'
import { type Kind, kinds } from '../kinds/kind-names.ts'
import { definitions } from '../kinds/registry.ts'

const string: Shape = { type: 'string' }
const boolean: Shape = { type: 'boolean' }
const anyStepShape: Shape = { type: 'any' }

/** A body is checked by its own schema once references are resolved. */
const kindField = (kind: Kind): Field => ({
  shape: { type: 'map', of: anyStepShape },
  description: definitions[kind].description,
})

/** The form of a steps file (docs/steps.md). Bodies are left to the API's own schema. */
export const stepsShapes: Shapes = {
  StepsFile: {
    fields: {
      version: { shape: { type: 'integer' }, required: true, description: 'Version of the file format: 1.' },
      project: { shape: string, required: true, description: 'Google Cloud project id. A step can override it.' },
      location: {
        shape: string,
        required: true,
        description: 'Vertex AI location, such as us-central1. A step can override it.',
      },
      timeout: {
        shape: { type: 'string', format: 'period' },
        description:
          'Maximum duration of all steps together, such as 5h. After that time the action stops everything except jobs with cancel: detach.',
      },
      defaults: {
        shape: { type: 'object', name: 'Defaults' },
        description: 'Default values for every step.',
      },
      variables: {
        shape: { type: 'map', of: { type: 'object', name: 'Variable' } },
        description: 'Variables for ${variables.name}. The input variables of the action sets their values.',
      },
      steps: {
        shape: { type: 'map', of: { type: 'object', name: 'Step' } },
        required: true,
        description: 'The steps by id. Independent steps run at the same time.',
      },
      outputs: {
        shape: { type: 'map', of: string },
        description: "Outputs of the action by name, such as '${steps.train.name}'.",
      },
    },
  },
  Defaults: {
    fields: {
      labels: { shape: { type: 'map', of: string }, description: 'Labels that the action adds to those of each step.' },
      encryptionSpec: { shape: anyStepShape, description: 'Customer-managed encryption key: { kmsKeyName }.' },
      network: { shape: string, description: 'VPC network to peer with.' },
      serviceAccount: { shape: string, description: 'Service account that jobs run as.' },
    },
  },
  Variable: {
    fields: {
      type: {
        shape: { type: 'enum', values: ['string', 'integer', 'number', 'boolean', 'list', 'object'] },
        description: 'Type of the value. Default: string.',
      },
      required: { shape: boolean, description: 'true: the input variables must set it.' },
      default: {
        shape: anyStepShape,
        description: 'Default value. null removes the field that refers to the variable.',
      },
      description: { shape: string, description: 'The purpose of this variable, for readers.' },
    },
  },
  Step: {
    fields: {
      needs: {
        shape: { type: 'list', of: string },
        description: 'Steps that must succeed first. Steps that this step refers to need no entry.',
      },
      timeout: {
        shape: { type: 'string', format: 'period' },
        description:
          'Maximum duration, such as 30m or 6h. Default: scheduling.timeout of the body, then the timeout of the grant.',
      },
      queue: {
        shape: { type: 'string', format: 'period' },
        description: 'Maximum time that the job waits for machines, before the next alternative of fallback.',
      },
      fallback: {
        shape: { type: 'list', of: { type: 'object', name: 'Alternative' } },
        description:
          'Alternatives that the action tries in turn if Google has no capacity. Each one overrides the original step.',
      },
      wait: { shape: boolean, description: 'false: start the step without waiting for its end.' },
      cancel: {
        shape: { type: 'enum', values: ['cancel', 'detach'] },
        description:
          'What happens to the job if its run is cancelled or times out. cancel (default) stops it. detach lets it continue, for attach in a later run.',
      },
      location: { shape: string, description: 'Vertex AI location of this step, instead of that of the file.' },
      project: { shape: string, description: 'Google Cloud project id of this step, instead of that of the file.' },
      caching: {
        shape: boolean,
        description: 'Enables or disables caching for every task of the pipeline. Default: as compiled.',
      },
      unchecked: {
        shape: { type: 'list', of: string },
        description:
          "Fields newer than the action's schema, such as customJob.jobSpec.newField. The grant must list them under allow.unchecked too. Nothing limits their values.",
      },
      ...Object.fromEntries(kinds.map(kind => [kind, kindField(kind)])),
    },
  },
  Alternative: {
    fields: {
      location: { shape: string, description: 'Another location.' },
      machineSpec: { shape: anyStepShape, description: 'Another machine, for every worker pool.' },
      scheduling: {
        shape: anyStepShape,
        description: 'Other scheduling, such as { strategy: SPOT }. It overrides that of the body field by field.',
      },
    },
  },
}
