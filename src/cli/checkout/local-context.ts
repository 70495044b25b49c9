import { thisDisk } from '../../audit/disk.ts'
import { systemClock } from '../../core/clock.ts'
import { ActionError } from '../../core/errors.ts'
import { printable } from '../../core/escape.ts'
import type { Environment } from '../../github/environment.ts'
import type { PolicyReading } from '../../github/policy-file.ts'
import type { Repository } from '../../github/repository.ts'
import type { Runner, RunnerAnnotation } from '../../github/runner.ts'
import type { HttpRequest, Transport } from '../../network/transport.ts'
import type { RunContext } from '../../run/context.ts'
import type { Terminal } from '../terminal.ts'
import { type Checkout, readCommitted } from './git.ts'

/** What is known of a later push, without asking GitHub. */
export interface KnownOfPush {
  readonly repository: string | undefined
  readonly repositoryId: string | undefined
  readonly ownerId: string | undefined
  /** The branch of the push: the default branch. */
  readonly branch: string
}

interface LocalContextOptions {
  readonly terminal: Pick<Terminal, 'execute'>
  readonly runner: Runner
  /** The folder of the checkout, absolute. */
  readonly root: string
  readonly checkout: Checkout | undefined
  readonly known: KnownOfPush
}

/** Creates the context of a plan outside of GitHub's runner. It has no network, and no token. */
export function createLocalContext({ terminal, runner, root, checkout, known }: LocalContextOptions): RunContext {
  const signal = new AbortController().signal
  return {
    environment: localEnvironment(root, checkout, known),
    runner,
    transport: noTransport,
    clock: systemClock,
    monotonic: () => 0,
    disk: thisDisk,
    repository: () => committedPolicy(terminal, checkout, known),
    signal,
    variables: {},
  }
}

const refuse = ({ url }: HttpRequest): Promise<never> =>
  Promise.reject(new ActionError('HOST_REFUSED', `Nothing was sent to ${url.host}: this command is offline`))

/** Sends nothing at all, so that no mistake can make a plan ask a server. */
const noTransport: Transport = {
  to: () => refuse,
  stream: () => refuse,
  warm: () => {},
  close: () => {},
}

function localEnvironment(root: string, checkout: Checkout | undefined, known: KnownOfPush): Environment {
  const { repository, repositoryId, ownerId, branch } = known
  const host = checkout?.remote?.host ?? 'github.com'
  const claims = {
    repository,
    repository_owner: repository?.split('/')[0],
    repository_id: repositoryId,
    repository_owner_id: ownerId,
  }
  return {
    identity: {
      server: `https://${host}`,
      repository: repository ?? '',
      repositoryId: repositoryId ?? '',
      runId: '',
      runAttempt: '',
      job: '',
      sha: checkout?.sha ?? '',
    },
    apiUrl: '',
    hosts: { server: host, api: '', idToken: undefined },
    idToken: undefined,
    eventName: '',
    ref: `refs/heads/${branch}`,
    action: { repository: '', ref: '' },
    workspace: root,
    tempDirectory: '',
    eventPath: '',
    provisionalClaims: Object.fromEntries(
      Object.entries(claims).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  }
}

/** The policy at the default branch, as git has it since the last fetch. */
function committedPolicy(
  terminal: Pick<Terminal, 'execute'>,
  checkout: Checkout | undefined,
  { repository, repositoryId, branch }: KnownOfPush,
): Repository {
  const offline = (): never => {
    throw new ActionError('HOST_REFUSED', 'A plan on this machine asks GitHub nothing')
  }
  return {
    readPolicy: async ({ path }): Promise<PolicyReading> => {
      const ref = checkout?.defaultBranch?.ref
      const file = ref === undefined ? undefined : await readCommitted(terminal, ref, path)
      const name = repository === undefined ? path : `${repository}/${path}`
      return file === undefined
        ? { gone: new ActionError('POLICY_MISSING', `${name} is not in ${ref ?? branch}, as git has it here`) }
        : { found: { ...file, name, ref: `refs/heads/${branch}`, repositoryId: repositoryId ?? '' } }
    },
    askEarly: () => {},
    branchEvidence: offline,
    approvalEvidence: offline,
    runCreatedAt: offline,
    putComment: offline,
  }
}

/** A runner that writes to a terminal: groups are indented, and annotations are lines. */
export function terminalRunner(
  print: (text: string) => void,
  annotate: (annotation: RunnerAnnotation) => void,
): Runner {
  let indent = ''
  const say = (text = ''): void => {
    for (const one of printable(text).split('\n')) print(`${indent}${one}`.trimEnd())
  }
  const quote = (lines: readonly string[]): void => {
    for (const one of lines) say(one)
  }
  const group = (title: string): void => {
    say(title)
    indent = '  '
  }
  return {
    input: () => '',
    mask: () => {},
    masked: () => [],
    say,
    debug: () => {},
    quote,
    passOn: quote,
    stream: (_, lines) => quote(lines),
    group,
    endGroup: () => {
      indent = ''
    },
    annotate: annotation => {
      indent = ''
      annotate(annotation)
    },
    output: () => {},
    saveState: () => {},
    exportVariables: () => {},
    summarize: async () => {},
    fail: () => {},
  }
}
