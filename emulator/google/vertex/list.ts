import { type Comparison, compare, comparisonsOf, FilterSyntaxError, parseFilter, passes } from '../filter.ts'
import { badRequest, RpcError } from '../rpc.ts'
import { renderJob } from './resource.ts'
import { camelCase, snakeCase } from './routes.ts'
import type { Job } from './timeline.ts'
import type { Message } from './transcode.ts'
import { isMessage, messageOf, textOf } from './violations.ts'

export type Operators = Readonly<Record<string, readonly Comparison['operator'][]>>

/** Description of a list method: its answer, and the fields that its filter and order may name (from its proto). */
export interface Listing {
  /** The response's field, as `customJobs`. */
  readonly field: string
  /** Operators by field of the filter, in the proto's spelling. */
  readonly filterable: Operators
  readonly orderable: readonly string[]
  /** Values of `state`; absent if the resource has no such field. */
  readonly states?: readonly string[]
  /** Returns the value of a filter or order field that is not a field of the resource itself. */
  readonly derived?: (resource: Message, name: string) => string | undefined
  /** True if a filter may say `displayName` for `display_name`, as the protos of some methods say. */
  readonly camelCase?: boolean
}

const times: readonly Comparison['operator'][] = ['=', '!=', '<', '<=', '>', '>=']
const jobFields: Operators = {
  display_name: ['=', '!=', ':'],
  state: ['=', '!='],
  create_time: times,
  labels: ['=', '!=', ':'],
}

/** Operators that a list method's filter takes for each field (from its proto; for tuning jobs†). */
const filterable: Readonly<Record<Job['collection'], Operators>> = {
  customJobs: jobFields,
  hyperparameterTuningJobs: jobFields,
  batchPredictionJobs: { ...jobFields, model_display_name: ['=', '!='] },
  trainingPipelines: { ...jobFields, training_task_definition: ['=', '!=', ':'] },
  tuningJobs: {
    tuned_model_display_name: ['=', '!=', ':'],
    base_model: ['=', '!='],
    state: ['=', '!='],
    create_time: times,
    labels: ['=', '!=', ':'],
  },
  pipelineJobs: {
    ...jobFields,
    pipeline_name: ['=', '!='],
    update_time: times,
    end_time: times,
    template_uri: ['=', '!=', ':'],
  },
}

const orderable = ['create_time', 'update_time', 'end_time', 'start_time']

const pipelineName = (job: Message, name: string): string | undefined =>
  name === 'pipeline_name' ? textOf(messageOf(messageOf(job['pipelineSpec'])['pipelineInfo'])['name']) : undefined

/**
 * Returns a page of jobs, newest first by default.
 *
 * @throws RpcError as `listResources` does
 */
export function listJobs(
  collection: Job['collection'],
  visible: readonly Job[],
  request: Message,
  states: readonly string[],
  now: number,
): Message {
  return listResources(
    visible.map(job => renderJob(job, now, 'list')),
    request,
    { field: collection, filterable: filterable[collection], orderable, states, derived: pipelineName },
  )
}

/**
 * Returns a page of resources, newest first by default.
 *
 * @param request the fields of the list request: `filter`, `pageSize`, `pageToken`, `orderBy`, `readMask`
 * @throws RpcError 400 for an invalid filter, order, or token
 */
export function listResources(resources: readonly Message[], request: Message, listing: Listing): Message {
  const filter = readFilter(textOf(request['filter']), listing)
  const pageSize = Number(request['pageSize'] ?? 0)
  if (pageSize < 0) throw invalid('page_size', 'The page size must not be negative.')
  const offset = readToken(textOf(request['pageToken']), request)
  const order = readOrder(textOf(request['orderBy']), listing)
  const found = resources
    .filter(resource => passes(filter, comparison => holds(resource, comparison, listing)))
    .sort(order)
  const size = Math.min(pageSize === 0 ? 50 : pageSize, 100)
  const page = found.slice(offset, offset + size)
  const mask = textOf(request['readMask'])
  return {
    ...(page.length === 0 ? {} : { [listing.field]: mask === '' ? page : page.map(one => masked(one, mask)) }),
    ...(offset + size < found.length ? { nextPageToken: writeToken(offset + size, request) } : {}),
  }
}

function readFilter(text: string, listing: Listing) {
  const { filterable, states = [] } = listing
  const filter = parse(text)
  for (const { field, operator, value } of filter === undefined ? [] : comparisonsOf(filter)) {
    const name = nameOf(field, listing)
    const operators = filterable[name]
    // `labels.key="value"`, and `labels:key` for presence.
    const isLabel = field.length === 2 || (field.length === 1 && operator === ':')
    if (operators === undefined || (name === 'labels' ? !isLabel : field.length > 1))
      throw invalid('filter', `The filter field \`${field.join('.')}\` is not supported.`)
    if (!operators.includes(operator))
      throw invalid('filter', `The operator \`${operator}\` is not supported for the filter field \`${name}\`.`)
    if (name.endsWith('_time') && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value))
      throw invalid('filter', `\`${value}\` is not a timestamp in RFC 3339 format.`)
    if (name === 'state' && !states.includes(value)) throw invalid('filter', `\`${value}\` is not a state.`)
  }
  return filter
}

const nameOf = (field: readonly string[], listing: Listing): string =>
  listing.camelCase === true ? snakeCase(field[0] ?? '') : (field[0] ?? '')

function parse(text: string) {
  try {
    return parseFilter(text)
  } catch (error) {
    if (error instanceof FilterSyntaxError) throw invalid('filter', `Invalid filter: ${error.message}`)
    throw error
  }
}

function holds(resource: Message, { field, operator, value }: Comparison, listing: Listing): boolean {
  const name = nameOf(field, listing)
  if (name === 'labels') {
    const labels = messageOf(resource['labels'])
    if (field.length === 1) return Object.hasOwn(labels, value)
    const label = labels[field[1] ?? '']
    return typeof label === 'string' ? compare(label, operator, value) : operator === '!='
  }
  const text = listing.derived?.(resource, name) ?? textOf(resource[camelCase(name)])
  if (!name.endsWith('_time')) return compare(text, operator, value)
  return text !== '' && compare(Date.parse(text), operator, Date.parse(value))
}

/** Compares two resources by `create_time desc, end_time`. */
function readOrder(text: string, { orderable, derived }: Listing): (a: Message, b: Message) => number {
  const keys = (text === '' ? 'create_time desc' : text).split(',').map(part => {
    const [name = '', direction = 'asc', ...rest] = part.trim().split(/\s+/)
    if ((text !== '' && !orderable.includes(name)) || !['asc', 'desc'].includes(direction) || rest.length > 0)
      throw invalid('order_by', `Cannot order by \`${part.trim()}\`.`)
    return { name, sign: direction === 'desc' ? -1 : 1 }
  })
  return (a, b) => {
    for (const { name, sign } of keys) {
      const read = (one: Message): string => derived?.(one, name) ?? textOf(one[camelCase(name)])
      const [left, right] = [read(a), read(b)]
      if (left !== right) return left < right ? -sign : sign
    }
    return 0
  }
}

/** A token is valid only for the same filter and order. */
const writeToken = (offset: number, request: Message): string =>
  Buffer.from(JSON.stringify([offset, request['filter'] ?? '', request['orderBy'] ?? ''])).toString('base64url')

function readToken(token: string, request: Message): number {
  if (token === '') return 0
  const offset: unknown = /^\[(\d+),/.exec(Buffer.from(token, 'base64url').toString())?.[1]
  if (typeof offset !== 'string' || writeToken(Number(offset), request) !== token)
    throw invalid('page_token', 'The page token is invalid.')
  return Number(offset)
}

function masked(resource: Message, mask: string): Message {
  const paths = mask.split(',').map(path => path.trim().split('.').map(camelCase))
  if (paths.some(([first]) => first === '*')) return resource
  const keep = (value: Message, at: readonly (readonly string[])[]): Message =>
    Object.fromEntries(
      Object.entries(value).flatMap(([name, item]) => {
        const below = at.filter(([first]) => first === name).map(([, ...rest]) => rest)
        if (below.length === 0) return []
        return [[name, below.some(rest => rest.length === 0) || !isMessage(item) ? item : keep(item, below)]]
      }),
    )
  return keep(resource, paths)
}

const invalid = (field: string, message: string): RpcError =>
  new RpcError('INVALID_ARGUMENT', message, [badRequest([{ field, description: message }])])
