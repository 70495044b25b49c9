import type { Authenticate, Caller, Clock, EmulatedRequest, EmulatedResponse, EmulatedService } from '../host.ts'
import { type BuildScript, lastStatuses, phaseAt, type StoredBuild } from './cloud-build-course.ts'
import { type BuildWorld, newBuild, pushImages } from './cloud-build-create.ts'
import { buildLogs, isJson, renderBuild } from './cloud-build-render.ts'
import { checkBody, checkQuery } from './discovery.ts'
import { invalidArgument } from './fields.ts'
import { type Comparison, compare, FilterSyntaxError, parseFilter, passes } from './filter.ts'
import type { LogEntry } from './logging.ts'
import { answer, consumer, type EmulatedProject, json, notFoundPage, parseBody, RpcError } from './rpc.ts'

/** Builds, and the scripts of a test. */
export interface CloudBuildState {
  /** The oldest first. */
  readonly builds: StoredBuild[]
  /** Sets the course of builds to come: of all, or of the next `times`. The latest counts. */
  readonly script: (script: BuildScript, times?: number) => void
  /** Returns a build as Google would now. */
  readonly now: (build: StoredBuild) => Readonly<Record<string, unknown>>
  /** Ends what time has ended: pushes images. */
  readonly settle: () => void
  readonly logEntries: () => readonly LogEntry[]
}

export interface CloudBuildOptions extends BuildWorld {
  readonly clock: Clock
  readonly authenticate: Authenticate
  readonly projects: readonly EmulatedProject[]
}

const service = 'cloudbuild.googleapis.com'

interface Route {
  readonly project: string
  readonly location: string
  readonly id: string | undefined
  readonly verb: string | undefined
}

/** Cloud Build v1, regional and global: builds are created, read, listed, and cancelled. */
export function createCloudBuild(options: CloudBuildOptions): { service: EmulatedService; state: CloudBuildState } {
  const { clock, authenticate, projects } = options
  const builds: StoredBuild[] = []
  const scripts: { readonly script: BuildScript; times: number }[] = []
  const settle = (): void => {
    for (const one of builds) {
      const { status, finishedAt = 0 } = phaseAt(one, clock.now())
      if (status === 'SUCCESS' && one.pushed === undefined) pushImages(one, finishedAt, options)
    }
  }
  const takeScript = (): BuildScript => {
    const found = scripts.find(({ times }) => times > 0)
    if (found !== undefined) found.times--
    return found?.script ?? {}
  }
  const serve = (request: EmulatedRequest, caller: Caller): EmulatedResponse => {
    const operation = operationOf(request)
    if (operation !== undefined) return readOperation(operation, caller)
    const route = routeOf(request)
    const method = route && methods[`${request.method} ${route.id === undefined ? '' : 'ID'}${route.verb ?? ''}`]
    if (route === undefined || method === undefined) return notFoundPage(request.path)
    const project = consumer(projects, route.project, service)
    const global = /^\/v1\/projects\/[^/]+\/builds/.test(request.path)
    checkQuery('cloudbuild', `projects.${global ? '' : 'locations.'}builds.${method}`, request.query)
    permit(caller, permissions[method], project)
    settle()
    if (method === 'create') return create(request, route, project, caller)
    const own = builds.filter(one => one.project.id === project.id && one.location === route.location)
    if (method === 'list') return list(own, request.query)
    const one = own.find(({ id }) => id === route.id)
    if (one === undefined) throw notFound(project, route)
    if (method === 'cancel') cancel(one, request)
    return json(renderBuild(one, clock.now()))
  }
  const permit = (caller: Caller, permission: string, project: EmulatedProject): void => {
    if (!options.hasPermission(caller, permission, project.id))
      throw new RpcError('PERMISSION_DENIED', 'The caller does not have permission')
  }
  const create = (
    request: EmulatedRequest,
    { location }: Route,
    project: EmulatedProject,
    caller: Caller,
  ): EmulatedResponse => {
    const body = checkBody('cloudbuild', 'Build', parseBody(request), 'build')
    const one = newBuild(body, { project, location, now: clock.now() }, caller, takeScript(), options)
    builds.push(one)
    return json(renderOperation(one))
  }
  const renderOperation = (one: StoredBuild): object => {
    const build = renderBuild(one, clock.now())
    const { status } = phaseAt(one, clock.now())
    const type = 'type.googleapis.com/google.devtools.cloudbuild.v1'
    return {
      name: `operations/build/${one.project.id}/${Buffer.from(one.id).toString('base64')}`,
      metadata: { '@type': `${type}.BuildOperationMetadata`, build },
      ...(lastStatuses.has(status) && {
        done: true,
        ...(status === 'SUCCESS'
          ? { response: { '@type': `${type}.Build`, ...build } }
          : { error: { code: status === 'CANCELLED' ? 1 : 2, message: `Build failed; status: ${status}` } }),
      }),
    }
  }
  const readOperation = (id: string, caller: Caller): EmulatedResponse => {
    const one = builds.find(build => build.id === id)
    if (one === undefined) throw new RpcError('NOT_FOUND', 'Requested entity was not found.')
    permit(caller, 'cloudbuild.builds.get', one.project)
    settle()
    return json(renderOperation(one))
  }
  const cancel = (one: StoredBuild, request: EmulatedRequest): void => {
    checkBody('cloudbuild', 'CancelBuildRequest', parseBody(request))
    if (lastStatuses.has(phaseAt(one, clock.now()).status))
      throw new RpcError('FAILED_PRECONDITION', 'cannot cancel a build that has already finished')
    one.cancelledAt ??= clock.now()
  }
  const list = (own: readonly StoredBuild[], query: URLSearchParams): EmulatedResponse => {
    const found = filtered(own, query.get('filter') ?? '').toReversed()
    const size = Math.min(Number(query.get('pageSize') ?? 20) || 20, 1000)
    const start = Number(Buffer.from(query.get('pageToken') ?? '', 'base64url').toString() || 0)
    const page = found.slice(start, start + size)
    const end = start + page.length
    return json({
      ...(page.length > 0 && { builds: page.map(one => renderBuild(one, clock.now())) }),
      ...(end < found.length && { nextPageToken: Buffer.from(String(end)).toString('base64url') }),
    })
  }
  const filtered = (own: readonly StoredBuild[], text: string): readonly StoredBuild[] => {
    try {
      const filter = parseFilter(text)
      return own.filter(one => passes(filter, comparison => holds(renderBuild(one, clock.now()), comparison)))
    } catch (error) {
      if (error instanceof FilterSyntaxError) throw invalidArgument(`invalid filter: ${error.message}`)
      throw error
    }
  }
  return {
    state: {
      builds,
      script: (script, times = Infinity) => void scripts.unshift({ script, times }),
      now: one => {
        settle()
        return renderBuild(one, clock.now())
      },
      settle,
      logEntries: () => {
        settle()
        return builds.flatMap(one => buildLogs(one, clock.now()))
      },
    },
    service: {
      serves: host => host === service,
      handle: request =>
        answer(() => {
          const identity = authenticate(request)
          return 'refusal' in identity ? identity.refusal : serve(request, identity.caller)
        }),
    },
  }
}

const methods: Readonly<Record<string, keyof typeof permissions>> = {
  'POST ': 'create',
  'GET ': 'list',
  'GET ID': 'get',
  'POST IDcancel': 'cancel',
}

const permissions = {
  create: 'cloudbuild.builds.create',
  get: 'cloudbuild.builds.get',
  list: 'cloudbuild.builds.list',
  cancel: 'cloudbuild.builds.update',
} as const

/** A project's own builds are those of `global`. */
function routeOf({ path }: EmulatedRequest): Route | undefined {
  const match = /^\/v1\/projects\/([\w:.-]+)(?:\/locations\/([a-z0-9-]+))?\/builds(?:\/([\w-]+))?(?::(\w+))?$/.exec(
    path,
  )
  if (match === null) return undefined
  const [, project = '', location = 'global', id, verb] = match
  return { project, location, id, verb }
}

/** @returns the build of an operation */
function operationOf({ method, path }: EmulatedRequest): string | undefined {
  const [, encoded] = /^\/v1\/operations\/build\/[\w:.-]+\/([\w+/=-]+)$/.exec(path) ?? []
  return method === 'GET' && encoded !== undefined ? Buffer.from(encoded, 'base64').toString() : undefined
}

const notFound = ({ id: project }: EmulatedProject, { location, id }: Route): RpcError =>
  new RpcError('NOT_FOUND', `Build "projects/${project}/locations/${location}/builds/${id}" not found`)

/** https://cloud.google.com/build/docs/view-build-results#filtering_build_results_using_queries */
function holds(build: Readonly<Record<string, unknown>>, { field, operator, value }: Comparison): boolean {
  const [first = ''] = field
  const key = names[first]
  if (key === undefined || field.length > 1) throw invalidArgument(`invalid filter: unknown field "${field.join('.')}"`)
  const found = build[key]
  if (Array.isArray(found)) return found.some(item => compare(String(item), operator, value))
  if (key.endsWith('Time')) {
    const at = Date.parse(value)
    if (Number.isNaN(at)) throw invalidArgument(`invalid filter: invalid time "${value}"`)
    return found !== undefined && compare(Date.parse(String(found)), operator, at)
  }
  return isJson(found) || found === undefined ? false : compare(String(found), operator, value)
}

const names: Readonly<Record<string, string>> = {
  tags: 'tags',
  status: 'status',
  build_id: 'id',
  images: 'images',
  create_time: 'createTime',
  finish_time: 'finishTime',
}
