import type { Binding, IdentityState } from '../../emulator/google/identity.ts'

/** Splits a gcloud command into its verbs, its one name and its flags. */
function parse(words: readonly string[]): { verb: string; name: string; flags: Readonly<Record<string, string>> } {
  const [gcloud, ...rest] = words
  if (gcloud !== 'gcloud') throw new Error(`no gcloud command: ${words.join(' ')}`)
  const flags = rest.filter(word => word.startsWith('--')).map(word => /^--([\w-]+)=(.*)$/s.exec(word))
  const plain = rest.filter(word => !word.startsWith('--'))
  return {
    verb: plain.slice(0, -1).join(' '),
    name: plain.at(-1) ?? '',
    flags: Object.fromEntries(flags.map(match => [match?.[1] ?? '', match?.[2] ?? ''])),
  }
}

/**
 * Does at the emulated Google what a gcloud command of the set-up does at the real one. A project and an account that a
 * binding names must exist. Access to a bucket is emulated for its whole project only. Access to an image repository is
 * not emulated: only the account must exist.
 *
 * @param projectNumber number of the only project
 * @throws Error if the set-up does not use such a command
 */
export function applyGcloud(identity: IdentityState, words: readonly string[], projectNumber: string): void {
  const { verb, name, flags } = parse(words)
  const flag = (key: string): string => {
    const value = flags[key] ?? ''
    if (value === '') throw new Error(`--${key} is missing: ${words.join(' ')}`)
    return value
  }
  const pool = (id: string): string =>
    `projects/${projectNumber}/locations/${flag('location')}/workloadIdentityPools/${id}`
  const bind = (to: { readonly bindings: Binding[] } | undefined): void => {
    if (to === undefined) throw new Error(`there is no ${name}`)
    to.bindings.push({ role: flag('role'), members: [flag('member')] })
  }
  switch (verb) {
    case 'iam workload-identity-pools create':
      identity.pools[pool(name)] = { providers: {} }
      return
    case 'iam workload-identity-pools providers update-oidc': {
      const provider = identity.pools[pool(flag('workload-identity-pool'))]?.providers[name]
      if (provider === undefined) throw new Error(`there is no provider ${name}`)
      // gcloud replaces the whole mapping.
      provider.attributeMapping = mappingIn(flag('attribute-mapping'))
      return
    }
    case 'iam workload-identity-pools providers create-oidc': {
      const parent = identity.pools[pool(flag('workload-identity-pool'))]
      if (parent === undefined) throw new Error('the pool comes before its provider')
      parent.providers[name] = {
        issuerUri: flag('issuer-uri'),
        attributeMapping: mappingIn(flag('attribute-mapping')),
        attributeCondition: flag('attribute-condition'),
      }
      return
    }
    case 'iam service-accounts create':
      identity.serviceAccounts[`${name}@${flag('project')}.iam.gserviceaccount.com`] = {
        project: flag('project'),
        bindings: [],
      }
      return
    case 'iam service-accounts add-iam-policy-binding':
      bind(identity.serviceAccounts[name])
      return
    case 'iam service-accounts remove-iam-policy-binding': {
      const { bindings } = identity.serviceAccounts[name] ?? { bindings: [] }
      const found = bindings.find(({ role, members }) => role === flag('role') && members.includes(flag('member')))
      if (found === undefined) throw new Error(`${name} has no such binding`)
      found.members.splice(found.members.indexOf(flag('member')), 1)
      return
    }
    case 'projects add-iam-policy-binding':
      bind(identity.projects.find(({ id }) => id === name))
      return
    case 'storage buckets add-iam-policy-binding':
      bind(identity.projects[0])
      return
    case 'artifacts repositories add-iam-policy-binding':
      if (identity.serviceAccounts[flag('member').replace('serviceAccount:', '')] === undefined)
        throw new Error(`there is no ${flag('member')}`)
      return
    default:
      throw new Error(`no command of the set-up: ${words.join(' ')}`)
  }
}

/** Reads `google.subject=EXPRESSION,attribute.NAME=EXPRESSION`. No expression here has a comma. */
const mappingIn = (flag: string): Record<string, string> =>
  Object.fromEntries(
    flag.split(',').map(entry => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
  )
