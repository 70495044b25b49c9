/** A proxy for requests. */
export interface HttpProxy {
  /** With its credentials, each percent-encoded. Only for the connection; never shown. */
  readonly url: string
  /** `proxy.example:3128`, without credentials. */
  readonly host: string
  /** The environment variable that names it. */
  readonly variable: string
  /** True if the connection to the proxy itself uses TLS. */
  readonly tls: boolean
  readonly hasCredentials: boolean
}

/** Why a variable names no proxy. It never contains any part of the value, which may be a password. */
export interface ProxyFault {
  readonly variable: string
  readonly message: string
  readonly cure: string
}

/**
 * Returns the proxy for HTTPS that the environment names, read as the runner and `@actions/http-client` do: the
 * lower-case variable first, spaces trimmed, `http://` if there is no scheme. Sources:
 * https://github.com/actions/toolkit/blob/main/packages/http-client/src/proxy.ts,
 * https://github.com/actions/runner/blob/main/src/Runner.Sdk/RunnerWebProxy.cs
 */
export function readProxy(env: NodeJS.ProcessEnv): HttpProxy | ProxyFault | undefined {
  const written = env['https_proxy'] || env['HTTPS_PROXY']
  const value = written?.trim()
  if (value === undefined || value === '') return undefined
  // The runner sets both to the same value. Users know the upper-case one.
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
 * Parses a URL strictly. A raw `#`, `/`, `?` or `\` in a password ends the host part, so a later `@` shows that the
 * password was not encoded.
 */
function parse(address: string): URL | undefined {
  // URL drops tabs and line breaks, which a valid value does not contain.
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
  `Write ${variable} as http://USER:PASSWORD@HOST:PORT, with a port of at most 65535. In user name and password percent-encode each of % # / ? @ : \\ and spaces (# is %23, / is %2F, ? is %3F, % is %25, @ is %40, : is %3A, \\ is %5C), and set it again at its source: the runner's environment or its .env file, or \`env:\` in the workflow.`

/**
 * True if a host is reached without the proxy, by the rules of the runner and of `@actions/http-client`. Entries of
 * `NO_PROXY` match the host and its subdomains, with or without a leading dot (or `*.`). An entry with a port matches
 * only that port, and `*` matches all. Loopback hosts never use a proxy.
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
