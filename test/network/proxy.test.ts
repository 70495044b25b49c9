import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNetworkAccess } from '../../src/network/environment.ts'
import { bypassesProxy, readProxy } from '../../src/network/proxy.ts'

const proxyOf = (value: string) => readProxy({ HTTPS_PROXY: value })

describe('an address of a proxy', () => {
  it.each([
    ['http://proxy.example:3128', 'http://proxy.example:3128', 'proxy.example:3128'],
    ['http://proxy.example:3128/', 'http://proxy.example:3128', 'proxy.example:3128'],
    ['HTTP://Proxy.Example:3128', 'http://proxy.example:3128', 'proxy.example:3128'],
    ['proxy.example:3128', 'http://proxy.example:3128', 'proxy.example:3128'],
    ['127.0.0.1:3128', 'http://127.0.0.1:3128', '127.0.0.1:3128'],
    ['proxy', 'http://proxy', 'proxy'],
    ['[::1]:3128', 'http://[::1]:3128', '[::1]:3128'],
    ['  http://proxy.example:3128\n', 'http://proxy.example:3128', 'proxy.example:3128'],
    ['https://proxy.example', 'https://proxy.example', 'proxy.example'],
    ['https://proxy.example:8443', 'https://proxy.example:8443', 'proxy.example:8443'],
    ['http://svc:secret@proxy.example:3128', 'http://svc:secret@proxy.example:3128', 'proxy.example:3128'],
    ['svc:secret@proxy.example:3128', 'http://svc:secret@proxy.example:3128', 'proxy.example:3128'],
    ['http://svc@proxy.example:3128', 'http://svc:@proxy.example:3128', 'proxy.example:3128'],
    ['http://acme%5Csvc:p%40ss%3Aw%2Frd%231@p:1', 'http://acme%5Csvc:p%40ss%3Aw%2Frd%231@p:1', 'p:1'],
    // Only the last @ can separate the password from the host.
    ['http://svc:p@ss@proxy.example:3128', 'http://svc:p%40ss@proxy.example:3128', 'proxy.example:3128'],
    [
      'http://svc:pässwörd@proxy.example:3128',
      'http://svc:p%C3%A4ssw%C3%B6rd@proxy.example:3128',
      'proxy.example:3128',
    ],
  ])('%j is taken', (value, url, host) => {
    expect(proxyOf(value)).toMatchObject({ url, host, variable: 'HTTPS_PROXY', tls: url.startsWith('https:') })
  })

  it.each([[undefined], [''], ['   ']])('%j is none', value => {
    expect(readProxy({ HTTPS_PROXY: value })).toBeUndefined()
  })

  it.each([
    ['a raw # in the password', 'http://svc:Geh#eim123@proxy.example:3128'],
    ['a raw / in the password', 'http://svc:Geh/eim123@proxy.example:3128'],
    ['a raw ? in the password', 'http://svc:Geh?eim123@proxy.example:3128'],
    ['a raw % in the password', 'http://svc:Geh%eim123@proxy.example:3128'],
    ['a raw % at the end of the password', 'http://svc:Geheim123%@proxy.example:3128'],
    ['an escape that is not a UTF-8', 'http://svc:Geheim%E4123@proxy.example:3128'],
    ['a raw backslash in the user name', 'http://acme\\svc:Geheim123@proxy.example:3128'],
    ['a raw # after digits, which would be a port', 'http://svc:123#Geheim@proxy.example:3128'],
    ['a raw / after digits', 'http://svc:123/Geheim@proxy.example:3128'],
    ['a raw ? after digits', 'svc:123?Geheim@proxy.example:3128'],
    ['a port over 65535', 'http://svc:Geheim123@proxy.example:66000'],
    ['a port that is a word', 'http://svc:Geheim123@proxy.example:port'],
    ['no host', 'http://svc:Geheim123@'],
    ['no host, and a port', 'http://svc:Geheim123@:3128'],
    ['nothing but a scheme', 'http://'],
    ['a blank inside', 'http://svc:Geheim 123@proxy.example:3128'],
    ['a line break inside', 'http://svc:Geheim\n123@proxy.example:3128'],
    ['a host that is none', 'http://svc:Geheim123@pro^xy:3128'],
    ['SOCKS', 'socks5://svc:Geheim123@proxy.example:1080'],
    ['SOCKS in capitals', 'SOCKS5H://svc:Geheim123@proxy.example:1080'],
    ['another scheme', 'ftp://svc:Geheim123@proxy.example:21'],
    ['a scheme that is the password', 'geheim123://proxy.example'],
  ])('%s: the variable is named, no part of the value is shown', (_, value) => {
    for (const name of ['HTTPS_PROXY', 'https_proxy']) {
      const exit = readNetworkAccess({ [name]: value })
      if (!('refused' in exit)) throw new Error('it was taken')
      const { code, message, cure = '' } = exit.refused
      expect(code).toBe('INPUT_INVALID')
      expect(message).toContain(name)
      expect(cure).toMatch(/percent-encode|HTTP proxy/)
      expect(`${message} ${cure}`).not.toMatch(/geh|eim|123|svc|acme|:3128@|proxy\.example:(?!3128\.)/i)
    }
  })

  it('takes the lower-case variable before the other, unless it is empty, and names the one that people know', () => {
    const [one, two] = ['http://one:1', 'http://two:2']
    expect(readProxy({ https_proxy: one, HTTPS_PROXY: two })).toMatchObject({ host: 'one:1', variable: 'https_proxy' })
    expect(readProxy({ https_proxy: '', HTTPS_PROXY: two })).toMatchObject({ host: 'two:2', variable: 'HTTPS_PROXY' })
    expect(readProxy({ https_proxy: one, HTTPS_PROXY: one })).toMatchObject({ host: 'one:1', variable: 'HTTPS_PROXY' })
    expect(readProxy({ http_proxy: one, ALL_PROXY: two })).toBeUndefined()
  })

  it('never shows a password, and never takes a part of one for the host, whatever characters it has', () => {
    const special = fc.constantFrom(...'%#/?@:\\ \t"\'<>[]{}|^`+&=$!ä€'.split(''))
    const password = fc
      .array(fc.oneof(special, fc.constantFrom(...'abcXYZ0189'.split(''))), { minLength: 1, maxLength: 12 })
      .map(parts => `Q${parts.join('')}Q7`)
    let refusals = 0
    fc.assert(
      fc.property(password, secret => {
        const exit = readNetworkAccess({ HTTPS_PROXY: `http://svc:${secret}@proxy.example:3128` })
        if ('refused' in exit) {
          refusals += 1
          const text = `${exit.refused.message} ${exit.refused.cure}`
          for (let at = 0; at + 4 <= secret.length; at++) {
            const piece = secret.slice(at, at + 4)
            if (piece.includes('Q')) expect(text).not.toContain(piece)
          }
        } else expect(exit.proxy?.host).toBe('proxy.example:3128')
      }),
      { numRuns: 500 },
    )
    expect(refusals).toBeGreaterThan(50)
  })
})

describe('NO_PROXY, by the rules of the runner', () => {
  it.each([
    ['googleapis.com', 'sts.googleapis.com', true],
    ['.googleapis.com', 'sts.googleapis.com', true],
    ['*.googleapis.com', 'sts.googleapis.com', true],
    ['GoogleAPIs.com', 'sts.googleapis.com', true],
    ['googleapis.com:443', 'sts.googleapis.com', true],
    ['.googleapis.com:443', 'sts.googleapis.com', true],
    ['sts.googleapis.com:443', 'sts.googleapis.com', true],
    [' localhost , googleapis.com ', 'sts.googleapis.com', true],
    ['localhost googleapis.com', 'sts.googleapis.com', true],
    ['googleapis.com', 'googleapis.com', true],
    ['*', 'sts.googleapis.com', true],
    ['other.example,*', 'sts.googleapis.com', true],
    ['googleapis.com:8443', 'sts.googleapis.com', false],
    ['apis.com', 'sts.googleapis.com', false],
    ['sts.googleapis.co', 'sts.googleapis.com', false],
    ['x.sts.googleapis.com', 'sts.googleapis.com', false],
    ['googleapis.com.evil.example', 'sts.googleapis.com', false],
    ['', 'sts.googleapis.com', false],
    [',,', 'sts.googleapis.com', false],
    ['.', 'sts.googleapis.com', false],
    ['', 'localhost', true],
    ['', '127.0.0.1', true],
    ['', '[::1]', true],
  ])('%j, %s: %s', (entries, host, bypasses) => {
    expect(bypassesProxy({ NO_PROXY: entries }, host, 443)).toBe(bypasses)
    expect(bypassesProxy({ no_proxy: entries }, host, 443)).toBe(bypasses)
  })

  it('takes the lower-case variable before the other, unless it is empty', () => {
    expect(bypassesProxy({ no_proxy: 'a.example', NO_PROXY: 'b.example' }, 'b.example', 443)).toBe(false)
    expect(bypassesProxy({ no_proxy: '', NO_PROXY: 'b.example' }, 'b.example', 443)).toBe(true)
  })
})

describe('an environment in which nothing is sent', () => {
  it('an older Node, which would ignore the proxy, and send past it', () => {
    const exit = readNetworkAccess({ HTTPS_PROXY: 'http://svc:secret@proxy.example:3128' }, () => false)
    if (!('refused' in exit)) throw new Error('expected a refusal')
    expect(exit.refused.message).toContain(`HTTPS_PROXY is set, and Node ${process.versions.node} cannot use a proxy`)
    expect(exit.refused.message).not.toContain('secret')
    expect(readNetworkAccess({}, () => false)).toEqual({ proxy: undefined })
    expect(readNetworkAccess({ HTTPS_PROXY: 'proxy:1' })).toMatchObject({ proxy: { host: 'proxy:1' } })
  })

  it.each([
    ['NODE_DEBUG', 'http,net,tls'],
    ['NODE_DEBUG', 'fetch'],
    ['NODE_DEBUG_NATIVE', 'crypto'],
    ['NODE_TLS_REJECT_UNAUTHORIZED', '0'],
    ['NODE_OPTIONS', '--tls-keylog=/tmp/keys'],
    ['NODE_OPTIONS', '--max-old-space-size=4096 --tls_keylog=/tmp/keys'],
    ['NODE_OPTIONS', '--trace-tls'],
    ['NODE_OPTIONS', '--trace-event-categories node.http'],
    ['NODE_OPTIONS', '"--inspect-brk=0.0.0.0:9229"'],
    ['NODE_OPTIONS', '--heapsnapshot-signal=SIGUSR2'],
    ['NODE_OPTIONS', '--report-on-signal'],
  ])('%s=%s is refused by name, with the fix', (name, value) => {
    const exit = readNetworkAccess({ [name]: value })
    if (!('refused' in exit)) throw new Error('it was let through')
    expect(exit.refused.message).toContain(name)
    expect(exit.refused.cure).toContain('GITHUB_ENV')
    expect(exit.refused.cure).toContain(name)
    expect(exit.refused.message).not.toContain('/tmp/keys')
  })

  it('names all that is wrong at once', () => {
    const exit = readNetworkAccess({
      NODE_DEBUG: 'http',
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      HTTPS_PROXY: 'socks5://p:1',
    })
    if (!('refused' in exit)) throw new Error('it was let through')
    for (const name of ['NODE_DEBUG', 'NODE_TLS_REJECT_UNAUTHORIZED', 'HTTPS_PROXY'])
      expect(exit.refused.message).toContain(name)
  })

  it.each([
    ['NODE_DEBUG', ''],
    ['NODE_TLS_REJECT_UNAUTHORIZED', '1'],
    ['NODE_OPTIONS', '--max-old-space-size=4096 --import=file:///work/trace-tls.mjs --use-system-ca'],
    ['NODE_EXTRA_CA_CERTS', '/etc/ssl/ca.pem'],
    ['NODE_USE_SYSTEM_CA', '1'],
  ])('%s=%s is let through', (name, value) => {
    expect(readNetworkAccess({ [name]: value })).toEqual({ proxy: undefined })
  })
})
