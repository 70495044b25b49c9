import type { AuditEvents } from '../audit/events.ts'
import { type ActionError, describeProblem } from '../core/errors.ts'
import { version } from '../core/version.ts'
import type { Repository } from '../github/repository.ts'
import { readWorkspaceFile } from '../github/workspace.ts'
import { loadPolicy } from '../policy/load/load.ts'
import type { PolicySource } from '../policy/source.ts'
import type { RunContext } from './context.ts'
import type { PolicyInForce } from './policy-in-force.ts'

/**
 * Reads the policy of this run from its source.
 *
 * @throws ActionError `POLICY_UNREADABLE`, `POLICY_MISSING`, `POLICY_INVALID`; `INPUT_INVALID` if its ref is ambiguous
 */
export async function readPolicyInForce(
  context: RunContext,
  reader: Pick<Repository, 'readPolicy'>,
  source: PolicySource,
): Promise<PolicyInForce> {
  const reading = await lookForPolicy(context, reader, source)
  if ('gone' in reading) throw reading.gone
  return reading.policy
}

/**
 * As `readPolicyInForce`, but returns `gone` for a complete answer that there is no policy.
 *
 * @param known result of loading the same text before
 */
export async function lookForPolicy(
  context: RunContext,
  reader: Pick<Repository, 'readPolicy'>,
  source: PolicySource,
  known?: PolicyInForce,
): Promise<{ readonly policy: PolicyInForce } | { readonly gone: ActionError }> {
  if (source.kind === 'checkout') {
    const name = `./${source.path}`
    const text = await readWorkspaceFile(context.environment.workspace, source.path, 'POLICY_UNREADABLE')
    const loaded = loadPolicy(text, source.path, version)
    return { policy: { ...loaded, name, commit: undefined, ref: undefined, repositoryId: undefined } }
  }
  const reading = await reader.readPolicy(source)
  if ('gone' in reading) return reading
  const { text } = reading.found
  const loaded = known?.text === text ? known : loadPolicy(text, source.path, version)
  return { policy: { ...loaded, ...reading.found } }
}

/** Reports what is valid, but deserves a notice. */
export function tellNotes(runner: RunContext['runner'], { notes }: PolicyInForce): void {
  for (const problem of notes) {
    const { file, line, column } = problem
    runner.annotate({ level: 'notice', title: 'The policy', message: describeProblem(problem), file, line, column })
  }
}

/** Returns the policy's fields for the record. */
export const loadedPolicy = ({ name, commit, sha256, repositoryId }: PolicyInForce): AuditEvents['policy.loaded'] => ({
  policy: name,
  commit: commit ?? null,
  sha256,
  ...(repositoryId !== undefined && { repository_id: repositoryId }),
})
