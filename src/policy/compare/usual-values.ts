/** Values of claims as jobs have them, the most telling first. An example with one of them is easy to understand. */
const byClaim: Readonly<Record<string, readonly string[]>> = {
  event_name: ['pull_request', 'schedule', 'workflow_dispatch', 'push', 'release', 'issue_comment'],
  ref: ['refs/heads/another', 'refs/tags/v1', 'refs/pull/1/merge'],
  ref_protected: ['false', 'true'],
  ref_type: ['tag', 'branch'],
  runner_environment: ['self-hosted', 'github-hosted'],
  repository_visibility: ['public', 'private', 'internal'],
  repository: ['someone/else'],
  repository_owner: ['someone'],
  environment: ['another'],
  actor: ['someone'],
}

/** Returns values of a claim that jobs have. */
export const usualValues = (claim: string): readonly string[] =>
  (Object.hasOwn(byClaim, claim) ? byClaim[claim] : undefined) ?? (claim.endsWith('_id') ? ['999999999', '1'] : [])

/** Returns a readable value that a glob matches. */
export const instanceOf = (glob: string): string => glob.replace(/\*+/g, 'another')
