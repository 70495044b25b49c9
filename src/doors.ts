import type { Environment } from './github/environment.ts'
import { createRepository, type Repository } from './github/repository.ts'
import { createRunner } from './github/runner.ts'
import { readInputs } from './inputs.ts'
import type { Machine } from './machine.ts'
import { isOfGitHub } from './network/hosts.ts'
import { patient, sendRetrying } from './network/retry.ts'
import type { Send, Transport } from './network/transport.ts'
import { describeFailure } from './report/failure.ts'
import { version } from './version.ts'
import type { World } from './world.ts'

/** The adapters, wired: what both main and post walk out into. */
export function createWorld(
  environment: Environment,
  transport: Transport,
  signal: AbortSignal,
  { pace, monotonic, disk, toolkit }: Machine,
): World {
  const { apiUrl, hosts, identity } = environment
  const once = transport.to(host => isOfGitHub(host, hosts))
  // Everything that is asked of GitHub's API is a question, and may be asked again.
  const send: Send = request => sendRetrying(once, request, patient, pace)
  const repositories = new Map<string, Repository>()
  return {
    environment,
    transport,
    signal,
    pace,
    monotonic,
    disk,
    runner: createRunner(toolkit),
    repository: token => {
      const repository = repositories.get(token) ?? createRepository({ ...identity, apiUrl, token, send })
      repositories.set(token, repository)
      return repository
    },
  }
}

/** Asks for the policy while the rest of the program loads: it is the first that a run has to wait for. */
export function askForPolicy(world: World): void {
  try {
    const { policy, githubToken } = readInputs(world.runner.input)
    if (policy.kind !== 'checkout') world.repository(githubToken).askEarly(policy)
  } catch {
    // The run reads the inputs again, and says what is wrong with them.
  }
}

/** The last word on what nobody caught: a runner that is none, or a fault of ours. */
export function tellFault(error: unknown, { toolkit }: Pick<Machine, 'toolkit'>): void {
  const runner = createRunner(toolkit)
  const { lines, annotations } = describeFailure(error, { version })
  runner.quote(lines)
  for (const annotation of annotations) runner.annotate({ level: 'error', ...annotation })
  runner.fail()
}
