import { quoteShell } from '../../core/gcloud.ts'
import { quote } from '../../core/text.ts'
import type { Path } from '../../document/path.ts'
import type { Provider } from '../policy.ts'
import type { PolicyPart, PolicyReader } from './reader.ts'

export const defaultIssuer = 'https://token.actions.githubusercontent.com'

/** The form of a provider's full name; its first group is the pool. */
export const resourceForm =
  /^(projects\/[1-9]\d{0,19}\/locations\/global\/workloadIdentityPools\/[a-z0-9-]{4,32})\/providers\/[a-z0-9-]{4,32}$/

/**
 * Reads `providers`. One pool must not serve both trusts, since its principals do not say which provider admitted them.
 */
export function readProviders(
  providers: PolicyPart<'Policy'>['providers'],
  path: Path,
  reading: PolicyReader,
): Record<string, Provider> {
  const found: Record<string, Provider> = {}
  if (providers === undefined) return found
  if (Object.keys(providers).length === 0)
    reading.report({ path, message: 'the policy has no provider.', cure: 'Add one.' })
  for (const [name, { resource, trust, subject = 'run' } = {}] of Object.entries(providers)) {
    if (resource === undefined) continue
    const pool = resourceForm.exec(resource)?.[1]
    if (pool === undefined) {
      reading.report({ path: [...path, name, 'resource'], ...faultOfResource(resource) })
      continue
    }
    if (trust === undefined) continue
    const other = Object.values(found).find(provider => provider.pool === pool && provider.trust !== trust)
    if (other !== undefined) {
      reading.report({
        path: [...path, name, 'resource'],
        message: `the pool of ${name} (${trust}) is also that of ${other.name} (${other.trust}): the principals of a pool do not show which provider admitted them.`,
        cure: `Give ${name} a pool of its own:`,
        commands: [createPool(pool, trust)],
      })
    }
    found[name] = { name, resource, pool, trust, subject }
  }
  return found
}

/**
 * @param pool `projects/NUMBER/locations/global/workloadIdentityPools/POOL`; the new one is created in the same project
 */
function createPool(pool: string, trust: string): string {
  const [, project = '', , , , id = ''] = pool.split('/')
  // An id has 32 characters at most.
  const fresh = `${id.slice(0, 31 - trust.length)}-${trust}`
  return `gcloud iam workload-identity-pools create ${quoteShell(fresh)} --location=global --project=${quoteShell(project)}`
}

/** Returns what is wrong with a provider's resource name, and its exact fix. */
function faultOfResource(resource: string): { message: string; cure: string; commands?: readonly string[] } {
  const prefix = /^(https:)?\/\/iam\.[a-z.]+\/(v1\/)?/.exec(resource)?.[0]
  if (prefix !== undefined)
    return { message: 'expected only the resource name.', cure: `Write ${resource.slice(prefix.length)}` }
  const project = /^projects\/([^/]+)\//.exec(resource)?.[1]
  if (project !== undefined && !/^[1-9]\d*$/.test(project)) {
    return {
      message: `${quote(project)} is a project id; Google wants its number here.`,
      cure: 'This prints it:',
      commands: [`gcloud projects describe ${quoteShell(project)} --format='value(projectNumber)'`],
    }
  }
  const pool = /\/workloadIdentityPools\/([^/]+)\/?$/.exec(resource)?.[1]
  if (project !== undefined && pool !== undefined) {
    return {
      message: 'a pool without its provider.',
      cure: 'Add /providers/ and its name, which this prints:',
      commands: [
        `gcloud iam workload-identity-pools providers list --workload-identity-pool=${quoteShell(pool)} --location=global --project=${quoteShell(project)} --format='value(name.basename())'`,
      ],
    }
  }
  return {
    message: `no name of a workload identity provider: ${quote(resource)}.`,
    cure: 'Write projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER.',
  }
}

/**
 * GitHub's issuers: github.com and data residency, each also with an enterprise's own, and GitHub Enterprise Server.
 * Source: https://docs.github.com/en/enterprise-cloud@latest/actions/reference/security/oidc
 */
export const issuerForms = [
  /^https:\/\/token\.actions\.githubusercontent\.com(\/[a-z0-9][a-z0-9-]*)?$/,
  /^https:\/\/token\.actions\.[a-z0-9][a-z0-9-]*\.ghe\.com(\/[a-z0-9][a-z0-9-]*)?$/,
  /^https:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?\/_services\/token$/,
]

/** Reads `issuer`. It is compared with the token's character by character, so its form must be exact. */
export function readIssuer(text: string | undefined, path: Path, reading: PolicyReader): string {
  if (text === undefined || (URL.canParse(text) && issuerForms.some(form => form.test(text))))
    return text ?? defaultIssuer
  const message = text.startsWith('http:')
    ? 'an issuer needs https.'
    : text.endsWith('/')
      ? 'no slash at the end: issuers are compared whole.'
      : `no issuer of GitHub: ${quote(text)}.`
  const cure = `Write ${defaultIssuer}, https://token.actions.githubusercontent.com/ENTERPRISE, https://token.actions.SUBDOMAIN.ghe.com (with or without /ENTERPRISE), or https://HOST/_services/token.`
  reading.report({ path, message, cure })
  return text
}
