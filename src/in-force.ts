import { describeProblem } from './errors.ts'
import type { Repository } from './github/repository.ts'
import { readWorkspaceFile } from './github/workspace.ts'
import type { PolicySource } from './inputs.ts'
import { loadPolicy } from './policy/load.ts'
import type { PolicyInForce } from './story.ts'
import { version } from './version.ts'
import type { World } from './world.ts'

/**
 * The policy that this run is held against, from where the input says it is.
 *
 * @throws ActionError `POLICY_UNREADABLE`, `POLICY_INVALID`
 */
export async function readPolicyInForce(
  world: World,
  repository: Repository,
  source: PolicySource,
): Promise<PolicyInForce> {
  if (source.kind === 'checkout') {
    const name = `./${source.path}`
    const text = await readWorkspaceFile(world.environment.workspace, source.path, 'POLICY_UNREADABLE')
    return { ...loadPolicy(text, source.path, version), name, commit: undefined, ref: undefined }
  }
  const { text, name, commit, ref } = await repository.readPolicy(source)
  return { ...loadPolicy(text, source.path, version), name, commit, ref }
}

/** What is allowed, but worth a word. */
export function tellNotes(runner: World['runner'], { notes }: PolicyInForce): void {
  for (const problem of notes) {
    const { file, line, column } = problem
    runner.annotate({ level: 'notice', title: 'The policy', message: describeProblem(problem), file, line, column })
  }
}
