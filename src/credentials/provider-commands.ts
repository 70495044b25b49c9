import type { Advice, Command } from '../core/errors.ts'
import { quoteShell } from '../core/gcloud.ts'
import { claimNames } from '../identity/claims.ts'
import type { Provider } from '../policy/policy.ts'
import { expressionFor } from './principal.ts'

type Flags = Readonly<Record<string, string | boolean | undefined>>

/** Formats a gcloud command. A false flag becomes `--no-flag`, an undefined one is left out. */
export const gcloud = (command: string, flags: Flags): string =>
  [
    `gcloud ${command}`,
    ...Object.entries(flags).flatMap(([name, value]) => {
      if (value === undefined) return []
      if (typeof value === 'boolean') return value ? `--${name}` : `--no-${name}`
      return `--${name}=${quoteShell(value)}`
    }),
  ].join(' ')

/** Commands that compare Google's side with the policy of a checkout, and set it up again. */
export const setUpAgain: readonly Command[] = [
  { when: 'This shows what differs, and for whom:', run: 'keyless-vertex drift' },
  {
    when: 'This corrects it. If several policies share the provider, name all of them:',
    run: 'keyless-vertex compile > setup.sh && bash setup.sh',
  },
]

/** Returns the project's number in a provider's name. */
export const projectNumber = ({ resource }: Provider): string => resource.split('/')[1] ?? ''

/** Advice to enable an API in the provider's project. */
export const enableService = (service: string, provider: Provider): Advice => ({
  cure: 'Enable it; it takes effect in a few minutes:',
  commands: [gcloud(`services enable ${service}`, { project: projectNumber(provider) })],
})

const ofPool = ({ resource }: Provider): Flags => {
  const [, project = '', , location = '', , pool = ''] = resource.split('/')
  return { project, location, 'workload-identity-pool': pool }
}

const ofProvider = (verb: string, provider: Provider, flags: Flags = {}): string =>
  gcloud(`iam workload-identity-pools providers ${verb} ${quoteShell(provider.resource.split('/').at(-1) ?? '')}`, {
    ...ofPool(provider),
    ...flags,
  })

/**
 * Command that shows a provider.
 *
 * @param format gcloud's `--format`
 */
export const describeProvider = (provider: Provider, format: string): string =>
  ofProvider('describe', provider, { format })
/** Command that changes a provider. */
export const updateProvider = (provider: Provider, flags: Flags): string => ofProvider('update-oidc', provider, flags)
/** Command that restores a deleted provider. */
export const undeleteProvider = (provider: Provider): string => ofProvider('undelete', provider)

/** Command that lists all providers of the pool, also deleted ones that can be restored. */
export const listProviders = (provider: Provider): string =>
  gcloud('iam workload-identity-pools providers list', {
    ...ofPool(provider),
    'show-deleted': true,
    format: 'table(name.basename(),state,disabled)',
  })

/**
 * Command that corrects the mapping of one attribute. gcloud replaces the whole mapping, and other bindings may depend
 * on the rest. So the command reads the present mapping and keeps it.
 *
 * @param attribute `google.subject`, `attribute.environment`; absent: Google did not say which
 */
export function correctMapping(provider: Provider, attribute: string | undefined): Advice {
  // If the policy declares another mapping, it must stay.
  const isDeclared = attribute === 'google.subject' && provider.subject !== 'run'
  const expression = attribute === undefined || isDeclared ? undefined : expressionFor(attribute, claimNames)
  if (attribute === undefined || expression === undefined)
    return {
      cure: "Correct the expression, or guard it for tokens without that claim. If it was compiled, do so in a checkout of the provider's policy:",
      commands: [
        ...setUpAgain,
        {
          when: 'If you set it up by hand: an update replaces the whole mapping, so start from what this shows:',
          run: describeProvider(provider, 'yaml(attributeMapping)'),
        },
      ],
    }
  const { look, map } = mapAttribute(provider, attribute)
  return {
    cure: `Map ${attribute} to ${expression}. See what is mapped now:`,
    commands: [look, { when: `This maps ${attribute} again and keeps the rest:`, run: map }],
  }
}

/** @param attribute one that is named after a claim, or one of the set-up */
export function mapAttribute(provider: Provider, attribute: string): { readonly look: string; readonly map: string } {
  const expression = expressionFor(attribute, claimNames) ?? ''
  return { look: describeProvider(provider, 'yaml(attributeMapping)'), map: remap(provider, attribute, expression) }
}

/** @param expression CEL without characters that a shell interprets within double quotes */
function remap(provider: Provider, attribute: string, expression: string): string {
  const now = describeProvider(provider, 'value(attributeMapping.list(separator=";"))')
  const others = `${now} | tr ';' '\\n' | grep -v '^${attribute.replaceAll('.', '\\.')}=' | paste -sd ';' -`
  return `${ofProvider('update-oidc', provider)} \\\n  --attribute-mapping="^;^$(${others});${attribute}=${expression}"`
}
