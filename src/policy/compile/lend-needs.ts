import type { Need } from '../../steps/needs.ts'
import { accessTokenForms, gatewayCalls } from '../lent.ts'
import { literalTexts } from '../match.ts'
import type { GatewayBounds, Grant } from '../policy.ts'
import type { CollectedNeeds } from './collected.ts'
import type { GrantToServe } from './served-grant.ts'

/** Short names of calls, each with the permission on the project that it needs. Counting has its own. */
const permissionOfCall: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(gatewayCalls).map(call => [call, 'aiplatform.endpoints.predict'])),
  countTokens: 'aiplatform.endpoints.computeTokens',
  computeTokens: 'aiplatform.endpoints.computeTokens',
}

/** Returns the permissions on a project that the calls of a gateway need. A method's own permission is not known. */
export const permissionsOfCalls = (gateway: Pick<GatewayBounds, 'calls'> | undefined): string[] => [
  ...new Set((gateway?.calls ?? []).map(call => permissionOfCall[call] ?? 'aiplatform.')),
]

/** True if the gateway passes on methods that it knows only by their protos. */
export const lendsMethods = ({ lend }: Pick<Grant, 'lend'>): boolean =>
  permissionsOfCalls(lend?.gateway).includes('aiplatform.')

/** Returns what the calls of a gateway need in each project that the grant names, as far as a request can test it. */
export function testableNeeds({ allow, lend }: Pick<Grant, 'allow' | 'lend'>): Need[] {
  const permissions = permissionsOfCalls(lend?.gateway).filter(permission => !permission.endsWith('.'))
  if (lend?.gateway === undefined) return []
  const users = ['lend.gateway']
  return literalTexts(allow.projects).flatMap((project): Need[] => {
    const on = { type: 'project', project } as const
    return [
      { service: 'aiplatform.googleapis.com', on, for: users },
      ...permissions.map((permission): Need => ({ permission, on, for: users })),
    ]
  })
}

/** Collects what lending needs beside the roles for calls: nothing says what a program does with a credential. */
export function collectLendNeeds({ grant, called, members }: GrantToServe, needs: CollectedNeeds): void {
  const { lend, serviceAccount } = grant
  if (lend === undefined) return
  // The role contains iam.serviceAccounts.getOpenIdToken: https://docs.cloud.google.com/iam/docs/roles-permissions/iam
  if (serviceAccount !== undefined && lend.credentials.includes('id_token'))
    needs.bind(
      'roles/iam.workloadIdentityUser',
      { type: 'service account', name: serviceAccount },
      members,
      `${called}: lends its ID tokens (lend.credentials)`,
    )
  const forms = lend.credentials.filter(form => accessTokenForms.includes(form))
  if (forms.length > 0)
    needs.note({
      grant: grant.name,
      message: `${called}: nothing says what other programs do with its credential (lend.credentials: ${forms.join(', ')}).`,
      cure: `Bind the roles that they need to ${serviceAccount ?? 'the members of the grant'} by hand, and no others.`,
    })
}
