import { expect, test } from 'vitest'
import { acme, setUpAcme } from '../../emulator/acme.ts'
import { startEmulator } from '../../emulator/emulator.ts'
import { type Reply, send } from './services.ts'

const provider = acme.provider
const account = `projects/-/serviceAccounts/${acme.trainer}`

/**
 * Routes of Google's other services from their references, each with its status for a valid and for an invalid request.
 */
const routes: readonly (readonly [
  verb: string,
  host: string,
  target: string,
  body: object | undefined,
  status: number,
])[] = [
  ['POST', 'sts.googleapis.com', '/v1/token', {}, 400],
  ['POST', 'iamcredentials.googleapis.com', `/v1/${account}:generateAccessToken`, { scope: ['x'] }, 403],
  ['GET', 'iam.googleapis.com', `/v1/${provider}`, undefined, 403],
  ['POST', 'iam.googleapis.com', `/v1/${account}:getIamPolicy`, {}, 403],
  ['GET', 'storage.googleapis.com', '/storage/v1/b/acme-models/o', undefined, 200],
  ['GET', 'storage.googleapis.com', '/storage/v1/b/acme-models/o/README', undefined, 200],
  ['GET', 'storage.googleapis.com', '/download/storage/v1/b/acme-models/o/README?alt=media', undefined, 200],
  ['POST', 'storage.googleapis.com', '/upload/storage/v1/b/acme-models/o?uploadType=media&name=x', {}, 200],
  ['POST', 'logging.googleapis.com', '/v2/entries:list', { resourceNames: ['projects/acme-ml'] }, 200],
  ['POST', 'logging.googleapis.com', '/v2/entries:write', {}, 400],
  // The trainer has no permission to read metrics.
  ['GET', 'monitoring.googleapis.com', '/v3/projects/acme-ml/timeSeries', undefined, 403],
]

test('each other service answers under its own host and path, and nowhere near them', async () => {
  await using cloud = await startEmulator()
  await setUpAcme(cloud)
  const user = { role: 'roles/storage.objectUser', members: [`serviceAccount:${acme.trainer}`] }
  cloud.google.storage.buckets.get(acme.bucket)?.bindings.push(user)
  const bearer = `Bearer ${cloud.google.issueToken(acme.trainer)}`
  const ask = (verb: string, host: string, target: string, body: object | undefined): Promise<Reply> => {
    const service = cloud.google.services.find(one => one.serves(host))
    if (service === undefined) throw new Error(`no service has ${host}`)
    // STS reads a bearer token as an OAuth client's.
    const authorization = host === 'sts.googleapis.com' ? {} : { authorization: bearer }
    return send(service, host, verb, target, body, { ...authorization, 'content-type': 'application/json' })
  }
  for (const [verb, host, target, body, status] of routes) {
    const { status: got, text } = await ask(verb, host, target, body)
    expect([host + target, got, text]).toEqual([host + target, status, text])
    const path = target.split('?')[0] ?? ''
    for (const [otherVerb, other] of [
      [verb, `/v0${path}`],
      [verb, `${path}/x/y`],
      ['PUT', path],
    ] as const)
      expect([otherVerb, other, (await ask(otherVerb, host, other, undefined)).status]).toEqual([otherVerb, other, 404])
  }
})
