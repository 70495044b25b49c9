import { valueAt } from '../../../document/path.ts'
import { fullName, modelVersion, parentOf, withoutVersion } from '../../../vertex/resource-names.ts'
import { adoptedResource, type CreateOnce, createdByRun, createOnce } from '../../toolkit/create-once.ts'
import type { HandlerContext, StepHandler, StepResult } from '../../toolkit/handler.ts'
import { succeeded, unknownResult } from '../../toolkit/outcomes.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { waitForOperation } from '../../toolkit/run-operation.ts'
import { asVersion, listedWithinMs, wasTaken } from './upload-model.ts'
import { destinationOf, versionName, versionsOf, withDestination } from './versions.ts'

/**
 * Copies a version of a model from another location or project. Copies have no labels, so one is recognized by its
 * source and its time of creation.
 */
export const copyModel: StepHandler = async run => {
  const { step, request, ports, signal } = run
  const name = fullName(String(request.body['sourceModel']), 'models', step)
  const source = await ports.vertex.get(name, { step: step.declaration.id, signal })
  // An alias may move while the copy is in progress. Its present version is copied.
  const sourceModel = /@[a-z][^@]*$/.test(name) ? modelVersion(name, source['versionId']) : name
  const once = (): Promise<StepResult> => copy({ ...request.body, sourceModel }, versionName(source), run)
  const end = await once()
  if (!wasTaken(end)) return end
  await ports.clock.sleep(listedWithinMs, signal)
  return once()
}

/** @param original full name of the version, with the project as Google writes it */
async function copy(body: Resource, original: string, run: HandlerContext): Promise<StepResult> {
  const { id, step, request, ports, signal } = run
  const destination = destinationOf(body, run)
  const making: CreateOnce<StepResult> = {
    step: id,
    find: () => copiesOf(original, destination, body, run),
    // All are the same version of the same model, so any of them will do.
    choose: ([oldest]) => oldest,
    create: async () =>
      ports.vertex.once('POST', `${parentOf(step)}/models:copy`, { step: id, body: await withDestination(body, run) }),
    adopt: async found => {
      const { name, resource } = asVersion(withoutVersion(versionName(found)), String(found['versionId']))
      await adoptedResource({ name, state: 'SUCCEEDED', because: `${name} is a copy of ${original}` }, request, ports)
      return { ...succeeded({ name, resource }, run), adopted: true }
    },
    created: operation =>
      waitForOperation(
        operation,
        { what: `the copy of ${original}`, subject: { kind: 'model', name: original } },
        run,
        ({ model, modelVersionId }) => asVersion(String(model), String(modelVersionId)),
      ),
    rerun: request.rerun,
    chosenId: destination !== undefined,
    uncertain: {
      what: `${original} was copied by step ${id}`,
      step: id,
      cure: `Look in the model registry of ${step.location} in ${step.project} for a copy of it. A re-run of this workflow run adopts it if it exists.`,
    },
  }
  const end = await createOnce(making, ports, signal)
  return 'uncertain' in end ? unknownResult(end.uncertain) : end
}

/** Returns copies of this version with this encryption key that were created since the run began. */
async function copiesOf(
  original: string,
  destination: string | undefined,
  body: Resource,
  run: HandlerContext,
): Promise<readonly Resource[]> {
  const { step, request, ports, signal } = run
  const listed =
    destination === undefined
      ? await ports.vertex.list(`${parentOf(step)}/models`, 'models', { step: step.declaration.id, signal })
      : await versionsOf(destination, run)
  const kmsKey = ['encryptionSpec', 'kmsKeyName']
  const alike = listed.filter(
    version =>
      valueAt(version, ['originalModelInfo', 'model']) === original &&
      valueAt(version, kmsKey) === valueAt(body, kmsKey),
  )
  const versions = alike.map(version => ({ ...version, name: versionName(version) }))
  return createdByRun(versions, request, 'versionCreateTime')
}
