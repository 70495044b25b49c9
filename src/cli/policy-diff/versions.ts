import { version } from '../../core/version.ts'
import { type LoadedPolicy, loadPolicy } from '../../policy/load/load.ts'
import { readCheckout, readCommitted } from '../checkout/git.ts'
import { defaultPolicy, defaultPolicyPath, readTextFile, repositoryPaths, shownPath } from '../files.ts'
import { UsageError } from '../session.ts'
import type { Terminal } from '../terminal.ts'

/** Two versions of a policy. */
export interface PolicyVersions {
  readonly old: LoadedPolicy
  readonly proposed: LoadedPolicy
  /** The path of the new one, if it is a file. */
  readonly path: string | undefined
}

/**
 * Reads two versions of a policy, each a path or `REF:PATH`, which git reads.
 *
 * @param old without it, the new one's file at the default branch, as of the last fetch
 * @param proposed without it, the policy of the checkout
 * @throws ActionError `POLICY_INVALID` with every problem of the first that has any
 */
export async function readVersions(
  terminal: Terminal,
  old: string | undefined,
  proposed: string | undefined,
): Promise<PolicyVersions> {
  const after = proposed ?? (await defaultPolicy(terminal))
  const [before, changed] = [
    await readPolicyVersion(terminal, old ?? (await atDefaultBranch(terminal, after))),
    await readPolicyVersion(terminal, after),
  ]
  return { old: before.loaded, proposed: changed.loaded, path: changed.isFile ? after : undefined }
}

async function atDefaultBranch(terminal: Terminal, path: string): Promise<string> {
  const ref = (await readCheckout(terminal))?.defaultBranch?.ref
  if (ref === undefined)
    throw new UsageError(
      'git does not say which branch is the default: name the old policy, as main:.github/vertex-policy.yml',
    )
  return `${ref}:${(await repositoryPaths(terminal))(path)}`
}

async function readPolicyVersion(
  terminal: Terminal,
  name: string,
): Promise<{ readonly loaded: LoadedPolicy; readonly isFile: boolean }> {
  const [, ref = '', path = ''] = /^([^:]+):(.+)$/s.exec(name) ?? []
  // A drive of Windows has a colon, too.
  const text = await readTextFile(terminal, name).catch((error: unknown) => {
    if (path === '' && !name.includes('.'))
      throw new UsageError(
        `${shownPath(name)} is not a file: a version that git has is REF:PATH, as ${shownPath(name)}:${defaultPolicyPath}`,
      )
    if (path === '' || error instanceof UsageError) throw error
    return undefined
  })
  if (text !== undefined) return { loaded: loadPolicy(text, shownPath(name), version), isFile: true }
  const committed = ref.startsWith('-') ? undefined : await readCommitted(terminal, ref, path)
  if (committed === undefined) throw new UsageError(`git has no ${path} at ${ref} here, and there is no file ${name}`)
  return { loaded: loadPolicy(committed.text, name, version), isFile: false }
}
