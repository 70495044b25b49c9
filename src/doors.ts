import type { Environment } from './github/environment.ts'
import { createRepository } from './github/repository.ts'
import { createRunner } from './github/runner.ts'
import { isOfGitHub } from './network/hosts.ts'
import { patient, sendRetrying } from './network/retry.ts'
import type { Transport } from './network/transport.ts'
import { realPace } from './pace.ts'
import { describeFailure } from './report/failure.ts'
import { version } from './version.ts'
import type { World } from './world.ts'

/** The adapters, wired: what both main and post walk out into. */
export function createWorld(environment: Environment, transport: Transport, signal: AbortSignal): World {
  const { apiUrl, hosts, identity } = environment
  const once = transport.to(host => isOfGitHub(host, hosts))
  return {
    environment,
    transport,
    signal,
    pace: realPace,
    runner: createRunner(),
    // Everything that is asked of GitHub's API is a question, and may be asked again.
    repository: token =>
      createRepository({ ...identity, apiUrl, token, send: request => sendRetrying(once, request, patient, realPace) }),
  }
}

/** The last word on what nobody caught: a runner that is none, or a fault of ours. */
export function tellFault(error: unknown): void {
  const runner = createRunner()
  const { lines, annotations } = describeFailure(error, { version })
  runner.quote(lines)
  for (const annotation of annotations) runner.annotate({ level: 'error', ...annotation })
  runner.fail()
}
