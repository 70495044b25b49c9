import type { Path } from '../document.ts'
import { isObject, periodSeconds, quote } from '../shape.ts'
import { suggest } from '../suggest.ts'
import { emailFault } from './accounts.ts'
import { readAllow } from './allow.ts'
import type { ApprovalRequirement, BranchRequirement, Grant, Provider } from './policy.ts'
import { type Reading, textOf } from './reading.ts'
import { readRequirement } from './requirement.ts'
import { checkPins, readConditions } from './when.ts'

const defaultLifetimeSeconds = 3600

/** Providers by name; nothing stands for one whose own faults were reported. */
type Providers = Readonly<Record<string, Provider | undefined>>

/** Reads one grant. Nothing comes back where its provider could not be read. */
export function readGrant(
  name: string,
  value: unknown,
  providers: Providers,
  path: Path,
  reading: Reading,
): Grant | undefined {
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(name)) {
    reading.report({
      path,
      message: `no name for a grant: ${quote(name)}.`,
      cure: 'A lower-case letter, then letters, digits and _, 40 at most.',
      key: true,
    })
  }
  if (!isObject(value)) return undefined
  const provider = findProvider(value.provider, providers, [...path, 'provider'], reading)
  const when = readConditions(value.when, [...path, 'when'], reading)
  if (isObject(value.when)) checkPins(when, provider, [...path, 'when'], reading)
  const serviceAccount = readServiceAccount(value.service_account, [...path, 'service_account'], reading)
  const approval = readApproval(value.approval, [...path, 'approval'], reading)
  if (approval !== undefined && !when.some(condition => condition.claim === 'environment')) {
    reading.report({
      path: [...path, 'approval'],
      message: 'of which environment? Any that has reviewers would do.',
      cure: 'Add environment: NAME to when.',
      key: true,
    })
  }
  const grant = {
    name,
    description: textOf(value.description),
    when,
    branch: readBranch(value.branch, [...path, 'branch'], reading),
    approval,
    serviceAccount,
    tokenLifetimeSeconds: readLifetime(value.token, serviceAccount, [...path, 'token'], reading),
    allow: readAllow(value.allow, [...path, 'allow'], reading),
    require: readRequirement(value.require, [...path, 'require'], reading),
  }
  return provider === undefined ? undefined : { ...grant, provider }
}

function findProvider(name: unknown, providers: Providers, path: Path, reading: Reading): Provider | undefined {
  if (typeof name !== 'string') return undefined
  if (Object.hasOwn(providers, name)) return providers[name]
  const names = Object.keys(providers)
  const cure = suggest(name, names) ?? `Providers: ${names.join(', ')}.`
  reading.report({ path, message: `no such provider: ${quote(name)}.`, cure })
  return undefined
}

function readServiceAccount(value: unknown, path: Path, reading: Reading): string | undefined {
  const email = textOf(value)
  const fault = email === undefined ? undefined : emailFault(email)
  if (fault !== undefined) reading.report({ path, ...fault })
  return email
}

function readLifetime(token: unknown, serviceAccount: string | undefined, path: Path, reading: Reading): number {
  if (!isObject(token)) return defaultLifetimeSeconds
  if (serviceAccount === undefined) {
    reading.report({
      path,
      message:
        "without a service_account there is no token whose lifetime could be chosen: a federated one lives as long as GitHub's.",
      cure: 'Remove it, or add service_account.',
      key: true,
    })
  }
  const seconds = periodSeconds(token.lifetime)
  if (seconds !== undefined && (seconds < 60 || seconds > 43_200))
    reading.report({
      path: [...path, 'lifetime'],
      message: `${token.lifetime} is not from 1m to 12h.`,
      cure: 'Write 30m, say.',
    })
  return seconds ?? defaultLifetimeSeconds
}

/** Types of rules that GitHub's rulesets have (REST, "Get rules for a branch"): to tell a slip from a type newer than this. */
const knownRules = [
  'branch_name_pattern',
  'code_scanning',
  'commit_author_email_pattern',
  'commit_message_pattern',
  'committer_email_pattern',
  'creation',
  'deletion',
  'file_extension_restriction',
  'file_path_restriction',
  'max_file_path_length',
  'max_file_size',
  'merge_queue',
  'non_fast_forward',
  'pull_request',
  'required_deployments',
  'required_linear_history',
  'required_signatures',
  'required_status_checks',
  'update',
  'workflows',
]

function readBranch(value: unknown, path: Path, reading: Reading): BranchRequirement | undefined {
  if (!isObject(value)) return undefined
  const rules: readonly unknown[] = Array.isArray(value.rules) ? value.rules : []
  if (Array.isArray(value.rules) ? rules.length === 0 : value.merged !== true) {
    reading.report({
      path,
      message: 'asks for nothing.',
      cure: 'Add rules: [pull_request] or merged: true, or remove it.',
      key: true,
    })
  }
  for (const [index, rule] of rules.entries()) {
    if (typeof rule !== 'string' || knownRules.includes(rule)) continue
    const cure = suggest(rule, knownRules)
    if (cure !== undefined || !/^[a-z][a-z0-9_]*$/.test(rule))
      reading.report({
        path: [...path, 'rules', index],
        message: `no such type of rule: ${quote(rule)}.`,
        cure: cure ?? `Types: ${knownRules.join(', ')}.`,
      })
  }
  return { rules: rules.filter(rule => typeof rule === 'string'), merged: value.merged === true }
}

function readApproval(value: unknown, path: Path, reading: Reading): ApprovalRequirement | undefined {
  if (!isObject(value)) return undefined
  if (Array.isArray(value.not_by) && value.not_by.length === 0)
    reading.report({ path: [...path, 'not_by'], message: 'an empty list.', cure: 'Write [actor], or remove it.' })
  return {
    reviewers: typeof value.reviewers === 'number' ? value.reviewers : 1,
    notBy: Array.isArray(value.not_by) && value.not_by.includes('actor') ? ['actor'] : [],
    reruns: value.reruns === true,
  }
}
