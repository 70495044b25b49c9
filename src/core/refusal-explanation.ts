import type { Advice } from './errors.ts'
import { gcloudGrant, gcloudPrincipals, quoteShell } from './gcloud.ts'
import type { StatusDetails } from './rpc-status.ts'

/**
 * Refusals that any Google API can return before its own rules apply: STS, IAM Credentials, Vertex AI, Cloud Storage,
 * and Cloud Logging. Most have a reason of google.api.ErrorReason
 * (https://github.com/googleapis/googleapis/blob/master/google/api/error_reason.proto); older services have only words.
 */
export interface GoogleRefusal {
  readonly text: string
  readonly details: StatusDetails | undefined
}

/** The caller, and the project of the request. */
export interface Caller {
  /** IAM member; absent if it is not known what the provider maps. */
  readonly member: string | undefined
  /** Id or number. */
  readonly project: string
  readonly location?: string | undefined
  /** The account that the request is made as, or that it asks for. */
  readonly serviceAccount?: string | undefined
}

/** Why a request was refused, and what fixes it. */
export interface RefusalExplanation extends Advice {
  /** A few words that lead with the cause. */
  readonly title: string
  /** One sentence. */
  readonly cause: string
}

export const metadata = ({ details }: GoogleRefusal, key: string): string | undefined =>
  details?.reasons.flatMap(reason => reason.metadata[key] ?? []).find(value => value !== '')

export const firstMatch = (pattern: RegExp, { text, details }: GoogleRefusal): string | undefined =>
  [text, ...(details?.violations ?? []).flatMap(({ subject, description }) => [subject, description])]
    .map(one => pattern.exec(one)?.[1])
    .find(one => one !== undefined)

/** The project that the refusal is about, as Google names it. It is not always the project of the request. */
export const consumer = (refused: GoogleRefusal, { project }: Caller): string =>
  /^(?:projects\/)?([a-z0-9][\w.:-]*)$/.exec(metadata(refused, 'consumer') ?? '')?.[1] ?? project

export const inProject = (project: string): string => `--project=${quoteShell(project)}`

/** Commands that grant a role to the caller. If the caller is not known, the first one finds it. */
export function grantRole(project: string, role: string, { member }: Pick<Caller, 'member'>): Advice {
  if (member !== undefined)
    return {
      cure: 'Grant the role; it takes effect in a minute or two:',
      commands: [gcloudGrant(project, member, role)],
    }
  return {
    cure: `Grant ${role} on project ${project} to the principal of this run. Google's audit log names it:`,
    commands: [gcloudPrincipals(project)],
  }
}

export const principalIn = ({ member }: Caller): string => member ?? 'the principal of this run'
