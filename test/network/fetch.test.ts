import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { asFetch } from '../../src/network/fetch.ts'
import type { HttpRequest } from '../../src/network/transport.ts'

describe('what gaxios takes for fetch', () => {
  it('sends method, headers and body of either library, and gives the answer back', async () => {
    const sent: HttpRequest[] = []
    const fetch = asFetch(async request => {
      sent.push(request)
      return { status: 201, headers: { 'content-type': 'application/json' }, body: Buffer.from('{"a":1}') }
    })
    const response = await fetch('https://api.github.com/x', { method: 'POST', headers: { Accept: 'b' }, body: '{}' })
    await fetch(new URL('https://sts.googleapis.com/v1/token'), { headers: new Headers({ 'X-One': '1' }) })

    expect(sent).toMatchObject([
      { method: 'POST', url: new URL('https://api.github.com/x'), headers: { accept: 'b' }, body: '{}' },
      { method: 'GET', headers: { 'x-one': '1' } },
    ])
    expect([response.status, response.ok, response.headers.get('content-type')]).toEqual([
      201,
      true,
      'application/json',
    ])
    expect([...response.headers]).toEqual([['content-type', 'application/json']])
    expect(await response.text()).toBe('{"a":1}')
    expect(await response.json()).toEqual({ a: 1 })
    expect(Buffer.from(await response.arrayBuffer()).toString()).toBe('{"a":1}')
  })

  it('does not load the fetch of Node, which would hold up the first request', () => {
    const script = `
      const { asFetch } = await import(${JSON.stringify(new URL('../../src/network/fetch.ts', import.meta.url).href)})
      for (const name of ['Headers', 'Request', 'Response'])
        Object.defineProperty(globalThis, name, { get() { throw new Error(name + ' was touched') } })
      const fetch = asFetch(async () => ({ status: 200, headers: {}, body: Buffer.from('sound') }))
      console.log(await (await fetch('https://api.github.com/', { headers: { a: 'b' } })).text())`
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    expect(output).toBe('sound\n')
  })
})
