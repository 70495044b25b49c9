import { beforeDigest, ownerIn, ownerPrefix } from './owner.ts'
import type { SetupProvider } from './setup.ts'
import { shellCommand, shellWord } from './shell-text.ts'

/**
 * Commands that stop the script if a provider exists and its description does not name these policies as its owner. They
 * also choose between update and create. A provider that `describe` could not show is created, which fails if it exists:
 * so a failure never skips the check.
 *
 * @param describe words of the command that shows the provider
 * @param called `provider internal of pool github`
 * @param variable gets the verb of the command that changes the provider
 */
export function ownerCheck(
  provider: Pick<SetupProvider, 'description' | 'grants'>,
  describe: readonly string[],
  { called, variable }: { readonly called: string; readonly variable: string },
): string {
  const policies = [...new Set(provider.grants.map(({ policy }) => policy))]
  return [
    `if ${shellCommand([...describe, '>/dev/null 2>&1; then'])}`,
    `  ${variable}=update-oidc`,
    `  DESCRIPTION=$(${shellCommand([...describe, "--format='value(description)'"], '  ').trimStart()})`,
    ...(policies.length > 1 ? othersOf(policies) : []),
    `  test "\${DESCRIPTION%${beforeDigest}*}" = ${shellWord(ownerIn(provider.description))} ||`,
    ...(policies.length > 1 ? [`    test "$OTHERS" = ${shellWord(ownerPrefix)} ||`] : []),
    '    test "${TAKE_OVER:-}" = yes || {',
    `      echo ${shellWord(`These policies do not own ${called}, which exists. Its description: `)}"\${DESCRIPTION//[[:cntrl:]]/ }" >&2`,
    `      echo ${shellWord(advice)} >&2`,
    '      exit 1',
    '    }',
    'else',
    `  ${variable}=create-oidc`,
    'fi',
  ].join('\n')
}

const advice =
  'If it names other policies, compile them together with these. If it names none, use the name of a new provider in the policy. To overwrite the provider on purpose, run this script with TAKE_OVER=yes in front of bash, as in: TAKE_OVER=yes bash FILE'

/** Removes the names of these policies from the description. The prefix alone is left if it names no others. */
const othersOf = (policies: readonly string[]): string[] => [
  `  OTHERS="\${DESCRIPTION%${beforeDigest}*},"`,
  ...policies.flatMap(name => [`  NAME=${shellWord(name)}`, '  OTHERS=${OTHERS/" $NAME,"/}']),
]
