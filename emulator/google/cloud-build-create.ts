import { randomUUID } from 'node:crypto'
import type { Caller, HasPermission } from '../host.ts'
import { type ArtifactsState, ownPolicy } from './artifacts.ts'
import { type BuildFault, type BuildScript, imageDigest, type StoredBuild } from './cloud-build-course.ts'
import { isJson, listIn } from './cloud-build-render.ts'
import { invalidArgument } from './fields.ts'
import { callerFor } from './iamcredentials.ts'
import type { IdentityState } from './identity.ts'
import { storeVersion } from './packages.ts'
import { badRequest, RpcError } from './rpc.ts'
import type { StorageState } from './storage.ts'

type Json = Readonly<Record<string, unknown>>

/** The services that a build uses, and what it may do there. */
export interface BuildWorld {
  readonly identity: IdentityState
  readonly storage: StorageState
  readonly artifacts: ArtifactsState
  readonly hasPermission: HasPermission
  readonly hasPermissionOnServiceAccount: HasPermission
}

/** Values of the enums that a client can set. */
const enums: Readonly<Record<string, readonly string[]>> = {
  logging: 'LOGGING_UNSPECIFIED LEGACY GCS_ONLY STACKDRIVER_ONLY CLOUD_LOGGING_ONLY NONE'.split(' '),
  machineType: 'UNSPECIFIED N1_HIGHCPU_8 N1_HIGHCPU_32 E2_HIGHCPU_8 E2_HIGHCPU_32 E2_MEDIUM'.split(' '),
  defaultLogsBucketBehavior: 'DEFAULT_LOGS_BUCKET_BEHAVIOR_UNSPECIFIED REGIONAL_USER_OWNED_BUCKET'.split(' '),
  substitutionOption: 'MUST_MATCH ALLOW_LOOSE'.split(' '),
  requestedVerifyOption: 'NOT_VERIFIED VERIFIED'.split(' '),
  logStreamingOption: 'STREAM_DEFAULT STREAM_ON STREAM_OFF'.split(' '),
}

const duration = /^\d{1,12}(?:\.\d{1,9})?s$/

/** @throws RpcError 400 for what Cloud Build itself refuses in a build whose form is right */
function checkBuild(build: Json): void {
  const options = isJson(build['options']) ? build['options'] : {}
  for (const [field, values] of Object.entries(enums)) {
    const value = options[field]
    if (value === undefined || values.includes(String(value))) continue
    const at = `build.options.${field.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)}`
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}`.replace('Logging', 'LoggingMode')
    const description = `Invalid value at '${at}' (type.googleapis.com/google.devtools.cloudbuild.v1.BuildOptions.${type}), "${value}"`
    throw new RpcError('INVALID_ARGUMENT', description, [badRequest([{ field: at, description }])])
  }
  for (const field of ['timeout', 'queueTtl']) {
    const value = build[field]
    if (value !== undefined && !duration.test(String(value)))
      throw invalidArgument(`Invalid value at 'build.${field}' (type.googleapis.com/google.protobuf.Duration)`)
  }
  const steps = listIn(build['steps'])
  if (steps.length === 0) throw invalidArgument('invalid build: no build steps specified')
  const nameless = steps.findIndex(({ name }) => typeof name !== 'string' || name === '')
  if (nameless >= 0) throw invalidArgument(`invalid build: invalid build step name: step ${nameless} has no name`)
  if (build['serviceAccount'] !== undefined && build['logsBucket'] === undefined && !keepsNoLegacyLogs(options))
    throw invalidArgument(
      "if 'build.service_account' is specified, the build must either (a) specify 'build.logs_bucket', (b) use the REGIONAL_USER_OWNED_BUCKET build.options.default_logs_bucket_behavior option, or (c) use either CLOUD_LOGGING_ONLY / NONE logging options",
    )
  const tags = Array.isArray(build['tags']) ? build['tags'] : []
  // https://cloud.google.com/build/docs/build-config-file-schema: at most 64 tags, each as a name of a Docker tag.
  const odd = tags.find(tag => !/^[\w][\w.-]{0,127}$/.test(String(tag)))
  if (odd !== undefined || tags.length > 64) throw invalidArgument(`invalid build: invalid build tag "${String(odd)}"`)
  checkSubstitutions(build)
}

const keepsNoLegacyLogs = ({ logging, defaultLogsBucketBehavior }: Json): boolean =>
  logging === 'CLOUD_LOGGING_ONLY' || logging === 'NONE' || defaultLogsBucketBehavior === 'REGIONAL_USER_OWNED_BUCKET'

const builtIn = new Set('PROJECT_ID PROJECT_NUMBER BUILD_ID LOCATION SERVICE_ACCOUNT SERVICE_ACCOUNT_EMAIL'.split(' '))

/** A `$NAME` in a build is a substitution, and an unknown one is an error. `$$` is a dollar. */
function checkSubstitutions({ substitutions, steps, images, options }: Json): void {
  const own = isJson(substitutions) ? substitutions : {}
  if (isJson(options) && options['substitutionOption'] === 'ALLOW_LOOSE') return
  const bad = Object.keys(own).find(key => !/^_[A-Z0-9_]+$/.test(key))
  if (bad !== undefined) throw invalidArgument(`invalid build: invalid substitution key "${bad}"`)
  const text = JSON.stringify([steps, images]).replaceAll('$$', '')
  for (const [, braced, plain] of text.matchAll(/\$(?:\{([A-Z_][A-Z0-9_]*)\}|([A-Z_][A-Z0-9_]*))/g)) {
    const key = braced ?? plain ?? ''
    if (own[key] !== undefined || builtIn.has(key)) continue
    const what = key.startsWith('_')
      ? 'is not matched in the substitution data'
      : 'is not a valid built-in substitution'
    throw invalidArgument(`invalid value for 'build.substitutions': key in the template "${key}" ${what}`)
  }
}

/** Accounts by email; the default one is that of the Compute Engine, as for new projects. */
function accountOf(build: Json, number: string): string {
  const named = build['serviceAccount']
  if (named === undefined) return `${number}-compute@developer.gserviceaccount.com`
  const [, account = ''] = /^projects\/[\w:.-]+\/serviceAccounts\/([\w@.:-]+)$/.exec(String(named)) ?? []
  if (account === '') throw invalidArgument(`invalid build: invalid service account "${String(named)}"`)
  return account
}

/**
 * Creates a build, after the checks of a create.
 *
 * @throws RpcError as Cloud Build refuses it
 */
export function newBuild(
  submitted: Json,
  place: { readonly project: StoredBuild['project']; readonly location: string; readonly now: number },
  caller: Caller,
  script: BuildScript,
  world: BuildWorld,
): StoredBuild {
  const { project, location, now } = place
  const build = Object.fromEntries(
    Object.entries(submitted).filter(([field, value]) => value !== null && !outputs.has(field)),
  )
  checkBuild(build)
  const account = accountOf(build, project.number)
  if (!world.hasPermissionOnServiceAccount(caller, 'iam.serviceAccounts.actAs', account))
    throw new RpcError(
      'PERMISSION_DENIED',
      `caller does not have permission to act as service account projects/${project.id}/serviceAccounts/${account}`,
    )
  if (script.refusal === 'REGION')
    throw new RpcError(
      'FAILED_PRECONDITION',
      'failed precondition: due to quota restrictions, Cloud Build cannot run builds of this machine type in this region, for more information, see https://cloud.google.com/build/docs/locations#restricted_regions_for_some_projects',
    )
  if (script.refusal === 'QUOTA')
    throw new RpcError('RESOURCE_EXHAUSTED', "Quota exceeded for quota metric 'Build and Operation Create requests'.")
  const id = randomUUID()
  const name = `projects/${project.number}/locations/${location}/builds/${id}`
  const made: StoredBuild = {
    id,
    name,
    project,
    location,
    build,
    account,
    createdAt: now,
    script,
    cancelledAt: undefined,
    fault: undefined,
    pushed: undefined,
  }
  made.fault = sourceFault(made, world)
  return made
}

/** Fields that Cloud Build sets. A client's values are ignored. */
const outputs = new Set(
  'id name projectId status statusDetail results createTime startTime finishTime logUrl sourceProvenance buildTriggerId timing approval warnings failureInfo'.split(
    ' ',
  ),
)

/** The build account reads the source, not the caller. */
function sourceFault(
  { build, account }: StoredBuild,
  { identity, storage, hasPermission }: BuildWorld,
): BuildFault | undefined {
  const source = isJson(build['source']) ? build['source']['storageSource'] : undefined
  if (!isJson(source)) return undefined
  const { bucket: name, object: path, generation } = source
  const where = `gs://${String(name)}/${String(path)}`
  const bucket = storage.buckets.get(String(name))
  const caller = callerFor(identity, account, [], Infinity)
  const resource = {
    service: 'storage.googleapis.com',
    type: 'storage.googleapis.com/Object',
    name: `projects/_/buckets/${String(name)}/objects/${String(path)}`,
  }
  const own = { bindings: bucket?.bindings ?? [], resource }
  const failed = (detail: string): BuildFault => ({ type: 'FETCH_SOURCE_FAILED', detail })
  if (bucket === undefined || !hasPermission(caller, 'storage.objects.get', bucket.project, own))
    return failed(
      `fetching storage source ${where}: Access denied: ${account} does not have storage.objects.get access to the Google Cloud Storage object. Permission 'storage.objects.get' denied on resource (or it may not exist).`,
    )
  const object = bucket.objects.get(String(path))
  const isThere = object !== undefined && (generation === undefined || String(generation) === String(object.generation))
  return isThere
    ? undefined
    : failed(`fetching storage source ${where}#${String(generation)}: storage: object doesn't exist`)
}

/** Pushes the images of a build that has succeeded, as its account. */
export function pushImages(one: StoredBuild, at: number, world: BuildWorld): void {
  const { identity, artifacts, hasPermission } = world
  const images = Array.isArray(one.build['images']) ? one.build['images'].map(String) : []
  const pushed: Record<string, string> = {}
  const caller = callerFor(identity, one.account, [], Infinity)
  for (const image of images) {
    const [, location = '', project = '', repository = '', path = '', tag = 'latest'] =
      /^([a-z0-9-]+)-docker\.pkg\.dev\/([\w.:-]+?)\/([\w-]+)\/([\w./-]+?)(?::([\w.-]+))?$/.exec(image) ?? []
    const parent = `projects/${project}/locations/${location}/repositories/${repository}`
    const permission = 'artifactregistry.repositories.uploadArtifacts'
    const known = artifacts.repositories.get(parent)
    if (known === undefined || !hasPermission(caller, permission, project, ownPolicy(known, parent))) {
      one.fault = {
        type: 'PUSH_FAILED',
        detail: `failed to push because we ran into an error: denied: Permission "${permission}" denied on resource "${parent}" (or it may not exist)`,
      }
      return
    }
    const digest = imageDigest(one.id, image)
    storeVersion(artifacts.packages, `${parent}/packages/${path.replaceAll('/', '%2F')}`, {
      id: digest,
      tags: [tag],
      createdAt: at,
    })
    pushed[image] = digest
  }
  one.pushed = pushed
}
