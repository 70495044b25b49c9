import { createHash } from 'node:crypto'
import { ActionError, type Place, type Problem } from '../../core/errors.ts'
import { withStop } from '../../core/escape.ts'
import { isObject, type JsonObject } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import { checkShape } from '../../document/check-shape.ts'
import { partsOf } from '../../document/parts.ts'
import { type Path, valueAt } from '../../document/path.ts'
import { invalidFile } from '../../document/problem-list.ts'
import type { Fault } from '../../document/shape.ts'
import { suggest } from '../../document/suggest.ts'
import { leavesOf } from '../../document/walk.ts'
import { parseDocument, type SourceDocument } from '../../document/yaml.ts'
import type { Grant, Policy } from '../policy.ts'
import { checkCrossings } from './across-grants.ts'
import { checkVersions } from './action-version.ts'
import { isInherited, type ResolvedGrants, resolveGrants } from './extends.ts'
import { readGrant } from './grant.ts'
import { readIssuer, readProviders } from './providers.ts'
import { checkLentRecords } from './read-lend.ts'
import { readMachinePrices } from './read-prices.ts'
import type { PolicyReader } from './reader.ts'
import { partialShapes, policyShapes } from './shapes.ts'

export interface LoadedPolicy {
  readonly policy: Policy
  /** The text as read. */
  readonly text: string
  /** Hex SHA-256 of the file's text. */
  readonly sha256: string
  readonly document: SourceDocument
  /** Hex SHA-256 of the text with LF line ends: the same for a checkout on Windows. */
  readonly linesSha256: string
  /**
   * Returns the place in the file of a path of a resolved grant, or of its nearest existing parent. `key`: of the key,
   * not of its value.
   */
  readonly placeOf: (path: Path, key?: boolean) => Place
  /** Valid entries that deserve a notice. They never fail a run. */
  readonly notes: readonly Problem[]
}

/**
 * Reads a policy: first its versions, then its form, then its rules. See docs/policy.md.
 *
 * @param actionVersion this action's, as `1.2.0`, to compare with `requires`
 * @throws ActionError `POLICY_INVALID` with every problem of the file, each with its place and fix
 */
export function loadPolicy(text: string, file: string, actionVersion: string): LoadedPolicy {
  const document = parseDocument(text, file, 'POLICY_INVALID')
  const refuse = (faults: readonly Fault[], places: PolicyPlaces = asWritten): void => {
    if (faults.length > 0) throw invalidFile('POLICY_INVALID', file, problemsOf(faults, document, places))
  }

  refuse(checkVersions(document.value, actionVersion))
  const faults: Fault[] = []
  const grants = resolveGrants(isObject(document.value) ? document.value.grants : undefined, fault =>
    faults.push(fault),
  )
  faults.push(...checkForm(document.value, grants))
  const empty = emptyValues(document.value)
  const told = new Set(faults.map(({ path }) => JSON.stringify(path)))
  faults.push(...empty.filter(({ path }) => !told.has(JSON.stringify(path))))
  const written = (path: Path): string | undefined => document.written(grants.locate(path))
  const policy = readPolicyDocument(document.value, grants, faults, written)
  const places = { locate: grants.locate, isInherited: (path: Path) => isInherited(grants, document.value, path) }
  refuse(faults, places)
  return {
    policy,
    text,
    sha256: document.sha256,
    document,
    linesSha256: createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex'),
    placeOf: (path, key = false) => document.problem(grants.locate(path), '', { key }),
    notes: problemsOf(notesOn(policy), document, places),
  }
}

/** Checks the form of the file. The completeness of a grant is checked after inheritance. */
function checkForm(value: unknown, { concrete, parentsOf }: ResolvedGrants): Fault[] {
  const policy = { type: 'object', name: 'Policy' } as const
  const shape = { type: 'object', name: 'Grant' } as const
  if (!isObject(value) || !isObject(value.grants)) return checkShape(value, policy, policyShapes)
  const each = Object.entries(value.grants).flatMap(([name, grant]) => {
    const path = ['grants', name]
    const resolved = isObject(grant) ? concrete.get(name) : grant
    const isWhole = resolved !== undefined && parentsOf(name).length === 0
    const own = checkShape(grant, shape, isWhole ? policyShapes : partialShapes, path)
    return isWhole || resolved === undefined ? own : [...own, ...checkShape(resolved, shape, policyShapes, path)]
  })
  return [...checkShape({ ...value, grants: {} }, policy, policyShapes), ...each]
}

/** Returns only own grants: a policy has no grant `constructor` unless it defines one. */
export const grantOf = (policy: Policy, name: string): Grant | undefined =>
  Object.hasOwn(policy.grants, name) ? policy.grants[name] : undefined

/**
 * Returns the grant of that name.
 *
 * @throws ActionError `GRANT_UNKNOWN` with the nearest name and the list
 */
export function findGrant(policy: Policy, name: string): Grant {
  const grant = grantOf(policy, name)
  if (grant !== undefined) return grant
  const names = Object.keys(policy.grants)
  if (policy.abstract.includes(name))
    throw new ActionError(
      'GRANT_UNKNOWN',
      `grant ${name} is abstract: it is only a parent of other grants, and no workflow can use it`,
      {
        cure: `Name one of the grants that can: ${names.join(', ')}.`,
      },
    )
  const near = suggest(name, names)
  throw new ActionError('GRANT_UNKNOWN', `the policy has no grant ${quote(name)}`, {
    cure: `${near === undefined ? '' : `${near} `}Its grants: ${names.join(', ')}.`,
  })
}

function readPolicyDocument(
  value: unknown,
  { concrete, abstract }: ResolvedGrants,
  faults: Fault[],
  written: PolicyReader['written'],
): Policy {
  const reading: PolicyReader = { report: fault => void faults.push(fault), written }
  const given = partsOf(value, { type: 'object', name: 'Policy' }, policyShapes) ?? {}
  const providers = readProviders(given.providers, ['providers'], reading)
  const declared = Object.fromEntries(Object.keys(given.providers ?? {}).map(name => [name, undefined]))
  const grants: Record<string, Grant> = {}
  if (given.grants && !Object.values(given.grants).some(grant => grant?.abstract !== true))
    reading.report({
      path: ['grants'],
      message: 'the policy has no grant.',
      cure: 'Add one: the action denies everything that no grant allows.',
    })
  const known = { ...declared, ...providers }
  const readEach = (name: string, grant: JsonObject, isAbstract: boolean): Grant | undefined => {
    const parts = partsOf(grant, { type: 'object', name: 'Grant' }, policyShapes) ?? {}
    return readGrant(name, parts, isAbstract, known, ['grants', name], reading)
  }
  for (const [name, grant] of abstract) readEach(name, grant, true)
  for (const [name, grant] of concrete) {
    const read = readEach(name, grant, false)
    if (read !== undefined) grants[name] = read
  }
  const faulty = new Set(faults.flatMap(({ path }) => (path[0] === 'grants' ? [path[1]] : [])))
  const isSound = (grant: Grant): boolean => !faulty.has(grant.name)
  checkCrossings(Object.values(grants).filter(isSound), ['grants'], reading)
  const auditLog = readAuditLog(given.audit?.cloud_logging, ['audit', 'cloud_logging'], reading)
  if (given.audit === undefined) checkLentRecords(grants, reading)
  return {
    requires: given.requires,
    issuer: readIssuer(given.issuer, ['issuer'], reading),
    universe: given.universe ?? 'googleapis.com',
    providers,
    grants,
    abstract: [...abstract.keys()],
    auditLog,
    prices: readMachinePrices(given.prices, ['prices'], reading),
  }
}

function readAuditLog(name: string | undefined, path: Path, reading: PolicyReader): Policy['auditLog'] {
  if (name === undefined) return undefined
  const [, project, log] =
    /^projects\/([a-z][a-z0-9.:-]{4,62}[a-z0-9])\/logs\/([A-Za-z0-9_.-]{1,200})$/.exec(name) ?? []
  if (project !== undefined && log !== undefined) return { project, log }
  reading.report({
    path,
    message: `${quote(name)} is not a name of a log.`,
    cure: 'Write projects/PROJECT/logs/keyless-vertex.',
  })
  return undefined
}

/** Maps a path of a resolved grant to where it was written, which may be a grant that it extends. */
interface PolicyPlaces {
  readonly locate: (path: Path) => Path
  /** Returns true if a parent has a value at the path, too. */
  readonly isInherited: (path: Path) => boolean
}

const asWritten: PolicyPlaces = { locate: path => path, isInherited: () => false }

/** Returns each fault once, at its value: grants that extend a faulty one have the same fault. */
function problemsOf(
  faults: readonly Fault[],
  document: SourceDocument,
  { locate, isInherited }: PolicyPlaces,
): Problem[] {
  const found = new Map<string, { readonly fault: Fault; readonly heirs: string[] }>()
  const placed = faults.map(fault => ({ fault, at: locate(fault.path) }))
  const isOwn = ({ fault, at }: (typeof placed)[number]): boolean => fault.path[1] === at[1]
  for (const one of [...placed.filter(isOwn), ...placed.filter(other => !isOwn(other))]) {
    const { fault, at } = one
    const key = JSON.stringify([at, fault.message])
    const same = found.get(key)
    if (same === undefined)
      found.set(key, { fault: { ...fault, path: at }, heirs: isOwn(one) ? [] : [String(fault.path[1])] })
    else if (same.heirs.length > 0 && !isOwn(one)) same.heirs.push(String(fault.path[1]))
  }
  return [...found.values()].map(({ fault: { path, message, ...options }, heirs }) => {
    const more = heirs.length > 3 ? ` and ${heirs.length - 3} more` : ''
    const whose = heirs.length === 0 ? '' : `inherited by ${heirs.slice(0, 3).join(', ')}${more}: `
    const removes = isInherited(path) && isEmptyDocument(valueAt(document.value, path))
    if (!removes) return document.problem(path, `${whose}${message}`, options)
    return document.problem(path, `${whose}${withStop(message)}`, { ...options, cure: cannotRemove })
  })
}

/** Advice for an inherited key: removing the line would bring back the parent's value. */
const cannotRemove =
  'What a grant inherits it can replace, but not remove: move it from the parent to the grants that need it.'

const isEmptyDocument = (value: unknown): boolean =>
  value === null || (typeof value === 'object' && Object.keys(value).length === 0)

/** `approval:` without a value reads like a requirement and would be none, so an empty value is refused everywhere. */
const emptyValues = (document: unknown): Fault[] =>
  leavesOf(document)
    .filter(({ value }) => value === null)
    .map(({ path }) => ({
      path,
      message: 'nothing after the colon.',
      cure: 'Give it a value, or remove the line.',
      key: true,
    }))

function notesOn(policy: Policy): Fault[] {
  return Object.values(policy.grants)
    .filter(grant => grant.tokenLifetimeSeconds > 3600)
    .map(grant => ({
      path: ['grants', grant.name, 'token', 'lifetime'],
      message:
        'Google refuses more than 1h, unless the organization policy iam.allowServiceAccountCredentialLifetimeExtension names the account.',
    }))
}
