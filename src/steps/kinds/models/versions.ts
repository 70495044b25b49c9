import { ActionError } from '../../../core/errors.ts'
import { fullName, modelVersion, withoutVersion } from '../../../vertex/resource-names.ts'
import { nameOf } from '../../toolkit/create-once.ts'
import { ifThere } from '../../toolkit/find-resource.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'

/** Returns a version's full name. Google's own name may lack the version. */
export const versionName = (version: Resource): string => modelVersion(nameOf(version), version['versionId'])

/** Returns the model of a new version, from `modelId` or `parentModel`; `undefined`: Google chooses an id. */
export function destinationOf({ modelId, parentModel }: Resource, { step }: HandlerContext): string | undefined {
  const model = modelId ?? parentModel
  return typeof model === 'string' && model !== '' ? withoutVersion(fullName(model, 'models', step)) : undefined
}

/**
 * Returns a request with its destination: an existing model is the parent of a new version, a missing one is created
 * with its id. It checks again before each try, since another run may have created the model.
 */
export async function withDestination(request: Resource, run: HandlerContext): Promise<Resource> {
  const destination = destinationOf(request, run)
  const { modelId, parentModel: _, ...rest } = request
  if (destination === undefined) return rest
  const isParent = modelId === undefined || (await ifThere(destination, run)) !== undefined
  return isParent ? { ...rest, parentModel: destination } : { ...rest, modelId }
}

/** Returns every version of a model, or those that match a filter; none if there is no such model. */
export function versionsOf(
  model: string,
  { step, ports, signal }: HandlerContext,
  filter?: string,
): Promise<readonly Resource[]> {
  const query = filter === undefined ? {} : { filter }
  return ports.vertex
    .list(`${model}:listVersions`, 'models', { step: step.declaration.id, signal, query })
    .catch((error: unknown) => {
      if (error instanceof ActionError && error.answer?.status === 404) return []
      throw error
    })
}
