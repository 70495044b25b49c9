import { readFileSync } from 'node:fs'
import { codeOf, type Destination, type NetworkFailure } from './network-failure.ts'

/** The kind of a certificate error. */
type CertificateFlaw = 'authority' | 'time' | 'name' | 'other'

/**
 * All codes with which Node refuses a certificate. Source:
 * https://nodejs.org/docs/latest-v24.x/api/tls.html#x509-certificate-error-codes
 */
export const flaws: Readonly<Record<string, CertificateFlaw>> = {
  UNABLE_TO_GET_ISSUER_CERT: 'authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'authority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'authority',
  UNABLE_TO_DECRYPT_CERT_SIGNATURE: 'authority',
  UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY: 'authority',
  CERT_SIGNATURE_FAILURE: 'authority',
  SELF_SIGNED_CERT_IN_CHAIN: 'authority',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'authority',
  CERT_UNTRUSTED: 'authority',
  CERT_REJECTED: 'authority',
  CERT_CHAIN_TOO_LONG: 'authority',
  INVALID_CA: 'authority',
  PATH_LENGTH_EXCEEDED: 'authority',
  CERT_NOT_YET_VALID: 'time',
  CERT_HAS_EXPIRED: 'time',
  ERROR_IN_CERT_NOT_BEFORE_FIELD: 'time',
  ERROR_IN_CERT_NOT_AFTER_FIELD: 'time',
  ERR_TLS_CERT_ALTNAME_INVALID: 'name',
  HOSTNAME_MISMATCH: 'name',
  CERT_REVOKED: 'other',
  INVALID_PURPOSE: 'other',
  UNABLE_TO_GET_CRL: 'other',
  UNABLE_TO_DECRYPT_CRL_SIGNATURE: 'other',
  CRL_SIGNATURE_FAILURE: 'other',
  CRL_NOT_YET_VALID: 'other',
  CRL_HAS_EXPIRED: 'other',
  ERROR_IN_CRL_LAST_UPDATE_FIELD: 'other',
  ERROR_IN_CRL_NEXT_UPDATE_FIELD: 'other',
  ERR_TLS_CERT_ALTNAME_FORMAT: 'other',
  UNSPECIFIED: 'other',
}

/** Returns the certificate error of a Node code; `undefined` if the code is about something else. */
export const certificateFlaw = (code: string): CertificateFlaw | undefined => flaws[code]

/** The failure for a refused certificate. A retry cannot help. */
export function untrustedCertificate(flaw: CertificateFlaw, code: string, way: Destination): NetworkFailure {
  const { host, proxy } = way
  // With a proxy that uses TLS itself, either certificate may be meant.
  const whose = proxy?.tls ? `the certificate of ${host}, or of the proxy ${proxy.host},` : `the certificate of ${host}`
  const { what, cause, cure } = flawExplanations[flaw](way)
  return {
    reason: `${whose} ${what} (${code})`,
    cause,
    cure,
    commands: [{ when: 'This shows the certificate, from the runner:', run: showCertificate(way) }],
    lasting: true,
  }
}

const flawExplanations: Readonly<
  Record<CertificateFlaw, (way: Destination) => { what: string; cause: string; cure: string }>
> = {
  authority: way => ({
    what: 'is signed by an authority that is not trusted here',
    cause:
      extraAuthorities(way.env) ??
      `Between the runner and ${way.host}, ${inspector(way)} inspects TLS, with an authority of its own.`,
    cure: "In the environment of the runner or in its .env file, set NODE_EXTRA_CA_CERTS to the PEM file of that authority; or NODE_USE_SYSTEM_CA=1, if the runner's system trusts it.",
  }),
  time: way => ({
    what: 'is not valid at the time that the clock of this runner shows',
    cause: `The clock is wrong (timedatectl shows it), or ${inspector(way)} shows an old certificate.`,
    cure: 'Correct the clock of the runner, or have the certificate renewed.',
  }),
  name: way => ({
    what: 'is for another name',
    cause: `Instead of ${way.host}, ${inspector(way)} or a sign-in page answers.`,
    cure: `Configure the server that answers to let the runner through to ${way.host}.`,
  }),
  other: way => ({
    what: 'was not accepted',
    cause: `Instead of ${way.host}, ${inspector(way)} answers; or its certificate is not valid.`,
    cure: 'Have the certificate renewed, or remove the server that answers instead.',
  }),
}

/** Names what may be in between. */
export const inspector = ({ proxy }: Destination): string =>
  proxy === undefined ? 'a proxy or firewall' : `the proxy ${proxy.host}, or a firewall,`

function showCertificate({ host, port, proxy }: Destination): string {
  const by = proxy === undefined ? '' : ` -proxy ${withPort(proxy.host, proxy.tls ? 443 : 80)}`
  return `openssl s_client${by} -connect ${host}:${port} -servername ${host} </dev/null`
}

const withPort = (host: string, port: number): string => (/:\d+$/.test(host) ? host : `${host}:${port}`)

/** Returns what is wrong with the file of NODE_EXTRA_CA_CERTS. Node only warns about it at its start. */
function extraAuthorities(env: NodeJS.ProcessEnv): string | undefined {
  const path = env['NODE_EXTRA_CA_CERTS']
  if (path === undefined || path === '') return undefined
  const named = `NODE_EXTRA_CA_CERTS names ${JSON.stringify(path.slice(0, 300))}`
  try {
    return /-----BEGIN (TRUSTED |X509 )?CERTIFICATE-----/.test(readFileSync(path, 'utf8'))
      ? `${named}, which does not contain the authority that signed it.`
      : `${named}, which contains no certificate in PEM form.`
  } catch (error) {
    return `${named}, which cannot be read (${codeOf(error)}): Node trusts only its own authorities.`
  }
}
