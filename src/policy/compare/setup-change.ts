import { ActionError } from '../../core/errors.ts'
import { nameOfPlace } from '../../steps/needs.ts'
import { compileSetup } from '../compile/compile.ts'
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
  const compiled = [old, proposed].map(compiledParts)
  const [before, after] = compiled
  if (typeof before === 'string') return { kind: 'failed', version: 'old', reason: before }
  if (typeof after === 'string') return { kind: 'failed', version: 'new', reason: after }
  const names = new Set([...(after?.keys() ?? []), ...(before?.keys() ?? [])])
  const changes = [...names].flatMap((part): PartChange[] => {
    const [left, right] = [before?.get(part), after?.get(part)]
    if (left === right) return []
    return [{ part, change: left === undefined ? 'added' : right === undefined ? 'removed' : 'changed' }]
  })
  return { kind: 'compared', changes }
}

/** @returns the reason, if the policy does not compile */
function compiledParts(policy: Policy): ReadonlyMap<string, string> | string {
  try {
    return setupPartsByName(compileSetup([{ policy, name: 'policy', sha256: '' }]))
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    return [error.message, ...error.problems.map(({ message }) => message)].join('. ')
  }
}

/** Returns the parts of a set-up by their names, each with its content. */
function setupPartsByName({ providers, bindings, accounts, services }: Setup): ReadonlyMap<string, string> {
  return new Map([
    ...providers.flatMap(({ resource, id, issuer, mapping, condition }): [string, string][] => [
      [`provider ${resource}`, issuer],
      [`the condition of provider ${id}`, condition],
      ...Object.entries(mapping).map(([name, cel]): [string, string] => [`${name} of provider ${id}`, cel]),
    ]),
    ...accounts.map(({ email, use }): [string, string] => [`the account ${email}`, use]),
    ...bindings.map((binding): [string, string] => [nameOfBinding(binding), '']),
    ...services.flatMap(({ project, services: apis }) =>
      apis.map((api): [string, string] => [`the API ${api} in project ${project}`, '']),
    ),
  ])
}

function nameOfBinding({ role, on, member }: SetupBinding): string {
  const who = typeof member === 'string' ? member : `the ${member.agent} service agent of ${member.project}`
  return `${role} on ${nameOfPlace(on)} for ${who}`
}
