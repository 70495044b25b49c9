import type { KindDefinitions } from '../kind-definition.ts'
import { anyShape, stringShape } from '../shared-shapes.ts'
import { checkCall } from './check-request.ts'

/** Any other method of the API. */
export const calls = {
  call: {
    handledAs: 'own',
    description: 'Calls any other method of the API, if the grant allows it by name.',
    body: 'CallStep',
    shapes: () => ({
      CallStep: {
        fields: {
          method: {
            shape: stringShape,
            required: true,
            description: 'Method of the API, such as PersistentResourceService.CreatePersistentResource.',
          },
          body: {
            shape: { type: 'map', of: anyShape },
            description: "Request of the method. Its parent is the step's project and location.",
          },
        },
      },
    }),
    check: checkCall,
    places: {},
    mainField: 'method',
    versionKeys: [],
    needs: {
      permissions: [],
      services: ['aiplatform'],
      untested: ({ body: { method } }) =>
        `the permissions that ${typeof method === 'string' ? method : 'a method'} needs`,
    },
  },
} as const satisfies KindDefinitions
