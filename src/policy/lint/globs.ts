import type { Grant } from '../policy.ts'
import { type LintFault, type LintRule, pathOfClaim } from './rule.ts'

/** Characters after which a name is complete. */
const delimiters = ['/', ':', '@', '-', '.', '_']

export const globRules: readonly LintRule[] = [
  {
    id: 'glob-without-delimiter',
    level: 'warning',
    summary: 'A glob that begins in the middle of a name.',
    why: 'A star matches any characters. `refs/heads/release*` therefore matches `refs/heads/release-by-anyone`, too, and `acme*` matches `acme-evil`. End the fixed part at a delimiter, as `refs/heads/release/*`.',
    find: ({ grants }) =>
      eachGlob(grants, (glob, claim, grant) => {
        const before = glob.slice(0, glob.indexOf('*'))
        const after = glob.slice(glob.lastIndexOf('*') + 1)
        const isOpen = before !== '' && !delimiters.includes(before.at(-1) ?? '')
        const isOpenAtEnd = after !== '' && !delimiters.includes(after.charAt(0))
        if (!isOpen && !isOpenAtEnd) return undefined
        const example = isOpen
          ? glob.replace(/\*+/, '-by-anyone')
          : `${glob.slice(0, glob.lastIndexOf('*'))}anyone-${after}`
        return {
          path: pathOfClaim(grant, claim),
          message: `${JSON.stringify(glob)} also matches ${JSON.stringify(example.replaceAll('*', 'x'))}.`,
          cure: isOpen ? `Put a / before the star: ${JSON.stringify(glob.replace(/\*+/, '/$&'))}.` : undefined,
        }
      }),
  },
  {
    id: 'wildcard-environment',
    level: 'warning',
    summary: 'A condition on the environment with a star.',
    why: 'GitHub creates an environment that a job names and that does not exist, without reviewers or rules. A star therefore admits unprotected environments. Name each environment.',
    find: ({ grants }) =>
      eachGlob(grants, (glob, claim, grant) =>
        claim === 'environment'
          ? {
              path: pathOfClaim(grant, claim),
              message: `${JSON.stringify(glob)} also matches environments that do not exist yet: GitHub creates them without protection.`,
              cure: 'Name each environment.',
            }
          : undefined,
      ),
  },
  {
    id: 'any-value',
    level: 'note',
    summary: 'A condition that every value of its claim meets.',
    why: 'A glob of stars alone says only that the claim is present. If you mean that, all is well. Otherwise write the values.',
    find: ({ grants }) =>
      eachGlob(grants, (glob, claim, grant) =>
        /^\*+$/.test(glob) && claim !== 'environment'
          ? { path: pathOfClaim(grant, claim), message: `${JSON.stringify(glob)} only says that the claim is present.` }
          : undefined,
      ),
  },
]

function eachGlob(
  grants: readonly Grant[],
  look: (glob: string, claim: string, grant: Grant) => LintFault | undefined,
): LintFault[] {
  return grants.flatMap(grant =>
    grant.when.flatMap(({ claim, anyOf }) =>
      anyOf.flatMap(matcher => ('glob' in matcher ? (look(matcher.glob, claim, grant) ?? []) : [])),
    ),
  )
}
