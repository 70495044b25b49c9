import { ActionError } from '../../core/errors.ts'
import { nameOfPlace } from '../../steps/needs.ts'
import { compileSetup } from '../compile/compile.ts'
import { setupMemberText } from '../compile/render-options.ts'
import type { Setup, SetupBinding } from '../compile/setup.ts'
import type { Policy } from '../policy.ts'

/** How the set-up of Google differs that two versions of a policy compile to. */
export type SetupChange =
  | { readonly kind: 'compared'; readonly changes: readonly PartChange[] }
  /** One of them does not compile: it exceeds a limit of Google. */
  | { readonly kind: 'failed'; readonly version: 'old' | 'new'; readonly reason: string }

/** A part of the set-up, as `the condition of provider internal`. */
export interface PartChange {
  readonly change: 'added' | 'removed' | 'changed'
  readonly part: string
}

/** Compares what two versions of a policy need at Google. Descriptions of providers, which name digests, do not count. */
export function compareSetups(old: Policy, proposed: Policy): SetupChange {
  const [oldSetup, newSetup] = [setupOrReason(old), setupOrReason(proposed)]
  if (typeof oldSetup === 'string') return { kind: 'failed', version: 'old', reason: oldSetup }
  if (typeof newSetup === 'string') return { kind: 'failed', version: 'new', reason: newSetup }
  const providers = [...oldSetup.providers, ...newSetup.providers]
  const [before, after] = [setupPartsByName(oldSetup, providers), setupPartsByName(newSetup, providers)]
  const changes = [...new Set([...after.keys(), ...before.keys()])].flatMap((part): PartChange[] => {
    const [left, right] = [before.get(part), after.get(part)]
    if (left === right) return []
    return [{ part, change: left === undefined ? 'added' : right === undefined ? 'removed' : 'changed' }]
  })
  return { kind: 'compared', changes }
}

/** @returns the reason, if the policy does not compile */
function setupOrReason(policy: Policy): Setup | string {
  try {
    return compileSetup([{ policy, name: 'policy', sha256: '' }])
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    return [error.message, ...error.problems.map(({ message }) => message)].join('. ')
  }
}

/**
 * Returns the parts of a set-up by their names, each with its content.
 *
 * @param all providers that the names must distinguish: pools may have providers with the same id
 */
function setupPartsByName(
  { providers, bindings, accounts, services }: Setup,
  all: Setup['providers'],
): ReadonlyMap<string, string> {
  return new Map([
    ...providers.flatMap(({ resource, id, issuer, mapping, condition }): [string, string][] => {
      const name = all.some(other => other.id === id && other.resource !== resource) ? resource : id
      return [
        [`provider ${resource}`, issuer],
        [`the condition of provider ${name}`, condition],
        ...Object.entries(mapping).map(([attribute, cel]): [string, string] => [
          `${attribute} of provider ${name}`,
          cel,
        ]),
      ]
    }),
    ...accounts.map(({ email, use }): [string, string] => [`the account ${email}`, use]),
    ...bindings.map((binding): [string, string] => [nameOfBinding(binding), '']),
    ...services.flatMap(({ project, services: apis }) =>
      apis.map((api): [string, string] => [`the API ${api} in project ${project}`, '']),
    ),
  ])
}

const nameOfBinding = ({ role, on, member }: SetupBinding): string =>
  `${role} on ${nameOfPlace(on)} for ${setupMemberText(member)}`
