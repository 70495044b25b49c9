import type { Job } from '../github/jobs.ts'
import type { Server } from '../github/server.ts'
import type { Contexts } from './action.ts'

/** Folders and files of a job on the runner; all absolute. */
export interface JobPaths {
  /** The folder of all others, and of everything that a run leaves. */
  readonly root: string
  readonly workspace: string
  readonly temp: string
  readonly home: string
  readonly toolCache: string
  readonly event: string
}

/** The file-command files of one step. */
export interface CommandFiles {
  readonly output: string
  readonly state: string
  readonly env: string
  readonly path: string
  readonly summary: string
}

/** Variables that GitHub sets for every step of a job. They override those of workflows and earlier steps. */
export function githubEnvironment(
  job: Job,
  server: Server,
  paths: JobPaths,
  files: CommandFiles,
  step: string,
): Record<string, string> {
  const { repository } = job
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: step,
    GITHUB_ACTION_REF: '',
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_ACTOR: job.actor.login,
    GITHUB_ACTOR_ID: String(job.actor.id),
    GITHUB_API_URL: server.api,
    GITHUB_BASE_REF: job.baseRef,
    GITHUB_ENV: files.env,
    GITHUB_EVENT_NAME: job.event,
    GITHUB_EVENT_PATH: paths.event,
    GITHUB_GRAPHQL_URL: server.graphql,
    GITHUB_HEAD_REF: job.headRef,
    GITHUB_JOB: job.job,
    GITHUB_OUTPUT: files.output,
    GITHUB_PATH: files.path,
    GITHUB_REF: job.ref,
    GITHUB_REF_NAME: job.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_PROTECTED: String(repository.isProtected(job.ref)),
    GITHUB_REF_TYPE: job.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: job.repositoryName,
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: repository.owner,
    GITHUB_REPOSITORY_OWNER_ID: String(repository.ownerId),
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: job.runAttempt,
    GITHUB_RUN_ID: job.runId,
    GITHUB_RUN_NUMBER: job.runNumber,
    GITHUB_SERVER_URL: server.url,
    GITHUB_SHA: job.sha,
    GITHUB_STATE: files.state,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_TRIGGERING_ACTOR: job.triggeringActor,
    GITHUB_WORKFLOW: job.workflow,
    GITHUB_WORKFLOW_REF: job.workflowRef,
    GITHUB_WORKFLOW_SHA: job.sha,
    GITHUB_WORKSPACE: paths.workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: job.runner,
    RUNNER_NAME: 'GitHub Actions 1000000001',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: paths.temp,
    RUNNER_TOOL_CACHE: paths.toolCache,
    RUNNER_WORKSPACE: paths.workspace.slice(0, paths.workspace.lastIndexOf('/')),
    ...(job.results === undefined
      ? {}
      : { ACTIONS_RESULTS_URL: job.results.url, ACTIONS_RUNTIME_TOKEN: job.results.token }),
    ...(job.idToken === undefined
      ? {}
      : { ACTIONS_ID_TOKEN_REQUEST_URL: job.idToken.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: job.idToken.token }),
  }
}

/** The contexts that defaults in `action.yml` and `with:` may use. */
export function contextsOf(job: Job, environment: Readonly<Record<string, string>>): Contexts {
  const github = Object.fromEntries(
    Object.entries(environment)
      .filter(([name]) => name.startsWith('GITHUB_'))
      .map(([name, value]) => [name.slice('GITHUB_'.length).toLowerCase(), value]),
  )
  return {
    github: { ...github, token: job.token },
    strategy: { 'job-index': String(job.jobIndex), 'job-total': String(Math.max(1, job.jobIndex + 1)) },
    runner: { os: 'Linux', arch: 'X64', temp: environment['RUNNER_TEMP'] ?? '', environment: job.runner },
  }
}

/** `INPUT_<NAME>`: upper case, spaces to underscores, dashes kept. */
export const inputName = (name: string): string => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
