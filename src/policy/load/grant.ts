import { quote } from '../../core/text.ts'
import { periodSeconds } from '../../document/formats.ts'
import type { Path } from '../../document/path.ts'
import { suggest } from '../../document/suggest.ts'
import type { Grant, Provider } from '../policy.ts'
import { readAllow } from './allow.ts'
import { isEmptyRequirement, readApproval, readBranch } from './branch-and-approval.ts'
import { checkLend, readLend } from './read-lend.ts'
import type { PolicyPart, PolicyReader } from './reader.ts'
import { readRequirement } from './require.ts'
import { emailFault } from './service-account.ts'
import { checkPins, readConditions } from './when.ts'

const defaultLifetimeSeconds = 3600

/** Providers by name; `undefined` for an invalid one, whose faults are reported already. */
type Providers = Readonly<Record<string, Provider | undefined>>

/**
 * Reads one grant, with its inherited values. Returns nothing if its provider is invalid.
 *
 * @param abstract true for a grant that is only a parent: its values are checked, its completeness is not
 */
export function readGrant(
  name: string,
  value: PolicyPart<'Grant'>,
  abstract: boolean,
  providers: Providers,
  path: Path,
  reading: PolicyReader,
): Grant | undefined {
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(name)) {
    reading.report({
      path,
      message: `no name for a grant: ${quote(name)}.`,
      cure: 'A lower-case letter, then letters, digits and _, 40 at most.',
      key: true,
    })
  }
  const provider = findProvider(value.provider, providers, [...path, 'provider'], reading)
  const grant = {
    name,
    description: value.description,
    when: readConditions(value.when, [...path, 'when'], reading),
    branch: value.branch && readBranch(value.branch, [...path, 'branch'], reading),
    approval: value.approval && readApproval(value.approval, [...path, 'approval'], reading),
    serviceAccount: readServiceAccount(value.service_account, [...path, 'service_account'], reading),
    tokenLifetimeSeconds: readLifetime(value.token, [...path, 'token'], reading),
    allow: readAllow(value.allow, [...path, 'allow'], reading),
    require: value.require && readRequirement(value.require, [...path, 'require'], reading),
    lend: value.lend && readLend(value.lend, [...path, 'lend'], reading),
  }
  if (!abstract) checkWhole(grant, value, provider, path, reading)
  return provider === undefined ? undefined : { ...grant, provider }
}

/** Checks the completeness of a grant that can be used, inherited parts included. */
function checkWhole(
  grant: Omit<Grant, 'provider'>,
  value: PolicyPart<'Grant'>,
  provider: Provider | undefined,
  path: Path,
  reading: PolicyReader,
): void {
  const { when, branch, approval, serviceAccount } = grant
  if (value.lend !== undefined) checkLend(grant, value.lend, provider, [...path, 'lend'], reading)
  if (value.when !== undefined) checkPins(when, provider, [...path, 'when'], reading)
  if (approval !== undefined && !when.some(condition => condition.claim === 'environment')) {
    reading.report({
      path: [...path, 'approval'],
      message: 'the environment is missing, so any environment with reviewers would pass.',
      cure: 'Add environment: NAME to when.',
      key: true,
    })
  }
  const isEmpty =
    value.branch !== undefined && !Object.hasOwn(value.branch, 'rules') && !branch?.merged && !branch?.reviews
  if (isEmpty) reading.report(isEmptyRequirement([...path, 'branch']))
  if (value.token !== undefined && serviceAccount === undefined) {
    reading.report({
      path: [...path, 'token'],
      message:
        "without a service_account there is no token whose lifetime could be chosen: a federated one lives as long as GitHub's.",
      cure: 'Remove it, or add service_account.',
      key: true,
    })
  }
}

function findProvider(
  name: string | undefined,
  providers: Providers,
  path: Path,
  reading: PolicyReader,
): Provider | undefined {
  if (name === undefined) return undefined
  if (Object.hasOwn(providers, name)) return providers[name]
  const names = Object.keys(providers)
  const cure = suggest(name, names) ?? `Providers: ${names.join(', ')}.`
  reading.report({ path, message: `no such provider: ${quote(name)}.`, cure })
  return undefined
}

function readServiceAccount(email: string | undefined, path: Path, reading: PolicyReader): string | undefined {
  const fault = email === undefined ? undefined : emailFault(email)
  if (fault !== undefined) reading.report({ path, ...fault })
  return email
}

function readLifetime(token: PolicyPart<'Token'> = {}, path: Path, reading: PolicyReader): number {
  const seconds = periodSeconds(token.lifetime)
  if (seconds !== undefined && (seconds < 60 || seconds > 43_200))
    reading.report({
      path: [...path, 'lifetime'],
      message: `${token.lifetime} is not from 1m to 12h.`,
      cure: 'Write 30m, say.',
    })
  return seconds ?? defaultLifetimeSeconds
}
