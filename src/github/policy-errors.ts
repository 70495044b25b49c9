import { ActionError, temporaryStatuses } from '../core/errors.ts'
import type { PolicySource } from '../policy/source.ts'
import { explainGitHubRefusal, type GitHubRequest, permissionBlock } from './refusals.ts'
import type { RefusedReply } from './reply.ts'

/** The error for a policy whose branch, tag, or commit does not exist. */
export function noCommit(source: StoredPolicy, name: string, where: string): ActionError {
  const looksShort = source.kind === 'central' && /^[0-9a-f]{4,39}$/i.test(source.ref)
  return new ActionError('POLICY_MISSING', `${name}: there is no commit ${where}`, {
    cure:
      source.kind === 'default-branch'
        ? 'Push a first commit to the default branch.'
        : looksShort
          ? 'Name a commit by all of its 40 digits: a shorter form may later match another one.'
          : 'Name an existing branch (refs/heads/…), tag (refs/tags/…) or commit (40 digits) after the @.',
  })
}

/** The error for a policy file that is missing or unusable. */
export const noFile = (name: string, where: string, reason: string): ActionError =>
  new ActionError('POLICY_MISSING', `The policy ${name} could not be read ${where}: ${reason}`, {
    cure: 'Merge a policy to that path first (the input `policy` names another), since it is never read from the change under review.',
  })

/**
 * The error for a name that is both a branch and a tag. Git prefers the tag: anyone who may push tags could then change
 * the policy of a protected branch.
 */
export function ambiguousRef(source: StoredPolicy, name: string, refs: readonly string[]): ActionError {
  const short = source.kind === 'central' ? source.ref : ''
  const pin = source.kind === 'central' && source.repositoryId !== undefined ? `#${source.repositoryId}` : ''
  return new ActionError('INPUT_INVALID', `policy: ${name}@${short} can mean ${refs.join(' or ')}`, {
    cure: `Write the one that you mean:\n${refs.map(ref => `policy: ${name}@${ref}${pin}`).join('\n')}`,
  })
}

/** The error for a repository's name that belongs to another repository now. */
export function takenName(
  repository: string,
  otherId: string,
  source: StoredPolicy,
  { repositoryId }: PolicyPlace,
): ActionError {
  return source.kind === 'central'
    ? new ActionError(
        'POLICY_MISSING',
        `${repository} is repository ${otherId}, but the policy is of repository ${repositoryId}`,
        {
          cause: 'The repository was renamed or deleted, and another one took its name; or the number is not an id.',
          cure: `Correct the name in the input \`policy\`, or the id after the #. If #${repositoryId} is a part of the ref, write the id after it: ${source.ref}#${repositoryId}#${otherId}`,
        },
      )
    : new ActionError(
        'POLICY_MISSING',
        `${repository} is now repository ${otherId}, but this run belongs to repository ${repositoryId}`,
        {
          cause: 'The repository was renamed, and another one took its name.',
          cure: 'Run the workflow again from the renamed repository.',
        },
      )
}

/** The error for a policy that GitHub does not return, with the cause of the refusal. */
export function unreadablePolicy(name: string, refused: RefusedReply, asked: GitHubRequest): ActionError {
  const { status, words, failure } = refused
  if (failure !== undefined)
    return failure.restated(`The policy ${name} could not be read: ${words}`, { code: 'POLICY_UNREADABLE' })
  const { cause, hint, permission } = explainGitHubRefusal(refused, asked)
  const isRefusal = refused.type !== undefined || [401, 403, 404].includes(status ?? 0)
  // A success without an answer, and temporary failures, were repeated.
  const isRepeated = status === 200 || temporaryStatuses.has(status ?? 0)
  const what = isRefusal ? 'GitHub refused' : `GitHub answered ${status}${isRepeated ? ' on every attempt' : ''}`
  return new ActionError('POLICY_UNREADABLE', `The policy ${name} could not be read: ${what}`, {
    ...(status !== undefined && { answer: { host: asked.host, status, words } }),
    cause,
    cure:
      permission === undefined
        ? (hint ?? '')
        : `Give the job these permissions; the job loses every permission that it does not name:\n${permissionBlock([permission])}`,
  })
}

/** A policy that GitHub stores, not one of the checkout. */
export type StoredPolicy = Exclude<PolicySource, { kind: 'checkout' }>

/** The repository of a source, and how to ask for it. */
export interface PolicyPlace {
  /** `owner/name` for the query; GitHub follows renames. */
  readonly repository: string
  /** The numeric id that the repository must have, if it is known. */
  readonly repositoryId: string | undefined
}
