import { noteText } from './render-options.ts'
import type { Setup } from './setup.ts'

/** Describes a set-up in lines: the layout of each provider, how near the limits are, and what is left to do by hand. */
export function describeSetup({ providers, notes }: Setup): string[] {
  const lines = providers.flatMap(({ id, layout, layoutReason, grants, limits }) => [
    `provider ${id}: ${grants.length} ${grants.length === 1 ? 'grant' : 'grants'}, layout ${layout}. ${layoutReason}`,
    ...limits.map(({ limit, used, most }) => `  ${used} of ${most} ${limit}`),
  ])
  return [...lines, ...notes.map(note => `note: ${noteText(note)}`)]
}
