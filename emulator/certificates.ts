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
  /** Returns a certificate for one host name, made on first use. With `flaw`, a bad one. */
  contextFor(host: string, flaw?: CertificateFlaw): Promise<SecureContext>
}

/**
 * `authority`: signed by another authority. `self-signed`: signed by itself. `expired`, `future`: not valid now.
 * `name`: for another host.
 */
export type CertificateFlaw = 'authority' | 'self-signed' | 'expired' | 'future' | 'name'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
// Wide, since emulated time may be far from the real one.
const validity = { notBefore: new Date('2000-01-01T00:00:00Z'), notAfter: new Date('2049-12-31T00:00:00Z') }
const validities: Readonly<Partial<Record<CertificateFlaw, typeof validity>>> = {
  expired: { notBefore: new Date('2000-01-01T00:00:00Z'), notAfter: new Date('2001-01-01T00:00:00Z') },
  future: { notBefore: new Date('2049-01-01T00:00:00Z'), notAfter: new Date('2049-12-31T00:00:00Z') },
}

let authority: Promise<Authority> | undefined

/** Returns the authority of this process, with its own P-256 key. */
export function theAuthority(): Promise<Authority> {
  authority ??= createAuthority()
  return authority
}

async function createAuthority(): Promise<Authority> {
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

  const makeLeaf = async (host: string, flaw: CertificateFlaw | undefined): Promise<SecureContext> => {
    if (flaw === 'authority') return (await createAuthority()).contextFor(host)
    serial += 1
    const name = flaw === 'name' ? 'elsewhere.example' : host
    // A common name holds at most 64 characters; the alternative name is what clients read.
    const subject = `CN=${name.slice(0, 64)}`
    const leaf = await X509CertificateGenerator.create({
      serialNumber: serial.toString(16).padStart(4, '0'),
      subject,
      issuer: flaw === 'self-signed' ? subject : root.subject,
      ...((flaw && validities[flaw]) ?? validity),
      signingAlgorithm: algorithm,
      publicKey: leafKeys.publicKey,
      signingKey: flaw === 'self-signed' ? leafKeys.privateKey : keys.privateKey,
      extensions: [
        new BasicConstraintsExtension(false, undefined, true),
        new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
        new SubjectAlternativeNameExtension([{ type: 'dns', value: name }]),
      ],
    })
    return createSecureContext({ key, cert: leaf.toString('pem') })
  }
  return {
    pem: root.toString('pem'),
    contextFor: (host, flaw) => {
      const key = `${host} ${flaw ?? ''}`
      const known = leaves.get(key)
      if (known !== undefined) return known
      const made = makeLeaf(host, flaw)
      leaves.set(key, made)
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
