import type { KindDefinitions } from '../kind-definition.ts'
import { booleanShape, stringShape } from '../shared-shapes.ts'
import { checkAliases, checkCopy, checkUpload } from './check-model.ts'

/** Models in the registry: uploads, copies and aliases. */
export const models = {
  uploadModel: {
    handledAs: 'own',
    description: 'Registers a model: the request of models.upload. If modelId exists, the step creates a new version.',
    body: 'UploadModelRequest',
    newestModels: [{ at: ['parentModel'], isVersionless: true }],
    shapes: () => ({
      NewestModel: {
        fields: {
          displayName: { shape: stringShape, required: true, description: 'Display name of a model.' },
          newest: {
            shape: booleanShape,
            required: true,
            description: 'true: the default version of the newest model with this display name.',
          },
        },
      },
    }),
    returns: 'UploadModelResponse',
    check: checkUpload,
    call: { verb: 'POST', path: '{parent}/models:upload' },
    places: { labels: ['model', 'labels'], encryptionSpec: ['model', 'encryptionSpec'] },
    isRegional: true,
    makesVersion: true,
    creates: ({ modelId }) => ({ collection: 'models', id: modelId }),
    needs: { permissions: ['aiplatform.models.upload', 'aiplatform.models.get', 'aiplatform.models.list'] },
  },
  copyModel: {
    handledAs: 'own',
    description: 'Copies a model to this location or to another id: the request of models.copy.',
    body: 'CopyModelRequest',
    newestModels: [{ at: ['sourceModel'] }],
    returns: 'CopyModelResponse',
    check: checkCopy,
    call: { verb: 'POST', path: '{parent}/models:copy' },
    places: { encryptionSpec: ['encryptionSpec'] },
    mainField: 'sourceModel',
    isRegional: true,
    makesVersion: true,
    isRelease: true,
    needs: { permissions: ['aiplatform.models.upload', 'aiplatform.models.get', 'aiplatform.models.list'] },
  },
  aliases: {
    handledAs: 'own',
    description: 'Adds and removes (-name) aliases of a model version: the request of models.mergeVersionAliases.',
    body: 'MergeVersionAliasesRequest',
    newestModels: [{ at: ['name'] }],
    returns: 'Model',
    check: checkAliases,
    call: { verb: 'POST', path: '{name}:mergeVersionAliases', collection: 'models' },
    places: {},
    mainField: 'name',
    versionKeys: ['model', 'name'],
    isRegional: true,
    isNameless: true,
    isRelease: true,
    needs: { permissions: ['aiplatform.models.get', 'aiplatform.models.update'] },
  },
} as const satisfies KindDefinitions
