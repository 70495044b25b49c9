import type protobuf from 'protobufjs'
import { vertexPackage } from '../../../scripts/protos.ts'
import type { HasPermission } from '../../host.ts'
import { json, RpcError } from '../rpc.ts'
import { permit } from './access.ts'
import type { Call, Handler } from './jobs.ts'
import { type Listing, listResources } from './list.ts'
import type { Evaluation, ModelVersion } from './registry.ts'
import { numericId, timestamp } from './render.ts'
import type { Message } from './transcode.ts'
import { messageOf, missingRequired, refuse, textOf } from './violations.ts'

const listing: Listing = {
  field: 'modelEvaluations',
  filterable: { display_name: ['=', '!=', ':'], create_time: ['=', '!=', '<', '<=', '>', '>='] }, // †
  orderable: ['create_time'],
  camelCase: true,
}

export interface EvaluationsOptions {
  readonly root: protobuf.Root
  readonly hasPermission: HasPermission
  readonly listDelayMs: () => number
  /**
   * Returns the version that a call's name begins with; without `@…`, the default one.
   *
   * @throws RpcError 404
   */
  readonly find: (call: Call) => ModelVersion
}

/** Evaluations of a model's versions: imported, read, and listed, for each version separately. */
export function evaluationHandlers(options: EvaluationsOptions): readonly (readonly [string, Handler])[] {
  const { root, hasPermission, listDelayMs, find } = options
  const permitted =
    (verb: string, handler: (call: Call, version: ModelVersion) => Message): Handler =>
    call => {
      permit(hasPermission, call, `aiplatform.modelEvaluations.${verb}`)
      return json(handler(call, find(call)))
    }
  return [
    [
      'ModelService.ImportModelEvaluation',
      permitted('import', (call, version) => {
        const resource = messageOf(call.request['modelEvaluation'])
        const missing = call.request['modelEvaluation'] === undefined
        refuse([
          ...(missing ? [{ field: 'model_evaluation', message: 'Required field is not set.' }] : []),
          ...missingRequired(resource, root.lookupType(`${vertexPackage}.ModelEvaluation`), 'model_evaluation'),
          ...schemaViolations(resource),
        ])
        const id = numericId(version.name, `evaluation ${version.evaluations.length} ${call.now}`)
        const evaluation: Evaluation = { id, resource, createdAt: call.now, listedAt: call.now + listDelayMs() }
        version.evaluations.push(evaluation)
        return render(version, evaluation)
      }),
    ],
    [
      'ModelService.GetModelEvaluation',
      permitted('get', (call, version) => {
        const found = version.evaluations.find(({ id }) => id === call.id)
        if (found !== undefined) return render(version, found)
        const name = `projects/${call.project.number}/locations/${call.location}/${call.below}`
        throw new RpcError('NOT_FOUND', `The ModelEvaluation "${name}" does not exist.`)
      }),
    ],
    [
      'ModelService.ListModelEvaluations',
      permitted('list', (call, version) => {
        const visible = version.evaluations.filter(({ listedAt }) => listedAt <= call.now)
        return listResources(
          visible.map(one => render(version, one)),
          call.request,
          listing,
        )
      }),
    ],
  ]
}

function schemaViolations(resource: Message) {
  const uri = textOf(resource['metricsSchemaUri'])
  if (uri === '' || uri.startsWith('gs://')) return []
  return [{ field: 'model_evaluation.metrics_schema_uri', message: `\`${uri}\` is not a Cloud Storage URI.` }] // †
}

const render = (version: ModelVersion, { id, resource, createdAt }: Evaluation): Message => ({
  ...resource,
  name: `${version.name}/evaluations/${id}`,
  createTime: timestamp(createdAt),
})
