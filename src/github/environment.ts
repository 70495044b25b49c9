import type { RunIdentity } from '../audit/events.ts'
import { ActionError } from '../core/errors.ts'
import type { GitHubHosts } from '../network/hosts.ts'

/**
 * The runner's own information about this run, before anything is verified. Variables:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export interface Environment {
  readonly identity: RunIdentity
  /** `https://api.github.com` */
  readonly apiUrl: string
  readonly hosts: GitHubHosts
  readonly idToken: { readonly url: string; readonly bearer: string } | undefined
  readonly eventName: string
  readonly ref: string
  /** `owner/name` of this action and its ref; empty for a local action. */
  readonly action: { readonly repository: string; readonly ref: string }
  readonly workspace: string
  readonly tempDirectory: string
  /** Path of the JSON payload of the event. */
  readonly eventPath: string
  /**
   * The runner's values of the claims that `${github.…}` may name. They serve to check the steps before a token is
   * requested, never to decide.
   */
  readonly provisionalClaims: Readonly<Record<string, string>>
}

/** @throws ActionError `INPUT_INVALID` if this is not a GitHub Actions runner */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const missing = required.filter(name => !env[name])
  if (missing.length > 0 && env['GITHUB_ACTIONS'] === 'true') {
    throw new ActionError(
      'INPUT_INVALID',
      `This runner does not set ${missing.join(', ')}, which every current runner of GitHub Actions does`,
      {
        cause: 'The runner, or the GitHub Enterprise Server that it belongs to, is too old; or a step unset it.',
        cure: 'Update the runner and the server. In a container of your own, pass the variables of the runner on.',
      },
    )
  }
  if (missing.length > 0) {
    throw new ActionError(
      'INPUT_INVALID',
      `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not set: this is not a GitHub Actions runner`,
      {
        cure: 'Use this as a step of a workflow; npm run demo shows a run on this machine.',
      },
    )
  }
  const get = (name: string): string => env[name] ?? ''
  const url = env['ACTIONS_ID_TOKEN_REQUEST_URL']
  const bearer = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']
  return {
    identity: {
      server: get('GITHUB_SERVER_URL'),
      repository: get('GITHUB_REPOSITORY'),
      repositoryId: get('GITHUB_REPOSITORY_ID'),
      runId: get('GITHUB_RUN_ID'),
      runAttempt: get('GITHUB_RUN_ATTEMPT'),
      job: get('GITHUB_JOB'),
      sha: get('GITHUB_SHA'),
    },
    apiUrl: get('GITHUB_API_URL'),
    hosts: {
      server: hostOf(get('GITHUB_SERVER_URL')) ?? '',
      api: hostOf(get('GITHUB_API_URL')) ?? '',
      idToken: hostOf(url),
    },
    idToken: url && bearer ? { url, bearer } : undefined,
    eventName: get('GITHUB_EVENT_NAME'),
    ref: get('GITHUB_REF'),
    action: { repository: get('GITHUB_ACTION_REPOSITORY'), ref: get('GITHUB_ACTION_REF') },
    workspace: get('GITHUB_WORKSPACE'),
    tempDirectory: get('RUNNER_TEMP'),
    eventPath: get('GITHUB_EVENT_PATH'),
    provisionalClaims: Object.fromEntries(
      Object.entries(claimVariables).flatMap(([claim, name]) => (env[name] === undefined ? [] : [[claim, env[name]]])),
    ),
  }
}

const hostOf = (url: string | undefined): string | undefined =>
  url !== undefined && URL.canParse(url) ? new URL(url).hostname : undefined

const required = [
  'GITHUB_SERVER_URL',
  'GITHUB_API_URL',
  'GITHUB_REPOSITORY',
  'GITHUB_REPOSITORY_ID',
  'GITHUB_RUN_ID',
  'GITHUB_RUN_ATTEMPT',
  'GITHUB_SHA',
  'GITHUB_WORKSPACE',
  'RUNNER_TEMP',
]

const claimVariables = {
  actor: 'GITHUB_ACTOR',
  actor_id: 'GITHUB_ACTOR_ID',
  base_ref: 'GITHUB_BASE_REF',
  event_name: 'GITHUB_EVENT_NAME',
  head_ref: 'GITHUB_HEAD_REF',
  ref: 'GITHUB_REF',
  ref_protected: 'GITHUB_REF_PROTECTED',
  ref_type: 'GITHUB_REF_TYPE',
  repository: 'GITHUB_REPOSITORY',
  repository_id: 'GITHUB_REPOSITORY_ID',
  repository_owner: 'GITHUB_REPOSITORY_OWNER',
  repository_owner_id: 'GITHUB_REPOSITORY_OWNER_ID',
  run_attempt: 'GITHUB_RUN_ATTEMPT',
  run_id: 'GITHUB_RUN_ID',
  run_number: 'GITHUB_RUN_NUMBER',
  runner_environment: 'RUNNER_ENVIRONMENT',
  sha: 'GITHUB_SHA',
  workflow: 'GITHUB_WORKFLOW',
  workflow_ref: 'GITHUB_WORKFLOW_REF',
  workflow_sha: 'GITHUB_WORKFLOW_SHA',
} as const
