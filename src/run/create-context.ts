import { version } from '../core/version.ts'
import type { Environment } from '../github/environment.ts'
import { createRepository, type Repository } from '../github/repository.ts'
import { createRunner } from '../github/runner.ts'
import { isGitHubHost } from '../network/hosts.ts'
import type { Transport } from '../network/transport.ts'
import { describeFailure } from '../report/failure.ts'
import { policyReader, type RunContext } from './context.ts'
import { readInputs } from './inputs.ts'
import type { Machine } from './machine.ts'

export { createTransport } from '../network/transport.ts'

/** Creates the run's context (runner, transport, GitHub client) for main and post. */
export function createContext(
  environment: Environment,
  transport: Transport,
  signal: AbortSignal,
  { env, clock, monotonic, disk, toolkit, laterSteps, commandLine }: Machine,
): RunContext {
  const { apiUrl, hosts, identity } = environment
  const send = transport.to(host => isGitHubHost(host, hosts))
  const repositories = new Map<string, Repository>()
  return {
    environment,
    transport,
    signal,
    clock,
    monotonic,
    disk,
    runner: createRunner(toolkit),
    ...(laterSteps && { laterSteps }),
    variables: env,
    ...(commandLine && { commandLine }),
    repository: (token, input) => {
      const key = `${input} ${token}`
      const known = repositories.get(key) ?? createRepository({ ...identity, apiUrl, token, input, send, clock })
      repositories.set(key, known)
      return known
    },
  }
}

/** Requests the policy while the rest of the program loads: a run needs it first. */
export function askForPolicy(context: RunContext): void {
  try {
    const inputs = readInputs(context.runner.input)
    if (inputs.policy.kind !== 'checkout') policyReader(context, inputs).askEarly(inputs.policy)
  } catch {
    // The run reads the inputs again, and reports what is wrong with them.
  }
}

/** Reports an uncaught error and fails the step: a broken runner, or a fault of this action. */
export function tellFault(error: unknown, { toolkit }: Pick<Machine, 'toolkit'>): void {
  const runner = createRunner(toolkit)
  const { lines, annotations } = describeFailure(error, { version })
  runner.quote(lines)
  for (const annotation of annotations) runner.annotate({ level: 'error', ...annotation })
  runner.fail()
}
