import { ActionError } from '../../core/errors.ts'
import { compileSetup, type PolicyToCompile } from '../compile/compile.ts'
import type { Layout, Setup } from '../compile/setup.ts'
import { isRead, type LiveSetup } from './live.ts'

/**
 * Compiles policies in the layout that Google's side has. A policy can be compiled in another layout than the default,
 * and Google does not store the choice. It shows in the names of the attributes.
 *
 * @param usual the set-up in the default layout
 */
export function compileAsLive(
  policies: readonly PolicyToCompile[],
  usual: Setup,
  live: Pick<LiveSetup, 'pools'>,
): Setup {
  if (isMapped(usual, live)) return usual
  const others = (['conditions', 'bindings'] as const).map(layout => compileOrNone(policies, layout))
  return others.find(setup => setup !== undefined && isMapped(setup, live)) ?? usual
}

/** A layout may not fit the policies. */
function compileOrNone(policies: readonly PolicyToCompile[], layout: Layout): Setup | undefined {
  try {
    return compileSetup(policies, { layout })
  } catch (error) {
    if (error instanceof ActionError && error.code === 'POLICY_INVALID') return undefined
    throw error
  }
}

/** True if a live provider has an attribute of each compiled one. */
const isMapped = ({ providers }: Setup, { pools }: Pick<LiveSetup, 'pools'>): boolean =>
  providers.every(({ pool, id, mapping }) => {
    const present = pools.get(pool)?.providers
    if (present === undefined || !isRead(present)) return true
    const found = present.value.find(one => one.id === id)
    const attributes = Object.keys(mapping).filter(name => name.startsWith('attribute.'))
    return found === undefined || attributes.some(name => Object.hasOwn(found.mapping, name))
  })
