import { ActionError } from '../core/errors.ts'
import { type HttpProxy, readProxy } from './proxy.ts'

/** How requests leave this process: through a proxy or directly; or why none may leave. */
export type NetworkAccess = { readonly proxy: HttpProxy | undefined } | { readonly refused: ActionError }

interface EnvironmentFlaw {
  readonly message: string
  readonly cure: string
}

/**
 * Reads from the environment how requests may leave. Nothing leaves a process that would print or write what it sends,
 * that trusts every certificate, or whose proxy setting is invalid.
 */
export function readNetworkAccess(env: NodeJS.ProcessEnv, usesProxies: () => boolean = nodeUsesProxies): NetworkAccess {
  const proxy = readProxy(env)
  const flaws = [...leaks(env), ...proxyFlaws(proxy, usesProxies)]
  if (flaws.length === 0) return { proxy: proxy !== undefined && 'url' in proxy ? proxy : undefined }
  const title = 'Nothing was sent, because of the environment of this step'
  const message = `${title}: ${flaws.map(flaw => flaw.message).join('; ')}`
  const cure = [...new Set(flaws.map(flaw => flaw.cure))].join(' ')
  return { refused: new ActionError('INPUT_INVALID', message, { title, cure }) }
}

function proxyFlaws(proxy: ReturnType<typeof readProxy>, usesProxies: () => boolean): EnvironmentFlaw[] {
  if (proxy === undefined) return []
  if ('message' in proxy) return [proxy]
  if (usesProxies()) return []
  return [
    {
      message: `${proxy.variable} is set, and Node ${process.versions.node} cannot use a proxy: it would send past it`,
      cure: `Use Node 24.5 or later (or 22.21 and later of 22), or remove ${proxy.variable}.`,
    },
  ]
}

/** Older versions ignore the proxy of an agent. This option of Node came with it, in 22.21 and 24.5. */
const nodeUsesProxies = (): boolean => process.allowedNodeEnvironmentFlags.has('--use-env-proxy')

/**
 * Returns settings that make Node show secrets. Source:
 * https://nodejs.org/docs/latest-v24.x/api/cli.html#environment-variables
 */
function leaks(env: NodeJS.ProcessEnv): EnvironmentFlaw[] {
  const printing = ['NODE_DEBUG', 'NODE_DEBUG_NATIVE'].filter(name => env[name])
  const options = leakingOptions(env['NODE_OPTIONS'] ?? '')
  return [
    ...printing.map(name => ({
      message: `${name} is set: Node would print the headers of requests, including tokens`,
      cure: removal(name),
    })),
    ...options.map(option => ({
      message: `NODE_OPTIONS has ${option}: Node would show data of this process, including tokens`,
      cure: removal(`${option} in NODE_OPTIONS`),
    })),
    ...(env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0'
      ? [
          {
            message: 'NODE_TLS_REJECT_UNAUTHORIZED is 0: anyone on the network path could steal the tokens',
            cure: `${removal('NODE_TLS_REJECT_UNAUTHORIZED')} To trust the authority of an inspecting proxy, set NODE_EXTRA_CA_CERTS to its PEM file instead.`,
          },
        ]
      : []),
  ]
}

/**
 * Returns options of Node that print or write what a process sends or holds (keys of its connections, its memory, its
 * environment), or that let a debugger in.
 */
function leakingOptions(options: string): string[] {
  const names = options.replaceAll('_', '-').match(/(?<![\w-])--[a-z][a-z-]*/g) ?? []
  const leaking = /^--(tls-keylog|trace-tls|trace-event|inspect|heapsnapshot|heap-prof|report-)/
  return [...new Set(names)].filter(name => leaking.test(name))
}

const removal = (what: string): string =>
  `Remove ${what} from the \`env:\` of workflow, job and step, from what earlier steps write to GITHUB_ENV, and on a self-hosted runner from its environment and its .env file.`
