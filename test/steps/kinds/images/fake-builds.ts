import { createArtifacts } from '../../../../emulator/google/artifacts.ts'
import { createCloudBuild } from '../../../../emulator/google/cloud-build.ts'
import { createStorage } from '../../../../emulator/google/storage.ts'
import type { EmulatedService } from '../../../../emulator/host.ts'
import { ActionError } from '../../../../src/core/errors.ts'
import { isObject, type JsonObject } from '../../../../src/core/json.ts'
import type { StepSources } from '../../../../src/steps/file/sources.ts'
import { definitions } from '../../../../src/steps/kinds/registry.ts'
import type { HandlerContext } from '../../../../src/steps/toolkit/handler.ts'
import type { GoogleService, ServiceCall, ServiceCalls } from '../../../../src/steps/toolkit/service-ports.ts'
import { createWorld, send } from '../../../emulator/services.ts'
import { dedupeKey, fakeContext } from '../../fake-context.ts'

export const basic = { image: 'us-docker.pkg.dev/acme-ml/train/fraud', staging: 'gs://acme-code/build/' }
export const repository = 'projects/acme-ml/locations/us/repositories/train'

interface Options {
  readonly body?: object
  readonly rerun?: 'adopt' | 'new'
  readonly timeoutSeconds?: number
  readonly archiveSha256?: string
  /** Called before each request. It may throw, or answer instead. */
  readonly before?: (call: string) => void | Promise<void>
  /** True: the answer of the first create is lost. */
  readonly losesCreate?: true
}

/** The context of a build, with an emulated Cloud Build and Artifact Registry behind its ports. */
export function fakeBuilds(options: Options = {}, world = createGoogle()) {
  const { body = {}, rerun, timeoutSeconds, archiveSha256 = 'ab'.repeat(32), before } = options
  const sent: string[] = []
  let losses = options.losesCreate ? 1 : 0
  const ask = async (service: GoogleService, method: string, path: string, call: ServiceCall): Promise<JsonObject> => {
    sent.push(`${method} ${path}`)
    await before?.(`${method} ${path}`)
    const found: EmulatedService = service === 'cloudbuild' ? world.cloudBuild.service : world.artifacts.service
    const query = new URLSearchParams(Object.entries(call.query ?? {}).map(([key, value]) => [key, String(value)]))
    const target = `/${path}${query.size > 0 ? `?${query}` : ''}`
    const reply = await send(found, `${service}.googleapis.com`, method, target, call.body)
    if (reply.status !== 200) {
      const error = isObject(reply.body) && isObject(reply.body['error']) ? reply.body['error'] : {}
      const status = String(error['status'])
      const details = { status, reasons: [], violations: [], links: [], localized: undefined }
      throw new ActionError('STEP_REJECTED', `Google refused: ${String(error['message'])}`, {
        answer: { host: `${service}.googleapis.com`, status: reply.status, words: String(error['message']), details },
      })
    }
    return isObject(reply.body) ? reply.body : {}
  }
  const services: ServiceCalls = {
    ...fakeContext({ kind: 'buildImage' }).run.ports.services,
    get: (service, path, call) => ask(service, 'GET', path, call),
    list: async (service, path, field, call) => {
      const items = (await ask(service, 'GET', path, call))[field]
      return Array.isArray(items) ? items.filter(isObject) : []
    },
    once: async (method, service, path, call) => {
      const resource = await ask(service, method, path, call)
      if (losses-- > 0) return { ambiguous: new ActionError('NETWORK', 'the connection was reset') }
      return { resource }
    },
    repeatable: (service, path, call) => ask(service, 'POST', path, call),
  }
  const request = definitions.buildImage.sources?.({ ...basic, ...body })[0]
  if (request === undefined) throw new Error('a build has sources')
  const archive = { bytes: 3, sha256: archiveSha256, crc32c: 'AAAAAA==' }
  const sources: StepSources = { request, files: [], bytes: 3, sha256: archiveSha256, archive }
  const content = { ...archive, contentType: 'application/gzip', open: async function* () {} }
  const fake = fakeContext({
    kind: 'buildImage',
    body: { ...basic, ...body },
    labels: { 'keyless-key': dedupeKey, 'keyless-grant': 'train' },
    declaration: { id: 'image' },
    ...(rerun && { rerun }),
    ...(timeoutSeconds !== undefined && { timeoutSeconds }),
    ports: {
      services,
      contentsOf: () => [[content]],
      objects: {
        find: async () => undefined,
        hasAny: () => Promise.reject(new Error('no folder is looked at')),
        put: async uri => {
          sent.push(`PUT ${uri}`)
          const [, bucket = '', name = ''] = /^gs:\/\/([^/]+)\/(.+)$/.exec(uri) ?? []
          const isAdopted = world.storage.state.buckets.get(bucket)?.objects.has(name) === true
          if (!isAdopted) world.storage.state.put(`gs://${bucket}/${name}`, 'abc', 'acme-ml')
          const { generation = 0 } = world.storage.state.buckets.get(bucket)?.objects.get(name) ?? {}
          return { uri, generation: String(generation), bytes: 3, crc32c: archive.crc32c, isAdopted }
        },
      },
      clock: {
        now: world.clock.now,
        random: () => 0.5,
        sleep: async (milliseconds, signal) => {
          signal?.throwIfAborted()
          world.clock.advance(milliseconds)
          await Promise.resolve()
          signal?.throwIfAborted()
        },
      },
    },
  })
  const run: HandlerContext = {
    ...fake.run,
    step: { ...fake.run.step, sources: [sources] },
    request: {
      ...fake.run.request,
      earliest: '2026-02-28T12:00:00Z',
      runCreatedAt: async () => '2026-03-01T11:59:30Z',
    },
  }
  return { ...fake, run, sent, world }
}

/** The emulated services, for several runs. */
export function createGoogle() {
  const world = createWorld()
  const storage = createStorage(world)
  const artifacts = createArtifacts({ ...world, settle: () => cloudBuild.state.settle() })
  const cloudBuild = createCloudBuild({
    ...world,
    hasPermissionOnServiceAccount: (_, permission) => !world.denied.has(permission),
    storage: storage.state,
    artifacts: artifacts.state,
  })
  artifacts.state.repositories.set(repository, { format: 'DOCKER', bindings: [] })
  return { ...world, storage, artifacts, cloudBuild }
}
