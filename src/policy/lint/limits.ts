import { ActionError } from '../../core/errors.ts'
import { formatPath, type Path } from '../../document/path.ts'
import { compileSetup } from '../compile/compile.ts'
import type { SetupProvider } from '../compile/setup.ts'
import type { LintFault, LintRule, LintSubject } from './rule.ts'

/** From this part of a limit on, a provider is near it. */
const nearPart = 0.8

export const limitRules: readonly LintRule[] = [
  {
    id: 'not-compilable',
    level: 'error',
    summary: 'A policy whose set-up cannot be compiled.',
    why: 'Google limits the length of a condition and of each mapping, and the number of attributes. If no layout fits into a provider, move the named grants to another provider of the same pool.',
    find: subject => compileForLint(subject).faults,
  },
  {
    id: 'near-limit',
    level: 'note',
    summary: 'A provider that is near a limit of Google.',
    why: 'With a few more grants the set-up can no longer be compiled. The command `compile` shows how near each limit is.',
    find: subject => compileForLint(subject).providers.flatMap(provider => nearLimits(provider, subject)),
  },
]

/** Compiles what can be compiled: with `subject: other` the policy itself says that another tool maps the provider. */
function compileForLint({ policy, grants }: LintSubject): {
  readonly faults: readonly LintFault[]
  readonly providers: readonly SetupProvider[]
} {
  const paths = new Map<string, Path>()
  const placeOf = (path: Path) => {
    paths.set(formatPath(path), path)
    return { file: '', line: 0, column: 0, path: formatPath(path) }
  }
  const mapped = grants.filter(({ provider }) => provider.subject !== 'other')
  const known = { ...policy, grants: Object.fromEntries(mapped.map(grant => [grant.name, grant])) }
  try {
    const { providers } = compileSetup([{ policy: known, name: 'this policy', sha256: '0'.repeat(64), placeOf }])
    return { faults: [], providers }
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    const faults = error.problems.map(({ path, message, cure }) => ({ path: paths.get(path) ?? [], message, cure }))
    return { faults, providers: [] }
  }
}

/** `3720 of 4096 characters of the condition` */
function nearLimits({ resource, limits, layout }: SetupProvider, { policy }: LintSubject): LintFault[] {
  const name = Object.values(policy.providers).find(provider => provider.resource === resource)?.name
  // The longest subject of all is what every provider of this action has.
  const near = limits.filter(({ limit, used, most }) => used >= most * nearPart && limit !== 'bytes of google.subject')
  if (name === undefined || near.length === 0) return []
  const uses = near.map(({ used, most, limit }) => `${used} of ${most} ${limit}`).join(', ')
  return [
    {
      path: ['providers', name],
      message: `near the limits of Google (layout ${layout}): ${uses}.`,
      cure: 'Give new grants another provider of the same pool.',
      key: true,
    },
  ]
}
