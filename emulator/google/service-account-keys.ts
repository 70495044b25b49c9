import { randomBytes } from 'node:crypto'
import type { EmulatedResponse } from '../host.ts'
import { fieldsOf } from './fields.ts'
import type { ServiceAccount, StoredKey } from './identity.ts'
import { json, RpcError } from './rpc.ts'

/** Creates a key, or stores an uploaded one. Its file has the form of Google's, but no private key: nothing here may sign with one. */
export function createKey(email: string, account: ServiceAccount, body: unknown, now: number): EmulatedResponse {
  const { publicKeyData } = fieldsOf(body, ['privateKeyType', 'keyAlgorithm', 'publicKeyData'])
  const key: StoredKey = { id: randomBytes(20).toString('hex'), createdAt: new Date(now).toISOString() }
  account.keys = [...(account.keys ?? []), key]
  const file = { type: 'service_account', project_id: account.project, private_key_id: key.id, client_email: email }
  const rendered = renderKey(email, account, key, 'USER_MANAGED')
  if (publicKeyData !== undefined) return json({ ...rendered, keyOrigin: 'USER_PROVIDED' })
  return json({
    ...rendered,
    privateKeyType: 'TYPE_GOOGLE_CREDENTIALS_FILE',
    privateKeyData: Buffer.from(JSON.stringify(file)).toString('base64'),
  })
}

const renderKey = (email: string, { project }: ServiceAccount, key: StoredKey, keyType: string): object => ({
  name: `projects/${project}/serviceAccounts/${email}/keys/${key.id}`,
  keyAlgorithm: 'KEY_ALG_RSA_2048',
  keyOrigin: 'GOOGLE_PROVIDED',
  keyType,
  validAfterTime: key.createdAt,
  validBeforeTime: '9999-12-31T23:59:59Z',
  ...(key.disabled ? { disabled: true } : {}),
})

/**
 * Answers a request for stored keys, which the caller may make. Each account also has a key of Google's own, which only
 * a list without `keyTypes` shows.
 *
 * @param types `USER_MANAGED`, `SYSTEM_MANAGED`; none: all
 */
export function serveKeys(
  email: string,
  account: ServiceAccount,
  verb: string,
  id: string | undefined,
  types: readonly string[],
): EmulatedResponse {
  const { keys = [] } = account
  const render = (key: StoredKey, keyType: string): object => renderKey(email, account, key, keyType)
  if (verb === 'list') {
    const system = { id: '0'.repeat(40), createdAt: '2026-01-01T00:00:00Z' }
    const shown = [...keys.map(key => ({ key, type: 'USER_MANAGED' })), { key: system, type: 'SYSTEM_MANAGED' }].filter(
      ({ type }) => types.length === 0 || types.includes(type),
    )
    return json(shown.length === 0 ? {} : { keys: shown.map(({ key, type }) => render(key, type)) })
  }
  const found = keys.find(key => key.id === id)
  if (found === undefined) throw new RpcError('NOT_FOUND', `Service account key ${id} does not exist.`)
  if (verb === 'get') return json(render(found, 'USER_MANAGED'))
  account.keys = keys.filter(key => key !== found)
  return json({})
}
