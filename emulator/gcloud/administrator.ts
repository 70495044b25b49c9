import type { Emulator } from '../emulator.ts'

/** Above every project without another parent. */
export const organization = 'organizations/900000000001'
const email = 'administrator@acme-admin.iam.gserviceaccount.com'

/** An owner may do all but build fences. */
const roles = [
  'roles/owner',
  'roles/iam.denyAdmin',
  'roles/iam.principalAccessBoundaryAdmin',
  'roles/orgpolicy.policyAdmin',
]

/**
 * Returns a token of an administrator of every project: an owner of the organization above them. Projects without a
 * parent get this one.
 */
export function administratorToken({ google }: Emulator): string {
  const { identity } = google
  identity.containers[organization] ??= {
    displayName: 'acme.example',
    bindings: roles.map(role => ({ role, members: [`serviceAccount:${email}`] })),
  }
  for (const project of identity.projects) project.parent ??= organization
  return google.issueToken(email)
}
