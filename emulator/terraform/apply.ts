import { isDeepStrictEqual } from 'node:util'
import { parse } from '@cdktf/hcl2json'
import type { Emulator } from '../emulator.ts'
import { administratorToken } from '../gcloud/administrator.ts'
import { inProcess, objectOf, type RestRequest, type Send, sendOrThrow } from '../gcloud/rest.ts'
import { evaluateValue, expressionsIn, type Resolve, type TerraformValue } from './expressions.ts'
import { type Attributes, resourceTypes } from './resources.ts'

/** What Terraform remembers: each resource that it made, by its address. */
export type TerraformState = Readonly<Record<string, { readonly type: string; readonly attributes: Attributes }>>

export interface TerraformApplied {
  readonly state: TerraformState
  readonly outputs: Readonly<Record<string, TerraformValue>>
  /** Every request, in order. */
  readonly sent: readonly RestRequest[]
  /** Addresses of what was created, updated or removed: `+ google_service_account.trainer_acme-ml` */
  readonly changes: readonly string[]
}

export interface TerraformOptions {
  readonly variables?: Readonly<Record<string, TerraformValue>>
  /** State after the former apply. */
  readonly state?: TerraformState
}

/** A resource or data source as it is declared, before evaluation. */
interface Declared {
  readonly address: string
  readonly type: string
  readonly body: Readonly<Record<string, unknown>>
  readonly dependsOn: readonly string[]
}

/**
 * Does at the emulated Google what `terraform apply` does at the real one: resources in the order of their dependencies,
 * each compared with what is there. HashiCorp's own parser reads the text. What `compile` does not print is an error.
 */
export async function applyTerraform(
  cloud: Emulator,
  hcl: string,
  { variables = {}, state = {} }: TerraformOptions = {},
): Promise<TerraformApplied> {
  const root = objectOf(await parse('main.tf', hcl))
  checkNames(root, ['terraform', 'variable', 'data', 'resource', 'output'], 'the configuration')
  const { send, sent } = inProcess(cloud, administratorToken(cloud))
  const known = new Map<string, Attributes | undefined>()
  const values = variableValues(objectOf(root['variable']), variables)
  const resolve: Resolve = reference => resolveIn(reference, known, values)
  const changes: string[] = []
  const next: Record<string, { type: string; attributes: Attributes }> = {}

  for (const one of inOrder([...declared(root['data'], 'data.'), ...declared(root['resource'], '')])) {
    const { count, depends_on: _, ...body } = one.body
    const wanted = count === undefined ? 1 : evaluateValue(count, resolve)
    if (wanted !== 0 && wanted !== 1) throw new Error(`${one.address}: count is ${String(wanted)}`)
    const evaluated =
      wanted === 0 ? undefined : await realize(one, attributesOf(body, resolve), { send, state, changes })
    known.set(one.address, evaluated)
    if (evaluated !== undefined && !one.address.startsWith('data.'))
      next[one.address] = { type: one.type, attributes: evaluated }
  }
  for (const [address, { type, attributes }] of Object.entries(state).toReversed()) {
    if (next[address] !== undefined) continue
    const { remove } = resourceTypes[type] ?? {}
    if (remove === undefined) throw new Error(`${address}: removal is not emulated`)
    await remove(send, attributes)
    changes.push(`- ${address}`)
  }
  const outputs = Object.entries(objectOf(root['output'])).map(([name, block]) => {
    const body = only(block)
    checkNames(body, ['description', 'value'], `output ${name}`)
    return [name, evaluateValue(body['value'], resolve)] as const
  })
  return { state: next, outputs: Object.fromEntries(outputs), sent, changes }
}

/** Every block is a list of one. */
function only(value: unknown): Readonly<Record<string, unknown>> {
  if (!Array.isArray(value) || value.length !== 1) throw new Error('a block stands twice')
  return objectOf(value[0])
}

function checkNames(body: object, allowed: readonly string[], where: string): void {
  const unknown = Object.keys(body).filter(name => !allowed.includes(name))
  if (unknown.length > 0) throw new Error(`${where} has unknown parts: ${unknown.join(', ')}`)
}

/** Returns values of variables: texts, and sets of texts. */
function variableValues(
  blocks: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, TerraformValue>>,
): ReadonlyMap<string, TerraformValue> {
  checkNames(given, Object.keys(blocks), 'the values of variables')
  const none: Resolve = reference => {
    throw new Error(`a default refers to ${reference}`)
  }
  return new Map(
    Object.entries(blocks).map(([name, block]) => {
      const body = only(block)
      checkNames(body, ['description', 'type', 'default'], `variable ${name}`)
      const isText = body['type'] === `$${'{'}string}`
      if (!isText && body['type'] !== `$${'{'}set(string)}`) throw new Error(`variable ${name}: unknown type`)
      const value = given[name] ?? (body['default'] === undefined ? undefined : evaluateValue(body['default'], none))
      if (value === undefined || (typeof value === 'string') !== isText)
        throw new Error(`variable ${name} has no value`)
      return [name, value]
    }),
  )
}

function declared(types: unknown, prefix: string): Declared[] {
  return Object.entries(objectOf(types)).flatMap(([type, labels]) =>
    Object.entries(objectOf(labels)).map(([label, block]) => {
      const body = only(block)
      const own = `${prefix}${type}.${label}`
      return { address: own, type, body, dependsOn: [...new Set(referencesIn(body))].filter(one => one !== own) }
    }),
  )
}

/** Returns addresses that a body refers to. */
function referencesIn(value: unknown): string[] {
  if (typeof value === 'string')
    return expressionsIn(value).flatMap(
      expression => /^(?:data\.)?google_\w+\.[\w-]+/.exec(expression)?.slice(0, 1) ?? [],
    )
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(referencesIn) : []
}

/** Orders resources so that each comes after those that it refers to. */
function inOrder(all: readonly Declared[]): Declared[] {
  const byAddress = new Map(all.map(one => [one.address, one]))
  const ordered = new Set<Declared>()
  const visit = (one: Declared, way: readonly string[]): void => {
    if (way.includes(one.address)) throw new Error(`a cycle: ${[...way, one.address].join(' -> ')}`)
    for (const address of one.dependsOn) {
      const target = byAddress.get(address)
      if (target === undefined) throw new Error(`${one.address} refers to ${address}, which is not declared`)
      visit(target, [...way, one.address])
    }
    ordered.add(one)
  }
  for (const one of all) visit(one, [])
  return [...ordered]
}

function attributesOf(body: Readonly<Record<string, unknown>>, resolve: Resolve): Attributes {
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, evaluateValue(value, resolve)]))
}

function resolveIn(
  reference: string,
  known: ReadonlyMap<string, Attributes | undefined>,
  variables: ReadonlyMap<string, TerraformValue>,
): TerraformValue {
  const [, name] = /^var\.(\w+)$/.exec(reference) ?? []
  const [, address = '', attribute = ''] = /^((?:data\.)?google_\w+\.[\w-]+)\.(\w+)$/.exec(reference) ?? []
  const value = name === undefined ? known.get(address)?.[attribute] : variables.get(name)
  if (value === undefined) throw new Error(`${reference} has no value`)
  return value
}

interface Work {
  readonly send: Send
  readonly state: TerraformState
  readonly changes: string[]
}

/** Creates, updates or keeps a resource. Returns its attributes, computed ones included. */
async function realize(one: Declared, body: Attributes, { send, state, changes }: Work): Promise<Attributes> {
  if (one.address.startsWith('data.')) return readData(one, body, send)
  const type = resourceTypes[one.type]
  if (type === undefined) throw new Error(`${one.address}: this type is not emulated`)
  checkNames(body, type.takes, one.address)
  const found = state[one.address] === undefined ? undefined : await type.read(send, body)
  if (found === undefined) {
    changes.push(`+ ${one.address}`)
    return { ...body, ...(await type.create(send, body)) }
  }
  const differs = Object.entries(body).some(([name, value]) => !isDeepStrictEqual(found[name], value))
  if (differs) {
    if (type.update === undefined) throw new Error(`${one.address}: an update is not emulated`)
    await type.update(send, body)
    changes.push(`~ ${one.address}`)
  }
  return { ...found, ...body }
}

async function readData({ address, type }: Declared, body: Attributes, send: Send): Promise<Attributes> {
  if (type !== 'google_project') throw new Error(`${address}: this data source is not emulated`)
  checkNames(body, ['project_id'], address)
  const target = `/v1/projects/${encodeURIComponent(String(body['project_id']))}`
  const found = await sendOrThrow(send, { method: 'GET', host: 'cloudresourcemanager.googleapis.com', target })
  return { ...body, number: String(found['projectNumber']) }
}
