import type { Shapes } from '../../document/shape.ts'
import { lentForms, lentTools } from '../lent.ts'

const atLeastOne = { type: 'integer', minimum: 1 } as const

/** The form of `lend` in a grant. */
export const lendShapes = {
  Lend: {
    fields: {
      gateway: {
        shape: { type: 'object', name: 'Gateway' },
        description:
          'Calls of Vertex AI that the gateway passes on, within allow. The programs hold no credential of Google.',
      },
      budget: { shape: { type: 'object', name: 'Budget' }, description: 'Limits of one use of the grant by a job.' },
      prices: {
        shape: { type: 'map', of: { type: 'object', name: 'Price' } },
        description:
          "Prices of models, by {publisher}/{model} as in publisher_models. A name counts before a pattern, and a longer pattern before a shorter one. At most 50. The action knows no prices of its own: write your contract's.",
      },
      credentials: {
        shape: { type: 'list', of: { type: 'enum', values: lentForms } },
        description:
          "Forms in which a real token may leave this action. file: an external_account file. metadata: an emulated metadata server. access_token and id_token: outputs. subject_token: GitHub's OIDC token itself.",
      },
      record: { shape: { type: 'object', name: 'LendRecord' }, description: 'What the record has besides each call.' },
      isolation: {
        shape: { type: 'enum', values: ['preferred', 'required'] },
        description:
          'required: refuse to run a command that the runner cannot isolate from this action. Default: preferred.',
      },
    },
  },
  Gateway: {
    fields: {
      calls: {
        shape: { type: 'list', of: { type: 'string' } },
        required: true,
        description:
          'generateContent, streamGenerateContent, countTokens, computeTokens, rawPredict, streamRawPredict, predict, or API methods such as GenAiCacheService.CreateCachedContent.',
      },
      max_output_tokens: {
        shape: atLeastOne,
        description: "Most output tokens that one call may request. Default: the model's own limit.",
      },
      tools: {
        shape: { type: 'list', of: { type: 'enum', values: lentTools } },
        description:
          'Kinds of tools that a request may name. functions run at the client; all others run at the publisher. A missing list allows none.',
      },
    },
  },
  Budget: {
    fields: {
      requests: { shape: atLeastOne, description: 'Most calls that the gateway passes on.' },
      input_tokens: { shape: atLeastOne, description: 'Most input tokens of all calls together.' },
      output_tokens: { shape: atLeastOne, description: 'Most output tokens of all calls together.' },
      cost: {
        shape: { type: 'number', minimum: 0 },
        description: 'Most cost of all calls together, in US dollars, by prices.',
      },
      duration: {
        shape: { type: 'string', format: 'period' },
        description: 'How long the grant lends, from the start of the listener.',
      },
    },
  },
  Price: {
    fields: {
      input: {
        shape: { type: 'number', minimum: 0 },
        required: true,
        description: 'US dollars for a million input tokens.',
      },
      output: {
        shape: { type: 'number', minimum: 0 },
        required: true,
        description: 'US dollars for a million output tokens.',
      },
      cache_read: {
        shape: { type: 'number', minimum: 0 },
        description: 'US dollars for a million input tokens that are read from a cache. Default: input.',
      },
      cache_write: {
        shape: { type: 'number', minimum: 0 },
        description:
          'US dollars for a million input tokens that are written to a cache. Default: twice input, the most that Anthropic asks.',
      },
    },
  },
  LendRecord: {
    fields: {
      prompts: {
        shape: { type: 'boolean' },
        required: true,
        description: 'true: prompts and answers too, in Cloud Logging only (audit.cloud_logging).',
      },
    },
  },
} as const satisfies Shapes
