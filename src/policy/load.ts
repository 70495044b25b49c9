import { type Path, parseDocument, type SourceDocument } from '../document.ts'
import { ActionError, type Problem } from '../errors.ts'
import { checkShape, type Fault, isObject, quote } from '../shape.ts'
import { suggest } from '../suggest.ts'
import { checkCrossings } from './crossing.ts'
import { readGrant } from './grants.ts'
import type { Grant, Policy } from './policy.ts'
import { readIssuer, readProviders } from './providers.ts'
import { type Reading, textOf } from './reading.ts'
import { checkVersions } from './requires.ts'
import { policyShapes } from './shapes.ts'

export interface LoadedPolicy {
  readonly policy: Policy
  /** Hex SHA-256 of the file's text. */
  readonly sha256: string
  readonly document: SourceDocument
  /** What is allowed, but worth a word: shown, never a reason to fail. */
  readonly notes: readonly Problem[]
}

/**
 * Reads a policy (DESIGN 2): its versions first, then its form, then its rules, strictly.
 *
 * @param actionVersion this action's, as `1.2.0`, to hold `requires` against
 * @throws ActionError `POLICY_INVALID` with every problem of the file, each with its place and cure
 */
export function loadPolicy(text: string, file: string, actionVersion: string): LoadedPolicy {
  const document = parseDocument(text, file, 'POLICY_INVALID')
  const problem = ({ path, message, ...options }: Fault): Problem => document.problem(path, message, options)
  const refuse = (faults: readonly Fault[]): void => {
    if (faults.length > 0) throw invalid(file, faults.map(problem))
  }

  refuse(checkVersions(document.value, actionVersion))
  const lines = text.split('\n')
  const faults = checkShape(document.value, { type: 'object', name: 'Policy' }, policyShapes)
  faults.push(...emptyValues(document.value).filter(({ path }) => !faults.some(fault => isSame(fault.path, path))))
  const policy = readPolicy(document.value, faults, path => writtenAt(lines, document.problem(path, '')))
  refuse(faults)
  return { policy, sha256: document.sha256, document, notes: notesOn(policy).map(problem) }
}

/** Own grants alone: a policy has no grant `constructor` unless it says so. */
export const grantOf = (policy: Policy, name: string): Grant | undefined =>
  Object.hasOwn(policy.grants, name) ? policy.grants[name] : undefined

/**
 * The grant of that name.
 *
 * @throws ActionError `GRANT_UNKNOWN` with the nearest name and the list
 */
export function findGrant(policy: Policy, name: string): Grant {
  const grant = grantOf(policy, name)
  if (grant !== undefined) return grant
  const names = Object.keys(policy.grants)
  const near = suggest(name, names)
  throw new ActionError('GRANT_UNKNOWN', `the policy has no grant ${quote(name)}`, {
    cure: `${near === undefined ? '' : `${near} `}Its grants: ${names.join(', ')}.`,
  })
}

function readPolicy(value: unknown, faults: Fault[], written: Reading['written']): Policy {
  const reading: Reading = { report: fault => void faults.push(fault), written }
  const given = isObject(value) ? value : {}
  const providers = readProviders(given.providers, ['providers'], reading)
  const declared = isObject(given.providers)
    ? Object.fromEntries(Object.keys(given.providers).map(name => [name, undefined]))
    : {}
  const grants: Record<string, Grant> = {}
  const entries = isObject(given.grants) ? Object.entries(given.grants) : []
  if (isObject(given.grants) && entries.length === 0)
    reading.report({
      path: ['grants'],
      message: 'no grant at all.',
      cure: 'Add one: whatever is not granted is denied.',
    })
  for (const [name, grant] of entries) {
    const read = readGrant(name, grant, { ...declared, ...providers }, ['grants', name], reading)
    if (read !== undefined) grants[name] = read
  }
  const isSound = (grant: Grant): boolean => !faults.some(({ path }) => path[0] === 'grants' && path[1] === grant.name)
  checkCrossings(Object.values(grants).filter(isSound), ['grants'], reading)
  return {
    issuer: readIssuer(given.issuer, ['issuer'], reading),
    universe: textOf(given.universe) ?? 'googleapis.com',
    providers,
    grants,
    auditLog: readAuditLog(given.audit, ['audit', 'cloud_logging'], reading),
  }
}

function readAuditLog(audit: unknown, path: Path, reading: Reading): Policy['auditLog'] {
  const name = isObject(audit) ? textOf(audit.cloud_logging) : undefined
  if (name === undefined) return undefined
  const [, project, log] =
    /^projects\/([a-z][a-z0-9.:-]{4,62}[a-z0-9])\/logs\/([A-Za-z0-9_.-]{1,200})$/.exec(name) ?? []
  if (project !== undefined && log !== undefined) return { project, log }
  reading.report({
    path,
    message: `${quote(name)} is no name of a log.`,
    cure: 'Write projects/PROJECT/logs/keyless-vertex.',
  })
  return undefined
}

function invalid(file: string, problems: readonly Problem[]): ActionError {
  const inOrder = problems.toSorted((a, b) => a.line - b.line || a.column - b.column)
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`
  return new ActionError('POLICY_INVALID', `${file} has ${count}`, { problems: inOrder })
}

/** `approval:` with nothing after it reads like a requirement and would be none: an empty value is refused everywhere. */
function emptyValues(value: unknown, path: Path = []): Fault[] {
  if (value === null)
    return [{ path, message: 'nothing after the colon.', cure: 'Give it a value, or remove the line.', key: true }]
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => emptyValues(item, [...path, index]))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, item]) => emptyValues(item, [...path, key]))
}

function notesOn(policy: Policy): Fault[] {
  return Object.values(policy.grants)
    .filter(grant => grant.tokenLifetimeSeconds > 3600)
    .map(grant => ({
      path: ['grants', grant.name, 'token', 'lifetime'],
      message:
        'above 1h Google refuses, unless the organization policy iam.allowServiceAccountCredentialLifetimeExtension names the account.',
    }))
}

/** The characters of a plain scalar at a place in the text. */
function writtenAt(lines: readonly string[], { line, column }: Problem): string {
  const rest = lines[line - 1]?.slice(column - 1) ?? ''
  return /^[^\s,\]}]*/.exec(rest)?.[0] ?? ''
}

const isSame = (a: Path, b: Path): boolean => a.length === b.length && a.every((segment, index) => segment === b[index])
