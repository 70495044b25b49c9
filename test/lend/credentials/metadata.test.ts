import { describe, expect, test } from 'vitest'
import { ActionError } from '../../../src/core/errors.ts'
import { trainer } from '../../credentials/harness.ts'
import { answerOf, bearer, lendingGrant, setUp, sha256Of } from './harness.ts'

const root = '/computeMetadata/v1'
const account = `${root}/instance/service-accounts/default`
const flavor = { 'metadata-flavor': 'Google' }
const lends = lendingGrant(['metadata'])

describe('what clients ask', () => {
  test.each([
    ['/', 'computeMetadata/\n'],
    [`${root}/`, 'instance/\nproject/\nuniverse/\n'],
    [`${root}/instance`, 'service-accounts/\n'],
    [`${root}/instance/service-accounts/`, `default/\n${trainer}/\n`],
    [account, 'aliases\nemail\nscopes\n'],
    [`${account}/email`, trainer],
    [`${account}/aliases`, 'default\n'],
    [`${account}/scopes`, 'https://www.googleapis.com/auth/cloud-platform\n'],
    [`${root}/instance/service-accounts/${trainer}/email`, trainer],
    [`${root}/project/project-id`, 'acme-ml'],
    [`${root}/project/numeric-project-id`, '123456789'],
    [`${root}/universe/universe-domain`, 'googleapis.com'],
  ])('%s', async (path, text) => {
    const answer = await setUp(lends).metadata(path)
    expect(answer).toMatchObject({ status: 200, text })
    expect(answer.headers).toMatchObject({ 'metadata-flavor': 'Google', 'content-type': 'application/text' })
  })

  test('recursive answers are JSON in camel case, and have no token', async () => {
    const { metadata, asked } = setUp(lends)
    const described = {
      aliases: ['default'],
      email: trainer,
      scopes: ['https://www.googleapis.com/auth/cloud-platform'],
    }
    const answer = await metadata(`${account}/?recursive=true`)
    expect(answer.headers['content-type']).toBe('application/json')
    expect(answer.json).toEqual(described)
    expect((await metadata(`${root}/?recursive=true&alt=json`)).json).toEqual({
      instance: { serviceAccounts: { default: described, [trainer]: described } },
      project: { numericProjectId: '123456789', projectId: 'acme-ml' },
      universe: { universeDomain: 'googleapis.com' },
    })
    expect(asked()).toBe(0)
  })

  test('the token, by both names of the account, is recorded once and before it leaves', async () => {
    const { metadata, records, order } = setUp(lends)
    for (const path of [
      `${account}/token?scopes=https://www.googleapis.com/auth/cloud-platform,openid`,
      `${root}/instance/service-accounts/${trainer}/token`,
    ])
      expect((await metadata(path)).json).toEqual({
        access_token: 'ya29.google',
        expires_in: 3570,
        token_type: 'Bearer',
      })
    expect(order).toEqual(['record token.lent', 'lent ya29.google'])
    expect(records).toMatchObject([
      {
        form: 'metadata',
        token_sha256: sha256Of('ya29.google'),
        requested_scopes: ['https://www.googleapis.com/auth/cloud-platform', 'openid'],
      },
    ])
  })

  test('a grant without a project in full has no project id', async () => {
    const grant = { ...lends, allow: { ...lends.allow, projects: [{ glob: '*' }] } }
    expect((await setUp(grant).metadata(`${root}/project/project-id`)).status).toBe(404)
  })

  test('an outage is a 503, which clients repeat; a denial is not', async () => {
    const { metadata, ports, deny } = setUp(lends)
    ports.googleToken = () => Promise.reject(new ActionError('NETWORK', 'No answer from sts.googleapis.com'))
    expect(await metadata(`${account}/token`)).toMatchObject({
      status: 503,
      text: 'Keyless Vertex: No answer from sts.googleapis.com.\n',
    })
    deny(new ActionError('DENIED', 'The grant train was removed'))
    expect((await metadata(`${account}/token`)).status).toBe(403)
  })
})

describe('ID tokens', () => {
  const identity = `${account}/identity?audience=https://service.run.app&format=full`

  test('are lent only if the grant says so', async () => {
    const { metadata, asked } = setUp(lends)
    expect((await metadata(identity)).status).toBe(404)
    expect(asked()).toBe(0)
  })

  test('have the audience that was asked for, and are shared until shortly before their end', async () => {
    const { metadata, records, advance } = setUp(lendingGrant(['metadata', 'id_token']))
    const [one, two] = [await metadata(identity), await metadata(identity)]
    expect(one.text).toBe('eyJ.id.https://service.run.app.1')
    expect(two.text).toBe(one.text)
    expect((await metadata(`${account}/identity?audience=other`)).text).toBe('eyJ.id.other.2')
    advance(3_300_000)
    expect((await metadata(identity)).text).toBe('eyJ.id.https://service.run.app.3')
    expect(records).toMatchObject([
      { form: 'id_token', audience: 'https://service.run.app', scopes: [] },
      { form: 'id_token', audience: 'other' },
      { form: 'id_token', audience: 'https://service.run.app' },
    ])
  })

  test('an old one outlives an outage, and a failed first one is tried again', async () => {
    const { metadata, ports, advance } = setUp(lendingGrant(['metadata', 'id_token']))
    const { idToken } = ports
    const fail = () => Promise.reject(new ActionError('NETWORK', 'No answer from sts.googleapis.com'))
    ports.idToken = fail
    expect((await metadata(identity)).status).toBe(503)
    ports.idToken = idToken
    const first = await metadata(identity)
    ports.idToken = fail
    advance(3_400_000)
    expect((await metadata(identity)).text).toBe(first.text)
    advance(180_000)
    expect((await metadata(identity)).status).toBe(503)
  })

  test('a client that asks for ever new audiences is stopped', async () => {
    const { metadata, asked } = setUp(lendingGrant(['metadata', 'id_token']))
    for (let at = 0; at < 60; at++) await metadata(`${account}/identity?audience=a${at}`)
    expect(asked()).toBe(50)
  })

  test('no audience, or one with a line break', async () => {
    const { metadata } = setUp(lendingGrant(['metadata', 'id_token']))
    for (const query of ['', '?audience=', '?audience=a%0Ab'])
      expect((await metadata(`${account}/identity${query}`)).status).toBe(400)
  })
})

describe('attacks', () => {
  test('a grant that does not lend it has no metadata server at all', async () => {
    const { ask } = setUp(lendingGrant(['file', 'id_token'], { gateway: true }))
    for (const target of ['/', `${root}/`, `${account}/token`])
      expect(await ask({ target, headers: { ...flavor, ...bearer } })).toBeUndefined()
  })

  test('a web page cannot send the header that is required', async () => {
    const { metadata } = setUp(lends)
    for (const headers of [{}, { 'metadata-flavor': 'google' }, { 'metadata-flavor': '' }, bearer])
      expect(await metadata(`${account}/token`, headers)).toMatchObject({ status: 403, isStranger: true })
  })

  test('forwarded requests, and those of a page, are refused even with the header', async () => {
    const { metadata } = setUp(lends)
    for (const name of ['x-forwarded-for', 'forwarded', 'origin'])
      expect(await metadata(`${account}/token`, { ...flavor, [name]: '127.0.0.1' })).toMatchObject({
        status: 403,
        isStranger: true,
      })
  })

  test('only GET', async () => {
    const { ask, asked } = setUp(lends)
    for (const method of ['POST', 'PUT', 'HEAD', 'OPTIONS', 'DELETE'])
      expect(answerOf(await ask({ method, target: `${account}/token`, headers: flavor })).status).toBe(405)
    expect(asked()).toBe(0)
  })

  test.each([
    `${account}/%74oken`,
    `${account}//token`,
    `${account}/../default/token`,
    `${account}/token/`.repeat(2),
    `${account}/token;x`,
    `${root}/instance/service-accounts/other@acme.iam.gserviceaccount.com/token`,
    `${root}/instance/service-accounts/__proto__/token`,
    `${root}/instance/attributes/kube-env`,
    `${root}/constructor`,
    '/computeMetadata/v1beta1/instance/service-accounts/default/token',
  ])('%s has no token', async path => {
    const { metadata, asked } = setUp(lends)
    expect((await metadata(path)).status).toBe(404)
    expect(asked()).toBe(0)
  })

  test('parameters that are unknown, doubled, or would wait', async () => {
    const { metadata } = setUp(lends)
    for (const query of ['wait_for_change=true', 'scopes=a&scopes=b', 'x=1', 'scopes=a%0Ab'])
      expect((await metadata(`${account}/token?${query}`)).status).toBe(400)
  })
})
