import { isObject } from '../../../core/json.ts'
import { modelVersion, parentOf, withoutVersion } from '../../../vertex/resource-names.ts'
import { isSameKey } from '../../labels.ts'
import { adoptResource, type CreateOnce, createdByRun, createOnce, theOnly } from '../../toolkit/create-once.ts'
import type { HandlerContext, StepHandler, StepResult } from '../../toolkit/handler.ts'
import { succeeded, unknownResult } from '../../toolkit/outcomes.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { waitForOperation } from '../../toolkit/run-operation.ts'
import { destinationOf, versionName, versionsOf, withDestination } from './versions.ts'

/** Uploads a model to the registry: a new one, or a new version of the model that has its id already. */
export const uploadModel: StepHandler = async run => {
  const end = await upload(run)
  if (!wasTaken(end)) return end
  const message = 'meanwhile another client created a model with this id: this one becomes its next version'
  run.ports.tell({ type: 'progress', step: run.id, message })
  // If it were this run's own, of a killed attempt, a list would show it by then.
  await run.ports.clock.sleep(listedWithinMs, run.signal)
  return upload(run)
}

export const listedWithinMs = 20_000

/** Two uploads of one new id may both begin. The second operation then ends with ALREADY_EXISTS (google.rpc.Code 6). */
export const wasTaken = ({ state, error }: StepResult): boolean => state === 'FAILED' && error?.answer?.status === 6

async function upload(run: HandlerContext): Promise<StepResult> {
  const { id, step, request, ports, signal } = run
  const destination = destinationOf(request.body, run)
  const of = destination ?? 'a new model'
  const making: CreateOnce<StepResult> = {
    step: id,
    find: () => uploaded(destination, run),
    choose: found => theOnly(found, 'model version', id),
    create: async () =>
      ports.vertex.once('POST', `${parentOf(step)}/models:upload`, {
        step: id,
        body: await withDestination(request.body, run),
      }),
    adopt: found => adoptModel(found, run),
    created: operation =>
      waitForOperation(
        operation,
        {
          what: `the upload of ${of}`,
          subject: destination === undefined ? undefined : { kind: 'model', name: destination },
        },
        run,
        ({ model, modelVersionId }) => asVersion(String(model), String(modelVersionId)),
      ),
    rerun: request.rerun,
    chosenId: destination !== undefined,
    uncertain: {
      what: `a version of ${of} was uploaded by step ${id}`,
      step: id,
      cure: `Look in the model registry of ${step.location} in ${step.project} for one with the label keyless-key=${request.dedupeKey}. A re-run of this workflow run adopts it if it exists.`,
    },
  }
  const end = await createOnce(making, ports, signal)
  return 'uncertain' in end ? unknownResult(end.uncertain) : end
}

/** Returns the versions with this step's key that were created since the run began. */
async function uploaded(destination: string | undefined, run: HandlerContext): Promise<readonly Resource[]> {
  const { step, request, ports, signal } = run
  const filter = `labels.keyless-key="${request.dedupeKey}"`
  const found =
    destination === undefined
      ? await ports.vertex.list(`${parentOf(step)}/models`, 'models', {
          step: step.declaration.id,
          signal,
          query: { filter },
        })
      : await versionsOf(destination, run, filter)
  // Google decides what a filter means, so the label is compared here once more.
  const ours = found.filter(version => isSameKey(version, request.dedupeKey))
  const versions = ours.map(version => ({ ...version, name: versionName(version) }))
  return createdByRun(versions, request, 'versionCreateTime')
}

async function adoptModel(found: Resource, run: HandlerContext): Promise<StepResult> {
  const { step, request, ports } = run
  const name = String(found['name'])
  const current = await ports.vertex.get(name, { step: step.declaration.id })
  const model = isObject(request.body['model']) ? request.body['model'] : {}
  const schema = { ...request.schema, name: 'Model' }
  const adoption = { name, state: 'SUCCEEDED', submitted: ofVersion(model), current: ofVersion(current), schema }
  await adoptResource(adoption, request, ports)
  const { resource } = asVersion(withoutVersion(name), String(current['versionId']))
  return { ...succeeded({ name, resource }, run), adopted: true }
}

/** Removes fields that belong to the model, and those that move between versions, such as aliases. */
function ofVersion({ displayName: _, description: __, versionAliases: ___, ...version }: Resource): Resource {
  return version
}

/** A version by its name, in the form of the API's own answer. */
export const asVersion = (model: string, modelVersionId: string) => ({
  name: modelVersion(model, modelVersionId),
  resource: { model: withoutVersion(model), modelVersionId },
})
