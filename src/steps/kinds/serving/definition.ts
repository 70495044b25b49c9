import type { KindDefinitions } from '../kind-definition.ts'
import { checkName, deployedId, endpointName } from '../name-forms.ts'
import { endpointField, stringShape } from '../shared-shapes.ts'
import { checkDeployedModel, checkEndpoint, checkLeaving } from './check-serving.ts'
import { checkSplit } from './split.ts'

/** Endpoints, the models on them, and their traffic, one change at a time. */
export const serving = {
  endpoint: {
    handledAs: 'own',
    description:
      'Creates an endpoint or uses an existing one: the REST resource projects.locations.endpoints, and its endpointId.',
    body: 'EndpointStep',
    returns: 'Endpoint',
    refersTo: ['Endpoint'],
    shapes: google => ({
      EndpointByDisplayName: {
        fields: {
          displayName: { shape: stringShape, required: true, description: 'Display name of exactly one endpoint.' },
        },
      },
      EndpointStep: {
        ...google['Endpoint'],
        fields: {
          endpointId: {
            shape: stringShape,
            description:
              'Id of the endpoint. The step creates the endpoint if it does not exist. A full resource name must exist.',
          },
          ...google['Endpoint']?.fields,
          // Not for one that is named in full, and so exists.
          displayName: {
            shape: stringShape,
            description: 'Display name of the endpoint. Without endpointId, it selects the endpoint with this name.',
          },
        },
      },
    }),
    check: checkEndpoint,
    call: { verb: 'POST', path: '{parent}/endpoints' },
    places: { labels: ['labels'], encryptionSpec: ['encryptionSpec'], network: ['network'] },
    mainField: 'endpointId',
    isWholeByMainField: true,
    isRegional: true,
    creates: ({ endpointId }) => ({ collection: 'endpoints', id: endpointId }),
    needs: {
      permissions: ['aiplatform.endpoints.create', 'aiplatform.endpoints.get', 'aiplatform.endpoints.list'],
    },
  },
  deployModel: {
    handledAs: 'own',
    description: 'Deploys a model to an endpoint: the request of endpoints.deployModel.',
    body: 'DeployModelRequest',
    newestModels: [{ at: ['deployedModel', 'model'] }],
    returns: 'DeployModelResponse',
    check: body => [
      ...checkName(body, 'endpoint', endpointName),
      ...checkDeployedModel(body['deployedModel']),
      ...checkSplit(body['trafficSplit'], ['trafficSplit'], true),
    ],
    call: { verb: 'POST', path: '{endpoint}:deployModel', collection: 'endpoints' },
    places: { serviceAccount: ['deployedModel', 'serviceAccount'] },
    mainField: 'endpoint',
    isRegional: true,
    isRelease: true,
    needs: {
      permissions: ['aiplatform.endpoints.get', 'aiplatform.endpoints.deploy', 'aiplatform.models.get'],
      logs: true,
    },
  },
  undeployModel: {
    handledAs: 'own',
    description: 'Undeploys a model from an endpoint: the request of endpoints.undeployModel.',
    body: 'UndeployModelRequest',
    returns: 'Endpoint',
    check: body => [
      ...checkName(body, 'endpoint', endpointName),
      ...checkName(body, 'deployedModelId', deployedId),
      ...checkSplit(body['trafficSplit'], ['trafficSplit'], false),
      ...checkLeaving(body),
    ],
    call: { verb: 'POST', path: '{endpoint}:undeployModel', collection: 'endpoints' },
    places: {},
    mainField: 'endpoint',
    isRegional: true,
    isNameless: true,
    needs: { permissions: ['aiplatform.endpoints.get', 'aiplatform.endpoints.undeploy'] },
  },
  traffic: {
    handledAs: 'own',
    description: 'Sets the traffic split of an endpoint: deployed model id to percentage.',
    body: 'TrafficStep',
    returns: 'Endpoint',
    shapes: () => ({
      TrafficStep: {
        fields: {
          endpoint: endpointField,
          trafficSplit: {
            shape: { type: 'map', of: { type: 'integer', minimum: 0, maximum: 100 } },
            required: true,
            description: 'Deployed model id to its percentage. The sum must be 100, or the split empty.',
          },
        },
      },
    }),
    check: body => [
      ...checkName(body, 'endpoint', endpointName),
      ...checkSplit(body['trafficSplit'], ['trafficSplit'], false),
    ],
    call: { verb: 'PATCH', path: '{endpoint}', collection: 'endpoints' },
    otherMethods: ['EndpointService.UpdateEndpoint', 'EndpointService.UpdateEndpointLongRunning'],
    places: {},
    mainField: 'endpoint',
    isRegional: true,
    isNameless: true,
    isRelease: true,
    needs: { permissions: ['aiplatform.endpoints.get', 'aiplatform.endpoints.update'] },
  },
} as const satisfies KindDefinitions
