import { ActionError } from '../../../core/errors.ts'
import { fullName } from '../../../vertex/resource-names.ts'
import { nameOf } from '../../toolkit/create-once.ts'
import { ifThere } from '../../toolkit/find-resource.ts'
import type { StepRun } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'

/** A model's full name without the version that may stand behind it. */
export const modelOf = (name: string): string => name.replace(/@[^@/]*$/, '')

/** A version's full name, whether or not Google's own holds the version. */
export const versionName = (version: Resource): string => `${modelOf(nameOf(version))}@${String(version['versionId'])}`

/** The model that a version goes to, as `modelId` or `parentModel` has it; `undefined`: Google chooses an id. */
export function destinationOf({ modelId, parentModel }: Resource, { step }: StepRun): string | undefined {
  const model = modelId ?? parentModel
  return typeof model === 'string' && model !== '' ? modelOf(fullName(model, 'models', step)) : undefined
}

/**
 * A request with its destination as the API wants it: a model that exists is the parent of a new version, one that does
 * not is made with its id. Asked anew before each try, since another run may have made it meanwhile.
 */
export async function addressed(request: Resource, run: StepRun): Promise<Resource> {
  const destination = destinationOf(request, run)
  const { modelId, parentModel: _, ...rest } = request
  if (destination === undefined) return rest
  const isParent = modelId === undefined || (await ifThere(destination, run)) !== undefined
  return isParent ? { ...rest, parentModel: destination } : { ...rest, modelId }
}

/** Every version of a model, or of those that a filter leaves; none where there is no such model. */
export function versionsOf(
  model: string,
  { step, effects, signal }: StepRun,
  filter?: string,
): Promise<readonly Resource[]> {
  const query = filter === undefined ? {} : { filter }
  return effects.vertex
    .list(`${model}:listVersions`, 'models', { step: step.declaration.id, signal, query })
    .catch((error: unknown) => {
      if (error instanceof ActionError && error.answer?.status === 404) return []
      throw error
    })
}
