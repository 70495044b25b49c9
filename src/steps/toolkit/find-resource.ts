import { ActionError, stepError } from '../../core/errors.ts'
import { gcloudList, quoteShell } from '../../core/gcloud.ts'
import { isObject } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import type { Path } from '../../document/path.ts'
import { jobKinds, jobsIn } from '../../vertex/job-kinds.ts'
import { fullName, modelVersion, parentOf, parseResourceName, withoutVersion } from '../../vertex/resource-names.ts'
import type { HandlerContext } from './handler.ts'
import type { JobPlace, Resource, VertexCalls } from './ports.ts'

/**
 * Returns a resource by its full name; `undefined` if there is none.
 *
 * @param known as in `VertexCall`
 */
export const ifThere = (
  name: string,
  { step, ports, signal }: Pick<HandlerContext, 'step' | 'ports' | 'signal'>,
  known?: boolean,
): Promise<Resource | undefined> =>
  ports.vertex.get(name, { step: step.declaration.id, signal, known }).catch((error: unknown) => {
    if (error instanceof ActionError && error.answer?.status === 404) return undefined
    throw error
  })

/**
 * Returns the endpoint of a step, which its grant must allow by its name.
 *
 * @param reference id, full name, or `{ displayName }` that matches exactly one
 * @param at path of the reference in the step
 * @returns its full name, with the project as in the step, and itself; `undefined` if there is none
 * @throws ActionError `STEP_REJECTED` if a display name matches several, `LIMITS_EXCEEDED` if the grant does not list
 * it
 */
export async function findEndpoint(
  reference: unknown,
  { step, ports, permit, signal }: Pick<HandlerContext, 'step' | 'ports' | 'permit' | 'signal'>,
  at: Path = [step.declaration.kind, 'endpoint'],
): Promise<{ readonly name: string; readonly endpoint: Resource } | undefined> {
  const { id } = step.declaration
  const call = { step: id, signal }
  if (typeof reference === 'string') {
    const name = fullName(reference, 'endpoints', step)
    permit('endpoints', name, at)
    const endpoint = await ifThere(name, { step, ports, signal })
    return endpoint && { name, endpoint }
  }
  const displayName = isObject(reference) ? String(reference['displayName']) : ''
  const filter = `display_name=${JSON.stringify(displayName)}`
  const listed = await ports.vertex.list(`${parentOf(step)}/endpoints`, 'endpoints', { ...call, query: { filter } })
  // Google decides what a filter means, so the display name is compared here once more.
  const found = listed.filter(one => one['displayName'] === displayName)
  const [endpoint, ...others] = found
  if (endpoint === undefined) return undefined
  if (others.length > 0) {
    const names = found.map(one => String(one['name'])).join(', ')
    const message = `${found.length} endpoints have the display name ${quote(displayName)}: ${names}`
    throw stepError(id, 'STEP_REJECTED', message, {
      subject: { kind: 'endpoint', name: displayName },
      cure: 'Name one of them by its id.',
    })
  }
  const name = fullName(String(endpoint['name']).split('/').at(-1) ?? '', 'endpoints', step)
  permit('endpoints', name, at)
  return { name, endpoint }
}

/** A version of a model. */
export interface ModelVersion {
  /** `projects/acme-ml/locations/us-central1/models/fraud@3`, with the project as in the step. */
  readonly versioned: string
  readonly model: Resource
}

/** The version in Google's form, with the project's number, for comparisons. */
export const identityOf = ({ model }: ModelVersion): string => modelVersion(model['name'], model['versionId'])

/**
 * Returns the version of a model that a step names. Its grant must allow it by its name.
 *
 * @param reference id or full name, with `@version`, `@alias`, or neither: the default version
 * @param at path of the reference in the step
 * @returns `undefined` if there is none
 * @throws ActionError `LIMITS_EXCEEDED` if the grant does not list it
 */
export async function findModel(
  reference: string,
  run: Pick<HandlerContext, 'step' | 'ports' | 'permit' | 'signal'>,
  at: Path,
): Promise<ModelVersion | undefined> {
  const name = fullName(reference, 'models', run.step)
  run.permit('models', name, at)
  const model = await ifThere(name, run)
  return model && { versioned: modelVersion(name, model['versionId']), model }
}

/** @param cure another fix, if a different name is not enough */
export function noEndpoint(reference: unknown, { step }: Pick<HandlerContext, 'step'>, cure = ''): ActionError {
  const { project, location } = step
  const name = isObject(reference) ? String(reference['displayName']) : fullName(String(reference), 'endpoints', step)
  const called = isObject(reference) ? `with the display name ${quote(name)} in ${location} of ${project}` : name
  return stepError(step.declaration.id, 'STEP_REJECTED', `there is no endpoint ${called}`, {
    subject: { kind: 'endpoint', name, isMissing: true },
    cure: `${cure}See which there are:`,
    commands: [gcloudList('endpoints list', step)],
  })
}

/** The error for a model that does not exist. */
export function noModel(
  reference: string,
  code: 'STEP_REJECTED' | 'STEP_FAILED',
  { step }: Pick<HandlerContext, 'step'>,
): ActionError {
  const name = fullName(reference, 'models', step)
  const { project, location, id } = parseResourceName(withoutVersion(name)) ?? { project: '', location: '', id: '' }
  const list = name.includes('@') ? `models list-version ${quoteShell(id)}` : 'models list'
  return stepError(step.declaration.id, code, `there is no model ${name}`, {
    subject: { kind: 'model', name, isMissing: true },
    cure: 'A model is visible only in its own location. See which models exist:',
    commands: [gcloudList(list, { project, location })],
  })
}

/**
 * Resolves an alias to its present version, so that the recorded version is the deployed one.
 *
 * @param reference id or full name, with `@version` or `@alias`; without, its default version
 * @throws ActionError `STEP_REJECTED` if there is none
 */
export async function findVersion(
  reference: string,
  { step, ports, signal }: Pick<HandlerContext, 'step' | 'ports' | 'signal'>,
): Promise<ModelVersion> {
  const name = fullName(reference, 'models', step)
  const model = await ports.vertex.get(name, { step: step.declaration.id, signal })
  return { versioned: modelVersion(name, model['versionId']), model }
}

/**
 * Returns every job with a deduplication label.
 *
 * @param since RFC 3339: older jobs do not count
 */
export function findJobs(
  place: JobPlace,
  dedupeKey: string,
  since: string,
  step: string,
  vertex: Pick<VertexCalls, 'list'>,
): Promise<readonly Resource[]> {
  const filter = `labels.keyless-key="${dedupeKey}" AND create_time>"${since}"`
  return vertex.list(jobsIn(place), jobKinds[place.kind].collection, { step, query: { filter } })
}
