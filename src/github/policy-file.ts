import { ActionError, type Answer, passingStatuses } from '../errors.ts'
import type { PolicySource } from '../inputs.ts'
import { field, refusal, text } from './reply.ts'

/** The policy's text and where exactly it was read. */
export interface PolicyFile {
  readonly text: string
  /** `owner/repo/path`, for messages. */
  readonly name: string
  /** The commit that it was read at. */
  readonly commit: string
  /** `refs/heads/main` or the ref as it was asked for. */
  readonly ref: string
}

/** A policy that GitHub keeps, not the checkout. */
export type StoredPolicy = Exclude<PolicySource, { kind: 'checkout' }>

/** Repository, head of the default branch (or the given ref) and the file at that very commit. */
export const policyQuery = `
  query ($owner: String!, $name: String!, $expression: String!, $path: String!) {
    repository(owner: $owner, name: $name) {
      databaseId
      defaultBranchRef { name }
      object(expression: $expression) {
        __typename
        ...policyAt
        ... on Tag { target { __typename ...policyAt } }
      }
    }
  }
  fragment policyAt on Commit { oid file(path: $path) { object { __typename ... on Blob { text byteSize isTruncated } } } }`

interface FoundPolicy {
  readonly repositoryId: string
  readonly defaultBranch: string
  readonly commit: string
  readonly text: string
}

export function readPolicyReply(reply: unknown, name: string, source: StoredPolicy): FoundPolicy {
  const repository = field(reply, 'repository')
  const named = field(repository, 'object')
  const commit = field(named, '__typename') === 'Tag' ? field(named, 'target') : named
  const blob = field(field(commit, 'file'), 'object')
  const where = source.kind === 'central' ? `at ${source.ref}` : 'at the head of the default branch'
  if (field(commit, '__typename') !== 'Commit') {
    throw new ActionError('POLICY_MISSING', `${name}: there is no commit ${where}`, {
      cure:
        source.kind === 'central'
          ? 'Name an existing branch, tag or commit after the @.'
          : 'Push a first commit to the default branch.',
    })
  }
  const content = field(blob, 'text')
  if (typeof content !== 'string' || field(blob, 'isTruncated') === true) {
    const reason =
      blob === undefined
        ? 'there is no such file'
        : typeof content === 'string'
          ? 'it is too large'
          : 'it is no text file'
    throw new ActionError('POLICY_MISSING', `The policy ${name} could not be read ${where}: ${reason}`, {
      cure: 'Merge a policy to that path first (the input `policy` names another), since it is never read from the change under review.',
    })
  }
  return {
    repositoryId: String(field(repository, 'databaseId')),
    defaultBranch: text(field(repository, 'defaultBranchRef'), 'name'),
    commit: text(commit, 'oid'),
    text: content,
  }
}

export function unreadable(name: string, apiUrl: string, error: unknown, central: boolean): ActionError {
  const unsent = error instanceof Error && error.cause instanceof ActionError ? error.cause : undefined
  if (unsent?.code === 'INPUT_INVALID') return unsent
  if (unsent?.code === 'NETWORK')
    return unsent.restated(`The policy ${name} could not be read: ${unsent.message}`, { code: 'POLICY_UNREADABLE' })
  const { status, words } = refusal(error)
  const answer: Answer | undefined = status === undefined ? undefined : { host: new URL(apiUrl).host, status, words }
  if (status === undefined || passingStatuses.has(status)) {
    const what = status === undefined ? words : `GitHub answered ${status}, again and again`
    return new ActionError('POLICY_UNREADABLE', `The policy ${name} could not be read: ${what}`, {
      ...(answer && { answer }),
      cause: `GitHub is down or overloaded, or this runner cannot reach ${new URL(apiUrl).host}.`,
      cure: 'Re-run the job when it is up again (https://www.githubstatus.com).',
    })
  }
  return new ActionError('POLICY_UNREADABLE', `The policy ${name} could not be read: GitHub refused`, {
    ...(answer && { answer }),
    cure: central
      ? 'A private policy repository needs a `github_token` that may read it, such as that of a GitHub App with `contents: read` there.'
      : 'Give the job these permissions; naming any drops all the others:\npermissions:\n  contents: read\n  id-token: write',
  })
}
