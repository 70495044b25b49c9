import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** The HMAC of a state. Only a process that knows the key can make it. */
export const seal = (text: string, key: string): Buffer =>
  createHmac('sha256', Buffer.from(key, 'hex')).update(text).digest()

/**
 * A state with its seal in front.
 *
 * @param purpose so that one text cannot take the place of another
 */
export const sealed = (text: string, key: string, purpose = ''): string =>
  `${seal(`${purpose}${text}`, key).toString('hex')} ${text}`

/** Returns the text behind a valid seal of that purpose. */
export function unsealed(value: string, key: string, purpose = ''): string | undefined {
  const [, hex = '', text = ''] = /^([0-9a-f]{64}) (.*)$/s.exec(value) ?? []
  if (hex === '' || !timingSafeEqual(Buffer.from(hex, 'hex'), seal(`${purpose}${text}`, key))) return undefined
  return text
}

const cipherName = 'aes-256-gcm'

const [ivBytes, tagBytes] = [12, 16]

/** Derives the key of the policy. It needs the policy token, too, which another step does not know. */
export const encryptionKey = (key: string, policyToken: string): Buffer => seal(`policy ${policyToken}`, key)

/** Encrypts and authenticates: a central policy may be private, and the runner's debug log shows states. */
export function encrypted(content: Buffer, key: Buffer): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(cipherName, key, iv)
  const body = Buffer.concat([cipher.update(content), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
}

/** Decrypts; `undefined` if the content was not encrypted with this key. */
export function decrypted(value: string, key: Buffer): string | undefined {
  const bytes = Buffer.from(value, 'base64')
  if (bytes.length < ivBytes + tagBytes) return undefined
  const decipher = createDecipheriv(cipherName, key, bytes.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString()
  } catch {
    return undefined
  }
}
