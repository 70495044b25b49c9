/**
 * Variables that a command always gets, if they are set. None has a credential in it. `RUNNER_TRACKING_ID` lets the
 * runner find what is left of the command at the end of the job.
 */
const harmlessVariables: ReadonlySet<string> = new Set([
  ...['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'LANG', 'LANGUAGE', 'TZ', 'TERM', 'COLORTERM', 'NO_COLOR'],
  ...['FORCE_COLOR', 'CLICOLOR', 'CLICOLOR_FORCE', 'CI', 'DEBIAN_FRONTEND', 'EDITOR', 'PAGER', 'HOSTNAME'],
  ...['XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_EXTRA_CA_CERTS'],
  ...['REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'NO_PROXY', 'no_proxy'],
  // What Windows needs to start a program.
  ...['SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR', 'COMSPEC', 'PATHEXT', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA'],
  ...['PROGRAMDATA', 'PROGRAMFILES', 'HOMEDRIVE', 'HOMEPATH', 'USERNAME', 'NUMBER_OF_PROCESSORS'],
  // Tools that earlier steps set up.
  ...['JAVA_HOME', 'GOROOT', 'GOPATH', 'GOCACHE', 'CARGO_HOME', 'RUSTUP_HOME', 'PYTHONPATH', 'VIRTUAL_ENV'],
  ...['pythonLocation', 'Python_ROOT_DIR', 'Python3_ROOT_DIR', 'PKG_CONFIG_PATH', 'LD_LIBRARY_PATH', 'NVM_DIR'],
  ...['CONDA', 'CONDA_PREFIX', 'npm_config_cache', 'npm_config_prefix', 'PNPM_HOME', 'DOTNET_ROOT'],
  ...['GITHUB_ACTIONS', 'GITHUB_ACTOR', 'GITHUB_ACTOR_ID', 'GITHUB_API_URL', 'GITHUB_BASE_REF', 'GITHUB_EVENT_NAME'],
  ...['GITHUB_GRAPHQL_URL', 'GITHUB_HEAD_REF', 'GITHUB_JOB', 'GITHUB_REF', 'GITHUB_REF_NAME', 'GITHUB_REF_PROTECTED'],
  ...['GITHUB_REF_TYPE', 'GITHUB_REPOSITORY', 'GITHUB_REPOSITORY_ID', 'GITHUB_REPOSITORY_OWNER'],
  ...['GITHUB_REPOSITORY_OWNER_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_RUN_ID', 'GITHUB_RUN_NUMBER', 'GITHUB_SERVER_URL'],
  ...['GITHUB_SHA', 'GITHUB_TRIGGERING_ACTOR', 'GITHUB_WORKFLOW', 'GITHUB_WORKFLOW_REF', 'GITHUB_WORKFLOW_SHA'],
  ...['GITHUB_WORKSPACE', 'RUNNER_ARCH', 'RUNNER_ENVIRONMENT', 'RUNNER_NAME', 'RUNNER_OS', 'RUNNER_TOOL_CACHE'],
  ...['RUNNER_WORKSPACE', 'RUNNER_TRACKING_ID', 'AGENT_TOOLSDIRECTORY', 'ImageOS', 'ImageVersion'],
])

interface Wanted {
  /** Names of the workflow: the input `env_allow`. */
  readonly allow: readonly string[]
  /** Variables that this action sets. They replace others of the name. */
  readonly set: Readonly<Record<string, string>>
  /** Variables that must be absent, although the workflow names them. */
  readonly clear: readonly string[]
}

/** Returns the whole environment of a command: a closed list, so that a new secret of the runner is not on it. */
export function commandVariables(
  env: Readonly<Record<string, string | undefined>>,
  { allow, set, clear }: Wanted,
): Record<string, string> {
  const isWanted = (name: string): boolean =>
    harmlessVariables.has(name) || name.startsWith('LC_') || allow.includes(name)
  const given = Object.entries(env).flatMap(([name, value]) =>
    value !== undefined && isWanted(name) && !clear.includes(name) ? [[name, value] as const] : [],
  )
  return { ...Object.fromEntries(given), ...set }
}

/**
 * Returns names of `env_allow` that stay absent: no earlier step has set them. A typing error would show only by a
 * failing command.
 */
export const missingVariables = (
  env: Readonly<Record<string, string | undefined>>,
  allow: readonly string[],
): string[] => allow.filter(name => env[name] === undefined)
