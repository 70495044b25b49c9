import './reflect.ts'
import { createSecureContext, type SecureContext } from 'node:tls'
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509'

/** A certificate authority that exists in memory alone. */
export interface Authority {
  /** Its certificate, for `NODE_EXTRA_CA_CERTS`. */
  readonly pem: string
  /** A leaf for one host name, made on the first demand. */
  contextFor(host: string): Promise<SecureContext>
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
// Wide, since emulated time may be far from the real one.
const validity = { notBefore: new Date('2000-01-01T00:00:00Z'), notAfter: new Date('2049-12-31T00:00:00Z') }

/** Makes an authority with a new P-256 key. */
export async function createAuthority(): Promise<Authority> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const root = await X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: 'CN=Keyless Vertex emulator test CA',
    ...validity,
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  // One key serves all leaves: making it costs more than signing.
  const leafKeys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const key = toPem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', leafKeys.privateKey))
  const leaves = new Map<string, Promise<SecureContext>>()
  let serial = 1

  const makeLeaf = async (host: string): Promise<SecureContext> => {
    serial += 1
    const leaf = await X509CertificateGenerator.create({
      serialNumber: serial.toString(16).padStart(4, '0'),
      // A common name holds at most 64 characters; the alternative name is what clients read.
      subject: `CN=${host.slice(0, 64)}`,
      issuer: root.subject,
      ...validity,
      signingAlgorithm: algorithm,
      publicKey: leafKeys.publicKey,
      signingKey: keys.privateKey,
      extensions: [
        new BasicConstraintsExtension(false, undefined, true),
        new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
        new SubjectAlternativeNameExtension([{ type: 'dns', value: host }]),
      ],
    })
    return createSecureContext({ key, cert: leaf.toString('pem') })
  }
  return {
    pem: root.toString('pem'),
    contextFor: host => {
      const known = leaves.get(host)
      if (known !== undefined) return known
      const made = makeLeaf(host)
      leaves.set(host, made)
      return made
    },
  }
}

const toPem = (label: string, der: ArrayBuffer): string => {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}
