/** A proxy that requests go through. */
export interface HttpProxy {
  /** With its credentials, each percent-encoded: for the connection alone, never to be shown. */
  readonly url: string
  /** `proxy.example:3128`, without credentials. */
  readonly host: string
  /** The variable that names it. */
  readonly variable: string
  /** Whether the way to the proxy itself is TLS. */
  readonly tls: boolean
  readonly hasCredentials: boolean
}

/** Why a variable names no proxy; never holds any part of its value, which may be a password. */
export interface ProxyFault {
  readonly variable: string
  readonly message: string
  readonly cure: string
}

/**
 * The proxy for HTTPS that the environment names, read as the runner and `@actions/http-client` read it: the lower-case
 * variable first, blanks trimmed, `http://` where no scheme is written.
 * Sources: https://github.com/actions/toolkit/blob/main/packages/http-client/src/proxy.ts,
 * https://github.com/actions/runner/blob/main/src/Runner.Sdk/RunnerWebProxy.cs
 */
export function readProxy(env: NodeJS.ProcessEnv): HttpProxy | ProxyFault | undefined {
  const written = env['https_proxy'] || env['HTTPS_PROXY']
  const value = written?.trim()
  if (value === undefined || value === '') return undefined
  // The runner sets both to the same value; people know the one in capitals.
  const variable = env['HTTPS_PROXY'] === written ? 'HTTPS_PROXY' : 'https_proxy'
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(value)?.[1]?.toLowerCase() ?? 'http'
  if (scheme.startsWith('socks'))
    return { variable, message: `${variable} names a SOCKS proxy, which this action cannot use`, cure: httpProxyCure }
  if (scheme !== 'http' && scheme !== 'https') {
    const message = `${variable} does not begin with http:// or https://`
    return { variable, message, cure: httpProxyCure }
  }
  const url = parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`)
  if (url === undefined)
    return { variable, message: `${variable} is not the address of a proxy`, cure: encodingCure(variable) }
  const { username, password, host } = url
  const credentials = username === '' && password === '' ? '' : `${username}:${password}@`
  return {
    url: `${url.protocol}//${credentials}${host}`,
    host,
    variable,
    tls: url.protocol === 'https:',
    hasCredentials: credentials !== '',
  }
}

/**
 * Parses an address strictly: a raw `#`, `/`, `?` or `\` in a password ends the host's part of an address, so that an `@`
 * after it shows that the address was not meant to end there.
 */
function parse(address: string): URL | undefined {
  // URL drops tabs and line breaks; an address that has them was not meant.
  if (/[\u0000-\u0020\u007f]/.test(address) || !URL.canParse(address)) return undefined
  const url = new URL(address)
  if (/^[^/]*\/\/[^/?#\\]*[/?#\\].*@/.test(address)) return undefined
  try {
    decodeURIComponent(url.username)
    decodeURIComponent(url.password)
  } catch {
    return undefined
  }
  return url
}

const httpProxyCure = 'Name an HTTP proxy, as http://proxy.example:3128.'

const encodingCure = (variable: string): string =>
  `Write ${variable} as http://USER:PASSWORD@HOST:PORT, with a port of at most 65535. In user name and password percent-encode each of % # / ? @ : \\ and blanks (# is %23, / is %2F, ? is %3F, % is %25, @ is %40, : is %3A, \\ is %5C), and set it anew where it comes from: the runner's environment or its .env file, or \`env:\` in the workflow.`

/**
 * Whether a host is reached without the proxy, by the rules of the runner and of `@actions/http-client`: entries of
 * `NO_PROXY` match the host, or any below it, with or without a dot (or `*.`) before them, with a port only that port;
 * `*` matches all. Loopback hosts never go through a proxy.
 */
export function bypassesProxy(env: NodeJS.ProcessEnv, host: string, port: number): boolean {
  const name = host.toLowerCase()
  if (isLoopback(name)) return true
  const entries = (env['no_proxy'] || env['NO_PROXY'] || '').toLowerCase().split(/[\s,]+/)
  return entries.some(entry => {
    if (entry === '*') return true
    const domain = entry.replace(/^\*?\./, '')
    return domain !== '' && [name, `${name}:${port}`].some(one => one === domain || one.endsWith(`.${domain}`))
  })
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host.startsWith('127.') || host === '[::1]' || host === '[0:0:0:0:0:0:0:1]'
