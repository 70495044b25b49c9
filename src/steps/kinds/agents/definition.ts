import type { KindDefinitions } from '../kind-definition.ts'
import { checkName, engineName } from '../name-forms.ts'

/** Agent engines. */
export const agents = {
  reasoningEngine: {
    handledAs: 'own',
    description: 'Creates or updates an agent engine: the REST resource projects.locations.reasoningEngines.',
    body: 'ReasoningEngine',
    returns: 'ReasoningEngine',
    check: body => checkName(body, 'name', engineName),
    call: { verb: 'POST', path: '{parent}/reasoningEngines' },
    otherMethods: ['ReasoningEngineService.UpdateReasoningEngine'],
    places: { labels: ['labels'], encryptionSpec: ['encryptionSpec'], serviceAccount: ['spec', 'serviceAccount'] },
    needs: {
      permissions: ['create', 'get', 'list', 'update'].map(verb => `aiplatform.reasoningEngines.${verb}`),
      runsCode: true,
    },
  },
} as const satisfies KindDefinitions
