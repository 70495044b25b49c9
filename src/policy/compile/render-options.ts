import { printable } from '../../core/escape.ts'
import type { Setup, SetupAccount, SetupMember, SetupNote, SetupPool } from './setup.ts'

/** What a rendering leaves out of a set-up. */
export interface RenderOptions {
  /** Resource names of pools that exist already. They are used, and not created. */
  readonly existingPools?: readonly string[]
  /** Emails of accounts that exist already. They get bindings, and are not created. */
  readonly existingAccounts?: readonly string[]
}

/** Returns the part of an email of an account that `create` takes; nothing for accounts that Google creates itself. */
export const creatableName = (email: string): string | undefined =>
  /^([a-z][a-z0-9-]*)@[\w.:-]+\.iam\.gserviceaccount\.com$/.exec(email)?.[1]

/** Email domains of Google's service agents, by what `compile` calls them. */
export const agentDomains = {
  vertex: 'gcp-sa-aiplatform.iam.gserviceaccount.com',
  'custom-code': 'gcp-sa-aiplatform-cc.iam.gserviceaccount.com',
} as const

const agentNames: Readonly<Record<keyof typeof agentDomains, string>> = {
  vertex: 'the Vertex AI service agent',
  'custom-code': 'the Vertex AI Custom Code service agent',
}

/** Formats a member for people: as IAM names it, or `the Vertex AI service agent of acme-ml`. */
export const setupMemberText = (member: SetupMember): string =>
  typeof member === 'string' ? member : `${agentNames[member.agent]} of ${member.project}`

/** First lines of every rendering, without comment signs: what it is, and which policies it is made of. */
export const firstLines = (target: string, policies: readonly { name: string; sha256: string }[]): string[] => [
  `Google's side of these policies, as \`keyless-vertex compile --target ${target}\` prints it.`,
  'To change it, change the policy and compile again.',
  ...policies.map(({ name, sha256 }) => `  ${name} (SHA-256 ${sha256})`),
]

/** Returns the text of a comment: one line, without characters that an editor hides or reorders. */
export const commentText = (text: string): string => printable(text).replace(/\s+/g, ' ').trim()

/** Returns what a note says. Its message names the grant. */
export const noteText = ({ message, cure }: SetupNote): string => `${message}${cure === undefined ? '' : ` ${cure}`}`

/** Returns ids of projects whose service agents get roles. */
export const agentProjects = ({ bindings }: Setup): string[] => [
  ...new Set(bindings.flatMap(({ member }) => (typeof member === 'string' ? [] : [member.project]))),
]

/** Returns what an account shows in the console. */
export const accountTitle = ({ use }: SetupAccount): string =>
  use === 'grant' ? 'Keyless Vertex: grants impersonate it' : 'Keyless Vertex: jobs run as it'

/** Returns what a pool shows in the console. */
export const poolTitle = ({ trust }: SetupPool): string =>
  trust === 'internal' ? 'Tokens of jobs that run merged code' : 'Tokens of jobs that may run code under review'
