import type protobuf from 'protobufjs'
import { vertexPackage } from '../../../scripts/protos.ts'
import type { Chunk, EmulatedResponse, HasPermission } from '../../host.ts'
import { json, MinuteQuota, RpcError } from '../rpc.ts'
import type { SecretFault } from '../secrets.ts'
import { permit, requireActAs } from './access.ts'
import { lacksEntrypoint } from './engine-sources.ts'
import { engineViolations } from './enginerules.ts'
import { requireRegion } from './hosts.ts'
import type { Call, Handler } from './jobs.ts'
import { type Listing, listResources } from './list.ts'
import { maskOf, requireEtag } from './modelupdates.ts'
import type { Ending, Operations } from './operations.ts'
import { numericId, timestamp } from './render.ts'
import { snakeCase } from './routes.ts'
import type { ServerLine, ServerLogs } from './serverlogs.ts'
import type { Status } from './timeline.ts'
import type { Message } from './transcode.ts'
import { isMessage, messageOf, refuse, textOf } from './violations.ts'

/** The outcome of a creation or an update. Durations are emulated milliseconds. */
export interface EngineScript {
  readonly createMs?: number
  readonly updateMs?: number
  /** Without an error: the engine fails to start, in Vertex AI's words. */
  readonly outcome?: { readonly state: 'FAILED'; readonly error?: Status }
  /** Lines that the engine writes. */
  readonly logs?: readonly ServerLine[]
}

/** An agent engine (`ReasoningEngine`). Times are milliseconds since the epoch. */
export interface Engine {
  readonly id: string
  /** `projects/{number}/locations/{location}/reasoningEngines/{id}` */
  readonly name: string
  resource: Message
  readonly createdAt: number
  updatedAt: number
  /** The moment from which lists show it. */
  readonly listedAt: number
  /** Number of changes, from which the etag is made. */
  revision: number
}

export interface EnginesOptions {
  readonly root: protobuf.Root
  readonly operations: Operations
  readonly hasPermission: HasPermission
  readonly hasPermissionOnServiceAccount: HasPermission
  readonly secretFault: SecretFault
  readonly serverLogs: ServerLogs
}

const listing: Listing = {
  field: 'reasoningEngines',
  filterable: {
    display_name: ['=', '!=', ':'], // †
    create_time: ['=', '!=', '<', '<=', '>', '>='],
    labels: ['=', '!=', ':'],
  },
  orderable: ['create_time'],
  camelCase: true,
}

/** Agent engines. They exist once their creation has succeeded†, and answer queries with an echo by default. */
export class Engines {
  readonly #options: EnginesOptions
  readonly #engines: Engine[] = []
  readonly #scripts: { script: EngineScript; displayName: string | undefined; times: number }[] = []
  #made = 0
  /** How long a new engine is missing from lists. Emulated milliseconds. */
  listDelayMs = 3_000
  /** Creations, updates, and deletions: 10 a minute, for each project and region. */
  readonly writes = new MinuteQuota('aiplatform.googleapis.com', 'Reasoning Engine write requests', 10) // †
  /** Answers a query. */
  answer: (input: Message, classMethod: string) => unknown = input => input
  /** Answers a query by a stream: events, or other parts as they come. */
  stream: (asked: StreamedQuestion) => AsyncIterable<Chunk> = echoEvents

  constructor(options: EnginesOptions) {
    this.#options = options
  }

  /** Oldest first. */
  get all(): readonly Engine[] {
    this.#options.operations.settle()
    return this.#engines
  }

  /**
   * Scripts future creations and updates: those of a display name, or all. The latest match counts; `times` uses it up.
   */
  script(script: EngineScript, match: { readonly displayName?: string; readonly times?: number } = {}): void {
    this.#scripts.unshift({ script, displayName: match.displayName, times: match.times ?? Infinity })
  }

  /** By method, as `ReasoningEngineService.CreateReasoningEngine`. */
  handlers(): ReadonlyMap<string, Handler> {
    const permitted =
      (verb: string, handler: Handler): Handler =>
      call => {
        permit(this.#options.hasPermission, call, `aiplatform.reasoningEngines.${verb}`)
        return handler(call)
      }
    return new Map<string, Handler>([
      ['ReasoningEngineService.CreateReasoningEngine', permitted('create', call => this.#create(call))],
      ['ReasoningEngineService.GetReasoningEngine', permitted('get', call => json(render(this.#find(call))))],
      ['ReasoningEngineService.ListReasoningEngines', permitted('list', call => this.#list(call))],
      ['ReasoningEngineService.UpdateReasoningEngine', permitted('update', call => this.#update(call))],
      ['ReasoningEngineService.DeleteReasoningEngine', permitted('delete', call => this.#delete(call))],
      ['ReasoningEngineExecutionService.QueryReasoningEngine', permitted('query', call => this.#query(call))],
      ['ReasoningEngineExecutionService.StreamQueryReasoningEngine', permitted('query', call => this.#stream(call))],
    ])
  }

  #create(call: Call): EmulatedResponse {
    requireRegion(call.location)
    this.writes.spend(call.project, call.location, call.now)
    const { name: _, etag: __, ...resource } = messageOf(call.request['reasoningEngine'])
    this.#check(call, resource)
    const parent = `projects/${call.project.number}/locations/${call.location}`
    const id = numericId(parent, `reasoningEngine ${this.#made++} ${call.now}`)
    const name = `${parent}/reasoningEngines/${id}`
    const { createMs = 180_000, outcome, logs } = this.#takeScript(resource)
    this.#log(call, id, logs)
    const createdAt = call.now + createMs
    const finish = (): Ending => {
      const error = this.#whyNotStarted(resource, name, outcome)
      if (error !== undefined) return { error }
      const listedAt = createdAt + this.listDelayMs
      const engine: Engine = { id, name, resource, createdAt, updatedAt: createdAt, listedAt, revision: 1 }
      this.#engines.push(engine)
      return { response: render(engine) }
    }
    return this.#start(call, id, 'CreateReasoningEngine', createMs, finish)
  }

  #update(call: Call): EmulatedResponse {
    this.writes.spend(call.project, call.location, call.now)
    const engine = this.#find(call)
    const { name: _, etag, ...sent } = messageOf(call.request['reasoningEngine'])
    requireEtag(etag, etagOf(engine))
    const changed =
      call.request['updateMask'] === undefined ? sent : masked(engine.resource, sent, maskOf(call.request))
    this.#check(call, changed)
    const { updateMs = 120_000, outcome, logs } = this.#takeScript(changed)
    this.#log(call, engine.id, logs)
    const finish = (): Ending => {
      const error = this.#whyNotStarted(changed, engine.name, outcome)
      if (error !== undefined) return { error }
      engine.resource = changed
      engine.updatedAt = call.now + updateMs
      engine.revision++
      return { response: render(engine) }
    }
    return this.#start(call, engine.id, 'UpdateReasoningEngine', updateMs, finish)
  }

  #log({ project, location, now }: Call, engine: string, lines: readonly ServerLine[] = []): void {
    this.#options.serverLogs.add({ project, location, of: { engine }, since: now }, lines)
  }

  #check(call: Call, resource: Message): void {
    const { root, hasPermissionOnServiceAccount } = this.#options
    refuse(engineViolations(resource, root.lookupType(`${vertexPackage}.ReasoningEngine`)))
    requireActAs(hasPermissionOnServiceAccount, call.caller, textOf(messageOf(resource['spec'])['serviceAccount']))
  }

  #whyNotStarted(resource: Message, name: string, outcome: EngineScript['outcome']): Status | undefined {
    if (outcome !== undefined) return outcome.error ?? failedToStart(name)
    const { deploymentSpec, serviceAccount } = messageOf(resource['spec'])
    const [, project = ''] = name.split('/')
    const account = textOf(serviceAccount) || serviceAgent(name)
    const fault = this.#options.secretFault(messageOf(deploymentSpec)['secretEnv'], account, project)
    return fault ?? (lacksEntrypoint(resource) ? failedToStart(name) : undefined)
  }

  #delete(call: Call): EmulatedResponse {
    this.writes.spend(call.project, call.location, call.now)
    const engine = this.#find(call)
    this.#engines.splice(this.#engines.indexOf(engine), 1)
    const work = { under: '', metadata: 'DeleteOperationMetadata', durationMs: 0 }
    const response = 'google.protobuf.Empty'
    return json(this.#options.operations.start(call, { ...work, response, finish: () => ({ response: {} }) }))
  }

  #start(call: Call, id: string, method: string, durationMs: number, finish: () => Ending): EmulatedResponse {
    return json(
      this.#options.operations.start(call, {
        under: `reasoningEngines/${id}`,
        metadata: `${method}OperationMetadata`,
        response: 'ReasoningEngine',
        durationMs,
        finish,
      }),
    )
  }

  #takeScript(resource: Message): EngineScript {
    const found = this.#scripts.find(
      ({ displayName, times }) => times > 0 && (displayName === undefined || displayName === resource['displayName']),
    )
    if (found !== undefined) found.times--
    return found?.script ?? {}
  }

  #list(call: Call): EmulatedResponse {
    const parent = `projects/${call.project.number}/locations/${call.location}/reasoningEngines/`
    const visible = this.#engines.filter(({ name, listedAt }) => name.startsWith(parent) && listedAt <= call.now)
    return json(listResources(visible.map(render), call.request, listing))
  }

  #query(call: Call): EmulatedResponse {
    this.#find(call)
    const { input, classMethod } = call.request
    return json({ output: this.answer(messageOf(input), textOf(classMethod) || 'query') })
  }

  #stream(call: Call): EmulatedResponse {
    const { resource } = this.#find(call)
    const { input, classMethod } = call.request
    const asked = { engine: resource, input: messageOf(input), classMethod: textOf(classMethod) || 'stream_query' }
    return { status: 200, headers: { 'content-type': 'application/json' }, body: this.stream(asked) } // †
  }

  #find({ project, location, below }: Call): Engine {
    const name = `projects/${project.number}/locations/${location}/${below}`
    const engine = this.#engines.find(one => one.name === name)
    if (engine !== undefined) return engine
    throw new RpcError('NOT_FOUND', 'The ReasoningEngine does not exist.')
  }
}

/** A question to an agent. */
export interface StreamedQuestion {
  /** The engine as it is then. */
  readonly engine: Message
  readonly input: Message
  readonly classMethod: string
}

/** The events of an agent that repeats what it is asked: JSON documents on lines of their own, as with `alt=sse` too. */
async function* echoEvents({ engine, input }: StreamedQuestion): AsyncGenerator<Chunk, void> {
  yield eventLine(engine, `${textOf(input['message'])}`)
}

/** One event of the Agent Development Kit, as an engine sends it. */
export const eventLine = (engine: Message, text: string, more: object = {}): string =>
  `${JSON.stringify({
    content: { parts: [{ text }], role: 'model' },
    finish_reason: 'STOP',
    invocation_id: 'e-0d1c2b3a',
    author: textOf(engine['displayName']) || 'agent',
    actions: { state_delta: {}, artifact_delta: {} },
    ...more,
  })}\n`

const etagOf = ({ id, revision }: Engine): string => Buffer.from(`${id} ${revision}`).toString('base64')

/**
 * An engine as Google returns it: without input-only fields (the archive of inline sources), and with the fields that
 * Google fills in (`default_from_api` in magic-modules' ReasoningEngine.yaml; as of 2026-09).
 */
function render(engine: Engine): Message {
  const { name, resource, createdAt, updatedAt } = engine
  const { spec } = resource
  return {
    contextSpec: { memoryBankConfig: { generationConfig: {} } },
    trafficConfig: { trafficSplitAlwaysLatest: {} }, // †
    ...resource,
    ...(spec === undefined ? {} : { spec: renderSpec(messageOf(spec), name) }),
    name,
    createTime: timestamp(createdAt),
    updateTime: timestamp(updatedAt),
    etag: etagOf(engine),
  }
}

function renderSpec(spec: Message, name: string): Message {
  const { sourceCodeSpec, containerSpec, serviceAccount } = spec
  const { inlineSource, ...sources } = messageOf(sourceCodeSpec)
  return {
    ...spec,
    ...(sourceCodeSpec === undefined
      ? {}
      : { sourceCodeSpec: { ...(inlineSource === undefined ? {} : { inlineSource: {} }), ...sources } }),
    ...(containerSpec === undefined ? {} : { containerSpec: { port: 8080, ...messageOf(containerSpec) } }),
    deploymentSpec: {
      minInstances: 1,
      maxInstances: 100,
      containerConcurrency: 9,
      resourceLimits: { cpu: '4', memory: '4Gi' },
      ...messageOf(spec['deploymentSpec']),
    },
    effectiveIdentity: serviceAccount ?? serviceAgent(name),
  }
}

/**
 * Returns a resource with the fields that a mask names, copied from another one.
 *
 * @throws RpcError 400 for a path that the resource lacks
 */
function masked(resource: Message, sent: Message, paths: readonly string[]): Message {
  let result = resource
  for (const path of paths) {
    const names = path.split('.')
    // Names below `labels` are the user's own, not fields.
    if (!['displayName', 'description', 'labels'].includes(path) && names[0] !== 'spec')
      refuse([{ field: 'update_mask', message: `The field \`${snakeCase(path)}\` cannot be updated.` }]) // †
    result = copied(result, sent, names)
  }
  return result
}

/** Copies the value at a path from one message to another, or removes it if the other message has none. */
export function copied(to: Message, from: Message, [name = '', ...rest]: readonly string[]): Message {
  const { [name]: _, ...others } = to
  const value = rest.length === 0 ? from[name] : copied(messageOf(to[name]), messageOf(from[name]), rest)
  return value === undefined || (isMessage(value) && Object.keys(value).length === 0 && from[name] === undefined)
    ? others
    : { ...others, [name]: value }
}

/** The account of an engine that names none. */
const serviceAgent = (engine: string): string =>
  `service-${engine.split('/')[1]}@gcp-sa-aiplatform-re.iam.gserviceaccount.com`

const failedToStart = (name: string): Status => ({
  code: 3,
  message: `Reasoning Engine resource [${name}] failed to start and cannot serve traffic. Please refer to our documentation (https://cloud.google.com/vertex-ai/generative-ai/docs/agent-engine/troubleshooting/deploy) for checking logs and other troubleshooting tips.`,
})
