import type { HclBody } from './hcl.ts'
import { creatableName } from './render-options.ts'
import type { Setup, SetupAccount, SetupPool, SetupProvider } from './setup.ts'

/** Returns a name of Terraform: letters, digits, `_` and `-`, and no digit first. */
export const terraformName = (...parts: readonly string[]): string =>
  parts
    .join('_')
    .replace(/[^\w-]/g, '-')
    .replace(/^(?=[\d-])/, '_')

export const createdAccounts = ({ accounts }: Setup): SetupAccount[] =>
  accounts.filter(({ email }) => creatableName(email) !== undefined)

export const accountLabel = ({ email, project }: SetupAccount): string =>
  terraformName(creatableName(email) ?? email, project)

export const poolLabel = ({ id, projectNumber }: SetupPool): string => terraformName(id, projectNumber)

export const providerLabel = (pool: SetupPool, provider: SetupProvider): string =>
  terraformName(pool.id, provider.id, pool.projectNumber)

export const serviceLabel = (project: string, service: string): string =>
  terraformName(project, service.replace(/\.googleapis\.com$/, ''))

export const dependsOn = (names: readonly string[]): HclBody =>
  names.length === 0 ? [] : [['depends_on', { list: [...new Set(names)].map(raw => ({ raw })) }]]

/** Accounts, pools and fences need the API of IAM. */
export const afterIam = ({ services }: Setup): HclBody =>
  dependsOn(
    services
      .filter(({ services: names }) => names.includes('iam.googleapis.com'))
      .map(({ project }) => `google_project_service.${serviceLabel(project, 'iam')}`),
  )
