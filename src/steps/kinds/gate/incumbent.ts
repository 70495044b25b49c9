import { stepError } from '../../../core/errors.ts'
import { isObject } from '../../../core/json.ts'
import { modelVersion, withProjectOf } from '../../../vertex/resource-names.ts'
import { findEndpoint, findModel, identityOf, type ModelVersion } from '../../toolkit/find-resource.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { compareWithIncumbent, type Judgement, judgeWithoutIncumbent } from './compare.ts'
import { type Metrics, readMetric } from './metrics.ts'
import type { BetterThan, GateBody } from './read-body.ts'
import { latestEvaluation, metricsOf, shortName } from './sources.ts'

/** The version to beat, or why there is none. `name` is for messages: `what serves on fraud`. */
type FoundModel =
  | { readonly version: ModelVersion; readonly name: string }
  | { readonly absent: string; readonly name: string }

/**
 * Compares a challenger's number with that of the present version. A version passes against itself: the re-run of a
 * release finds its own version promoted.
 *
 * @param challenger its version, if that is known
 */
export async function judgeAgainstIncumbent(
  metrics: Metrics,
  wanted: BetterThan,
  { absent }: Pick<GateBody, 'absent'>,
  challenger: ModelVersion | undefined,
  run: HandlerContext,
): Promise<Judgement> {
  const { id } = run
  const found = wanted.model === undefined ? await servedBy(wanted.endpoint, run) : await modelOf(wanted.model, run)
  if ('absent' in found) {
    const cure = `If the name is right and there is no current model yet, let the first model pass: steps.${id}.gate.absent: pass.`
    const note = `${found.absent}; absent: ${absent}`
    return judgeWithoutIncumbent(metrics, wanted, { name: found.name, holds: absent === 'pass', note, cure })
  }
  const { version, name } = found
  if (challenger !== undefined && identityOf(version) === identityOf(challenger))
    return judgeWithoutIncumbent(metrics, wanted, { name, holds: true, note: 'it is this version' })
  // A version serves, but its quality is not known, so nothing can beat it.
  const unknown = (note: string): Judgement => {
    const cure = `Import the metrics of ${shortName(version)} once: with a gate of its own metrics, with import: { model: "${shortName(version)}" }.`
    return judgeWithoutIncumbent(metrics, wanted, { name, holds: false, note, cure })
  }
  const evaluation = await latestEvaluation(version, run)
  if (evaluation === undefined) return unknown(`${shortName(version)} has no evaluation`)
  const incumbent = { name: shortName(version), metrics: metricsOf(evaluation) }
  const { number, shown } = readMetric(incumbent.metrics, wanted.metric)
  if (number !== undefined) return { ...compareWithIncumbent(metrics, wanted, { name, number }), incumbent }
  const why = shown === undefined ? 'has no' : `has ${shown} as its`
  return { ...unknown(`the latest evaluation of ${shortName(version)} ${why} ${wanted.metric}`), incumbent }
}

async function modelOf(model: string, run: HandlerContext): Promise<FoundModel> {
  const version = await findModel(model, run, ['gate', 'better_than', 'model'])
  if (version === undefined) return { name: model, absent: `there is no ${model}` }
  return { version, name: shortName(version) }
}

/** Returns the version with the largest share of an endpoint's traffic. */
async function servedBy(endpoint: unknown, run: HandlerContext): Promise<FoundModel> {
  const at = ['gate', 'better_than', 'endpoint']
  const asked = isObject(endpoint) ? String(endpoint['displayName']) : String(endpoint)
  const name = `what serves on ${asked}`
  const found = await findEndpoint(endpoint, run, at)
  if (found === undefined) return { name, absent: `there is no endpoint ${asked}` }
  const { step } = run
  const deployed = mostServed(withProjectOf(found.endpoint, String(found.endpoint['name']), step.project))
  const [first, ...others] = deployed
  if (first === undefined) return { name, absent: `nothing serves on ${asked} yet` }
  const refuse = (why: string): never => {
    const cure = 'Name the model to compare with: better_than: { model: … }.'
    throw stepError(step.declaration.id, 'STEP_FAILED', why, { cure })
  }
  if (others.length > 0)
    return refuse(
      `${deployed.map(lastSegment).join(' and ')} get the same share of the traffic of ${asked}, so neither is the serving model`,
    )
  const version = await findModel(first, run, at)
  if (version === undefined) return refuse(`${lastSegment(first)} serves on ${asked}, but is not in the registry`)
  return { version, name: `${shortName(version)}, which serves on ${asked}` }
}

/** Returns the versions with the largest share, each once: several deployments of one version add up. */
function mostServed({ deployedModels, trafficSplit }: Resource): readonly string[] {
  const shares = new Map<string, number>()
  for (const one of Array.isArray(deployedModels) ? deployedModels.filter(isObject) : []) {
    const { id, model, modelVersionId } = one
    const share = isObject(trafficSplit) ? Number(trafficSplit[String(id)] ?? 0) : 0
    const version = modelVersion(model, modelVersionId)
    if (share > 0) shares.set(version, (shares.get(version) ?? 0) + share)
  }
  const largest = Math.max(...shares.values())
  return [...shares].filter(([, share]) => share === largest).map(([version]) => version)
}

const lastSegment = (name: string): string => name.split('/').at(-1) ?? name
