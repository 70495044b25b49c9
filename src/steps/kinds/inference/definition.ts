import type { KindDefinitions } from '../kind-definition.ts'
import { checkName, contentModel, predictName } from '../name-forms.ts'
import { stringShape } from '../shared-shapes.ts'

/** Questions to a model that is already there. They change nothing, so a lost answer is requested again. */
export const inference = {
  predict: {
    handledAs: 'own',
    description: 'Gets predictions from an endpoint: the request of endpoints.predict.',
    body: 'PredictRequest',
    returns: 'PredictResponse',
    check: body => checkName(body, 'endpoint', predictName),
    call: { verb: 'POST', path: '{endpoint}:predict', collection: 'endpoints', repeatable: true },
    places: {},
    mainField: 'endpoint',
    bodyFile: ['instances'],
    isNameless: true,
    needs: { permissions: ['aiplatform.endpoints.predict'] },
  },
  generateContent: {
    handledAs: 'own',
    description: 'Sends a prompt to a Gemini or tuned model: the request of models.generateContent.',
    body: 'GenerateContentRequest',
    returns: 'GenerateContentResult',
    refersTo: ['GenerateContentResponse'],
    shapes: google => ({
      GenerateContentResult: {
        ...google['GenerateContentResponse'],
        fields: {
          text: { shape: stringShape, description: 'Text of the first candidate.' },
          ...google['GenerateContentResponse']?.fields,
        },
      },
    }),
    check: body => checkName(body, 'model', contentModel),
    call: {
      verb: 'POST',
      path: '{model}:generateContent',
      collection: 'publishers/google/models',
      repeatable: true,
    },
    places: { labels: ['labels'] },
    // Billing may drop a label with too many values.
    hasStableLabels: true,
    mainField: 'model',
    bodyFile: ['contents'],
    isNameless: true,
    outline: ({ model }) => (typeof model === 'string' ? undocumentedModel(model) : []),
    needs: { permissions: ['aiplatform.endpoints.predict'] },
  },
} as const satisfies KindDefinitions

/** Anthropic's models are documented only for rawPredict and streamRawPredict. */
const undocumentedModel = (model: string): string[] =>
  /(^|\/)publishers\/anthropic\//.test(model)
    ? ['Asks a model of Anthropic by generateContent: Google documents only rawPredict for it, and may refuse this']
    : []
